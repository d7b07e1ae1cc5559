using Daftar.Hosting;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Hosting;

/// <summary>Content that a host puts together: what comes of it is what comes of the same files in one folder.</summary>
public sealed class HostedInputTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual()
        .Article("en", "a", 1, "2026-01-02", "regions: [afghanistan]", "Green tea and [more](b.md).")
        .Article("en", "b", 2, "2026-01-03", body: "Black tea.")
        .Write("input/images/plan.txt", "A plan.");

    private readonly HostedInput _input;
    private readonly HostedSite _host = new();

    public HostedInputTests() => _input = new(Path.Combine(_site.Root, "cache/put"), "input");

    public void Dispose()
    {
        _host.Dispose();
        _site.Dispose();
    }

    [Fact]
    public void Folders_over_each_other_give_the_site_of_one_folder_to_the_byte()
    {
        _site.Replace("statiq.json", "\"GenerateApi\": false", "\"GenerateApi\": \"full\", \"ApiTexts\": [\"markdown\", \"html\"]").Write("input/images/plan.pdf", "%PDF-1.4\n%%EOF\n").Write("input/images/plan.txt", "");
        File.Delete(Full("input/images/plan.txt"));
        var built = Written(null);
        Directory.CreateDirectory(Full("more/articles/en"));
        File.Move(Full("input/articles/en/b.md"), Full("more/articles/en/b.md"));
        Move("input/images", "elsewhere");
        // The folder named last wins.
        _site.Write("more/articles/en/a.md", File.ReadAllText(Full("input/articles/en/a.md"))).Write("input/articles/en/a.md", "not this one");
        var bytes = File.ReadAllBytes(Full("elsewhere/plan.pdf"));

        Put([.. Files("input"), .. Files("more"), new("images/plan.pdf", "memory/plan.pdf", null, () => new MemoryStream(bytes))]);
        Assert.Equal(built, Written(_input));
        // Nothing has changed.
        Assert.NotNull(HostedSite.TryKeepAll(Request(_input), new()));
        Assert.Empty(Put([.. Files("input"), .. Files("more"), new("images/plan.pdf", "memory/plan.pdf", null, () => new MemoryStream(bytes))]));
        _site.Replace("more/articles/en/b.md", "Black tea", "Red tea");
        Assert.Equal(["input/articles/en/b.md"], Put([.. Files("input"), .. Files("more"), new("images/plan.pdf", "memory/plan.pdf", null, () => new MemoryStream(bytes))]));
        Assert.Null(HostedSite.TryKeepAll(Request(_input), new()));
    }

    [Fact]
    public void An_excluded_file_is_not_published()
    {
        Put(Files("input"));
        Assert.Contains("en/report/2/index.html", Written(_input).Keys);
        _site.Replace("input/articles/en/a.md", " and [more](b.md)", "");
        Assert.Equal(["input/articles/en/a.md", "input/articles/en/b.md"], Put(Files("input").Where(file => file.Path != "articles/en/b.md")).Order());
        Assert.DoesNotContain("en/report/2/index.html", Written(_input).Keys);
        Assert.False(File.Exists(Path.Combine(_input.Root, "input/articles/en/b.md")));
    }

    [Fact]
    public void An_edit_is_taken_in_without_loading_the_site()
    {
        Put(Files("input"));
        Written(_input);
        var model = _host.Model!;
        _site.Replace("input/articles/en/b.md", "Black tea", "Red tea");
        var findings = new HostedFindings();
        Assert.True(_host.Load(Request(_input), Put(Files("input")), findings));
        Assert.Same(model.Content.Taxonomies, _host.Model!.Content.Taxonomies);
        Assert.Contains("Red tea", _host.Documents.Single(document => Equals(document.Metadata["Stem"], "b")).Html!(), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_name_the_file_where_it_lies()
    {
        Move("input/articles/en", "more/articles/en");
        _site.Replace("more/articles/en/b.md", "type: report", "type: report\ncolour: red");
        Put([.. Files("input"), .. Files("more")]);
        var findings = new HostedFindings();
        Assert.False(_host.Load(Request(_input), null, findings));
        Assert.Contains(findings.Lines, line => line.Line.StartsWith("more/articles/en/b.md(4,1): DAF201: Unknown key 'colour'.", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_stay_links_and_are_found_as_in_one_folder()
    {
        _site.Write("secret/key.txt", "secret");
        Directory.CreateSymbolicLink(Full("input/linked"), Full("secret"));
        File.CreateSymbolicLink(Full("input/images/key.txt"), Full("secret/key.txt"));
        var expected = Findings(null);
        Assert.Equal(2, expected.Count(line => line.Contains("input/linked", StringComparison.Ordinal) || line.Contains("input/images/key.txt", StringComparison.Ordinal)));
        Put([.. Files("input"), new("linked/key.txt", "input/linked/key.txt", Full("input/linked/key.txt"), () => Stream.Null)]);
        Assert.Equal(expected, Findings(_input));
    }

    [Fact]
    public void A_file_where_a_folder_has_to_be_is_an_error_and_the_others_are_taken()
    {
        _site.Write("more/articles/en", "a file");
        var findings = new HostedFindings();
        _input.Put([.. Files("more"), .. Files("input")], findings);
        Assert.Equal(["input/articles/en/a.md", "input/articles/en/b.md"], findings.Lines.Select(line => line.Line.Split(':')[0]));
        Assert.All(findings.Lines, line => Assert.Contains(": DAF890: ", line.Line, StringComparison.Ordinal));
        // And once it is gone, all is well.
        Put(Files("input"));
        Assert.NotEmpty(Written(_input));
    }

    private IReadOnlyCollection<string> Put(IEnumerable<HostedFile> files)
    {
        var findings = new HostedFindings();
        var changed = _input.Put(files, findings);
        Assert.Empty(findings.Lines);
        return changed;
    }

    /// <summary>The files of a folder as a host's file system gives them.</summary>
    private List<HostedFile> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(Full(folder), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Where(file => !file.Contains("/linked/", StringComparison.Ordinal))
            .Select(file => (Full: file, Path: Path.GetRelativePath(Full(folder), file)))
            .Select(file => new HostedFile(file.Path, $"{folder}/{file.Path}", file.Full, () => File.OpenRead(file.Full))),
    ];

    private SortedDictionary<string, string> Written(HostedInput? input)
    {
        var findings = new HostedFindings();
        Assert.True(_host.Load(Request(input), null, findings) && _host.MakePlan(isShared: true, findings), string.Join('\n', findings.Lines));
        _host.Write([.. _host.Files.Select(file => (file.Path, (ReadOnlyMemory<byte>?)null))], defersIndex: false, findings);
        var output = Full("output");
        return new(Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(output, file), file => Convert.ToHexString(File.ReadAllBytes(file))), StringComparer.Ordinal);
    }

    private List<string> Findings(HostedInput? input)
    {
        var findings = new HostedFindings();
        using var host = new HostedSite();
        host.Load(Request(input) with { UseCache = false }, null, findings);
        return [.. findings.Lines.Select(line => line.Line)];
    }

    private HostedRequest Request(HostedInput? input) => new(_site.Root, TestSite.Now, null, null, false, true, false, new Dictionary<string, string>()) { Input = input };

    private string Full(string path) => Path.Combine(_site.Root, path);

    private void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(to))!);
        Directory.Move(Full(from), Full(to));
    }
}
