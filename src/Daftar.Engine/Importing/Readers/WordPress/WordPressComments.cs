using System.Globalization;
using System.Xml.Linq;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html.Comments;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.WordPress;

/// <summary>Readers' comments on a post: names and texts of approved comments. E-mail, IP and web addresses are not read.</summary>
internal static class WordPressComments
{
    public static ReaderAnswers Of(XElement item, ImportFindings findings)
    {
        var all = item.Elements().Where(element => element.Name.LocalName == "comment").ToList();
        if (all.Count == 0) return ReaderAnswers.None;
        var number = all.Count.ToString(CultureInfo.InvariantCulture);
        findings.Drop($"readers' comments: {number}", $"نظر خوانندگان: {Digits.ToPersian(number)}");
        var shown = all.Where(IsShown).ToList();
        return new() { Comments = [.. shown.Select(Read)], Withheld = all.Count - shown.Count };
    }

    // Notices that other sites sent (pingback, trackback) are no words of readers.
    private static bool IsShown(XElement comment) =>
        WordPressExport.Text(comment, "comment_approved") is "1" or "approve" or "approved"
        && WordPressExport.Text(comment, "comment_type") is null or "comment"
        && WordPressExport.Text(comment, "comment_content") is not null;

    private static SourceComment Read(XElement comment) => new(
        WordPressItem.Plain(WordPressExport.Text(comment, "comment_author") ?? ""),
        PlainLines.OfHtml(WordPressExport.Text(comment, "comment_content")!, breaks: true),
        DateOf(comment))
    {
        Id = WordPressExport.Text(comment, "comment_id"),
        Answers = WordPressExport.Text(comment, "comment_parent") is { } parent and not "0" ? parent : null,
    };

    /// <summary>On the clock of the old site, as the dates of its posts; else on that of Greenwich.</summary>
    private static PageDate? DateOf(XElement comment)
    {
        if (Read("comment_date") is { } local) return local;
        return Read("comment_date_gmt") is { Time: not null } moment ? moment with { Offset = TimeSpan.Zero } : null;

        PageDate? Read(string name) =>
            WordPressExport.Text(comment, name) is { } text && !text.StartsWith("0000", StringComparison.Ordinal) ? PublishDates.Read(text) : null;
    }
}
