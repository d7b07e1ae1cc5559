// The same for a small server of one's own, with Node and nothing else: REPOSITORY=owner/name GITHUB_TOKEN=… node comments-server.mjs
// Put it behind the web server that already speaks HTTPS there; it listens on this machine only.
import { createServer } from "node:http";
import { receive } from "./comments-worker.mjs";

export const server = createServer(async (request, response) => {
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      if ((size += chunk.length) > 60_000) break;
      chunks.push(chunk);
    }
    if (request.method !== "POST" || size > 60_000) return response.writeHead(request.method === "POST" ? 413 : 405, { connection: "close" }).end();
    const answer = await receive(new URLSearchParams(Buffer.concat(chunks).toString("utf8")), process.env);
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  } catch {
    response.destroy(); // The reader's line broke; the browser says so and keeps the form.
  }
});

if (import.meta.filename === process.argv[1]) server.listen(Number(process.env.PORT ?? 8787), "127.0.0.1");
