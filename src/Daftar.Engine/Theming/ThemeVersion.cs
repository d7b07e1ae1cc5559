using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Sources;

namespace Daftar.Theming;

/// <summary>Which version of the page models a theme was made for, as its <c>theme.yml</c> says.</summary>
public static class ThemeVersion
{
    public const string FileName = "theme.yml";

    /// <summary>Of this program. It rises when a name goes or changes its meaning, not when one is added.</summary>
    public const int Models = 1;

    /// <param name="folder">On this machine; <paramref name="place"/> is the same relative to the site's root.</param>
    internal static void Check(string folder, string place, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(folder, FileName);
        var path = $"{place}/{FileName}";
        if (!File.Exists(file) || new FileInfo(file).LinkTarget is not null)
        {
            if (Directory.Exists(Path.Combine(folder, "layouts")) || Directory.Exists(Path.Combine(folder, "partials")))
                diagnostics.Add(ThemeDiagnostics.NoVersion(new(path), Models));
            return;
        }
        if (Read(file, path, diagnostics) is not { } bytes || SourceText.Decode(bytes, path, diagnostics) is not { } text) return;
        var root = YamlReader.Read(text, path, 1, diagnostics);
        if (root is not DataMapping { Entries: [{ Key: "models", Value: DataScalar { Value: var value } } entry] } || !int.TryParse(value, out var version))
            diagnostics.Add(ThemeDiagnostics.BadVersion(root?.Place ?? new(path), Models));
        else if (version != Models)
            diagnostics.Add(ThemeDiagnostics.OtherVersion(entry.Value.Place, version, Models));
    }

    private static byte[]? Read(string file, string path, DiagnosticBag diagnostics)
    {
        try
        {
            if (!UnixFile.IsNoFile(file)) return PlainFile.ReadBytes(file);
            diagnostics.Add(FileDiagnostics.NotAFile(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ThemeDiagnostics.Unreadable(path, exception.Message));
        }
        return null;
    }
}
