namespace Daftar.Languages;

/// <summary>In which of the two languages that our own texts have (English, Persian) people are told things who work in some language.</summary>
public static class InterfaceLanguages
{
    /// <summary>Persian as Iran and Afghanistan write it; Tajik has another script.</summary>
    public static bool IsPersian(string code) =>
        KnownLanguages.Primary(code) == "fa" && !code.Contains("-Latn", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>fa</c> or <c>en</c>.</summary>
    public static string For(string code) => IsPersian(code) ? "fa" : "en";

    /// <summary>Those that a site in these languages needs, English first.</summary>
    public static IReadOnlyList<string> For(IEnumerable<string> codes) => [.. codes.Select(For).Distinct().Order(StringComparer.Ordinal)];
}
