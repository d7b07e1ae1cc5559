using System.Diagnostics;

namespace Daftar.Tests.Schema.JsonSchema;

/// <summary>What an editor underlines while one types, by the remark plugin.</summary>
public sealed class RemarkFrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: T\ntype: report\nnews_code: 1\n---\nText.\n", "")]
    [InlineData("---\ntitle: T\ntype: report\nnews_code: 1\ntitel: x\n---\n", "5:1 Unknown key 'titel'.")]
    [InlineData("---\ntitle: T\ntype: report\n---\n", "2:1 The key 'news_code' is missing.")]
    [InlineData("---\ntitle: T\ntype: report\nnews_code: one\n---\n", "4:12 'news_code' does not fit. The permanent number")]
    [InlineData("---\ntitle: T\ntype: report\nnews_code: 1\npublish_date: 1404-10-08\n---\n", "5:15 'publish_date' does not fit. Gregorian")]
    [InlineData("---\r\ntitle: T\r\ntype: report\r\nnews_code: x\r\n---\r\n", "4:12 'news_code' does not fit.")]
    [InlineData("---\ntitle: [a\ntype: report\n---\n", "3:1 ")]
    public void Front_matter_is_checked_in_its_place(string text, string expected)
    {
        var found = Check("input/articles/fa/tea.md", text);
        if (expected.Length == 0) Assert.Equal("", found);
        else Assert.StartsWith(expected, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md", "---\nkey: value\n---\n")]
    [InlineData("input/articles/fa/tea.md", "No front matter yet.\n")]
    public void Other_texts_are_left_alone(string path, string text) => Assert.Equal("", Check(path, text));

    private static string Check(string path, string text)
    {
        _ = new JsonValidation().Problems();
        var module = new Uri(Path.Combine(JsonValidation.RepositoryRoot, "schema", "remark-front-matter.mjs")).AbsoluteUri;
        var script = $$"""
            const { default: frontMatter } = await import('{{module}}');
            const { readFileSync } = await import('node:fs');
            const text = readFileSync(0, 'utf8');
            const found = [];
            const file = { path: process.argv[1], toString: () => text, message: (reason, { place }) => found.push(`${place.line}:${place.column} ${reason}`) };
            frontMatter()(null, file);
            process.stdout.write(found.join('\n'));
            """;
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["--input-type=module", "--eval", script, path]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using (process.StandardInput) process.StandardInput.Write(text);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
