// Runs theme/assets/js/search.js outside a browser. Reads one JSON object from standard input: the scripts, the
// files of indexes by address, the language, and what to do; writes the answers as JSON.
import fs from 'node:fs';
import vm from 'node:vm';

const input = JSON.parse(fs.readFileSync(0, 'utf8'));
const asked = [];
const node = () => ({ dataset: {}, elements: {}, addEventListener() {}, replaceChildren() {}, append() {} });
const form = Object.assign(node(), { dataset: { index: '/', texts: '{}', others: '{}' } });
const browser = vm.createContext({
  document: { querySelector: () => form, getElementById: node, createElement: node, documentElement: { lang: input.language }, title: '' },
  location: { search: '', pathname: '/' },
  addEventListener() {},
  navigator: { onLine: true },
  console, Intl, URLSearchParams,
  fetch: async url => {
    asked.push(url);
    const text = input.files[url];
    return { ok: text !== undefined, text: async () => text, json: async () => JSON.parse(text) };
  },
});
for (const script of input.scripts) vm.runInContext(script, browser);
const { Index, find, reason, others } = form.search;
const { dayOf, near, keys } = await others();
const index = await new Index('/').open();
const answers = [];
for (const step of input.steps) {
  if ('fold' in step) answers.push(index.folded(step.fold));
  else if ('words' in step) answers.push(index.words(step.words));
  else if ('day' in step) answers.push(dayOf(step.day, !!step.end, index));
  else if ('near' in step) answers.push(await near(index, step.near));
  else if ('keys' in step) answers.push(await keys(index, step.keys));
  else if ('reason' in step) answers.push(reason(step.reason, index));
  else {
    asked.length = 0;
    const fresh = await new Index('/').open();
    const outcome = await find(fresh, step.find);
    const { ids, total, best, words, unknown } = step.rest ? await outcome.rest() : outcome;
    const cards = await Promise.all(ids.slice(0, 10).map(id => fresh.card(id)));
    answers.push({ ids, urls: ids.slice(0, 10).map((_, i) => cards[i][0]), total, best, words: words.length, unknown, asked: asked.length, found: ids.length });
  }
}
console.log(JSON.stringify(answers));
