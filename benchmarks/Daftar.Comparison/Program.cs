using System.Globalization;
using System.Text;
using Daftar.Comparison;
using Daftar.Corpus;
using Daftar.Corpus.Planning;

if (ComparisonOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(ComparisonOptions.Usage);
    return 2;
}

var repository = Repository();
var daftar = options.Daftar ?? Path.Combine(repository, "artifacts", "daftar", "daftar");
var hugos = (options.Hugos.Count > 0 ? options.Hugos : OnPath("hugo")).Select(path => (Path: path, Name: Version(path))).ToList();
var work = options.Work ?? Directory.CreateTempSubdirectory("daftar-comparison-").FullName;
var report = new StringBuilder($"{MachineDescription.Text()}.\n\n");
try
{
    foreach (var size in options.Sizes)
    {
        var table = ResultTable.Of(size, options.RoundsOf(size), Compare(size));
        Console.Write(table);
        report.Append(table);
    }
}
catch (InvalidOperationException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
finally
{
    foreach (var folder in options.Work is null ? [work] : options.Sizes.Select(FolderOf).Where(Directory.Exists))
    {
        Directory.Delete(folder, recursive: true);
    }
}

if (options.Report is { } file)
{
    ReportFile.Update(file, report.ToString());
}

return 0;

string FolderOf(int size) => Path.Combine(work, size.ToString(CultureInfo.InvariantCulture));

List<Result> Compare(int size)
{
    var folder = FolderOf(size);
    var plan = CorpusPlan.Make(new CorpusOptions { Articles = size, Seed = options.Seed });
    var contestants = new List<Contestant>();
    if (File.Exists(daftar))
    {
        contestants.Add(Contestant.Daftar(daftar, repository, plan, folder));
    }
    else
    {
        Console.Error.WriteLine($"{daftar} is not there: run benchmarks/run.sh, or name the program with --daftar.");
    }

    foreach (var hugo in hugos)
    {
        contestants.AddRange(options.HugoSites.Select(site => Contestant.Hugo(hugo.Path, hugo.Name, site, repository, plan, folder)));
    }

    // In turn, so that a busy minute of the machine strikes all of them.
    var rounds = new Dictionary<(string, Scenario), List<Usage>>();
    var outputs = new Dictionary<(string, Scenario), (int Files, long Bytes)>();
    for (var round = 1; round <= options.RoundsOf(size); round++)
    {
        foreach (var contestant in contestants)
        {
            foreach (var scenario in options.Run)
            {
                var usage = contestant.Build(scenario, round);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} {contestant.Name} {scenario} {round}: {usage.Wall.TotalSeconds:N2} s, {usage.Cpu.TotalSeconds:N2} s of CPU, {usage.PeakBytes >> 20} MiB"));
                var key = (contestant.Name, scenario);
                rounds.TryAdd(key, []);
                rounds[key].Add(usage);
                outputs.TryAdd(key, contestant.MeasureOutput());
            }

            contestant.Restore();
        }
    }

    return [.. rounds.Select(entry => new Result(entry.Key.Item1, entry.Key.Item2, Usage.Median(entry.Value), outputs[entry.Key].Files, outputs[entry.Key].Bytes))];
}

string Version(string hugo)
{
    var log = Path.GetTempFileName();
    try
    {
        MeasuredProcess.Run([hugo, "version"], log);
        var words = File.ReadAllText(log).Split(' ');
        return words.Length > 1 ? $"Hugo {words[1].Split('-', '+')[0].TrimStart('v')}" : "Hugo";
    }
    finally
    {
        File.Delete(log);
    }
}

static IReadOnlyList<string> OnPath(string program) =>
    (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, program))) ? [program] : [];

static string Repository()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "Site.sln")))
        {
            return folder.FullName;
        }
    }

    throw new InvalidOperationException("Run this from a build inside the repository.");
}
