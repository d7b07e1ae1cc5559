using System.Text;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Pictures.Cards;
using Daftar.Sources;
using Daftar.Storage;
using Daftar.Theming.Styles;

namespace Daftar.Theming;

/// <summary>The files of a theme in memory: of each the first of the site's theme folders that has it, else the program's own.</summary>
/// <param name="Strings">Text of <c>strings/{language}.yml</c> by language, with its place.</param>
/// <param name="Digest">Of the names and contents of all files.</param>
internal sealed record ThemeFiles(ThemeSource Source, IReadOnlyDictionary<string, (string Text, string Place)> Strings, CardStyle Cards, Digest Digest)
{
    private static readonly string[] TemplateEndings = [".sbn-html", ".scriban-html"];

    public static ThemeFiles Read(string root, SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        var themePaths = configuration.ThemePaths;
        foreach (var path in themePaths)
        {
            var folder = Path.Combine(root, path);
            if (Directory.Exists(folder)) ThemeVersion.Check(folder, path, diagnostics);
            // The default one may be left out: a site without a theme has the built-in one.
            else if (path != "theme") diagnostics.Add(ThemeDiagnostics.NoTheme(path));
        }

        var digests = new StringBuilder();
        var layouts = Templates(root, themePaths, "layouts", digests, diagnostics);
        var partials = Templates(root, themePaths, "partials", digests, diagnostics);
        var strings = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var file in FilesOf(root, themePaths, "strings", digests, diagnostics))
        {
            if (!file.Path.EndsWith(".yml", StringComparison.Ordinal)) continue;
            if (SourceText.Decode(file.Bytes, file.Place, diagnostics) is { } text) strings[file.Path[..^4]] = (text, file.Place);
        }
        var assets = new SortedDictionary<string, AssetFile>(StringComparer.Ordinal);
        foreach (var file in FilesOf(root, themePaths, "assets", digests, diagnostics))
        {
            if (IsText(file.Path)) RefuseControls(file, Encoding.UTF8.GetString(file.Bytes), diagnostics);
            var bytes = WithLanguages(file, configuration.Languages);
            assets[file.Path] = new(file.Path, file.FullPath, bytes, Digest.Of(bytes)) { Place = file.Place, IsBuiltIn = file.IsBuiltIn };
        }
        var cards = FilesOf(root, themePaths, "card", digests, diagnostics).ToDictionary(file => file.Path, file => (file.Place, file.Bytes, file.IsBuiltIn), StringComparer.Ordinal);
        return new(new(layouts, partials, assets), strings, ThemeCards.Read(cards, diagnostics), Digest.Of(digests.ToString()));
    }

    private static byte[] WithLanguages(ThemeFile file, IReadOnlyList<SiteLanguage> languages)
    {
        if (!file.Path.EndsWith(".css", StringComparison.Ordinal) || file.Bytes.AsSpan().IndexOf(":digits("u8) < 0) return file.Bytes;
        return Encoding.UTF8.GetBytes(DigitSelectors.Expand(Encoding.UTF8.GetString(file.Bytes), languages));
    }

    private static SortedDictionary<string, TemplateFile> Templates(
        string root, IReadOnlyList<string> themePaths, string kind, StringBuilder digests, DiagnosticBag diagnostics)
    {
        var templates = new SortedDictionary<string, TemplateFile>(StringComparer.Ordinal);
        foreach (var file in FilesOf(root, themePaths, kind, digests, diagnostics))
        {
            if (Ending(file.Path) is not { } ending) continue;
            if (SourceText.Decode(file.Bytes, file.Place, diagnostics) is not { } text) continue;
            RefuseControls(file, text, diagnostics);
            var name = file.Path[..^ending.Length];
            templates[name] = new(name, file.Place, text.ReplaceLineEndings("\n")) { IsBuiltIn = file.IsBuiltIn };
        }
        return templates;
    }

    private static bool IsText(string path) => Path.GetExtension(path).ToLowerInvariant() is ".css" or ".js" or ".mjs" or ".json" or ".svg" or ".txt" or ".webmanifest";

    /// <summary>What a page, a feed or a style sheet cannot hold is found where it stands, not in each page that it would get into.</summary>
    private static void RefuseControls(ThemeFile file, string text, DiagnosticBag diagnostics)
    {
        var at = ForbiddenCharacters.IndexIn(text);
        if (at < 0) return;
        var before = text.AsSpan(0, at);
        diagnostics.Add(ThemeDiagnostics.ForbiddenCharacter(new(file.Place, before.Count('\n') + 1, at - before.LastIndexOf('\n')), ForbiddenCharacters.NameOf(text[at])));
    }

    private static string? Ending(string path) => Array.Find(TemplateEndings, ending => path.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>
    /// Files of one kind in ordinal order of their paths; names that begin with a dot are not the theme's. A template is the
    /// same whichever of its two endings it has.
    /// </summary>
    private static IReadOnlyList<ThemeFile> FilesOf(string root, IReadOnlyList<string> themePaths, string kind, StringBuilder digests, DiagnosticBag diagnostics)
    {
        var found = new SortedDictionary<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var themePath in themePaths)
        {
            var paths = new List<string>();
            var top = new DirectoryInfo(Path.Combine(root, themePath, kind));
            if (top.LinkTarget is not null) diagnostics.Add(ThemeDiagnostics.SymbolicLink($"{themePath}/{kind}"));
            else if (top.Exists) Walk(top, "", themePath + "/" + kind, paths, diagnostics);
            foreach (var path in paths)
            {
                if (found.ContainsKey(Key(path))) continue;
                var full = Path.Combine(top.FullName, path);
                if (ReadFile(full, $"{themePath}/{kind}/{path}", diagnostics) is { } bytes)
                    found[Key(path)] = new(path, $"{themePath}/{kind}/{path}", full, bytes, IsBuiltIn: false);
            }
        }
        foreach (var file in BuiltInTheme.Files.Where(file => file.StartsWith(kind + "/", StringComparison.Ordinal)))
        {
            var path = file[(kind.Length + 1)..];
            if (!found.ContainsKey(Key(path))) found[Key(path)] = new(path, $"{BuiltInTheme.Name}/{file}", "", BuiltInTheme.Read(file), IsBuiltIn: true);
        }
        foreach (var file in found.Values)
            digests.Append(kind).Append('/').Append(file.Path).Append('\n').Append(Digest.Of(file.Bytes)).Append('\n');
        return [.. found.Values];

        static string Key(string path) => Ending(path) is { } ending ? path[..^ending.Length] + TemplateEndings[0] : path;
    }

    private static void Walk(DirectoryInfo folder, string below, string place, List<string> paths, DiagnosticBag diagnostics)
    {
        foreach (var entry in EntriesOf(folder, $"{place}/{below}".TrimEnd('/'), diagnostics))
        {
            if (entry.Name.StartsWith('.')) continue;
            // A link could publish any file of the machine that builds the site.
            if (entry.LinkTarget is not null) diagnostics.Add(ThemeDiagnostics.SymbolicLink($"{place}/{below}{entry.Name}"));
            else if (entry is DirectoryInfo inner) Walk(inner, $"{below}{entry.Name}/", place, paths, diagnostics);
            else paths.Add(below + entry.Name);
        }
    }

    private static FileSystemInfo[] EntriesOf(DirectoryInfo folder, string place, DiagnosticBag diagnostics)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(FileDiagnostics.UnreadableFolder(place, exception.Message));
            return [];
        }
    }

    /// <summary>Null when the file cannot be one of the theme's, with the reason reported.</summary>
    private static byte[]? ReadFile(string file, string place, DiagnosticBag diagnostics)
    {
        try
        {
            if (FileNames.FindImpossible(place) is { } character) diagnostics.Add(FileDiagnostics.ImpossibleName(place, character));
            else if (UnixFile.IsNoFile(file)) diagnostics.Add(FileDiagnostics.NotAFile(place));
            else return PlainFile.ReadBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(ThemeDiagnostics.Unreadable(place, exception.Message));
        }
        return null;
    }

    /// <param name="Path">Below the folder of its kind.</param>
    /// <param name="Place">For messages.</param>
    /// <param name="FullPath">On this machine; empty for one that the program carries.</param>
    private sealed record ThemeFile(string Path, string Place, string FullPath, byte[] Bytes, bool IsBuiltIn);
}
