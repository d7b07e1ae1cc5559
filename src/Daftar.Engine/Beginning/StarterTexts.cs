using System.Reflection;
using System.Text;

namespace Daftar.Beginning;

/// <summary>The texts that a new site begins with; they lie in the program, in English and Persian.</summary>
internal static class StarterTexts
{
    private const string Prefix = "starter/";

    private static readonly Assembly Program = typeof(StarterTexts).Assembly;

    /// <summary>Names of all, such as <c>issues/1-correction.fa.yml</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Program.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    public static string Read(string name)
    {
        using var stream = Program.GetManifestResourceStream(Prefix + name) ?? throw new ArgumentException($"There is no '{name}' to begin with.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    public static string Description(NewSiteLanguage language) => language.Texts == "fa"
        ? "گزارش، تحلیل و یادداشت"
        : "Reports, analyses and notes";

    /// <summary>Whether a language gets sample articles: those that can read them, and the first one in any case, so that there is something to see.</summary>
    public static bool IsWritten(NewSite site, NewSiteLanguage language) => language.HasTexts || language == site.Languages[0];
}
