using System.Runtime.InteropServices;
using Daftar.Languages.Stemming;
using Daftar.Markup;

namespace Daftar.Outputs.Search;

/// <summary>Counts the words of documents for one thread.</summary>
internal sealed class WordCounter
{
    private const int PositionsKept = 24;
    private const int TitleWeight = 12;
    private const int LeadWeight = 4;
    private const int HeadingWeight = 3;

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

    public WordCounter(WordForms forms)
    {
        _forms = forms;
        _tokenizer = new(forms);
    }

    private struct Slot
    {
        public int Lemma;
        public int Weight;
        public int Count;
    }

    private readonly record struct Surface(string Text, CompoundRole Role);

    public CountedDocument Count(SearchDocument document)
    {
        _position = 0;
        _documents++;
        var body = document.Body();
        Add(document.Title, TitleWeight);
        Add(document.Kicker, LeadWeight);
        Add(document.Lead, LeadWeight);
        foreach (var heading in body.Headings) Add(heading.Text, HeadingWeight);
        var length = PlainText.Extract(body.Utf8.CopyTo(ref _html), ref _text);
        Add(_text.AsSpan(0, length), 1);
        return Finish();
    }

    private void Add(ReadOnlySpan<char> text, int weight)
    {
        if (text.IsEmpty) return;
        _position++;
        var (before, last) = (-1, -1);
        _tokenizer.Start(text);
        while (_tokenizer.MoveNext())
        {
            var surface = SurfaceOf(_tokenizer.Word);
            if (!_tokenizer.FollowsDirectly) (before, last) = (-1, -1);
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

            Occur(_surfaces[surface].Lemma, weight);
            (before, last) = (last, surface);
            _position++;
        }
    }

    private int SurfaceOf(ReadOnlySpan<char> word)
    {
        var number = _surfaces.Find(word, out var isNew);
        if (isNew) Meet(number, word.ToString());
        ref var facts = ref _surfaces[number];
        if (facts.Document == _documents) return number;
        facts.Document = _documents;
        if (_formCount == _formsOf.Length) Array.Resize(ref _formsOf, _formCount * 2);
        _formsOf[_formCount++] = number;
        return number;
    }

    private void Meet(int number, string text)
    {
        var lemma = LemmaOf(_forms.Lemma(text));
        _words.Forms.Add((text, lemma));
        if (number >= _surfaceList.Length) Array.Resize(ref _surfaceList, number * 2);
        var role = _forms.RoleOf(text, _words.Lemmas[lemma]);
        _surfaceList[number] = new(text, role);
        _surfaces[number] = new()
        {
            Lemma = lemma,
            IsPrefix = _forms.Prefixes.Contains(text),
            IsSuffix = _forms.Suffixes.Contains(text),
            BeginsCompound = role.Begins,
            EndsCompound = role.End is not null,
        };
    }

    private int LemmaOf(string lemma)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_lemmas, lemma, out var exists);
        if (exists) return number;
        number = _words.Lemmas.Count;
        _words.Lemmas.Add(lemma);
        if (number >= _isStopWord.Length) Array.Resize(ref _isStopWord, number * 2);
        _isStopWord[number] = _forms.StopWords.Contains(lemma);
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
        ref readonly var begin = ref _surfaceList[first];
        ref readonly var end = ref _surfaceList[second];
        var made = begin.Role.BeginsAny && end.Role.EndsAny && between.Length == 0;
        if (!made && !_forms.IsCompound(Joined(begin.Text, between, end.Role.End!))
            && (end.Role.OtherEnd is null || !_forms.IsCompound(Joined(begin.Text, between, end.Role.OtherEnd)))) return;
        // Looked up before the list is read: a new word may put the list elsewhere.
        var surface = SurfaceOf(Joined(begin.Text, between, end.Text));
        // Where its first part stands too, so that a phrase finds it behind the word before and before the word behind.
        _position -= between.Length + 1;
        Occur(_surfaces[surface].Lemma, 0);
        _position += between.Length + 1;
        Occur(_surfaces[surface].Lemma, weight);
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

    private void Occur(int lemma, int weight)
    {
        // Zero means that the document has not had the lemma yet.
        var number = _slots[lemma];
        if (number == 0)
        {
            if (_touchedCount == _touched.Length) Array.Resize(ref _touched, _touchedCount * 2);
            _touched[_touchedCount++] = new() { Lemma = lemma };
            _slots[lemma] = number = _touchedCount;
        }

        ref var slot = ref _touched[number - 1];
        slot.Weight += weight;
        if (slot.Count >= PositionsKept || _isStopWord[lemma]) return;
        slot.Count++;
        if (_occurrenceCount == _occurrences.Length) Array.Resize(ref _occurrences, _occurrenceCount * 2);
        _occurrences[_occurrenceCount++] = (number - 1) << 6 | (_position & 63);
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

        foreach (var occurrence in _occurrences.AsSpan(0, _occurrenceCount)) packed[_touched[occurrence >> 6].Weight++] = (byte)(occurrence & 63);
        var forms = new byte[_formCount * CountedDocument.NumberSize];
        for (var i = 0; i < _formCount; i++) CountedDocument.WriteNumber(forms.AsSpan(i * CountedDocument.NumberSize), _formsOf[i]);
        _touchedCount = 0;
        _occurrenceCount = 0;
        _formCount = 0;
        return new(_words, _position, packed, forms);
    }
}
