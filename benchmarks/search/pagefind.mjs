// Makes Pagefind's index of a language of a built site: node pagefind.mjs OUTPUT LANGUAGE FOLDER
import { createIndex, close } from 'pagefind';
import { articlesOf } from './articles.mjs';

const [output, language, folder] = process.argv.slice(2);
const { index } = await createIndex({ forceLanguage: language });
for (const { url, title, body, region, type } of articlesOf(output, language)) {
  const filters = {};
  if (region) filters.region = [region];
  if (type) filters.type = [type];
  await index.addCustomRecord({ url, content: `${title} ${body}`, language, meta: { title }, filters });
}
await index.writeFiles({ outputPath: folder });
await close();
