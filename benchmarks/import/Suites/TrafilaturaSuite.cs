using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Daftar.Importing.Documents;

namespace Daftar.ImportSuites.Suites;

/// <summary>The annotated pages of adbar/trafilatura: pieces of text that have to be there, and pieces that must not.</summary>
internal static class TrafilaturaSuite
{
    /// <param name="folder">The folder tests of that repository.</param>
    /// <param name="part">"odd" or "even" for every other page, to tune on the one half and to measure on the other.</param>
    public static void Run(string folder, string? part, bool isVerbose)
    {
        using var data = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "evaldata.json")));
        int truePositives = 0, falsePositives = 0, falseNegatives = 0, pages = 0, number = 0;
        var clock = Stopwatch.StartNew();
        foreach (var page in data.RootElement.EnumerateObject())
        {
            if (number++ % 2 == (part switch { "odd" => 0, "even" => 1, _ => 2 })) continue;
            var name = page.Value.GetProperty("file").GetString()!;
            var file = Path.Combine(folder, "cache", name);
            if (!File.Exists(file)) file = Path.Combine(folder, "eval", name);
            if (!File.Exists(file)) continue;
            pages++;
            var imported = Imported.Of(new SourceDocument("page.html", File.ReadAllBytes(file)));
            // Judged as the others are: the text, with the lead that belongs to it.
            var text = Scores.Normal($"{imported.Article?.Lead}\n{imported.Body.Body!.TextContent}");
            foreach (var wanted in page.Value.GetProperty("with").EnumerateArray())
            {
                if (text.Contains(Scores.Normal(wanted.GetString()!), StringComparison.Ordinal)) truePositives++;
                else Missed(ref falseNegatives, "-", wanted.GetString()!);
            }
            foreach (var unwanted in page.Value.GetProperty("without").EnumerateArray())
            {
                if (text.Contains(Scores.Normal(unwanted.GetString()!), StringComparison.Ordinal)) Missed(ref falsePositives, "+", unwanted.GetString()!);
            }

            void Missed(ref int count, string sign, string piece)
            {
                count++;
                if (isVerbose) Console.WriteLine($"  {sign} {name} [{text.Length}]: {(piece.Length > 70 ? piece[..70] : piece)}");
            }
        }
        double precision = (double)truePositives / (truePositives + falsePositives), recall = (double)truePositives / (truePositives + falseNegatives);
        Console.WriteLine($"| trafilatura's {pages} annotated pages | precision | recall | F1 | seconds |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| daftar import | {precision:F3} | {recall:F3} | {2 * precision * recall / (precision + recall):F3} | {clock.Elapsed.TotalSeconds:F1} |"));
        Peers.PrintAnnotatedPages();
    }
}
