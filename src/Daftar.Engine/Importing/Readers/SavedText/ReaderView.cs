using System.Text.RegularExpressions;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>
/// What a browser's reader view and other programs put around a text: the site's host, the time that reading takes, the
/// name of the author below the title; and the labels that people write there.
/// </summary>
internal static partial class ReaderView
{
    private const int HeaderLines = 6;

    /// <param name="first">Index of the title; moves on past a host name.</param>
    public static List<SourceLine> Without(List<SourceLine> lines, ref int first, SourceArticle article, ImportFindings findings)
    {
        lines = [.. lines];
        var isReaderView = Host().IsMatch(lines[first].Text);
        if (isReaderView)
        {
            findings.Drop($"host of the page: {lines[first].Text}", $"نام دامنهٔ صفحه: {lines[first].Text}");
            lines.RemoveAt(first);
            first = lines.FindIndex(line => !line.IsBlank);
        }
        for (int i = first + 1, seen = 0; i < lines.Count && seen < HeaderLines; i++)
        {
            if (lines[i].IsBlank) continue;
            seen++;
            if (Minutes().IsMatch(Digits.ToAscii(lines[i].Text)) || Boilerplate.IsReadingTime(lines[i]))
            {
                findings.Drop($"reading time: {lines[i].Text}", $"زمان مطالعه: {lines[i].Text}");
            }
            else if (Boilerplate.Labelled(lines[i]) is (LabelKind.Author, { Length: > 0 and < 80 } names))
            {
                article.Authors.AddRange(AuthorNames.Split(names).Where(name => !article.Authors.Contains(name)));
            }
            else if (isReaderView && seen == 1 && lines[i].Text.Split(' ').Length is >= 2 and <= 4 && AuthorNames.IsName(lines[i].Text))
            {
                article.Authors.Add(lines[i].Text);
                findings.Guess($"author, from the line below the title: {lines[i].Text}", $"نویسنده، از سطر زیر عنوان: {lines[i].Text}");
            }
            else
            {
                break;
            }
            lines.RemoveAt(i--);
        }
        return lines;
    }

    [GeneratedRegex(@"^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    [GeneratedRegex(@"^[0-9]{1,3}(?:\s?[–—-]\s?[0-9]{1,3})?\s*(?:minutes?|mins?|دقیقه)(?:\s*(?:read|مطالعه))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();
}
