// A built site on a port of this machine, and Chromium to look at it: nothing is installed for that.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = { html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json', svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };

/** Serves a folder as GitHub Pages does: compressed texts, `index.html` for a folder. */
export async function serve(site) {
  const server = createServer((request, response) => {
    let path = join(site, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
    if (!existsSync(path)) return response.writeHead(404).end();
    const kind = path.split('.').pop();
    const isText = ['html', 'css', 'js', 'json', 'svg'].includes(kind);
    const bytes = isText ? gzipSync(readFileSync(path), { level: 9 }) : readFileSync(path);
    response.writeHead(200, { 'content-type': types[kind] ?? 'application/octet-stream', 'content-length': bytes.length, ...(isText ? { 'content-encoding': 'gzip' } : {}) }).end(bytes);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    root: `http://127.0.0.1:${server.address().port}/`,
    close: () => { server.close(); server.closeAllConnections(); },
  };
}

/** Starts Chromium with one page. `call` sends a command of its protocol, `on` hears an event, `close` ends it. */
export async function open(program = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync) ?? 'chromium') {
  const profile = mkdtempSync(join(tmpdir(), 'daftar-browser-'));
  const browser = spawn(program, ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--hide-scrollbars', '--remote-debugging-pipe', `--user-data-dir=${profile}`, 'about:blank'],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  browser.on('error', error => { throw error; });

  // JSON between zero bytes.
  const [, , , commands, answers] = browser.stdio;
  const waiting = new Map(), listeners = new Map();
  let last = 0, sessionId, rest = Buffer.alloc(0);
  answers.on('data', data => {
    rest = Buffer.concat([rest, data]);
    for (let end; (end = rest.indexOf(0)) >= 0; rest = rest.subarray(end + 1)) receive(JSON.parse(rest.subarray(0, end)));
  });
  function receive(message) {
    listeners.get(message.method)?.(message.params);
    if (!waiting.has(message.id)) return;
    const { resolve, reject } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) reject(new Error(message.error.message));
    else resolve(message.result);
  }
  const call = (method, params = {}) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    commands.write(JSON.stringify({ id: last, method, params, sessionId }) + '\0');
  });
  const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
  sessionId = (await call('Target.attachToTarget', { targetId, flatten: true })).sessionId;
  await call('Page.enable');
  return {
    call,
    on: (event, listener) => listeners.set(event, listener),
    evaluate: async expression => (await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value,
    close: async () => {
      const gone = new Promise(resolve => browser.on('exit', resolve));
      sessionId = undefined;
      call('Browser.close').catch(() => {});
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}
