using System.Runtime.InteropServices;
using Daftar.Languages.Stemming;

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
    private readonly List<string> _lemmaList = [];
    private bool[] _isStopWord = new bool[4096];
    private int[] _numbers = [];

    // Of the document at hand, by lemma.
    private int[] _slots = new int[4096];
    private Slot[] _touched = new Slot[1024];
    private int _touchedCount;
    private int[] _occurrences = new int[4096];
    private int _occurrenceCount;
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

    private readonly record struct Surface(string Text, int Lemma, bool IsPrefix, bool BeginsCompound, bool EndsCompound);

    public int Number(int lemma) => _numbers[lemma];

    public CountedDocument Count(SearchDocument document)
    {
        _position = 0;
        Add(document.Title, TitleWeight);
        Add(document.Kicker, LeadWeight);
        Add(document.Lead, LeadWeight);
        foreach (var heading in document.Headings) Add(heading, HeadingWeight);
        var length = HtmlText.Extract(document.BodyHtml, ref _text);
        Add(_text.AsSpan(0, length), 1);
        return Finish();
    }

    /// <summary>Adds the forms that this thread has met to those of their lemmas.</summary>
    public void AddTo(Dictionary<string, HashSet<string>> seen)
    {
        foreach (ref readonly var surface in _surfaceList.AsSpan(0, _surfaces.Count))
        {
            var lemma = _lemmaList[surface.Lemma];
            if (!seen.TryGetValue(lemma, out var set)) seen[lemma] = set = new(StringComparer.Ordinal);
            set.Add(surface.Text);
        }
    }

    public void Renumber(Dictionary<string, int> numbers) => _numbers = _lemmaList.Select(lemma => numbers[lemma]).ToArray();

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
            if (last >= 0 && _surfaceList[last].IsPrefix && _forms.TryJoin(_surfaceList[last].Text, _surfaceList[surface].Text, out var joined))
                surface = SurfaceOf(joined);
            else if (last >= 0) CountCompounds(before, last, surface, weight);
            Occur(_surfaceList[surface].Lemma, weight);
            (before, last) = (last, surface);
            _position++;
        }
    }

    private int SurfaceOf(ReadOnlySpan<char> word)
    {
        var number = _surfaces.Find(word, out var isNew);
        if (!isNew) return number;
        var text = word.ToString();
        var lemma = LemmaOf(_forms.Lemma(text));
        if (number >= _surfaceList.Length) Array.Resize(ref _surfaceList, number * 2);
        _surfaceList[number] = new(text, lemma, _forms.Prefixes.Contains(text), _forms.BeginsCompound(text), _forms.EndsCompound(text));
        return number;
    }

    private int LemmaOf(string lemma)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_lemmas, lemma, out var exists);
        if (exists) return number;
        number = _lemmaList.Count;
        _lemmaList.Add(lemma);
        if (number >= _isStopWord.Length) Array.Resize(ref _isStopWord, number * 2);
        _isStopWord[number] = _forms.StopWords.Contains(lemma);
        if (number >= _slots.Length) Array.Resize(ref _slots, number * 2);
        return number;
    }

    // سیاست گذاری where the lexicon has سیاست‌گذاری, گفت و گو where it has گفت‌وگو.
    private void CountCompounds(int before, int last, int surface, int weight)
    {
        if (!_surfaceList[surface].EndsCompound) return;
        if (_surfaceList[last].BeginsCompound) CountCompound(_surfaceList[last].Text + _surfaceList[surface].Text, weight);
        else if (before >= 0 && _surfaceList[before].BeginsCompound && _surfaceList[last].Text == "و")
            CountCompound($"{_surfaceList[before].Text}و{_surfaceList[surface].Text}", weight);
    }

    private void CountCompound(string word, int weight)
    {
        if (!_forms.IsCompound(word)) return;
        // Looked up before the list is read: a new word may put the list elsewhere.
        var surface = SurfaceOf(word);
        Occur(_surfaceList[surface].Lemma, weight);
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
            (packed[at], packed[at + 1], packed[at + 2]) = ((byte)slot.Lemma, (byte)(slot.Lemma >> 8), (byte)(slot.Lemma >> 16));
            packed[at + 3] = (byte)Math.Min(255, slot.Weight);
            packed[at + 4] = (byte)slot.Count;
            at += 5 + slot.Count;
            _slots[slot.Lemma] = 0;
            // From here on: where the next position of the slot goes.
            slot.Weight = at - slot.Count;
        }

        foreach (var occurrence in _occurrences.AsSpan(0, _occurrenceCount)) packed[_touched[occurrence >> 6].Weight++] = (byte)(occurrence & 63);
        _touchedCount = 0;
        _occurrenceCount = 0;
        return new(this, _position, packed);
    }
}
