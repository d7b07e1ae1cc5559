using Daftar.Diagnostics;

namespace Daftar.Markup;

/// <summary>Replaces the characters from <paramref name="Start"/> up to <paramref name="End"/> of a body.</summary>
internal readonly record struct TextEdit(int Start, int End, string Replacement);

/// <summary>One place of a body that readers do not see as its author meant it.</summary>
/// <param name="Offset">Where in the body.</param>
internal sealed record ReviewFinding(int Offset, Func<SourcePlace, Diagnostic> Message)
{
    /// <summary>Findings of one group are told once for a file, with their number; null for one that is always told.</summary>
    public string? Group { get; init; }

    /// <summary>The edits that fix it, in order of the text; empty if a person has to decide.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];
}
