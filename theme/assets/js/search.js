// Search in the browser. The index knows the language; this only folds letters, looks words up and counts.
// docs/search.md describes the files that are read here. What few searches need is in search-more.js.
// Written in ES2017, so that browsers of 2017 run it; search-start.js tells older ones.
(() => {
  'use strict';
  const form = document.querySelector('form[data-index]');
  const element = id => document.getElementById('search-' + id);
  const [status, results, more, again, hints] = ['status', 'results', 'more', 'again', 'hints'].map(element);
  const texts = JSON.parse(form.dataset.texts);
  const language = document.documentElement.lang;
  const title = document.title;
  const plural = Intl.PluralRules ? new Intl.PluralRules(language) : { select: () => 'other' };
  const format = new Intl.NumberFormat(language + (form.dataset.digits ? '-u-nu-' + form.dataset.digits : ''));
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
  const flat = lists => [].concat(...lists);
  const hex = text => text.replace(/[^a-z0-9]/g, c => '-' + c.charCodeAt(0).toString(16).padStart(4, '0'));

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

  // Letters, digits and marks; a browser without these classes gets nearly the same by ranges.
  let letters = '\\p{L}\\p{N}\\p{M}', flags = 'u';
  try {
    new RegExp(letters, flags);
  } catch (error) {
    [letters, flags] = ['0-9A-Za-z\\u00c0-\\u060b\\u0610-\\u061a\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u1fff', ''];
  }
  const pattern = (before, after, more = '') => new RegExp(before + letters + after, more + flags);
  const runs = pattern('([', ']+)');
  const pieces = pattern('([', '\\u200c\'’]+)');

  // Of a number alone that is an article's code.
  const codeWeight = 1000;
  const isOfCode = one => one.weight === codeWeight;

  const isLong = term => term.list[0] === '@' || term.list[0] === '*';

  class Failure extends Error {}
  const get = async (url, options) => {
    let response;
    try {
      response = await fetch(url, options);
    } catch (error) {
      // What the browser still has is better than nothing when the network is gone.
      response = await fetch(url, { cache: 'force-cache' }).catch(() => { throw new Failure(navigator.onLine ? 'failed' : 'offline'); });
    }
    if (!response.ok) throw new Failure('missing');
    return response;
  };
  const optional = (promise, value) => promise.catch(error => { if (error.message === 'missing') return value; throw error; });

  class Index {
    constructor(base) {
      this.base = base;
      this.files = new Map();
      this.shards = new Map();
      this.runs = new Map();
    }

    async open(first) {
      const response = first ? await first.catch(() => null) : null;
      const data = await (response && response.ok ? response : await get(this.base + 'index.json', { cache: 'no-cache' })).json();
      for (const key of ['count', 'cards', 'positions', 'names', 'and']) this[key] = data[key];
      this.fold = {};
      for (const group of data.fold.split('\t')) {
        const [to, from] = group.split('\n');
        for (let i = 0; i < from.length; i++) {
          const last = from[i + 1] === '-' ? from.charCodeAt(i + 2) : from.charCodeAt(i);
          for (let c = from.charCodeAt(i); c <= last; c++) this.fold[String.fromCharCode(c)] = to;
          if (from[i + 1] === '-') i += 2;
        }
      }
      for (const key of ['prefixes', 'suffixes', 'stop', 'letters', 'telling']) this[key] = new Set(data[key] ? data[key].split(' ') : []);
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

    // The words of a text as the index has them.
    words(text) {
      const parts = this.folded(text).replace(/\u200c+/g, '\u200c').split(runs), words = [];
      const isLetter = part => this.letters.has(part) || part.length === 1 && !/[0-9]/.test(part) && part.toLowerCase() === part;
      for (let i = 1; i < parts.length; i += 2) {
        const halves = [parts[i]];
        for (let last = parts[i]; i + 2 < parts.length; i += 2, last = parts[i]) {
          const [joint, next] = [parts[i + 1], parts[i + 2]];
          if (joint === '\u200c') halves.push(next);
          else if (joint === '\'' && next === 's') { i += 2; break; }
          else if (joint === '\'' || joint === ',' && /[0-9]$/.test(last) && /^[0-9]{3}/.test(next) || joint === '.' && isLetter(last) && isLetter(next)) halves.push(halves.pop() + next);
          else break;
        }
        if (!halves.every(half => this.letters.has(half)))
          while (halves.length > 1 && this.suffixes.has(halves[halves.length - 1]) && !this.prefixes.has(halves.slice(0, -1).join(''))) halves.pop();
        words.push(halves.join(''));
      }
      return words;
    }

    // Affixes written apart join their word or go; names of letters in a row are one word.
    queried(text) {
      const words = [];
      let run = [];
      const end = () => {
        if (run.length > 2 || run.some(word => this.telling.has(word)) && run.length > 1) {
          this.runs.set(run.join(''), run);
          words.push(run.join(''));
        } else for (const word of run) if (!words.length || !this.suffixes.has(word)) words.push(word);
        run = [];
      };
      for (const word of this.words(text)) {
        const last = words.length ? words[words.length - 1] : '';
        if (this.letters.has(word) || run.length && /^[0-9]{1,2}$/.test(word)) { run.push(word); continue; }
        if (run.length) end();
        else if (this.prefixes.has(last)) { words.push(words.pop() + word); continue; }
        if (!words.length || !this.suffixes.has(word)) words.push(word);
      }
      end();
      return words;
    }

    fileOf(word) {
      let node = this.tree, depth = 0;
      while (word[depth] in node.own) {
        const next = node.own[word[depth++]];
        if (!next) return hex(word.slice(0, depth));
        node = next;
      }
      return hex(word.slice(0, depth)) + '.' + ((word.charCodeAt(depth) || 0) & (node.rest - 1));
    }

    async shard(word) {
      const file = this.fileOf(word);
      if (this.shards.has(file)) return this.shards.get(file);
      const text = await this.text(`t/x${file}.txt`), terms = [];
      for (const line of text.split('\n')) {
        const [base, mark, others, list, alike] = line.split('\t');
        if (!list) continue;
        if (list !== '=') terms.push({ file, line: terms.length, list, entries: [], alike: (alike || '').split(',') });
        const endings = this.endings[mark];
        terms[terms.length - 1].entries.push({ base, mark: endings ? '' : mark, endings, others: endings && !others ? [] : others.split(',') });
      }
      this.shards.set(file, terms);
      return terms;
    }

    // The words of the index that the word is: each with its weight. First the one of which it is a form: a form that
    // articles have before one that they might have, a long beginning before a short one. Then those of which it is a form
    // beside (~), and the article with this code (#). Of two words put together, an ending that articles do not have is
    // believed only where the words do not meet.
    async look(word, asPrefix, first = 0) {
      const terms = await this.shard(word), also = [];
      let best = null, rank = 0;
      for (const term of terms) {
        for (const { base, mark, endings, others } of term.entries) {
          if (!word.startsWith(base)) continue;
          const rest = word.slice(base.length), isSeen = others.includes(rest);
          if (mark) {
            if (isSeen) also.push({ term, weight: mark === '#' ? codeWeight : .5 });
            continue;
          }
          const value = isSeen || !rest && endings && endings.has('') ? 99 : endings && endings.has(rest) && base.length > first ? base.length : 0;
          if (value > rank) [best, rank] = [term, value];
        }
      }
      // A word in hundreds of articles needs no other that has as many.
      const found = [...best ? [{ term: best, weight: 1 }] : [], ...also.filter(({ term }) => term !== best && !(best && isLong(best) && isLong(term)))];
      if (asPrefix) {
        const begins = terms.filter(term => found.every(one => one.term !== term) && term.entries.some(({ base, mark, others }) =>
          !mark && (others.some(other => (base + other).startsWith(word)) || base.startsWith(word))));
        return found.concat(begins.slice(0, 12).map(term => ({ term, weight: 1 })));
      }
      // وکابل: و and a word.
      return !found.length && this.and && word.startsWith(this.and) && word.length > 3 ? this.look(word.slice(this.and.length)) : found;
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
      if (term.count === undefined) term.count = term.ids.length;
      return term;
    }

    // Of several words, one that articles have needs no long list of another beside.
    loaded(found, all) {
      if (all && found[0] && found[0].weight === 1) found = found.filter(one => one.weight === 1 || !isLong(one.term));
      return Promise.all(found.map(({ term, weight }) => this.load(term, all).then(() => ({ term, weight }))));
    }

    // Of a word with a list of its own, the ten documents that it alone finds first stand beside it.
    foremost(term) {
      const [, count, ids] = term.list.split(':');
      if (!ids) return null;
      const from = reader(ids), first = [];
      while (from.at < ids.length) first.push(from.number());
      return { ids: first, count: +count };
    }

    // Documents of each value of a facet.
    async facet(name) {
      const values = new Map();
      for (const line of (await optional(this.text(`f/${name}.txt`), '')).split('\n')) {
        const [id, list] = line.split('\t');
        if (list) values.set(id, list);
      }
      return values;
    }

    card(id) {
      return this.text(`c/${Math.floor(id / this.cards)}.json`).then(text => JSON.parse(text)[id % this.cards]);
    }
  }

  // What stands side by side may be one word in articles: سیاست گذاری, گفت و گو.
  const joints = (index, line) => flat(line.map((_, i) =>
    [...i ? [[i - 1, i, line]] : [], ...i > 1 && index.stop.has(line[i - 1]) ? [[i - 2, i, line]] : []]));

  // The words to look for. What is in quotes or left out is for search-more.js, which also says what the words have to be.
  // Of a whole paragraph the longest words tell most, and their lists are the shortest.
  const mostWords = 10;
  const longest = words => {
    const kept = new Set(words.map((word, i) => [word, i]).sort((a, b) => b[0].length - a[0].length || a[1] - b[1]).slice(0, mostWords).map(([word]) => word));
    return words.filter(word => kept.has(word));
  };
  const parse = (text, index, phrases = []) => {
    const wanted = index.queried(text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''));
    const all = [...new Set(wanted.concat(...phrases))];
    const telling = all.filter(word => !index.stop.has(word));
    const words = telling.length ? telling : all;
    const isLong = words.length > mostWords;
    const joined = flat((isLong ? [] : [wanted, ...phrases]).map(line => joints(index, line)))
      .filter(([from, to, line]) => line.slice(from, to + 1).every(word => !index.runs.has(word)))
      .map(([from, to, line]) => [line.slice(from, to + 1).join(''), line[from], line[to]]);
    return { words: isLong ? longest(words) : words, joined, isLong, isCommon: all.length > 0 && !telling.length };
  };
  const isPlain = query => !/["«“]|(^|[\s\u200e\u200f])[-−]\S/.test(query.q) && !query.from && !query.to;

  // What few searches need comes when it is needed.
  let extra;
  const others = () => extra || (extra = (form.more ? Promise.resolve() : new Promise((resolve, reject) => {
    const script = make('script', { src: form.dataset.more, onload: resolve, onerror: () => reject(new Failure('failed')) });
    document.head.append(script);
  })).then(() => form.more({ decode, digit, reader, joints, parse, get, optional, say })));
  const withOthers = () => others().catch(error => { extra = null; throw error; });

  const facetNames = ['region', 'issue', 'type', 'author', 'year'];

  // Of a word alone, the first ten are enough until more are wanted: 'rest' finds them.
  async function find(index, query, all) {
    // Quotes, words left out and dates: what a document has to pass, or null.
    const strict = isPlain(query) ? null : (await withOthers()).strict(index, query);
    const asked = strict ? strict.asked : parse(query.q, index);
    const facets = facetNames.filter(name => query[name]);
    const narrow = strict || facets.length || query.sort === 'date';
    let words = asked.words;
    // Letters in a row that are no word of the index are what they are apart.
    for (const run of words.filter(word => index.runs.has(word)))
      if (!(await index.look(run)).length) words = [...new Set(flat(words.map(word => word === run ? index.runs.get(run) : [word])))];
    const single = words.length === 1 && !narrow;
    if (single && !all && !query.begins) {
      const found = await index.look(words[0]), foremost = found.length === 1 && index.foremost(found[0].term);
      if (foremost) return Object.assign({}, asked, { ids: foremost.ids, total: foremost.count, words, best: 1, unknown: [], terms: [found[0].term], rest: () => find(index, query, true) });
    }
    const [found, together, limits, passes] = await Promise.all([
      Promise.all(words.map(async (word, i) => index.loaded(await index.look(word, query.begins && i === words.length - 1), !single))),
      Promise.all(asked.joined.map(async ([word, first]) => index.loaded(await index.look(word, false, first.length), true))),
      Promise.all(facets.map(name => index.facet(name).then(values => values.has(query[name]) ? decode(values.get(query[name])).ids : []))),
      strict && strict.passes(),
    ]);

    together.forEach((terms, i) => words.forEach((word, k) => { if (asked.joined[i].indexOf(word) > 0) found[k].push(...terms); }));
    // A word that no article has may be two that stand side by side (احمدشاه, ceasefire), or a name in another spelling.
    const unknown = words.filter((word, i) => !found[i].length);
    const split = unknown.length ? await withOthers().then(others => Promise.all(unknown.slice(0, 4).map(word => others.otherwise(index, word)))).catch(() => []) : [];
    split.forEach((term, i) => { if (term) found[words.indexOf(unknown[i])].push(...term); });

    const hits = new Uint8Array(index.count), scores = new Float32Array(index.count);
    for (const terms of found) {
      const seen = new Set();
      for (const { term: { ids, levels, count }, weight } of terms) {
        const rarity = Math.log(1 + (index.count - count + .5) / (count + .5)) * weight;
        ids.forEach((id, k) => {
          if (id >= index.count) return;
          if (!seen.has(id)) hits[id]++;
          if (terms.length > 1) seen.add(id);
          scores[id] += rarity * (levels[k] + .5);
        });
      }
    }
    const allowed = new Uint8Array(index.count);
    let limit = 0;
    for (const ids of limits) { limit++; for (const id of ids) allowed[id]++; }
    let best = words.length ? 1 : 0;
    const passed = [];
    for (let id = 0; id < index.count; id++) {
      if (allowed[id] !== limit || words.length && !hits[id] || passes && !passes(id)) continue;
      if (hits[id] > best) best = hits[id];
      passed.push(id);
    }
    const ids = passed.filter(id => hits[id] === best);
    ids.sort((a, b) => query.sort === 'date' ? b - a : scores[b] - scores[a] || b - a);
    // Of a word in very many articles only the best are here, but how many there are is known.
    const total = single && found[0].length === 1 ? Math.max(ids.length, found[0][0].term.count) : ids.length;
    return Object.assign({}, asked, { ids, total, words, best, unknown: words.filter((_, i) => !found[i].length), terms: flat(found).map(one => one.term), isCode: flat(found).some(isOfCode) });
  }

  // Results share most of their words, so each is looked at once for all of them.
  const marker = (index, terms) => {
    const known = new Map();
    const isHit = piece => {
      const word = index.words(piece)[0];
      return !!word && terms.some(term => term.alike.includes(word) || term.entries.some(({ base, endings, others }) =>
        word.startsWith(base) && (others.includes(word.slice(base.length)) || endings && endings.has(word.slice(base.length)))));
    };
    return text => text.split(pieces).map((piece, i) => {
      if (!(i & 1)) return piece;
      if (!known.has(piece)) known.set(piece, isHit(piece));
      return known.get(piece) ? make('mark', { textContent: piece }) : piece;
    });
  };

  // Of a text without any letter in the page's own direction; a name in other letters does not turn a sentence round.
  const direction = (text, isRight = /[\u0590-\u08ff]/.test(text)) => isRight === /[a-z]/i.test(text) ? '' : isRight ? 'rtl' : 'ltr';

  const itemOf = ([url, title, lead, date, iso, type, region, authors], outcome, marked, code) => {
    const [inTitle, inLead] = [marked(title), marked(lead)];
    // The layout names the same in a template, so that the page keeps their styles.
    const item = make('li', { className: 'card', lang: code, dir: directionOf(code) },
      make('p', { className: 'kind' }, type, ...region ? [make('span', { textContent: region })] : []),
      make('h3', {}, make('a', { href: url, dir: direction(title) }, ...inTitle)),
      ...lead ? [make('p', { className: 'excerpt', dir: direction(lead) }, ...inLead)] : [],
      make('p', { className: 'meta' }, date ? make('time', { dateTime: iso, textContent: date }) : texts.undated,
        ...authors ? authors.split('\n').map(name => make('span', {}, make('bdi', { textContent: name }))) : []));
    // The match is in the article's text: its page is fetched when the reader wants to see where.
    if (outcome.words.length && inTitle.concat(inLead).every(part => typeof part === 'string')) {
      const button = make('button', { type: 'button', className: 'passage', lang: language, textContent: texts.passage, onclick: () => attempt(async () => {
        const passages = await (await withOthers()).passages(url, marked);
        button.replaceWith(...passages.length ? passages.map(parts => make('p', { className: 'excerpt', dir: direction(title) }, ...parts)) : [make('p', { className: 'excerpt', lang: language, textContent: texts.nowhere })]);
      }) });
      button.setAttribute('aria-label', `${texts.passage}: ${title}`);
      item.append(button);
    }
    return item;
  };

  const show = async (index, outcome, from) => {
    const cards = outcome.ids.slice(from, from + 10).map(id => index.card(id));
    const marked = marker(index, outcome.terms.filter(term => term.entries));
    for (const card of cards) card.catch(() => {}); // the first one that fails is told below
    more.hidden = true;
    results.setAttribute('aria-busy', 'true');
    // Each as soon as it and those before it are here: ten files take two turns of six connections.
    for (const card of cards) {
      const content = await card;
      if (!current || current.outcome !== outcome) return 0;
      results.append(itemOf(content, outcome, marked, current.code));
    }
    results.removeAttribute('aria-busy');
    more.hidden = from + cards.length >= (outcome.rest ? outcome.total : outcome.ids.length);
    return cards.length;
  };

  // How many of the results each choice would leave, while the reader sees the choices.
  const countFacets = async () => {
    const mine = current;
    if (!mine || !element('advanced').open || mine.code !== language) return;
    const outcome = mine.outcome.rest ? mine.outcome = await mine.outcome.rest() : mine.outcome;
    if (current === mine) await (await withOthers()).count(form, mine.index, outcome.ids, facetNames);
  };

  const indexes = {};
  const otherIndexes = JSON.parse(form.dataset.others);
  const directionOf = code => code === language ? document.documentElement.dir : otherIndexes[code].direction;
  const open = code => indexes[code] || (indexes[code] = new Index(code === language ? form.dataset.index : otherIndexes[code].index)
    .open(code === language ? form.first : null).catch(error => { delete indexes[code]; form.first = null; throw error; }));

  const fields = ['q', ...facetNames, 'from', 'to', 'sort', 'lang', 'begins'];
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
    // Hosts refuse addresses of more than some 8,000 characters, six for each Persian letter.
    for (const name of fields) if (query[name]) parameters.set(name, query[name].slice(0, 1000));
    return location.pathname + (String(parameters) ? '?' + parameters : '');
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

  // Why there is nothing to search for, or null.
  const reason = (query, index) => {
    if (facetNames.concat('from', 'to').some(name => query[name])) return null;
    const { words } = parse(query.q, index);
    return !query.q ? 'empty' : !words.length ? 'no-words' : words.every(word => word.length === 1 && !/[0-9]/.test(word)) ? 'letter' : null;
  };

  const run = query => attempt(async () => {
    const mine = ++turn;
    hints.replaceChildren ? hints.replaceChildren() : hints.textContent = '';
    results.removeAttribute('aria-busy');
    current = null;
    document.title = query.q ? `${query.q.slice(0, 60)} — ${title}` : title;
    status.textContent = texts.searching;
    const code = query.lang || language;
    const index = await open(code);
    const why = reason(query, index);
    if (mine !== turn) return;
    if (why) {
      results.textContent = '';
      more.hidden = true;
      status.textContent = texts[why];
      return;
    }
    const outcome = await find(index, query);
    const elsewhere = code === language && isMissingCode(query, outcome)
      && await withOthers().then(others => others.elsewhere(outcome.words[0], otherIndexes, open, isOfCode)).catch(() => null);
    if (mine !== turn) return;
    results.textContent = '';
    current = { index, outcome, code };
    const { words, best } = outcome;
    status.textContent = [...elsewhere ? [otherIndexes[elsewhere.code].article] : [],
      !outcome.ids.length ? elsewhere ? '' : texts.none
      : best < words.length ? say('some', { count: outcome.total, words: words.length, best })
        : say('count', { count: outcome.total }),
    ...outcome.isLong ? [say('long', { count: mostWords })] : [],
    ...outcome.isCommon ? [texts.common] : []].join(' ');
    // Before the results, which would move down otherwise while somebody reads them.
    await hint(index, query, outcome, code);
    if (mine !== turn) return;
    if (elsewhere) results.append(itemOf(elsewhere.card, { words: [] }, text => [text], elsewhere.code));
    await show(index, outcome, 0);
    if (mine === turn) countFacets().catch(() => {});
  });

  // Where ten articles have a number, it is no code.
  const isMissingCode = (query, { words, ids, isCode }) =>
    !isCode && words.length === 1 && /^[0-9]+$/.test(words[0]) && ids.length < 10 && isPlain(query) && facetNames.every(name => !query[name]);

  const hint = async (index, query, outcome, code) => {
    for (const word of outcome.unknown.slice(0, 3)) {
      const near = await withOthers().then(others => others.near(index, word)).catch(() => null);
      if (near) offer(say('near', { word: near }), Object.assign({}, query, { q: query.q.split(/\s+/).map(part => index.queried(part)[0] === word ? near : part).join(' ') }));
    }
    const elsewhere = Object.assign({}, query, ...facetNames.map(name => ({ [name]: '' })));
    for (const other in otherIndexes) if (other !== code) offer(otherIndexes[other].text, Object.assign(elsewhere, { lang: other }));
    if (code !== language) offer(texts.back, Object.assign({}, query, { lang: '' }));
  };
  const offer = (text, query) => {
    const wanted = Object.assign({}, query);
    hints.append(make('button', { type: 'button', textContent: text, onclick() { fill(wanted); go(); field('q').focus(); } }));
  };

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
    const query = {};
    new URLSearchParams(location.search).forEach((value, name) => { query[name] = value; });
    fill(query);
    if (fields.some(name => field(name) && query[name] && name !== 'q')) element('advanced').open = true;
    return run(asked());
  };

  form.addEventListener('submit', event => { event.preventDefault(); go(); });
  form.addEventListener('change', event => { if (event.target.tagName === 'SELECT') go(); });
  let pause;
  form.addEventListener('input', event => {
    if (event.target !== field('q') || !field('begins') || !field('begins').checked) return;
    clearTimeout(pause);
    pause = setTimeout(() => { history.replaceState(null, '', address(asked())); run(asked()); }, 250);
  });
  const advanced = element('advanced');
  if (advanced.addEventListener) advanced.addEventListener('toggle', () => countFacets().catch(() => {}));
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
  form.search = { Index, parse, find, reason, others };
  if (form.asked) go();
  else if (location.search.length > 1) fromAddress();
})();
