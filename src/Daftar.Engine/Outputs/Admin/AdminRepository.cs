using Daftar.Configuration;

namespace Daftar.Outputs.Admin;

/// <summary>The repository that the editor signs in to.</summary>
internal static class AdminRepository
{
    /// <summary><c>owner/name</c> of a repository on github.com, or null when the settings name none.</summary>
    public static string? Of(SiteConfiguration configuration)
    {
        if (!Uri.TryCreate(configuration.RepositoryUrl, UriKind.Absolute, out var address) || address.Host is not ("github.com" or "www.github.com"))
            return null;
        var parts = address.AbsolutePath.Trim('/').Split('/');
        if (parts is not [{ Length: > 0 } owner, { Length: > 0 } name]) return null;
        return $"{owner}/{(name.EndsWith(".git", StringComparison.Ordinal) ? name[..^4] : name)}";
    }
}
