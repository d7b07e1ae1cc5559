// What a search costs a reader, in Chromium: node browser.mjs OUTPUT [SEARCHES] [--no-pagefind] [--http2]
//
// Serves the built site in OUTPUT on the loopback address with gzip, and asks it and Pagefind 1.6's index of the same
// articles for one word, two words, and one word with a region and a type, in each language, with an empty cache each
// time. Reports medians: bytes as they came over the wire (headers included), requests, and round trips, which are the
// longest chain of requests of which each began after the one before had ended (every answer is held back 60 ms).
// Then the time from submitting to the first result and to all ten on a slow phone as Chromium simulates it: processor six
// times slower, 400 kbit/s, 400 ms. The search page itself is loaded before; the script is not. The server speaks HTTP/1.1,
// of which Chromium opens six connections, so ten cards take two turns there; with --http2 it speaks what most hosts do,
// behind a certificate of its own, and bytes are without headers.
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { execFileSync, spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { articlesOf, words } from './articles.mjs';

const args = process.argv.slice(2).filter(arg => !arg.startsWith('--'));
const [output, searches = '15'] = args;
const withPagefind = !process.argv.includes('--no-pagefind');
const isHttp2 = process.argv.includes('--http2');
const languages = ['fa', 'en'].filter(language => fs.existsSync(path.join(output, language, 'search', 'index.json')));
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'search-cost-'));
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const median = values => values.length ? values.toSorted((a, b) => a - b)[values.length >> 1] : NaN;

// ---- the sites ----
const pagefindPage = language => `<!DOCTYPE html><html lang="${language}"><meta charset="utf-8"><title>Pagefind</title><ol></ol><script>
window.ask = async (query, filters) => {
  const pagefind = await import('/pagefind-${language}/pagefind.js');
  const found = await pagefind.search(query, { filters });
  const results = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
  document.querySelector('ol').innerHTML = results.map(data => '<li>' + data.meta.title + data.excerpt).join('');
  document.body.dataset.done = 'yes';
};</script>`;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.txt': 'text/plain', '.css': 'text/css', '.svg': 'image/svg+xml' };
// Counted here and not in the page: Pagefind fetches from a worker, which the page's own tools do not see.
let log = [];
const serve = (request, response) => {
  const entry = { from: performance.now(), before: isHttp2 ? 0 : request.socket.bytesWritten };
  const own = log;
  response.on('finish', () => own.push(Object.assign(entry, { to: performance.now(), bytes: isHttp2 ? entry.body : request.socket.bytesWritten - entry.before })));
  const url = decodeURIComponent(request.url.split('?')[0]);
  const page = /^\/pagefind-page-(\w+)$/.exec(url);
  const file = page ? null : url.startsWith('/pagefind-') ? path.join(work, url) : path.join(output, url.endsWith('/') ? url + 'index.html' : url);
  const answer = () => {
    if (file && !fs.existsSync(file)) return response.writeHead(404).end();
    const content = page ? Buffer.from(pagefindPage(page[1])) : fs.readFileSync(file);
    const type = page ? 'text/html' : types[path.extname(file)] ?? 'application/octet-stream';
    // Pagefind's own files are compressed inside; a host compresses text and JavaScript.
    const isText = /^text|json|javascript|svg/.test(type);
    const headers = { 'content-type': type, 'cache-control': 'max-age=600' };
    if (isText) headers['content-encoding'] = 'gzip';
    const sent = isText ? zlib.gzipSync(content, { level: 6 }) : content;
    entry.body = sent.length;
    response.writeHead(200, headers).end(sent);
  };
  entry.body = 0;
  setTimeout(answer, delay);
};
const certificate = () => {
  const [key, cert] = ['key', 'cert'].map(name => path.join(work, `${name}.pem`));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=localhost'], { stdio: 'ignore' });
  return { key: fs.readFileSync(key), cert: fs.readFileSync(cert) };
};
const server = isHttp2 ? http2.createSecureServer(certificate(), serve) : http.createServer(serve);
let delay = 60;
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const root = `${isHttp2 ? 'https' : 'http'}://127.0.0.1:${server.address().port}`;

// ---- what to ask ----
function queriesOf(language) {
  const articles = [...articlesOf(output, language)];
  const frequency = new Map();
  for (const { body } of articles) for (const word of new Set(words(body))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  // From words that half of the articles have to words that few have.
  const known = [...frequency].filter(([, count]) => count >= Math.max(3, articles.length / 2000)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const count = +searches;
  const pick = i => known[Math.floor(known.length ** ((i + 0.5) / count))][0];
  const queries = { 'one word': [], 'two words': [], 'one word, region and type': [] };
  for (let i = 0; i < count; i++) {
    const article = articles[Math.floor((i + 0.5) * articles.length / count)];
    const own = [...new Set(words(article.body))].filter(word => frequency.get(word) > 2).sort((a, b) => frequency.get(a) - frequency.get(b) || (a < b ? -1 : 1));
    queries['one word'].push({ q: pick(i) });
    queries['two words'].push({ q: `${own[own.length >> 1]} ${own[own.length >> 2]}` });
    queries['one word, region and type'].push({ q: own[own.length >> 1], region: article.region, type: article.type });
  }
  return { count: articles.length, queries };
}

// ---- one search ----
const browserPath = execFileSync('sh', ['-c', 'command -v chromium']).toString().trim();
const browser = await chromium.launch({ executablePath: browserPath, args: flags });

async function search(engine, language, { q, region, type }, phone) {
  const context = await browser.newContext({ ignoreHTTPSErrors: isHttp2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await page.goto(root + (engine === 'Daftar' ? `/${language}/search/` : `/pagefind-page-${language}`), { waitUntil: 'load' });
  const done = log = [];
  if (phone) {
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  }
  let first;
  const started = Date.now();
  if (engine === 'Daftar') {
    await page.evaluate(({ q, region, type }) => {
      const form = document.querySelector('form.search[data-index]');
      if (region) form.elements.region.value = region;
      if (type) form.elements.type.value = type;
      form.elements.q.value = q;
      form.elements.q.focus();
      form.requestSubmit();
    }, { q, region, type });
    // A search that finds nothing shows hints alone.
    await page.waitForFunction(() => document.querySelector('#search-hints *') && document.querySelector('#search-results li, #search-results:not([aria-busy])'), null, { polling: 20, timeout: 60_000 });
    first = Date.now() - started;
    await page.waitForFunction(() => document.querySelector('#search-results:not([aria-busy])'), null, { polling: 20, timeout: 60_000 });
  } else {
    await page.evaluate(({ q, filters }) => void window.ask(q, filters), { q, filters: { ...region && { region }, ...type && { type } } });
    await page.waitForFunction(() => document.body.dataset.done, null, { polling: 20, timeout: 120_000 });
  }
  const time = Date.now() - started;
  const shown = await page.locator(engine === 'Daftar' ? '#search-results li' : 'ol li').count();
  const chain = request => request.chain ??= 1 + Math.max(0, ...done.filter(other => other.to <= request.from).map(chain));
  const result = {
    time, first: first ?? time, shown, requests: done.length,
    bytes: done.reduce((sum, request) => sum + request.bytes, 0),
    trips: Math.max(0, ...done.map(chain)),
  };
  await context.close();
  return result;
}

// ---- the report ----
const sizeOf = folder => {
  let files = 0, bytes = 0, compressed = 0;
  const walk = name => {
    for (const entry of fs.readdirSync(name, { withFileTypes: true })) {
      const full = path.join(name, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (entry.name !== 'index.html') {
        const content = fs.readFileSync(full);
        files++;
        bytes += content.length;
        compressed += /\.(txt|json|js|css)$/.test(entry.name) ? zlib.gzipSync(content, { level: 6 }).length : content.length;
      }
    }
  };
  walk(folder);
  return { files, bytes, compressed };
};

console.log('| articles | language | engine | query | bytes, median | bytes, most | requests | round trips | searches with results |\n|--:|---|---|---|--:|--:|--:|--:|--:|');
const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} KB`;
const notes = [], phones = [];
for (const language of languages) {
  const { count, queries } = queriesOf(language);
  const engines = ['Daftar'];
  if (withPagefind) {
    const folder = path.join(work, `pagefind-${language}`);
    const made = spawnSync('/usr/bin/time', ['-f', '%e s, %U+%S s of CPU, %M KB at most', process.execPath, new URL('pagefind.mjs', import.meta.url).pathname, output, language, folder]);
    notes.push(`Pagefind's index (${language}): ${made.stderr.toString().trim().split('\n').at(-1)}`);
    if (made.status === 0) engines.push('Pagefind');
  }
  for (const engine of engines) {
    const { files, bytes, compressed } = sizeOf(engine === 'Daftar' ? path.join(output, language, 'search') : path.join(work, `pagefind-${language}`));
    notes.push(`${engine} (${language}): ${files} files, ${(bytes / count).toFixed(0)} bytes an article, ${(compressed / count).toFixed(0)} as a host sends them`);
  }
  for (const [kind, list] of Object.entries(queries)) {
    for (const engine of engines) {
      delay = 60;
      const costs = [];
      for (const query of list) costs.push(await search(engine, language, query, false));
      console.log(`| ${count} | ${language} | ${engine} | ${kind} | ${kilobytes(median(costs.map(cost => cost.bytes)))} | ${kilobytes(Math.max(...costs.map(cost => cost.bytes)))} | ${median(costs.map(cost => cost.requests))} | ${median(costs.map(cost => cost.trips))} | ${costs.filter(cost => cost.shown > 0).length} of ${costs.length} |`);
    }
  }
  for (const engine of engines) {
    delay = 0;
    const found = [];
    for (const query of queries['one word'].filter((_, i) => i % 3 === 1)) found.push(await search(engine, language, query, true));
    const seconds = milliseconds => `${(milliseconds / 1000).toFixed(2)} s`;
    phones.push(`| ${count} | ${language} | ${engine} | ${seconds(median(found.map(one => one.first)))} | ${seconds(median(found.map(one => one.time)))} | ${seconds(Math.max(...found.map(one => one.time)))} |`);
  }
}
console.log('\n| articles | language | engine | slow phone, one word: first result, median | all ten, median | all ten, longest |\n|--:|---|---|--:|--:|--:|\n' + phones.join('\n'));
console.log('\n' + notes.map(note => `- ${note}`).join('\n'));
await browser.close();
server.close();
fs.rmSync(work, { recursive: true });
