using Daftar.Cli;
using Daftar.Cli.Reporting;
using Daftar.Diagnostics;

namespace Daftar.Tests.Cli;

public sealed class ManualAndCompletionTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_name_alone_shows_help() => Assert.Equal(_site.Run("--help"), _site.Run());

    [Fact]
    public void The_manual_has_every_command_of_the_help()
    {
        var manual = _site.Run("manual");
        Assert.Equal((0, ""), (manual.Exit, manual.Error));
        var commands = _site.Run("--help").Output.Split("Commands:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' ').Select(line => line.Trim().Split(' ')[0]).ToList();
        Assert.True(commands.Count >= 12);
        Assert.All(commands, command => Assert.Matches($@"(?m)^\.SS daftar {command}\b", manual.Output));
        Assert.Contains(".B \\-\\-base\\-url \\fIURL\\fR\n", manual.Output, StringComparison.Ordinal);
        Assert.All(manual.Output, character => Assert.True(char.IsAscii(character)));
        Assert.DoesNotMatch(@"(?m)^\.(?!TH|SH|SS|TP|B |I )", manual.Output);
    }

    [Theory]
    [InlineData("daftar bu", "build")]
    [InlineData("daftar theme ", "check", "eject")]
    [InlineData("daftar build --ba", "--base-url")]
    [InlineData("daftar completion ", "bash", "zsh", "fish", "powershell")]
    public void A_shell_is_told_what_could_come(string line, params string[] expected)
    {
        var run = _site.Run($"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.All(expected, word => Assert.Contains(word, run.Output.Split('\n')));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void There_is_a_script_for_each_shell(string shell)
    {
        var run = _site.Run("completion", shell);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_coloured_where_a_terminal_is_and_say_the_same()
    {
        var finding = Diagnostic.Warning("DAF999", new("input/a: b.md", 3, 4), "It is: so.", "چنین است.");
        Assert.Equal("\e[1minput/a: b.md(3,4)\e[0m: \e[33mwarning DAF999\e[0m: It is: so.", Colours.Of(finding, "en"));

        var (output, error) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(output, error, TimeProvider.System) { CurrentFolder = _site.Folder.Path, HasColours = true };
        await DaftarCommandLine.RunAsync(["check", "nosuch.md"], terminal);
        Assert.Contains("\e[1mnosuch.md\e[0m: \e[31merror DAF721\e[0m: ", error.ToString(), StringComparison.Ordinal);
    }
}
