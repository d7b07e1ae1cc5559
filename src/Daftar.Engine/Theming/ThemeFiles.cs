using System.Text;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Sources;
using Daftar.Storage;

namespace Daftar.Theming;

/// <summary>The folder of a theme in memory.</summary>
/// <param name="Strings">Text of <c>strings/{language}.yml</c> by language.</param>
/// <param name="Digest">Of the names and contents of all files.</param>
internal sealed record ThemeFiles(ThemeSource Source, IReadOnlyDictionary<string, string> Strings, Digest Digest)
{
    private static readonly string[] TemplateEndings = [".sbn-html", ".scriban-html"];

    public static ThemeFiles Read(string root, string themePath, DiagnosticBag diagnostics)
    {
        var folder = Path.Combine(root, themePath);
        if (!Directory.Exists(Path.Combine(folder, "layouts"))) diagnostics.Add(ThemeDiagnostics.NoTheme(themePath));

        var digests = new StringBuilder();
        var layouts = Templates(folder, themePath, "layouts", digests, diagnostics);
        var partials = Templates(folder, themePath, "partials", digests, diagnostics);
        var strings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, bytes) in FilesOf(folder, themePath, "strings", digests, diagnostics))
        {
            if (!path.EndsWith(".yml", StringComparison.Ordinal)) continue;
            if (SourceText.Decode(bytes, $"{themePath}/strings/{path}", diagnostics) is { } text) strings[path[..^4]] = text;
        }
        var assets = new SortedDictionary<string, AssetFile>(StringComparer.Ordinal);
        foreach (var (path, bytes) in FilesOf(folder, themePath, "assets", digests, diagnostics))
            assets[path] = new(path, Path.Combine(folder, "assets", path), bytes, Digest.Of(bytes));
        return new(new(layouts, partials, assets), strings, Digest.Of(digests.ToString()));
    }

    private static SortedDictionary<string, TemplateFile> Templates(
        string folder, string themePath, string kind, StringBuilder digests, DiagnosticBag diagnostics)
    {
        var templates = new SortedDictionary<string, TemplateFile>(StringComparer.Ordinal);
        foreach (var (path, bytes) in FilesOf(folder, themePath, kind, digests, diagnostics))
        {
            if (Array.Find(TemplateEndings, ending => path.EndsWith(ending, StringComparison.Ordinal)) is not { } ending) continue;
            var place = $"{themePath}/{kind}/{path}";
            if (SourceText.Decode(bytes, place, diagnostics) is not { } text) continue;
            var name = path[..^ending.Length];
            templates[name] = new(name, place, text.ReplaceLineEndings("\n"));
        }
        return templates;
    }

    /// <summary>Files below a folder in ordinal order of their paths; names that begin with a dot are not the theme's.</summary>
    private static IEnumerable<(string Path, byte[] Bytes)> FilesOf(string folder, string themePath, string kind, StringBuilder digests, DiagnosticBag diagnostics)
    {
        var paths = new List<string>();
        var top = new DirectoryInfo(Path.Combine(folder, kind));
        if (top.LinkTarget is not null) diagnostics.Add(ThemeDiagnostics.SymbolicLink($"{themePath}/{kind}"));
        else if (top.Exists) Walk(top, "", themePath + "/" + kind, paths, diagnostics);
        paths.Sort(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (ReadFile(Path.Combine(top.FullName, path), $"{themePath}/{kind}/{path}", diagnostics) is not { } bytes) continue;
            digests.Append(kind).Append('/').Append(path).Append('\n').Append(Digest.Of(bytes)).Append('\n');
            yield return (path, bytes);
        }
    }

    private static void Walk(DirectoryInfo folder, string below, string place, List<string> paths, DiagnosticBag diagnostics)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.')) continue;
            // A link could publish any file of the machine that builds the site.
            if (entry.LinkTarget is not null) diagnostics.Add(ThemeDiagnostics.SymbolicLink($"{place}/{below}{entry.Name}"));
            else if (entry is DirectoryInfo inner) Walk(inner, $"{below}{entry.Name}/", place, paths, diagnostics);
            else paths.Add(below + entry.Name);
        }
    }

    /// <summary>Null when the file cannot be one of the theme's, with the reason reported.</summary>
    private static byte[]? ReadFile(string file, string place, DiagnosticBag diagnostics)
    {
        try
        {
            if (FileNames.FindImpossible(place) is { } character) diagnostics.Add(FileDiagnostics.ImpossibleName(place, character));
            else if (UnixFile.IsNoFile(file)) diagnostics.Add(FileDiagnostics.NotAFile(place));
            else return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ThemeDiagnostics.Unreadable(place, exception.Message));
        }
        return null;
    }
}
