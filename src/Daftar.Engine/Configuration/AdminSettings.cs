using Daftar.Diagnostics;

namespace Daftar.Configuration;

/// <summary>How the browser editor at <c>/admin/</c> is set up.</summary>
/// <param name="Place">Where the settings say so.</param>
public sealed record AdminSettings(SourcePlace Place)
{
    /// <summary>Language of labels and hints: <c>fa</c>, <c>en</c>, or <c>both</c>.</summary>
    public required string Labels { get; init; }

    /// <summary>The branch that changes are proposed for; null for the repository's default branch.</summary>
    public string? Branch { get; init; }

    /// <summary>Whether people who may not write to the repository propose changes from a fork of theirs.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Where people sign in by a page of GitHub, beside tokens: an https address without "/" at its end; null for tokens alone.</summary>
    public string? AuthEndpoint { get; init; }
}
