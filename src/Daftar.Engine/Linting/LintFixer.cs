using System.Text;
using Daftar.Diagnostics;
using Daftar.Linting.Prose;
using Daftar.Markup;
using Daftar.Sources;

namespace Daftar.Linting;

/// <summary>A file after <c>--fix</c>: its text, and what is left for a person to decide.</summary>
public readonly record struct LintResult(string Text, IReadOnlyList<Diagnostic> Remaining);

/// <summary>
/// Applies what the lint proposes to the body of a file; front matter and line endings stay as they are. Every change is
/// checked against the parsed document: the same structure, the same words. Fixing twice changes nothing more.
/// </summary>
public static class LintFixer
{
    // One fix may make room for another (ي to ی, then the half-space); four rounds are the longest chain there is.
    private const int MostRounds = 8;

    /// <param name="linkedIds">Ids of headings that other files link to: such a heading keeps its id.</param>
    public static LintResult Fix(string text, string path, string language, IReadOnlySet<string>? linkedIds = null)
    {
        if (LintScan.For(language) is not { } scan) return new(text, []);
        ParsedBody? parsed = null;
        var result = ContentText.WithBody(text, body => FixBody(body, scan, linkedIds, out parsed));
        return new(result, EditorialLint.Check(path, language, result, linkedIds, parsed));
    }

    /// <param name="parsed">The new body with its document; null when that was not parsed.</param>
    private static string FixBody(string body, LintScan scan, IReadOnlySet<string>? linkedIds, out ParsedBody? parsed)
    {
        parsed = null;
        var budget = new ParseBudget(body.Length);
        for (var round = 0; round < MostRounds; round++)
        {
            if ((round > 0 && !budget.TryTake(body)) || BodyReader.Parse(body) is not { } document) return body;
            var edits = scan.Body(body, document).FindAll(finding => finding.Replacement is not null);
            if (edits.Count == 0)
            {
                parsed = new(body, document);
                return body;
            }
            var shape = BodyShape.Of(document, linkedIds);
            var better = Apply(body, edits, shape, budget);
            if (better == body) return body;
            body = better;
        }
        return body;
    }

    private static string Apply(string body, List<LintFinding> edits, BodyShape shape, ParseBudget budget)
    {
        var ofWords = edits.FindAll(edit => !ChangesMarkup(edit));
        var better = ofWords.Count > 0 ? Surely(body, ofWords, shape, candidate => candidate.Tree == shape.Tree && candidate.Words == shape.Words && candidate.Ids == shape.Ids, budget) : body;
        if (better != body) return better;
        // Markup once the words are settled: emphasis one by one, the items of lists all together or list by list.
        foreach (var edit in edits)
        {
            if (budget.IsSpent) return body;
            if (edit.Message != LintDiagnostics.ClosedEmphasis) continue;
            if (Surely(body, [edit], shape, candidate => candidate.Emphases == shape.Emphases + 1 && candidate.Words == shape.Words && candidate.Items == shape.Items && candidate.Ids == shape.Ids, budget) is var opened && opened != body) return opened;
        }
        foreach (var list in Lists(body, edits))
        {
            if (budget.IsSpent) return body;
            if (Surely(body, list, shape, candidate => candidate.Items == shape.Items + list.Count && WithoutDigits(candidate.Words) == WithoutDigits(shape.Words), budget, divide: false) is var listed && listed != body) return listed;
        }
        return body;
    }

    private static bool ChangesMarkup(LintFinding edit) => edit.Message == LintDiagnostics.ClosedEmphasis || edit.Message == LintDiagnostics.PseudoList;

    /// <summary>The body with as many of the edits as the test lets pass.</summary>
    private static string Surely(string body, List<LintFinding> edits, BodyShape shape, Func<BodyShape, bool> isSafe, ParseBudget budget, bool divide = true)
    {
        var candidate = With(body, edits);
        if (!budget.TryTake(candidate)) return body;
        if (BodyReader.Parse(candidate) is { } document && isSafe(BodyShape.Of(document, shape.LinkedIds))) return candidate;
        if (edits.Count == 1 || !divide) return body;
        // The later half first: it leaves the places of the earlier one alone.
        var half = edits.Count / 2;
        var later = Surely(body, edits[half..], shape, isSafe, budget);
        return Surely(later, edits[..half], shape, isSafe, budget);
    }

    private static string With(string body, List<LintFinding> edits)
    {
        var result = new StringBuilder(body.Length + edits.Count);
        var at = 0;
        foreach (var edit in edits)
        {
            result.Append(body, at, edit.Start - at).Append(edit.Replacement);
            at = edit.End;
        }
        return result.Append(body, at, body.Length - at).ToString();
    }

    private static IEnumerable<List<LintFinding>> Lists(string body, List<LintFinding> edits)
    {
        var items = edits.FindAll(edit => edit.Message == LintDiagnostics.PseudoList);
        for (var first = 0; first < items.Count;)
        {
            var last = first + 1;
            while (last < items.Count && Continues(body, items[last - 1], items[last])) last++;
            yield return items[first..last];
            first = last;
        }
    }

    // The findings of one list are of one kind, and each next number is one higher.
    private static bool Continues(string body, LintFinding before, LintFinding next)
    {
        var (a, b) = (before.Replacement!, next.Replacement!);
        if (a == "- " || b == "- ") return a == b && body.AsSpan(before.End, next.Start - before.End).Count('\n') <= 2;
        return int.Parse(b.AsSpan(0, b.Length - 2), System.Globalization.CultureInfo.InvariantCulture)
            == int.Parse(a.AsSpan(0, a.Length - 2), System.Globalization.CultureInfo.InvariantCulture) + 1;
    }

    private static string WithoutDigits(string words) => string.Concat(words.Where(c => !char.IsAsciiDigit(c)));
}
