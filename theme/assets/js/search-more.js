// What few searches need: quotes, dates, suggestions, words in two pieces, passages, counts of facets. search.js fetches it then.
(() => {
  'use strict';
  document.querySelector('form[data-index]').more = ({ decode, digit, reader, joints, parse, get, optional, say }) => {
    // What is more than anybody means is left out, so that no query fetches files without end.
    const mostWords = 10, mostPhrases = 4, longestWord = 30;

    // ---- dates ----

    // 2025, 2025-12 or 2025-12-29 as the number of a day, counted from 1 January of the year 1; the last one that is meant
    // when it closes a range. Jalali years are counted by the rule of 33 years from 1 Farvardin 1404, 21 March 2025.
    const leaps = year => [1, 5, 9, 13, 17, 22, 26, 30].reduce((sum, k) => sum + Math.floor((year + 33 - k) / 33), 0);
    const dayOf = (text, isEnd, index) => {
      const [year, month, day] = (index.folded(text).match(/[0-9]+/g) || []).map(Number);
      if (!year) return null;
      const gregorian = (y, m, d) => Date.UTC(y, m - 1, d) / 864e5 + 719162;
      const jalali = (y, m, d) => gregorian(2025, 3, 21) + 365 * (y - 1404) + leaps(y - 1) - leaps(1403) + (m < 7 ? (m - 1) * 31 : (m - 1) * 30 + 6) + d - 1;
      const number = year < 1700 ? jalali : gregorian;
      if (!isEnd) return number(year, month || 1, day || 1);
      if (day) return number(year, month, day);
      return (month && month < 12 ? number(year, month + 1, 1) : number(year + 1, 1, 1)) - 1;
    };

    // Pairs of the first document of a day and the day.
    const days = async index => {
      const from = reader(await index.text('days.txt')), result = [];
      let id = from.number(), day = 0;
      while (from.at < from.text.length) {
        day += from.number();
        result.push([id, day]);
        id += from.number();
      }
      return result;
    };

    // The first and the last document between two dates.
    const range = (index, days, query) => {
      const from = query.from ? dayOf(query.from, false, index) : null, to = query.to ? dayOf(query.to, true, index) : null;
      const begin = days.find(([, day]) => from === null || day >= from), end = to === null ? null : days.find(([, day]) => day > to);
      return [begin ? begin[0] : index.count, end ? end[0] - 1 : index.count - 1];
    };

    // ---- words side by side ----

    const hash = name => {
      let value = 0;
      for (let i = 0; i < name.length; i++) value = Math.imul(value, 31) + name.charCodeAt(i) | 0;
      return value & 0x7fffffff;
    };

    // Where a word stands in each document; null for words that say little, of which that is not kept.
    const positions = async (index, term) => {
      const [name, , , own] = /^[@*]/.test(term.list) ? term.list.slice(1).split(':') : [];
      let line;
      if (own) line = await optional(index.text(`p/${name}.txt`), '');
      else {
        const owner = name || term.file;
        const pack = await optional(index.text(`p/${hash(owner) & (index.positions - 1)}.txt`), '');
        const found = pack.split('\n').find(each => each.startsWith(owner + '\t'));
        line = found ? found.slice(owner.length + 1) : '';
        if (!name) line = line.split(';')[term.line] || '';
      }
      if (!/[^,]/.test(line)) return null;
      const at = new Map();
      const ids = term.list[0] === '*' ? decode(await index.text(`l/${name}.all.txt`)).ids : term.ids;
      line.split(',').forEach((places, i) => at.set(ids[i], [...places].map(c => digit[c])));
      return at;
    };

    // Documents that have the words side by side, two of them perhaps as one; null when positions cannot tell.
    const adjacent = async (index, phrase) => {
      const line = phrase.map(word => [word, 0]), result = new Set();
      const lines = [line, ...joints(index, phrase).map(([from, to]) =>
        [...line.slice(0, from), [phrase.slice(from, to + 1).join(''), phrase[from].length], ...line.slice(to + 1)])];
      let told = false;
      for (const parts of await Promise.all(lines.map(each => Promise.all(each.map(async ([word, first]) => {
        if (index.stop.has(word)) return null;
        const [found] = await index.look(word, false, first);
        return found ? positions(index, await index.load(found.term, true)) : new Map();
      }))))) {
        const kept = parts.map((at, gap) => [at, gap]).filter(([at]) => at);
        if (!kept.length) continue;
        told = true;
        for (const [id, places] of kept[0][0]) {
          if (places.some(place => kept.every(([at, gap]) => (at.get(id) || []).includes((place + gap - kept[0][1]) & 63)))) result.add(id);
        }
      }
      return told ? result : null;
    };

    // A word that no article has as two words that stand side by side in some: احمدشاه, ceasefire. As a term that find() takes.
    const inTwo = async (index, word) => {
      const ids = new Set(), entries = [];
      if (word.length < 5 || word.length > longestWord) return null;
      const splits = await Promise.all(Array.from({ length: word.length - 3 }, async (_, i) => {
        const parts = [word.slice(0, i + 2), word.slice(i + 2)];
        // One letter too many files would be asked for: the second half is looked for only when the first is a word.
        const [first] = index.stop.has(parts[0]) ? [] : await index.look(parts[0]);
        const [second] = first && !index.stop.has(parts[1]) ? await index.look(parts[1]) : [];
        return second && { parts, terms: [first.term, second.term] };
      }));
      for (const split of splits) {
        const places = split && await adjacent(index, split.parts);
        if (!places || !places.size) continue;
        for (const id of places) ids.add(id);
        for (const term of split.terms) entries.push(...term.entries);
      }
      const sorted = [...ids].sort((a, b) => a - b);
      return sorted.length ? { ids: sorted, levels: sorted.map(() => 3), count: sorted.length, entries, alike: [] } : null;
    };

    // ---- names in other spellings ----

    // The rules that the index was made by: [written, at the beginning, at the end, what stands for it].
    const rulesOf = text => {
      const [limits, ...lines] = text.split('\n').filter(line => line);
      const [shortest, safe, vowels] = limits.split('\t');
      return { shortest: +shortest, safe: +safe, vowels, rules: lines.map(line => {
        const [source, keys] = line.split('\t');
        return [source.replace(/[\^$]/g, ''), source[0] === '^', source.endsWith('$'), keys.split('|')];
      }) };
    };
    const mostKeys = 8, longestName = 24, fewestConsonants = 5;
    const keysOf = ({ rules, shortest, vowels }, word) => {
      if (word.length > longestName) return [];
      let keys = [''], parted = false;
      for (let at = 0; at < word.length;) {
        const rule = rules.find(([written, begins, ends]) => word.startsWith(written, at) && !(begins && at) && !(ends && at + written.length < word.length));
        const endings = rule ? rule[3] : [word[at]];
        const join = (key, ending) => [...ending].reduce((text, letter, i) => !(parted && !i) && text.endsWith(letter) ? text : text + letter, key);
        const fitting = keys.length * endings.length > mostKeys ? endings.slice(0, 1) : endings;
        keys = [].concat(...fitting.map(ending => keys.map(key => join(key, ending))));
        at += rule ? rule[0].length : 1;
        parted = endings.length === 1 && !endings[0];
      }
      keys = keys.filter(key => key.length >= shortest);
      const consonants = key => [...key].filter(letter => !vowels.includes(letter)).join('');
      const bare = vowels ? keys.filter(key => consonants(key).length >= fewestConsonants).map(key => '~' + key[0] + consonants(key.slice(1, -1)) + key.slice(-1)) : [];
      return [...new Set(keys.concat(bare))];
    };
    const isWithin = (shorter, longer) => {
      if (shorter.length < 4 || longer.length !== shorter.length + 1) return false;
      let at = 0;
      for (const letter of longer) if (letter === shorter[at]) at++;
      return at === shorter.length;
    };
    const mostSpellings = 4;
    const alike = async (index, word) => {
      if (!index.names || word.length > longestWord) return [];
      const rules = rulesOf(await index.text('n/rules.txt'));
      const forms = new Set();
      for (const lines of await Promise.all(keysOf(rules, word).map(async key =>
        (await optional(index.text(`n/${hash(key) & (index.names - 1)}.txt`), '')).split('\n').filter(line => line.startsWith(key + '\t'))))) {
        for (const [key, found, known] of lines.map(line => line.split('\t'))) {
          // A word of the dictionary is none of these names.
          if (known && known.split(',').includes(word)) return [];
          for (const form of found.split(','))
            if (key.length >= rules.safe ? form[0] === word[0] || Math.min(form.length, word.length) > 4 : form.length < word.length ? isWithin(form, word) : isWithin(word, form)) forms.add(form);
        }
      }
      const terms = [];
      for (const form of [...forms].slice(0, mostSpellings)) {
        const [found] = await index.look(form);
        if (found && terms.every(one => one.term !== found.term)) terms.push({ term: await index.load(found.term, true), weight: .5 });
      }
      return terms;
    };

    // What a word that no article has may be.
    const otherwise = async (index, word) => {
      const term = await inTwo(index, word);
      return term ? [{ term, weight: 1 }] : alike(index, word);
    };

    // ---- quotes, words left out, dates ----

    // «"a phrase" word -without»
    const strict = (index, query) => {
      const parts = /([-−](?=\S))?(?:["«“]([^"»”]*)["»”]|([^\s"«“]+))/g, phrases = [], without = [];
      const text = query.q.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
      let loose = '', part;
      while ((part = parts.exec(text))) {
        const [, minus, quoted, plain] = part;
        const words = () => index.queried(quoted === undefined ? plain : quoted).slice(0, mostWords);
        if (minus) without.push(words());
        else if (quoted !== undefined) phrases.push(words());
        else loose += ' ' + plain;
      }
      const asked = parse(loose, index, phrases);
      const passes = async () => {
        const [places, excluded, between] = await Promise.all([
          Promise.all(phrases.filter(phrase => phrase.length > 1).slice(0, mostPhrases).map(phrase => adjacent(index, phrase))),
          Promise.all(without.filter(line => line.length).slice(0, mostWords).map(async line => line.length > 1 && await adjacent(index, line)
            || new Set([].concat(...(await index.loaded((await index.look(line[0])).slice(0, 1), true)).map(one => one.term.ids))))),
          query.from || query.to ? days(index).then(days => range(index, days, query)) : [0, index.count],
        ]);
        return id => id >= between[0] && id <= between[1] && places.every(set => !set || set.has(id)) && !excluded.some(set => set.has(id));
      };
      return { asked, passes };
    };

    // ---- suggestions ----

    const oneApart = (a, b) => {
      if (a.length > b.length) [a, b] = [b, a];
      if (b.length - a.length > 1 || b.length < 3) return false;
      let i = 0;
      while (i < a.length && a[i] === b[i]) i++;
      return a.slice(i + (a.length === b.length)) === b.slice(i + 1)
        || a.length === b.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
    };

    // A word of the file at hand that is one letter away, the most frequent one.
    const near = async (index, word) => {
      let best = null, most = 0;
      for (const term of await index.shard(word)) {
        const size = +term.list.split(':')[1] || reader(term.list, 1).number();
        for (const { base, mark, others, endings } of term.entries) {
          if (mark) continue;
          for (const form of [...others.map(other => base + other), ...endings && endings.has('') ? [base] : []])
            if (size > most && form !== word && oneApart(form, word)) [best, most] = [form, size];
        }
      }
      return best;
    };

    // ---- other languages ----

    // The article with this code in another language's index: its language and its card.
    const elsewhere = async (code, indexes, open, isOfCode) => {
      for (const language in indexes) {
        try {
          const index = await open(language), hit = (await index.look(code)).find(isOfCode);
          if (hit) return { code: language, card: await index.card((await index.load(hit.term)).ids[0]) };
        } catch (error) { continue; } // what the page itself found is shown all the same
      }
      return null;
    };

    // ---- passages ----

    // Parts of the article's text around what was searched for, from its page, which the browser then has at hand.
    const around = 90, mostPassages = 2;
    const passages = async (url, marked) => {
      const page = new DOMParser().parseFromString(await (await get(url)).text(), 'text/html');
      const found = [];
      for (const block of page.querySelectorAll('.prose p, .prose li, .prose td, .prose h2, .prose h3, .prose h4, .prose blockquote, .prose figcaption')) {
        if (block.querySelector('p, li, td')) continue;
        for (const mark of block.querySelectorAll('[id^="fnref"], a[href^="#fnref"]')) mark.remove();
        const parts = marked(block.textContent.replace(/\s+/g, ' ').trim());
        const at = parts.findIndex(part => typeof part !== 'string');
        if (at < 0) continue;
        found.push(cut(parts, at));
        if (found.length === mostPassages) break;
      }
      return found;
    };
    const cut = (parts, at) => {
      const length = part => (typeof part === 'string' ? part : part.textContent).length;
      let from = at, to = at + 1;
      for (let sum = 0; from > 0 && (sum += length(parts[from - 1])) < around;) from--;
      for (let sum = 0; to < parts.length && (sum += length(parts[to])) < 2 * around;) to++;
      return [...from > 0 ? ['… '] : [], ...parts.slice(from, to), ...to < parts.length ? [' …'] : []];
    };

    // ---- facets ----

    const count = async (form, index, ids, names) => {
      const found = new Set(ids);
      await Promise.all(names.filter(name => form.elements[name]).map(async name => {
        const values = await index.facet(name);
        for (const option of form.elements[name].options) {
          if (!option.value) continue;
          if (!option.label0) option.label0 = option.textContent.replace(/\s*\([^()]*\)\s*$/, '');
          const size = values.has(option.value) ? decode(values.get(option.value)).ids.filter(id => found.has(id)).length : 0;
          option.textContent = say('option', { label: option.label0, count: size });
          option.disabled = !size && !option.selected;
        }
      }));
    };

    return { dayOf, strict, otherwise, keys: async (index, word) => keysOf(rulesOf(await index.text('n/rules.txt')), word), near, elsewhere, passages, count };
  };
})();
