using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Importing.Documents;

/// <summary>The corrections of text; each is counted.</summary>
internal enum MendingKind
{
    Letters,
    Spaces,
    Invisible,
    Joiners,
    Dashes,
    Punctuation,
}

/// <summary>The account of one document: what became of everything in it. Nothing goes without being named here.</summary>
public sealed class ImportFindings
{
    private static readonly LocalizedText[] MendingNames =
    [
        new("Arabic letters written as Persian ones", "حرف عربی که به حرف فارسی برگردانده شد"),
        new("no-break, doubled and other unusual spaces", "فاصلهٔ نشکن، تکراری یا نامعمول"),
        new("invisible characters", "نویسهٔ نادیدنی"),
        new("zero-width non-joiners without effect", "نیم‌فاصلهٔ بی‌کار"),
        new("dashes", "خط تیره"),
        new("spaces before punctuation or inside quotation marks", "فاصلهٔ پیش از نشانه یا درون گیومه"),
    ];

    private readonly List<LocalizedText> _kept = [];
    private readonly List<LocalizedText> _dropped = [];
    private readonly List<LocalizedText> _changed = [];
    private readonly List<LocalizedText> _guessed = [];
    private readonly List<LocalizedText> _missing = [];
    private readonly int[] _mended = new int[MendingNames.Length];

    /// <summary>Facts that were found, with their values.</summary>
    public IReadOnlyList<LocalizedText> Kept => _kept;

    /// <summary>Parts that were left out, with the reason.</summary>
    public IReadOnlyList<LocalizedText> Dropped => _dropped;

    /// <summary>Corrections and conversions of the text, with their number.</summary>
    public IReadOnlyList<LocalizedText> Changed => [.. Mended(), .. _changed];

    /// <summary>Values that were guessed; an editor should check them.</summary>
    public IReadOnlyList<LocalizedText> Guessed => _guessed;

    /// <summary>Keys for which the document has no value.</summary>
    public IReadOnlyList<LocalizedText> Missing => _missing;

    public void Keep(string english, string persian) => _kept.Add(new(english, persian));

    public void Drop(string english, string persian) => _dropped.Add(new(english, persian));

    public void Change(string english, string persian) => _changed.Add(new(english, persian));

    public void Guess(string english, string persian) => _guessed.Add(new(english, persian));

    public void Miss(string english, string persian) => _missing.Add(new(english, persian));

    internal void Mend(MendingKind kind, int count) => _mended[(int)kind] += count;

    private IEnumerable<LocalizedText> Mended()
    {
        for (var kind = 0; kind < _mended.Length; kind++)
        {
            if (_mended[kind] == 0) continue;
            var count = FormattableString.Invariant($"{_mended[kind]}");
            yield return new($"{count} {MendingNames[kind].English}", $"{Digits.ToPersian(count)} {MendingNames[kind].Persian}");
        }
    }
}
