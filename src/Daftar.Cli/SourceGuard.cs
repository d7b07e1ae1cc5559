using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;

namespace Daftar.Cli;

/// <summary>Keeps what commands write beside the site out of the files that the site is made of, whatever links lead there, and off what people wrote.</summary>
internal static class SourceGuard
{
    /// <param name="named">As the command line names it.</param>
    /// <param name="full">The file or folder that would be written.</param>
    /// <returns>Why it may not be; null when it may.</returns>
    public static Diagnostic? Refuses(string named, string full, string root)
    {
        var configuration = ConfigurationLoader.Load(root, null, new DiagnosticBag());
        IEnumerable<string> sources = configuration is null ? [] : [configuration.InputPath, .. configuration.ThemePaths];
        var path = RealPath.Of(full);
        var source = sources.Append(ConfigurationLoader.FileName).FirstOrDefault(source => RealPath.Contains(RealPath.Of(Path.GetFullPath(source, root)), path));
        return source is null ? null : CommandLineDiagnostics.AmongSources(named, source);
    }

    /// <param name="isOwn">Whether a text is what an earlier run of the command wrote.</param>
    /// <inheritdoc cref="Refuses(string, string, string)"/>
    public static Diagnostic? RefusesToReplace(string named, string full, string root, Func<string, bool> isOwn)
    {
        if (Refuses(named, full, root) is { } reason) return reason;
        // Writing says what is wrong with a pipe.
        if (!File.Exists(full) || UnixFile.IsNoFile(full) || new FileInfo(full).Length == 0) return null;
        return SourceFile.ReadText(full) is { } text && isOwn(text) ? null : CommandLineDiagnostics.SomethingElse(named);
    }
}
