// Makes the contact sheets of docs/images: every kind of page in each language, on a phone and a desk, by day, by night and on paper; and the
// pictures of the README. Needs a built site, Node.js and Chromium; nothing else is installed.
//   node scripts/screenshots.mjs [OUTPUT] [--chromium PATH]
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, serve } from './browser.mjs';

const args = process.argv.slice(2);
const at = args.indexOf('--chromium');
const program = at >= 0 ? args.splice(at, 2)[1] : undefined;
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

const { root, close } = await serve(site);
const work = mkdtempSync(join(tmpdir(), 'daftar-screenshots-'));
const browser = await open(program);
const { call, on } = browser;

async function shoot(url, view, { quality = 70, scale = 1, whole = false } = {}) {
  await call('Emulation.setDeviceMetricsOverride', { width: view.width, height: view.height, deviceScaleFactor: scale, mobile: false });
  await call('Emulation.setEmulatedMedia', { media: view.media ?? 'screen', features: [{ name: 'prefers-color-scheme', value: view.scheme }] });
  const done = new Promise(resolve => on('Page.loadEventFired', resolve));
  await call('Page.navigate', { url });
  await done;
  await browser.evaluate('document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 60))))');
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
    const sheet = join(work, `${language}.html`);
    writeFileSync(sheet, `<!DOCTYPE html><meta charset="utf-8"><style>body{margin:12px;background:#d5dadd;font:13px sans-serif}table{border-spacing:10px}th,td{text-align:left;vertical-align:top}img{display:block;box-shadow:0 1px 4px #0006}</style><table><tr><th></th>${heads}</tr>${rows}</table>`);
    save(`sheet-${language}`, await shoot(`file://${sheet}`, { width: 1500, height: 800, scheme: 'light' }, { quality: 55, whole: true }));
    const article = pages(language).find(([kind]) => kind === 'article');
    save(`home-${language}`, await shoot(`${root}${language}/`, { ...desk, scheme: 'light' }, { quality: 60 }));
    if (article) save(`article-${language}`, await shoot(root + article[1], { ...desk, scheme: 'light' }, { quality: 60 }));
    if (article) save(`article-${language}-phone`, await shoot(root + article[1], { ...phone, scheme: 'dark' }, { quality: 60, scale: 1.5 }));
  }
} finally {
  close();
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

function save(name, data) {
  const bytes = Buffer.from(data, 'base64');
  writeFileSync(join(images, `${name}.webp`), bytes);
  console.log(`${images}/${name}.webp  ${Math.round(bytes.length / 1000)} KB`);
}
