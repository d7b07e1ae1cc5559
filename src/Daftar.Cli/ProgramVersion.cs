using System.Reflection;

namespace Daftar.Cli;

/// <summary>What this program is a build of.</summary>
internal static class ProgramVersion
{
    private static readonly Assembly Program = typeof(ProgramVersion).Assembly;

    /// <summary><c>0.1.0</c>.</summary>
    public static string Number { get; } = Program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The commit that it was built from, or null: only published programs know it, since it makes builds of one source differ.</summary>
    public static string? Commit { get; } = Metadata("Commit");

    /// <summary>What <c>daftar --version</c> tells behind the name.</summary>
    public static string Text { get; } = Commit is { } commit ? $"{Number} ({commit[..Math.Min(commit.Length, 12)]})" : Number;

    /// <summary>
    /// Where the workflows of a site find the action: pinned by commit where that is known, so that nobody can move it under them;
    /// else by version.
    /// </summary>
    public static string Action { get; } = Commit is { } commit ? $"{Metadata("Repository")}/action@{commit} # v{Number}" : $"{Metadata("Repository")}/action@v{Number}";

    private static string? Metadata(string key) =>
        Program.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(entry => entry.Key == key)?.Value is { Length: > 0 } value ? value : null;
}
