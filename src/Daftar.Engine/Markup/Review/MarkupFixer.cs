using Daftar.Languages;
using Daftar.Sources;
using Markdig.Syntax;

namespace Daftar.Markup;

/// <summary>
/// Mends in the body of a file what has one right way to be mended: what <see cref="BodyReview"/> found with its edits. Front
/// matter and line endings stay. After every change the words of the text have to be the same as before.
/// </summary>
public static class MarkupFixer
{
    // One edit may make room for another: a list behind a mark that is removed is found in the next round.
    private const int MostRounds = 6;

    /// <param name="isFile">Whether there is a file or page of that name, as a link of this file writes it.</param>
    /// <param name="linkedIds">Ids of headings that other files link to: such a heading keeps its id. Null when nothing is known of them.</param>
    public static string Fix(string text, Func<string, bool> isFile, IReadOnlySet<string>? linkedIds = null) =>
        ContentText.WithBody(text, body => FixBody(body, isFile, linkedIds));

    private static string FixBody(string body, Func<string, bool> isFile, IReadOnlySet<string>? linkedIds)
    {
        var (review, budget) = (new BodyReview(), new ParseBudget(body.Length));
        for (var round = 0; round < MostRounds; round++)
        {
            if ((round > 0 && !budget.TryTake(body)) || MarkupPipeline.Parse(body) is not { } document) return body;
            var findings = review.Find(body, document, isFile).Where(finding => finding.Edits.Count > 0).ToList();
            if (findings.Count == 0) return body;
            var better = Surely(body, Linked(document, linkedIds), findings, linkedIds, budget);
            if (better == body) return body;
            body = better;
        }
        return body;
    }

    /// <summary>The body with as many of the edits as leave its words alone, and where links to its headings lead.</summary>
    private static string Surely(string body, HashSet<(string, int)> linked, List<ReviewFinding> findings, IReadOnlySet<string>? linkedIds, ParseBudget budget)
    {
        var candidate = With(body, findings);
        if (!budget.TryTake(candidate ?? body)) return body;
        if (candidate is not null && Letters(candidate) == Letters(body) && MarkupPipeline.Parse(candidate) is { } document && linked.IsSubsetOf(Linked(document, linkedIds))) return candidate;
        if (findings.Count == 1) return body;
        // The later half first: it leaves the places of the earlier one alone.
        var half = findings.Count / 2;
        return Surely(Surely(body, linked, findings[half..], linkedIds, budget), linked, findings[..half], linkedIds, budget);
    }

    // A heading of the same words before it would take the id over.
    private static HashSet<(string, int)> Linked(Markdig.Syntax.MarkdownDocument document, IReadOnlySet<string>? linkedIds) =>
        [.. LinkedHeading.In(document, linkedIds).Select(heading => (heading.Id, heading.Namesakes))];

    /// <summary>Null when two edits meet.</summary>
    private static string? With(string body, List<ReviewFinding> findings)
    {
        var edits = findings.SelectMany(finding => finding.Edits).Distinct().OrderBy(edit => edit.Start).ThenBy(edit => edit.End).ToList();
        var result = new System.Text.StringBuilder(body.Length + edits.Count);
        var at = 0;
        foreach (var edit in edits)
        {
            if (edit.Start < at) return null;
            result.Append(body, at, edit.Start - at).Append(edit.Replacement);
            at = edit.End;
        }
        return result.Append(body, at, body.Length - at).ToString();
    }

    // Of the file: markup moves, letters never. Digits are compared by their value, for the marks of notes.
    private static string Letters(string body) => string.Concat(Digits.ToAscii(body).Where(char.IsLetterOrDigit));
}
