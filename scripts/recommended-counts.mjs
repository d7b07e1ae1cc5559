// Writes input/data/recommended.yml anew from counts that stand on the standard input as JSON: either { "4219": 12, … }, or
// GitHub's list of issues or discussions, each with the news code in its title and its reactions. Usage:
//   gh api "repos/$REPO/issues?labels=article&state=all&per_page=100" --paginate --slurp | node scripts/recommended-counts.mjs input/data/recommended.yml
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const file = process.argv[2];
const counts = new Map();
try {
  for (const [, code, count] of readFileSync(file, "utf8").matchAll(/^([1-9]\d*): (\d+)$/gm)) counts.set(Number(code), Number(count));
} catch (error) {
  if (error.code !== "ENOENT") throw error;
}
const given = JSON.parse(readFileSync(0, "utf8"));
const add = (code, count) => {
  if (!/^[1-9]\d{0,8}$/.test(String(code)) || !Number.isInteger(count) || count < 0 || count > 1e9) throw new Error(`Not a news code and a number: ${JSON.stringify([code, count])}`);
  counts.set(Number(code), count);
};
if (Array.isArray(given)) {
  for (const item of given.flat()) {
    const code = /\b([1-9]\d{0,8})\b/.exec(item.title ?? "")?.[1];
    const reactions = item.reactions ?? {};
    if (code) add(code, reactions["+1"] ?? reactions.totalCount ?? 0);
  }
} else {
  for (const [code, count] of Object.entries(given)) add(code, count);
}
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, [...counts].sort((a, b) => a[0] - b[0]).map(([code, count]) => `${code}: ${count}\n`).join(""));
