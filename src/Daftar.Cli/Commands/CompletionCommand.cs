using System.CommandLine;

namespace Daftar.Cli.Commands;

/// <summary><c>daftar completion</c>: a script by which a shell completes commands and options. It asks the program itself, so it never gets old.</summary>
internal sealed class CompletionCommand(Terminal terminal)
{
    private readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh, fish or powershell." };

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # In ~/.bashrc:  source <(daftar completion bash)
            _daftar() {
              local IFS=$'\n' word=${COMP_WORDS[COMP_CWORD]}
              COMPREPLY=($(compgen -W "$(daftar "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "$word"))
            }
            complete -o default -F _daftar daftar

            """,
        ["zsh"] = """
            # In ~/.zshrc, below compinit:  source <(daftar completion zsh)
            _daftar() {
              local -a found
              found=(${(f)"$(daftar "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)"})
              compadd -- $found
              _files
            }
            compdef _daftar daftar

            """,
        ["fish"] = """
            # daftar completion fish > ~/.config/fish/completions/daftar.fish
            complete --command daftar --arguments '(daftar "[suggest:"(commandline --cursor)"]" (commandline) 2>/dev/null)'

            """,
        ["powershell"] = """
            # In $PROFILE:  daftar completion powershell | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName daftar -ScriptBlock {
              param($word, $line, $position)
              daftar "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """,
    };

    public Command Create()
    {
        _shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Print a shell completion script. Its first line says where to put it.") { _shell };
        command.SetAction(parsed =>
        {
            terminal.Output.Write(Scripts[parsed.GetValue(_shell)!].ReplaceLineEndings("\n"));
            return ExitCodes.Good;
        });
        return command;
    }
}
