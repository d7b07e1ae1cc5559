using System.Text;
using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Configuration;

/// <summary>Puts the values of a hosting program in the place of those in <c>statiq.json</c>.</summary>
internal static class SettingOverrides
{
    public static DataMapping Apply(DataMapping settings, IReadOnlyDictionary<string, string> overrides, DiagnosticBag diagnostics)
    {
        // As in the file, case does not count.
        var entries = settings.Entries.Where(entry => !overrides.Keys.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        foreach (var (key, value) in overrides.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var place = new SourcePlace($"setting {key}");
            if (Parse(value, place, diagnostics) is { } node) entries.Add(new(key, place, node));
        }
        return settings with { Entries = entries };
    }

    private static DataNode? Parse(string value, SourcePlace place, DiagnosticBag diagnostics) =>
        value.StartsWith('{') || value.StartsWith('[')
            ? JsonReader.Read(Encoding.UTF8.GetBytes(value), place.Path, diagnostics)
            : new DataScalar(place, value, IsPlain: true);
}
