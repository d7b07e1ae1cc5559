using System.Text;
using System.Text.Json.Nodes;

namespace Daftar.BrowserTests;

/// <summary>One field changed in the editor: the file keeps every byte of the others, whatever form they have and wherever the editor sits.</summary>
public sealed class AdminBytesTests(AdminFixture fixture) : IClassFixture<AdminFixture>
{
    // Every form of a date that the schema accepts, and each way to write a key that Sveltia would write otherwise.
    private static readonly string[] Heads =
    [
        "# Written by the desk.\ntitle: TITLE\ntype: report\nnews_code: CODE\npublish_date: 2024-05-06\nupdated: 2024-06-07T08:09\nauthor: Karim Karimi\nregions: afghanistan\nissues: [political]\ntags: [Herat, \"2024\", 'C#'] # three\ncorrections:\n- date: 2024-07-08T09:10:00\n  note: \"A: correction\"\n",
        "title: TITLE\ntype: 'report'\nnews_code: CODE\npublish_date: 2024-05-06T20:30:00Z\nupdated: 2024-06-07T08:09:10+03:30\nlead: |\n  one\n  two\n",
        "title: TITLE\nlead: >-\n  folded\n  lines\n\ntype: \"report\"\npublish_date: \"2024-05-06 20:30:00\"\nnews_code: CODE\nupdated: 2024-06-07\n",
        "title: TITLE\ntype: report\nnews_code: CODE\npublish_date: 2024-05-06T23:30:15-05:00\nupdated: '2024-06-07 08:09 Z'\nsource:\ntags:\n- Herat\n\n# what is open\n- 'C#'\n",
        "title: TITLE\ntype: report\nnews_code: CODE\npublish_date: 2024-05-06T20:30:15.1234567+04:30\nupdated: 2024-06-07 08:09:59.5 +04:30\naliases: /en/old/9/\nrelated: [former-afghan-nsa-calls]\n",
    ];

    private const string Body = """

        Text with a note[^1], <mark>marks</mark>, ~~old~~, `code`, \* and **bold**.

        | a | b |
        |:--|--:|
        | 1 | 2 |

        <details><summary>More</summary>

        Within

        </details>

        1. one
           - two
        2. three

        Word
        :   Definition

        [^1]: The note.
        """;

    [Theory]
    [InlineData("Asia/Kabul")]
    [InlineData("Asia/Tehran")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    public async Task Only_the_changed_field_changes(string zone)
    {
        var files = Heads.Select((head, index) => (Path: $"input/articles/en/bytes-{index}.md", Text: Text(head, index)))
            .Append(("input/articles/en/bytes-crlf.md", Text(Heads[0], 9).ReplaceLineEndings("\r\n"))).ToDictionary(file => file.Item1, file => file.Item2);
        await using var session = await fixture.OpenAsync(zone, files);
        // Ends of lines are the same everywhere.
        foreach (var (path, before) in files.Where(file => zone == "Asia/Tehran" || !file.Key.Contains("crlf", StringComparison.Ordinal)))
        {
            await session.GoAsync($"collections/articles/entries/{Path.GetFileNameWithoutExtension(path)}", "en", writesText: false);
            await session.AppendAsync("en", "title", " changed");
            var saved = await session.SaveAsync(expected: 1, writesText: false);

            Assert.Equal([path], saved.Keys);
            var title = before.Split('\n').Single(line => line.StartsWith("title: ", StringComparison.Ordinal)).TrimEnd('\r');
            Assert.Equal(before.Replace(title, "title: Dates and forms changed", StringComparison.Ordinal), saved[path]);
            session.Accept(saved);
        }
        Assert.Empty(session.Outside);
        // Sveltia's toolbar looks for what is wrong with the Persian version, which there is not; it goes on without.
        Assert.DoesNotContain(session.Errors, error => !error.Contains("Object.values", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_commit_on_GitHub_keeps_what_nobody_changed()
    {
        var before = Text(Heads[0], 0);
        var written = before.Replace("title: Dates and forms", "title: 'Other: title'", StringComparison.Ordinal)
            .Replace("# Written by the desk.\n", "", StringComparison.Ordinal)
            .Replace("publish_date: 2024-05-06", "publish_date: '2024-05-06'", StringComparison.Ordinal)
            .Replace("regions: afghanistan", "regions:\n  - afghanistan", StringComparison.Ordinal)
            .Replace("tags: [Herat, \"2024\", 'C#'] # three", "tags:\n  - Herat\n  - '2024'\n  - C#", StringComparison.Ordinal);
        await using var session = await fixture.OpenAsync();
        JsonNode? sent = null;
        await session.Page.RouteAsync("https://api.github.com/**", async route =>
        {
            var isCommit = route.Request.Method == "POST";
            if (isCommit) sent = JsonNode.Parse(route.Request.PostData!);
            await route.FulfillAsync(new()
            {
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Headers"] = "*" },
                Body = isCommit ? "{}" : route.Request.Url.EndsWith("/repos/someone/site/contents/input/articles/en/a%20b.md?ref=0123", StringComparison.Ordinal) ? before : "",
                Status = isCommit || route.Request.Url.Contains("a%20b.md", StringComparison.Ordinal) ? 200 : 404,
            });
        });

        await session.Page.EvaluateAsync(
            """
            async ([old, fresh]) => {
              const encode = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
              const input = {
                branch: { repositoryNameWithOwner: 'someone/site', branchName: 'main' }, expectedHeadOid: '0123',
                fileChanges: { additions: [{ path: 'input/articles/en/a b.md', contents: encode(old) }, { path: 'input/articles/en/new.md', contents: encode(fresh) }] },
              };
              await fetch('https://api.github.com/graphql', {
                method: 'POST', headers: { Authorization: 'token x' },
                body: JSON.stringify({ query: 'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }', variables: { input } }),
              });
            }
            """,
            new[] { written, "---\ntitle: ایران\n---\n" });

        var contents = sent!["variables"]!["input"]!["fileChanges"]!["additions"]!.AsArray().Select(file => Encoding.UTF8.GetString(Convert.FromBase64String((string)file!["contents"]!))).ToArray();
        Assert.Equal([before.Replace("title: Dates and forms", "title: 'Other: title'", StringComparison.Ordinal), "---\ntitle: ایران\n---\n"], contents);
    }

    [Fact]
    public async Task Keys_with_the_same_value_keep_their_lines_and_what_is_not_read_for_certain_stays_as_it_was_written()
    {
        (string Before, string After, string Expected)[] cases =
        [
            ("title: one\nkicker: k\ntags: [a, b]\n", "title: one\ntags:\n  - a\n", "title: one\ntags:\n  - a\n"),
            ("title: one\n# why\nlead: \"a \\\"b\\\" \\u0041\"\n", "title: one\nlead: a \"b\" A\nkicker: k\n", "title: one\n# why\nlead: \"a \\\"b\\\" \\u0041\"\nkicker: k\n"),
            ("b: {x: 1, y: [2, 'z: w']}\na: it''s\n", "a: it''s\nb:\n  x: 1\n  y:\n    - 2\n    - 'z: w'\n", "b: {x: 1, y: [2, 'z: w']}\na: it''s\n"),
            ("t:\n  - id: a\n    label:\n      fa: الف\n  - id: b\n", "t:\n  - id: a\n    label:\n      fa: ب\n  - id: b\n", "t:\n  - id: a\n    label:\n      fa: ب\n  - id: b\n"),
            ("lead: one\n  two\n\n  three\nn: ~\n", "lead: |-\n  one two\n  three\n", "lead: one\n  two\n\n  three\nn: ~\n"),
            ("a: &x 1\nb: *x\n", "a: 1\nb: 2\n", "a: 1\nb: 2\n"),
            ("a: 1\na: 2\n", "a: 3\n", "a: 3\n"),
            ("a: !!str 1\n", "a: '2'\n", "a: '2'\n"),
            ("? a\n: 1\n", "a: 2\n", "a: 2\n"),
        ];
        await using var session = await fixture.OpenAsync();
        foreach (var (before, after, expected) in cases)
        {
            var script = "([path, before, after]) => untouched.merge(path, before, after)";
            Assert.Equal(expected, await session.Page.EvaluateAsync<string>(script, new[] { "a.yml", before, after }));
            Assert.Equal($"---\n{expected}---\n", await session.Page.EvaluateAsync<string>(script, new[] { "a.md", $"---\n{before}---\n", $"---\n{after}---\n" }));
        }
    }

    private static string Text(string head, int index) =>
        "---\n" + head.Replace("TITLE", "Dates and forms", StringComparison.Ordinal).Replace("CODE", $"{8100 + index}", StringComparison.Ordinal) + "---\n" + Body.ReplaceLineEndings("\n") + "\n";
}
