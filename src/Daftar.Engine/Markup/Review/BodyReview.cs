using Daftar.Diagnostics;
using Daftar.Languages;
using Markdig.Syntax;

namespace Daftar.Markup;

/// <summary>
/// Looks at a body beside the document that was made of it, for what readers do not see or see raw: what was opened and never
/// closed, what looks like markup and is none, what the parser threw away. Not for two threads at once.
/// </summary>
internal sealed class BodyReview
{
    private readonly ReviewText _text = new();

    /// <param name="isFile">Whether there is a file or page of that name, as a link of this body writes it.</param>
    /// <returns>By place. Valid until the next call.</returns>
    public IReadOnlyList<ReviewFinding> Find(string source, MarkdownDocument document, Func<string, bool> isFile)
    {
        _text.Begin(source, document, isFile);
        FileMarks.Find(_text);
        // Nothing is known of the rest until a person has finished the merge.
        if (_text.Findings.Exists(finding => finding.Group == "conflict")) return End();
        BlockMarkers.Find(_text);
        NoteMistakes.Find(_text);
        UnclosedMarkup.Find(_text);
        LinkMistakes.Find(_text);
        DefinitionMistakes.Find(_text);
        StructureMistakes.Find(_text);
        TableMistakes.Find(_text);
        RawHeadings.Find(_text);
        MarkdownInHtml.Find(_text);
        ForeignSyntax.Find(_text);
        return End();
    }

    private List<ReviewFinding> End()
    {
        _text.Findings.Sort(static (a, b) => a.Offset.CompareTo(b.Offset));
        _text.End();
        return _text.Findings;
    }

    /// <summary>Reports what <see cref="Find"/> found; findings of one group once, with their number.</summary>
    public static void Report(IReadOnlyList<ReviewFinding> findings, Func<int, SourcePlace> place, DiagnosticBag diagnostics)
    {
        if (findings.Count == 0) return;
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (finding.Group is { } group) groups[group] = groups.GetValueOrDefault(group) + 1;
        }
        foreach (var finding in findings)
        {
            if (finding.Group is not { } group) diagnostics.Add(finding.Message(place(finding.Offset)));
            else if (groups.Remove(group, out var count)) diagnostics.Add(Repeated(finding.Message(place(finding.Offset)), count - 1));
        }
    }

    /// <summary>The same finding, once for all its places.</summary>
    public static Diagnostic Repeated(Diagnostic first, int more) => more == 0 ? first : first with
    {
        Message = new(
            FormattableString.Invariant($"{first.Message.English} There {(more == 1 ? "is" : "are")} {more} more of the kind in this file."),
            $"{first.Message.Persian} از همین گونه {more} مورد دیگر در این پرونده هست."),
    };
}
