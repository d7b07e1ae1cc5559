using System.Diagnostics;
using System.Globalization;
using System.Text;
using Daftar.Checking;
using Daftar.Checking.Fixing;
using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Writing;

namespace Daftar.Hostile;

/// <summary>
/// Gives the program thousands of bad files and looks whether it ends in time and says what is wrong, never with an exception of its own.
/// Files go in by batches, since a site is loaded as a whole; what goes wrong with a batch is tried again file by file.
/// </summary>
public sealed class Fuzz
{
    private const int Batch = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _repository;
    private readonly string _finds;
    private readonly Random _random;
    private readonly Mutator _mutator;
    private readonly Lazy<Seeds> _seeds;
    private readonly SortedDictionary<string, int> _found = new(StringComparer.Ordinal);

    private readonly TextWriter _log;

    private Fuzz(string repository, int seed, TextWriter log)
    {
        _log = log;
        (_repository, _random) = (repository, new Random(seed));
        _mutator = new(_random);
        _seeds = new(() => new(FuzzSeeds.Markdown(repository), FuzzSeeds.Documents(repository), FuzzSeeds.Media(repository), Theme(repository)));
        _finds = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"daftar-fuzz-{seed}-{Guid.NewGuid():N}"));
    }

    /// <summary>The kinds of input, by name.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["content", "import", "archives", "media", "theme", "settings"];

    /// <returns>1 when an input did not end well. Those are kept in a folder, which is named.</returns>
    public static int Run(string repository, int count, int seed, string? only, TextWriter log)
    {
        var fuzz = new Fuzz(repository, seed, log);
        foreach (var kind in Kinds.Where(kind => only is null || kind == only))
        {
            var share = only is null ? count * ShareOf(kind) / 100 : count;
            var clock = Stopwatch.StartNew();
            for (var done = 0; done < share; done += Batch) fuzz.RunBatch(kind);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-10} {share,7} inputs {clock.Elapsed.TotalSeconds,7:0} s"));
        }
        foreach (var (what, times) in fuzz._found) log.WriteLine($"{times} x {what}");
        if (fuzz._found.Count == 0 && Directory.Exists(fuzz._finds)) Directory.Delete(fuzz._finds, recursive: true);
        log.WriteLine(fuzz._found.Count == 0 ? "Every input ended well." : $"{fuzz._found.Count} kinds of fault; the inputs are in {fuzz._finds}");
        return fuzz._found.Count == 0 ? 0 : 1;
    }

    private static int ShareOf(string kind) => kind switch { "content" => 30, "import" => 25, "archives" => 15, "media" => 15, "theme" => 8, _ => 7 };

    private void RunBatch(string kind)
    {
        var files = Enumerable.Range(0, Batch).Select(index => Make(kind, index)).ToList();
        if (Try(kind, files) is not { } fault) return;
        var isFound = false;
        foreach (var file in files)
        {
            if (Try(kind, [file]) is not { } own) continue;
            isFound = true;
            Keep(kind, own, [file]);
        }
        if (!isFound) Keep(kind, fault, files);
    }

    private (string Path, byte[] Bytes) Make(string kind, int index)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        switch (kind)
        {
            case "content":
                var texts = _seeds.Value.Markdown;
                var folder = _random.Next(8) switch { 0 => "pages/en", 1 => "pages/fa", 2 or 3 or 4 => "articles/fa", _ => "articles/en" };
                if (_random.Next(20) == 0) return Mutated($"input/authors/a{number}.yml", Encoding.UTF8.GetBytes("name:\n  en: A\n  fa: ب\nbio:\n  en: B\nlinks: [https://a.example/]\n"), texts);
                return Mutated($"input/{folder}/a{number}.md", texts[_random.Next(texts.Count)], texts);
            case "import":
                var documents = _seeds.Value.Documents;
                var (ending, bytes) = documents[_random.Next(documents.Count)];
                return Mutated($"documents/d{number}{ending}", bytes, [.. documents.Select(document => document.Bytes)]);
            case "archives":
                var (suffix, parts) = FuzzSeeds.Archives[_random.Next(FuzzSeeds.Archives.Count)];
                var changed = parts.ToDictionary(part => part.Key, part => _random.Next(parts.Count) == 0 ? _mutator.Mutate(part.Value, [.. parts.Values]) : part.Value, StringComparer.Ordinal);
                if (_random.Next(10) == 0) changed.Remove(changed.Keys.ElementAt(_random.Next(changed.Count)));
                var zip = FuzzSeeds.Zip(changed);
                return ($"documents/d{number}{suffix}", _random.Next(4) == 0 ? _mutator.Mutate(zip, [zip]) : zip);
            case "media":
                var media = _seeds.Value.Media;
                var (name, content) = media[_random.Next(media.Count)];
                return Mutated($"input/images/{number}{name}", content, [.. media.Select(file => file.Bytes)]);
            case "theme":
                var theme = _seeds.Value.Theme;
                var (path, text) = theme[_random.Next(theme.Count)];
                return Mutated(path, text, [.. theme.Select(file => file.Bytes)]);
            default:
                var settings = File.ReadAllBytes(Path.Combine(_repository, "statiq.json"));
                return Mutated("statiq.json", settings, [settings]);
        }
    }

    private (string, byte[]) Mutated(string path, byte[] bytes, IReadOnlyList<byte[]> others) => (path, _mutator.Mutate(bytes, others));

    /// <summary>What went wrong, in one line, or null.</summary>
    private string? Try(string kind, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        // What ends the whole process, a stack that overflows, leaves the batch behind.
        Save(Path.Combine(_finds, "last"), files);
        string? fault = null;
        var thread = new Thread(() => fault = Outcome(kind, files)) { IsBackground = true };
        var before = Environment.CpuUsage.TotalTime;
        thread.Start();
        while (!thread.Join(1000))
        {
            // By processor time: others may have work for the processors too.
            if (Environment.CpuUsage.TotalTime - before > Patience) return "does not end";
        }
        return fault;
    }

    private string? Outcome(string kind, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        try
        {
            // Of settings and of a template one counts at a time.
            foreach (var group in kind == "settings" ? files.Select(file => new[] { file }) : [[.. files]])
            {
                using var site = new ScratchSite(_repository);
                foreach (var (path, bytes) in group) site.Write(path, bytes);
                if (kind is "import" or "archives") Import(site.Root);
                else CheckAndBuild(site, kind);
            }
            return null;
        }
        catch (SiteException)
        {
            return null; // a message for the person who built
        }
        catch (Exception exception)
        {
            while (exception is AggregateException { InnerExceptions: [var first, ..] }) exception = first;
            if (exception is SiteException or IOException or UnauthorizedAccessException) return null;
            var place = exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Daftar.", StringComparison.Ordinal))?.Trim();
            return $"{kind}: {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")} {place}";
        }
    }

    private static void Import(string root)
    {
        var diagnostics = new DiagnosticBag();
        ImportSession.Run(new([Path.Combine(root, "documents")], root) { Today = new(2026, 6, 1) }, diagnostics);
        Print(diagnostics);
        // What import makes, the others read.
        var found = new DiagnosticBag();
        SiteChecker.Check(new(root, ScratchSite.Now) { Jobs = 1 }, found);
        Print(found);
    }

    private static void CheckAndBuild(ScratchSite site, string kind)
    {
        var found = new DiagnosticBag();
        SiteChecker.Check(new(site.Root, ScratchSite.Now) { Jobs = 1 }, found);
        Print(found);
        if (kind == "content")
        {
            TextFixer.Run(new(site.Root) { Jobs = 1 }, new DiagnosticBag());
        }
        // What has errors is taken away, so that the others are rendered.
        for (var round = 0; round < 3; round++)
        {
            using var sink = new MemorySink();
            var diagnostics = new DiagnosticBag();
            SiteBuilder.Build(new(site.Root, ScratchSite.Now) { Jobs = 1, UseCache = false }, _ => sink, diagnostics);
            Print(diagnostics);
            if (!diagnostics.HasErrors) return;
            var faulty = diagnostics.ToSortedList().Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Place.Path).Distinct().ToList();
            foreach (var path in faulty.Where(path => path.Length > 0 && path != "statiq.json" && path.IndexOfAny(['\0', '\\']) < 0))
            {
                var full = Path.GetFullPath(Path.Combine(site.Root, path));
                if (full.StartsWith(site.Root, StringComparison.Ordinal) && File.Exists(full)) File.Delete(full);
            }
        }
    }

    private static void Print(DiagnosticBag diagnostics)
    {
        foreach (var finding in diagnostics.ToSortedList())
        {
            foreach (var language in new[] { "en", "fa" })
            {
                var line = finding.ToString(language);
                if (line.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0) throw new InvalidOperationException($"a control character in the message {finding.Code}");
            }
        }
    }

    private static IReadOnlyList<(string, byte[])> Theme(string repository) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(repository, "theme"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => Path.GetExtension(file) is ".sbn-html" or ".yml" or ".css" or ".js" or ".svg")
            .Select(file => (Path.GetRelativePath(repository, file).Replace('\\', '/'), File.ReadAllBytes(file))),
    ];

    private void Keep(string kind, string fault, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        var times = _found.GetValueOrDefault(fault);
        _found[fault] = times + 1;
        if (times > 0) return;
        var folder = Path.Combine(_finds, string.Create(CultureInfo.InvariantCulture, $"{kind}-{_found.Count}"));
        Save(folder, files);
        File.WriteAllText(Path.Combine(folder, "fault.txt"), fault);
        _log.WriteLine($"{folder}: {fault}");
    }

    private static void Save(string folder, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        foreach (var (path, bytes) in files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }

    private sealed record Seeds(
        IReadOnlyList<byte[]> Markdown, IReadOnlyList<(string Ending, byte[] Bytes)> Documents, IReadOnlyList<(string Name, byte[] Bytes)> Media,
        IReadOnlyList<(string Path, byte[] Bytes)> Theme);
}
