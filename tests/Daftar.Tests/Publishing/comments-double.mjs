// Tries both receivers with a double of GitHub's API that can break the line at every step; prints what came out as JSON.
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(process.argv[2] + "/");
const state = { refs: new Set(), files: new Map(), pulls: new Map(), breakAt: -1, calls: 0, tokens: new Set() };
const api = createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  state.tokens.add(request.headers.authorization);
  const breaks = state.calls++ === state.breakAt;
  const say = (status, value) => breaks ? response.destroy() : response.writeHead(status).end(JSON.stringify(value));
  const path = request.url.replace("/repos/o/r/", "");
  const data = body ? JSON.parse(body) : {};
  if (path.startsWith("git/ref/heads/")) return say(200, { object: { sha: "abc" } });
  if (path === "git/refs") { const there = state.refs.has(data.ref); state.refs.add(data.ref); return say(there ? 422 : 201, {}); }
  if (path.startsWith("compare/")) { const branch = path.split("...")[1]; return say(200, { files: state.files.has(branch) ? [state.files.get(branch)] : [] }); }
  if (path.startsWith("contents/")) { const there = state.files.has(data.branch); if (!there) state.files.set(data.branch, { path: path.slice(9), yaml: Buffer.from(data.content, "base64").toString("utf8") }); return say(there ? 422 : 201, {}); }
  if (path === "pulls") { const there = state.pulls.has(data.head); state.pulls.set(data.head, data); return say(there ? 422 : 201, {}); }
  say(404, {});
});
await new Promise(done => api.listen(0, "127.0.0.1", done));
Object.assign(process.env, { API: `http://127.0.0.1:${api.address().port}`, REPOSITORY: "o/r", GITHUB_TOKEN: "secret-token" });
console.error = () => {};

const worker = (await import(new URL("comments-worker.mjs", folder))).default;
const { server } = await import(new URL("comments-server.mjs", folder));
await new Promise(done => server.listen(0, "127.0.0.1", done));
const byWorker = async fields => { const body = new URLSearchParams(fields).toString(); const answer = await worker.fetch(new Request("https://f.example/", { method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) } }), process.env); return [answer.status, await answer.text()]; };
const byServer = async fields => { const answer = await fetch(`http://127.0.0.1:${server.address().port}/`, { method: "POST", body: new URLSearchParams(fields) }); return [answer.status, await answer.text()]; };

const results = {};
for (const [kind, send] of [["worker", byWorker], ["server", byServer]]) {
  const fields = { code: "7", name: `Sara ${kind}`, text: "سلام\n\n<b>\"two\"</b>", language: "en", website: "" };
  const before = state.pulls.size;
  const broken = [];
  for (let step = 0; step < 5; step++) { state.calls = 0; state.breakAt = step; broken.push(await send(fields)); }
  state.breakAt = -1;
  const twice = await Promise.all([send(fields), send(fields)]);
  const afterLine = state.pulls.size - before;
  const robot = await send({ ...fields, text: "buy", website: "x" });
  const mail = await send({ ...fields, text: "write to a@example.org" });
  const long = await send({ ...fields, text: "x".repeat(5001) });
  const code = await send({ ...fields, code: "../7" });
  results[kind] = { broken: broken.map(answer => answer[0]), keptText: broken.every(answer => answer[0] === 200 || answer[1].includes("&lt;b>\"two\"")), twice: twice.map(answer => answer[0]), afterLine, robot: robot[0], mail: mail[0], long: long[0], code: code[0], pulls: state.pulls.size - before };
}
results.files = [...state.files.values()];
results.tokens = [...state.tokens];
console.log(JSON.stringify(results));
api.close(); server.close(); setTimeout(() => process.exit(0), 50);
