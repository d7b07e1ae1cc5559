#!/usr/bin/env python3
"""Searches a built site without its script: reader.py OUTPUT LANGUAGE WORD...

Written from docs/search.md alone, to show that another program can read the index. It finds what has all the words (no quotes,
no facets, no words in two pieces) and prints the addresses of the first ten, best first.
"""
import json, math, os, re, sys, unicodedata

DIGITS = {c: i for i, c in enumerate('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')}


class Numbers:
    def __init__(self, text, at=0):
        self.text, self.at = text, at

    def next(self):
        value = shift = 0
        while True:
            bits = DIGITS[self.text[self.at]]
            self.at += 1
            value |= (bits & 31) << shift
            shift += 5
            if bits < 32:
                return value


def decode(text):
    """A list: documents and the weight of each."""
    numbers, kind = Numbers(text, 1), text[0]
    count = numbers.next()
    ids = []
    if kind in 'dD':
        last = -1
        for _ in range(count):
            last += numbers.next() + 1
            ids.append(last)
    else:
        first, length = numbers.next(), numbers.next()
        for i in range(length):
            bits = DIGITS[text[numbers.at]]
            numbers.at += 1
            ids += [first + 6 * i + b for b in range(6) if bits >> b & 1]
    if kind in 'DB':
        return dict.fromkeys(ids, 0)
    return {id: DIGITS[text[numbers.at + (i >> 1)]] >> 3 * (i & 1) & 7 for i, id in enumerate(ids)}


class Index:
    def __init__(self, folder):
        self.folder = folder
        self.data = json.loads(self.read('index.json'))
        self.fold = {}
        for group in self.data['fold'].split('\t'):
            to, letters = group.split('\n')
            for first, last in re.findall(r'(.)(?:-(.))?', letters, re.S):
                for code in range(ord(first), ord(last or first) + 1):
                    self.fold[chr(code)] = to
        self.endings = {letter: set(value.split(',')) for letter, value in self.data['endings'].items()}
        self.tree = self.node(list(reversed(self.data['tree'])))

    def read(self, name):
        with open(os.path.join(self.folder, name), encoding='utf-8') as file:
            return file.read()

    def node(self, rest):
        files, own = 1 << int(rest.pop()), {}
        while rest and rest[-1] != ')':
            letter = rest.pop()
            own[letter] = None
            if rest and rest[-1] == '(':
                rest.pop()
                own[letter] = self.node(rest)
                rest.pop()
        return files, own

    def folded(self, text):
        result = ''
        for c in unicodedata.normalize('NFC', text):
            if c in self.fold:
                result += self.fold[c]
                continue
            for part in unicodedata.normalize('NFKC', c):
                part = (unicodedata.normalize('NFD', part)[0] if '\u00c0' <= part <= '\u024f' or '\u1e00' <= part <= '\u1eff' else part).lower()
                result += self.fold.get(part, part)
        return result

    def file_of(self, word):
        files, own = self.tree
        depth = 0
        name = lambda text: ''.join(c if re.match('[a-z0-9]', c) else f'-{ord(c):04x}' for c in text)
        while depth < len(word) and word[depth] in own:
            below = own[word[depth]]
            depth += 1
            if below is None:
                return name(word[:depth])
            files, own = below
        return name(word[:depth]) + '.' + str((ord(word[depth]) if depth < len(word) else 0) & files - 1)

    def look(self, word):
        """The lists of the word, each with what it counts."""
        best, rank, beside, text = None, 0, [], ''
        for line in self.read(f't/x{self.file_of(word)}.txt').split('\n'):
            if not line:
                continue
            base, mark, others, own = line.split('\t')[:4]
            text = text if own == '=' else own
            if not word.startswith(base):
                continue
            rest, endings = word[len(base):], self.endings.get(mark)
            seen = rest in others.split(',') if others or not endings else False
            if mark in ('~', '#') and seen:
                beside.append((text, 1000 if mark == '#' else .5))
            elif mark not in ('~', '#'):
                value = 99 if seen or not rest and endings and '' in endings else len(base) if endings and rest in endings else 0
                if value > rank:
                    best, rank = text, value
        return ([(best, 1)] if best else []) + [(text, weight) for text, weight in beside if text != best]

    def documents(self, text):
        if text[0] in '@*':
            name, count = text[1:].split(':')[:2]
            weights = decode(self.read(f'l/{name}.txt'))
            if text[0] == '*':
                low = min(weights.values())
                weights = {id: weights.get(id, low) for id in decode(self.read(f'l/{name}.all.txt'))}
            return weights, int(count)
        weights = decode(text)
        return weights, len(weights)

    def search(self, query):
        words = list(dict.fromkeys(re.findall(r"\w+", self.folded(query).replace('\u200c', ''))))
        stop = set(self.data['stop'].split())
        words = [word for word in words if word not in stop] or words
        hits, scores = {}, {}
        for word in words:
            found = set()
            for text, weight in self.look(word):
                documents, count = self.documents(text)
                rarity = math.log(1 + (self.data['count'] - count + .5) / (count + .5)) * weight
                for id, level in documents.items():
                    scores[id] = scores.get(id, 0) + rarity * (level + .5)
                    found.add(id)
            for id in found:
                hits[id] = hits.get(id, 0) + 1
        most = max(hits.values(), default=0)
        best = sorted((id for id in hits if hits[id] == most), key=lambda id: (-round(scores[id], 4), -id))
        size = self.data['cards']
        return len(best), [json.loads(self.read(f'c/{id // size}.json'))[id % size][0] for id in best[:10]]


if __name__ == '__main__':
    total, addresses = Index(os.path.join(sys.argv[1], sys.argv[2], 'search')).search(' '.join(sys.argv[3:]))
    print(total, *addresses, sep='\n')
