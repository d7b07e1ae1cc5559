using System.CommandLine;
using System.Globalization;
using Daftar.Authoring;
using Daftar.Checking.Changes;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar new tombstone</c>: a page that tells why a published article was withdrawn, at the article's own addresses.</summary>
internal sealed class TombstoneCommand(CommonOptions common, Terminal terminal)
{
    private const string Name = "daftar new tombstone";

    private readonly Argument<int> _code = new("CODE") { Description = "News code of the published article, whose file was deleted or made a draft." };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why it was withdrawn, in the article's language; asked for in a terminal.", HelpName = "TEXT" };
    private readonly Option<string?> _title = new("--title") { Description = "Title of the page; by default that the article was withdrawn, in Persian and English.", HelpName = "TEXT" };
    private readonly Option<string?> _against = RedirectCommand.AgainstOption();

    public Command Create()
    {
        var command = new Command("tombstone", "Create a page at the addresses of a withdrawn article that says why it was withdrawn.") { _code, _reason, _title, _against };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (common.Open(parsed, terminal) is not { } session) return ExitCodes.CouldNotRun;
        var diagnostics = new DiagnosticBag();
        var written = Write(parsed, session, diagnostics);
        session.Report.Print(diagnostics.ToSortedList().Where(found => found.Severity == Severity.Error));
        if (written is not null)
        {
            session.Report.AddResult("path", written.Path);
            session.Report.Say(new($"Wrote {written.Path}", $"نوشته شد: {written.Path}"));
        }
        session.Report.Finish(success: written is not null);
        return written is null ? ExitCodes.CouldNotRun : ExitCodes.Good;
    }

    private WrittenContent? Write(ParseResult parsed, Session session, DiagnosticBag diagnostics)
    {
        var now = terminal.Clock.GetUtcNow();
        if (ConfigurationLoader.Load(session.Root, null, diagnostics) is not { } configuration || diagnostics.HasErrors) return null;
        if (Redirection.Find(session.Root, now, parsed.GetValue(_code), parsed.GetValue(_against), Name, diagnostics) is not { } lost) return null;
        var title = parsed.GetValue(_title) ?? TitleOf(lost) ?? Ask("--title", null, new("Title of the page", "عنوان صفحه"));
        var reason = title is null ? null : Ask("--reason", parsed.GetValue(_reason), new("Why the article was withdrawn", "چرا این مطلب برداشته شد"));
        if (title is null || reason is null) return null;
        var author = new ContentAuthor(session.Root, configuration, new([], [], new Dictionary<string, Taxonomy>(), new Dictionary<string, Author>(), []), TimeZoneInfo.ConvertTime(now, configuration.TimeZone).DateTime, diagnostics);
        return author.Write(new NewPage(title, lost.Language)
        {
            Slug = "withdrawn-" + lost.Code.ToString(CultureInfo.InvariantCulture),
            Aliases = lost.Addresses,
            Body = reason,
        });

        string? Ask(string option, string? given, LocalizedText question)
        {
            if (!string.IsNullOrWhiteSpace(given)) return given;
            if (terminal.Questions?.Ask(question.In(session.Report.Language), isOptional: false) is { Length: > 0 } answer) return answer;
            diagnostics.Add(AuthoringDiagnostics.Missing(option));
            return null;
        }
    }

    /// <summary>In the languages that the program speaks; readers of others shall not meet English.</summary>
    private static string? TitleOf(LostArticle lost)
    {
        var code = lost.Code.ToString(CultureInfo.InvariantCulture);
        if (InterfaceLanguages.IsPersian(lost.Language)) return $"مطلب {Digits.ToPersian(code)} برداشته شد";
        return lost.Language == "en" || lost.Language.StartsWith("en-", StringComparison.OrdinalIgnoreCase) ? $"Article {code} was withdrawn" : null;
    }
}
