using Daftar.Comparison;

namespace Daftar.ImportSuites.Limits;

/// <summary>A run of the program itself over a folder of documents, into a site of its own that goes away with it.</summary>
internal sealed class ImportRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("daftar-limits-").FullName;

    public ImportRun()
    {
        Directory.CreateDirectory(Documents);
        Directory.CreateDirectory(Site);
        // The repository's own settings: the suites run from its root.
        File.Copy("statiq.json", Path.Combine(Site, "statiq.json"));
    }

    public string Documents => Path.Combine(_folder, "documents");

    public string Site => Path.Combine(_folder, "site");

    /// <summary>What the program said.</summary>
    public string Log { get; private set; } = "";

    public int Articles => Directory.Exists(Path.Combine(Site, "input/articles")) ? Directory.GetFiles(Path.Combine(Site, "input/articles"), "*.md", SearchOption.AllDirectories).Length : 0;

    public Usage Start(string program)
    {
        var log = Path.Combine(_folder, "log.txt");
        var usage = MeasuredProcess.Run([program, "import", Documents, "--root", Site, "--report", Path.Combine(_folder, "report.md")], log);
        Log = File.ReadAllText(log);
        return usage;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
