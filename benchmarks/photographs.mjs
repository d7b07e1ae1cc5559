// What a cold build with photographs takes.
//   node benchmarks/photographs.mjs SITE [--photographs 1000] [--program DAFTAR] [--before OTHER]
// SITE is a generated archive (benchmarks/Daftar.Corpus) with a theme. Twelve photographs of a camera are made by Chromium, the others are
// those with another table of quantisation, so that each is read and made smaller by itself. Then builds are measured: without
// photographs (by another program too, in turn, when one is named), with them and empty caches, and once more. Linux; GNU time.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { open } from '../scripts/browser.mjs';
import { photograph, variant } from './photograph.mjs';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals: [site] } = parseArgs({
  allowPositionals: true,
  options: {
    photographs: { type: 'string', default: '1000' },
    program: { type: 'string', default: join(repository, 'src/Daftar.Cli/bin/Release/net10.0/daftar') },
    before: { type: 'string' },
    rounds: { type: 'string', default: '3' },
  },
});
const count = Number(values.photographs), images = join(site, 'input/images/camera');

console.log('| | wall (s) | CPU: user + system (s) | peak memory (MiB) | output (MB) |\n|---|---:|---:|---:|---:|');
for (let round = 0; round < Number(values.rounds); round++) {
  if (values.before) report(`before, without photographs, round ${round + 1}`, build(values.before, true));
  report(`without photographs, round ${round + 1}`, build(values.program, true));
}
const articles = readdirSync(join(site, 'input/articles/en')).filter(name => name.endsWith('.md')).sort().slice(0, count);
const texts = new Map(articles.map(name => [name, readFileSync(join(site, 'input/articles/en', name))]));
try {
  const weight = await addPhotographs();
  report(`${count} photographs of ${(weight / count / 1e6).toFixed(1)} MB, nothing cached`, build(values.program, true));
  report('again, pictures cached, output removed', build(values.program, false));
} finally {
  for (const [name, text] of texts) writeFileSync(join(site, 'input/articles/en', name), text);
  rmSync(images, { recursive: true, force: true });
}

async function addPhotographs() {
  const browser = await open(), made = [];
  try {
    for (let n = 0; n < 12; n++) made.push(await photograph(browser, n, .97));
  } finally {
    await browser.close();
  }
  mkdirSync(images, { recursive: true });
  let weight = 0;
  for (const [index, name] of articles.entries()) {
    const bytes = variant(made[index % made.length], Math.floor(index / made.length));
    weight += bytes.length;
    writeFileSync(join(images, `${index}.jpg`), bytes);
    writeFileSync(join(site, 'input/articles/en', name), texts.get(name).toString().replace(/^---\n/, `---\nimage: images/camera/${index}.jpg\nimage_alt: A photograph\n`));
  }
  return weight;
}

function build(program, isCold) {
  const output = join(site, 'output-photographs');
  rmSync(output, { recursive: true, force: true });
  if (isCold) rmSync(join(site, 'cache'), { recursive: true, force: true });
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '\n%e %U %S %M', program, 'build', '--root', site, '--output', output], { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr.slice(-2000));
  const [wall, user, system, memory] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  const bytes = Number(execFileSync('du', ['-sb', output], { encoding: 'utf8' }).split('\t')[0]);
  rmSync(output, { recursive: true, force: true });
  return { wall, user, system, memory, bytes };
}

function report(name, { wall, user, system, memory, bytes }) {
  console.log(`| ${name} | ${wall.toFixed(1)} | ${user.toFixed(1)} + ${system.toFixed(1)} | ${Math.round(memory / 1024)} | ${Math.round(bytes / 1e6)} |`);
}
