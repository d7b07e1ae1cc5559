using System.Text.RegularExpressions;
using Daftar.Configuration;
using Daftar.Schema;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Configuration;

/// <summary>A message that tells people to change a setting has to name one that there is.</summary>
public sealed partial class SettingNamesTests
{
    [Fact]
    public void Every_setting_that_a_message_names_is_a_setting()
    {
        var known = Keys(SettingsSchema.Settings.Fields).Concat(Keys(SettingsSchema.Menu.Fields)).Concat(Keys(SettingsSchema.Admin.Fields)).ToHashSet(StringComparer.Ordinal);
        var source = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", "..", "src"));
        var named = Directory.EnumerateFiles(source, "*Diagnostics.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => QuotedName().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Name: match.Groups[1].Value)))
            .ToList();
        Assert.True(named.Count > 10);
        Assert.Empty(named.Where(entry => !known.Contains(entry.Name)).Select(entry => $"{entry.File}: '{entry.Name}'"));
    }

    [Fact]
    public void The_names_are_found_in_both_ways_of_quoting() =>
        Assert.Equal(["ThemePath", "InputPaths"], QuotedName().Matches("Set 'ThemePath'. «InputPaths» را بنویسید.").Select(match => match.Groups[1].Value));

    private static IEnumerable<string> Keys(IEnumerable<FieldSchema> fields) => fields.SelectMany(field => Keys(field.Fields).Prepend(field.Key));

    // Settings are written in Pascal case, which nothing else in a message is.
    [GeneratedRegex("['«]([A-Z][a-z]+(?:[A-Z][a-z]+)*)['»]")]
    private static partial Regex QuotedName();
}
