using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Daftar.Importing.Readers.Html;

/// <summary>HTML as a tree, by the rules of browsers; no script runs and nothing is loaded.</summary>
internal static class HtmlParsing
{
    public static IHtmlDocument Document(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>A piece of HTML, as the only content of a page.</summary>
    public static IElement Fragment(string html) => Document(html).Body!;
}
