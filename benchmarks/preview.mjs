// How long after an edit the preview serves it: node preview.mjs ROOT [EDITS] [DAFTAR]
// Starts `daftar serve` for the site in ROOT, appends a line to articles at even distances, one after the other, and
// asks for the article's page until the line is on it. Also counts until the browser is told to reload. Each file gets
// its old bytes back. Times are in milliseconds from the moment that the file was written.
import fs from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';

const [root, edits = '20', daftar = new URL('../artifacts/daftar/daftar', import.meta.url).pathname] = process.argv.slice(2);
const port = 20000 + process.pid % 20000;
const site = `http://127.0.0.1:${port}`;
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const folder = path.join(root, 'input', 'articles', 'fa');
const files = fs.readdirSync(folder).filter(name => name.endsWith('.md')).sort();
const server = spawn(daftar, ['serve', '--root', root, '--port', String(port)], { stdio: ['ignore', 'ignore', 'ignore'] });
const median = values => values.toSorted((a, b) => a - b)[values.length >> 1];

try {
  const started = Date.now();
  for (;;) {
    try { if ((await fetch(site + '/')).ok) break; } catch { await pause(50); }
    if (Date.now() - started > 300_000) throw new Error('the preview does not answer');
  }
  console.error(`ready after ${Date.now() - started} ms`);
  const times = [];
  for (let i = 0; i < +edits; i++) {
    const file = path.join(folder, files[Math.floor((i + 0.5) * files.length / +edits)]);
    const before = fs.readFileSync(file, 'utf8');
    const code = /^news_code: (\d+)/m.exec(before)[1], type = /^type: (\S+)/m.exec(before)[1];
    const page = `${site}/fa/${type}/${code}/`, mark = `نشانهٔ ${i}${process.pid}`;
    await (await fetch(page)).text();
    const from = performance.now();
    fs.writeFileSync(file, `${before}\n${mark}\n`);
    for (let text = ''; !text.includes(mark); ) {
      text = await (await fetch(page)).text();
      if (performance.now() - from > 30_000) throw new Error(`${page} does not change`);
    }
    times.push(performance.now() - from);
    fs.writeFileSync(file, before);
    await pause(1500);
  }
  console.log(`${files.length} Persian articles, ${times.length} edits: median ${median(times).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`);
} finally {
  server.kill('SIGTERM');
}
