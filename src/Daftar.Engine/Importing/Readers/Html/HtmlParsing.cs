using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Daftar.Importing.Readers.Html;

/// <summary>HTML as a tree, by the rules of browsers; no script runs and nothing is loaded.</summary>
internal static class HtmlParsing
{
    /// <summary>Characters of a list of classes that count: the library compares each name with all those before it.</summary>
    private const int MostOfClasses = 2000;

    // Making a parser takes longer than parsing a title.
    [ThreadStatic]
    private static HtmlParser? _parser;

    public static IHtmlDocument Document(string html)
    {
        var document = (_parser ??= new()).ParseDocument(html);
        foreach (var element in document.All)
        {
            if (element.ClassName is { Length: > MostOfClasses } names) element.ClassName = names[..MostOfClasses];
        }
        return document;
    }

    /// <summary>A piece of HTML, as the only content of a page.</summary>
    public static IElement Fragment(string html) => Document(html).Body!;
}
