// Search in the browser. The index knows the language; this only folds letters, looks words up and counts.
// docs/search.md describes the files that are read here.
(() => {
  'use strict';
  const form = document.querySelector('form[data-index]');
  const element = id => document.getElementById('search-' + id);
  const [status, results, more, again, hints] = ['status', 'results', 'more', 'again', 'hints'].map(element);
  const texts = JSON.parse(form.dataset.texts);
  const language = document.documentElement.lang;
  const plural = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language);
  const say = (key, values = {}) => {
    const text = texts[key];
    return (text[plural.select(values.count)] || text.other || text).replace(/\{(\w+)\}/g, (_, name) =>
      typeof values[name] === 'number' ? format.format(values[name]) : values[name]);
  };
  const make = (name, properties, ...children) => {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  };

  // Numbers are written in 64 characters, five bits each; 32 says that more follow.
  const digit = {};
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].forEach((c, i) => { digit[c] = i; });
  const reader = (text, at = 0) => ({
    text, at,
    number() {
      let value = 0, shift = 0, bits;
      do { bits = digit[text[this.at++]]; value += (bits & 31) << shift; shift += 5; } while (bits > 31);
      return value;
    },
  });
  // A list of documents: d gaps, b bitmap; capitals without levels.
  const decode = text => {
    const from = reader(text, 1), kind = text[0], count = from.number(), ids = new Array(count);
    if (kind === 'd' || kind === 'D') for (let i = 0, id = -1; i < count; i++) ids[i] = id += from.number() + 1;
    else {
      const first = from.number(), length = from.number();
      for (let i = 0, n = 0; i < length; i++) {
        const bits = digit[text[from.at++]];
        for (let b = 0; b < 6; b++) if (bits >> b & 1) ids[n++] = first + i * 6 + b;
      }
    }
    const levels = kind < 'a' ? null : ids.map((_, i) => digit[text[from.at + (i >> 1)]] >> (i & 1 ? 3 : 0) & 7);
    return { ids, levels };
  };

  const genitive = /([\p{L}\p{N}\p{M}])'s(?![\p{L}\p{N}\p{M}])/gu;
  const wordPattern = /[\p{L}\p{N}\p{M}]+(?:[\u200c'][\p{L}\p{N}\p{M}]+)*/gu;

  class Failure extends Error {}
  const get = async (url, options) => {
    let response;
    try {
      response = await fetch(url, options);
    } catch {
      // What the browser still has is better than nothing when the network is gone.
      response = await fetch(url, { cache: 'force-cache' }).catch(() => { throw new Failure(navigator.onLine ? 'failed' : 'offline'); });
    }
    if (!response.ok) throw new Failure('missing');
    return response;
  };

  class Index {
    constructor(base) {
      this.base = base;
      this.files = new Map();
    }

    async open(first) {
      const response = first ? await first.catch(() => null) : null;
      const data = await (response && response.ok ? response : await get(this.base + 'index.json', { cache: 'no-cache' })).json();
      this.count = data.count;
      this.cards = data.cards;
      this.fold = {};
      for (const group of data.fold.split('\t')) {
        const [to, from] = group.split('\n');
        for (let i = 0; i < from.length; i++) {
          const last = from[i + 1] === '-' ? from.charCodeAt(i + 2) : from.charCodeAt(i);
          for (let c = from.charCodeAt(i); c <= last; c++) this.fold[String.fromCharCode(c)] = to;
          if (from[i + 1] === '-') i += 2;
        }
      }
      const words = key => new Set(data[key] ? data[key].split(' ') : []);
      [this.prefixes, this.suffixes, this.stop] = ['prefixes', 'suffixes', 'stop'].map(words);
      this.endings = {};
      for (const key in data.endings) this.endings[key] = new Set(data.endings[key].split(','));
      let at = 0;
      const node = () => {
        const result = { rest: 1 << data.tree[at++], own: {} };
        while (at < data.tree.length && data.tree[at] !== ')') {
          const letter = data.tree[at++];
          result.own[letter] = null;
          if (data.tree[at] === '(') { at++; result.own[letter] = node(); at++; }
        }
        return result;
      };
      this.tree = node();
      return this;
    }

    // Files are asked for once; one that failed may be asked for again.
    text(name) {
      if (!this.files.has(name)) {
        const file = get(this.base + name).then(response => response.text());
        file.catch(() => this.files.delete(name));
        this.files.set(name, file);
      }
      return this.files.get(name);
    }

    folded(text) {
      if (/[\u0300-\u036f]/.test(text)) text = text.normalize('NFC');
      return text.replace(/[^]/g, c => {
        if (c in this.fold) return this.fold[c];
        let plain = '';
        for (let part of c.normalize('NFKC')) {
          part = (/[À-ɏḀ-ỿ]/.test(part) ? part.normalize('NFD')[0] : part).toLowerCase();
          plain += part !== c && part in this.fold ? this.fold[part] : part;
        }
        return plain.length > 1 && plain[0] === ' ' && /\S/.test(c) ? plain.slice(1) : plain;
      });
    }

    // The words of a text as the index has them, each with what stood there.
    words(text) {
      return (this.folded(text).replace(/\u200c+/g, '\u200c').replace(/(\d),(?=\d{3})/g, '$1')
        .replace(genitive, '$1').match(wordPattern) || [])
        .map(word => {
          const parts = word.replace(/'/g, '').split('\u200c');
          while (parts.length > 1 && this.suffixes.has(parts.at(-1)) && !this.prefixes.has(parts.slice(0, -1).join(''))) parts.pop();
          return parts.join('');
        });
    }

    queried(text) {
      const words = [];
      for (const word of this.words(text)) {
        if (words.length && this.prefixes.has(words.at(-1))) words.push(words.pop() + word);
        else if (!words.length || !this.suffixes.has(word)) words.push(word);
      }
      return words;
    }

    fileOf(word) {
      const name = text => text.replace(/[^a-z0-9]/g, c => '-' + c.charCodeAt(0).toString(16).padStart(4, '0'));
      let node = this.tree, depth = 0;
      while (word[depth] in node.own) {
        const next = node.own[word[depth++]];
        if (!next) return name(word.slice(0, depth));
        node = next;
      }
      return name(word.slice(0, depth)) + '.' + ((word.charCodeAt(depth) || 0) & (node.rest - 1));
    }

    async shard(word) {
      const file = this.fileOf(word), text = await this.text(`t/x${file}.txt`);
      const terms = [];
      for (const line of text.split('\n')) {
        const [base, ending, others, list] = line.split('\t');
        if (!list) continue;
        if (list !== '=') terms.push({ file, line: terms.length, list, entries: [] });
        terms.at(-1).entries.push({ base, endings: this.endings[ending], others: ending && !others ? [] : others.split(',') });
      }
      return terms;
    }

    // The word's term: a form that articles have before one that they might have, a long beginning before a short one.
    // Of two words put together, an ending that articles do not have is believed only where the words do not meet.
    async look(word, asPrefix, first = 0) {
      const terms = await this.shard(word);
      let best = null, rank = 0;
      for (const term of terms) {
        for (const { base, endings, others } of term.entries) {
          if (!word.startsWith(base)) continue;
          const rest = word.slice(base.length);
          const value = others.includes(rest) || !rest && endings && endings.has('') ? 99 : endings && endings.has(rest) && base.length > first ? base.length : 0;
          if (value > rank) [best, rank] = [term, value];
        }
      }
      if (asPrefix) {
        const begins = terms.filter(term => term !== best && term.entries.some(({ base, others }) => others.some(other => (base + other).startsWith(word)) || base.startsWith(word)));
        return [...best ? [best] : [], ...begins.slice(0, 12)];
      }
      return best ? [best] : [];
    }

    async load(term, all) {
      const [kind, rest] = [term.list[0], term.list.slice(1).split(':')];
      if (kind === '@') Object.assign(term, decode(await this.text(`l/${rest[0]}.txt`)), { count: +rest[1] });
      else if (kind !== '*') Object.assign(term, decode(term.list));
      else {
        const [best, every] = await Promise.all([this.text(`l/${rest[0]}.txt`), all && this.text(`l/${rest[0]}.all.txt`)]);
        Object.assign(term, decode(best), { count: +rest[1] });
        if (every) {
          const levels = new Map(term.ids.map((id, i) => [id, term.levels[i]]));
          const low = Math.min(...term.levels);
          term.ids = decode(every).ids;
          term.levels = term.ids.map(id => levels.has(id) ? levels.get(id) : low);
        }
      }
      term.count ??= term.ids.length;
      return term;
    }

    // Of a word with a list of its own, the ten documents that it alone finds first stand beside it.
    foremost(term) {
      const [, count, ids] = term.list.split(':');
      if (!ids) return null;
      const from = reader(ids), first = [];
      while (from.at < ids.length) first.push(from.number());
      return { ids: first, count: +count };
    }

    async positions(term) {
      const own = /^[@*]/.test(term.list);
      // Words that say little have none.
      const text = await this.text(own ? `l/${term.list.slice(1).split(':')[0]}.p.txt` : `t/x${term.file}.p.txt`)
        .catch(error => { if (error.message === 'missing') return ''; throw error; });
      const line = own ? text : text.split('\n')[term.line];
      if (!/[^,]/.test(line)) return null;
      const at = new Map();
      const ids = own && term.list[0] === '*' ? decode(await this.text(`l/${term.list.slice(1).split(':')[0]}.all.txt`)).ids : term.ids;
      line.split(',').forEach((places, i) => at.set(ids[i], [...places].map(c => digit[c])));
      return at;
    }

    // A word of the shard at hand that is one letter away, the most frequent one.
    async near(word) {
      let best = null, most = 0;
      for (const term of await this.shard(word)) {
        const size = +term.list.split(':')[1] || reader(term.list, 1).number();
        for (const { base, others, endings } of term.entries) {
          for (const form of [...others.map(other => base + other), ...endings && endings.has('') ? [base] : []])
            if (size > most && form !== word && oneApart(form, word)) [best, most] = [form, size];
        }
      }
      return best;
    }

    async days() {
      const from = reader(await this.text('days.txt')), result = [];
      let id = from.number(), day = 0;
      while (from.at < from.text.length) {
        day += from.number();
        result.push([id, day]);
        id += from.number();
      }
      return result;
    }

    card(id) {
      return this.text(`c/${Math.floor(id / this.cards)}.json`).then(text => JSON.parse(text)[id % this.cards]);
    }
  }

  const oneApart = (a, b) => {
    if (a.length > b.length) [a, b] = [b, a];
    if (b.length - a.length > 1 || b.length < 3) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    return a.slice(i + (a.length === b.length)) === b.slice(i + 1)
      || a.length === b.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  };

  // 2025, 2025-12 or 2025-12-29 as the number of a day, counted from 1 January of the year 1; the last one that is meant
  // when it closes a range. Jalali years are counted by the rule of 33 years from 1 Farvardin 1404, 21 March 2025.
  const leaps = year => [1, 5, 9, 13, 17, 22, 26, 30].reduce((sum, k) => sum + Math.floor((year + 33 - k) / 33), 0);
  const dayOf = (text, isEnd, index) => {
    const [year, month, day] = (index.folded(text).match(/\d+/g) || []).map(Number);
    if (!year) return null;
    const gregorian = (y, m, d) => Date.UTC(y, m - 1, d) / 864e5 + 719162;
    const jalali = (y, m, d) => gregorian(2025, 3, 21) + 365 * (y - 1404) + leaps(y - 1) - leaps(1403) + (m < 7 ? (m - 1) * 31 : (m - 1) * 30 + 6) + d - 1;
    const number = year < 1700 ? jalali : gregorian;
    if (!isEnd) return number(year, month || 1, day || 1);
    if (day) return number(year, month, day);
    return (month && month < 12 ? number(year, month + 1, 1) : number(year + 1, 1, 1)) - 1;
  };

  const joints = (index, line) => line.flatMap((_, i) =>
    [...i ? [[i - 1, i, line]] : [], ...i > 1 && index.stop.has(line[i - 1]) ? [[i - 2, i, line]] : []]);

  // «"a phrase" word -without»
  const parse = (text, index) => {
    const parts = [];
    for (const [, minus, quoted, plain] of text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').matchAll(/([-−](?=\S))?(?:["«“]([^"»”]*)["»”]|([^\s"«“]+))/g)) {
      parts.push({ minus, quoted: quoted !== undefined, text: quoted ?? plain });
    }
    const phrases = [], without = [];
    let loose = '';
    for (const part of parts) {
      if (part.minus) without.push(index.queried(part.text));
      else if (part.quoted) phrases.push(index.queried(part.text));
      else loose += ' ' + part.text;
    }
    const wanted = index.queried(loose);
    const all = [...new Set([...wanted, ...phrases.flat()])];
    const telling = all.filter(word => !index.stop.has(word));
    // What stands side by side may be one word in articles: سیاست گذاری, گفت و گو.
    const joined = [wanted, ...phrases].flatMap(line => joints(index, line)).map(([from, to, line]) => [line.slice(from, to + 1).join(''), line[from], line[to]]);
    return { words: telling.length ? telling : all, phrases, without, joined };
  };

  // Of a word alone, the first ten are enough until more are wanted: 'rest' finds them.
  async function find(index, query, all) {
    const { words, phrases, without, joined } = parse(query.q, index);
    const facets = ['region', 'issue', 'type', 'author', 'year'].filter(name => query[name]);
    const narrow = facets.length || query.from || query.to || query.sort === 'date';
    const single = words.length === 1 && !without.length && !narrow && !phrases.length;
    if (single && !all && !query.begins) {
      const [term] = await index.look(words[0]), foremost = term && index.foremost(term);
      if (foremost) return { ids: foremost.ids, total: foremost.count, words, best: 1, unknown: [], terms: [term], rest: () => find(index, query, true) };
    }
    const encode = text => text.replace(/[^a-z0-9]/g, c => '-' + c.charCodeAt(0).toString(16).padStart(4, '0'));
    const [found, together, excluded, limits, days] = await Promise.all([
      Promise.all(words.map(async (word, i) => {
        const terms = await index.look(word, query.begins && i === words.length - 1);
        return Promise.all(terms.map(term => index.load(term, !single)));
      })),
      Promise.all(joined.map(async ([word, first]) => Promise.all((await index.look(word, false, first.length)).map(term => index.load(term, true))))),
      Promise.all(without.map(async line => {
        const places = line.length > 1 && await adjacent(index, line);
        return places ? [{ ids: places }] : Promise.all((line.length ? await index.look(line[0]) : []).map(term => index.load(term, true)));
      })),
      Promise.all(facets.map(name => index.text(`f/${encode(name)}.${encode(query[name])}.txt`)
        .then(text => decode(text).ids, error => { if (error.message === 'missing') return []; throw error; }))),
      query.from || query.to ? index.days() : null,
    ]);

    together.forEach((terms, i) => words.forEach((word, k) => { if (joined[i].indexOf(word) > 0) found[k].push(...terms); }));
    const hits = new Uint8Array(index.count), scores = new Float32Array(index.count);
    found.forEach((terms, i) => {
      const seen = new Set();
      for (const { ids, levels, count } of terms) {
        const rarity = Math.log(1 + (index.count - count + .5) / (count + .5));
        ids.forEach((id, k) => {
          if (id >= index.count) return;
          if (!seen.has(id)) hits[id]++;
          if (terms.length > 1) seen.add(id);
          scores[id] += rarity * (levels[k] + .5);
        });
      }
    });
    const allowed = new Uint8Array(index.count);
    let limit = 0;
    for (const ids of limits) { limit++; for (const id of ids) allowed[id]++; }
    for (const terms of excluded) for (const { ids } of terms) for (const id of ids) allowed[id] = 255;
    let first = 0, last = index.count - 1;
    if (days) {
      const from = query.from ? dayOf(query.from, false, index) : null, to = query.to ? dayOf(query.to, true, index) : null;
      const begin = days.find(([, day]) => from === null || day >= from), end = to === null ? null : days.find(([, day]) => day > to);
      first = begin ? begin[0] : index.count;
      if (end) last = end[0] - 1;
    }
    let best = words.length ? 1 : 0;
    const passed = [];
    for (let id = first; id <= last; id++) {
      if (allowed[id] !== limit || hits[id] < (words.length ? 1 : 0)) continue;
      if (hits[id] > best) best = hits[id];
      passed.push(id);
    }
    let ids = passed.filter(id => hits[id] === best);
    for (const phrase of phrases) {
      const places = phrase.length > 1 && await adjacent(index, phrase);
      if (places) ids = ids.filter(id => places.has(id));
    }
    ids.sort((a, b) => query.sort === 'date' ? b - a : scores[b] - scores[a] || b - a);
    const unknown = words.filter((_, i) => !found[i].length);
    // Of a word in very many articles only the best are here, but how many there are is known.
    const total = single && found[0].length === 1 ? Math.max(ids.length, found[0][0].count) : ids.length;
    return { ids, total, words, best, unknown, terms: found.flat() };
  }

  // Documents that have the words side by side, two of them perhaps as one; null when positions cannot tell.
  async function adjacent(index, phrase) {
    const line = phrase.map(word => [word, 0]), result = new Set();
    const lines = [line, ...joints(index, phrase).map(([from, to]) =>
      [...line.slice(0, from), [phrase.slice(from, to + 1).join(''), phrase[from].length], ...line.slice(to + 1)])];
    let told = false;
    for (const parts of await Promise.all(lines.map(each => Promise.all(each.map(async ([word, first]) => {
      if (index.stop.has(word)) return null;
      const [term] = await index.look(word, false, first);
      return term ? index.positions(await index.load(term, true)) : new Map();
    }))))) {
      const kept = parts.map((at, gap) => [at, gap]).filter(([at]) => at);
      if (!kept.length) continue;
      told = true;
      for (const [id, places] of kept[0][0]) {
        if (places.some(place => kept.every(([at, gap]) => (at.get(id) || []).includes((place + gap - kept[0][1]) & 63)))) result.add(id);
      }
    }
    return told ? result : null;
  }

  // Results share most of their words, so each is looked at once for all of them.
  const marker = (index, terms) => {
    const known = new Map();
    const isHit = piece => {
      const word = index.words(piece)[0];
      return !!word && terms.some(term => term.entries.some(({ base, endings, others }) =>
        word.startsWith(base) && (others.includes(word.slice(base.length)) || endings && endings.has(word.slice(base.length)))));
    };
    return text => text.split(/([\p{L}\p{N}\p{M}\u200c'’]+)/u).map((piece, i) => {
      if (!(i & 1)) return piece;
      if (!known.has(piece)) known.set(piece, isHit(piece));
      return known.get(piece) ? make('mark', { textContent: piece }) : piece;
    });
  };

  const show = async (index, outcome, from) => {
    const cards = outcome.ids.slice(from, from + 10).map(id => index.card(id));
    const marked = marker(index, outcome.terms);
    for (const card of cards) card.catch(() => {}); // the first one that fails is told below
    more.hidden = true;
    results.setAttribute('aria-busy', 'true');
    // Each as soon as it and those before it are here: ten files take two turns of six connections.
    for (const card of cards) {
      const [url, title, lead, date, iso, type, region] = await card;
      if (current?.outcome !== outcome) return 0;
      results.append(make('li', { className: 'card' },
        make('p', { className: 'kind' }, type, ...region ? [make('span', { textContent: region })] : []),
        make('h3', {}, make('a', { href: url }, ...marked(title))),
        ...lead ? [make('p', { className: 'excerpt' }, ...marked(lead))] : [],
        make('p', { className: 'meta' }, date ? make('time', { dateTime: iso, textContent: date }) : texts.undated)));
    }
    results.removeAttribute('aria-busy');
    more.hidden = results.children.length >= (outcome.rest ? outcome.total : outcome.ids.length);
    return cards.length;
  };

  const indexes = {};
  const others = JSON.parse(form.dataset.others);
  const open = code => indexes[code] ??= new Index(code === language ? form.dataset.index : others[code].index)
    .open(code === language ? form.first : null).catch(error => { delete indexes[code]; form.first = null; throw error; });

  const fields = ['q', 'region', 'issue', 'type', 'author', 'year', 'from', 'to', 'sort', 'lang', 'begins'];
  const field = name => form.elements[name];
  const asked = () => {
    const query = {};
    for (const name of fields) {
      const input = field(name);
      if (input) query[name] = input.type === 'checkbox' ? input.checked ? '1' : '' : input.value.trim();
    }
    return query;
  };
  const address = query => {
    const parameters = new URLSearchParams();
    for (const name of fields) if (query[name]) parameters.set(name, query[name]);
    return location.pathname + (parameters.size ?? [...parameters].length ? '?' + parameters : '');
  };

  let turn = 0, current;
  const attempt = async work => {
    again.hidden = true;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Failure)) console.error(error);
      results.removeAttribute('aria-busy');
      status.textContent = texts[error instanceof Failure ? error.message : 'failed'];
      again.hidden = false;
      again.onclick = () => attempt(work);
    }
  };

  const run = query => attempt(async () => {
    const mine = ++turn;
    hints.replaceChildren();
    results.removeAttribute('aria-busy');
    current = null;
    if (!fields.some(name => query[name] && name !== 'lang' && name !== 'sort' && name !== 'begins')) {
      results.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      return;
    }
    status.textContent = texts.searching;
    const code = query.lang || language;
    const index = await open(code);
    const outcome = await find(index, query);
    if (mine !== turn) return;
    results.replaceChildren();
    results.lang = code;
    results.dir = code === language ? document.documentElement.dir : others[code].direction;
    current = { index, outcome };
    const { words, best } = outcome;
    status.textContent = !outcome.ids.length ? texts.none
      : best < words.length ? say('some', { count: outcome.total, words: words.length, best })
        : say('count', { count: outcome.total });
    // Before the results, which would move down otherwise while somebody reads them.
    await hint(index, query, outcome, code);
    if (mine === turn) await show(index, outcome, 0);
  });

  const hint = async (index, query, outcome, code) => {
    for (const word of outcome.unknown) {
      const near = await index.near(word);
      if (near) offer(say('near', { word: near }), { ...query, q: query.q.split(/\s+/).map(part => index.queried(part)[0] === word ? near : part).join(' ') });
    }
    for (const other in others) if (other !== code) offer(others[other].text, { ...query, lang: other, region: '', issue: '', type: '', author: '' });
    if (code !== language) offer(texts.back, { ...query, lang: '' });
  };
  const offer = (text, query) => hints.append(make('button', {
    type: 'button', textContent: text, onclick() { fill(query); go(); field('q').focus(); },
  }));

  const fill = query => {
    for (const name of fields) {
      const input = field(name);
      if (!input) continue;
      if (input.type === 'checkbox') input.checked = !!query[name];
      else input.value = query[name] || '';
    }
  };
  const go = () => {
    const query = asked(), target = address(query);
    if (target !== location.pathname + location.search) history.pushState(null, '', target);
    return run(query);
  };
  const fromAddress = () => {
    const query = Object.fromEntries(new URLSearchParams(location.search));
    fill(query);
    if (fields.some(name => field(name) && query[name] && name !== 'q')) element('advanced').open = true;
    return run(asked());
  };

  form.addEventListener('submit', event => { event.preventDefault(); go(); });
  form.addEventListener('change', event => { if (event.target.tagName === 'SELECT' && asked().q) go(); });
  let pause;
  form.addEventListener('input', event => {
    if (event.target !== field('q') || !field('begins')?.checked) return;
    clearTimeout(pause);
    pause = setTimeout(() => { history.replaceState(null, '', address(asked())); run(asked()); }, 250);
  });
  more.onclick = () => attempt(async () => {
    const from = results.children.length;
    const mine = current;
    if (mine.outcome.rest) mine.outcome = await mine.outcome.rest();
    const shown = current === mine && await show(mine.index, mine.outcome, from);
    if (!shown) return;
    results.children[from].querySelector('a').focus();
    status.textContent = say('more', { count: shown });
  });
  addEventListener('popstate', fromAddress);
  // For tests of the parts that have to agree with the program that writes the index.
  form.search = { Index, parse, dayOf, find };
  if (form.asked) go();
  else if (location.search.length > 1) fromAddress();
})();
