using System.Runtime.InteropServices;
using Daftar.Languages.Stemming;
using Daftar.Markup;

namespace Daftar.Outputs.Search.Counting;

/// <summary>Counts the words of documents for one thread.</summary>
internal sealed class WordCounter
{
    /// <summary>The weight of a word in the body. Weights are whole numbers, and half of it has to be whole too.</summary>
    public const int BodyWeight = 2;

    private const int TitleWeight = 12 * BodyWeight;
    private const int LeadWeight = 4 * BodyWeight;
    private const int HeadingWeight = 3 * BodyWeight;
    private const int PositionsKept = 24;
    private const int LongestLetters = 5;

    // Nobody looks for a longer one, and what is asked of a word (where it might be two) takes the square of its length.
    private const int LongestWord = 200;

    private readonly WordForms _forms;
    private readonly SearchTokenizer _tokenizer;
    private readonly WordTable _surfaces = new();
    private Surface[] _surfaceList = new Surface[4096];
    private readonly Dictionary<string, int> _lemmas = new(StringComparer.Ordinal);
    private readonly WordList _words = new();
    private char[] _joined = new char[64];
    private bool[] _isStopWord = new bool[4096];
    private int _documents;

    // Of the document at hand: its forms, and by lemma what is known of it.
    private int[] _formsOf = new int[1024];
    private int _formCount;
    private int[] _slots = new int[4096];
    private Slot[] _touched = new Slot[1024];
    private int _touchedCount;
    private int[] _occurrences = new int[4096];
    private int _occurrenceCount;
    private char[] _html = new char[16 * 1024];
    private char[] _text = new char[16 * 1024];
    private int _position;
    private readonly List<int> _letters = [];

    // What the last pairs of words were together, each at a place of its own: to look one up among all compounds takes a text
    // put together and three times as long.
    private const int PairBits = 14;
    private readonly KnownPair[] _pairs = new KnownPair[1 << PairBits];

    public WordCounter(WordForms forms)
    {
        _forms = forms;
        _tokenizer = new(forms);
        Array.Fill(_pairs, new(-1, -1));
    }

    private struct Slot
    {
        public int Lemma;
        public int Weight;
        public int Count;
    }

    private readonly record struct KnownPair(long Pair, int Surface);

    private readonly record struct Surface(string Text, CompoundRole Role);

    public CountedDocument Count(SearchDocument document)
    {
        _position = 0;
        _documents++;
        var body = document.Body();
        Add(document.Title, TitleWeight);
        Add(document.Kicker, LeadWeight);
        Add(document.Lead, LeadWeight);
        foreach (var name in document.Names) Add(name, LeadWeight);
        foreach (var heading in body.Headings) Add(heading.Text, HeadingWeight);
        var length = PlainText.Extract(body.Utf8.CopyTo(ref _html), ref _text);
        Add(_text.AsSpan(0, length), BodyWeight);
        if (document.Card.NewsCode > 0) Occur(SurfaceOf(SearchCode.LemmaOf(document.Card.NewsCode)), TitleWeight);
        return Finish();
    }

    private void Add(ReadOnlySpan<char> text, int weight)
    {
        if (text.IsEmpty) return;
        _position++;
        var (before, last) = (-1, -1);
        _letters.Clear();
        _tokenizer.Start(text);
        while (_tokenizer.MoveNext())
        {
            if (_tokenizer.Word.Length > LongestWord)
            {
                if (_letters.Count > 0) CountLetters(weight);
                (before, last) = (-1, -1);
                _position++;
                continue;
            }
            var surface = SurfaceOf(_tokenizer.Word);
            if (!_tokenizer.FollowsDirectly)
            {
                if (_letters.Count > 0) CountLetters(weight);
                if (_tokenizer.FollowsHyphen && last >= 0) CountHyphenated(last, surface, weight);
                (before, last) = (-1, -1);
            }

            if (last >= 0 && _surfaces[last].IsPrefix && _forms.TryJoin(_surfaceList[last].Text, _surfaceList[surface].Text, out var joined))
            {
                surface = SurfaceOf(joined);
                _position--;
                // بر می گردد: what stands before می.
                if (before >= 0) CountCompounds(-1, before, surface, weight);
                last = before;
            }
            else if (last >= 0)
            {
                CountCompounds(before, last, surface, weight);
                // As in a query, an affix written apart takes no place of its own between the words of a phrase.
                if (_surfaces[surface].IsSuffix) _position--;
            }

            if (_surfaces[surface].IsLetter) _letters.Add(surface);
            else if (_letters.Count > 0) CountLetters(weight);
            Occur(surface, weight);
            (before, last) = (last, surface);
            _position++;
        }

        if (_letters.Count > 0) CountLetters(weight);
    }

    private int SurfaceOf(ReadOnlySpan<char> word) => OfDocument(NumberOf(word));

    private int NumberOf(ReadOnlySpan<char> word)
    {
        var number = _surfaces.Find(word, out var isNew);
        if (isNew) Meet(number, word.ToString());
        return number;
    }

    private int OfDocument(int number)
    {
        ref var facts = ref _surfaces[number];
        if (facts.Document == _documents) return number;
        facts.Document = _documents;
        if (_formCount == _formsOf.Length) Array.Resize(ref _formsOf, _formCount * 2);
        _formsOf[_formCount++] = number;
        return number;
    }

    private void Meet(int number, string text)
    {
        var lemma = LemmaOf(SearchCode.Is(text) ? text : _forms.Lemma(text));
        var also = _forms.AlsoLemma(text) is { } other ? LemmaOf(other) : -1;
        _words.Forms.Add((text, lemma, also));
        if (number >= _surfaceList.Length) Array.Resize(ref _surfaceList, number * 2);
        var role = _forms.RoleOf(text, _words.Lemmas[lemma]);
        _surfaceList[number] = new(text, role);
        _surfaces[number] = new()
        {
            Lemma = lemma,
            Also = also,
            IsPrefix = _forms.Prefixes.Contains(text),
            IsSuffix = _forms.Suffixes.Contains(text),
            BeginsCompound = role.Begins,
            EndsCompound = role.End is not null,
            IsStopWord = _forms.StopWords.Contains(text),
            IsLetter = _forms.Letters.Count > 0 && (_forms.Letters.Contains(text) || text.Length <= 2 && text.All(char.IsAsciiDigit)),
        };
    }

    private int LemmaOf(string lemma)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_lemmas, lemma, out var exists);
        if (exists) return number;
        number = _words.Lemmas.Count;
        _words.Lemmas.Add(lemma);
        if (number >= _isStopWord.Length) Array.Resize(ref _isStopWord, number * 2);
        // Neither has places: a quote asks for no code.
        _isStopWord[number] = _forms.StopWords.Contains(lemma) || SearchCode.Is(lemma);
        if (number >= _slots.Length) Array.Resize(ref _slots, number * 2);
        return number;
    }

    // سیاست گذاری where the lexicon has سیاست‌گذاری, گفت و گو where it has گفت‌وگو.
    private void CountCompounds(int before, int last, int surface, int weight)
    {
        if (!_surfaces[surface].EndsCompound) return;
        if (_surfaces[last].BeginsCompound) CountCompound(last, "", surface, weight);
        else if (before >= 0 && _surfaces[before].BeginsCompound && _surfaceList[last].Text == "و") CountCompound(before, "و", surface, weight);
    }

    private void CountCompound(int first, string between, int second, int weight)
    {
        var pair = (long)first << 32 | (uint)second << 1 | (uint)between.Length;
        ref var known = ref _pairs[(int)((ulong)pair * 0x9E3779B97F4A7C15 >> 64 - PairBits)];
        if (known.Pair != pair) known = new(pair, CompoundOf(first, between, second));
        if (known.Surface < 0) return;
        var surface = OfDocument(known.Surface);
        // Where its first part stands too, so that a phrase finds it behind the word before and before the word behind.
        _position -= between.Length + 1;
        Occur(surface, 0);
        _position += between.Length + 1;
        Occur(surface, weight);
    }

    // The number of the word that two others are together, or negative.
    private int CompoundOf(int first, string between, int second)
    {
        ref readonly var begin = ref _surfaceList[first];
        ref readonly var end = ref _surfaceList[second];
        var made = begin.Role.BeginsAny && end.Role.EndsAny && between.Length == 0;
        if (!made && !_forms.IsCompound(Joined(begin.Text, between, end.Role.End!))
            && (end.Role.OtherEnd is null || !_forms.IsCompound(Joined(begin.Text, between, end.Role.OtherEnd)))) return -1;
        return NumberOf(Joined(begin.Text, between, end.Text));
    }

    // cease-fire is cease, fire and ceasefire; of what a hyphen joins otherwise, state-of-the-art, the small words join nothing.
    private void CountHyphenated(int first, int second, int weight)
    {
        var (begin, end) = (_surfaceList[first].Text, _surfaceList[second].Text);
        // G-7 and covid-19 are G7 and covid19.
        if (!begin.All(char.IsLetter) || !end.All(char.IsLetter) && !end.All(char.IsAsciiDigit)) return;
        if ((_surfaces[first].IsStopWord || _surfaces[second].IsStopWord) && !_forms.IsCompound(Joined(begin, "", end))) return;
        var surface = SurfaceOf(Joined(begin, "", end));
        _position--;
        Occur(surface, weight);
        _position++;
    }

    // «بی بی سی» is بی‌بی‌سی. In «سی ان ان آن را گفت» the run is longer than the word, so that each part of three or more counts.
    private void CountLetters(int weight)
    {
        var run = CollectionsMarshal.AsSpan(_letters);
        if (run.Length == 2 && (_forms.IsTellingLetter(_surfaceList[run[0]].Text) || _forms.IsTellingLetter(_surfaceList[run[1]].Text))) CountLetters(run, 2, weight);
        for (var from = 0; from + 3 <= run.Length; from++)
        {
            for (var length = 3; length <= Math.Min(LongestLetters, run.Length - from); length++) CountLetters(run[from..], length, weight);
        }

        _letters.Clear();
    }

    private void CountLetters(ReadOnlySpan<int> run, int length, int weight)
    {
        if (!_forms.Letters.Contains(_surfaceList[run[0]].Text)) return;
        var joined = _surfaceList[run[0]].Text;
        foreach (var letter in run[1..length]) joined += _surfaceList[letter].Text;
        _position -= run.Length;
        Occur(SurfaceOf(joined), weight);
        _position += run.Length;
    }

    private ReadOnlySpan<char> Joined(string first, string between, string second)
    {
        var length = first.Length + between.Length + second.Length;
        if (_joined.Length < length) _joined = new char[length * 2];
        first.CopyTo(_joined);
        between.CopyTo(_joined.AsSpan(first.Length));
        second.CopyTo(_joined.AsSpan(first.Length + between.Length));
        return _joined.AsSpan(0, length);
    }

    private void Occur(int surface, int weight)
    {
        ref readonly var facts = ref _surfaces[surface];
        var number = SlotOf(facts.Lemma);
        ref var slot = ref _touched[number - 1];
        slot.Weight += weight;
        if (slot.Count < PositionsKept && !_isStopWord[facts.Lemma])
        {
            slot.Count++;
            if (_occurrenceCount == _occurrences.Length) Array.Resize(ref _occurrences, _occurrenceCount * 2);
            _occurrences[_occurrenceCount++] = (number - 1) << 8 | (_position & 255);
        }

        if (facts.Also < 0) return;
        // First the number: finding it may put the slots into a larger array.
        var also = SlotOf(facts.Also);
        _touched[also - 1].Weight += weight / 2;
    }

    // Zero means that the document has not had the lemma yet.
    private int SlotOf(int lemma)
    {
        var number = _slots[lemma];
        if (number > 0) return number;
        if (_touchedCount == _touched.Length) Array.Resize(ref _touched, _touchedCount * 2);
        _touched[_touchedCount++] = new() { Lemma = lemma };
        return _slots[lemma] = _touchedCount;
    }

    private CountedDocument Finish()
    {
        var packed = new byte[_touchedCount * 5 + _occurrenceCount];
        var at = 0;
        foreach (ref var slot in _touched.AsSpan(0, _touchedCount))
        {
            CountedDocument.WriteNumber(packed.AsSpan(at), slot.Lemma);
            packed[at + 3] = (byte)Math.Min(255, slot.Weight);
            packed[at + 4] = (byte)slot.Count;
            at += 5 + slot.Count;
            _slots[slot.Lemma] = 0;
            // From here on: where the next position of the slot goes.
            slot.Weight = at - slot.Count;
        }

        foreach (var occurrence in _occurrences.AsSpan(0, _occurrenceCount)) packed[_touched[occurrence >> 8].Weight++] = (byte)occurrence;
        var forms = new byte[_formCount * CountedDocument.NumberSize];
        for (var i = 0; i < _formCount; i++) CountedDocument.WriteNumber(forms.AsSpan(i * CountedDocument.NumberSize), _formsOf[i]);
        _touchedCount = 0;
        _occurrenceCount = 0;
        _formCount = 0;
        return new(_words, _position, packed, forms);
    }
}
