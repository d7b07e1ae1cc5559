// How long a reader waits on a slow line: 50 kbit/s, 500 ms for each answer, a processor six times slower, nothing in the cache.
//   node benchmarks/slow-line.mjs [DAFTAR]
// Builds the repository's site and one more article with five photographs of a camera, opens each kind of page, and prints a table:
// when its text can be read, when everything is there, and what went over the line. Chromium slows the line by itself; it counts
// one round trip for each answer and leaves the handshakes out.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { open, serve } from '../scripts/browser.mjs';
import { photograph } from './photograph.mjs';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const daftar = process.argv[2] ?? join(repository, 'src/Daftar.Cli/bin/Release/net10.0/daftar');
const photographs = 5;

const root = mkdtempSync(join(tmpdir(), 'daftar-slow-line-'));
const browser = await open();
let site;
try {
  for (const name of ['input', 'theme', 'statiq.json']) cpSync(join(repository, name), join(root, name), { recursive: true });
  let weight = 0;
  for (let n = 0; n < photographs; n++) weight += await store(n);
  const lines = Array.from({ length: photographs }, (_, n) => `Text between the pictures, as an editor writes it.\n\n![Photograph ${n}](/images/slow-line/${n}.jpg "Taken on the way")\n`);
  writeFileSync(join(root, 'input/articles/en/slow-line.md'), `---\ntitle: Five photographs\ntype: report\nnews_code: 999999\npublish_date: 2020-01-02\n---\n${lines.join('\n')}`);
  const build = [daftar, 'build', '--root', root, '--output', join(root, 'output')];
  if (daftar.endsWith('.dll')) build.unshift('dotnet');
  execFileSync(build[0], build.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] });
  site = await serve(join(root, 'output'));

  console.log(`The photographs weigh ${(weight / 1e6).toFixed(1)} MB as the camera made them.\n`);
  console.log('| page | text can be read (s) | first picture (s) | complete (s) | over the line (KB) | requests |\n|---|---:|---:|---:|---:|---:|');
  for (const [name, path] of pages()) {
    const { text, picture, complete, bytes, requests } = await visit(site.root + path);
    console.log(`| ${name} | ${(text / 1000).toFixed(1)} | ${picture ? (picture / 1000).toFixed(1) : ''} | ${(complete / 1000).toFixed(1)} | ${(bytes / 1000).toFixed(1)} | ${requests} |`);
  }
} finally {
  site?.close();
  await browser.close();
  rmSync(root, { recursive: true, force: true });
}

function pages() {
  const output = join(root, 'output');
  const size = path => statSync(join(output, path, 'index.html')).size;
  const list = [['chooser', '']];
  for (const language of ['fa', 'en']) {
    const longest = readdirSync(join(output, language, 'report')).filter(name => /^\d+$/.test(name) && name !== '999999')
      .map(name => `${language}/report/${name}/`).sort((a, b) => size(b) - size(a))[0];
    list.push([`home, ${language}`, `${language}/`], [`longest report, ${language}`, longest], [`list, ${language}`, `${language}/types/report/`],
      [`archive, ${language}`, `${language}/archive/`], [`regions, ${language}`, `${language}/regions/`], [`page, ${language}`, `${language}/about/`], [`search, ${language}`, `${language}/search/`]);
  }
  list.push(['not found', '404.html'], ['five photographs', 'en/report/999999/']);
  return list.filter(([, path]) => existsSync(join(output, path)));
}

async function store(n) {
  const bytes = await photograph(browser, n);
  mkdirSync(join(root, 'input/images/slow-line'), { recursive: true });
  writeFileSync(join(root, `input/images/slow-line/${n}.jpg`), bytes);
  return bytes.length;
}

async function visit(url) {
  const { call, on, evaluate } = browser;
  let bytes = 0, requests = 0;
  await call('Page.navigate', { url: 'about:blank' });
  await call('Network.enable');
  await call('Network.clearBrowserCache');
  await call('Network.emulateNetworkConditions', { offline: false, latency: 500, downloadThroughput: 50_000 / 8, uploadThroughput: 50_000 / 8 });
  await call('Emulation.setCPUThrottlingRate', { rate: 6 });
  await call('Emulation.setDeviceMetricsOverride', { width: 390, height: 800, deviceScaleFactor: 2, mobile: true });
  // Pictures that the browser fetches before they are seen do not hold up the page's own event.
  const pending = new Set();
  let finished = 0;
  on('Network.requestWillBeSent', ({ requestId, request }) => { if (request.url.startsWith(site.root)) pending.add(requestId); });
  on('Network.loadingFailed', ({ requestId }) => pending.delete(requestId));
  on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!pending.delete(requestId)) return;
    [bytes, requests, finished] = [bytes + encodedDataLength, requests + 1, Date.now()];
  });
  const started = Date.now();
  await call('Page.navigate', { url });
  while (Date.now() - started < 120_000 && (finished === 0 || pending.size > 0 || Date.now() - finished < 2500)) await new Promise(resolve => setTimeout(resolve, 100));
  const text = await evaluate(`new Promise(done => new PerformanceObserver(list => done(list.getEntriesByName('first-contentful-paint')[0].startTime)).observe({ type: 'paint', buffered: true }))`);
  const picture = await evaluate(`Math.min(...performance.getEntriesByType('resource').filter(entry => entry.initiatorType === 'img').map(entry => entry.responseEnd))`);
  return {
    text, picture: Number.isFinite(picture) ? picture : null, complete: finished - started,
    bytes, requests,
  };
}
