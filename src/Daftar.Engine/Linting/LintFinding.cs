using Daftar.Diagnostics;

namespace Daftar.Linting;

/// <summary>Writes the message for a finding: where, what stands there, and what to write instead (null: no advice of ours).</summary>
internal delegate Diagnostic LintMessage(SourcePlace place, string found, string? better);

/// <summary>
/// One place that a rule would write otherwise. <paramref name="Start"/> and <paramref name="End"/> bound what is replaced,
/// <paramref name="ShownStart"/> and <paramref name="ShownEnd"/> the words that the message quotes.
/// </summary>
/// <param name="Replacement">Null when only a person can decide.</param>
internal readonly record struct LintFinding(
    LintMessage Message, int Start, int End, string? Replacement, int ShownStart, int ShownEnd);
