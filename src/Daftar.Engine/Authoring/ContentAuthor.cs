using System.Globalization;
using Daftar.Configuration;
using Daftar.Configuration.Fields;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Languages;
using Daftar.Schema;
using Daftar.Sources;

namespace Daftar.Authoring;

/// <summary>
/// Writes new content files that pass <c>check</c>: terms are declared, the news code is free, the name is good. No
/// file is ever written over; what stands in the way is reported, and null given.
/// </summary>
/// <param name="content">What the site has already.</param>
/// <param name="now">The moment in the site's time zone.</param>
/// <param name="highestElsewhere">The highest news code that somebody has on another branch; a new one is higher.</param>
public sealed class ContentAuthor(string root, SiteConfiguration configuration, ContentSet content, DateTime now, DiagnosticBag diagnostics, int highestElsewhere = 0)
{
    private const int MostSlugCharacters = 60;

    private readonly TaxonomySettings _types = configuration.Taxonomies.First(taxonomy => taxonomy.Id == TaxonomySettings.Types);

    /// <summary>An article without text, marked as a draft so that it stays off the site until there is one.</summary>
    public WrittenContent? Write(NewArticle article)
    {
        var original = FindOriginal(article.TranslationOf);
        if (!KnowsLanguage(article.Language) | !KnowsTerms(_types.Id, "--type", [article.Type]) | !KnowsAllTerms(article) | !KnowsFields(article)
            | (article.TranslationOf is not null && original is null)) return null;
        if (ReadDate(article.Date) is not { } date) return null;
        var stem = original?.Stem ?? FileName(article.Slug, $"{date[..10]}-", article.Title);
        if (stem is null) return null;

        var code = content.Articles.Select(known => known.NewsCode).Append(highestElsewhere).Max() + 1;
        var file = new ContentWriter(ContentSchema.ArticlesOf(configuration))
            .Set("title", article.Title.Trim()).Set("kicker", article.Kicker?.Trim()).Set("lead", article.Lead?.Trim())
            .Set(_types.Key, article.Type).Set("news_code", code).Set("publish_date", date)
            .Set("author", article.Authors).Set("source", article.Source?.Trim());
        foreach (var taxonomy in configuration.Taxonomies.Where(taxonomy => taxonomy != _types))
        {
            var ids = article.Terms.GetValueOrDefault(taxonomy.Id) ?? [];
            if (ids.Count == 0 && original is not null) ids = Ids(original.TermsOf(taxonomy.Id));
            file.Set(taxonomy.Key, !taxonomy.IsSingle ? ids : ids.Count > 0 ? ids[0] : null);
        }
        file.Set("tags", article.Tags).Set("draft", true);
        foreach (var field in configuration.CustomFields) file.Set(field.Key, ValueOf(field, [.. article.CustomFields.Where(given => given.Key == field.Key).Select(given => given.Value.Trim())]));
        if (original is not null) file.Set("translation", file.Group("translation").Set("status", "translated"));
        var path = Path("articles", article.Language, stem);
        if (diagnostics.HasErrors) return null;
        return Save(path, file.ToMarkdown(""), ContentSchema.ArticlesOf(configuration)) ? new(path, code) : null;
    }

    // A value that does not fit its kind is written as it was typed, for the check of the new file to report.
    private object? ValueOf(CustomFieldSettings field, IReadOnlyList<string> values) => (field.Kind, values) switch
    {
        (_, []) => null,
        (FieldKind.Integer, [var text]) when int.TryParse(Digits.ToAscii(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        (FieldKind.Boolean, [var text]) when bool.TryParse(text, out var truth) => truth,
        (FieldKind.Date, [var text]) => ReadDate(text),
        (not FieldKind.TextList, [var text]) => text,
        _ => values,
    };

    private bool KnowsFields(NewArticle article)
    {
        IReadOnlyList<string> known = [.. configuration.CustomFields.Select(field => field.Key)];
        var unknown = article.CustomFields.Select(given => given.Key).Where(key => !known.Contains(key)).ToList();
        foreach (var key in unknown) diagnostics.Add(AuthoringDiagnostics.UnknownField(key, known, Suggestion.For(key, known)));
        return unknown.Count == 0;
    }

    public WrittenContent? Write(NewPage page)
    {
        if (!KnowsLanguage(page.Language) || FileName(page.Slug, "", page.Title) is not { } stem) return null;
        var file = new ContentWriter(ContentSchema.Pages)
            .Set("title", page.Title.Trim()).Set("lead", page.Lead?.Trim()).Set("aliases", page.Aliases).Set("draft", page.Body is null ? true : null);
        var path = Path("pages", page.Language, stem);
        return Save(path, file.ToMarkdown(page.Body is { } body ? body.Trim() + "\n" : ""), ContentSchema.Pages) ? new(path) : null;
    }

    public WrittenContent? Write(NewAuthor author)
    {
        var name = author.Names.GetValueOrDefault("en") ?? author.Names.Values.FirstOrDefault();
        if (name is null)
        {
            diagnostics.Add(AuthoringDiagnostics.Missing("--name"));
            return null;
        }
        if (!author.Names.Keys.Concat(author.Roles.Keys).All(KnowsLanguage) || FileName(author.Slug, "", name) is not { } id) return null;
        var file = new ContentWriter(ContentSchema.Authors).Set("name", Translated(author.Names)).Set("role", Translated(author.Roles));
        var path = $"{configuration.InputPath}/authors/{id}.yml";
        return Save(path, file.ToYaml(), ContentSchema.Authors) ? new(path) : null;
    }

    /// <summary>The term goes behind the others of its file, of which every byte stays as it is.</summary>
    public WrittenContent? Write(NewTerm term)
    {
        if (!content.Taxonomies.TryGetValue(term.Taxonomy, out var taxonomy))
        {
            diagnostics.Add(AuthoringDiagnostics.Unknown("--taxonomy", term.Taxonomy, content.Taxonomies.Keys.Order(StringComparer.Ordinal), Suggestion.For(term.Taxonomy, content.Taxonomies.Keys)));
            return null;
        }
        foreach (var language in configuration.LanguageCodes.Where(code => !term.Labels.ContainsKey(code)))
            diagnostics.Add(AuthoringDiagnostics.Missing($"--label {language}=…"));
        if (!term.Labels.Keys.All(KnowsLanguage) || diagnostics.HasErrors) return null;
        if (FileName(term.Id, "", term.Labels.GetValueOrDefault("en") ?? term.Labels.Values.First()) is not { } id) return null;
        if (!System.Text.RegularExpressions.Regex.IsMatch(id, ContentSchema.TermIdPattern))
        {
            diagnostics.Add(AuthoringDiagnostics.NoName(id));
            return null;
        }
        foreach (var (language, label) in term.Labels)
        {
            var at = ForbiddenCharacters.IndexIn(label);
            if (at < 0) continue;
            diagnostics.Add(SchemaDiagnostics.ForbiddenCharacter(new("daftar new"), $"--label {language}", label[at]));
            return null;
        }
        if (taxonomy.Find(id) is { } known)
        {
            diagnostics.Add(AuthoringDiagnostics.TermExists(known.Place, id));
            return null;
        }
        var item = new ContentWriter(ContentSchema.Taxonomies).Group("terms").Set("id", id).Set("label", Translated(term.Labels));
        return new TaxonomyFile(root, $"{configuration.InputPath}/taxonomies/{term.Taxonomy}.yml", diagnostics).Append(item);
    }

    private string Path(string collection, string language, string stem) => $"{configuration.InputPath}/{collection}/{language}/{stem}.md";

    private Article? FindOriginal(string? named)
    {
        if (named is null) return null;
        var found = content.Articles.FirstOrDefault(article => article.Stem == named || article.NewsCode.ToString(CultureInfo.InvariantCulture) == Digits.ToAscii(named));
        if (found is null)
        {
            var stems = content.Articles.Select(article => article.Stem).Distinct().ToList();
            diagnostics.Add(AuthoringDiagnostics.Unknown("--translation-of", named, stems.Take(5), Suggestion.For(named, stems)));
        }
        return found;
    }

    private bool KnowsLanguage(string code)
    {
        if (configuration.FindLanguage(code) is not null) return true;
        diagnostics.Add(AuthoringDiagnostics.Unknown("--language", code, configuration.LanguageCodes, Suggestion.For(code, configuration.LanguageCodes)));
        return false;
    }

    private bool KnowsAllTerms(NewArticle article)
    {
        var all = true;
        foreach (var (taxonomy, ids) in article.Terms)
        {
            if (configuration.FindTaxonomy(taxonomy) is { } declared && taxonomy != _types.Id)
            {
                all &= KnowsTerms(taxonomy, $"--{declared.Singular}", ids);
                continue;
            }
            var known = configuration.Taxonomies.Where(other => other != _types).Select(other => other.Id).ToList();
            diagnostics.Add(AuthoringDiagnostics.Unknown("--term", taxonomy, known, Suggestion.For(taxonomy, known)));
            all = false;
        }
        return all;
    }

    private bool KnowsTerms(string taxonomy, string option, IReadOnlyList<string> ids)
    {
        IReadOnlyList<string> known = content.Taxonomies.TryGetValue(taxonomy, out var found) ? Ids(found.Terms) : [];
        var unknown = ids.Where(id => !known.Contains(id)).ToList();
        foreach (var id in unknown) diagnostics.Add(AuthoringDiagnostics.Unknown(option, id, known, Suggestion.For(id, known)));
        return unknown.Count == 0;
    }

    private string? ReadDate(string? text)
    {
        if (text is null) return now.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        if (DateLiteral.TryParse(Digits.ToAscii(text), out var date))
            return date.Local.ToString(date.HasTime ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        diagnostics.Add(AuthoringDiagnostics.NotADate(text));
        return null;
    }

    /// <summary>The name that was asked for, or the title's words as far as they fit.</summary>
    private string? FileName(string? wanted, string prefix, string title)
    {
        var slug = Slug.From(wanted ?? title);
        if (wanted is null && slug.Length > MostSlugCharacters)
            slug = slug[..(slug.LastIndexOf('-', MostSlugCharacters) is var end and > 0 ? end : MostSlugCharacters)];
        if (slug.Length > 0) return wanted is null ? prefix + slug : slug;
        diagnostics.Add(AuthoringDiagnostics.NoName(wanted ?? title));
        return null;
    }

    private bool Save(string path, string text, CollectionSchema schema)
    {
        if (!Passes(path, text, schema)) return false;
        var full = System.IO.Path.Combine(root, path);
        try
        {
            SourceFile.Create(full, text);
            return true;
        }
        catch (IOException) when (System.IO.Path.Exists(full))
        {
            diagnostics.Add(AuthoringDiagnostics.Exists(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(AuthoringDiagnostics.NotWritten(path, exception.Message));
        }
        return false;
    }

    /// <summary>Whether the fields are what the check takes: words on a command line may hold anything.</summary>
    private bool Passes(string path, string text, CollectionSchema schema)
    {
        var found = new DiagnosticBag();
        var content = path.EndsWith(".md", StringComparison.Ordinal) ? ContentText.Markdown(text) : ContentText.Data(text);
        if (content.Fields(path, found) is { } fields) SchemaReader.Read(fields, schema, configuration.LanguageCodes, found);
        diagnostics.AddRange(found.ToSortedList().Where(finding => finding.Severity == Severity.Error));
        return !found.HasErrors;
    }

    /// <summary>In the order of the site's languages.</summary>
    private List<KeyValuePair<string, string>> Translated(IReadOnlyDictionary<string, string> texts) =>
        [.. configuration.LanguageCodes.Where(texts.ContainsKey).Select(code => KeyValuePair.Create(code, texts[code].Trim()))];

    private static List<string> Ids(IEnumerable<Term> terms) => [.. terms.Select(term => term.Id)];
}
