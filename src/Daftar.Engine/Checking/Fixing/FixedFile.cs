using Daftar.Diagnostics;

namespace Daftar.Checking.Fixing;

/// <summary>A text before and after it was put right.</summary>
/// <param name="Path">Relative to the site's root.</param>
/// <param name="Remaining">What the lint finds in the new text; a person has to decide.</param>
public sealed record FixedFile(string Path, string Before, string After, IReadOnlyList<Diagnostic> Remaining)
{
    public bool IsChanged => Before != After;
}
