using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Markup;
using Markdig.Syntax;

namespace Daftar.Linting;

/// <summary>
/// Turns findings into warnings with line and column. Those that say the same are one, with their number; of one kind a
/// file names three, and the last says how many more there are.
/// </summary>
internal sealed class LintReport(string path)
{
    private const int MostOfAKind = 3;

    // Characters of a heading before and behind a finding.
    private const int Around = 40;

    private readonly Dictionary<string, (int Shown, int Last, int More)> _kinds = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _first = [];
    private readonly Dictionary<(string, string), (int Index, int More)> _counts = [];

    private readonly List<string> _changedHeadings = [];

    /// <summary>Ids of the headings whose words the proposals would change, linked or not.</summary>
    public IReadOnlyList<string> ChangedHeadings => _changedHeadings;

    /// <param name="linkedIds">What other files link to: such headings are left by <c>--fix</c>. Null when nothing is known of them.</param>
    public void AddBody(List<LintFinding> findings, string body, int firstLine, MarkdownDocument document, IReadOnlySet<string>? linkedIds)
    {
        if (findings.Count == 0) return;
        var headings = linkedIds is null ? [] : LinkedHeading.Around(document, findings.Where(finding => finding.Replacement is not null).Select(finding => finding.Start));
        var own = headings.Count == 0 ? null : LinkedHeading.OwnLinks(document);
        int line = firstLine, lineStart = 0, at = 0, next = 0;
        foreach (var finding in findings)
        {
            for (; at < finding.Start; at++)
            {
                if (body[at] != '\n' && (body[at] != '\r' || (at + 1 < body.Length && body[at + 1] == '\n'))) continue;
                line++;
                lineStart = at + 1;
            }
            string? linked = null;
            while (next < headings.Count && headings[next].End < finding.Start) next++;
            if (next < headings.Count && ChangedId(headings[next], finding, body) is { } id)
            {
                _changedHeadings.Add(id);
                if (linkedIds!.Contains(id) || own!.Contains(id)) linked = id;
            }
            Add(finding, body, new(path, line, finding.Start - lineStart + 1), linked);
        }
    }

    /// <summary>The id that the heading would lose; null when the finding is not in it, or the id stays.</summary>
    private static string? ChangedId(LinkedHeading heading, LintFinding finding, string body)
    {
        var end = heading.End + 1;
        if (finding.Replacement is null || finding.Start < heading.Start || finding.End > end) return null;
        // The words around tell: a heading of a megabyte would be read at each of its findings.
        var (first, last) = (Math.Max(heading.Start, finding.Start - Around), Math.Min(end, finding.End + Around));
        if (first > heading.Start && char.IsLowSurrogate(body[first])) first--;
        if (last < end && char.IsLowSurrogate(body[last])) last++;
        var after = $"{body[first..finding.Start]}{finding.Replacement}{body[finding.End..last]}";
        return Slug.From(body[first..last]) == Slug.From(after) ? null : heading.Id;
    }

    /// <param name="place">Where the value begins.</param>
    /// <param name="line">The line of the file on which it begins.</param>
    public void AddField(List<LintFinding> findings, string value, SourcePlace place, ReadOnlySpan<char> line)
    {
        // An escaped or folded value does not stand there letter by letter: its beginning has to do.
        var start = place.Column - 1 < line.Length ? line[(place.Column - 1)..].IndexOf(value, StringComparison.Ordinal) : -1;
        // A field is plain text, which is told of its asterisks by DAF359.
        foreach (var finding in findings.Where(finding => finding.Message != LintDiagnostics.ClosedEmphasis))
            Add(finding, value, start < 0 ? place : place with { Column = place.Column + start + finding.Start });
    }

    public IReadOnlyList<Diagnostic> ToList()
    {
        foreach (var (index, more) in _counts.Values) _first[index] = LintDiagnostics.Repeated(_first[index], more);
        foreach (var (_, last, more) in _kinds.Values) _first[last] = LintDiagnostics.OfOneKind(_first[last], more);
        return _first;
    }

    /// <param name="linkedId">Why <c>--fix</c> left it; null when it did not have to.</param>
    private void Add(LintFinding finding, string text, SourcePlace place, string? linkedId = null)
    {
        var found = text[finding.ShownStart..finding.ShownEnd];
        var better = finding.Replacement is null ? null
            : $"{text[finding.ShownStart..finding.Start]}{finding.Replacement}{text[finding.End..finding.ShownEnd]}";
        if (finding.Message == LintDiagnostics.PseudoList) better = finding.Replacement!.TrimEnd();
        var diagnostic = finding.Message(place, Quoted(found), better is null ? null : Quoted(better));
        var name = LintDiagnostics.IsOfUnseen(diagnostic.Code) ? NameOf(text.AsSpan(finding.Start, finding.End - finding.Start)) : null;
        if (name is not null) diagnostic = LintDiagnostics.Naming(diagnostic, name);
        if (linkedId is not null) diagnostic = LintDiagnostics.KeptForLinks(diagnostic, linkedId);
        var key = (diagnostic.Code, found);
        if (_counts.TryGetValue(key, out var count))
        {
            _counts[key] = (count.Index, count.More + 1);
            return;
        }
        _kinds.TryGetValue(diagnostic.Code, out var kind);
        if (kind.Shown == MostOfAKind)
        {
            _kinds[diagnostic.Code] = kind with { More = kind.More + 1 };
            return;
        }
        _kinds[diagnostic.Code] = (kind.Shown + 1, _first.Count, 0);
        _counts[key] = (_first.Count, 0);
        _first.Add(diagnostic);
    }

    /// <summary>Invisible characters are reported with their name; a doubled half-space needs none.</summary>
    private static string? NameOf(ReadOnlySpan<char> replaced)
    {
        foreach (var character in replaced)
            if (character != '\u200C' && InvisibleCharacters.Contains(character)) return InvisibleCharacters.NameOf(character);
        return null;
    }

    private static string Quoted(string text) => text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : text.ReplaceLineEndings(" ");
}
