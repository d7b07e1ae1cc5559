// Whether words meet in the search page: node typed.mjs TABLE.tsv LANGUAGE [--alone] [--misses] [--program DAFTAR]
//
// A table has a line for each pair, with tabs between: the query, the text of an article, "meet" or "apart", and if wanted a
// kind, by which results are counted; a line that begins with # is a comment. Each text becomes an article of a site, which
// DAFTAR builds (by default artifacts/daftar/daftar), and each query is asked of the search script within the page in Chromium.
// It finds the text when the article is among all results, on whatever place. With --alone each query is asked of a site in
// which no article is written as the query is. --misses lists what was not found and what was found and should not have been.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { open, serve } from '../../scripts/browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const usage = 'Usage: node typed.mjs TABLE.tsv LANGUAGE [--alone] [--misses] [--program DAFTAR]';
const fail = message => { console.error(message); process.exit(2); };

const args = process.argv.slice(2), given = { '--alone': false, '--misses': false }, names = [];
let program = path.join(root, 'artifacts', 'daftar', 'daftar');
for (let i = 0; i < args.length; i++) {
  if (args[i] === '--program') program = args[++i] ?? fail(usage);
  else if (args[i] in given) given[args[i]] = true;
  else if (args[i].startsWith('--')) fail(`There is no option ${args[i]}. ${usage}`);
  else names.push(args[i]);
}
const [table, language] = names;
if (names.length !== 2) fail(usage);
if (!fs.existsSync(table)) fail(`There is no file ${table}. ${usage}`);
if (!fs.existsSync(program)) fail(`There is no program ${program}. Run ./publish.sh, or name one after --program.`);

const rows = fs.readFileSync(table, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).flatMap((line, i) => {
  if (!line.trim() || line[0] === '#') return [];
  const [query, text, wanted, kind = ''] = line.split('\t');
  if (!query || !text || !['meet', 'apart'].includes(wanted))
    fail(`${table}(${i + 1},1): "${line}" is no pair. Write the query, the text, "meet" or "apart", and a kind if wanted, with tabs between.`);
  return [{ query, text, wanted, kind }];
});
if (!rows.length) fail(`${table} has no pairs.`);

// Sites in which no row's query is another's text; one site for all rows otherwise.
const sites = [];
for (const row of rows) {
  let site = given['--alone'] ? sites.find(({ queries, texts }) => !queries.has(row.text) && !texts.has(row.query)) : sites[0];
  if (!site) sites.push(site = { rows: [], queries: new Set(), texts: new Set() });
  site.rows.push(row);
  site.queries.add(row.query);
  site.texts.add(row.text);
}

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'typed-'));
const browser = await open();
for (const [number, { rows, texts }] of sites.entries()) await ask(path.join(work, String(number)), rows, [...texts]);
await browser.close();
fs.rmSync(work, { recursive: true });
report();

async function ask(folder, rows, texts) {
  const write = (name, text) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  };
  const label = JSON.stringify({ [language]: 'x' });
  write('statiq.json', JSON.stringify({ SiteTitle: { [language]: 'x' }, Host: 'example.org', Languages: [{ Code: language, Name: 'x' }] }));
  write('input/taxonomies/types.yml', `label: ${label}\nterms:\n  - id: note\n    label: ${label}\n`);
  texts.forEach((text, i) => write(`input/articles/${language}/t${i}.md`,
    `---\ntitle: "x"\ntype: note\nnews_code: ${900_000 + i}\npublish_date: 2025-01-01\n---\n\n${text}\n`));
  fs.cpSync(path.join(root, 'theme'), path.join(folder, 'theme'), { recursive: true });
  try {
    execFileSync(program, ['build', '--root', folder], { stdio: 'pipe' });
  } catch (error) {
    fail(`The site of the table could not be built:\n${error.stderr}`);
  }

  const site = await serve(path.join(folder, 'output'));
  const loaded = new Promise(resolve => browser.on('Page.loadEventFired', resolve));
  await browser.call('Page.navigate', { url: `${site.root}${language}/search/?q=x` });
  await loaded;
  const numbers = await browser.evaluate(`(async queries => {
    const form = document.querySelector('form[data-index]');
    while (!form.search) await new Promise(resolve => setTimeout(resolve, 20));
    const index = await new form.search.Index(form.dataset.index).open(), found = {};
    const numbers = [];
    for (let id = 0; id < index.count; id++) numbers.push(+/(\\d+)\\/$/.exec((await index.card(id))[0])[1] - 900000);
    for (const q of queries) {
      const outcome = await form.search.find(index, { q });
      found[q] = (outcome.rest ? await outcome.rest() : outcome).ids.map(id => numbers[id]);
    }
    return found;
  })(${JSON.stringify([...new Set(rows.map(row => row.query))])})`);
  site.close();
  if (!numbers) fail('The search script of the page could not be asked.');
  for (const row of rows) row.isFound = numbers[row.query].includes(texts.indexOf(row.text));
}

function report() {
  const count = list => ({
    meet: list.filter(row => row.wanted === 'meet').length, found: list.filter(row => row.wanted === 'meet' && row.isFound).length,
    apart: list.filter(row => row.wanted === 'apart').length, wrong: list.filter(row => row.wanted === 'apart' && row.isFound).length,
  });
  console.log('| kind | pairs | found | recall | apart | wrong |\n|---|--:|--:|--:|--:|--:|');
  const kinds = [...new Set(rows.map(row => row.kind))].sort();
  for (const kind of kinds.length > 1 ? [...kinds, null] : [null]) {
    const { meet, found, apart, wrong } = count(kind === null ? rows : rows.filter(row => row.kind === kind));
    console.log(`| ${kind === null ? 'all' : kind || '-'} | ${meet} | ${found} | ${meet ? (found / meet).toFixed(3) : ''} | ${apart} | ${wrong} |`);
  }
  if (given['--misses']) for (const row of rows) if (row.isFound !== (row.wanted === 'meet')) console.log(`${row.isFound ? 'wrong' : 'missed'}\t${row.kind}\t${row.query}\t${row.text}`);
}
