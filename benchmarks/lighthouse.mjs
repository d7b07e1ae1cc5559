// Lighthouse over every kind of page in every language of a built site, as it tests telephones.
//   node benchmarks/lighthouse.mjs OUTPUT [ROUNDS]     # LIGHTHOUSE=…/node_modules/.bin/lighthouse, or npx fetches it
// Prints a table of its four categories (medians of the rounds, 3 by default, and the lowest round of the first category), of what the first category is made
// of (medians: text painted, longest wait for a script, shifts of the page), and below it each audit that took points away. What a machine does
// besides counts for the first category only. Needs Chromium.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../scripts/browser.mjs';

const output = process.argv[2] ?? 'output';
const rounds = Number(process.argv[3] ?? 3);
const program = process.env.LIGHTHOUSE ? [process.env.LIGHTHOUSE] : ['npx', '--yes', 'lighthouse@12.2.3'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const folder = mkdtempSync(join(tmpdir(), 'daftar-lighthouse-'));
const lost = new Map();
const site = await serve(output);
try {
  console.log(`| page | ${categories.join(' | ')} | lowest performance | first paint (s) | blocked (ms) | shift |\n|---|${'---:|'.repeat(categories.length + 4)}`);
  for (const [name, path] of pages()) {
    const results = [];
    for (let round = 0; round < rounds; round++) results.push(await audit(site.root + path));
    const scores = category => results.map(result => Math.round(result.categories[category].score * 100));
    const metric = id => median(results.map(result => result.audits[id].numericValue));
    console.log(`| ${name} | ${categories.map(category => median(scores(category))).join(' | ')} | ${Math.min(...scores('performance'))} | ${
      (metric('first-contentful-paint') / 1000).toFixed(2)} | ${metric('total-blocking-time').toFixed(0)} | ${metric('cumulative-layout-shift').toFixed(3)} |`);
    for (const category of categories) {
      for (const { id, weight } of results[0].categories[category].auditRefs) {
        const { score, title } = results[0].audits[id];
        if (weight > 0 && score !== null && score < 1 && category !== 'performance') lost.set(`${category}: ${title}`, [...lost.get(`${category}: ${title}`) ?? [], name]);
      }
    }
  }
  for (const [audit, names] of lost) console.log(`\n- ${audit}: ${names.join('; ')}`);
} finally {
  site.close();
  rmSync(folder, { recursive: true, force: true });
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

async function audit(url) {
  const file = join(folder, 'result.json');
  rmSync(file, { force: true });
  const chromium = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync) ?? '';
  const child = spawn(program[0], [...program.slice(1), url, '--quiet', '--output=json', `--output-path=${file}`, `--only-categories=${categories.join(',')}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'],
  { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROME_PATH: chromium } });
  await new Promise(resolve => child.on('close', resolve));
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** One page of each kind and language, and an article with a picture. */
function pages() {
  const list = [['chooser', '']];
  for (const language of readdirSync(output).filter(name => existsSync(join(output, name, 'feed.xml')) && name.length === 2)) {
    const articles = ['report', 'analysis', 'note', 'interview', 'roundtable', 'special-report'].filter(type => existsSync(join(output, language, type)))
      .flatMap(type => readdirSync(join(output, language, type)).filter(name => /^\d+$/.test(name)).map(name => `${language}/${type}/${name}/`));
    const html = path => readFileSync(join(output, path, 'index.html'), 'utf8');
    const longest = [...articles].sort((a, b) => html(b).length - html(a).length)[0];
    const pictured = articles.find(path => html(path).includes('class="photo"'));
    list.push([`home, ${language}`, `${language}/`], [`longest article, ${language}`, longest], [`article with a picture, ${language}`, pictured],
      [`list, ${language}`, `${language}/types/report/`], [`region, ${language}`, `${language}/regions/afghanistan/`], [`index, ${language}`, `${language}/regions/`],
      [`archive, ${language}`, `${language}/archive/`], [`page, ${language}`, `${language}/about/`], [`search, ${language}`, `${language}/search/`]);
  }
  list.push(['not found', '404.html']);
  return list.filter(([, path]) => path !== undefined && existsSync(join(output, path)));
}
