using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Reads an article that came as text alone: its first line is the title, all others are its body.</summary>
internal static class PlainArticleParser
{
    public const string Format = "plain-text";

    private const int LongestTitle = 200;
    private const int WordsOfMadeTitle = 12;

    /// <summary>The article, or null when the text holds no title with sentences below it.</summary>
    public static SourceArticle? Read(List<SourceLine> lines, ImportFindings findings)
    {
        var first = lines.FindIndex(line => !line.IsBlank);
        if (!HasProse(lines)) return null;
        var article = new SourceArticle { Format = Format };
        lines = ReaderView.Without(lines, ref first, article, findings);
        var title = lines[first].Text.TrimStart('#').TrimStart();
        var isTitle = title.Length <= LongestTitle && !(PageLayout.IsParagraph(lines[first]) && title.Split(' ').Length > 20);
        if (isTitle)
        {
            article.Title = title;
            article.Body = lines[(first + 1)..];
        }
        else
        {
            // The text begins at once: its first words name it, and stay where they are.
            article.Title = string.Join(' ', title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(WordsOfMadeTitle)) + "…";
            article.Body = lines[first..];
            findings.Guess("title: the text has none, so its first words were used", "عنوان: متن عنوان ندارد و نخستین واژه‌هایش برداشته شد");
        }
        BodyTrimmer.Trim(article, findings);
        return article.Body.Exists(line => !line.IsBlank) ? article : null;
    }

    /// <summary>One sentence at least, and mostly letters: tables, logs and programs have neither.</summary>
    private static bool HasProse(List<SourceLine> lines)
    {
        int letters = 0, visible = 0, sentences = 0, rows = 0, texts = 0;
        foreach (var line in lines)
        {
            if (line.IsBlank) continue;
            texts++;
            if (line.Text.Count(c => c is ';' or '\t' or '{' or '}' or '|') > 1 || line.Text.Count(c => c == ',') * 3 > line.Text.Split(' ').Length * 2) rows++;
            foreach (var c in line.Text)
            {
                if (char.IsWhiteSpace(c)) continue;
                visible++;
                if (char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark) letters++;
            }
            var words = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            if (words >= 5 && line.Text.TrimEnd('"', '”', '»', ')', '’') is [.., '.' or '!' or '?' or '؟' or '…' or '۔' or ':' or '/']) sentences++;
        }
        return sentences > 0 && letters * 10 >= visible * 7 && rows * 2 <= texts;
    }
}
