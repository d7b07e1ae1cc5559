namespace Daftar.Cli;

internal static class ExitCodes
{
    public const int Good = 0;

    /// <summary>The site has errors.</summary>
    public const int SiteHasErrors = 1;

    /// <summary>The command could not do its work: it was called wrongly, or the world stopped it.</summary>
    public const int CouldNotRun = 2;
}
