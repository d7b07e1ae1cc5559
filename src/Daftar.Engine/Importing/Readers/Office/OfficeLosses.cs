using System.Globalization;
using Daftar.Importing.Documents;
using Daftar.Languages;

namespace Daftar.Importing.Readers.Office;

/// <summary>Parts of a document that are not imported, collected while it is read and reported once at the end.</summary>
internal sealed class OfficeLosses(ImportFindings findings)
{
    private const int Longest = 80;

    private readonly List<(string English, string Persian, string Text)> _dropped = [];
    private readonly HashSet<(string, string)> _changed = [];

    /// <param name="text">The first words; empty when there are none to show.</param>
    public void Drop(string english, string persian, string text = "") => _dropped.Add((english, persian, text));

    public void DropDeleted(string text) => Drop("deleted text, not published", "متن حذف‌شده که منتشر نمی‌شود", text);

    public void DropComment(string? author, string text) => Drop("comment, not published", "یادداشت حاشیه که منتشر نمی‌شود", author is null ? text : $"{author}: {text}");

    public void DropHidden(string text) => Drop("hidden text", "متن پنهان", text);

    /// <summary>How a word is read, in small letters above it.</summary>
    public void DropRuby(string text)
    {
        if (text.Length > 0) Drop("ruby text above a word", "خوانش بالای واژه", text);
    }

    /// <summary>Running heads and feet repeat on every page; a page of the site has its own.</summary>
    public void DropMargin(bool isHeader, string text) => Drop(isHeader ? "page header" : "page footer", isHeader ? "سرصفحه" : "پاصفحه", text);

    /// <param name="text">The words among which the number stood.</param>
    public void DropPageNumber(string text) => Drop("page number in the text", "شمارهٔ صفحه در متن", text);

    public void DropPicture(string format, string text) =>
        Drop($"picture in the format {format}, which browsers do not show", $"تصویر با قالب {format} که مرورگرها نشان نمی‌دهند", text);

    public void ChangeFormula(string text) => Change($"formula as plain text: {text}", $"فرمول به‌صورت متن ساده: {text}");

    public void ChangeContents() => Change("table of contents as a list of links; remove it if the page's own is enough",
        "فهرست مطالب به‌صورت فهرستی از پیوندها؛ اگر فهرست خود صفحه بس است، آن را بردارید");

    public void ChangeReferences() => Change("references to places that are not in the document became plain text", "ارجاع به جاهایی که در سند نیستند، به‌صورت متن ساده");

    public void ChangePlaces() => Change("references to places that are not headings lead to the heading above, or to the beginning", "ارجاع به جاهایی که سرتیتر نیستند به سرتیتر بالای آن‌ها یا به آغاز متن می‌رسد");

    public void Change(string english, string persian)
    {
        if (_changed.Add((english, persian))) findings.Change(english, persian);
    }

    public void Guess(string english, string persian) => findings.Guess(english, persian);

    public void Keep(string english, string persian) => findings.Keep(english, persian);

    public void Report()
    {
        foreach (var group in _dropped.GroupBy(loss => (loss.English, loss.Persian)))
        {
            var count = group.Count().ToString(CultureInfo.InvariantCulture);
            var texts = group.Select(loss => Short(loss.Text)).Where(text => text.Length > 0).Take(3).ToList();
            var (english, persian) = (string.Join("”, “", texts), string.Join("»، «", texts));
            findings.Drop(
                $"{group.Key.English}: {count}{(texts.Count > 0 ? $" (“{english}”)" : "")}",
                $"{group.Key.Persian}: {Digits.ToPersian(count)}{(texts.Count > 0 ? $" («{persian}»)" : "")}");
        }
        _dropped.Clear();
    }

    private static string Short(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
    }
}
