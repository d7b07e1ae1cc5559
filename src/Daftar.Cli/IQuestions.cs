using Daftar.Diagnostics;

namespace Daftar.Cli;

/// <summary>Asks a person in front of a terminal.</summary>
public interface IQuestions
{
    /// <summary>A line of text; empty when the person leaves it out, which only an optional one allows.</summary>
    string Ask(string question, bool isOptional);

    /// <summary>The value that the person picks.</summary>
    string Choose(string question, IReadOnlyList<(string Value, string Label)> choices);

    /// <summary>The values that the person picks, perhaps none.</summary>
    IReadOnlyList<string> ChooseMany(string question, IReadOnlyList<(string Value, string Label)> choices);
}
