using System.Globalization;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Importing;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.Refusals;
using Daftar.Importing.Wording;
using Daftar.Loading;
using Daftar.Loading.Comments;

namespace Daftar.Authoring.Comments;

/// <summary>What to take readers' answers from.</summary>
/// <param name="Paths">Documents or folders, as for an import of articles.</param>
/// <param name="Date">ISO 8601, for comments that have no date; null to leave those out.</param>
/// <param name="Now">The moment in the site's time zone.</param>
public sealed record CommentImportRequest(IReadOnlyList<string> Paths, string Root, string? Date, bool DryRun, DateTime Now);

/// <param name="Files">Paths of the comments' files that were written.</param>
/// <param name="Known">Comments that were there already.</param>
/// <param name="Refused">Comments that could not be taken; the diagnostics say why.</param>
/// <param name="Numbers">How many numbers of recommendations are new or larger.</param>
public sealed record CommentImportResult(IReadOnlyList<string> Files, int Known, int Refused, int Numbers);

/// <summary>
/// Takes the comments and the numbers of recommendations out of documents whose articles are on the site already. Names and
/// words only; doing it again changes nothing.
/// </summary>
public sealed class CommentImport
{
    private readonly CommentImportRequest _request;
    private readonly SiteConfiguration _configuration;
    private readonly DiagnosticBag _diagnostics;
    private readonly CommentWriter _writer;
    private readonly ExistingArticles _articles;
    private readonly DateOnly _today;
    private readonly IReadOnlyList<Diagnostic> _unread;
    private readonly List<string> _files = [];
    private readonly Dictionary<int, int> _numbers = [];
    private int _known, _refused;

    private CommentImport(CommentImportRequest request, SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        (_request, _configuration, _diagnostics) = (request, configuration, diagnostics);
        // What is wrong with the content there is does not keep comments from coming in, but of files that nobody could read they might be copies.
        var found = new DiagnosticBag();
        var content = SiteLoader.LoadContent(new(request.Root, new DateTimeOffset(request.Now, configuration.TimeZone.GetUtcOffset(request.Now))), found)!;
        _unread = LoadingDiagnostics.Unread(found);
        diagnostics.AddRange(_unread);
        _writer = new(request.Root, configuration, content, request.Now, writes: !request.DryRun);
        _articles = ExistingArticles.Load(request.Root, configuration.InputPath, diagnostics);
        _today = DateOnly.FromDateTime(request.Now).AddDays(1);
    }

    public static CommentImportResult Run(CommentImportRequest request, SiteConfiguration configuration, DiagnosticBag diagnostics) =>
        new CommentImport(request, configuration, diagnostics).Run();

    private CommentImportResult Run()
    {
        if (_unread.Count > 0) return new([], 0, 0, 0);
        var request = new ImportRequest(_request.Paths, _request.Root) { Languages = [.. _configuration.LanguageCodes], InputPath = _configuration.InputPath };
        var options = new ImportOptions(VocabularyFiles.Load(_request.Root, _configuration.InputPath, _configuration.Taxonomies), request.Languages)
        {
            Today = _today,
            Profiles = PageProfiles.Load(_request.Root, new DiagnosticBag()),
        };
        using var sources = ImportSources.Of(request, _diagnostics);
        foreach (var source in sources.All)
        {
            foreach (var article in Read(source, options)) Take(source.PartOf(article.Part), article);
        }
        var changed = WriteNumbers();
        return new(_files, _known, _refused, changed);
    }

    /// <summary>The articles in the document; what is said of their texts was said when they were imported.</summary>
    private IReadOnlyList<ImportedArticle> Read(ImportSource source, ImportOptions options)
    {
        try
        {
            if (source.Open(_diagnostics) is not { } document || (!source.IsNamed && RefusedFormats.IsPicture(document.Bytes))) return [];
            var diagnostics = new DiagnosticBag();
            var articles = DocumentImporter.Import(document, options, diagnostics);
            if (articles.Count > 0) return articles;
            foreach (var found in diagnostics.ToSortedList().Where(found => found.Severity == Severity.Error)) _diagnostics.Add(found);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(ImportDiagnostics.Unreadable(source.Name, e.Message));
        }
        return [];
    }

    private void Take(ImportSource source, ImportedArticle article)
    {
        var answers = article.Answers;
        if (answers.IsEmpty) return;
        if (answers is { Comments.Count: 0, Withheld: 0, Unclear: null, Recommended: not > 0 }) return;
        if (article.IsPage)
        {
            if (answers.Comments.Count > 0) _diagnostics.Add(CommentAuthoringDiagnostics.OfPage(source.Name, answers.Comments.Count));
            return;
        }
        if (CodeOf(source, article) is not { } code)
        {
            _refused += answers.Comments.Count;
            return;
        }
        if (answers.Withheld > 0) _diagnostics.Add(CommentAuthoringDiagnostics.NotApproved(source.Name, answers.Withheld));
        if (answers.Unclear is var (first, last))
        {
            _diagnostics.Add(CommentAuthoringDiagnostics.Unclear(source.Name, first, last));
            _refused++;
        }
        if (answers.Recommended is > 0 and var count) _numbers[code] = Math.Max(count, _numbers.GetValueOrDefault(code));
        TakeComments(source, code, answers.Comments);
    }

    /// <summary>The code of the article on the site that was made of the document; null when there is none, which is reported.</summary>
    private int? CodeOf(ImportSource source, ImportedArticle article)
    {
        var existing = _articles.BySha256(article.Sha256) ?? (article.NewsCode is { } stated ? _articles.ByCode(stated) : _articles.ByName(source.From, article.Title));
        if (existing?.NewsCode is not { } code)
        {
            _diagnostics.Add(CommentAuthoringDiagnostics.NotImported(source.Name, article.Answers.Comments.Count));
            return null;
        }
        var isSame = existing.Sha256 == article.Sha256 || (existing.Language == article.Language && (existing.From == source.From || existing.Title == article.Title));
        if (isSame) return code;
        _diagnostics.Add(CommentAuthoringDiagnostics.OtherArticle(source.Name, code, existing.Path));
        return null;
    }

    private void TakeComments(ImportSource source, int code, IReadOnlyList<SourceComment> comments)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var comment in comments)
        {
            // An answer to what could not be written would lose what it answers. The next run takes all that is missing.
            if (_writer.HasFailed || Write(source, code, comment, ids) is not { } written)
            {
                _refused++;
                continue;
            }
            if (comment.Id is { } own) ids[own] = written.Id;
            if (written.IsNew) _files.Add(written.Path);
            else _known++;
        }
    }

    private WrittenComment? Write(ImportSource source, int code, SourceComment comment, Dictionary<string, string> ids)
    {
        var place = comment.Line > 0 ? new SourcePlace(source.Name, comment.Line, 1) : new SourcePlace(source.Name);
        var name = comment.Name.Trim().Length > 0 ? WithoutAddresses(comment.Name) : LanguageOf(comment.Text) == "fa" ? "ناشناس" : "Anonymous";
        var text = WithoutAddresses(comment.Text);
        var date = comment.Date is { } known && known.Day <= _today ? known.ToIso() : _request.Date;
        if (date is null)
        {
            _diagnostics.Add(CommentAuthoringDiagnostics.Undated(place, name));
            return null;
        }
        if (name != comment.Name && comment.Name.Contains('@', StringComparison.Ordinal) || text != comment.Text) _diagnostics.Add(CommentAuthoringDiagnostics.AddressRemoved(place, name));
        var answered = comment.Answers is { } id ? ids.GetValueOrDefault(id) : null;
        if (comment.Answers is not null && answered is null) _diagnostics.Add(CommentAuthoringDiagnostics.AnswersNothing(place, name));
        return _writer.Write(new(code, name, text) { Date = date, ReplyTo = answered, Place = place }, _diagnostics);
    }

    private string? LanguageOf(string text) => Languages.LanguageDetection.Detect(text, [.. _configuration.LanguageCodes]);

    private static string WithoutAddresses(string text) => CommentLoader.EmailAddress().Replace(text, "[…]");

    /// <returns>How many numbers of the file are new or larger.</returns>
    private int WriteNumbers()
    {
        if (_numbers.Count == 0) return 0;
        var path = $"{_configuration.InputPath}/{RecommendedLoader.Path}";
        var full = Path.Combine(_request.Root, path);
        try
        {
            var before = File.Exists(full) ? SourceFile.ReadText(full) : "";
            if (before is null || RecommendedFile.With(before, _numbers) is not { } after)
            {
                _diagnostics.Add(CommentAuthoringDiagnostics.NumbersNotWritten(path, string.Join(", ", _numbers.OrderBy(number => number.Key).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number.Key}: {number.Value}")))));
                return 0;
            }
            if (after == before) return 0;
            if (!_request.DryRun && before.Length > 0 && !SourceFile.Replace(full, before, after)) _diagnostics.Add(AuthoringDiagnostics.SavedMeanwhile(path));
            else if (!_request.DryRun && before.Length == 0) SourceFile.Write(full, after);
            var old = before.Split('\n').Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
            return after.Split('\n').Count(line => line.Trim().Length > 0 && !old.Contains(line.Trim()));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(AuthoringDiagnostics.NotWritten(path, exception.Message));
            return 0;
        }
    }
}
