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
    /// <summary>Null on a site that shows none.</summary>
    public static CitationView? Of(SiteModel site, LanguageSite language, Article article)
    {
        if (site.Configuration.Citations == CitationScope.None) return null;
        var others = site.Languages.Where(other => other.Code != language.Code);
        var citation = Citation.Of(site, language, article);
        return new(
            [.. others.Prepend(language).Select(each => new CitationTextView(each.Code, PageFrames.ViewOf(each.Settings).Direction, Text(site, each, article), Html(site, each, article)))],
            Utf8Html.Of(string.Join(' ', CitationFormat.All.Select(format => Link(site, language, article, citation, format)))))
        {
            HasFiles = site.Configuration.Citations == CitationScope.Files,
        };
    }

    /// <summary>As a list of references has it: <c>Kamel, Abdul Rahim. “Title.” East Studies, 29 December 2025 (8 Dey 1404), no. 4219. https://…</c></summary>
    /// <param name="apart">Told of title and address, whose direction may be another one.</param>
    private static string Text(SiteModel site, LanguageSite language, Article article, Func<string, string>? apart = null)
    {
        apart ??= part => part;
        var strings = language.Strings;
        var names = article.Authors.Select(author => CitedName.Of(author.Record?.Names.Find(language.Code) ?? author.Name).Inverted(strings["cite.comma"]));
        var authors = string.Join(strings["cite.and"], names);
        var source = article.Language == language.Code ? article.Source : null;
        var text = strings["cite.text"]
            .Replace("{publisher}", source ?? language.Settings.Publisher, StringComparison.Ordinal)
            .Replace("{date}", article.PublishDate is { } date ? language.Dates.InBothCalendars(date) : strings["cite.undated"], StringComparison.Ordinal)
            .Replace("{code}", Numbers.Format(article.NewsCode, language.Settings.Digits, group: false), StringComparison.Ordinal)
            .Replace("{url}", apart(site.Urls.Absolute(site.Urls.Short(article.NewsCode))), StringComparison.Ordinal)
            // Last, because it is the one that may hold anything.
            .Replace("{title}", apart(WithinQuotes(article.Title, strings["cite.text"])), StringComparison.Ordinal);
        return authors.Length == 0 ? text : $"{authors.TrimEnd('.')}. {text}";
    }

    // Two characters that no text has stand for the tags until the rest is escaped.
    private static Utf8Html Html(SiteModel site, LanguageSite language, Article article)
    {
        var buffer = new HtmlBuffer();
        buffer.Text(Text(site, language, article, part => $"\uE000{part.Replace("\uE000", "", StringComparison.Ordinal).Replace("\uE001", "", StringComparison.Ordinal)}\uE001"));
        return Utf8Html.Of(buffer.ToString().Replace("\uE000", "<bdi>", StringComparison.Ordinal).Replace("\uE001", "</bdi>", StringComparison.Ordinal));
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
