using System.Text.Json;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Feeds;
using Daftar.Planning;
using Daftar.Sources;
using Daftar.Storage;

namespace Daftar.Outputs.Api;

/// <summary>A body in the forms that the settings ask for, with the files of the site that it shows or links to.</summary>
public static class BodyFields
{
    /// <param name="url">The address of the body's page, which fragments need.</param>
    /// <param name="image">A file that belongs to the text without standing in it, or null.</param>
    public static void Write(
        Utf8JsonWriter json, RenderContext context, ContentFiles files, BodySummary body, string path, string language, SiteUrl url, string? image)
    {
        var html = HtmlOf(context.Site, context.Bodies, body, language, url);
        foreach (var form in context.Site.Configuration.ApiTexts)
        {
            if (form == ApiText.Html) json.WriteString("html", html);
            else if (form == ApiText.Markdown) json.WriteString("markdown", ReadMarkdown(context.Root, path));
            else json.WriteString("text", PlainText.FromHtml(html));
        }
        json.WriteStartArray("files");
        foreach (var file in files.In(html, image))
        {
            json.WriteStartObject();
            json.WriteString("path", file);
            json.WriteString("url", context.Site.Urls.Absolute(new SiteUrl("/" + file)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The HTML with absolute addresses: nothing that reads it knows the page that they could be relative to.</summary>
    public static string HtmlOf(SiteModel site, BodyStore bodies, BodySummary body, string language, SiteUrl url) => AbsoluteLinks.Resolve(
        bodies.Get(body.Handle).Html,
        site.Configuration.Origin,
        site.Urls.Absolute(url),
        path => site.Urls.Absolute(site.UrlOf(path, language)));

    /// <summary>
    /// The Markdown below the front matter as the file has it. The file is read once more: the sources of a hundred thousand
    /// articles would fill the memory for the sake of the last step.
    /// </summary>
    public static string ReadMarkdown(string root, string path)
    {
        try
        {
            return ContentText.Markdown(PlainFile.ReadText(Path.Combine(root, path))).Body.Trim('\r', '\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SiteException(ApiDiagnostics.Unreadable(path, exception.Message), exception);
        }
    }
}
