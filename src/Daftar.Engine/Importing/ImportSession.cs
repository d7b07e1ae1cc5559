using Daftar.Diagnostics;

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

    private ImportSession(ImportRequest request, ImportVocabulary vocabulary, DiagnosticBag diagnostics)
    {
        (_request, _diagnostics) = (request, diagnostics);
        _options = new(vocabulary, request.Languages, request.Language, request.Type);
        _existing = ExistingArticles.Load(request.Root, request.InputPath, diagnostics);
        _authors = AuthorRecords.Load(request.Root, request.InputPath);
        _writer = new(request.Root, request.InputPath, diagnostics);
    }

    /// <summary>
    /// Imports all documents of the request. A bad one does not keep the others from going through; the same
    /// documents and site give the same files and codes, whatever the order of the paths.
    /// </summary>
    public static ImportResult Run(ImportRequest request, DiagnosticBag diagnostics)
    {
        var vocabulary = VocabularyFiles.Load(request.Root, request.InputPath);
        if (!AreOptionsKnown(request, vocabulary, diagnostics)) return new([], [], request.DryRun);
        return new ImportSession(request, vocabulary, diagnostics).Run();
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
        var documents = new List<(ImportSource Source, ImportedDocument? Document)>();
        foreach (var source in ImportSources.List(_request, _diagnostics)) documents.Add((source, Read(source)));

        // Codes that documents bring are theirs before a free one is given to any that has none.
        foreach (var (_, document) in documents)
        {
            if (document?.NewsCode is { } code) _existing.Reserve(code);
        }
        var files = documents.ConvertAll(entry => entry.Document is null ? Refused(entry.Source, null) : Import(entry.Source, entry.Document));
        var records = new List<string>();
        foreach (var (path, text) in _authors.Changed)
        {
            if (_request.DryRun || _writer.Write(path, text)) records.Add(path);
        }
        return new(files, records, _request.DryRun);
    }

    private ImportedDocument? Read(ImportSource source)
    {
        try
        {
            var size = new FileInfo(source.Path).Length;
            if (size <= DocumentDecoder.SizeLimit)
                return DocumentImporter.Import(File.ReadAllBytes(source.Path), source.Name, _options, _diagnostics);
            _diagnostics.Add(ImportDiagnostics.TooLarge(source.Name, size));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(ImportDiagnostics.Unreadable(source.Name, e.Message));
        }
        return null;
    }

    private ImportedFile Import(ImportSource source, ImportedDocument document)
    {
        if (!FindExisting(source, document, out var existing)) return Refused(source, document);
        var code = document.NewsCode ?? existing?.NewsCode ?? _existing.NextCode();
        if (document.NewsCode is null)
            document.Findings.Guess(FormattableString.Invariant($"news_code: {code}, a free one"), FormattableString.Invariant($"کد خبر: {code}، کدی آزاد"));
        var path = existing?.Path ?? $"{_request.InputPath}/articles/{document.Language}/{_existing.FreeStem(ArticleStem.Of(document), code)}.md";
        var text = ArticleFile.Write(document, code, [.. document.Authors.Select(author => _authors.IdOf(author.Name)).Distinct()], source.From);

        var status = StatusOf(existing, document, text);
        if (status == ImportStatus.KeptEdited) _diagnostics.Add(ImportDiagnostics.Edited(source.Name, path));
        if (status is ImportStatus.Created or ImportStatus.Updated or ImportStatus.Overwritten)
        {
            if (!_request.DryRun && !_writer.Write(path, text)) return Refused(source, document);
            foreach (var author in document.Authors) _authors.Complete(author, document.Language, source.Name, _diagnostics);
            _existing.Add(new(path, document.Language, text, code, document.Title, source.From, document.Sha256, source.Name));
        }
        return new(source.Name, status, path, code, text, document.Findings);
    }

    /// <summary>
    /// The article that an earlier import, or this one, made of the document: by its bytes, whatever the file is called
    /// now; by its news code; or by file name and title. False when its code belongs to something else.
    /// </summary>
    private bool FindExisting(ImportSource source, ImportedDocument document, out ExistingArticle? existing)
    {
        existing = _existing.BySha256(document.Sha256);
        if (existing is not null) return true;
        if (document.NewsCode is not { } code)
        {
            existing = _existing.ByName(source.From, document.Title);
            return true;
        }

        existing = _existing.ByCode(code);
        if (existing is null) return true;
        if (existing.ImportedNow is { } other)
        {
            _diagnostics.Add(ImportDiagnostics.SameNewsCode(source.Name, code, other));
            return false;
        }
        var isSameArticle = existing.Sha256 is not null && existing.Language == document.Language
            && (existing.From == source.From || existing.Title == document.Title);
        if (!isSameArticle) _diagnostics.Add(ImportDiagnostics.NewsCodeTaken(source.Name, code, existing.Path));
        return isSameArticle;
    }

    private ImportStatus StatusOf(ExistingArticle? existing, ImportedDocument document, string text)
    {
        if (existing is null) return ImportStatus.Created;
        var isEdited = !ArticleFile.IsAsWritten(existing.Text);
        if (isEdited) return _request.Force ? ImportStatus.Overwritten : ImportStatus.KeptEdited;
        var isSame = _request.Force ? existing.Text == text
            : existing.Sha256 == document.Sha256 || ArticleFile.WithoutProvenance(existing.Text) == ArticleFile.WithoutProvenance(text);
        return isSame ? ImportStatus.Unchanged : ImportStatus.Updated;
    }

    private static ImportedFile Refused(ImportSource source, ImportedDocument? document) =>
        new(source.Name, ImportStatus.Refused, null, 0, null, document?.Findings ?? new());
}
