// The articles of a built site as the comparison needs them, read from the site's own pages.
import fs from 'node:fs';
import path from 'node:path';

const text = html => html.replace(/<[^>]*>/g, ' ').replace(/&amp;/g, '&').replace(/&[a-z]+;|&#\d+;/g, ' ').replace(/\s+/g, ' ').trim();

/** Yields url, title, body and the ids of region and type of each article of a language, in the order of the paths. */
export function* articlesOf(output, language) {
  for (const folder of fs.readdirSync(path.join(output, language)).sort()) {
    const types = path.join(output, language, folder);
    if (!fs.statSync(types).isDirectory()) continue;
    for (const code of fs.readdirSync(types).sort()) {
      const file = path.join(types, code, 'index.html');
      if (!/^\d+$/.test(code) || !fs.existsSync(file)) continue;
      const html = fs.readFileSync(file, 'utf8');
      if (!html.includes('class="prose"')) continue;
      const facts = /<aside class="facts"[^]*?<\/aside>/.exec(html)?.[0] ?? '';
      yield {
        url: `/${language}/${folder}/${code}/`,
        title: text(/<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1] ?? ''),
        body: text(/class="prose"[^>]*>([^]*?)<p class="end"/.exec(html)?.[1] ?? ''),
        region: /\/regions\/([^/"]+)\//.exec(facts)?.[1],
        type: /\/types\/([^/"]+)\//.exec(facts)?.[1],
      };
    }
  }
}

/** The words of a text, four letters or more. */
export const words = value => value.toLowerCase().match(/[\p{L}\u200c]{4,}/gu) ?? [];
