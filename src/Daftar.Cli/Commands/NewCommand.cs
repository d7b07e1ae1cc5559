using System.CommandLine;
using System.Globalization;
using Daftar.Authoring;
using Daftar.Checking.Numbering;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Loading;
using Daftar.Schema;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar new</c>: a content file to begin with. What the command line leaves out is asked for in a terminal.</summary>
internal sealed class NewCommand(CommonOptions common, Terminal terminal)
{
    private readonly Option<string?> _title = Text("--title", "The title.", "TEXT");
    private readonly Option<string?> _language = Text("--language", "Language of the text.", "CODE");
    private readonly Option<string?> _lead = Text("--lead", "The summary paragraph.", "TEXT");
    private readonly Option<string?> _slug = Text("--slug", "The file name without extension. Default: made from the title.", "NAME");

    private readonly Option<string?> _type = Text("--type", "Type of the article, one of types.yml.", "ID");
    private readonly Option<string?> _kicker = Text("--kicker", "The line above the title.", "TEXT");
    private readonly Option<string?> _source = Text("--source", "The first publisher of the text.", "TEXT");
    private readonly Option<string?> _date = Text("--date", "Publish date, such as 2025-12-29 or 2025-12-29T10:45. Default: now.", "DATE");
    private readonly Option<string[]> _authors = Texts("--author", "Id of an author file, or a name; may be repeated.", "ID");
    private readonly Option<string[]> _regions = Texts("--region", "Id from regions.yml; may be repeated.", "ID");
    private readonly Option<string[]> _issues = Texts("--issue", "Id from issues.yml; may be repeated.", "ID");
    private readonly Option<string[]> _terms = Texts("--term", "A term of any taxonomy, such as regions=afghanistan; may be repeated.", "TAXONOMY=ID");
    private readonly Option<string[]> _tags = Texts("--tag", "Keyword; may be repeated.", "TEXT");
    private readonly Option<string[]> _fields = Texts("--field", "A custom field that the site declares under 'CustomFields', such as place=Herat; may be repeated.", "KEY=VALUE");
    private readonly Option<string?> _original = Text("--translation-of", "News code or file name of the original article.", "CODE");

    private readonly Option<string[]> _names = Texts("--name", "The author's name in a language; may be repeated.", "LANGUAGE=TEXT");
    private readonly Option<string[]> _roles = Texts("--role", "Post or profession in a language; may be repeated.", "LANGUAGE=TEXT");
    private readonly Option<string?> _taxonomy = Text("--taxonomy", "The taxonomy, such as regions.", "NAME");
    private readonly Option<string[]> _labels = Texts("--label", "The term's name in a language; give one for each language.", "LANGUAGE=TEXT");
    private readonly Option<string?> _id = Text("--id", "The id, used in files and addresses. Default: made from the English name.", "ID");

    public Command Create()
    {
        var command = new Command("new", "Create an article, page, author or term. The new file passes 'daftar check'; existing files are never overwritten.");
        command.Add(new InitCommand(common, terminal).Create("site"));
        command.Add(Kind("article", "Create a draft of an article, with the next free news code.", WriteArticle,
            _title, _language, _type, _kicker, _lead, _date, _authors, _source, _regions, _issues, _terms, _tags, _fields, _slug, _original));
        command.Add(Kind("page", "Create a draft of a page, such as About.", WritePage, _title, _language, _lead, _slug));
        command.Add(new TombstoneCommand(common, terminal).Create());
        command.Add(Kind("author", "Create an author file.", WriteAuthor, _names, _roles, _id));
        command.Add(Kind("term", "Add a term at the end of a taxonomy.", WriteTerm, _taxonomy, _labels, _id));
        return command;
    }

    private Command Kind(string name, string description, Func<Site, WrittenContent?> write, params Option[] options)
    {
        var command = new Command(name, description);
        foreach (var option in options) command.Add(option);
        command.SetAction(parsed => Run(parsed, write));
        return command;
    }

    private int Run(ParseResult parsed, Func<Site, WrittenContent?> write)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        var written = Load(session, diagnostics) is { } content ? Write(content) : null;

        session.Report.Print(diagnostics.ToSortedList().Where(found => found.Severity == Severity.Error));
        if (written is not null)
        {
            session.Report.AddResult("path", written.Path);
            if (written.NewsCode is { } code) session.Report.AddResult("news_code", code);
            session.Report.Say(Done(written));
        }
        session.Report.Finish(success: written is not null);
        return written is null ? ExitCodes.CouldNotRun : ExitCodes.Good;

        WrittenContent? Write((SiteConfiguration Configuration, ContentSet Content) site)
        {
            var now = TimeZoneInfo.ConvertTime(terminal.Clock.GetUtcNow(), site.Configuration.TimeZone).DateTime;
            var author = new ContentAuthor(session.Root, site.Configuration, site.Content, now, diagnostics, Renumbering.HighestElsewhere(session.Root, site.Configuration));
            return write(new(parsed, site.Configuration, site.Content, author, session.Report.Language, diagnostics));
        }
    }

    /// <summary>What is wrong with the content there is does not keep a new file from being written, unless it cannot be read: it may have the next news code.</summary>
    private static (SiteConfiguration, ContentSet)? Load(Session session, DiagnosticBag diagnostics)
    {
        if (ConfigurationLoader.Load(session.Root, null, diagnostics) is not { } configuration || diagnostics.HasErrors) return null;
        var found = new DiagnosticBag();
        var content = SiteLoader.LoadContent(new(session.Root, session.Terminal.Clock.GetUtcNow()), found)!;
        diagnostics.AddRange(LoadingDiagnostics.Unread(found));
        return diagnostics.HasErrors ? null : (configuration, content);
    }

    private WrittenContent? WriteArticle(Site site)
    {
        var title = Ask(site, _title, new("Title", "عنوان"));
        var language = Choose(site, _language, new("Language", "زبان"), Languages(site));
        var type = Choose(site, _type, new("Type", "قالب"), Terms(site, TaxonomySettings.Types));
        if (title is null || language is null || type is null) return null;
        var lead = AskMore(site, _lead, new("Lead, the summary (may be left empty)", "لید (می‌تواند خالی بماند)"));
        var authors = ChooseMany(site, _authors, new("Authors", "نویسندگان"), Authors(site));
        if (ArticleTerms(site) is not { } terms || CustomFields(site) is not { } fields) return null;
        return site.Author.Write(new NewArticle(title, language, type)
        {
            Kicker = site.Parsed.GetValue(_kicker),
            Lead = lead,
            Source = site.Parsed.GetValue(_source),
            Date = site.Parsed.GetValue(_date),
            Authors = authors,
            Terms = terms,
            Tags = site.Parsed.GetValue(_tags) ?? [],
            CustomFields = fields,
            Slug = site.Parsed.GetValue(_slug),
            TranslationOf = site.Parsed.GetValue(_original),
        });
    }

    /// <summary>The terms that were given, and for the other taxonomies those that somebody chooses; null when one is no pair.</summary>
    private Dictionary<string, IReadOnlyList<string>>? ArticleTerms(Site site)
    {
        var terms = new Dictionary<string, List<string>>(StringComparer.Ordinal)
        {
            ["regions"] = [.. site.Parsed.GetValue(_regions) ?? []],
            ["issues"] = [.. site.Parsed.GetValue(_issues) ?? []],
        };
        foreach (var pair in site.Parsed.GetValue(_terms) ?? [])
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } taxonomy, { Length: > 0 } id])
            {
                site.Diagnostics.Add(AuthoringDiagnostics.BadTerm(pair));
                return null;
            }
            if (!terms.TryGetValue(taxonomy, out var ids)) terms[taxonomy] = ids = [];
            ids.Add(id);
        }
        foreach (var field in ContentSchema.ArticlesOf(site.Configuration).Fields)
        {
            if (field.Kind is not (FieldKind.Term or FieldKind.TermList) || field.Target is not { } taxonomy || taxonomy == TaxonomySettings.Types) continue;
            if (terms.GetValueOrDefault(taxonomy) is not { Count: > 0 }) terms[taxonomy] = [.. ChooseMany(site, _terms, field.Label, Terms(site, taxonomy))];
        }
        return terms.Where(entry => entry.Value.Count > 0).ToDictionary(entry => entry.Key, IReadOnlyList<string> (entry) => entry.Value, StringComparer.Ordinal);
    }

    /// <summary>The fields that were given, and the required ones that somebody fills in; null when one is no pair.</summary>
    private List<(string Key, string Value)>? CustomFields(Site site)
    {
        var fields = new List<(string Key, string Value)>();
        foreach (var pair in site.Parsed.GetValue(_fields) ?? [])
        {
            if (pair.Split('=', 2) is not [{ Length: > 0 } key, { Length: > 0 } value])
            {
                site.Diagnostics.Add(AuthoringDiagnostics.BadField(pair));
                return null;
            }
            fields.Add((key, value));
        }
        foreach (var field in site.Configuration.CustomFields.Where(field => field.IsRequired && !fields.Exists(given => given.Key == field.Key)))
        {
            var label = field.LabelIn(site.Language);
            if (terminal.Questions?.Ask(label, isOptional: false) is { Length: > 0 } answer) fields.Add((field.Key, answer));
        }
        return fields;
    }

    private WrittenContent? WritePage(Site site)
    {
        var title = Ask(site, _title, new("Title", "عنوان"));
        var language = Choose(site, _language, new("Language", "زبان"), Languages(site));
        if (title is null || language is null) return null;
        return site.Author.Write(new NewPage(title, language) { Lead = site.Parsed.GetValue(_lead), Slug = site.Parsed.GetValue(_slug) });
    }

    private WrittenContent? WriteAuthor(Site site)
    {
        var names = AskEach(site, _names, new("Name", "نام"));
        var roles = Pairs(site, _roles);
        if (names is null || roles is null) return null;
        return site.Author.Write(new NewAuthor(names) { Roles = roles, Slug = site.Parsed.GetValue(_id) });
    }

    private WrittenContent? WriteTerm(Site site)
    {
        var taxonomy = Choose(site, _taxonomy, new("Taxonomy", "رده‌بندی"),
            [.. site.Content.Taxonomies.Values.OrderBy(known => known.Id, StringComparer.Ordinal).Select(known => (known.Id, known.Labels.In(site.Language, known.Id)))]);
        if (taxonomy is null || AskEach(site, _labels, new("Name", "نام")) is not { } labels) return null;
        return site.Author.Write(new NewTerm(taxonomy, labels) { Id = site.Parsed.GetValue(_id) });
    }

    private string? Ask(Site site, Option<string?> option, LocalizedText question)
    {
        if (site.Parsed.GetValue(option) is { } given && !string.IsNullOrWhiteSpace(given)) return given;
        return terminal.Questions?.Ask(question.In(site.Language), isOptional: false) is { Length: > 0 } answer ? answer : Missing(site, option);
    }

    private string? AskMore(Site site, Option<string?> option, LocalizedText question) =>
        site.Parsed.GetValue(option) ?? terminal.Questions?.Ask(question.In(site.Language), isOptional: true);

    private string? Choose(Site site, Option<string?> option, LocalizedText question, IReadOnlyList<(string Value, string Label)> choices) =>
        site.Parsed.GetValue(option)
        ?? (choices.Count == 0 ? null : terminal.Questions?.Choose(question.In(site.Language), choices))
        ?? Missing(site, option);

    private string[] ChooseMany(Site site, Option<string[]> option, LocalizedText question, IReadOnlyList<(string Value, string Label)> choices)
    {
        if (option != _terms && site.Parsed.GetValue(option) is { Length: > 0 } given) return given;
        // A translation takes its original's terms.
        if (site.Parsed.GetValue(_original) is not null && option != _authors) return [];
        return terminal.Questions is { } questions && choices.Count > 0 ? [.. questions.ChooseMany(question.In(site.Language), choices)] : [];
    }

    /// <summary>A text in each of the site's languages, asked for when none is given.</summary>
    private Dictionary<string, string>? AskEach(Site site, Option<string[]> option, LocalizedText question)
    {
        if (Pairs(site, option) is not { } texts) return null;
        if (texts.Count > 0 || terminal.Questions is not { } questions) return texts;
        foreach (var language in site.Configuration.Languages)
        {
            var answer = questions.Ask($"{question.In(site.Language)} ({language.Name})", isOptional: texts.Count > 0);
            if (answer.Length > 0) texts[language.Code] = answer;
        }
        return texts;
    }

    private static Dictionary<string, string>? Pairs(Site site, Option<string[]> option)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in site.Parsed.GetValue(option) ?? [])
        {
            if (pair.Split('=', 2) is [{ Length: > 0 } code, var text] && !string.IsNullOrWhiteSpace(text))
            {
                texts[code] = text;
                continue;
            }
            site.Diagnostics.Add(AuthoringDiagnostics.BadText(option.Name, pair));
            return null;
        }
        return texts;
    }

    private static string? Missing(Site site, Option option)
    {
        site.Diagnostics.Add(AuthoringDiagnostics.Missing(option.Name));
        return null;
    }

    private static (string, string)[] Languages(Site site) => [.. site.Configuration.Languages.Select(language => (language.Code, language.Name))];

    private static (string, string)[] Terms(Site site, string taxonomy) =>
        site.Content.Taxonomies.TryGetValue(taxonomy, out var found) ? [.. found.Terms.Select(term => (term.Id, term.Labels.In(site.Language, term.Id)))] : [];

    private static (string, string)[] Authors(Site site) =>
        [.. site.Content.Authors.Values.OrderBy(author => author.Id, StringComparer.Ordinal).Select(author => (author.Id, author.Names.In(site.Language, author.Id)))];

    private static LocalizedText Done(WrittenContent written)
    {
        if (written.NewsCode is not { } code) return new($"Wrote {written.Path}", $"نوشته شد: {written.Path}");
        var number = code.ToString(CultureInfo.InvariantCulture);
        return new(
            $"Wrote {written.Path}, news code {number}. It is a draft: write the text, then remove 'draft: true'.",
            $"نوشته شد: {written.Path} با کد خبر {Digits.ToPersian(number)}. پیش‌نویس است: متن را بنویسید و سپس «draft: true» را بردارید.");
    }

    private static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    private static Option<string[]> Texts(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    /// <summary>What the kinds have to work with.</summary>
    private sealed record Site(
        ParseResult Parsed, SiteConfiguration Configuration, ContentSet Content, ContentAuthor Author, string Language, DiagnosticBag Diagnostics);
}
