using System.Collections.Frozen;
using System.Text;

namespace Daftar.Theming.Styles;

/// <summary>The element and class names that the theme's inlined style sheets ask for, each with its bit in a <see cref="NamesOnPage"/>.</summary>
internal sealed class StyleNames
{
    private const int LongestName = 64;

    /// <summary>Elements that a browser makes by itself, so that a page has them without naming them.</summary>
    private static readonly string[] Implied = ["html", "head", "body", "tbody", "colgroup"];

    private readonly FrozenDictionary<string, int> _elements;
    private readonly FrozenDictionary<string, int> _classes;

    // Nearly all elements of a page have names of at most eight letters, which are one number: looking that up takes a fifth of the time.
    private readonly FrozenDictionary<ulong, int> _shortElements;

    private StyleNames(Dictionary<string, int> elements, Dictionary<string, int> classes)
    {
        (_elements, _classes) = (elements.ToFrozenDictionary(), classes.ToFrozenDictionary());
        _shortElements = elements.Where(pair => IsShort(pair.Key)).ToFrozenDictionary(pair => NumberOf(Encoding.ASCII.GetBytes(pair.Key)), pair => pair.Value);
        Count = elements.Count + classes.Count;
    }

    public int Count { get; }

    public static StyleNames Of(IEnumerable<Selector> selectors)
    {
        Dictionary<string, int> elements = [], classes = [];
        var count = 0;
        foreach (var name in selectors.SelectMany(selector => selector.Names))
        {
            if (name.StartsWith('.')) count += classes.TryAdd(name[1..], count) ? 1 : 0;
            else count += elements.TryAdd(name, count) ? 1 : 0;
        }
        return new(elements, classes);
    }

    /// <summary>The bit of a name as selectors write it: <c>h2</c> or <c>.card</c>.</summary>
    public int BitOf(string name) => name.StartsWith('.') ? _classes[name[1..]] : _elements[name];

    public void AddImplied(NamesOnPage page)
    {
        foreach (var name in Implied)
        {
            if (_elements.TryGetValue(name, out var bit)) page.Set(bit);
        }
    }

    public void AddElement(ReadOnlySpan<byte> name, NamesOnPage page)
    {
        if (name.Length > sizeof(ulong)) Add(_elements, name, lowerCase: true, page);
        else if (_shortElements.TryGetValue(NumberOf(name), out var bit)) page.Set(bit);
    }

    /// <summary>The value of a class attribute.</summary>
    public void AddClasses(ReadOnlySpan<byte> value, NamesOnPage page)
    {
        foreach (var range in value.SplitAny(" \t\n\r\f"u8))
        {
            if (!value[range].IsEmpty) Add(_classes, value[range], lowerCase: false, page);
        }
    }

    /// <summary>Every word of a script: any of them may be the name of an element or a class that it adds.</summary>
    public void AddWords(ReadOnlySpan<byte> script, NamesOnPage page)
    {
        while (!script.IsEmpty)
        {
            var length = 0;
            while (length < script.Length && IsNamePart(script[length])) length++;
            if (length > 0)
            {
                Add(_elements, script[..length], lowerCase: true, page);
                Add(_classes, script[..length], lowerCase: false, page);
            }
            script = script[Math.Min(length + 1, script.Length)..];
        }
    }

    private static bool IsShort(string name) => name.Length <= sizeof(ulong) && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    // In lower case: of letters, digits and hyphens only capitals lack the bit.
    private static ulong NumberOf(ReadOnlySpan<byte> name)
    {
        var number = 0UL;
        foreach (var letter in name) number = number << 8 | (uint)letter | 0x20;
        return number;
    }

    private static bool IsNamePart(byte c) => char.IsAsciiLetterOrDigit((char)c) || c is (byte)'-' or (byte)'_';

    private static void Add(FrozenDictionary<string, int> names, ReadOnlySpan<byte> name, bool lowerCase, NamesOnPage page)
    {
        if (name.Length > LongestName) return;
        Span<char> text = stackalloc char[LongestName];
        for (var i = 0; i < name.Length; i++) text[i] = lowerCase ? char.ToLowerInvariant((char)name[i]) : (char)name[i];
        if (names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..name.Length], out var bit)) page.Set(bit);
    }
}
