using System.Buffers;
using System.Text;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Theming;
using Daftar.Theming.Models;

namespace Daftar.Tests.Theming;

/// <summary>A small correct theme in a temporary folder, for tests to add to or to break.</summary>
internal sealed class ThemeFolder : IDisposable
{
    public ThemeFolder()
    {
        Root = Directory.CreateTempSubdirectory("daftar-theme-").FullName;
        foreach (var layout in Daftar.Outputs.SiteOutputs.Layouts) Write($"layouts/{layout.Name}.sbn-html", "");
        foreach (var layout in Daftar.Outputs.SiteOutputs.Layouts) Write($"layouts/{layout.Name}.sbn-html", "<p>{{ title }}</p>\n");
        Write("theme.yml", "models: 1\n");
        Write("strings/en.yml", EnglishDates);
        Write("strings/fa.yml", PersianDates);
    }

    public const string EnglishDates = """
        date: {long: "{weekday} {day} {month} {year}", short: "{day} {month}", month: "{month} {year}"}
        weekdays: {0: Sunday, 1: Monday, 2: Tuesday, 3: Wednesday, 4: Thursday, 5: Friday, 6: Saturday}
        months: {gregorian: {1: January, 2: February, 3: March, 4: April, 5: May, 6: June, 7: July, 8: August, 9: September, 10: October, 11: November, 12: December}}

        """;

    public const string PersianDates = """
        date: {long: "{weekday} {day} {month} {year}", short: "{day} {month}", month: "{month} {year}", other: "{day} {month} {year}"}
        weekdays: {0: یکشنبه, 1: دوشنبه, 2: سه‌شنبه, 3: چهارشنبه, 4: پنجشنبه, 5: جمعه, 6: شنبه}
        months:
          gregorian: {1: ژانویه, 2: فوریه, 3: مارس, 4: آوریل, 5: مه, 6: ژوئن, 7: ژوئیه, 8: اوت, 9: سپتامبر, 10: اکتبر, 11: نوامبر, 12: دسامبر}
          jalali-iran: {1: فروردین, 2: اردیبهشت, 3: خرداد, 4: تیر, 5: مرداد, 6: شهریور, 7: مهر, 8: آبان, 9: آذر, 10: دی, 11: بهمن, 12: اسفند}

        """;

    public string Root { get; }

    public ThemeFolder Write(string path, string text)
    {
        var full = Path.Combine(Root, "theme", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Adds texts of the same key to both languages.</summary>
    public ThemeFolder Text(string english, string persian) =>
        Write("strings/en.yml", EnglishDates + english + "\n").Write("strings/fa.yml", PersianDates + persian + "\n");

    public ThemeFolder Delete(string path)
    {
        File.Delete(Path.Combine(Root, "theme", path));
        return this;
    }

    public (Theme Theme, IReadOnlyList<Diagnostic> Diagnostics) Load(params string[] outputStrings)
    {
        var bag = new DiagnosticBag();
        var theme = ThemeLoader.Load(Root, Configuration(), Daftar.Outputs.SiteOutputs.Layouts, bag, outputStrings);
        return (theme, bag.ToSortedList());
    }

    /// <summary>What is reported, one whole line each.</summary>
    public string[] Lines(params string[] outputStrings) =>
        [.. Load(outputStrings).Diagnostics.Select(diagnostic => diagnostic.ToString("en"))];

    public string Render(string layout, object model)
    {
        var (theme, diagnostics) = Load();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        var output = new ArrayBufferWriter<byte>();
        theme.Templates.Render(layout, (ILayoutModel)model, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static SiteConfiguration Configuration(params string[] themePaths) => new()
    {
        Origin = "https://example.org",
        LinkRoot = "/repo",
        TimeZone = TimeZoneInfo.Utc,
        Urls = new(),
        ThemePaths = themePaths.Length > 0 ? themePaths : ["theme"],
        Languages = [Language("en", CalendarSystem.Gregorian, "latn"), Language("fa", CalendarSystem.JalaliIran, "arabext")],
    };

    private static SiteLanguage Language(string code, CalendarSystem calendar, string digits) => new()
    {
        Code = code,
        Name = code,
        Direction = Directions.OfLanguage(code),
        Calendar = calendar,
        Digits = digits,
        SiteTitle = "Site",
        SiteDescription = "",
        Publisher = "",
        Menu = [],
        FooterMenu = [],
    };
}
