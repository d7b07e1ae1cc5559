using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Daftar.Beginning;
using Daftar.Cli.Reporting;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Languages;

namespace Daftar.Cli.Commands;

/// <summary>
/// <c>daftar init</c>, <c>daftar new site</c>: all that a site needs, in a folder of its own. What the command line leaves out is
/// asked for in a terminal; without one there are defaults. Nothing is written over, and with a mistake nothing is written.
/// What an interrupted run wrote is left, and the rest added, when it is run again with the same options.
/// </summary>
internal sealed partial class InitCommand(CommonOptions common, Terminal terminal)
{
    private static readonly string[] Calendars = ["gregorian", "jalali-iran", "jalali-afghanistan"];

    private readonly Argument<string?> _folder = new("FOLDER") { Description = "The folder of the new site; it may exist. Default: the folder in --root.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string[]> _names = Texts("--name", "The site's name, or its name in one language. Default: the name of the folder.", "TEXT|LANGUAGE=TEXT");
    private readonly Option<string[]> _languages = Texts("--language", "A language of the site; may be repeated. The first is the site's default language. Default: fa and en.", "CODE");
    private readonly Option<string[]> _directions = Texts("--direction", "Text direction of a language, such as tg=rtl. Default: the usual direction of the language.", "LANGUAGE=ltr|rtl");
    private readonly Option<string[]> _calendars = Texts("--calendar", "Calendar of a language: gregorian, jalali-iran or jalali-afghanistan. Default: the usual calendar of the language.", "LANGUAGE=NAME");
    private readonly Option<string[]> _taxonomies = Texts("--taxonomy", "A taxonomy in addition to types, with an optional label: series, or series=en:Series,fa:مجموعه‌ها. May be repeated; 'none' for no other taxonomy. Default: regions and issues.", "ID[=LABEL]");
    private readonly Option<string?> _zone = new("--time-zone") { Description = "Time zone of dates. Default: that of the first language.", HelpName = "ZONE" };
    private readonly Option<string?> _repository = new("--repository") { Description = "The site's repository, which need not exist yet: owner/name on GitHub, or an address.", HelpName = "URL" };
    private readonly Option<string?> _address = new("--url") { Description = "The site's address. Default: GitHub Pages of the repository.", HelpName = "URL" };
    private readonly Option<bool> _theme = new("--own-theme") { Description = "Copy the whole built-in theme to theme/. Without this option the site uses the theme in the program, which is updated with the program." };
    private readonly Option<bool> _noGit = new("--no-git") { Description = "Do not create a Git repository." };

    public Command Create(string name)
    {
        var command = new Command(name, "Create a site: settings, sample articles, workflows, and a Git repository. Asks for values that the options do not give.")
        {
            _folder, _names, _languages, _directions, _calendars, _taxonomies, _zone, _repository, _address, _theme, _noGit,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var report = common.ReportOnly(parsed, terminal);
        var diagnostics = new DiagnosticBag();
        var named = parsed.GetValue(_folder) ?? parsed.GetValue(common.Root)!;
        var root = Path.GetFullPath(named, terminal.CurrentFolder);
        var written = Describe(parsed, root, report.Language, diagnostics) is { } site && !diagnostics.HasErrors ? Write(root, site, report, diagnostics) : null;
        if (written is not null && !parsed.GetValue(_noGit)) GitStart.Run(root, diagnostics);
        report.Print(diagnostics.ToSortedList());
        if (written is not null) Tell(report, root, written);
        report.Finish(success: written is not null);
        return written is null ? ExitCodes.CouldNotRun : ExitCodes.Good;
    }

    private NewSite? Describe(ParseResult parsed, string root, string inLanguage, DiagnosticBag diagnostics)
    {
        var codes = Codes(parsed, inLanguage);
        foreach (var code in codes.Where(code => !LanguageCode().IsMatch(code))) diagnostics.Add(BeginningDiagnostics.NotALanguage(code));
        var directions = Pairs(parsed, _directions, codes, ["ltr", "rtl"], "fa=rtl", diagnostics);
        var calendars = Pairs(parsed, _calendars, codes, Calendars, "fa=jalali-iran", diagnostics);
        var repository = Repository(parsed, inLanguage, diagnostics);
        var address = Address(parsed, diagnostics);
        if (diagnostics.HasErrors) return null;
        AskCalendars(codes, calendars, inLanguage);
        if (Names(parsed, codes, root, inLanguage, diagnostics) is not { } names || Taxonomies(parsed, codes, inLanguage, diagnostics) is not { } taxonomies) return null;
        var zone = parsed.GetValue(_zone) ?? StarterLanguages.ZoneOf(codes[0]);
        var languages = codes.Select(code => StarterLanguages.Create(code, names[code],
            directions.TryGetValue(code, out var direction) ? direction == "rtl" ? TextDirection.RightToLeft : TextDirection.LeftToRight : null,
            calendars.GetValueOrDefault(code))).ToList();
        return new(languages, Today(zone))
        {
            Taxonomies = taxonomies,
            TimeZone = zone,
            Repository = repository,
            Address = address,
            HasOwnTheme = parsed.GetValue(_theme),
            Action = ProgramVersion.Action,
        };
    }

    /// <summary>What was written, or null when something is in the way or the settings would be wrong.</summary>
    private IReadOnlyList<string>? Write(string root, NewSite site, Report report, DiagnosticBag diagnostics)
    {
        var files = SiteStarter.Files(site);
        ConfigurationLoader.Read(Encoding.UTF8.GetBytes(files.First(file => file.Path == ConfigurationLoader.FileName).Text), null, diagnostics);
        if (diagnostics.HasErrors) return null;
        var there = files.Where(file => Path.Exists(Path.Combine(root, file.Path))).ToList();
        // A file with the very text is what an interrupted run got done.
        var others = there.Where(file => !IsDone(root, file.Path, file.Text)).Select(file => file.Path).ToList();
        if (others.Where(path => !IsKept(path)).ToList() is { Count: > 0 } inTheWay)
        {
            diagnostics.Add(BeginningDiagnostics.InTheWay(inTheWay));
            return null;
        }
        foreach (var path in others) report.Say(new($"Not changed: {path}", $"تغییری نکرد: {path}"));
        foreach (var (path, text) in files.Except(there)) SourceFile.Create(Path.Combine(root, path), text);
        var written = files.Where(file => !others.Contains(file.Path));
        foreach (var language in site.Languages.Where(language => !language.HasTexts))
            diagnostics.Add(BeginningDiagnostics.TextsToTranslate($"theme/strings/{language.Code}.yml", language.Code));
        if (site.Languages.Where(language => !language.HasTexts).Select(language => language.Code).ToList() is { Count: > 0 } unspoken)
            diagnostics.Add(BeginningDiagnostics.DocumentsInEnglish(unspoken, !site.Languages[0].HasTexts));
        if (ProgramVersion.Commit is null) diagnostics.Add(BeginningDiagnostics.NotReleased(site.Action));
        var forEditors = SchemaCommand.Write(root, terminal.Clock.GetUtcNow(), diagnostics);
        return diagnostics.HasErrors ? null : [.. written.Select(file => file.Path), .. forEditors];
    }

    private static bool IsDone(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        return File.Exists(full) && SourceFile.ReadText(full) == text;
    }

    /// <summary>A repository made on GitHub's page has some of these already, written by people.</summary>
    private static bool IsKept(string path) =>
        path.StartsWith("README", StringComparison.Ordinal) || path.StartsWith("CONTRIBUTING", StringComparison.Ordinal) || path is ".gitignore" or ".gitattributes"
        || path.StartsWith(".vscode/", StringComparison.Ordinal) || path.StartsWith(".github/ISSUE_TEMPLATE/", StringComparison.Ordinal) || path == ".github/pull_request_template.md";

    private void Tell(Report report, string root, IReadOnlyList<string> written)
    {
        var folder = Path.GetRelativePath(terminal.CurrentFolder, root).Replace('\\', '/');
        var count = written.Count.ToString(CultureInfo.InvariantCulture);
        report.Say(new($"Created a site with {count} files in {folder}. To see it, run:", $"وبگاهی با {Digits.ToPersian(count)} پرونده در {folder} ساخته شد. برای دیدن آن اجرا کنید:"));
        if (folder != ".") report.Say(new($"  cd {Quoted(folder)}", $"  cd {Quoted(folder)}"));
        report.Say(new("  daftar serve", "  daftar serve"));
        report.AddResult("folder", folder);
        report.AddResult("written", written);
    }

    private static string Quoted(string folder) => folder.Contains(' ') ? $"\"{folder}\"" : folder;

    private string[] Codes(ParseResult parsed, string inLanguage)
    {
        if (parsed.GetValue(_languages) is { Length: > 0 } given) return [.. given.SelectMany(value => value.Split([',', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        if (terminal.Questions is not { } questions) return ["fa", "en"];
        var choices = KnownLanguages.All.Select(language => (language.Code, $"{language.Name} ({language.Code})")).ToList();
        var first = questions.Choose(new LocalizedText("The site's own language", "زبان اصلی وبگاه").In(inLanguage), choices);
        return [first, .. questions.ChooseMany(new LocalizedText("Other languages, if any", "زبان‌های دیگر، اگر هست").In(inLanguage), [.. choices.Where(choice => choice.Code != first)])];
    }

    private void AskCalendars(string[] codes, Dictionary<string, string> calendars, string inLanguage)
    {
        if (terminal.Questions is not { } questions) return;
        foreach (var code in codes.Where(code => !calendars.ContainsKey(code)))
        {
            var usual = StarterLanguages.Create(code, "").Calendar;
            if (usual == "gregorian") continue;
            calendars[code] = questions.Choose(new LocalizedText($"Calendar of dates in '{code}'", $"تقویم تاریخ‌ها در «{code}»").In(inLanguage),
                [.. Calendars.OrderBy(calendar => calendar != usual).Select(calendar => (calendar, calendar))]);
        }
    }

    private Dictionary<string, string>? Names(ParseResult parsed, string[] codes, string root, string inLanguage, DiagnosticBag diagnostics)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        string? every = null;
        foreach (var value in parsed.GetValue(_names) ?? [])
        {
            if (value.Split('=', 2) is [var code, { Length: > 0 } text] && LanguageCode().IsMatch(code))
            {
                if (codes.Contains(code)) names[code] = text.Trim();
                else diagnostics.Add(BeginningDiagnostics.OtherLanguage("--name", code, codes));
            }
            else if (string.IsNullOrWhiteSpace(value)) diagnostics.Add(BeginningDiagnostics.BadValue("--name", value, "en=River Review"));
            else every = value.Trim();
        }
        if (diagnostics.HasErrors) return null;
        foreach (var code in codes.Where(code => !names.ContainsKey(code)))
        {
            var asked = every is null ? terminal.Questions?.Ask(new LocalizedText($"The site's name in '{code}'", $"نام وبگاه به «{code}»").In(inLanguage), isOptional: true) : null;
            names[code] = every ?? (string.IsNullOrWhiteSpace(asked) ? null : asked.Trim()) ?? names.Values.FirstOrDefault() ?? Path.GetFileName(root.TrimEnd('/', '\\')) switch { "" => "Daftar", var name => name };
        }
        return names;
    }

    private List<NewSiteTaxonomy>? Taxonomies(ParseResult parsed, string[] codes, string inLanguage, DiagnosticBag diagnostics)
    {
        var values = parsed.GetValue(_taxonomies) is { Length: > 0 } given ? given : AskTaxonomies(inLanguage);
        if (values is null) return [.. NewSiteTaxonomy.OfTheModel];
        var taxonomies = new List<NewSiteTaxonomy>();
        foreach (var value in values.Where(value => value != "none"))
        {
            var parts = value.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts is [var id] && NewSiteTaxonomy.OfTheModel.FirstOrDefault(known => known.Id == id) is { } model) taxonomies.Add(model);
            else if (!TaxonomyId().IsMatch(parts[0]) || parts is [_, ""]) diagnostics.Add(BeginningDiagnostics.BadValue("--taxonomy", value, "series=en:Series,fa:مجموعه‌ها"));
            else if (parts[0] != TaxonomySettings.Types) taxonomies.Add(NewSiteTaxonomy.Own(parts[0], parts is [_, var labels] ? Labels(labels, codes, diagnostics) : new Dictionary<string, string>()));
        }
        return diagnostics.HasErrors ? null : taxonomies;
    }

    private string[]? AskTaxonomies(string inLanguage)
    {
        if (terminal.Questions is not { } questions) return null;
        var choice = questions.Choose(new LocalizedText("How articles are sorted, beside their type", "دسته‌بندی مطالب، جز قالب آن‌ها").In(inLanguage),
        [
            ("model", new LocalizedText("by regions and issues", "مناطق و موضوع‌ها").In(inLanguage)),
            ("own", new LocalizedText("by taxonomies of my own", "رده‌بندی‌های خودم").In(inLanguage)),
            ("none", new LocalizedText("by nothing else", "هیچ").In(inLanguage)),
        ]);
        if (choice == "model") return null;
        if (choice == "none") return ["none"];
        return questions.Ask(new LocalizedText("Their ids in Latin letters, such as topics, series", "شناسهٔ آن‌ها با حروف لاتین، مانند topics, series").In(inLanguage), isOptional: false)
            .Split([',', '،', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>One label for all languages, or <c>en:Series,fa:مجموعه‌ها</c>.</summary>
    private static Dictionary<string, string> Labels(string text, string[] codes, DiagnosticBag diagnostics)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split([',', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(':', 2, StringSplitOptions.TrimEntries) is not [var code, { Length: > 0 } label] || !LanguageCode().IsMatch(code)) return codes.ToDictionary(known => known, _ => text, StringComparer.Ordinal);
            if (codes.Contains(code)) labels[code] = label;
            else diagnostics.Add(BeginningDiagnostics.OtherLanguage("--taxonomy", code, codes));
        }
        return labels;
    }

    private static Dictionary<string, string> Pairs(ParseResult parsed, Option<string[]> option, string[] codes, string[] values, string form, DiagnosticBag diagnostics)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in parsed.GetValue(option) ?? [])
        {
            if (value.Split('=', 2) is not [var code, var chosen] || !values.Contains(chosen)) diagnostics.Add(BeginningDiagnostics.BadValue(option.Name, value, form));
            else if (!codes.Contains(code)) diagnostics.Add(BeginningDiagnostics.OtherLanguage(option.Name, code, codes));
            else pairs[code] = chosen;
        }
        return pairs;
    }

    private string? Repository(ParseResult parsed, string inLanguage, DiagnosticBag diagnostics)
    {
        var value = parsed.GetValue(_repository) ?? terminal.Questions?.Ask(new LocalizedText("Repository, such as owner/name (may be left empty)", "مخزن، مانند owner/name (می‌تواند خالی بماند)").In(inLanguage), isOptional: true);
        if (string.IsNullOrWhiteSpace(value)) return null;
        var address = OwnerAndName().IsMatch(value) ? $"https://github.com/{value}" : value.TrimEnd('/');
        if (address.EndsWith(".git", StringComparison.Ordinal)) address = address[..^4];
        if (Uri.TryCreate(address, UriKind.Absolute, out var parsedAddress) && parsedAddress.Scheme is "http" or "https" && parsedAddress.AbsolutePath.Trim('/').Contains('/')) return address;
        diagnostics.Add(BeginningDiagnostics.BadValue("--repository", value, "owner/name"));
        return null;
    }

    private Uri? Address(ParseResult parsed, DiagnosticBag diagnostics)
    {
        if (parsed.GetValue(_address) is not { } value) return null;
        if (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query == "" && address.Fragment == "") return address;
        diagnostics.Add(BeginningDiagnostics.BadValue("--url", value, "https://example.org/"));
        return null;
    }

    private DateOnly Today(string zone)
    {
        var known = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(terminal.Clock.GetUtcNow(), known).DateTime);
    }

    private static Option<string[]> Texts(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    [GeneratedRegex("^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$")]
    private static partial Regex LanguageCode();

    [GeneratedRegex("^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$")]
    private static partial Regex TaxonomyId();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+$")]
    private static partial Regex OwnerAndName();
}
