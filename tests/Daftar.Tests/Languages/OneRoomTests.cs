using System.Text.RegularExpressions;
using Daftar.Languages;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Languages;

/// <summary>What the program knows of a language stands in the folder Languages; the rest of it asks there.</summary>
public sealed partial class OneRoomTests
{
    [Fact]
    public void Nothing_else_decides_what_a_tag_means_or_how_its_language_is_written()
    {
        var allowed = new SortedSet<string>(StringComparer.Ordinal)
        {
            "Daftar.Engine/Importing/Wording/AuthorNames.cs", // "ur" as a particle of names
            "Daftar.Engine/Outputs/Admin/JalaliDates.cs", // the browser's calendar, in a script
        };
        var source = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", "..", "src"));
        var found = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Daftar.Engine/Languages/", StringComparison.Ordinal))
            .Where(file => Decides().IsMatch(Comment().Replace(File.ReadAllText(file), "")))
            .Select(file => Path.GetRelativePath(source, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(allowed, found);
    }

    [Theory]
    [InlineData("fa", "fa")]
    [InlineData("fa-AF", "fa")]
    [InlineData("FA_ir", "fa")]
    [InlineData("prs", "fa")]
    [InlineData("pes-IR", "fa")]
    [InlineData("per", "fa")]
    [InlineData("pbt", "ps")]
    [InlineData("en-GB", "en")]
    [InlineData("eng", "en")]
    [InlineData("Uz-Arab", "uz")]
    [InlineData("xx", "xx")]
    [InlineData("", "")]
    public void A_tag_means_a_language(string tag, string language) => Assert.Equal(language, KnownLanguages.Primary(tag));

    [Theory]
    [InlineData("fa", "فارسی", "jalali-iran", "arabext", "fa_IR")]
    [InlineData("fa-IR", "فارسی", "jalali-iran", "arabext", "fa_IR")]
    [InlineData("fa-AF", "دری", "jalali-afghanistan", "arabext", "fa_AF")]
    [InlineData("fa-AF-x-kabul", "دری", "jalali-afghanistan", "arabext", "fa_AF_x_kabul")]
    [InlineData("prs", "دری", "jalali-afghanistan", "arabext", "fa_AF")]
    [InlineData("prs-AF", "دری", "jalali-afghanistan", "arabext", "prs_AF")]
    [InlineData("pes", "فارسی", "jalali-iran", "arabext", "pes")]
    [InlineData("en-GB", "English", "gregorian", "latn", "en_GB")]
    public void A_form_of_a_country_goes_before_its_language(string tag, string name, string calendar, string digits, string locale)
    {
        var known = KnownLanguages.Find(tag)!;
        Assert.Equal((name, calendar, digits), (known.Name, known.Calendar, known.Digits));
        if (tag is not ("fa-IR" or "fa-AF-x-kabul")) Assert.Equal(locale, KnownLanguages.LocaleOf(tag));
    }

    [Fact]
    public void Every_known_language_has_digits_and_a_zone_that_are_there()
    {
        Assert.Equal(KnownLanguages.All.Count, KnownLanguages.All.Select(language => language.Code).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        foreach (var language in KnownLanguages.All)
        {
            Assert.Contains(language.Digits, Numbers.Systems);
            Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(language.Zone, out _), language.Zone);
            Assert.True(language.FormOf is null || KnownLanguages.All.Any(other => other.Code == language.FormOf), language.Code);
        }
    }

    [GeneratedRegex("""\"(?:prs|pes|per|fas|fa-AF|fa_IR|ps|ps_AF|ur|tg|ckb|latn|arabext|arab)\"|nu-arabext""")]
    private static partial Regex Decides();

    [GeneratedRegex("""^\s*///?.*$""", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
