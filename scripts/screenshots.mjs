// Makes the contact sheets of docs/images: every kind of page in each language, on a phone and a desk, by day, by night and on paper; and the
// pictures of the README. Needs a built site, Node.js and Chromium; nothing else is installed.
//   node scripts/screenshots.mjs [OUTPUT] [--chromium PATH]
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const args = process.argv.slice(2);
const at = args.indexOf('--chromium');
const program = at >= 0 ? args.splice(at, 2)[1] : ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync) ?? 'chromium';
const site = args[0] ?? 'output';
const images = 'docs/images';

const phone = { name: '390', width: 390, height: 800, shown: 195 };
const desk = { name: '1280', width: 1280, height: 800, shown: 400 };
const views = [
  { ...phone, scheme: 'light' }, { ...phone, scheme: 'dark' },
  { ...desk, scheme: 'light' }, { ...desk, scheme: 'dark' },
  { name: 'print', width: 794, height: 1123, shown: 170, scheme: 'light', media: 'print' },
];

// The first page of each kind; an article is the one that has the most on it.
function pages(language) {
  const longest = folder => readdirSync(join(site, language, folder)).filter(name => /^\d+$/.test(name))
    .map(name => `${language}/${folder}/${name}/`).sort((a, b) => size(b) - size(a))[0];
  const size = path => statSync(join(site, path, 'index.html')).size;
  const kinds = {
    chooser: '', home: `${language}/`, article: longest('report'), list: `${language}/types/report/`, archive: `${language}/archive/`,
    index: `${language}/regions/`, page: `${language}/about/`, search: `${language}/search/`, 'not-found': '404.html',
  };
  return Object.entries(kinds).filter(([, path]) => path !== undefined && existsSync(join(site, path)));
}

const types = { html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json', svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };
const server = createServer((request, response) => {
  let path = join(site, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
  if (!existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[path.split('.').pop()] ?? 'application/octet-stream' }).end(readFileSync(path));
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const root = `http://127.0.0.1:${server.address().port}/`;

const profile = mkdtempSync(join(tmpdir(), 'daftar-screenshots-'));
const browser = spawn(program, ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--hide-scrollbars', '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'],
{ stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
browser.on('error', error => { throw error; });

// The protocol of the browser's own tools: JSON between zero bytes.
const [, , , commands, answers] = browser.stdio;
const waiting = new Map();
let last = 0, loaded = () => {}, rest = Buffer.alloc(0);
answers.on('data', data => {
  rest = Buffer.concat([rest, data]);
  for (let end; (end = rest.indexOf(0)) >= 0; rest = rest.subarray(end + 1)) receive(JSON.parse(rest.subarray(0, end)));
});
function receive(message) {
  if (message.method === 'Page.loadEventFired') loaded();
  if (!waiting.has(message.id)) return;
  const { resolve, reject } = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.error) reject(new Error(message.error.message));
  else resolve(message.result);
}
let sessionId;
const call = (method, params = {}) => new Promise((resolve, reject) => {
  waiting.set(++last, { resolve, reject });
  commands.write(JSON.stringify({ id: last, method, params, sessionId }) + '\0');
});
const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
sessionId = (await call('Target.attachToTarget', { targetId, flatten: true })).sessionId;
await call('Page.enable');

async function shoot(url, view, { quality = 70, scale = 1, whole = false } = {}) {
  await call('Emulation.setDeviceMetricsOverride', { width: view.width, height: view.height, deviceScaleFactor: scale, mobile: false });
  await call('Emulation.setEmulatedMedia', { media: view.media ?? 'screen', features: [{ name: 'prefers-color-scheme', value: view.scheme }] });
  const done = new Promise(resolve => { loaded = resolve; });
  await call('Page.navigate', { url });
  await done;
  await call('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 60))))', awaitPromise: true });
  const { data } = await call('Page.captureScreenshot', { format: 'webp', quality, captureBeyondViewport: whole, ...(whole ? { clip: await bounds() } : {}) });
  return data;
}

async function bounds() {
  const { cssContentSize: { width, height } } = await call('Page.getLayoutMetrics');
  return { x: 0, y: 0, width, height, scale: 1 };
}

const escape = text => text.replace(/[&<>"]/g, letter => `&#${letter.charCodeAt(0)};`);
const languages = readdirSync(site).filter(name => /^[a-z]{2,3}$/.test(name) && existsSync(join(site, name, 'index.html')));
try {
  for (const language of languages) {
    let rows = '';
    for (const [kind, path] of pages(language)) {
      let cells = '';
      for (const view of views) {
        const data = await shoot(root + path, view);
        cells += `<td><img width="${view.shown}" src="data:image/webp;base64,${data}"></td>`;
      }
      rows += `<tr><th>${escape(kind)}</th>${cells}</tr>`;
    }
    const heads = views.map(view => `<th>${view.media ?? `${view.name} ${view.scheme}`}</th>`).join('');
    const sheet = join(profile, `${language}.html`);
    writeFileSync(sheet, `<!DOCTYPE html><meta charset="utf-8"><style>body{margin:12px;background:#d5dadd;font:13px sans-serif}table{border-spacing:10px}th,td{text-align:left;vertical-align:top}img{display:block;box-shadow:0 1px 4px #0006}</style><table><tr><th></th>${heads}</tr>${rows}</table>`);
    save(`sheet-${language}`, await shoot(`file://${sheet}`, { width: 1500, height: 800, scheme: 'light' }, { quality: 55, whole: true }));
    const article = pages(language).find(([kind]) => kind === 'article');
    save(`home-${language}`, await shoot(`${root}${language}/`, { ...desk, scheme: 'light' }, { quality: 60 }));
    if (article) save(`article-${language}`, await shoot(root + article[1], { ...desk, scheme: 'light' }, { quality: 60 }));
    if (article) save(`article-${language}-phone`, await shoot(root + article[1], { ...phone, scheme: 'dark' }, { quality: 60, scale: 1.5 }));
  }
} finally {
  const gone = new Promise(resolve => browser.on('exit', resolve));
  sessionId = undefined;
  call('Browser.close').catch(() => {});
  await gone;
  server.close();
  server.closeAllConnections();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

function save(name, data) {
  const bytes = Buffer.from(data, 'base64');
  writeFileSync(join(images, `${name}.webp`), bytes);
  console.log(`${images}/${name}.webp  ${Math.round(bytes.length / 1000)} KB`);
}
