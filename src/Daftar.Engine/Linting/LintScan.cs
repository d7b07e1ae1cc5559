using Daftar.Languages;
using Daftar.Linting.Prose;
using Daftar.Linting.Rules;
using Daftar.Linting.Rules.English;
using Daftar.Linting.Rules.Persian;
using Markdig.Syntax;

namespace Daftar.Linting;

/// <summary>Runs all rules of a language over one body. One instance serves one thread.</summary>
internal sealed class LintScan
{
    private static readonly LintRule[] Persian =
    [
        new LetterRule(), new DigitRule(), new VerbPrefixRule(), new PluralRule(), new ComparativeRule(), new EncliticRule(),
        new TatweelRule(), new InvisibleRule(), new SpacingRule(isPersian: true), new MarkRule(), new PersianQuoteRule(), new EmphasisRule(),
    ];

    private static readonly LintRule[] English = [new SpacingRule(isPersian: false), new EnglishQuoteRule(), new EnglishDashRule(), new InvisibleRule(), new EmphasisRule()];

    [ThreadStatic]
    private static LintScan? t_persian;

    [ThreadStatic]
    private static LintScan? t_english;

    private readonly bool _isPersian;
    private readonly LintRule[] _rules;
    private readonly BodyReader _reader;
    private readonly List<LintFinding> _ofBlock = [];
    private readonly List<LintFinding> _findings = [];
    private readonly Action<LintText> _inspect;

    private LintScan(string language)
    {
        _isPersian = language == "fa";
        _rules = _isPersian ? Persian : English;
        _reader = new(language);
        _inspect = Inspect;
    }

    /// <summary>The scan for a language tag; null for a language without rules.</summary>
    public static LintScan? For(string language) => KnownLanguages.Primary(language) switch
    {
        "fa" => t_persian ??= new("fa"),
        "en" => t_english ??= new("en"),
        _ => null,
    };

    /// <summary>Findings in the body, by place; positions are offsets in the body. Valid until the next call.</summary>
    public List<LintFinding> Body(string body, MarkdownDocument document)
    {
        _findings.Clear();
        // A sentence of such a text need not have one of its letters.
        if (_isPersian && Letters.IsOfAnotherLanguage(body)) return _findings;
        _reader.Read(body, document, _inspect);
        if (_isPersian) PseudoLists.Inspect(body, document, _findings);
        Sort();
        return _findings;
    }

    /// <summary>Findings in a plain text such as a title.</summary>
    public List<LintFinding> Plain(string value)
    {
        _findings.Clear();
        _reader.ReadPlain(value, _inspect);
        Sort();
        return _findings;
    }

    // Of two findings at one place the one that reaches further is the better informed; the other goes.
    private void Sort()
    {
        _findings.Sort(static (a, b) =>
            a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? b.End.CompareTo(a.End) : (a.ShownStart, a.ShownEnd).CompareTo((b.ShownStart, b.ShownEnd)));
        int end = -1, kept = 0;
        for (var i = 0; i < _findings.Count; i++)
        {
            var finding = _findings[i];
            // Touching is allowed, unless both insert at one place.
            if (finding.Start < end || (kept > 0 && finding.Start == finding.End && _findings[kept - 1].Start == finding.Start)) continue;
            _findings[kept++] = finding;
            end = finding.End;
        }
        _findings.RemoveRange(kept, _findings.Count - kept);
    }

    private void Inspect(LintText text)
    {
        _ofBlock.Clear();
        foreach (var rule in _rules) rule.Inspect(text, _ofBlock);
        if (_isPersian && _ofBlock.Count > 1) Contrasts.RemoveQuoted(text, _ofBlock);
        var mayContrast = _isPersian && _ofBlock.Count > 0 && Contrasts.MayBeIn(text);
        foreach (var finding in _ofBlock)
        {
            if (mayContrast && Contrasts.Has(text, finding)) continue;
            var start = finding.Start < text.Length ? text.OffsetOf(finding.Start) : text.OffsetOf(finding.Start - 1) + 1;
            // An insertion stands directly behind the character before it, even where the parser skipped something.
            if (finding.Start == finding.End && finding.Start > 0) start = text.OffsetOf(finding.Start - 1) + 1;
            var shownStart = text.OffsetOf(finding.ShownStart);
            _findings.Add(finding with
            {
                Start = start,
                End = start + finding.End - finding.Start,
                ShownStart = Math.Min(shownStart, start),
                ShownEnd = Math.Max(text.OffsetOf(finding.ShownEnd - 1) + 1, start + finding.End - finding.Start),
            });
        }
    }
}
