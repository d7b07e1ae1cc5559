using System.Net;
using System.Text;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Citing;

/// <summary>Shows how to cite an article: in words, in each language of the site, and as downloads.</summary>
internal static class CitationViews
{
    [ThreadStatic]
    private static HtmlBuffer? t_buffer;

    /// <summary>Null on a site that shows none.</summary>
    public static CitationView? Of(SiteModel site, LanguageSite language, Article article)
    {
        if (site.Configuration.Citations == CitationScope.None) return null;
        var others = site.Languages.Where(other => other.Code != language.Code);
        var citation = Citation.Of(site, language, article);
        return new(
            [.. others.Prepend(language).Select(each => TextOf(site, each, article))],
            Utf8Html.Of(string.Join(' ', CitationFormat.All.Select(format => Link(site, language, article, citation, format)))))
        {
            HasFiles = site.Configuration.Citations == CitationScope.Files,
        };
    }

    /// <summary>As a list of references has it: <c>Kamel, Abdul Rahim. “Title.” East Studies, 29 December 2025 (8 Dey 1404), no. 4219. https://…</c></summary>
    private static CitationTextView TextOf(SiteModel site, LanguageSite language, Article article)
    {
        var form = Filled(site, language, article);
        var (url, title) = (site.Urls.Absolute(site.Urls.Short(article.NewsCode)), WithinQuotes(article.Title, language.Strings["cite.text"]));
        // The title last, because it may hold anything.
        var text = form.Replace("{url}", url, StringComparison.Ordinal).Replace("{title}", title, StringComparison.Ordinal);
        // Title and address may run against the rest.
        var html = Escaped(form).Replace("{url}", $"<bdi>{Escaped(url)}</bdi>", StringComparison.Ordinal).Replace("{title}", $"<bdi>{Escaped(title)}</bdi>", StringComparison.Ordinal);
        return new(language.Code, PageFrames.ViewOf(language.Settings).Direction, text, Utf8Html.Of(html));
    }

    /// <summary>The form with all but title and address.</summary>
    private static string Filled(SiteModel site, LanguageSite language, Article article)
    {
        var strings = language.Strings;
        var names = article.Authors.Select(author => CitedName.Of(author.Record?.Names.Find(language.Code) ?? author.Name).Inverted(strings["cite.comma"]));
        var authors = string.Join(strings["cite.and"], names);
        var source = article.Language == language.Code ? article.Source : null;
        var text = strings["cite.text"]
            .Replace("{publisher}", source ?? language.Settings.Publisher, StringComparison.Ordinal)
            .Replace("{date}", article.PublishDate is { } date ? language.Dates.InBothCalendars(date) : strings["cite.undated"], StringComparison.Ordinal)
            .Replace("{code}", Numbers.Format(article.NewsCode, language.Settings.Digits, group: false), StringComparison.Ordinal);
        return authors.Length == 0 ? text : $"{authors.TrimEnd('.')}. {text}";
    }

    private static string Escaped(string text)
    {
        var buffer = t_buffer ??= new();
        buffer.Clear();
        buffer.Text(text);
        return buffer.ToString();
    }

    /// <summary>Quotation marks within a title that the form itself puts into such marks are those of a quotation within a quotation.</summary>
    private static string WithinQuotes(string title, string form) =>
        form.Contains("“{title}", StringComparison.Ordinal) ? title.Replace('“', '‘').Replace('”', '’')
        : form.Contains("«{title}", StringComparison.Ordinal) ? title.Replace('«', '“').Replace('»', '”')
        : title;

    private static string Link(SiteModel site, LanguageSite language, Article article, Citation citation, CitationFormat format)
    {
        var address = site.Configuration.Citations == CitationScope.Files
            ? site.Urls.Link(FileOf(site, article, format))
            : $"data:;charset=utf-8,{AddressText.Escape(format.Write(citation))}";
        var (copy, copied) = (language.Strings.Format("cite.copy-format", "format", format.Name), language.Strings["share.copied"]);
        // A script shows the button, which could do nothing without it, and takes the text from the link.
        return $"<a download=\"{citation.Number}{format.Extension}\" href=\"{WebUtility.HtmlEncode(address)}\">{format.Name}</a>"
            + $" <button class=\"copy\" data-done=\"{WebUtility.HtmlEncode(copied)}\" hidden>{WebUtility.HtmlEncode(copy)}</button>";
    }

    /// <summary>The address of a file beside the article's page, on sites that want files.</summary>
    public static SiteUrl FileOf(SiteModel site, Article article, CitationFormat format) =>
        new($"{site.Urls.Article(article).Value.TrimEnd('/')}/cite{format.Extension}");
}
