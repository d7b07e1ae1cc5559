using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Daftar.BrowserTests;

/// <summary>The sample site with readers' comments: one article with a thousand, one with a few of every kind, one with none.</summary>
public sealed class CommentsFixture : SiteFixture
{
    public const string Form = "https://forms.example/send";

    protected override string PrepareRoot(string folder)
    {
        base.PrepareRoot(folder);
        var file = Path.Combine(folder, "statiq.json");
        var settings = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        settings["Repository"] = "https://github.example/o/r";
        settings["Comments"] = JsonNode.Parse($$"""{ "Form": "{{Form}}", "Mail": "desk@example.org", "IssueForm": "5-comment.yml" }""");
        settings["Recommend"] = JsonNode.Parse("""{ "Link": "https://example.org/r/{code}" }""");
        settings["HomeBlocks"]!.AsArray().Add(JsonNode.Parse("""{ "Id": "best", "Order": "recommended", "Title": { "en": "Most recommended", "fa": "پرپیشنهادها" }, "Repeat": true }"""));
        File.WriteAllText(file, settings.ToJsonString());
        Write(folder, "data/recommended.yml", "4219: 12\n4220: 31\n4221: 1234\n");

        for (var number = 1; number <= 1000; number++)
        {
            Comment(folder, 4219, FormattableString.Invariant($"2026-01-{1 + (number / 60):00}-{number}"), $"Reader {number}", FormattableString.Invariant($"2026-01-{1 + (number / 60):00}T{number % 24:00}:{number % 60:00}:00"),
                string.Create(CultureInfo.InvariantCulture, $"Comment {number}: {Words(number)}"));
        }
        Comment(folder, 4221, "2026-01-03-1", "مریم احمدی", "2026-01-03T09:20:00", "جای همسایگان در آن خالی است.\nسطر دوم.\n\nنگاه کنید به https://example.org/a/very/long/address/that/does/not/end/before/the/edge/of/a/small/phone?lang=fa.");
        Comment(folder, 4221, "2026-01-04-1", "James O’Connor", "2026-01-04T18:05:00", "A good point.", "language: en\nreply_to: 2026-01-03-1\n");
        Comment(folder, 4221, "2026-01-04-2", new string('W', 100), "2026-01-04", new string('x', 300), "reply_to: 2026-01-04-1\n");
        Comment(folder, 4221, "2026-01-02-1", "<b>ص. ر.</b>", "2026-01-02", "<script>alert(1)</script> \u202E evil", "example: true\n");
        return folder;
    }

    private static void Comment(string folder, int code, string id, string name, string date, string text, string keys = "") => Write(
        folder, FormattableString.Invariant($"comments/{code}/{id}.yml"), $"name: {JsonSerializer.Serialize(name)}\ndate: {date}\n{keys}text: {JsonSerializer.Serialize(text)}\n");

    private static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    // Two or three sentences that no two comments share, so that compressing them is no cheat.
    private static string Words(int seed)
    {
        string[] words = ["road", "border", "wheat", "market", "river", "teacher", "minister", "village", "winter", "council", "price", "bridge", "letter", "harvest", "school", "promise", "tunnel", "visa", "cotton", "neighbour"];
        var (state, text) = ((uint)seed, "");
        for (var i = 0; i < 34; i++)
        {
            state = (state * 1664525) + 1013904223;
            text += words[(state >> 16) % 20] + (i % 11 == 10 ? ". " : " ");
        }
        return text.Trim() + ".";
    }
}
