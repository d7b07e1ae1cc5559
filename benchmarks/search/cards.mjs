// What larger files of cards would cost: node cards.mjs OUTPUT [LANGUAGE] [SEARCHES]
// Searches the built site as it is, then puts its cards anew into files of 1, 2, 4, 8, 16 and 32 and counts the files that the
// first ten results of each search would take, and their bytes (gzip -6, with 300 bytes of headers each). README.md says how to run it.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import zlib from 'node:zlib';
import { articlesOf, words } from './articles.mjs';

const [output, language = 'fa', searches = '100'] = process.argv.slice(2);
const base = path.join(output, language, 'search') + '/';
const script = name => fs.readFileSync(new URL(`../../theme/assets/js/${name}.js`, import.meta.url), 'utf8');
const node = () => ({ dataset: {}, elements: {}, addEventListener() {}, replaceChildren() {}, append() {} });
const form = Object.assign(node(), { dataset: { index: base, texts: '{}', others: '{}' } });
const browser = vm.createContext({
  document: { querySelector: () => form, getElementById: node, createElement: node, documentElement: { lang: language }, title: '' },
  location: { search: '', pathname: '/' }, addEventListener() {}, navigator: { onLine: true }, console, Intl, URLSearchParams,
  fetch: async file => fs.existsSync(file)
    ? { ok: true, text: async () => fs.readFileSync(file, 'utf8'), json: async () => JSON.parse(fs.readFileSync(file, 'utf8')) } : { ok: false },
});
for (const name of ['search-more', 'search']) vm.runInContext(script(name), browser);
const index = await new form.search.Index(base).open();

const articles = [...articlesOf(output, language)];
const frequency = new Map();
for (const { body } of articles) for (const word of new Set(words(body))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
const firstTen = { 'one word': [], 'two words': [] };
for (let i = 0; i < +searches; i++) {
  const article = articles[Math.floor((i + 0.5) * articles.length / +searches)];
  const own = [...new Set(words(article.body))].filter(word => frequency.get(word) > 2).sort((a, b) => frequency.get(a) - frequency.get(b) || (a < b ? -1 : 1));
  const [first, second] = [own[own.length >> 1], own[own.length >> 2]];
  for (const [kind, q] of [['one word', first], ['two words', `${first} ${second}`]])
    firstTen[kind].push((await form.search.find(index, { q })).ids.slice(0, 10));
}

const cards = await Promise.all(Array.from({ length: index.count }, (_, id) => index.card(id)));
console.log('| cards a file | files | bytes of one | one word: files, KB | two words: files, KB |\n|--:|--:|--:|--:|--:|');
for (const size of [1, 2, 4, 8, 16, 32]) {
  const text = file => JSON.stringify(cards.slice(file * size, (file + 1) * size));
  const cost = new Map();
  const costOf = file => cost.get(file) ?? cost.set(file, 300 + zlib.gzipSync(text(file), { level: 6 }).length).get(file);
  const count = Math.ceil(cards.length / size);
  const mean = kind => {
    let files = 0, bytes = 0;
    for (const ids of firstTen[kind]) for (const file of new Set(ids.map(id => Math.floor(id / size)))) { files++; bytes += costOf(file); }
    return `${(files / firstTen[kind].length).toFixed(1)}, ${(bytes / firstTen[kind].length / 1000).toFixed(1)}`;
  };
  console.log(`| ${size} | ${count} | ${Math.round(Buffer.byteLength(text(count >> 1)))} | ${mean('one word')} | ${mean('two words')} |`);
}
