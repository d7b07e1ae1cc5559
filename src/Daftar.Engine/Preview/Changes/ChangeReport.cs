using System.Globalization;
using System.Net;
using System.Text;
using Daftar.Checking;
using Daftar.Checking.Changes;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Languages;

namespace Daftar.Preview.Changes;

/// <summary>Tells what a change does: in Markdown for the page of a pull request, and as the first page of the preview.</summary>
public static class ChangeReport
{
    /// <summary>The preview's first page; no page of a site has this name.</summary>
    public const string FileName = "preview.html";

    /// <summary>What stands in the file until the preview is whole.</summary>
    public const string Unfinished = "<!DOCTYPE html>\n<title>Unfinished preview</title>\n<p>This preview was not finished. Run the command again.</p>\n";

    private const string Generator = "<meta name=\"generator\" content=\"daftar preview\">";

    private const int LongestList = 40;

    /// <summary>Whether a folder is the preview of an earlier run, or of one that was killed; an empty one is as good.</summary>
    public static bool IsIn(string folder)
    {
        if (new DirectoryInfo(folder).EnumerateFileSystemInfos().All(entry => SourceFile.IsRemains(entry.Name))) return true;
        var page = Path.Combine(folder, FileName);
        return File.Exists(page) && !UnixFile.IsNoFile(page) && SourceFile.ReadText(page) is { } text && (text == Unfinished || text.Contains(Generator, StringComparison.Ordinal));
    }

    public static string Markdown(ChangePreviewResult result, string language)
    {
        var text = new StringBuilder();
        if (language == "fa") text.Append("<div dir=\"rtl\">\n\n");
        text.Append(new LocalizedText("## What changes for readers", "## آنچه برای خوانندگان تغییر می‌کند").In(language)).Append("\n\n");
        if (result.Added.Count + result.Changed.Count + result.Removed.Count + result.OtherFiles == 0)
        {
            text.Append(new LocalizedText("No page of the site changes.", "هیچ صفحه‌ای از وبگاه تغییر نمی‌کند.").In(language)).Append('\n');
        }
        else
        {
            text.Append(new LocalizedText("| pages added | changed | removed | other new files |", "| صفحهٔ تازه | تغییریافته | برداشته‌شده | پرونده‌های تازهٔ دیگر |").In(language)).Append("\n|---|---|---|---|\n");
            text.Append(CultureInfo.InvariantCulture, $"| {Number(result.Added.Count, language)} | {Number(result.Changed.Count, language)} | {Number(result.Removed.Count, language)} | {Number(result.OtherFiles, language)} |\n");
        }
        Section(text, new("Added", "تازه"), result.Added, language);
        Section(text, new("Changed", "تغییریافته"), result.Changed, language);
        Section(text, new("Removed", "برداشته‌شده"), result.Removed, language);
        if (language == "fa") text.Append("\n</div>\n");
        return text.ToString();
    }

    /// <param name="pictures">Pictures of shown pages, by path of the page: paths within the preview.</param>
    public static string Html(ChangePreviewResult result, string language, IReadOnlyDictionary<string, IReadOnlyList<string>> pictures)
    {
        var page = new StringBuilder();
        var direction = language == "fa" ? "rtl" : "ltr";
        string Say(string english, string persian) => new LocalizedText(english, persian).In(language);
        page.Append($$"""
            <!DOCTYPE html>
            <html lang="{{language}}" dir="{{direction}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            {{Generator}}
            <title>{{Say("What this change does", "آنچه این تغییر می‌کند")}}</title>
            <style>
            :root { color-scheme: light dark; --line: #8886; --gone: #c0392b; --new: #1e7e4f }
            body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1.05rem/1.8 "Noto Naskh Arabic", Vazirmatn, Georgia, serif }
            h1, h2, summary { line-height: 1.4 }
            ul { padding-inline-start: 1.2rem }
            details { border-block-start: 1px solid var(--line); padding-block: .5rem }
            summary { cursor: pointer }
            .text p { margin-block: .4rem; white-space: pre-wrap; overflow-wrap: anywhere }
            .text p:empty::after { content: "⋯"; opacity: .6 }
            del { color: var(--gone); text-decoration: line-through; background: #c0392b1c }
            ins { color: var(--new); text-decoration: underline; text-underline-offset: .2em; background: #1e7e4f1c }
            .pictures { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start }
            .pictures img { max-inline-size: 100%; block-size: 24rem; object-fit: contain; border: 1px solid var(--line) }
            </style>
            </head>
            <body>
            <h1>{{Say("What this change does", "آنچه این تغییر می‌کند")}}</h1>

            """.ReplaceLineEndings("\n"));
        List(page, Say("Pages of the changed texts", "صفحه‌های متن‌های تغییریافته"), result.Shown.Where(shown => shown.IsOwn), pictures);
        List(page, Say("Other pages that change", "صفحه‌های دیگری که تغییر می‌کنند"), result.Shown.Where(shown => !shown.IsOwn), pictures);
        var missing = result.Added.Count + result.Changed.Count - result.Shown.Count;
        if (missing > 0) page.Append(CultureInfo.InvariantCulture, $"<p>{Say($"{Number(missing, language)} more pages change; they are not shown here.", $"{Number(missing, language)} صفحهٔ دیگر هم تغییر می‌کند که اینجا نیامده است.")}</p>\n");
        if (result.Texts.Count > 0) page.Append(CultureInfo.InvariantCulture, $"<h2>{Say("The texts, before and after", "متن‌ها، پیش و پس")}</h2>\n");
        foreach (var text in result.Texts)
        {
            var state = text.IsGone ? Say(" (removed)", " (برداشته شد)") : text.IsNew ? Say(" (new)", " (تازه)") : "";
            page.Append(CultureInfo.InvariantCulture, $"<details{(text.IsGone || text.IsNew ? "" : " open")} class=\"text\"><summary><code dir=\"ltr\">{Encode(text.Path)}</code>{state}</summary>\n");
            foreach (var line in text.Lines)
            {
                page.Append(CultureInfo.InvariantCulture, $"<p dir=\"auto\"{(text.Language is { } code ? $" lang=\"{Encode(code)}\"" : "")}>");
                foreach (var (kind, words) in line)
                {
                    page.Append(kind switch
                    {
                        DiffKind.Removed => $"<del>{Encode(words)}</del>",
                        DiffKind.Added => $"<ins>{Encode(words)}</ins>",
                        _ => Encode(words),
                    });
                }
                page.Append("</p>\n");
            }
            page.Append("</details>\n");
        }
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void List(StringBuilder page, string heading, IEnumerable<PreviewedPage> pages, IReadOnlyDictionary<string, IReadOnlyList<string>> pictures)
    {
        var list = pages.ToList();
        if (list.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"<h2>{heading}</h2>\n<ul>\n");
        foreach (var shown in list)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Encode(Href(shown.Path))}\"><bdi>{Encode(shown.Title is { Length: > 0 } title ? title : shown.Address)}</bdi></a> <code dir=\"ltr\">{Encode(shown.Address)}</code>");
            if (pictures.GetValueOrDefault(shown.Path) is { Count: > 0 } own) page.Append(CultureInfo.InvariantCulture, $"<div class=\"pictures\">{string.Concat(own.Select(picture => $"<a href=\"{Encode(picture)}\"><img src=\"{Encode(picture)}\" alt=\"\" loading=\"lazy\"></a>"))}</div>");
            page.Append("</li>\n");
        }
        page.Append("</ul>\n");
    }

    private static void Section(StringBuilder text, LocalizedText heading, IReadOnlyList<PreviewedPage> pages, string language)
    {
        if (pages.Count == 0) return;
        text.Append("\n### ").Append(heading.In(language)).Append("\n\n");
        foreach (var page in pages.OrderByDescending(page => page.IsOwn).Take(LongestList))
            text.Append(CultureInfo.InvariantCulture, $"- `{page.Address}`{(page.Title is { Length: > 0 } title ? " " + ChangeSummary.Escape(title) : "")}{(page.Compressed > ComparedPage.Budget ? $" ⚠ {Number(page.Compressed, language)} B" : "")}\n");
        if (pages.Count > LongestList) text.Append(new LocalizedText($"- and {Number(pages.Count - LongestList, "en")} more\n", $"- و {Number(pages.Count - LongestList, "fa")} صفحهٔ دیگر\n").In(language));
    }

    private static string Number(long number, string language)
    {
        var text = number.ToString("N0", CultureInfo.InvariantCulture);
        return language == "fa" ? Digits.ToPersian(text).Replace(',', '٬') : text;
    }

    private static string Href(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
