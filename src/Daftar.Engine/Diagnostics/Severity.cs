namespace Daftar.Diagnostics;

/// <summary>How much a finding matters: an error keeps the site from being written, a warning does not.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
