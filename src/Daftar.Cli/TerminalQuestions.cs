using Spectre.Console;

namespace Daftar.Cli;

/// <summary>Questions with arrow keys and a space bar.</summary>
internal sealed class TerminalQuestions : IQuestions
{
    public string Ask(string question, bool isOptional)
    {
        var prompt = new TextPrompt<string>(question.EscapeMarkup() + ":");
        return AnsiConsole.Prompt(isOptional ? prompt.AllowEmpty() : prompt).Trim();
    }

    public string Choose(string question, IReadOnlyList<(string Value, string Label)> choices) =>
        AnsiConsole.Prompt(new SelectionPrompt<(string Value, string Label)>()
            .Title(question.EscapeMarkup())
            .UseConverter(choice => choice.Label.EscapeMarkup())
            .AddChoices(choices)).Value;

    public IReadOnlyList<string> ChooseMany(string question, IReadOnlyList<(string Value, string Label)> choices) =>
        choices.Count == 0 ? [] : [.. AnsiConsole.Prompt(new MultiSelectionPrompt<(string Value, string Label)>()
            .Title(question.EscapeMarkup())
            .NotRequired()
            .UseConverter(choice => choice.Label.EscapeMarkup())
            .AddChoices(choices)).Select(choice => choice.Value)];
}
