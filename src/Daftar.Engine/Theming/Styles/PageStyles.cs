using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Daftar.Theming.Styles;

/// <summary>
/// Takes out of a finished page what its inlined style sheets say about elements and classes that the page does not have,
/// and puts the hashes of what is left into the page's content security policy. An article carries 10 KB of style in place
/// of 15, so that ten thousand of them take 50 MB less on the host, and a first visit less of a reader's line.
/// </summary>
internal sealed class PageStyles
{
    /// <summary>Stand in the policy until the page is known. No policy has such words, and templates write them nowhere else.</summary>
    public const string StyleHashes = "%styles%";
    public const string ScriptHashes = "%scripts%";

    /// <summary>Pages of one kind mostly have the same names; a site whose pages all differ may not fill the memory.</summary>
    private const int MostKept = 512;

    [ThreadStatic]
    private static PageScan? _scan;

    [ThreadStatic]
    private static StyleBuffer? _style;

    private readonly IReadOnlyList<IReadOnlyList<StyleNode>> _sheets;
    private readonly byte[][] _sheetTexts;
    private readonly byte[][] _scriptTexts;
    private readonly ulong[][] _scriptNames;
    private readonly byte[][] _scriptHashes;
    private readonly StyleNames _names;
    private readonly ConcurrentDictionary<string, Cut> _kept = new(StringComparer.Ordinal);
    // The dictionary's own count locks all of it.
    private int _keptCount;

    /// <param name="sheets">Texts of the style sheets that templates inline, as they stand in the pages.</param>
    /// <param name="scripts">Texts of the scripts that templates inline.</param>
    public PageStyles(IEnumerable<string> sheets, IEnumerable<string> scripts)
    {
        string[] texts = [.. sheets];
        string[] code = [.. scripts];
        _sheets = [.. texts.Select(StyleNode.Read)];
        _names = StyleNames.Of(_sheets.SelectMany(sheet => sheet).SelectMany(node => node.Selectors));
        foreach (var node in _sheets.SelectMany(sheet => sheet)) node.Bind(_names);
        _sheetTexts = [.. texts.Select(Encoding.UTF8.GetBytes)];
        _scriptTexts = [.. code.Select(Encoding.UTF8.GetBytes)];
        _scriptHashes = [.. _scriptTexts.Select(text => Hash(text))];
        _scriptNames = [.. _scriptTexts.Select(NamesIn)];
    }

    /// <summary>The page with its styles cut to what it uses.</summary>
    public void Write(ReadOnlySpan<byte> page, IBufferWriter<byte> output)
    {
        var scan = _scan ??= new();
        scan.Read(page, _names, _sheetTexts, _scriptTexts, _scriptNames);
        if (scan.Places.Count == 0)
        {
            output.Write(page);
            return;
        }
        // Sheets that follow one another become one element; the policy, which comes first, needs to know them all.
        var cuts = new List<Cut?>(scan.Places.Count);
        for (var i = 0; i < scan.Places.Count; i++)
        {
            if (scan.Places[i].Kind != PlaceKind.Sheet) cuts.Add(null);
            else if (i > 0 && scan.Places[i].FollowsSheet) cuts.Add(Cut.Empty);
            else cuts.Add(CutOf(scan, i));
        }
        var at = 0;
        for (var i = 0; i < scan.Places.Count; i++)
        {
            var place = scan.Places[i];
            output.Write(page[at..place.Start]);
            at = place.End;
            if (place.Kind == PlaceKind.StyleHashes) WriteHashes(cuts.Where(cut => cut is { Hash.Length: > 0 }).Select(cut => cut!.Hash), output);
            else if (place.Kind == PlaceKind.ScriptHashes) WriteHashes(scan.Scripts.Select(script => _scriptHashes[script]), output);
            else output.Write(cuts[i]!.Element);
            if (place.Kind == PlaceKind.Sheet && cuts[i]!.Element.Length == 0 && at < page.Length && page[at] == '\n') at++;
        }
        output.Write(page[at..]);
    }

    private Cut CutOf(PageScan scan, int first)
    {
        var sheets = new List<int> { scan.Places[first].Index };
        for (var i = first + 1; i < scan.Places.Count && scan.Places[i].FollowsSheet; i++) sheets.Add(scan.Places[i].Index);

        var bits = MemoryMarshal.Cast<ulong, char>(scan.Names.Key);
        Span<char> key = stackalloc char[sheets.Count + bits.Length];
        for (var i = 0; i < sheets.Count; i++) key[i] = (char)sheets[i];
        bits.CopyTo(key[sheets.Count..]);
        var kept = _kept.GetAlternateLookup<ReadOnlySpan<char>>();
        if (kept.TryGetValue(key, out var cut)) return cut;
        cut = Make(sheets, scan.Names);
        if (Volatile.Read(ref _keptCount) < MostKept && kept.TryAdd(key, cut)) Interlocked.Increment(ref _keptCount);
        return cut;
    }

    private Cut Make(List<int> sheets, NamesOnPage names)
    {
        var style = _style ??= new();
        style.Truncate(0);
        foreach (var sheet in sheets)
        {
            foreach (var node in _sheets[sheet]) node.Write(names, style);
        }
        return style.Length == 0 ? Cut.Empty : new([.. "<style>"u8, .. style.Written, .. "</style>"u8], Hash(style.Written));
    }

    /// <summary>Escaped as templates escape it, for an attribute in either kind of quotation marks; each one once.</summary>
    private static void WriteHashes(IEnumerable<byte[]> hashes, IBufferWriter<byte> output)
    {
        var written = new List<byte[]>();
        foreach (var hash in hashes)
        {
            if (written.Contains(hash)) continue;
            output.Write(" "u8);
            output.Write(hash);
            written.Add(hash);
        }
    }

    private ulong[] NamesIn(byte[] script)
    {
        var names = new NamesOnPage();
        names.Clear(_names.Count);
        _names.AddWords(script, names);
        return names.Key.ToArray();
    }

    private static byte[] Hash(ReadOnlySpan<byte> text) => Encoding.ASCII.GetBytes($"&#39;sha256-{Convert.ToBase64String(SHA256.HashData(text))}&#39;");

    /// <param name="Element">The style element; empty when the page uses nothing of the sheets.</param>
    /// <param name="Hash">As the policy says it.</param>
    private sealed record Cut(byte[] Element, byte[] Hash)
    {
        public static readonly Cut Empty = new([], []);
    }
}
