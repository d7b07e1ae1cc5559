namespace Daftar.Hostile;

/// <summary>A site with the repository's theme, settings, taxonomies and pages, and no articles, in a folder that goes away with it.</summary>
internal sealed class ScratchSite : IDisposable
{
    public static DateTimeOffset Now { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public ScratchSite(string repository)
    {
        Root = Directory.CreateTempSubdirectory("daftar-hostile-").FullName;
        File.Copy(Path.Combine(repository, "statiq.json"), Path.Combine(Root, "statiq.json"));
        foreach (var folder in new[] { "theme", "input/taxonomies", "input/pages", "input/authors" }) Copy(Path.Combine(repository, folder), Path.Combine(Root, folder));
    }

    public string Root { get; }

    public void Write(string path, string text) => File.WriteAllText(Prepare(path), text);

    public void Write(string path, byte[] bytes) => File.WriteAllBytes(Prepare(path), bytes);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private string Prepare(string path)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
