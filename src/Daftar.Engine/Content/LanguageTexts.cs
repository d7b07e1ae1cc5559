namespace Daftar.Content;

/// <summary>A text in several languages.</summary>
public sealed record LanguageTexts(IReadOnlyDictionary<string, string> Values)
{
    public static LanguageTexts Empty { get; } = new(new Dictionary<string, string>());

    /// <summary>The text in this very language, or null.</summary>
    public string? Find(string language) => Values.GetValueOrDefault(language);

    /// <summary>The text in the language, else the first one there is in the order of the file, else the fallback.</summary>
    public string In(string language, string fallback)
    {
        if (Values.TryGetValue(language, out var text)) return text;
        foreach (var value in Values.Values) return value;
        return fallback;
    }
}
