using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Daftar.Hostile;

/// <summary>
/// What <see cref="Fuzz"/> is for the steps that every site goes through, for the other commands, with the program as it is released: a small
/// repository whose records, comments, settings, theme and documents were made bad, and words on the command line that nobody would type.
/// A command has to end by itself with one of its exit codes, without an exception and without a control character in what it prints, and
/// what it writes has to pass the check.
/// </summary>
internal sealed partial class CommandFuzz
{
    private const int Files = 14;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string _repository;
    private readonly string _program;
    private readonly string _finds;
    private readonly Random _random;
    private readonly Mutator _mutator;
    private readonly IReadOnlyList<byte[]> _texts;
    private readonly IReadOnlyList<(string Ending, byte[] Bytes)> _documents;
    private readonly SortedDictionary<string, int> _found = new(StringComparer.Ordinal);

    private CommandFuzz(string repository, string program, int seed)
    {
        (_repository, _program, _random) = (repository, program, new Random(seed));
        _mutator = new(_random);
        _texts = FuzzSeeds.Markdown(repository);
        _documents = FuzzSeeds.Documents(repository);
        _finds = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"daftar-fuzz-commands-{seed}-{Guid.NewGuid():N}"));
    }

    /// <param name="count">How many commands to run.</param>
    /// <returns>1 when a command did not end well. The sites of those are kept in a folder, which is named.</returns>
    public static int Run(string repository, string program, int count, int seed, TextWriter log)
    {
        var fuzz = new CommandFuzz(repository, program, seed);
        var clock = Stopwatch.StartNew();
        var (commands, files) = (0, 0);
        while (commands < count)
        {
            using var site = new ScratchSite(repository);
            fuzz.Begin(site);
            fuzz.Spoil(site);
            files += Files;
            fuzz.RemoveFaulty(site);
            var before = Content(site.Root);
            foreach (var command in fuzz.Commands())
            {
                fuzz.Try(site, command, log);
                commands++;
            }
            fuzz.CheckWhatWasWritten(site, before, log);
        }
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{commands} commands on {files} bad files in {clock.Elapsed.TotalSeconds:0} s"));
        foreach (var (what, times) in fuzz._found) log.WriteLine($"{times} x {what}");
        log.WriteLine(fuzz._found.Count == 0 ? "Every command ended well." : $"{fuzz._found.Count} kinds of fault; the sites are in {fuzz._finds}");
        return fuzz._found.Count == 0 ? 0 : 1;
    }

    /// <summary>A repository with some articles, whose commit is called "base".</summary>
    private void Begin(ScratchSite site)
    {
        for (var code = 1; code <= 6; code++)
        {
            var language = code % 2 == 0 ? "en" : "fa";
            site.Write($"input/articles/{language}/good{code}.md", string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Good {code}\ntype: report\nnews_code: {code}\npublish_date: 2025-01-0{code}\n---\n\nWords of {code}.\n"));
        }
        site.Write(".gitignore", "cache/\noutput/\npreview/\n");
        foreach (var command in (string[])["init --quiet", "add -A", "-c user.name=A -c user.email=a@example.org -c commit.gpgsign=false commit --quiet -m base", "branch base"]) Start("git", command.Split(' '), site.Root, out _);
    }

    private void Spoil(ScratchSite site)
    {
        File.Delete(Path.Combine(site.Root, "input/articles/en/good2.md"));
        for (var index = 0; index < Files; index++)
        {
            var number = index.ToString(CultureInfo.InvariantCulture);
            switch (_random.Next(12))
            {
                case 0: Put($"input/authors/a{number}.yml", "name:\n  en: A\n  fa: ب\nbio:\n  en: B\nlinks: [https://a.example/]\nemail: a@example.org\n"); break;
                case 1: Put($"input/comments/{_random.Next(1, 8)}/2025-02-0{_random.Next(1, 9)}-{_random.Next(1, 4)}.yml", "name: Sara\ndate: 2025-02-03T10:00\nlanguage: en\nreply_to: 2025-02-01-1\ntext: |-\n  A question\n  of two lines.\n"); break;
                case 2: Put("input/data/recommended.yml", "1: 20\n2: 7\n"); break;
                case 3: Put("input/taxonomies/regions.yml", "label: {en: Regions, fa: مناطق}\nterms:\n  - id: afghanistan\n    label: {en: Afghanistan, fa: افغانستان}\n    aliases: [/old/, Afg]\n"); break;
                case 4: Put("statiq.json", File.ReadAllText(Path.Combine(_repository, "statiq.json"))); break;
                case 5: Put("theme/strings/en.yml", File.ReadAllText(Path.Combine(_repository, "theme/strings/en.yml"))); break;
                case 6: Put("theme/partials/card.sbn-html", File.ReadAllText(Path.Combine(_repository, "theme/partials/card.sbn-html"))); break;
                case 7: Put("sums.txt", new string('0', 64) + "  index.html\n" + new string('1', 64) + "  en/index.html\n"); break;
                case 8: site.Write($"input/articles/fa/good{_random.Next(1, 4) * 2 - 1}.md", _mutator.Mutate(_texts[_random.Next(_texts.Count)], _texts)); break;
                case 9 or 10:
                    var (ending, bytes) = _documents[_random.Next(_documents.Count)];
                    site.Write($"documents/d{number}{ending}", _mutator.Mutate(bytes, [.. _documents.Select(document => document.Bytes)]));
                    break;
                default: site.Write($"input/articles/en/a{number}.md", _mutator.Mutate(_texts[_random.Next(_texts.Count)], _texts)); break;
            }
        }

        void Put(string path, string text) => site.Write(path, _mutator.Mutate(Encoding.UTF8.GetBytes(text), _texts));
    }

    /// <summary>In half of the sites what the check refuses is taken away or put back, so that commands get as far as they go.</summary>
    private void RemoveFaulty(ScratchSite site)
    {
        if (_random.Next(2) == 0) return;
        for (var round = 0; round < 3; round++)
        {
            Start(_program, ["check", "--no-lint", "--jobs", "1"], site.Root, out var said);
            var faulty = Finding().Matches(said).Select(match => match.Groups["path"].Value).Distinct().Where(path => path.IndexOfAny(['\\', '\0']) < 0).ToList();
            if (faulty.Count == 0) return;
            foreach (var path in faulty)
            {
                var full = Path.GetFullPath(Path.Combine(site.Root, path));
                if (full.StartsWith(site.Root, StringComparison.Ordinal) && File.Exists(full)) File.Delete(full);
                var original = Path.Combine(_repository, path);
                if (!path.StartsWith("input/articles", StringComparison.Ordinal) && File.Exists(original)) site.Write(path, File.ReadAllBytes(original));
            }
        }
    }

    private List<string[]> Commands() =>
    [
        ["export", "--to", "sqlite", "--file", "site.db", "--jobs", "1"],
        ["search", "export", "--engine", _random.Next(2) == 0 ? "opensearch" : "meilisearch", "--output", "found", "--jobs", "1"],
        ["comment", "add", "--code", Word("1"), "--name", Word("Sara"), "--text", Word("A question."), "--date", Word("2025-12-30")],
        ["comment", "add", "--code", "1", "--name", Word("Sara"), "--text", Word("A question.\n\nAnd another one.")],
        ["comment", "add", "--mail", "documents/" + Word("d1.eml")],
        ["comment", "import", "documents", "--date", "2020-03-21"],
        ["renumber", "--against", "base"],
        ["theme", "check"],
        ["new", "article", "--language", "en", "--type", "report", "--title", Word("The bridge")],
        ["new", "article", "--language", Word("fa"), "--type", Word("report"), "--title", Word("پل")],
        ["new", "term", "--taxonomy", "regions", "--label", "en=" + Word("Atlantis"), "--label", "fa=" + Word("آتلانتیس")],
        ["new", "author", "--name", "en=" + Word("Sara"), "--name", "fa=" + Word("سارا")],
        ["redirect", "--against", "base", "--to", Word("4")],
        ["redirect", "--against", Word("base")],
        ["schema"],
        ["build", "--jobs", "1"],
        ["verify", "output", "--manifest", "sums.txt"],
        ["verify", "--record", "record.txt"],
        ["preview", "--against", "base", "--summary", "summary.md", "--jobs", "1"],
        ["compare", "output", "preview"],
        ["import", "documents"],
        ["check", "--format", _random.Next(2) == 0 ? "json" : "github", "--jobs", "1"],
    ];

    private string Word(string good)
    {
        if (_random.Next(3) == 0) return good;
        var text = Encoding.UTF8.GetString(_mutator.Mutate(Encoding.UTF8.GetBytes(good), [Encoding.UTF8.GetBytes(good)])).Replace("\0", "", StringComparison.Ordinal);
        return text.Length > 5000 ? text[..5000] : text;
    }

    private void Try(ScratchSite site, string[] command, TextWriter log)
    {
        var exit = Start(_program, command, site.Root, out var said);
        var fault = exit switch
        {
            null => "does not end",
            not (0 or 1 or 2) => string.Create(CultureInfo.InvariantCulture, $"ends with {exit}"),
            _ when said.Contains("DAF004", StringComparison.Ordinal) || said.Contains("Unhandled exception", StringComparison.Ordinal) => "ends with an exception: " + (Exception().Match(said) is { Success: true } match ? match.Value : ""),
            _ when said.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t')) => "prints a control character",
            _ => null,
        };
        if (fault is not null) Keep($"{command[0]} {(command[0] is "new" or "comment" ? command[1] : "")}: {fault}", site, command, said, log);
    }

    private void CheckWhatWasWritten(ScratchSite site, HashSet<string> before, TextWriter log)
    {
        Start(_program, ["check", "--no-lint", "--jobs", "1"], site.Root, out var said);
        foreach (Match match in Finding().Matches(said))
        {
            var path = match.Groups["path"].Value;
            // What import could not read of a document is to be filled in by people, and a code that two have is told at both.
            if (before.Contains(path) || !File.Exists(Path.Combine(site.Root, path)) || match.Groups["code"].Value is "DAF213" or "DAF601") continue;
            var text = File.ReadAllText(Path.Combine(site.Root, path));
            if (text.Contains("\nimported:", StringComparison.Ordinal) || text.Contains("\nsource_file:", StringComparison.Ordinal)) continue;
            Keep($"a new file in {Path.GetDirectoryName(path)} does not pass the check: {match.Groups["code"].Value}", site, ["check"], said, log);
        }
    }

    private static HashSet<string> Content(string root) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file))];

    /// <returns>The exit code; null when the program did not end in time.</returns>
    private static int? Start(string program, IReadOnlyList<string> arguments, string folder, out string said)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            said = "";
            return null;
        }
        process.WaitForExit();
        said = error.Result + output.Result;
        return process.ExitCode;
    }

    private void Keep(string fault, ScratchSite site, string[] command, string said, TextWriter log)
    {
        var times = _found.GetValueOrDefault(fault);
        _found[fault] = times + 1;
        if (times > 0) return;
        var folder = Path.Combine(_finds, _found.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var file in Directory.EnumerateFiles(site.Root, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/.git/", StringComparison.Ordinal) && !file.Contains("/theme/", StringComparison.Ordinal) && !file.Contains("/output/", StringComparison.Ordinal)))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(site.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
        File.WriteAllText(Path.Combine(folder, "fault.txt"), fault + "\n" + string.Join('\n', command) + "\n\n" + said);
        log.WriteLine($"{folder}: {fault}");
    }

    [GeneratedRegex(@"^(?<path>[^\n(]+?)(?:\([0-9]+,[0-9]+\))?: error (?<code>DAF[0-9]+):", RegexOptions.Multiline)]
    private static partial Regex Finding();

    [GeneratedRegex(@"[A-Za-z.]+Exception[^\n]{0,200}")]
    private static partial Regex Exception();
}
