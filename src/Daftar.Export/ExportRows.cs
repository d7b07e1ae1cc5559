using System.Globalization;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Outputs.Api;
using Daftar.Schema;
using Daftar.Views;

namespace Daftar.Export;

/// <summary>The site as rows. Articles are made one by one, so that their texts never lie in memory together.</summary>
internal sealed class ExportRows(LoadedSite loaded)
{
    private readonly SiteModel _site = loaded.Site;
    private readonly ContentFiles _files = new(loaded.Site);

    public IEnumerable<ExportRow> Of(TableDefinition table) => table.Name switch
    {
        "languages" => _site.Languages.Select(Language),
        "terms" => _site.Languages.SelectMany(Terms),
        "authors" => _site.Languages.SelectMany(Authors),
        "tags" => _site.Languages.SelectMany(Tags),
        "articles" => _site.Languages.SelectMany(language => language.Articles.Select(article => Article(language, article))),
        "pages" => _site.Languages.SelectMany(language => language.Pages.Select(Page)),
        _ => throw new ArgumentException($"No table '{table.Name}'.", nameof(table)),
    };

    private ExportRow Language(LanguageSite language, int position)
    {
        var settings = language.Settings;
        return new(
            language.Code, position, settings.Name, settings.Direction.Code(), ArchiveMonth.CalendarOf(language),
            settings.SiteTitle, settings.SiteDescription, settings.Publisher, Absolute(_site.Urls.Home(language.Code)));
    }

    private IEnumerable<ExportRow> Terms(LanguageSite language)
    {
        foreach (var taxonomy in _site.Content.Taxonomies.Values.OrderBy(taxonomy => taxonomy.Id, StringComparer.Ordinal))
        {
            foreach (var term in taxonomy.Terms)
            {
                yield return new(
                    taxonomy.Id, term.Id, language.Code, term.Index, term.Labels.In(language.Code, term.Id),
                    term.Plurals.Find(language.Code), term.Descriptions.Find(language.Code), Absolute(_site.Urls.Term(language.Code, term)));
            }
        }
    }

    private IEnumerable<ExportRow> Authors(LanguageSite language)
    {
        foreach (var list in language.ListsOf(ListKind.Author))
            yield return Author(language, list.Id, list.Label, list.Author, Absolute(list.Url));
        foreach (var author in _site.Content.Authors.Values)
        {
            if (language.FindList(ListKind.Author, author.Id) is null)
                yield return Author(language, author.Id, author.Names.In(language.Code, author.Id), author, null);
        }
    }

    private ExportRow Author(LanguageSite language, string id, string name, Author? record, string? url) => new(
        id, language.Code, name, record?.Roles.Find(language.Code), record?.Bios.Find(language.Code),
        record?.Image is { } image ? Absolute(new("/" + image)) : null, record?.Email, record?.Website, record?.Orcid, url);

    private IEnumerable<ExportRow> Tags(LanguageSite language) =>
        language.ListsOf(ListKind.Tag).Select(list => new ExportRow(list.Id, language.Code, list.Label, Absolute(list.Url)));

    private ExportRow Article(LanguageSite language, Article article)
    {
        var url = _site.Urls.Article(article);
        var html = BodyFields.HtmlOf(_site, loaded.Content.Bodies, article.Body, article.Language, url);
        var text = PlainText.FromHtml(html);
        (int Year, int Month)? month = article.PublishDate is { } date ? language.Dates.MonthOf(date.Day) : null;
        return new(
            [
                article.NewsCode, article.Language, article.Stem, article.Title, article.Kicker, article.Lead,
                article.Body.Excerpt.Length > 0 ? article.Body.Excerpt : null, article.Type.Id,
                Date(article.PublishDate), article.PublishDate?.Instant, month?.Year, month?.Month, Date(article.Updated), Date(article.LastModified),
                article.Source, article.Image is null ? null : Absolute(new("/" + article.Image)), article.ImageSize?.Width, article.ImageSize?.Height,
                article.ImageAlt, article.ImageCaption, article.ImageFocus, article.IsDraft,
                article.IsOpenForComments is { } isOpen ? isOpen ? "open" : "closed" : null, article.Translation?.ToString().ToLowerInvariant(), article.Translator,
                article.Body.WordCount, _site.Configuration.Comments is null ? null : article.CommentCount, _site.Configuration.Recommend is null ? null : article.Recommended,
                Absolute(url), Absolute(_site.Urls.Short(article.NewsCode)), article.Path,
                html, BodyFields.ReadMarkdown(loaded.Root, article.Path), text, SearchText(article, text),
            ],
            [
                TermsOf(article),
                [.. article.Authors.Select((author, index) => Child(index, author.Id.Length == 0 ? null : author.Id, article.Language, author.Name))],
                [.. article.Tags.Select((tag, index) => Child(index, tag.Id, article.Language, tag.Name))],
                [.. article.Related.Select((related, index) => Child(index, related))],
                [.. article.Aliases.Select((alias, index) => Child(index, alias))],
                [.. article.Corrections.Select((correction, index) => Child(index, ArticleFields.Text(correction.Date), correction.Note))],
                [.. article.Needs.Select((need, index) => Child(index, need))],
                [.. OtherFields(article).Select((field, index) => Child(index, field.Name, field.Value))],
                [.. _files.In(html, article.Image).Select((file, index) => Child(index, file, Absolute(new("/" + file))))],
                CommentsOf(article),
            ]);
    }

    /// <summary>What the API tells of each, in the order in which they were written.</summary>
    private List<object?[]> CommentsOf(Article article)
    {
        if (_site.Comments.Find(article) is not { } comments) return [];
        return [.. comments.NewestFirst.Reverse().Select((comment, index) => Child(
            index, comment.Id, comment.Name, ArticleFields.Text(comment.Date), comment.Language ?? article.Language, comment.ReplyTo, comment.IsExample, comment.Text,
            _site.Urls.Absolute(CommentViews.Address(_site, _site.Urls.Article(article), comments, comment))))];
    }

    private static List<object?[]> TermsOf(Article article)
    {
        var rows = new List<object?[]>(1 + article.Terms.Count) { new object?[] { article.Type.Taxonomy, article.Type.Id, article.Language, 0 } };
        foreach (var terms in article.Terms.GroupBy(term => term.Taxonomy))
            rows.AddRange(terms.Select((term, index) => new object?[] { term.Taxonomy, term.Id, article.Language, index }));
        return rows;
    }

    /// <summary>The keys that no column and no table is made for.</summary>
    private IEnumerable<(string Name, string Value)> OtherFields(Article article) => OtherFields(_site.ArticleSchema.Fields, article);

    internal static IEnumerable<(string Name, string Value)> OtherFields(IEnumerable<FieldSchema> fields, Article article) =>
        fields.Where(field => field is { IsHidden: false, Read: not null } && !TableDefinition.HasOwnPlace(field))
            .SelectMany(field => Texts(field, field.Key, field.Read!(article)));

    private static IEnumerable<(string Name, string Value)> Texts(FieldSchema field, string name, object? value) => (field.Kind, value) switch
    {
        (_, null) => [],
        (FieldKind.Group, _) => field.Fields.SelectMany(below => Texts(below, $"{name}.{below.Key}", below.Read!(value))),
        (FieldKind.GroupList, _) => ((IEnumerable<object>)value).SelectMany(item => field.Fields.SelectMany(below => Texts(below, $"{name}.{below.Key}", below.Read!(item)))),
        (_, IEnumerable<string> texts) => texts.Select(text => (name, text)),
        (_, ContentDate date) => [(name, ArticleFields.Text(date))],
        (_, bool flag) => [(name, flag ? "true" : "false")],
        _ => [(name, Convert.ToString(value, CultureInfo.InvariantCulture)!)],
    };

    // What a reader would search, with all spellings of a letter made one.
    private static string SearchText(Article article, string text)
    {
        var parts = new List<string?> { article.Title, article.Kicker, article.Lead, text };
        foreach (var author in article.Authors) parts.Add(author.Name);
        foreach (var tag in article.Tags) parts.Add(tag.Name);
        return PersianText.FoldForSearch(string.Join('\n', parts.Where(part => part is not null)));
    }

    private ExportRow Page(ContentPage page)
    {
        var url = _site.Urls.Page(page);
        var html = BodyFields.HtmlOf(_site, loaded.Content.Bodies, page.Body, page.Language, url);
        return new(
            page.Path, page.Language, page.Stem, page.Title, page.Lead, Date(page.Updated), page.IsDraft, page.Body.WordCount, Absolute(url),
            html, BodyFields.ReadMarkdown(loaded.Root, page.Path), PlainText.FromHtml(html));
    }

    private static object?[] Child(params object?[] values) => values;

    private static string? Date(ContentDate? date) => date is { } known ? ArticleFields.Text(known) : null;

    private string Absolute(SiteUrl url) => _site.Urls.Absolute(url);
}
