using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Importing.Documents;
using Daftar.Sources;

namespace Daftar.Importing.Readers.Html;

/// <summary>The profiles of saved pages: those of the site's <c>import.yml</c>, then the built-in one.</summary>
public static class PageProfiles
{
    public const string FileName = "import.yml";

    /// <summary>The system of the model site ("News Studio") in the shapes in which its pages are found.</summary>
    public static PageProfile NewsStudio { get; } = new()
    {
        Name = "news-studio",
        Recognise = ".news_id_c, .news_pdate_c, .news_nav, .news_toolbar, .news_path, .rutitr",
        Title = "h1.title, .title h1, h1.news_title, .news_title, h1",
        Kicker = ".rutitr, .ruetitr, .kicker, .news_rutitr",
        Lead = ".subtitle, .lead, .news_lead, .news_subtitle",
        Body = ".body, .news_body, .news_text",
        Date = ".news_pdate_c, .news_pdate, .news_date",
        Code = ".news_id_c, .news_id",
        Authors = ".author_c, .news_author, .author",
        Source = ".source, .news_source",
        Translator = ".translator, .news_translator",
        Breadcrumb = ".news_path, .breadcrumb",
        Tags = ".tags_container a, .tags_title a, .tags a, .news_tags a",
        Image = ".primary_image img, .news_image img, .lead_image img, .image_container img",
        Caption = ".image_caption, .primary_image .caption, .news_image_caption",
        Related = ".related a, .related_news a, .news_related a",
        CodeInAddress = true,
    };

    private static readonly string[] Keys =
        ["name", "recognise", "title", "kicker", "lead", "body", "date", "code", "authors", "source", "translator", "breadcrumb", "tags", "image", "caption", "related", "comment", "comment_name", "comment_date", "comment_text", "recommended", "drop", "code_in_address"];

    public static IReadOnlyList<PageProfile> Load(string root, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(root, FileName);
        if (!File.Exists(file)) return [NewsStudio];
        var own = new List<PageProfile>();
        if (YamlReader.Read(PlainFile.ReadText(file), FileName, 1, diagnostics) is not DataMapping mapping) return [NewsStudio];
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key != "profiles") diagnostics.Add(ImportDiagnostics.UnknownProfileKey(entry.KeyPlace, entry.Key, Suggestion.For(entry.Key, ["profiles"])));
        }
        if (mapping["profiles"] is not DataSequence profiles) return [NewsStudio];
        foreach (var item in profiles.Items.OfType<DataMapping>())
        {
            if (Read(item, diagnostics) is { } profile) own.Add(profile);
        }
        return [.. own, NewsStudio];
    }

    private static PageProfile? Read(DataMapping item, DiagnosticBag diagnostics)
    {
        foreach (var entry in item.Entries)
        {
            var place = entry.KeyPlace;
            if (!Keys.Contains(entry.Key)) diagnostics.Add(ImportDiagnostics.UnknownProfileKey(place, entry.Key, Suggestion.For(entry.Key, Keys)));
            else if (entry.Key is not ("name" or "code_in_address") && entry.Value is DataScalar { Value: var selector } && !IsSelector(selector)) diagnostics.Add(ImportDiagnostics.BadSelector(place, selector));
        }
        if (Text("recognise") is not { Length: > 0 } recognise)
        {
            diagnostics.Add(ImportDiagnostics.ProfileWithoutRecognise(item.Place));
            return null;
        }
        return new()
        {
            Name = Text("name") ?? "own",
            Recognise = recognise,
            Title = Text("title"),
            Kicker = Text("kicker"),
            Lead = Text("lead"),
            Body = Text("body"),
            Date = Text("date"),
            Code = Text("code"),
            Authors = Text("authors"),
            Source = Text("source"),
            Translator = Text("translator"),
            Breadcrumb = Text("breadcrumb"),
            Tags = Text("tags"),
            Image = Text("image"),
            Caption = Text("caption"),
            Related = Text("related"),
            Comment = Text("comment"),
            CommentName = Text("comment_name"),
            CommentDate = Text("comment_date"),
            CommentText = Text("comment_text"),
            Recommended = Text("recommended"),
            Drop = Text("drop"),
            CodeInAddress = Text("code_in_address") == "true",
        };

        string? Text(string key) => item[key] is DataScalar { Value: { Length: > 0 } value } && (key is "name" or "code_in_address" || IsSelector(value)) ? value : null;
    }

    private static bool IsSelector(string text)
    {
        try
        {
            HtmlParsing.Fragment("").QuerySelector(text);
            return true;
        }
        catch (AngleSharp.Dom.DomException)
        {
            return false;
        }
    }
}
