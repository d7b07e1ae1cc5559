using System.Diagnostics;
using System.Globalization;
using Daftar.Checking;
using Daftar.Checking.Fixing;
using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Sources;
using Daftar.Writing;

namespace Daftar.Hostile;

/// <summary>
/// Processor time of the commands on each shape, by the clock: within this process, or with the native program; a test in Daftar.Tests holds
/// the shapes of texts by counted work.
/// </summary>
internal sealed class ShapeTimes(string? program)
{
    private static readonly string[] Commands = ["check", "build", "import", "fix"];
    private static readonly string[] NativeCommands = ["check", "build", "export", "search", "renumber", "new", "theme", "import", "fix"];

    /// <param name="generated">How many shapes to draw by lot; 0 for those that have names.</param>
    /// <param name="some">The commands to measure; null for all.</param>
    /// <param name="program">The native program; null to call the engine.</param>
    /// <returns>1 when a shape takes longer than <paramref name="limit"/> seconds, or a command of the program ends in another way than it may.</returns>
    public static int Run(string repository, int size, double limit, string? only, string? some, string? program, int generated, int seed)
    {
        var times = new ShapeTimes(program);
        var commands = (program is null ? Commands : NativeCommands).Where(command => some is null || some.Split(',').Contains(command)).ToArray();
        var slow = 0;
        Console.WriteLine($"{"shape",-28}{string.Concat(commands.Select(command => $" {command,8}"))}   seconds of processor time, {size} bytes");
        foreach (var (name, files) in (generated > 0 ? Texts(GeneratedShapes.All(seed, generated), size) : Files(size)).Where(shape => only is null || only.Split(',').Any(part => shape.Name.Contains(part, StringComparison.Ordinal))))
        {
            using var site = new ScratchSite(repository);
            var written = files();
            foreach (var (path, bytes) in written) site.Write(path, bytes);
            // A document that is to be imported is no part of the site yet.
            var isOfSite = written.Any(file => !file.Path.StartsWith("documents/", StringComparison.Ordinal));
            var taken = commands.Select(command => isOfSite || command == "import" ? times.Seconds(command, site) : 0).ToList();
            var isSlow = taken.Max() > limit || times._fault is not null;
            if (isSlow) slow++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28}{string.Concat(taken.Select(seconds => string.Create(CultureInfo.InvariantCulture, $" {seconds,8:0.00}")))}{(isSlow ? "   SLOW " + times._fault : "")}"));
            times._fault = null;
        }
        Console.WriteLine($"{slow} shapes take more than {limit.ToString(CultureInfo.InvariantCulture)} s.");
        return slow == 0 ? 0 : 1;
    }

    private string? _fault;

    private static IEnumerable<(string Name, Func<IReadOnlyList<(string Path, byte[] Bytes)>> Files)> Files(int size)
    {
        foreach (var shape in Texts(Shapes.All.Select(shape => (shape.Key, shape.Value)), size)) yield return shape;
        foreach (var (name, make) in SiteShapes.All.Concat(ContainerShapes.All)) yield return (name, () => make(size));
    }

    private static IEnumerable<(string Name, Func<IReadOnlyList<(string Path, byte[] Bytes)>> Files)> Texts(IEnumerable<(string Name, Func<int, string> Make)> shapes, int size)
    {
        foreach (var (name, make) in shapes)
        {
            var language = name.StartsWith("persian", StringComparison.Ordinal) ? "fa" : "en";
            yield return (name, () =>
            {
                var text = make(size);
                // Import takes no article of a site for a document.
                var other = "---\ntitle: A\n---\n" + ContentText.Markdown(text).Body;
                return [($"input/articles/{language}/a.md", System.Text.Encoding.UTF8.GetBytes(text)), ("documents/a.md", System.Text.Encoding.UTF8.GetBytes(other))];
            }
            );
        }
    }

    private double Seconds(string command, ScratchSite site)
    {
        if (command == "import" && !Directory.Exists(Path.Combine(site.Root, "documents"))) return 0;
        if (program is not null) return SecondsOfProgram(command, site);
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            Call(command, site);
        }
        catch (SiteException)
        {
            // A message for the person who builds.
        }
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static void Call(string command, ScratchSite site)
    {
        switch (command)
        {
            case "check": SiteChecker.Check(new(site.Root, ScratchSite.Now) { Jobs = 1 }, new DiagnosticBag()); break;
            case "fix": TextFixer.Run(new(site.Root) { Jobs = 1 }, new DiagnosticBag()); break;
            case "import": ImportSession.Run(new([Path.Combine(site.Root, "documents")], site.Root, DryRun: true) { Today = new(2026, 6, 1) }, new DiagnosticBag()); break;
            default:
                using (var sink = new MemorySink()) SiteBuilder.Build(new(site.Root, ScratchSite.Now) { Jobs = 1, UseCache = false }, _ => sink, new DiagnosticBag());
                break;
        }
    }

    private double SecondsOfProgram(string command, ScratchSite site)
    {
        var arguments = command switch
        {
            "fix" => "check --fix --jobs 1",
            "build" => "build --no-cache --jobs 1",
            "export" => "export --to sqlite --file site.db --jobs 1",
            "search" => "search export --engine opensearch --output found --jobs 1",
            "new" => "new article --language en --type report --title B",
            "theme" => "theme check",
            "import" => "import documents --dry-run",
            "renumber" => "renumber",
            _ => "check --jobs 1",
        };
        // The shell knows what a program took that has ended, and ends one that takes ten times too long.
        var start = new ProcessStartInfo("bash", ["-c", $"ulimit -t 20; TIMEFORMAT='%U %S'; time \"$0\" {arguments} >/dev/null 2>said; status=$?; tail -c 300 said; exit $status", program!])
        {
            WorkingDirectory = site.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEndAsync();
        var time = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode is < 0 or > 2 || said.Result.Contains("DAF004", StringComparison.Ordinal)) _fault = $"{command} ended with {process.ExitCode}: {said.Result}";
        return time.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Sum(part => double.TryParse(part, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0);
    }
}
