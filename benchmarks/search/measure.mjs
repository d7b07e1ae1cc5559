// Known-item search over a built site: node measure.mjs OUTPUT [LANGUAGE] [SAMPLE]
// Takes articles at even distances, asks for three rare words of the body, then for up to four words of the title with
// other endings, and reports recall at 10, mean reciprocal rank, and what a search fetched (gzip -6), for Daftar,
// MiniSearch with its defaults and Pagefind with its defaults. README.md says how to run it.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import zlib from 'node:zlib';
import { createRequire } from 'node:module';
import { articlesOf, words } from './articles.mjs';

const [output, language = 'fa', sample = '1000'] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const script = new URL('../../theme/assets/js/search.js', import.meta.url);

const articles = [...articlesOf(output, language)].map((article, id) => ({ id, ...article }));

const frequency = new Map();
for (const article of articles) for (const word of new Set(words(article.body))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
const chosen = articles.filter((_, i) => i % Math.max(1, Math.floor(articles.length / +sample)) === 0).slice(0, +sample);
const inflected = word => language === 'fa'
  ? /[\u200c]|ها|های|[ای]$/.test(word) ? word : word + '\u200cهای'
  : /(s|ed|ing)$/.test(word) ? word.replace(/s$/, '') : word + 's';
const queries = {
  'three rare words of the body': article => [...new Set(words(article.body))]
    .sort((a, b) => frequency.get(a) - frequency.get(b) || (a < b ? -1 : 1)).slice(2, 5).join(' '),
  'four words of the title, other endings': article => words(article.title).slice(0, 4).map(inflected).join(' '),
};

async function daftar() {
  let bytes = 0, requests = 0;
  const node = () => ({ dataset: {}, elements: {}, addEventListener() {}, replaceChildren() {}, append() {} });
  const base = path.join(output, language, 'search') + '/';
  const form = Object.assign(node(), { dataset: { index: base, texts: '{}', others: '{}' } });
  const browser = vm.createContext({
    document: { querySelector: () => form, getElementById: node, createElement: node, documentElement: { lang: language } },
    location: { search: '', pathname: '/' }, addEventListener() {}, navigator: { onLine: true }, console, Intl, URLSearchParams,
    fetch: async file => {
      if (!fs.existsSync(file)) return { ok: false };
      const content = fs.readFileSync(file);
      bytes += zlib.gzipSync(content, { level: 6 }).length;
      requests++;
      return { ok: true, text: async () => content.toString(), json: async () => JSON.parse(content) };
    },
  });
  for (const file of [new URL('../../theme/assets/js/search-more.js', import.meta.url), script]) vm.runInContext(fs.readFileSync(file, 'utf8'), browser);
  const scriptBytes = zlib.gzipSync(fs.readFileSync(script), { level: 6 }).length;
  return {
    search: async query => {
      const index = await new form.search.Index(base).open();
      const found = await form.search.find(index, { q: query });
      return (await Promise.all(found.ids.slice(0, 10).map(id => index.card(id)))).map(card => card[0]);
    },
    cost: count => `${((bytes / count + scriptBytes) / 1000).toFixed(1)} KB in ${(requests / count + 1).toFixed(0)} requests`,
  };
}

async function miniSearch() {
  const MiniSearch = require('minisearch');
  const index = new MiniSearch({ fields: ['title', 'body'], storeFields: ['url'] });
  index.addAll(articles);
  const size = zlib.gzipSync(JSON.stringify(index), { level: 6 }).length;
  return {
    search: async query => index.search(query).slice(0, 10).map(result => result.url),
    cost: () => `${(size / 1000).toFixed(0)} KB, the whole index`,
  };
}

async function pagefind() {
  const { createIndex, close } = await import('pagefind');
  const { index } = await createIndex({ forceLanguage: language });
  const before = process.resourceUsage(), started = Date.now();
  for (const article of articles)
    await index.addCustomRecord({ url: article.url, content: `${article.title} ${article.body}`, language, meta: { title: article.title } });
  const folder = fs.mkdtempSync('/tmp/pagefind-');
  await index.writeFiles({ outputPath: folder });
  await close();
  let bytes = 0, requests = 0;
  const known = new Map();
  globalThis.fetch = async url => {
    const file = path.join(folder, String(url).replace(/^.*?pagefind\//, '').split('?')[0]);
    const content = fs.readFileSync(file);
    bytes += zlib.gzipSync(content, { level: 6 }).length;
    requests++;
    known.set(file, 1);
    return new Response(content);
  };
  globalThis.document = { querySelector: () => ({ getAttribute: () => language }), currentScript: null };
  globalThis.location = new URL('http://localhost/pagefind/');
  globalThis.window = globalThis;
  fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  const api = await import(path.join(folder, 'pagefind.js'));
  await api.options({ basePath: 'http://localhost/pagefind/' });
  await api.init();
  return {
    note: `indexed in ${((Date.now() - started) / 1000).toFixed(1)} s (${process.resourceUsage().userCPUTime - before.userCPUTime} µs here, the rest in its own process)`,
    search: async query => {
      const found = await api.search(query);
      return (await Promise.all(found.results.slice(0, 10).map(result => result.data()))).map(data => data.url);
    },
    cost: count => `${(bytes / count / 1000).toFixed(1)} KB a search with what is shared counted once, ${(requests / count).toFixed(1)} requests`,
  };
}

console.log(`${articles.length} articles (${language}), ${chosen.length} asked for\n`);
console.log('| engine | query | recall at 10 | MRR | median ms | fetched |\n|---|---|---|---|---|---|');
for (const [name, make] of Object.entries({ Daftar: daftar, MiniSearch: miniSearch, Pagefind: pagefind })) {
  let engine;
  try {
    engine = await make();
  } catch (error) {
    console.log(`| ${name} | not measured: ${error.message.split('\n')[0]} |||||`);
    continue;
  }
  let count = 0;
  for (const [kind, ask] of Object.entries(queries)) {
    let hits = 0, reciprocal = 0;
    const times = [];
    for (const article of chosen) {
      const started = performance.now();
      const rank = (await engine.search(ask(article))).findIndex(url => url.endsWith(article.url));
      times.push(performance.now() - started);
      count++;
      if (rank >= 0) { hits++; reciprocal += 1 / (rank + 1); }
    }
    times.sort((a, b) => a - b);
    console.log(`| ${name} | ${kind} | ${(hits / chosen.length).toFixed(3)} | ${(reciprocal / chosen.length).toFixed(3)} | ${times[times.length >> 1].toFixed(1)} | ${engine.cost(count)} |`);
  }
  if (engine.note) console.log(`\n${name}: ${engine.note}\n`);
}
process.exit(0);
