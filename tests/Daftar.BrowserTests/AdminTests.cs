using System.Diagnostics;

namespace Daftar.BrowserTests;

/// <summary>The real Sveltia CMS in a real browser, on a working copy of this repository's content, without a network.</summary>
public sealed class AdminTests(AdminFixture fixture) : IClassFixture<AdminFixture>
{
    private const string Stem = "2025-12-29-national-alignment";

    [Fact]
    public async Task The_configuration_is_valid_by_the_schema_in_the_package()
    {
        const string Script = """
            const [schema, configuration] = process.argv.slice(1).map(file => JSON.parse(require('fs').readFileSync(file, 'utf8')));
            const Ajv = require('ajv').default;
            const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
            if (!validate(configuration)) console.log(JSON.stringify(validate.errors.slice(0, 10), null, 1));
            """;
        var schema = Path.Combine(Repository.Root, "admin/node_modules/@sveltia/cms/schema/sveltia-cms.json");
        var start = new ProcessStartInfo("node", ["-e", Script, schema, fixture.PathOf("output/admin/config.json")])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "tests/Daftar.BrowserTests"),
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task Editing_a_Persian_article_changes_the_edited_lines_and_nothing_else()
    {
        await using var session = await fixture.OpenAsync();
        await session.GoAsync($"collections/articles/entries/{Stem}");
        await session.ShowAsync("en");
        Assert.Equal("rtl", await DirectionAsync(session, "fa"));
        Assert.Equal("ltr", await DirectionAsync(session, "en"));
        Assert.Equal("rtl", await session.Page.Locator("html").GetAttributeAsync("dir"));

        await session.AppendAsync("fa", "title", " (ویرایش)");
        await session.AppendAsync("fa", "lead", " پایان.");
        await (await session.FieldAsync("fa", "issues")).GetByText("امنیتی").ClickAsync();
        var saved = await session.SaveAsync(expected: 2);

        // The issues belong to the work, so that both versions take them.
        Assert.Equal([$"input/articles/en/{Stem}.md", $"input/articles/fa/{Stem}.md"], saved.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["+  - security"], Difference(saved, $"input/articles/en/{Stem}.md"));
        var persian = Difference(saved, $"input/articles/fa/{Stem}.md");
        Assert.Equal(["-title", "+title", "-lead", "+lead", "+  - security"], persian.Select(line => line.Split(':')[0]));
        Assert.Equal(persian[0][1..] + " (ویرایش)", persian[1][1..]);
        Assert.Equal(persian[2][1..] + " پایان.", persian[3][1..]);
        await AssertGoodAsync(session, saved);
    }

    [Fact]
    public async Task A_word_added_to_the_text_changes_one_paragraph()
    {
        await using var session = await fixture.OpenAsync();
        await session.GoAsync($"collections/articles/entries/{Stem}");
        await session.WriteBodyAsync("fa", " پایان تازه.");
        var saved = await session.SaveAsync(expected: 1);

        var lines = Difference(saved, Assert.Single(saved.Keys));
        Assert.Equal(2, lines.Count);
        Assert.Equal(lines[0][1..] + " پایان تازه.", lines[1][1..]);
        await AssertGoodAsync(session, saved);
    }

    [Fact]
    public async Task A_new_article_in_both_languages_is_as_a_person_would_write_it()
    {
        await using var session = await fixture.OpenAsync();
        await session.GoAsync("collections/articles/new");
        await session.AppendAsync("fa", "title", "نفت و گاز در آسیای مرکزی: چشم‌انداز");
        await session.BeginEnglishAsync();
        await session.AppendAsync("en", "title", "Oil and gas in Central Asia: “an outlook”");
        await (await session.FieldAsync("fa", "regions")).GetByText("آسیای مرکزی").ClickAsync();
        await session.AppendAsync("fa", "tags", "انرژی");
        await session.WriteBodyAsync("fa", "متن فارسی.");
        await session.WriteBodyAsync("en", "English text.");
        var saved = await session.SaveAsync(expected: 2);

        Assert.Equal(2, saved.Count);
        var english = saved.Single(file => file.Key.StartsWith("input/articles/en/", StringComparison.Ordinal));
        var persian = saved.Single(file => file.Key.StartsWith("input/articles/fa/", StringComparison.Ordinal));
        Assert.Equal(Path.GetFileName(english.Key), Path.GetFileName(persian.Key));
        Assert.Matches("/[0-9]{4}-[0-9]{2}-[0-9]{2}-4222\\.md$", persian.Key);
        Assert.Matches(
            "^---\ntitle: 'نفت و گاز در آسیای مرکزی: چشم‌انداز'\ntype: report\nnews_code: 4222\npublish_date: [0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\n"
            + "regions:\n  - central-asia\ntags:\n  - انرژی\n---\n\nمتن فارسی\\.\n$", persian.Value);
        Assert.Matches(
            "^---\ntitle: 'Oil and gas in Central Asia: “an outlook”'\ntype: report\nnews_code: 4223\npublish_date: [0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\n"
            + "regions:\n  - central-asia\n---\n\nEnglish text\\.\n$", english.Value);
        await AssertGoodAsync(session, saved);
    }

    [Fact]
    public async Task A_comment_is_shortened_where_it_lies()
    {
        const string Path = "input/comments/4221/2026-01-03-1.yml";
        await using var session = await fixture.OpenAsync();
        await session.GoAsync("collections/comments/entries/4221/2026-01-03-1", "_default", "name");
        await session.AppendAsync("_default", "name", " (ویرایش)");
        var saved = await session.SaveAsync(expected: 1);

        Assert.Equal([Path], saved.Keys);
        Assert.Equal(fixture.Content[Path].Replace("name: 'خوانندهٔ نمونه'", "name: خوانندهٔ نمونه (ویرایش)", StringComparison.Ordinal), saved[Path]);
        await AssertGoodAsync(session, saved);
    }

    private static Task<string> DirectionAsync(AdminSession session, string language) =>
        session.Pane(language).Locator("section[data-key-path=title] input").EvaluateAsync<string>("input => getComputedStyle(input).direction");

    private async Task AssertGoodAsync(AdminSession session, IReadOnlyDictionary<string, string> saved)
    {
        Assert.Empty(session.Outside);
        Assert.Empty(session.Errors);
        // The document as it was received has straight quotation marks in its title; the editor may add no finding.
        var (_, before) = await fixture.CheckAsync(fixture.Content);
        var (exit, after) = await fixture.CheckAsync(saved);
        Assert.Empty(Warnings(after).Except(Warnings(before)));
        Assert.Equal(0, exit);
    }

    private static string[] Warnings(string findings) =>
        [.. findings.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal))];

    /// <summary>Lines that went and came, in their order, the common start and end of each change left out.</summary>
    private List<string> Difference(IReadOnlyDictionary<string, string> saved, string path)
    {
        var (before, after) = (fixture.Content[path].Split('\n'), saved[path].Split('\n'));
        var lines = new List<string>();
        int old = 0, now = 0;
        while (old < before.Length || now < after.Length)
        {
            if (old < before.Length && now < after.Length && before[old] == after[now])
            {
                old++;
                now++;
                continue;
            }
            var kept = old < before.Length ? Array.IndexOf(after, before[old], now) : -1;
            if (kept < 0 && old < before.Length) lines.Add("-" + before[old++]);
            var next = old < before.Length ? Array.IndexOf(after, before[old], now) : after.Length;
            if (next < 0) continue;
            while (now < next) lines.Add("+" + after[now++]);
        }
        return lines;
    }
}
