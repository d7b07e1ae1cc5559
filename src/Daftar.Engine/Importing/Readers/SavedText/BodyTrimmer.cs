using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using System.Text.RegularExpressions;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Takes from a body what is the house's and not the author's: dateline, end mark, the line about the author.</summary>
internal static partial class BodyTrimmer
{
    private const int LinesAboutAuthors = 3;

    public static void Trim(SourceArticle article, ImportFindings findings)
    {
        var body = article.Body;
        TrimBlank(body);
        EndMark(body, findings);
        Biographies(article, findings);
        EndMark(body, findings);
        if (article.Lead is { } lead && WithoutDateline(lead, article.Source, out var prefix) is { } rest)
        {
            article.Lead = rest;
            findings.Drop($"dateline of the lead: {prefix}", $"نام خبرگزاری در آغاز لید: {prefix}");
        }
        if (body.Count > 0 && WithoutDateline(body[0].Text, article.Source, out var dateline) is { } text)
        {
            if (text.Length == 0) body.RemoveAt(0);
            else body[0] = body[0] with { Text = text, Key = SourceLine.KeyOf(text) };
            findings.Drop($"dateline: {dateline}", $"نام خبرگزاری در آغاز متن: {dateline}");
        }
        TrimBlank(body);
    }

    /// <summary>The text behind «مطالعات شرق |» or «مطالعات شرق/», also behind the article's own source; else null.</summary>
    private static string? WithoutDateline(string text, string? source, out string dateline)
    {
        dateline = "";
        if (DatelineParts().Match(text) is not { Success: true } parts) return null;
        var name = parts.Groups[1].Value;
        var isHouse = Furniture.IsDateline(name);
        var isSource = source is not null && SourceLine.KeyOf(source) == SourceLine.KeyOf(name);
        if (!isHouse && !(isSource && parts.Groups[2].Value is "|" or "/")) return null;
        dateline = text[..parts.Length].Trim();
        return text[parts.Length..].Trim();
    }

    private static void EndMark(List<SourceLine> body, ImportFindings findings)
    {
        for (var back = 1; back <= LinesAboutAuthors && back <= body.Count; back++)
        {
            var line = body[^back];
            if (EndParts().Match(line.Text) is not { Success: true } parts || !Furniture.IsEndMark(parts.Groups[2].Value)) continue;
            var text = parts.Groups[1].Value.TrimEnd();
            findings.Drop($"end mark: {line.Text[text.Length..].Trim()}", $"نشان پایان متن: {line.Text[text.Length..].Trim()}");
            body[^back] = line with { Text = text, Key = SourceLine.KeyOf(text) };
            TrimBlank(body);
            return;
        }
    }

    private static void Biographies(SourceArticle article, ImportFindings findings)
    {
        var body = article.Body;
        // The last lines only, and never the whole body.
        for (var taken = 0; taken < Math.Max(LinesAboutAuthors, article.Authors.Count) && body.Count > 1; taken++)
        {
            var owners = AuthorNames.BiographyOf(body[^1].Text, article.Authors);
            if (owners.Count == 0) return;
            foreach (var owner in owners) article.Bios.TryAdd(owner, body[^1].Text);
            findings.Keep($"about the author: {body[^1].Text}", $"معرفی نویسنده: {body[^1].Text}");
            body.RemoveAt(body.Count - 1);
            TrimBlank(body);
        }
    }

    private static void TrimBlank(List<SourceLine> body)
    {
        while (body.Count > 0 && body[^1].IsBlank) body.RemoveAt(body.Count - 1);
        while (body.Count > 0 && body[0].IsBlank) body.RemoveAt(0);
    }

    [GeneratedRegex(@"^[«\[(]?\s*([^|/:\-–—«»\[\]()]{3,60}?)\s*[»\])]?\s*([|/:\-–—])\s*[-–—/|]?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex DatelineParts();

    [GeneratedRegex(@"^(.*?)\s*[(\[/]?\s*(انتها[یيى]\s\S+?|پایان\s\S+?|End of \w+)\s*[/.*)\]]*\s*[0-9۰-۹]*\s*[/.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex EndParts();
}
