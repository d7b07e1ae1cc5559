using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Schema;
using Daftar.Yaml;

namespace Daftar.Loading;

/// <summary>Turns one Markdown file into an article or a page. Used by many threads at once.</summary>
internal sealed class MarkdownFileLoader(
    LoadRequest request,
    InputTree tree,
    IReadOnlyDictionary<string, Taxonomy> taxonomies,
    AuthorDirectory authors,
    BodyStore bodies,
    DiagnosticBag diagnostics)
{
    private readonly SiteConfiguration _configuration = request.Configuration;
    private readonly MarkdownRenderer _renderer = new();
    private readonly BodyLinkResolver _links = new(request.Configuration, tree);

    public Article? LoadArticle(ContentFile file, int index)
    {
        if (Open(file, ContentSchema.Articles) is not { } source) return null;
        var (values, body) = (source.Values, RenderBody(file, source, index));
        CheckNeeds(values);
        var type = FindTerm("types", values.Located("type"));
        if (type is null || values.Text("title") is not { } title || values.Integer("news_code") is not { } code) return null;
        var translation = values.Group("translation");
        var image = FindImage(values.Located("image"));
        return new Article
        {
            Path = file.Path,
            Stem = file.Stem,
            Language = file.Language,
            Title = title,
            Kicker = values.Text("kicker"),
            Lead = values.Text("lead"),
            Type = type,
            NewsCode = code,
            PublishDate = Date(values, "publish_date"),
            Updated = Date(values, "updated"),
            Corrections = [.. values.Groups("corrections").Where(entry => entry.Has("date") && entry.Has("note"))
                .Select(entry => new Correction(Date(entry, "date")!.Value, entry.Text("note")!))],
            Authors = [.. values.Texts("author").Select(name => authors.Find(name, file.Language, diagnostics))],
            Source = values.Text("source"),
            Regions = FindTerms("regions", values),
            Issues = FindTerms("issues", values),
            Tags = FindTags(values),
            Image = image,
            ImageAlt = values.Text("image_alt"),
            ImageCaption = values.Text("image_caption"),
            ImageSize = image is null ? null : _links.SizeOf(image, request.Root),
            Related = [.. values.Texts("related").Select(text => text.Value)],
            Aliases = [.. values.Texts("aliases").Select(text => text.Value)],
            IsDraft = values.Flag("draft"),
            Translation = translation?.Text("status") switch
            {
                "original" => TranslationStatus.Original,
                "translated" => TranslationStatus.Translated,
                "machine" => TranslationStatus.Machine,
                _ => null,
            },
            Translator = translation?.Text("translator"),
            Needs = [.. values.Texts("needs").Select(text => text.Value)],
            Body = body,
            Places = new(values.PlaceOf("news_code"), values.PlaceOf("related"), values.PlaceOf("aliases")),
            Digest = source.Digest,
            CardDigest = Digest.Of($"{file.Path}\0{source.FrontMatter.YamlText}\0{body.Excerpt}"),
        };
    }

    public SitePage? LoadPage(ContentFile file, int index)
    {
        if (Open(file, ContentSchema.Pages) is not { } source) return null;
        var (values, body) = (source.Values, RenderBody(file, source, index));
        if (values.Text("title") is not { } title) return null;
        return new SitePage
        {
            Path = file.Path,
            Stem = file.Stem,
            Language = file.Language,
            Title = title,
            Lead = values.Text("lead"),
            Updated = Date(values, "updated"),
            Aliases = [.. values.Texts("aliases").Select(text => text.Value)],
            IsDraft = values.Flag("draft"),
            Body = body,
            Digest = source.Digest,
        };
    }

    private Source? Open(ContentFile file, CollectionSchema schema)
    {
        if (!IsGoodName(file.Stem)) diagnostics.Add(LoadingDiagnostics.BadFileName(file.Path));
        if (DataFile.ReadText(request.Root, file.Path, diagnostics, out var bytes) is not { } text) return null;
        var frontMatter = FrontMatter.Split(text);
        if (!frontMatter.HasFrontMatter)
        {
            diagnostics.Add(LoadingDiagnostics.NoFrontMatter(file.Path));
            return null;
        }
        if (!frontMatter.IsClosed)
        {
            diagnostics.Add(YamlDiagnostics.UnclosedFrontMatter(new(file.Path, 1, 1)));
            return null;
        }
        var place = new SourcePlace(file.Path, FrontMatter.YamlFirstLine, 1);
        var found = new DiagnosticBag();
        var node = YamlReader.Read(frontMatter.YamlText, file.Path, FrontMatter.YamlFirstLine, found);
        diagnostics.AddRange(found.ToSortedList());
        if (node is null && found.HasErrors) return null;
        if (node is null or DataScalar { IsNull: true }) node = new DataMapping(place, []);
        if (node is not DataMapping mapping)
        {
            diagnostics.Add(LoadingDiagnostics.FrontMatterNotAMapping(node.Place));
            return null;
        }
        var values = SchemaReader.Read(mapping, schema, _configuration.LanguageCodes, diagnostics);
        return new(text, frontMatter, values, Digest.Of(bytes));
    }

    private BodySummary RenderBody(ContentFile file, Source source, int index)
    {
        var context = new MarkdownContext(
            file.Path, source.FrontMatter.BodyFirstLine, file.Language, target => _links.Resolve(file, target))
        {
            SizeOf = path => _links.SizeOf(file, path, request.Root),
        };
        if (request.Labels.TryGetValue(file.Language, out var labels))
            context = context with { FootnotesLabel = labels.Footnotes, BackToTextLabel = labels.BackToText };
        var body = _renderer.Render(source.Text[source.FrontMatter.BodyStart..], context, diagnostics);
        if (body.Html.Length == 0 && !source.Values.Flag("draft"))
            diagnostics.Add(LoadingDiagnostics.EmptyBody(new(file.Path, source.FrontMatter.BodyFirstLine, 1)));
        var handle = bodies.Add(index, new(body.Html, body.Headings));
        return new(handle, body.WordCount, body.Excerpt, [.. body.Links.Where(link => !link.IsExternal)]);
    }

    private ContentDate? Date(FieldValues values, string key) =>
        values.Date(key) is { } date
            ? new(date.Local, date.HasTime, date.Offset ?? _configuration.TimeZone.GetUtcOffset(date.Local))
            : null;

    private Term? FindTerm(string taxonomyId, LocatedText? id)
    {
        if (id is not { } wanted) return null;
        if (!taxonomies.TryGetValue(taxonomyId, out var taxonomy))
        {
            diagnostics.Add(LoadingDiagnostics.NoTaxonomy(wanted.Place, taxonomyId, _configuration.InputPath));
            return null;
        }
        if (taxonomy.Find(wanted.Value) is { } term) return term;
        diagnostics.Add(LoadingDiagnostics.UndeclaredTerm(wanted.Place, taxonomyId, wanted.Value, Meant(taxonomy, wanted.Value)));
        return null;
    }

    // Somebody who writes a label or an old name means the term that bears it.
    private static string? Meant(Taxonomy taxonomy, string value)
    {
        foreach (var term in taxonomy.Terms)
        {
            if (term.Labels.Values.Values.Concat(term.Aliases).Any(name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase)))
                return term.Id;
        }
        return Suggestion.For(value, taxonomy.Terms.Select(term => term.Id));
    }

    private Term[] FindTerms(string taxonomy, FieldValues values) =>
        [.. values.Texts(taxonomy).Select(id => FindTerm(taxonomy, id)).OfType<Term>()];

    private static IReadOnlyList<Tag> FindTags(FieldValues values)
    {
        var texts = values.Texts("tags");
        if (texts.Count == 0) return [];
        return [.. texts.Select(text => new Tag(Slug.From(text.Value), text.Value)).Where(tag => tag.Id.Length > 0).DistinctBy(tag => tag.Id)];
    }

    private string? FindImage(LocatedText? image)
    {
        if (image is not { } wanted) return null;
        var path = wanted.Value.TrimStart('/');
        if (tree.Others.Contains(path)) return path;
        diagnostics.Add(LoadingDiagnostics.MissingImage(wanted.Place, wanted.Value, _configuration.InputPath, Suggestion.For(path, tree.Others)));
        return null;
    }

    private void CheckNeeds(FieldValues values)
    {
        foreach (var need in values.Texts("needs"))
        {
            var known = ContentSchema.Articles.Fields.Any(field => field.Key == need.Value);
            diagnostics.Add(
                !known ? LoadingDiagnostics.UnknownNeed(need.Place, need.Value, Suggestion.For(need.Value, ContentSchema.Articles.Fields.Select(field => field.Key)))
                : values.Has(need.Value) ? LoadingDiagnostics.NeedFilled(need.Place, need.Value)
                : LoadingDiagnostics.Needed(need.Place, need.Value));
        }
    }

    private static bool IsGoodName(string stem) =>
        stem.Length > 0 && stem.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '\u200c' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);

    private sealed record Source(string Text, FrontMatter FrontMatter, FieldValues Values, Digest Digest);
}
