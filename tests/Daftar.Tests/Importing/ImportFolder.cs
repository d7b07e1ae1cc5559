using Daftar.Diagnostics;
using Daftar.Importing;

namespace Daftar.Tests.Importing;

/// <summary>A site and a folder of documents of a test's own, gone with it.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("daftar-import-").FullName;

    public string Root => Path.Combine(_folder, "site");

    public DiagnosticBag Diagnostics { get; private set; } = new();

    /// <summary>Diagnostics as lines, with the folder of documents left out of their paths.</summary>
    public IReadOnlyList<string> Lines =>
        [.. Diagnostics.ToSortedList().Select(item => item.ToString().Replace(Documents + "/", "", StringComparison.Ordinal))];

    private string Documents => Path.Combine(_folder, "documents");

    public string Put(string name, string text) => Put(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(Documents, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void PutSite(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Site(string path) => File.ReadAllText(Path.Combine(Root, path));

    public IReadOnlyList<string> SiteFiles() => !Directory.Exists(Root) ? [] :
        [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Imports all documents put so far, unless told which.</summary>
    public ImportResult Import(Func<ImportRequest, ImportRequest>? change = null, params string[] paths)
    {
        Directory.CreateDirectory(Root);
        Diagnostics = new();
        var request = new ImportRequest(paths.Length > 0 ? paths : [Documents], Root) { Today = new(2026, 11, 27) };
        return ImportSession.Run(change?.Invoke(request) ?? request, Diagnostics);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
