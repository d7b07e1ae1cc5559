using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Takes from a body what is the house's and not the author's: dateline, end mark, the line about the author.</summary>
internal static class BodyTrimmer
{
    private const int LinesAboutAuthors = 3;

    public static void Trim(SourceArticle article, ImportFindings findings)
    {
        var body = article.Body;
        TrimBlank(body);
        EndMark(body, findings);
        Biographies(article, findings);
        EndMark(body, findings);
        if (article.Lead is { } lead && HouseMarks.WithoutDateline(lead, article.Source, out var prefix) is { } rest)
        {
            article.Lead = rest;
            findings.Drop($"dateline of the lead: {prefix}", $"نام خبرگزاری در آغاز لید: {prefix}");
        }
        if (body.Count > 0 && HouseMarks.WithoutDateline(body[0].Text, article.Source, out var dateline) is { } text)
        {
            if (text.Length == 0) body.RemoveAt(0);
            else body[0] = body[0] with { Text = text, Key = SourceLine.KeyOf(text) };
            findings.Drop($"dateline: {dateline}", $"نام خبرگزاری در آغاز متن: {dateline}");
        }
        TrimBlank(body);
    }

    private static void EndMark(List<SourceLine> body, ImportFindings findings)
    {
        for (var back = 1; back <= LinesAboutAuthors && back <= body.Count; back++)
        {
            var line = body[^back];
            if (HouseMarks.WithoutEndMark(line.Text) is not { } text) continue;
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
}
