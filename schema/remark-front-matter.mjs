// A remark plugin that checks the front matter of articles and pages against their JSON Schemas, for editors
// (unifiedjs.vscode-remark) and for `npx remark`. `daftar check` knows more; this is what can be said while one types.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { LineCounter, isMap, isPair, isScalar, parseDocument } from 'yaml';

const checks = new Map();

export default function frontMatter() {
  return (tree, file) => {
    const collection = /(?:^|[\\/])input[\\/](articles|pages)[\\/]/.exec(file.path ?? '')?.[1];
    const source = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(String(file));
    if (!collection || !source || source.index !== 0) return;

    const start = source[0].indexOf(source[1], 3);
    const lines = new LineCounter();
    const document = parseDocument(source[1], { lineCounter: lines });
    const place = (offset) => {
      const { line, col } = lines.linePos(offset);
      return { start: { line: line + 1, column: col, offset: start + offset } };
    };
    if (document.errors.length > 0) {
      for (const error of document.errors) file.message(error.message, { place: place(error.pos[0]).start });
      return;
    }

    const check = checkOf(collection);
    if (check(document.toJS() ?? {})) return;
    for (const error of check.errors) {
      // An alternative that was not meant says nothing: its "anyOf" is told.
      if (/\/anyOf\/\d+\//.test(error.schemaPath)) continue;
      file.message(reasonOf(error, check.schema), { place: place(offsetOf(document, error)).start });
    }
  };
}

function checkOf(collection) {
  if (!checks.has(collection)) {
    const schema = JSON.parse(readFileSync(new URL(`./${collection}.json`, import.meta.url), 'utf8'));
    checks.set(collection, new Ajv2020({ allErrors: true, strict: false }).compile(schema));
  }
  return checks.get(collection);
}

function offsetOf(document, error) {
  const path = error.instancePath.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  const unknown = error.params.additionalProperty;
  if (unknown !== undefined && isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === unknown);
    if (pair) return pair.key.range[0];
  }
  return parent?.range?.[0] ?? 0;
}

function reasonOf(error, schema) {
  if (error.keyword === 'additionalProperties') return `Unknown key '${error.params.additionalProperty}'.`;
  if (error.keyword === 'required') return `The key '${error.params.missingProperty}' is missing.`;
  const key = error.instancePath.split('/')[1];
  const help = schema.properties[key]?.description;
  return `'${error.instancePath.slice(1).replaceAll('/', '.')}' does not fit.${help ? ` ${help.replace('\n', ' ')}` : ''}`;
}
