using Daftar.Cli;
using Daftar.Tests.Writing;

namespace Daftar.Tests.Cli;

/// <summary>A small site with the repository's theme and the sample's settings, and commands run on it.</summary>
internal sealed class SmallSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallSite()
    {
        var source = FindRepository();
        var sample = Path.Combine(source, "tests", "sample-site");
        _folder.Write("statiq.json", File.ReadAllText(Path.Combine(sample, "statiq.json"))
            .Replace("  \"DiagnosticsLanguage\": \"author\",\n", "", StringComparison.Ordinal));
        Copy(Path.Combine(source, "theme"), _folder["theme"]);
        Copy(Path.Combine(sample, "input"), _folder["input"]);
        foreach (var article in Directory.EnumerateFiles(_folder["input/articles"], "*.md", SearchOption.AllDirectories)) File.Delete(article);
        WriteArticle("tea", 1, "Tea");
    }

    public TemporaryFolder Folder => _folder;

    public string Article(string stem) => $"input/articles/en/{stem}.md";

    public void WriteArticle(string stem, int code, string title, string body = "Green and black.") =>
        _folder.Write(Article(stem), $"---\ntitle: {title}\ntype: report\nnews_code: {code}\npublish_date: 2025-01-02\n---\n\n{body}\n");

    /// <summary>Runs one command in the site's folder. Line ends are those of Linux, the clock stands still.</summary>
    public Run Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new Terminal(output, error, new StoppedClock()) { CurrentFolder = _folder.Path };
        var exit = DaftarCommandLine.RunAsync(arguments, terminal).GetAwaiter().GetResult();
        return new(exit, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Site.sln"))) folder = folder.Parent!;
        return folder.FullName;
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

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override long GetTimestamp() => 0;
    }
}

internal sealed record Run(int Exit, string Output, string Error);
