namespace Daftar.Diagnostics;

/// <summary>The world stops us: no disk, no permission, a missing program. Carries what to tell the user.</summary>
public sealed class SiteException(Diagnostic diagnostic, Exception? inner = null)
    : Exception(diagnostic.ToString(), inner)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
