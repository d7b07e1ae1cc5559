using Daftar.Corpus.Planning;
using Daftar.Corpus.Writing;

namespace Daftar.Comparison;

/// <summary>A generator with its own copy of the site, brought into the state that each scenario starts from.</summary>
public sealed class Contestant
{
    private readonly string _root;
    private readonly string _output;
    private readonly string _footer;
    private readonly string _footerText;
    private readonly string[] _caches;
    private readonly ISiteShape _shape;
    private readonly CorpusPlan _plan;
    private readonly string[] _command;

    private Contestant(string name, ISiteShape shape, CorpusPlan plan, string root, string footer, string[] caches, string[] command, string output)
    {
        Name = name;
        _shape = shape;
        _plan = plan;
        _root = root;
        _footer = Path.Combine(root, footer);
        _footerText = File.ReadAllText(_footer);
        _caches = [.. caches.Select(cache => Path.Combine(root, cache))];
        _command = command;
        _output = output;
    }

    public string Name { get; }

    public static Contestant Daftar(string program, string repository, CorpusPlan plan, string work)
    {
        var root = Path.Combine(work, "daftar");
        var shape = new DaftarShape();
        CorpusFiles.Write(plan, shape, root);
        Folders.Copy(Path.Combine(repository, "theme"), Path.Combine(root, "theme"));
        var footer = Directory.EnumerateFiles(Path.Combine(root, "theme"), "foot*.sbn-html", SearchOption.AllDirectories).First();
        return new("Daftar", shape, plan, root, footer, ["cache"], [program, "build", "--root", root], Path.Combine(root, "output"));
    }

    public static Contestant Hugo(string program, string name, HugoSite site, string repository, CorpusPlan plan, string work)
    {
        name = site switch { HugoSite.Lean => $"{name}, lean site", HugoSite.Plain => $"{name}, like for like without related titles", _ => $"{name}, like for like" };
        var root = Path.Combine(work, name.Replace(",", "", StringComparison.Ordinal).Replace(' ', '-'));
        var shape = new HugoShape();
        CorpusFiles.Write(plan, shape, root);
        Folders.Copy(Path.Combine(repository, "benchmarks", "hugo"), root);
        var output = Path.Combine(root, "public");
        string[] command =
        [
            "env", $"HUGO_PARAMS_RELATED={(site == HugoSite.Full ? "true" : "false")}", program, "--config", site == HugoSite.Lean ? "lean.yaml" : "hugo.yaml",
            "--source", root, "--destination", output, "--quiet",
        ];
        return new(name, shape, plan, root, Path.Combine("layouts", "partials", "footer.html"), ["resources"], command, output);
    }

    public Usage Build(Scenario scenario, int round)
    {
        Prepare(scenario, round);
        var log = Path.Combine(_root, "build.log");
        var usage = MeasuredProcess.Run(_command, log);
        return usage.ExitCode == 0
            ? usage
            : throw new InvalidOperationException($"{string.Join(' ', _command)} ended with {usage.ExitCode}:\n{string.Join('\n', File.ReadLines(log).TakeLast(20))}");
    }

    public (int Files, long Bytes) MeasureOutput() => Folders.Measure(_output);

    /// <summary>Back to the site as generated, so that the next round starts like this one.</summary>
    public void Restore()
    {
        CorpusFiles.WriteArticle(_plan, Edited, _shape, _root);
        File.Delete(Path.Combine(_root, _shape.PathOf(_plan.Next())));
        File.WriteAllText(_footer, _footerText);
    }

    private ArticlePlan Edited => _plan.Articles[_plan.Articles.Count / 2];

    private void Prepare(Scenario scenario, int round)
    {
        switch (scenario)
        {
            case Scenario.Cold:
                // Moved aside, not deleted: for minutes after a deletion ext4 looks for other places than those that
                // became free, which costs the builds that follow more than their own work.
                foreach (var folder in _caches.Append(_output).Where(Directory.Exists))
                {
                    Directory.Move(folder, $"{folder}.before-{round}");
                }

                break;
            case Scenario.Warm:
                break;
            case Scenario.Edit:
                File.AppendAllText(Path.Combine(_root, _shape.PathOf(Edited)), $"\nOne more sentence, written in round {round}.\n");
                break;
            case Scenario.Add:
                CorpusFiles.WriteArticle(_plan, _plan.Next(), _shape, _root);
                break;
            case Scenario.Theme:
                File.WriteAllText(_footer, _footerText.Replace("</footer>", $"<p hidden>{round}</p>\n</footer>", StringComparison.Ordinal));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(scenario));
        }
    }
}
