// Writes counts into recommended.yml: node scripts/recommended-counts.mjs FILE ARTICLES <counts.json
// The counts are { "4219": 12, … }, whole numbers that replace those of the file; or GitHub's lists of issues or discussions,
// each with a news code at the beginning or end of its title, whose reactions come on top of what was imported from the old site.
// Only articles below the folder ARTICLES count, and only issues and discussions of people who may write to the repository.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const [file, articles] = process.argv.slice(2);
const known = new Set();
for (const name of readdirSync(articles, { recursive: true })) {
  const code = name.endsWith(".md") && /^news_code:[ \t]*([1-9]\d*)/m.exec(readFileSync(join(articles, name), "utf8"))?.[1];
  if (code) known.add(Number(code));
}

const counted = new Map();
let isWhole = false;
const given = JSON.parse(readFileSync(0, "utf8"));
if (Array.isArray(given)) {
  // A page of issues is a list; one of discussions lies within the answer to the query.
  const items = given.flatMap(page => Array.isArray(page) ? page : page?.data?.repository?.discussions?.nodes ?? [page]);
  for (const item of items) {
    if (!["OWNER", "MEMBER", "COLLABORATOR"].includes(item?.author_association ?? item?.authorAssociation)) continue;
    const title = String(item.title ?? "").replace(/[۰-۹]/g, digit => "۰۱۲۳۴۵۶۷۸۹".indexOf(digit));
    const codes = [/^\P{L}*?([1-9]\d{0,8})(?!\d)/u.exec(title)?.[1], /(?<!\d)([1-9]\d{0,8})\P{L}*$/u.exec(title)?.[1]].map(Number);
    const code = codes.find(code => known.has(code));
    const reactions = item.reactions?.["+1"] ?? item.reactions?.totalCount ?? 0;
    if (code && Number.isInteger(reactions)) counted.set(code, (counted.get(code) ?? 0) + reactions);
  }
} else {
  isWhole = true;
  for (const [code, count] of Object.entries(given)) {
    if (!/^[1-9]\d{0,8}$/.test(code) || !Number.isInteger(count) || count < 0 || count > 1e9) throw new Error(`Not a news code and a number: ${JSON.stringify([code, count])}`);
    if (known.has(Number(code))) counted.set(Number(code), count);
  }
}

let text = "";
try {
  text = readFileSync(file, "utf8");
} catch (error) {
  if (error.code !== "ENOENT") throw error;
}
// Every line that is no number stays as it is.
const line = /^(\d{1,9}):[ \t]+(\d{1,9})[ \t]*(#[ \t]*(\d{1,9}) from the old site.*|#.*)?$/;
const lines = text.split(/\r?\n/).filter((one, index, all) => index < all.length - 1 || one !== "");
const matches = lines.map(one => line.exec(one));
const places = new Map(matches.map((match, index) => [Number(match?.[1] ?? 0), index]));
const missing = [...counted].filter(([code]) => !places.has(code)).sort((a, b) => a[0] - b[0]);
for (const [code, count] of counted) {
  const at = places.get(code);
  if (at === undefined) continue;
  const [, , , comment, imported] = matches[at];
  lines[at] = `${code}: ${isWhole ? count : count + Number(imported ?? 0)}${comment ? ` ${comment}` : ""}`;
}
// New ones stand before the first line of a larger code.
const result = [];
let next = 0;
lines.forEach((one, index) => {
  while (next < missing.length && missing[next][0] < Number(matches[index]?.[1] ?? 0)) result.push(`${missing[next][0]}: ${missing[next++][1]}`);
  result.push(one);
});
for (; next < missing.length; next++) result.push(`${missing[next][0]}: ${missing[next][1]}`);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, result.map(one => one + "\n").join(""));
