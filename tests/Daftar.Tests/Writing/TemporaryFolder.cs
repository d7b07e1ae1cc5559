namespace Daftar.Tests.Writing;

/// <summary>A folder of a test's own, gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("daftar-test-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public TemporaryFolder Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return this;
    }

    public string Read(string relative) => File.ReadAllText(this[relative]);

    /// <summary>All files below the folder, sorted, without those of our own below <c>.daftar</c>.</summary>
    public IReadOnlyList<string> Files(string below = "") =>
        [.. Directory.EnumerateFiles(this[below], "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(this[below], file).Replace('\\', '/'))
            .Where(file => !file.StartsWith(".daftar/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
