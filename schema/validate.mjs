// Checks values against JSON Schema 2020-12, for the tests: reads { openapi?, checks: [{ name, schema, value }] } from
// standard input and writes a list of what is wrong. "schema" may refer into the OpenAPI document: { "$ref": "#/components/schemas/Article" }.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Validator } from '@seriousme/openapi-schema-validator';
import { parse } from 'yaml';

const job = JSON.parse(readFileSync(0, 'utf8'));
const problems = [];
const ajv = addFormats(new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true, validateFormats: true }));
// The one keyword of OpenAPI documents that stands beside schemas.
ajv.addVocabulary(['components']);

if (job.openapi) {
  const result = await new Validator().validate(structuredClone(job.openapi));
  if (!result.valid) problems.push(`openapi.json: ${JSON.stringify(result.errors)}`);
  ajv.addSchema({ $id: 'https://daftar.invalid/openapi', components: job.openapi.components });
}

const compiled = new Map();
for (const { name, schema, value, yaml } of job.checks) {
  const key = JSON.stringify(schema);
  if (!compiled.has(key)) {
    const target = schema.$ref?.startsWith('#/components/') ? { $ref: `https://daftar.invalid/openapi${schema.$ref}` } : schema;
    compiled.set(key, ajv.compile({ ...target, $id: undefined }));
  }
  const check = compiled.get(key);
  if (!check(yaml === undefined ? value : parse(yaml) ?? {})) {
    for (const error of check.errors) problems.push(`${name}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
  }
}
process.stdout.write(JSON.stringify(problems));
