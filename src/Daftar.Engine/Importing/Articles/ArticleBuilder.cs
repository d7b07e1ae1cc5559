using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Reports;
using Daftar.Importing.Wording;
using Daftar.Media;

namespace Daftar.Importing.Articles;

/// <summary>Makes an article from a document: determines language and type, resolves terms, corrects the text.</summary>
internal sealed class ArticleBuilder
{
    public const string GuessedType = "report";

    private static readonly string[] OrderOfNeeds =
        ["title", "type", "news_code", "publish_date", "author", "source", "regions", "issues", "image", "image_alt"];

    private readonly SourceDocument _source;
    private readonly ImportedDocument _document;
    private readonly ImportOptions _options;
    private readonly DocumentFacts _facts;
    private readonly TextMending _mending;
    private readonly string _language;
    private readonly DocumentTerms _terms;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private ArticleBuilder(SourceDocument source, ImportedDocument document, string language, ImportOptions options, ReadingContext context)
    {
        (_source, _document, _options, _facts, _language) = (source, document, options, document.Facts, language);
        _mending = new(language, document.Findings);
        _terms = DocumentTerms.Resolve(document.Facts, source.Name, context);
    }

    /// <summary>Null when the document cannot become an article, which was reported then.</summary>
    public static ImportedArticle? Build(SourceDocument source, ImportedDocument document, ImportOptions options, ReadingContext context)
    {
        var facts = document.Facts;
        var text = $"{facts.Title?.Value}\n{facts.Lead?.Value}\n{InlineText.Of(document.Blocks)}";
        if (options.Language is null && (facts.Language is { } stated ? options.Known(stated) : null) is { } known) return Build(known);
        if (context.LanguageOf(text) is { } language) return Build(language);
        context.Diagnostics.Add(ImportDiagnostics.UnknownLanguage(source.Name, string.Join(", ", options.Languages)));
        return null;

        ImportedArticle Build(string language) => new ArticleBuilder(source, document, language, options, context).Build();
    }

    private ImportedArticle Build()
    {
        var body = new BodyMending(_mending, IsShown);
        var article = new ImportedArticle
        {
            Language = _language,
            Title = _mending.Mend(_facts.Title?.Value ?? _document.Part ?? _source.FileName),
            Kicker = Mend(_facts.Kicker?.Value),
            Lead = Mend(_facts.Lead?.Value),
            Type = _terms.Type ?? _options.Type ?? GuessedType,
            NewsCode = _facts.NewsCode?.Value,
            PublishDate = _facts.Published?.Value.ToIso(),
            Updated = _facts.Updated?.Value.ToIso(),
            Authors = [.. _facts.Authors.Select(author => new ImportedAuthor(_mending.Mend(author.Name), Mend(author.Bio)))],
            Source = Mend(_facts.Source?.Value),
            Regions = _terms.Regions,
            Issues = _terms.Issues,
            OtherTerms = _terms.Others,
            Tags = [.. _terms.Tags.Select(_mending.Mend)],
            Image = _facts.Image is { } image && IsShown(image) && image.Bytes is not null ? image with { Alt = Mend(image.Alt) } : null,
            ImageCaption = _facts.ImageCaption.Count > 0 ? _mending.Mend(InlineText.Of(_facts.ImageCaption)) : null,
            Related = [.. _facts.Related.Select(_mending.Mend)],
            Addresses = _facts.Addresses,
            Translator = Mend(_facts.Translator?.Value),
            IsDraft = _facts.IsDraft,
            IsPage = _facts.IsPage,
            Needs = Needs(),
            Blocks = HouseMarkTrimming.Trim(body.Mend(_document.Blocks), _facts.Source?.Value, _document.Findings),
            Notes = body.Mend(_document.Notes),
            Format = _document.Format,
            Sha256 = _document.Sha256 ?? _source.Sha256,
            Row = _document.Row,
            Part = _document.Part,
            Answers = _document.Answers,
            Findings = _document.Findings,
        };
        Guesses();
        FactFindings.Add(article, _terms.Type is null && _options.Type is not null, _options.Language is not null || _facts.Language is not null);
        return article;
    }

    /// <summary>Whether a picture can be shown: it came along, or is on the web. What is neither, and what browsers do not show, is named.</summary>
    private bool IsShown(Picture picture)
    {
        if (picture.Bytes is { } bytes)
        {
            if (PictureFormat.ExtensionOf(bytes) is not null && FileKinds.CleanPicture(bytes).Cleaned is not { Fault: not null }) return true;
            if (_named.Add(picture.Address)) _document.Findings.Drop($"picture that is damaged, or that browsers do not show: {picture.Address}", $"تصویری آسیب‌دیده، یا تصویری که مرورگرها نشان نمی‌دهند: {picture.Address}");
            return false;
        }
        var isOnWeb = Uri.TryCreate(picture.Address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        if (_named.Add(picture.Address))
        {
            if (isOnWeb) _document.Findings.Miss($"picture that is only linked: {picture.Address}", $"تصویر، فقط پیوند آن هست: {picture.Address}");
            else _document.Findings.Miss($"picture that was not found: {picture.Address}", $"تصویری که پیدا نشد: {picture.Address}");
        }
        return isOnWeb;
    }

    private void Guesses()
    {
        Guess("title", "عنوان", _facts.Title);
        Guess("kicker", "روتیتر", _facts.Kicker);
        Guess("lead", "لید", _facts.Lead);
        Guess("type", "گونه", _facts.Type);
        Guess("publish_date", "تاریخ انتشار", _facts.Published is { IsGuess: true } date ? new(date.Value.ToIso(), date.Origin, true) : null);
        Guess("source", "منبع", _facts.Source);

        void Guess(string key, string persian, Fact<string>? fact)
        {
            if (fact is { IsGuess: true }) _document.Findings.Guess($"{key}: {fact.Value}, from {fact.Origin}", $"{persian}: {fact.Value}، از {fact.Origin}");
        }
    }

    private string? Mend(string? text) => string.IsNullOrWhiteSpace(text) ? null : _mending.Mend(text);

    /// <summary>The keys that somebody has to fill in, in the order of the front matter.</summary>
    private List<string> Needs()
    {
        var needs = new HashSet<string>(_facts.Needs, StringComparer.Ordinal);
        if (_facts.Title is null) needs.Add("title");
        if (_facts.IsPage) return [.. OrderOfNeeds.Where(needs.Contains)];
        if (_terms.Type is null && _options.Type is null) needs.Add("type");
        // The code that it gets is a free one: the number under which the text was known may still be found.
        if (_facts.NewsCode is null) needs.Add("news_code");
        if (_facts.Published is null) needs.Add("publish_date");
        if (_facts.Authors.Count == 0) needs.Add("author");
        if (_facts.Source is null) needs.Add("source");
        if (_terms.Regions.Count == 0 && _options.Vocabulary.Declares("regions")) needs.Add("regions");
        else needs.Remove("regions");
        if (_terms.Issues.Count > 0) needs.Remove("issues");
        return [.. OrderOfNeeds.Where(needs.Contains)];
    }
}
