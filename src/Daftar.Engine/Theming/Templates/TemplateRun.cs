using System.Buffers;
using System.Text.Unicode;
using Daftar.Diagnostics;
using Daftar.Theming.Strings;
using Daftar.Theming.Templates.Interpreting;

namespace Daftar.Theming.Templates;

/// <summary>
/// One page in the making: the model, the values that names stand for at this point, and the bytes so far. Used again
/// for the next page; one for each thread.
/// </summary>
internal sealed class TemplateRun
{
    private const int LargestKept = 1 << 20;
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private object?[] _slots = new object?[64];
    private byte[] _page = [];
    private int _length;
    private int _turns;

    /// <summary>The model of the layout.</summary>
    public object Root { get; private set; } = "";

    /// <summary>Texts of the page's language, and that language's place among the languages of the site.</summary>
    public ThemeStrings Strings { get; private set; } = null!;
    public int Language { get; private set; }

    /// <summary>Where the values of the partial that runs begin.</summary>
    public int Base { get; set; }

    /// <summary>How many partials are running within one another.</summary>
    public int Depth { get; set; }

    /// <summary>Where the innermost loop is.</summary>
    public int Index { get; set; }

    /// <summary>How many items the innermost loop has.</summary>
    public int Count { get; set; }

    public object? this[int slot]
    {
        get => _slots[Base + slot];
        set
        {
            if (Base + slot >= _slots.Length) Array.Resize(ref _slots, (Base + slot) * 2);
            _slots[Base + slot] = value;
        }
    }

    public void Begin(object root, ThemeStrings strings, int language)
    {
        (Root, Strings, Language) = (root, strings, language);
        (Base, Depth, Index, Count, _length, _turns) = (0, 0, 0, 0, 0, 0);
    }

    /// <summary>Some turns more of a loop, or of partials that call one another.</summary>
    public void Turn(Func<Diagnostic> tooMany, int turns = 1)
    {
        if ((_turns += turns) > PageContext.MostTurns) throw new SiteException(tooMany());
    }

    /// <summary>The page so far.</summary>
    public ReadOnlySpan<byte> Page => _page.AsSpan(0, _length);

    /// <summary>Lets go of the page.</summary>
    public void End()
    {
        Root = "";
        Array.Clear(_slots);
        if (_page.Length > LargestKept) _page = [];
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>As it is. An unpaired surrogate becomes U+FFFD.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, Room(text.Length * 3), out _, out var written);
        _length += written;
    }

    /// <summary>
    /// With references for what HTML gives a meaning in text and in quoted attributes, and for nothing else: letters of
    /// any script stay letters, so that a Persian page is readable and small.
    /// </summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(Special);
            if (at < 0)
            {
                Write(text);
                return;
            }
            Write(text[..at]);
            Write(text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(at + 1)..];
        }
    }

    /// <summary>The escaped text as bytes of its own.</summary>
    public static byte[] Escape(string text)
    {
        var run = new TemplateRun();
        run.WriteEscaped(text);
        return run._page[..run._length];
    }

    private Span<byte> Room(int bytes)
    {
        if (_page.Length - _length < bytes) Array.Resize(ref _page, Math.Max(_page.Length * 2, _length + bytes));
        return _page.AsSpan(_length);
    }
}
