using System.Buffers;
using Daftar.Diagnostics;
using Daftar.Theming;
using Daftar.Theming.Models;

namespace Daftar.Tests.Theming;

/// <summary>
/// The repository's own templates, broken at a place that chance decides in the ways in which people break them: each is
/// told with a place or renders, and nothing is thrown or hangs.
/// </summary>
public sealed class BrokenThemeTests
{
    private static readonly string[] Endings = ["{{ end }}", "{{~ end ~}}"];

    [Fact]
    public void Three_hundred_broken_templates_are_told_with_their_places_or_render()
    {
        var random = new Random(300);
        var folder = Path.Combine(ThemeLoaderTests.RepositoryRoot(), "theme");
        var templates = BuiltInTheme.Files.Where(file => file.EndsWith(".sbn-html", StringComparison.Ordinal)).ToDictionary(file => file, file => File.ReadAllText(Path.Combine(folder, file)));
        using var theme = new ThemeFolder();
        Directory.Delete(Path.Combine(theme.Root, "theme"), recursive: true);
        var told = 0;
        for (var i = 0; i < 300; i++)
        {
            var (path, text) = templates.ElementAt(random.Next(templates.Count));
            var broken = Break(text, i % 20, random);
            theme.Write(path, broken).Write("theme.yml", "models: 1\n");

            var (loaded, diagnostics) = theme.Load();
            var errors = diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
            Assert.All(errors, error => Assert.Matches("^[^:]+(\\(\\d+,\\d+\\))?: error DAF4\\d\\d: .+[.?]$", error.ToString("en")));
            Assert.All(errors, error => Assert.Matches("DAF4\\d\\d: .+[.؟]$", error.ToString("fa")));
            if (errors.Count > 0) told++;
            else RenderAll(loaded);
            File.Delete(Path.Combine(theme.Root, "theme", path));
        }
        Assert.InRange(told, 200, 300);
    }

    private static void RenderAll(Theme theme)
    {
        foreach (var layout in Daftar.Outputs.SiteOutputs.Layouts)
        {
            try
            {
                theme.Templates.Render(layout.Name, (ILayoutModel)SampleModel.Of(layout.Model, "fa"), new ArrayBufferWriter<byte>());
            }
            catch (SiteException exception)
            {
                Assert.True(exception.Diagnostic.Place.Line > 0, exception.Diagnostic.ToString());
            }
        }
    }

    private static string Break(string text, int kind, Random random) => kind switch
    {
        0 => Without(text, Endings[random.Next(2)], random),
        1 => Without(text, "}}", random),
        2 => Without(text, "{{", random),
        3 => Without(text, "\"", random),
        4 => Replaced(text, "}}", "}", random),
        5 => Replaced(text, "{{ if ", "{{#if ", random),
        6 => Replaced(text, "include ", "inclued ", random),
        7 => Replaced(text, " in ", " of ", random),
        8 => Misspelt(text, random),
        9 => Replaced(text, ".", "..", random),
        10 => text[..random.Next(text.Length)],
        11 => text.Insert(random.Next(text.Length), "{{ end }}"),
        12 => text.Insert(random.Next(text.Length), "{{ else }}"),
        13 => text.Insert(random.Next(text.Length), "{{ for x in }}"),
        14 => text.Insert(random.Next(text.Length), "{{ while true }}{{ end }}{{ 1 / 0 }}"),
        15 => text.Insert(random.Next(text.Length), "{{ title | string.nothing }}"),
        16 => Replaced(text, ": ", "=", random),
        17 => Replaced(text, "$", "@", random),
        18 => text.Insert(random.Next(text.Length), "<a href={{ title }} {{ title }}>"),
        _ => text.Insert(random.Next(text.Length), ((char)random.Next(32, 127)).ToString()),
    };

    private static string Without(string text, string part, Random random) => Replaced(text, part, "", random);

    private static string Replaced(string text, string part, string other, Random random)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) places.Add(at);
        if (places.Count == 0) return text + "{{ " + part;
        var place = places[random.Next(places.Count)];
        return text[..place] + other + text[(place + part.Length)..];
    }

    /// <summary>Two letters of a name changed places.</summary>
    private static string Misspelt(string text, Random random)
    {
        var code = text.IndexOf("{{ ", random.Next(text.Length / 2), StringComparison.Ordinal);
        var at = code < 0 ? text.IndexOf("{{ ", StringComparison.Ordinal) + 4 : code + 4;
        return at + 2 >= text.Length ? text : text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
    }
}
