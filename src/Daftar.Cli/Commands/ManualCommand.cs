using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar manual</c>: the manual page, made from the commands as they are.</summary>
internal sealed class ManualCommand(Terminal terminal)
{
    public Command Create(RootCommand root)
    {
        var command = new Command("manual", "Print the manual page of all commands. Example: daftar manual > daftar.1 && man ./daftar.1");
        command.SetAction(_ =>
        {
            terminal.Output.Write(Page(root));
            return ExitCodes.Good;
        });
        return command;
    }

    private static string Page(RootCommand root)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $".TH DAFTAR 1 \"\" \"daftar {ProgramVersion.Number}\" \"User Commands\"\n.SH NAME\ndaftar \\- {Text(root.Description)}\n");
        page.Append(".SH SYNOPSIS\n.B daftar\n.I COMMAND\n[\\fIOPTION\\fR...]\n.SH COMMON OPTIONS\n");
        foreach (var option in root.Options.Where(option => !option.Hidden)) Add(page, option);
        page.Append(".SH COMMANDS\n");
        foreach (var command in root.Subcommands.Where(command => !command.Hidden)) Add(page, command, "daftar");
        page.Append("""
            .SH EXIT STATUS
            .TP
            .B 0
            Good.
            .TP
            .B 1
            The site has errors.
            .TP
            .B 2
            The command could not run.
            .SH ENVIRONMENT
            .TP
            .B NO_COLOR
            Findings are printed without colours.
            .TP
            .B DAFTAR_TRACE
            With 1, a mistake in the program tells where it happened.
            .SH FILES
            .TP
            .B statiq.json
            The settings of the site, in its folder.

            """.ReplaceLineEndings("\n"));
        return page.ToString();
    }

    private static void Add(StringBuilder page, Command command, string before)
    {
        var path = $"{before} {command.Name}";
        if (command.Subcommands.Count == 0 || command.Arguments.Count > 0 || command.Options.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $".SS {Text(path)}{string.Concat(command.Arguments.Select(argument => $" {Text(argument.Name)}{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}"))}\n{Text(command.Description)}\n");
            foreach (var argument in command.Arguments) page.Append(CultureInfo.InvariantCulture, $".TP\n.I {Text(argument.Name)}\n{Text(argument.Description)}\n");
            foreach (var option in command.Options.Where(option => !option.Hidden)) Add(page, option);
        }
        foreach (var inner in command.Subcommands) Add(page, inner, path);
    }

    private static void Add(StringBuilder page, Option option) =>
        page.Append(CultureInfo.InvariantCulture, $".TP\n.B {Text(option.Name)}{(option.HelpName is { } help ? $" \\fI{Text(help)}\\fR" : "")}\n{Text(option.Description)}\n");

    /// <summary>
    /// A hyphen is a minus here, letters beyond ASCII are named by number, and a line that begins with a dot or an apostrophe would
    /// be a request.
    /// </summary>
    private static string Text(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\\' => escaped.Append("\\e"),
                '-' => escaped.Append("\\-"),
                '\n' => escaped.Append(' '),
                > 127 => escaped.Append(CultureInfo.InvariantCulture, $"\\[u{rune.Value:X4}]"),
                _ => escaped.Append((char)rune.Value),
            };
        }
        return escaped.Length > 0 && escaped[0] is '.' or '\'' ? "\\&" + escaped : escaped.ToString();
    }
}
