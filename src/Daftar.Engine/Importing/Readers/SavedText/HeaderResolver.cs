using System.Globalization;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>
/// Tells which of the lines above a body is what: kicker, title, lead, caption, byline. The model site repeats the
/// title as the picture's caption, which gives it away; without that the length of the lines decides.
/// </summary>
internal static class HeaderResolver
{
    private const int LeadWords = 22;

    /// <param name="lines">The lines between the page's labels and its body, in their order.</param>
    /// <param name="isSeenElsewhere">Whether a line also stands in the page's head or side boxes, where titles do.</param>
    /// <returns>The lines that are none of these.</returns>
    public static IReadOnlyList<SourceLine> Resolve(
        List<SourceLine> lines, SourceArticle article, Func<SourceLine, bool> isSeenElsewhere, ImportFindings findings)
    {
        lines = [.. lines];
        TakeByline(lines, article, findings);
        if (lines.Count == 0) return [];
        if (FindRepeat(lines) is var (first, last) && first >= 0) return ByRepeat(lines, first, last, article);
        return ByLength(lines, article, isSeenElsewhere, findings);
    }

    /// <summary>A lead is a sentence of some length, or too long for a title.</summary>
    public static bool IsLead(SourceLine line) =>
        WordCount(line) >= LeadWords || (WordCount(line) >= 8 && line.Text.TrimEnd('"', '”', '»', ')', '’', ' ') is [.., '.' or '…' or '۔']);

    /// <summary>The first line that comes again, where it can be a title: one of the first three; else −1.</summary>
    public static (int First, int Last) FindRepeat(IReadOnlyList<SourceLine> lines)
    {
        for (var i = 0; i < Math.Min(lines.Count, 3); i++)
        {
            for (var j = lines.Count - 1; j > i; j--)
            {
                if (lines[i].Key == lines[j].Key) return (i, j);
            }
        }
        return (-1, -1);
    }

    private static void TakeByline(List<SourceLine> lines, SourceArticle article, ImportFindings findings)
    {
        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (AuthorNames.IsByline(lines[i].Text, article.Authors)) lines.RemoveAt(i);
        }
        if (article.Authors.Count > 0 || lines.Count < 3) return;

        // Nobody is named by a label: the last line is the byline if it reads like names and is not the caption.
        var names = AuthorNames.Split(lines[^1].Text);
        if (names.Count == 0 || !names.All(name => AuthorNames.IsName(name) && name.Split(' ').Length is >= 2 and <= 5)) return;
        if (lines.Take(lines.Count - 1).Any(line => line.Key == lines[^1].Key)) return;
        if (FindRepeat(lines).First < 0 && !lines.Take(lines.Count - 1).Any(IsLead)) return;
        article.Authors.AddRange(names);
        findings.Guess($"author, from the line above the text: {lines[^1].Text}", $"نویسنده، از سطر بالای متن: {lines[^1].Text}");
        lines.RemoveAt(lines.Count - 1);
    }

    private static List<SourceLine> ByRepeat(List<SourceLine> lines, int first, int last, SourceArticle article)
    {
        var lead = lines.FindIndex(1, IsLead);
        // Kicker, title, lead, kicker again: what stands right above the lead is the title all the same.
        if (first == 0 && lead == 2 && lines[1].Key != lines[0].Key && last > lead)
        {
            article.Kicker = lines[0].Text;
            first = 1;
        }
        var unknown = new List<SourceLine>();
        article.Title = lines[first].Text;
        if (first > 0) article.Kicker = lines[first - 1].Text;
        unknown.AddRange(lines.Take(Math.Max(0, first - 1)));

        var leads = new List<string>();
        for (var i = first + 1; i < lines.Count; i++)
        {
            if (lines[i].Key == lines[first].Key || lines[i].Text == article.Kicker) continue;
            if (i < last || (leads.Count == 0 && IsLead(lines[i]))) leads.Add(lines[i].Text);
            else if (article.Caption is null) article.Caption = lines[i].Text;
            else unknown.Add(lines[i]);
        }
        if (leads.Count > 0) article.Lead = string.Join(' ', leads);
        return unknown;
    }

    private static List<SourceLine> ByLength(
        List<SourceLine> lines, SourceArticle article, Func<SourceLine, bool> isSeenElsewhere, ImportFindings findings)
    {
        var lead = LeadIndex(lines);
        var above = lead < 0 ? Math.Min(lines.Count, 2) : lead;
        var rest = lines.Skip(above).ToList();
        var unknown = new List<SourceLine>();

        if (above == 1)
        {
            article.Title = lines[0].Text;
        }
        else
        {
            var isFirstTitle = isSeenElsewhere(lines[0]) && !isSeenElsewhere(lines[1]);
            article.Title = lines[isFirstTitle ? 0 : 1].Text;
            if (isFirstTitle) rest.Insert(0, lines[1]);
            else article.Kicker = lines[0].Text;
            unknown.AddRange(lines.Take(above).Skip(2));
            findings.Guess("kicker and title, by their order", "روتیتر و عنوان، از روی ترتیب سطرها");
        }

        foreach (var line in rest)
        {
            if (IsLead(line) && (article.Lead is null || WordCount(line) >= LeadWords)) article.Lead = article.Lead is null ? line.Text : $"{article.Lead} {line.Text}";
            else if (article.Lead is null && lead < 0 && WordCount(line) > 5 && line == rest[0]) article.Lead = line.Text;
            else if (article.Caption is null) article.Caption = line.Text;
            else unknown.Add(line);
        }
        return unknown;
    }

    private static int LeadIndex(List<SourceLine> lines)
    {
        if (lines.Count < 2) return -1;
        var sentence = lines.FindIndex(1, line => IsLead(line) && line.Text.TrimEnd('"', '”', '»', ')', '’', ' ') is [.., '.' or '…' or '۔']);
        return sentence >= 0 ? sentence : lines.FindIndex(1, IsLead);
    }

    private static int WordCount(SourceLine line) => line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
