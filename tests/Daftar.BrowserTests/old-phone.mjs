// node old-phone.mjs ORIGIN PATH…: looks at pages with Chromium 80, which is what telephones of 2020 have (and Android 4.4 to 6 a
// little later ones), 360 pixels wide. Prints what is wrong, a line each; nothing when all is well. The browser and its driver come
// from npm (chrome-aws-lambda, puppeteer-core).
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync, writeFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const puppeteer = require('puppeteer-core');
const [origin, ...paths] = process.argv.slice(2);

function executable() {
  const folder = join(tmpdir(), 'daftar-chromium-80'), file = join(folder, 'chromium');
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const packed = join(import.meta.dirname, 'node_modules/chrome-aws-lambda/bin/chromium.br');
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  renameSync(partial, file);
  return file;
}

// Runs in the page. What it answers is wrong.
function look() {
  const findings = [], box = element => element.getBoundingClientRect();
  const each = (selector, act) => Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  const shown = element => box(element).width > 0 && box(element).height > 0;
  each('.skip', skip => { if (box(skip).bottom > 0) findings.push('the skip link covers the page'); });
  each('main h1, main h2, main p, .cover h2', text => {
    if (shown(text) && !text.closest('.unseen') && (box(text).left < 8 || box(text).right > innerWidth - 8)) findings.push(`no margin beside "${text.textContent.trim().slice(0, 30)}"`);
  });
  for (const list of ['.menu > ul', '.languages', '.masthead', '.meta', '.ways', '.colophon ul', '.facts dl > div']) {
    each(list, parent => {
      const items = Array.prototype.filter.call(parent.children, shown);
      items.forEach((item, index) => {
        const next = items[index + 1];
        if (!next || Math.abs(box(next).top - box(item).top) > 4) return;
        const gap = Math.max(box(next).left - box(item).right, box(item).left - box(next).right);
        if (gap < 4) findings.push(`nothing between "${item.textContent.trim().slice(0, 20)}" and "${next.textContent.trim().slice(0, 20)}" in ${list}`);
      });
    });
  }
  if (document.documentElement.scrollWidth > innerWidth) findings.push(`${document.documentElement.scrollWidth} pixels wide`);
  return findings;
}

async function menus(page) {
  const findings = [];
  for (const summary of await page.$$('.masthead summary')) {
    await summary.click();
    const [name, box] = await summary.evaluate(element => {
      const { left, right, height } = element.nextElementSibling.getBoundingClientRect();
      return [element.textContent, { left, right, height }];
    });
    if (box.height < 20 || box.left < 0 || box.right > 360) findings.push(`the menu "${name}" does not open within the window`);
    await page.keyboard.press('Escape');
    if (await summary.evaluate(element => element.parentElement.open)) findings.push(`Esc does not close the menu "${name}"`);
  }
  return findings;
}

async function search(page) {
  await page.waitForFunction(() => document.querySelector('#search-results li') || document.querySelector('#search-status').textContent.length > 25, { timeout: 10000 });
  return await page.evaluate(() => {
    const results = document.querySelectorAll('#search-results li').length, status = document.querySelector('#search-status').textContent;
    return results > 0 || status === document.querySelector('form.search').dataset.old ? [] : [`the search says "${status}"`];
  });
}

const browser = await puppeteer.launch({ executablePath: executable(), args: ['--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote', '--disable-dev-shm-usage'] });
try {
  if (!(await browser.version()).includes('/80.')) console.log(`not Chromium 80 but ${await browser.version()}`);
  for (const path of paths) {
    const page = await browser.newPage();
    const findings = [];
    page.on('pageerror', error => findings.push(error.message));
    await page.setViewport({ width: 360, height: 740 });
    await page.goto(origin + path, { waitUntil: 'load' });
    findings.push(...await page.evaluate(look), ...await menus(page));
    if (path.includes('?q=')) findings.push(...await search(page));
    for (const finding of new Set(findings)) console.log(`${path}: ${finding}`);
    await page.close();
  }
} finally {
  await browser.close();
}
process.exit(0);
