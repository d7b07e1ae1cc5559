using System.Collections.Concurrent;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Loading.Comments;
using Daftar.Markup;
using Daftar.Schema;
using Daftar.Sources;
using Daftar.Storage;
using Markdig.Syntax;

namespace Daftar.Loading;

/// <summary>Turns one Markdown file into an article or a page. Used by many threads at once.</summary>
internal sealed class MarkdownFileLoader(
    LoadRequest request,
    InputTree tree,
    IReadOnlyDictionary<string, Taxonomy> taxonomies,
    AuthorDirectory authors,
    ReaderNumbers numbers,
    BodyStore bodies,
    ContentCache cache,
    IReadOnlyDictionary<string, Digest> files)
{
    private static readonly Dictionary<string, object> NoFields = [];

    private readonly SiteConfiguration _configuration = request.Configuration;
    private readonly CollectionSchema _schema = ContentSchema.ArticlesOf(request.Configuration);
    private readonly TaxonomySettings _types = request.Configuration.Taxonomies.First(taxonomy => taxonomy.Id == TaxonomySettings.Types);
    private readonly MarkdownRenderer _renderer = new();
    private readonly BodyLinkResolver _links = new(request.Configuration, tree);
    // An archive has few tags and uses them often.
    private readonly ConcurrentDictionary<string, Tag> _tags = new(StringComparer.Ordinal);

    /// <summary>The same loader with another place for the bodies, in which there are bodies already.</summary>
    public MarkdownFileLoader Into(BodyStore store) => new(request, tree, taxonomies, authors, numbers, store, cache, files);

    public Article? LoadArticle(ContentFile file, int index, DiagnosticBag diagnostics)
    {
        if (Open(file, _schema, index, diagnostics) is not { } source) return null;
        var values = source.Values;
        CheckNeeds(values, diagnostics);
        // Everything that can be wrong is looked for first: an error in one field hides none in another.
        var type = FindTerm(_types.Id, values.Located(_types.Key), diagnostics);
        var terms = FindTerms(values, diagnostics);
        var writers = values.Texts("author").Select(name => authors.Find(name, file.Language, diagnostics)).ToArray();
        var image = FindImage(values.Located("image"), diagnostics);
        var tags = FindTags(values, diagnostics);
        if (type is null || values.Text("title") is not { } title || values.Integer("news_code") is not { } code) return null;
        var translation = values.Group("translation");
        var imageSize = image is null ? null : _links.SizeOf(image, request.Root);
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
            Authors = writers,
            Source = values.Text("source"),
            Terms = terms,
            Tags = tags,
            CustomFields = CustomFields(values),
            Image = image,
            ImageAlt = values.Text("image_alt"),
            ImageCaption = values.Text("image_caption"),
            ImageSize = imageSize,
            ImageFocus = values.Text("image_focus"),
            Related = [.. values.Texts("related").Select(text => text.Value)],
            Aliases = [.. values.Texts("aliases").Select(text => text.Value)],
            IsDraft = values.Flag("draft"),
            IsOpenForComments = values.Text("comments") switch
            {
                "open" => true,
                "closed" => false,
                _ => null,
            },
            CommentCount = numbers.Comments(code),
            Recommended = numbers.Recommended(code),
            Translation = translation?.Text("status") switch
            {
                "original" => TranslationStatus.Original,
                "translated" => TranslationStatus.Translated,
                "machine" => TranslationStatus.Machine,
                _ => null,
            },
            Translator = translation?.Text("translator"),
            Needs = [.. values.Texts("needs").Select(text => text.Value)],
            Body = Summary(source, index),
            Places = new(values.PlaceOf("news_code"), values.PlaceOf("related"), values.PlaceOf("aliases")),
            Digest = DigestOf(source, image, imageSize),
            CardDigest = CardDigest(source.FrontMatterDigest, image, imageSize, numbers.Comments(code), numbers.Recommended(code)),
        };
    }

    private Dictionary<string, object> CustomFields(FieldValues values)
    {
        if (_configuration.CustomFields.Count == 0) return NoFields;
        var fields = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var field in _configuration.CustomFields)
        {
            object? value = !values.Has(field.Key) ? null : field.Kind switch
            {
                FieldKind.Integer => values.Integer(field.Key),
                FieldKind.Boolean => values.Flag(field.Key),
                FieldKind.Date => Date(values, field.Key),
                FieldKind.TextList => values.Texts(field.Key).Select(text => text.Value).ToArray(),
                _ => values.Text(field.Key),
            };
            if (value is not null) fields[field.Key] = value;
        }
        return fields;
    }

    // The image's file can be replaced, and readers can write, without a change of this file.
    private Digest CardDigest(Digest frontMatter, string? image, ImageSize? size, int comments, int recommended) =>
        size is null && comments == 0 && recommended == 0 ? frontMatter
        : Digest.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{frontMatter}\0{size?.Width}\0{size?.Height}\0{DigestOf(image)}\0{comments}\0{recommended}"));

    public ContentPage? LoadPage(ContentFile file, int index, DiagnosticBag diagnostics)
    {
        if (Open(file, ContentSchema.Pages, index, diagnostics) is not { } source) return null;
        var values = source.Values;
        if (values.Text("title") is not { } title) return null;
        return new ContentPage
        {
            Path = file.Path,
            Stem = file.Stem,
            Language = file.Language,
            Title = title,
            Lead = values.Text("lead"),
            Updated = Date(values, "updated"),
            Aliases = [.. values.Texts("aliases").Select(text => text.Value)],
            IsDraft = values.Flag("draft"),
            Body = Summary(source, index),
            Digest = DigestOf(source, null, null),
        };
    }

    /// <summary>What the file itself says, from the cache when its bytes are the same as then.</summary>
    private CachedFile? Open(ContentFile file, CollectionSchema schema, int index, DiagnosticBag diagnostics)
    {
        if (!IsGoodName(file.Stem)) diagnostics.Add(LoadingDiagnostics.BadFileName(file.Path));
        if (request.Inputs?.Find(file.Path) is { } expected && FindCached(file, expected) is { } unread) return Take(file, unread, index, diagnostics);
        CachedFile? cached = null;
        if (DataFile.ReadMarkdown(request.Root, file.Path, diagnostics, out var digest, known => cached = FindCached(file, known)) is not { } text)
            return cached is null ? null : Take(file, cached, index, diagnostics);
        var found = new DiagnosticBag();
        var source = Parse(file, text, digest, schema, index, found);
        diagnostics.AddRange(found.ToSortedList());
        if (source is null) return null;
        source = source with { Diagnostics = found.ToSortedList() };
        cache.Set(index, source);
        return source;
    }

    private CachedFile Take(ContentFile file, CachedFile cached, int index, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(cached.Diagnostics);
        cache.Keep(index, cached.Path);
        bodies.AddLazily(index, () => RenderAgain(file, cached.Digest));
        return cached;
    }

    private CachedFile? FindCached(ContentFile file, Digest digest) =>
        cache.Find(file.Path, digest) is { } cached && cached.Lookups.All(lookup => _links.Holds(file, lookup, request.Root)) ? cached : null;

    private CachedFile? Parse(ContentFile file, ContentText text, Digest digest, CollectionSchema schema, int index, DiagnosticBag found)
    {
        var frontMatter = text.FrontMatter;
        if (!frontMatter.HasFrontMatter)
        {
            found.Add(LoadingDiagnostics.NoFrontMatter(file.Path));
            return null;
        }
        if (!frontMatter.IsClosed)
        {
            found.Add(YamlDiagnostics.UnclosedFrontMatter(new(file.Path, 1, 1)));
            return null;
        }
        if (ConflictIn(frontMatter.YamlText) is > 0 and var conflict)
        {
            found.Add(ReviewDiagnostics.Conflict(new(file.Path, frontMatter.YamlFirstLine + conflict - 1, 1)));
            return null;
        }
        // A key that cannot be read hides nothing of the others, nor of the text.
        var node = text.Node(file.Path, found, readsOn: true);
        if (node is null && found.HasErrors) return null;
        if (node is null or DataScalar { IsNull: true }) node = new DataMapping(new(file.Path, frontMatter.YamlFirstLine, 1), []);
        if (node is not DataMapping mapping)
        {
            found.Add(LoadingDiagnostics.FrontMatterNotAMapping(node.Place));
            return null;
        }
        var values = SchemaReader.Read(mapping, schema, _configuration.LanguageCodes, found);
        CheckCharacters(file, text, found);
        SwallowedText.Run(frontMatter, file.Path, schema, mapping, found);
        FieldTextCheck.Run(values, found);
        var lookups = new List<LinkLookup>();
        Action<MarkdownDocument>? inspect = request.Inspect is not { } look ? null
            : document => look(new(file.Path, file.Language, text, mapping, document));
        var body = Render(file, text.Body, frontMatter.BodyFirstLine, lookups, found, inspect);
        var isEmpty = body.Utf8.IsEmpty;
        if (isEmpty && !values.Flag("draft")) found.Add(LoadingDiagnostics.EmptyBody(new(file.Path, frontMatter.BodyFirstLine, 1)));
        bodies.Replace(index, new(body.Utf8, body.Headings));
        return new(
            file.Path, digest, Digest.Of($"{file.Path}\0{frontMatter.YamlText}\0{body.Excerpt}"), values,
            frontMatter.BodyFirstLine, isEmpty, body.WordCount, body.Excerpt,
            [.. body.Links.Where(link => !link.IsExternal)], lookups, []);
    }

    /// <summary>Each character that no page can hold is named once, where it stands first.</summary>
    private static void CheckCharacters(ContentFile file, ContentText text, DiagnosticBag found)
    {
        var first = ForbiddenCharacters.IndexIn(text.Body);
        if (first < 0) return;
        var named = new HashSet<char>();
        var (line, lineStart) = (text.FrontMatter.BodyFirstLine, 0);
        for (var at = 0; at < text.Body.Length; at++)
        {
            if (text.Body[at] == '\n') (line, lineStart) = (line + 1, at + 1);
            // The second half of an emoji is none by itself.
            else if (at + 1 < text.Body.Length && char.IsSurrogatePair(text.Body[at], text.Body[at + 1])) at++;
            else if (at < first || ForbiddenCharacters.IndexIn(text.Body.AsSpan(at, Math.Min(2, text.Body.Length - at))) != 0) continue;
            else if (ForbiddenCharacters.IsOfCommand(text.Body, at))
                found.Add(LoadingDiagnostics.TraceOfCommand(new(file.Path, line, at - lineStart + 1), text.Body[at], $"\\{"abtnvf"[text.Body[at] - '\a']}"));
            else if (named.Add(text.Body[at]))
                found.Add(LoadingDiagnostics.ForbiddenCharacter(new(file.Path, line, at - lineStart + 1), text.Body[at]));
        }
    }

    /// <summary>The line, counted from 1, on which Git marked a conflict; 0 for none.</summary>
    private static int ConflictIn(string yaml)
    {
        var number = 0;
        foreach (var line in yaml.AsSpan().EnumerateLines())
        {
            number++;
            if (FileMarks.IsConflict(line)) return number;
        }
        return 0;
    }

    private RenderedBody Render(ContentFile file, string markdown, int firstLine, List<LinkLookup> lookups, DiagnosticBag found, Action<MarkdownDocument>? inspect = null)
    {
        var context = new MarkdownContext(file.Path, firstLine, file.Language, target =>
        {
            var answer = _links.Resolve(file, target);
            lookups.Add(new(target, false, answer, null));
            return answer;
        })
        {
            Digits = _configuration.Language(file.Language).Digits,
            ResolveImage = target =>
            {
                var answer = _links.ResolveImage(file, target);
                lookups.Add(new(target, false, answer, null, IsImage: true));
                return answer;
            },
            LiesAt = target => _links.LiesAt(file, target, request.Root),
            SizeOf = target =>
            {
                var size = _links.SizeOf(file, target, request.Root);
                lookups.Add(new(target, true, null, size));
                return size;
            },
        };
        if (request.Labels.TryGetValue(file.Language, out var labels))
            context = context with { FootnotesLabel = labels.Footnotes, BackToTextLabel = labels.BackToText, TableLabel = labels.Table };
        return _renderer.Render(markdown, context, found, inspect);
    }

    /// <summary>The HTML of a file that was taken from the cache, for a page that has to be rendered after all.</summary>
    private BodyContent RenderAgain(ContentFile file, Digest digest)
    {
        var ignored = new DiagnosticBag();
        if (DataFile.ReadMarkdown(request.Root, file.Path, ignored, out var now) is not { } text || now != digest)
            throw new SiteException(LoadingDiagnostics.ChangedMeanwhile(file.Path));
        var body = Render(file, text.Body, text.FrontMatter.BodyFirstLine, [], ignored);
        return new(body.Utf8, body.Headings);
    }

    // The file's name shows, and so does what was asked of other files.
    private Digest DigestOf(CachedFile source, string? image, ImageSize? imageSize) => Digest.Of(
        $"{source.Path}\0{source.Digest}\0{imageSize}\0{DigestOf(image)}\0{string.Join(' ', PicturesOf(source).Select(DigestOf))}\0{string.Join('\0', source.Lookups.Select(lookup => $"{lookup} {_links.IsFile(lookup.Target)}"))}");

    private BodySummary Summary(CachedFile source, int index) =>
        new(new(index), source.WordCount, source.Excerpt, source.InternalLinks) { Pictures = [.. PicturesOf(source)] };

    // The addresses that the pictures of the body were found at, without the site's base path.
    private IEnumerable<string> PicturesOf(CachedFile source) => source.Lookups
        .Where(lookup => lookup is { IsImage: true, Answer: not null })
        .Select(lookup => Uri.UnescapeDataString(lookup.Answer![(_configuration.LinkRoot.Length + 1)..]))
        .Where(files.ContainsKey)
        .Distinct(StringComparer.Ordinal);

    private Digest? DigestOf(string? path) => path is not null && files.TryGetValue(path, out var digest) ? digest : null;

    private ContentDate? Date(FieldValues values, string key) =>
        values.Date(key) is { } date ? ContentDate.From(date, _configuration.TimeZone) : null;

    private Term? FindTerm(string taxonomyId, LocatedText? id, DiagnosticBag diagnostics)
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

    private List<Term> FindTerms(FieldValues values, DiagnosticBag diagnostics)
    {
        var terms = new List<Term>();
        foreach (var taxonomy in _configuration.Taxonomies)
        {
            if (taxonomy == _types) continue;
            if (taxonomy.IsSingle)
            {
                if (FindTerm(taxonomy.Id, values.Located(taxonomy.Key), diagnostics) is { } single) terms.Add(single);
                continue;
            }
            foreach (var id in values.Texts(taxonomy.Key))
            {
                if (FindTerm(taxonomy.Id, id, diagnostics) is { } term) terms.Add(term);
            }
        }
        return terms;
    }

    private IReadOnlyList<Tag> FindTags(FieldValues values, DiagnosticBag diagnostics)
    {
        var texts = values.Texts("tags");
        if (texts.Count == 0) return [];
        var tags = new OrderedDictionary<string, Tag>(texts.Count, StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var tag = _tags.GetOrAdd(text.Value, static name => new(TagSlug.From(name), name));
            if (!tags.TryAdd(tag.Id, tag)) diagnostics.Add(LoadingDiagnostics.SameTag(text.Place, text.Value, tags[tag.Id].Name));
        }
        return [.. tags.Values];
    }

    private string? FindImage(LocatedText? image, DiagnosticBag diagnostics)
    {
        if (image is not { } wanted) return null;
        var path = wanted.Value.TrimStart('/');
        if (tree.Others.Contains(path)) return path;
        diagnostics.Add(LoadingDiagnostics.MissingImage(wanted.Place, wanted.Value, _configuration.InputPath, Suggestion.For(path, tree.Others)));
        return null;
    }

    private void CheckNeeds(FieldValues values, DiagnosticBag diagnostics)
    {
        foreach (var need in values.Texts("needs"))
        {
            var known = _schema.Fields.Any(field => field.Key == need.Value);
            diagnostics.Add(
                !known ? LoadingDiagnostics.UnknownNeed(need.Place, need.Value, Suggestion.For(need.Value, _schema.Fields.Select(field => field.Key)))
                // What every article has to have is there; that it is listed says that it is not certain.
                : values.Has(need.Value) && !_schema.Fields.First(field => field.Key == need.Value).IsRequired ? LoadingDiagnostics.NeedFilled(need.Place, need.Value)
                : LoadingDiagnostics.Needed(need.Place, need.Value));
        }
    }

    private static bool IsGoodName(string stem) =>
        stem.Length > 0 && stem.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '\u200c' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);
}
