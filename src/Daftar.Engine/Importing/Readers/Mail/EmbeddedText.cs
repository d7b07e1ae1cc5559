using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html;

namespace Daftar.Importing.Readers.Mail;

/// <summary>The words alone of what another document carries: a page, a page saved as one file, a text.</summary>
internal static class EmbeddedText
{
    public static string Of(SourceDocument source)
    {
        if (MailReader.PartsOf(source) is { } parts) return parts.Html is { } page ? OfPage(page) : parts.Text ?? "";
        if (HtmlSource.IsHtml(source)) return OfPage(HtmlSource.TextOf(source));
        // Of RTF only a program that sets text knows the words.
        return source.StartsWith("{\\rtf"u8) ? "" : source.Text ?? "";
    }

    /// <summary>The words of a page; empty when it is too large or too deep to be read.</summary>
    public static string OfPage(string page)
    {
        if (page.Length > DocumentLimits.PageBytes || HtmlDepth.IsTooDeep(page)) return "";
        var body = HtmlParsing.Fragment(page);
        foreach (var hidden in body.QuerySelectorAll("script, style, template")) hidden.Remove();
        // What stands in two paragraphs is two words.
        foreach (var element in body.QuerySelectorAll("*").Where(element => HtmlElements.IsBlock(element) || element.LocalName == "br"))
        {
            element.Before(element.Owner!.CreateTextNode(" "));
            element.After(element.Owner!.CreateTextNode(" "));
        }
        return string.Join(' ', body.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
