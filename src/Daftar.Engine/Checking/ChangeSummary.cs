using System.Globalization;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Checking;

/// <summary>Tells in Markdown what a change does to the site, for the page of a pull request.</summary>
public static class ChangeSummary
{
    private const int LongestList = 40;

    public static string Write(SiteComparison comparison, string language)
    {
        var text = new StringBuilder();
        void Line(LocalizedText line) => text.Append(line.In(language)).Append('\n');
        string Number(long number) => language == "fa"
            ? Digits.ToPersian(number.ToString("N0", CultureInfo.InvariantCulture)).Replace(',', '٬')
            : number.ToString("N0", CultureInfo.InvariantCulture);

        Line(new("## What changes for readers", "## آنچه برای خوانندگان تغییر می‌کند"));
        Line(default);
        var inside = comparison.Changed.Where(page => !page.OnlyAround).ToList();
        var around = comparison.Changed.Count - inside.Count;
        if (comparison.Added.Count + comparison.Changed.Count + comparison.Removed.Count + comparison.OtherFiles == 0)
        {
            Line(new("Nothing: the built site is the same, byte for byte.", "هیچ: وبگاه ساخته‌شده بایت به بایت همان است."));
            return text.ToString();
        }
        Line(new("| pages added | changed | only around the text | removed | other files |", "| صفحهٔ تازه | تغییریافته | تنها پیرامون متن | برداشته‌شده | پرونده‌های دیگر |"));
        text.Append("|---|---|---|---|---|\n");
        text.Append(CultureInfo.InvariantCulture,
            $"| {Number(comparison.Added.Count)} | {Number(inside.Count)} | {Number(around)} | {Number(comparison.Removed.Count)} | {Number(comparison.OtherFiles)} |\n");

        Section(new("Added", "تازه"), comparison.Added);
        Section(new("Changed", "تغییریافته"), inside);
        Section(new("Removed (add their addresses to aliases if other sites link to them)", "برداشته‌شده (اگر جایی به نشانی آن‌ها پیوند داده شده، به aliases نیاز دارند)"), comparison.Removed);

        Line(default);
        Line(new("### Sizes", "### حجم‌ها"));
        Line(default);
        Line(new(
            $"The whole site: {Number(comparison.BytesAfter)} bytes, {Number(comparison.BytesBefore)} before. A page has a budget of {Number(ComparedPage.Budget)} bytes under gzip, one round trip.",
            $"همهٔ وبگاه: {Number(comparison.BytesAfter)} بایت، پیش‌تر {Number(comparison.BytesBefore)}. هر صفحه با فشرده‌سازی gzip تا {Number(ComparedPage.Budget)} بایت جا دارد که با یک رفت‌وبرگشت می‌رسد."));
        var touched = comparison.Added.Concat(comparison.Changed).OrderByDescending(page => page.Compressed)
            .ThenBy(page => page.Address, StringComparer.Ordinal).ToList();
        if (touched.Count == 0) return text.ToString();
        var heavy = touched.Count(page => page.IsHeavy);
        Line(default);
        Line(heavy == 0
            ? new("All added and changed pages are within the budget. The largest:", "همهٔ صفحه‌های تازه و تغییریافته در این اندازه‌اند. سنگین‌ترین‌ها:")
            : new($"**{Number(heavy)} of the added and changed pages exceed it.** The largest:", $"**{Number(heavy)} صفحهٔ تازه یا تغییریافته سنگین‌تر است.** سنگین‌ترین‌ها:"));
        Line(default);
        Line(new("| bytes | page |", "| بایت | صفحه |"));
        text.Append("|---:|---|\n");
        foreach (var page in touched.Take(5))
            text.Append(CultureInfo.InvariantCulture, $"| {Number(page.Compressed)}{(page.IsHeavy ? " ⚠" : "")} | `{page.Address}` |\n");
        return text.ToString();

        void Section(LocalizedText heading, IReadOnlyList<ComparedPage> pages)
        {
            if (pages.Count == 0) return;
            Line(default);
            Line(new("### " + heading.English, "### " + heading.Persian));
            Line(default);
            foreach (var page in pages.Take(LongestList)) text.Append(CultureInfo.InvariantCulture, $"- `{page.Address}` {Escape(page.Title)}\n");
            if (pages.Count > LongestList)
                Line(new($"- and {Number(pages.Count - LongestList)} more", $"- و {Number(pages.Count - LongestList)} صفحهٔ دیگر"));
        }
    }

    /// <summary>A title comes from whoever opened the pull request: nothing in it may act as Markdown or mention anybody.</summary>
    internal static string Escape(string title)
    {
        var escaped = new StringBuilder(title.Length + 8);
        foreach (var c in title.ReplaceLineEndings(" "))
        {
            if (c is '@' or '<' or '&') escaped.Append(c switch { '@' => "&#64;", '<' => "&lt;", _ => "&amp;" });
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '~' or '!' or '>') escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }
        return escaped.ToString();
    }
}
