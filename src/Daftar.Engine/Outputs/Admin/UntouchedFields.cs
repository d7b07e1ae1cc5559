namespace Daftar.Outputs.Admin;

/// <summary>
/// The part of the editor's script that keeps what nobody touched. Sveltia writes a whole file anew when one field changes: other
/// quotation marks, lists one item to a line, comments gone, keys in another order. Before a file is written, each key of its front
/// matter whose value is what it was gets its old lines back, at its old place. So does a text that nobody worked on: Sveltia writes it in
/// its own way as soon as its field is on the screen, so what counts is whether somebody typed, pasted, dropped or pressed a button in it, and
/// whether its letters are the same. What the script cannot read for certain stays as Sveltia wrote it.
/// </summary>
internal static class UntouchedFields
{
    public const string Script = """
        'use strict';
        const untouched = (() => {
          const Unreadable = class extends Error {};
          const key = /^(?:"([^"\\]+)"|'([^']+)'|([^\s#&*!?|>@`%,\[\]{}"'-][^:#]*?|-[^\s:][^:#]*?))[ \t]*:(?=[ \t]|$)(.*)$/;
          const indentOf = (line) => line.length - line.trimStart().length;
          const isIdle = (line) => /^\s*(#.*)?$/.test(line);

          // Front matter, or a whole file of data, as one block of lines for each key.
          const blocksOf = (lines) => {
            const blocks = [];
            let idle = [];
            for (const line of lines) {
              const found = key.exec(line);
              if (found) {
                const name = found[1] ?? found[2] ?? found[3];
                if (blocks.some((block) => block.name === name)) throw new Unreadable();
                blocks.push({ name, idle, lines: [line], rest: found[4] });
                idle = [];
              } else if (isIdle(line) && indentOf(line) === 0) {
                idle.push(line);
              } else if (blocks.length && (indentOf(line) > 0 || /^-([ \t]|$)/.test(line))) {
                blocks.at(-1).lines.push(...idle, line);
                idle = [];
              } else {
                throw new Unreadable();
              }
            }
            return { blocks, tail: idle };
          };

          const escapes = { 0: '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' };
          const folded = (text) => text.replace(/[ \t]*\n[ \t\n]*/g, (gap) => '\n'.repeat(gap.split('\n').length - 2) || ' ');

          // One value from a text, which may go over several lines.
          const reader = (text) => {
            let at = 0;
            const fail = () => { throw new Unreadable(); };
            const skip = () => { while (/\s/.test(text[at] ?? '') || (text[at] === '#' && (at === 0 || /\s/.test(text[at - 1])))) { if (text[at] === '#') { while (at < text.length && text[at] !== '\n') at += 1; } else at += 1; } };
            const quoted = () => {
              const sign = text[at];
              let value = '';
              at += 1;
              for (let from = at; ; at += 1) {
                if (at >= text.length) fail();
                if (sign === "'" && text[at] === "'" && text[at + 1] === "'") { value += folded(text.slice(from, at)) + "'"; from = at + 2; at += 1; continue; }
                if (text[at] === sign) { value += folded(text.slice(from, at)); at += 1; return value; }
                if (sign === '"' && text[at] === '\\') {
                  value += folded(text.slice(from, at));
                  const code = /^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))/.exec(text.slice(at + 1));
                  if (code) { value += String.fromCodePoint(parseInt(code[1] ?? code[2] ?? code[3], 16)); at += code[0].length; }
                  else if (text[at + 1] === '\n') { at += 1; while (/[ \t]/.test(text[at + 1] ?? '')) at += 1; }
                  else { value += escapes[text[at + 1]] ?? text[at + 1] ?? fail(); at += 1; }
                  from = at + 1;
                }
              }
            };
            const plain = (isFlow) => {
              if (/[&*!|>%@`]/.test(text[at] ?? '')) fail();
              const from = at;
              for (; at < text.length; at += 1) {
                if (text[at] === '#' && /\s/.test(text[at - 1])) break;
                if (text[at] === ':' && /[\s]|^$/.test(text[at + 1] ?? '')) break;
                if (isFlow && (/[,\[\]{}]/.test(text[at]) || (text[at] === ':' && /[,\[\]{}]/.test(text[at + 1] ?? '')))) break;
              }
              return folded(text.slice(from, at).trim());
            };
            const flow = () => {
              skip();
              if (text[at] === '"' || text[at] === "'") return quoted();
              if (text[at] === '[') {
                const list = [];
                for (at += 1; ;) {
                  skip();
                  if (text[at] === ']') { at += 1; return list; }
                  list.push(flow());
                  skip();
                  if (text[at] === ',') at += 1;
                  else if (text[at] !== ']') fail();
                }
              }
              if (text[at] === '{') {
                const map = {};
                for (at += 1; ;) {
                  skip();
                  if (text[at] === '}') { at += 1; return map; }
                  const name = flow();
                  skip();
                  if (text[at] !== ':') fail();
                  at += 1;
                  map[name] = flow();
                  skip();
                  if (text[at] === ',') at += 1;
                  else if (text[at] !== '}') fail();
                }
              }
              return plain(true);
            };
            return () => {
              skip();
              const value = /["'\[{]/.test(text[at] ?? '') ? flow() : plain(false);
              skip();
              if (at < text.length) fail();
              return value === '' || value === '~' || value === 'null' ? null : value;
            };
          };

          const literal = (header, lines) => {
            const found = /^([|>])([+-]?)([ \t]+#.*)?$/.exec(header);
            if (!found) throw new Unreadable();
            const first = lines.find((line) => line.trim() !== '');
            const indent = first === undefined ? 0 : indentOf(first);
            const text = lines.map((line) => {
              if (line.trim() !== '' && indentOf(line) < indent) throw new Unreadable();
              return line.slice(indent);
            }).join('\n').replace(/\s+$/, '');
            if (found[1] === '|') return text;
            if (/^[ \t]|\n[ \t]/.test(text)) throw new Unreadable();
            return text.replace(/\n+/g, (gap) => '\n'.repeat(gap.length - 1) || ' ');
          };

          // What stands behind a key or a bullet, and on the lines below it.
          const valueOf = (rest, lines) => {
            const head = rest.trim();
            if (/^[|>]/.test(head)) return literal(head, lines);
            if (head !== '' && !head.startsWith('#')) return reader([head, ...lines.map((line) => line.trim())].join('\n'))();
            const below = lines.filter((line) => !isIdle(line));
            if (below.length === 0) return null;
            const indent = indentOf(below[0]);
            return nested(below.map((line) => {
              if (indentOf(line) < indent) throw new Unreadable();
              return line.slice(indent);
            }));
          };

          const nested = (lines) => {
            if (!/^-([ \t]|$)/.test(lines[0])) {
              return Object.fromEntries(blocksOf(lines).blocks.map((block) => [block.name, valueOf(block.rest, block.lines.slice(1))]));
            }
            const items = [];
            for (const line of lines) {
              if (/^-([ \t]|$)/.test(line)) items.push([line]);
              else items.at(-1).push(line);
            }
            return items.map(([first, ...others]) => {
              const head = first.slice(1);
              const inner = head.trimStart();
              if (!key.test(inner)) return valueOf(head, others);
              const indent = first.length - inner.length;
              return nested([inner, ...others.map((line) => {
                if (line.trim() !== '' && indentOf(line) < indent) throw new Unreadable();
                return line.slice(indent);
              })]);
            });
          };

          // A single value may stand for a list of one, and nothing for what is empty.
          const same = (a, b) => {
            const isEmpty = (value) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
            if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
            if (Array.isArray(a) !== Array.isArray(b)) return Array.isArray(a) ? a.length === 1 && same(a[0], b) : b.length === 1 && same(a, b[0]);
            if (Array.isArray(a)) return a.length === b.length && a.every((value, index) => same(value, b[index]));
            if (typeof a === 'object' && typeof b === 'object') return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => same(a[name], b[name]));
            return typeof a === typeof b && String(a).trimEnd() === String(b).trimEnd();
          };

          const mergedData = (before, after) => {
            const [old, now] = [blocksOf(before), blocksOf(after)];
            const value = (block) => block && valueOf(block.rest, block.lines.slice(1));
            const find = (list, name) => list.blocks.find((block) => block.name === name);
            const result = [];
            for (const block of old.blocks) {
              const other = find(now, block.name);
              if (same(value(block), value(other))) result.push({ ...block, lines: [...block.idle, ...block.lines] });
              else if (other) result.push({ name: block.name, lines: [...block.idle, ...other.lines] });
            }
            // What is new comes behind what it follows in Sveltia's order.
            now.blocks.forEach((block, index) => {
              if (find(old, block.name)) return;
              const previous = now.blocks.slice(0, index).map((other) => result.findIndex((known) => known.name === other.name)).filter((found) => found >= 0);
              result.splice(previous.length ? previous.at(-1) + 1 : result.length, 0, block);
            });
            return [...result.flatMap((block) => block.lines), ...old.tail];
          };

          // In which languages somebody worked on the text of the entry that is open. Menus and dialogues lie outside the field.
          const worked = new Set();
          let opened = '';
          const enter = () => {
            const here = location.hash.split('?')[0];
            if (here === opened || !/\/(entries\/.|new$)/.test(here)) return;
            opened = here;
            worked.clear();
          };
          const mark = (event) => {
            const section = event.target?.closest?.('section[data-key-path=body]');
            const isButton = event.type !== 'click' || event.target?.closest?.('button, [role=button], [role=menuitem], [role=option], a');
            const isKey = event.type !== 'keydown' || !/^(Tab|Shift|Control|Alt|Meta|Escape|Arrow|Home|End|Page)/.test(event.key);
            enter();
            if (section && isButton && isKey) worked.add(section.closest('[data-locale]')?.dataset.locale);
            else if (!section && event.type === 'click' && event.target?.closest?.('[role=menuitem], dialog, [role=dialog], [role=alertdialog], [role=alert] button')) worked.add('*');
          };
          ['beforeinput', 'input', 'paste', 'cut', 'drop', 'keydown', 'click'].forEach((type) => document.addEventListener(type, mark, true));
          const letters = (text) => text.replace(/[^\p{L}\p{N}]+/gu, '');
          const isOldText = (before, after, language) => {
            if (before.trim() === after.trim()) return true;
            enter();
            const isUntouched = language === undefined ? worked.size === 0 : !worked.has('*') && !worked.has(language);
            return isUntouched && letters(before) === letters(after);
          };

          const split = (text) => {
            const found = /^(\uFEFF?---[ \t]*\n)([\s\S]*?\n)??(---[ \t]*(?:\n|$))([\s\S]*)$/.exec(text);
            return found && { open: found[1], data: (found[2] ?? '').split('\n').slice(0, -1), close: found[3], body: found[4] };
          };

          const merge = (path, before, after, language) => {
            try {
              const ending = before.includes('\r\n') ? '\r\n' : '\n';
              const [old, now] = [before, after].map((text) => text.replace(/\r\n?/g, '\n'));
              let merged;
              if (/\.ya?ml$/.test(path)) {
                const lines = mergedData(old.replace(/\n$/, '').split('\n'), now.replace(/\n$/, '').split('\n'));
                merged = lines.join('\n') + (old.endsWith('\n') ? '\n' : '');
              } else {
                const [left, right] = [split(old), split(now)];
                if (!left || !right) return after;
                const body = isOldText(left.body, right.body, language) ? left.body
                  : /^\n*/.exec(left.body)[0] + right.body.replace(/^\n+/, '');
                const data = mergedData(left.data, right.data);
                merged = left.open + data.map((line) => line + '\n').join('') + left.close + body;
              }
              return ending === '\n' ? merged : merged.replaceAll('\n', ending);
            } catch (error) {
              if (error instanceof Unreadable) return after;
              throw error;
            }
          };

          const isOurs = (path) => /\.(md|ya?ml)$/.test(path);

          // A working copy: Sveltia writes a file beside the old one and moves it there, or writes into the old one.
          const files = window.FileSystemFileHandle?.prototype;
          const textOf = async (handle) => (await handle.getFile()).text();
          if (files?.move) {
            const { move } = files;
            files.move = async function (folder, name) {
              const handle = isOurs(name ?? '') ? await folder.getFileHandle(name).catch(() => null) : null;
              if (handle && !(await handle.isSameEntry(this))) {
                const written = await textOf(this);
                const merged = merge(name, await textOf(handle), written, folder.name);
                if (merged !== written) {
                  const stream = await this.createWritable();
                  await stream.write(merged);
                  await stream.close();
                }
              }
              return move.call(this, ...arguments);
            };
          }
          if (files?.createWritable) {
            const { createWritable } = files;
            files.createWritable = async function (...options) {
              const stream = await createWritable.apply(this, options);
              if (!isOurs(this.name)) return stream;
              const before = await textOf(this).catch(() => '');
              const { write } = stream;
              if (before) stream.write = async (data) => write.call(stream, typeof data === 'string' ? merge(this.name, before, data) : data instanceof Blob ? merge(this.name, before, await data.text()) : data);
              return stream;
            };
          }

          // GitHub: what is about to be committed is compared with what the branch has at that commit.
          const decode = (text) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
          const encode = (text) => btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
          const commit = async (request, options) => {
            const sent = JSON.parse(options.body);
            const input = sent.variables?.input;
            const authorization = new Headers(options.headers).get('Authorization');
            if (!input?.fileChanges?.additions || !authorization) return options;
            await Promise.all(input.fileChanges.additions.filter((file) => isOurs(file.path)).map(async (file) => {
              const address = `https://api.github.com/repos/${input.branch.repositoryNameWithOwner}/contents/${file.path.split('/').map(encodeURIComponent).join('/')}?ref=${input.expectedHeadOid}`;
              const response = await request(address, { headers: { Authorization: authorization, Accept: 'application/vnd.github.raw+json' } }).catch(() => null);
              if (!response?.ok) return;
              const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
              file.contents = encode(merge(file.path, before, decode(file.contents), file.path.split('/').at(-2)));
            }));
            return { ...options, body: JSON.stringify(sent) };
          };
          return { merge, commit };
        })();

        """;
}
