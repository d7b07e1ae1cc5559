using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Importing.Articles;
using Daftar.Importing.Documents;
using Daftar.Importing.Metadata;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.Refusals;
using Daftar.Importing.Wording;

namespace Daftar.Importing;

/// <summary>Imports documents into a site: reads them, settles names and news codes among them, writes what is new.</summary>
public sealed class ImportSession
{
    private readonly ImportRequest _request;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImportOptions _options;
    private readonly ExistingArticles _existing;
    private readonly AuthorRecords _authors;
    private readonly ImportWriter _writer;
    private readonly SortedSet<string> _records = new(StringComparer.Ordinal);

    private ImportSession(ImportRequest request, ImportVocabulary vocabulary, MetadataTable? metadata, DiagnosticBag diagnostics)
    {
        (_request, _diagnostics) = (request, diagnostics);
        _options = new(vocabulary, request.Languages, request.Language, request.Type) { Today = request.Today, Profiles = PageProfiles.Load(request.Root, diagnostics), Metadata = metadata };
        _existing = ExistingArticles.Load(request.Root, request.InputPath, diagnostics);
        _authors = AuthorRecords.Load(request.Root, request.InputPath, diagnostics);
        _writer = new(request.Root, request.InputPath, diagnostics);
    }

    /// <summary>
    /// Imports all documents of the request. A bad one does not keep the others from going through; the same
    /// documents and site give the same files and codes, whatever the order of the paths.
    /// </summary>
    public static ImportResult Run(ImportRequest request, DiagnosticBag diagnostics)
    {
        var vocabulary = VocabularyFiles.Load(request.Root, request.InputPath, request.Taxonomies);
        if (!AreOptionsKnown(request, vocabulary, diagnostics)) return new([], [], request.DryRun);
        // Without the table that was asked for, every article would lack its facts.
        var metadata = request.Metadata is { } file ? Metadata(file, request, diagnostics) : null;
        if (metadata is null && request.Metadata is not null) return new([], [], request.DryRun);
        return new ImportSession(request, vocabulary, metadata, diagnostics).Run();
    }

    private static MetadataTable? Metadata(string file, ImportRequest request, DiagnosticBag diagnostics)
    {
        if (!File.Exists(file))
        {
            diagnostics.Add(ImportDiagnostics.NotFound(file));
            return null;
        }
        try
        {
            if (new FileInfo(file).Length is var size and > DocumentLimits.TextBytes)
            {
                diagnostics.Add(ImportDiagnostics.TooLarge(file, size, DocumentLimits.TextBytes));
                return null;
            }
            return MetadataTable.Load(new(Path.GetFileName(file), PlainFile.ReadBytes(file)), request.Today, diagnostics, request.Taxonomies);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ImportDiagnostics.Unreadable(file, e.Message));
            return null;
        }
    }

    private static bool AreOptionsKnown(ImportRequest request, ImportVocabulary vocabulary, DiagnosticBag diagnostics)
    {
        if (request.Language is { } language && !request.Languages.Contains(language))
            diagnostics.Add(ImportDiagnostics.NoSuchLanguage(language, string.Join(", ", request.Languages)));
        else if (request.Type is { } type && !vocabulary.Ids("types").Contains(type))
            diagnostics.Add(ImportDiagnostics.NoSuchType(type, string.Join(", ", vocabulary.Ids("types"))));
        else
            return true;
        return false;
    }

    private ImportResult Run()
    {
        if (!_existing.IsComplete) return new([], [], _request.DryRun);
        if (!_request.DryRun) SourceFile.RemoveRemains(Path.Combine(_request.Root, _request.InputPath));
        var entries = new List<(ImportSource Source, ImportedArticle? Article)>();
        var pictures = new List<(ImportSource Source, string Sha256)>();
        using var sources = ImportSources.Of(_request, _diagnostics);
        foreach (var source in sources.All)
        {
            var articles = Read(source, pictures);
            if (articles is null) continue;
            if (articles.Count == 0) entries.Add((source, null));
            foreach (var article in articles) entries.Add((source.PartOf(article.Part), article));
        }

        _options.Metadata?.ReportUnused();
        RefusePicturesOfNoDocument(pictures, entries);

        // Codes that documents bring are theirs before a free one is given to any that has none.
        foreach (var (_, article) in entries)
        {
            if (article?.NewsCode is { } code) _existing.Reserve(code);
        }
        // Each article has its place before any is written, so that texts can link to each other.
        var placed = entries.ConvertAll(entry => entry.Article is null ? null : Place(entry.Source, entry.Article));
        var links = ArticleLinks.Of(placed.OfType<PlacedArticle>());
        var files = new List<ImportedFile>();
        for (var i = 0; i < entries.Count; i++)
            files.Add(placed[i] is { } article ? Write(article, links) : Refused(entries[i].Source, entries[i].Article));

        return new(files, [.. _records], _request.DryRun);
    }

    /// <summary>The articles in the document; null for a picture of a folder, which may belong to one of its documents.</summary>
    private IReadOnlyList<ImportedArticle>? Read(ImportSource source, List<(ImportSource Source, string Sha256)> pictures)
    {
        try
        {
            if (source.Open(_diagnostics) is not { } document) return [];
            if (source.IsNamed || !RefusedFormats.IsPicture(document.Bytes)) return DocumentImporter.Import(document, _options, _diagnostics);
            pictures.Add((source, document.Sha256));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(ImportDiagnostics.Unreadable(source.Name, e.Message));
        }
        return [];
    }

    /// <summary>A picture beside documents came along with the one that shows it; one that none shows is named.</summary>
    private void RefusePicturesOfNoDocument(List<(ImportSource Source, string Sha256)> pictures, List<(ImportSource Source, ImportedArticle? Article)> entries)
    {
        if (pictures.Count == 0) return;
        var shown = entries.SelectMany(entry => entry.Article is null ? [] : BlockPictures.Of(entry.Article.Blocks).Append(entry.Article.Image))
            .Where(picture => picture?.Bytes is not null).Select(picture => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(picture!.Bytes!))).ToHashSet(StringComparer.Ordinal);
        foreach (var (source, sha256) in pictures)
        {
            if (shown.Contains(sha256) || source.Open(_diagnostics) is not { } document) continue;
            DocumentImporter.Import(document, _options, _diagnostics);
            entries.Add((source, null));
        }
    }

    /// <summary>Where the article goes, and under which code; null when its code belongs to something else, which was reported then.</summary>
    private PlacedArticle? Place(ImportSource source, ImportedArticle article)
    {
        if (!FindExisting(source, article, out var existing)) return null;
        if (existing?.ImportedNow is not null) return new(source, article, existing, existing.Path, existing.NewsCode ?? 0);

        var code = article.IsPage ? 0 : article.NewsCode ?? existing?.NewsCode ?? _existing.NextCode();
        if (article.NewsCode is null && !article.IsPage)
            article.Findings.Guess(FormattableString.Invariant($"news_code: {code}, a free one"), FormattableString.Invariant($"کد خبر: {code}، کدی آزاد"));
        var folder = article.IsPage ? "pages" : "articles";
        var path = existing?.Path ?? $"{_request.InputPath}/{folder}/{article.Language}/{_existing.FreeStem(ArticleStem.Of(article), code)}.md";
        _existing.Add(new(path, article.Language, existing?.Text ?? "", article.IsPage ? null : code, article.Title, source.From, article.Sha256, source.Name));
        return new(source, article, existing, path, code);
    }

    private ImportedFile Write(PlacedArticle placed, ArticleLinks links)
    {
        var (source, article, existing, path, code) = placed;
        var pictures = ArticlePictures.Of(article, placed.Stem);
        var body = article.BodyWith(pictures.PathOf, address => links.Resolve(placed, address));
        var authors = article.Authors.Select(author => _authors.IdOf(author.Name)).Distinct().ToList();
        var text = ArticleFile.Write(article, code, authors, source.From, body, pictures.LeadingPath, AddressOf(article, code));

        var status = StatusOf(existing, article, text);
        if (status == ImportStatus.KeptEdited) _diagnostics.Add(ImportDiagnostics.Edited(source.Name, path));
        var isWritten = status is ImportStatus.Created or ImportStatus.Updated or ImportStatus.Overwritten;
        if (isWritten)
        {
            // The article last: the next import passes over one that is there, with all that should have come with it.
            foreach (var author in article.Authors) _authors.Complete(author, article.Language, source.Name, _diagnostics);
            var isComplete = WriteRecords() && (_request.DryRun || Write(pictures));
            if (!isComplete || (!_request.DryRun && !_writer.Write(path, text, existing))) return Refused(source, article);
        }
        return new(source.Name, status, path, code, text, article.Findings)
        {
            Needs = article.Needs,
            Pictures = isWritten ? [.. pictures.Files.Select(file => $"{_request.InputPath}/{file.Path}")] : [],
        };
    }

    private string AddressOf(ImportedArticle article, int code) => _request.ArticleAddress
        .Replace("{lang}", article.Language, StringComparison.Ordinal).Replace("{type}", article.Type, StringComparison.Ordinal)
        .Replace("{code}", code.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>False when a record could not be written: the article that needs it waits for the next import then.</summary>
    private bool WriteRecords()
    {
        var isWritten = true;
        foreach (var (path, text, known) in _authors.Changed.ToList())
        {
            if (_request.DryRun || _writer.Write(path, text, known))
            {
                _records.Add(path);
                _authors.Keep(path);
            }
            else
            {
                isWritten = false;
            }
        }
        return isWritten;
    }

    private bool Write(ArticlePictures pictures) => pictures.Files.All(file => _writer.Write($"{_request.InputPath}/{file.Path}", file.Bytes));

    /// <summary>
    /// The article that an earlier import, or this one, made of the document: by its bytes, whatever the file is called
    /// now; by its news code; or by file name and title. False when its code belongs to something else.
    /// </summary>
    private bool FindExisting(ImportSource source, ImportedArticle article, out ExistingArticle? existing)
    {
        existing = _existing.BySha256(article.Sha256);
        if (existing is not null) return true;
        if (article.NewsCode is not { } code)
        {
            existing = _existing.ByName(source.From, article.Title);
            return true;
        }

        existing = _existing.ByCode(code);
        if (existing is null) return true;
        if (existing.ImportedNow is { } other)
        {
            _diagnostics.Add(ImportDiagnostics.SameNewsCode(source.Name, code, other));
            return false;
        }
        var isSameArticle = existing.Sha256 is not null && existing.Language == article.Language
            && (existing.From == source.From || existing.Title == article.Title);
        if (!isSameArticle) _diagnostics.Add(ImportDiagnostics.NewsCodeTaken(source.Name, code, existing.Path));
        return isSameArticle;
    }

    private ImportStatus StatusOf(ExistingArticle? existing, ImportedArticle article, string text)
    {
        if (existing is null) return ImportStatus.Created;
        // The same document twice in one run.
        if (existing.ImportedNow is not null) return ImportStatus.Unchanged;
        var isEdited = !ArticleFile.IsAsWritten(existing.Text);
        if (isEdited) return _request.Force ? ImportStatus.Overwritten : ImportStatus.KeptEdited;
        var isSame = _request.Force ? existing.Text == text
            : (existing.Sha256 == article.Sha256 && (article.Row is null || existing.Row == article.Row)) || ArticleFile.WithoutProvenance(existing.Text) == ArticleFile.WithoutProvenance(text);
        return isSame ? ImportStatus.Unchanged : ImportStatus.Updated;
    }

    private static ImportedFile Refused(ImportSource source, ImportedArticle? article) =>
        new(source.Name, ImportStatus.Refused, null, 0, null, article?.Findings ?? new());
}
