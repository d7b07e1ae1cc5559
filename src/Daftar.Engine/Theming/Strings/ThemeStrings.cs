using System.Globalization;
using Daftar.Languages;

namespace Daftar.Theming.Strings;

/// <summary>
/// The texts of the user interface in one language, from <c>theme/strings/{lang}.yml</c>. A key has a text, or a text
/// for each plural category (<c>one:</c>, <c>other:</c> …); <c>{name}</c> stands for a value.
/// </summary>
public sealed class ThemeStrings(string language, string digits, IReadOnlyDictionary<string, ThemeString> texts)
{
    public string Language { get; } = language;

    /// <summary>CLDR's numbering system in which numbers are put into texts.</summary>
    public string Digits { get; } = digits;

    public IEnumerable<string> Keys => texts.Keys;

    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The text of a key with its plural forms, or null.</summary>
    public ThemeString? Find(string key) => texts.GetValueOrDefault(key);

    /// <summary>The text of a key that has no plural; the key itself in brackets when it is missing (which loading reported).</summary>
    public string this[string key] => texts.TryGetValue(key, out var text) ? text.Other : $"[{key}]";

    /// <summary>The text for a number of things; <c>{count}</c> becomes the number in the digits of the language, with separators.</summary>
    public string Count(string key, long count)
    {
        if (!texts.TryGetValue(key, out var text)) return $"[{key}]";
        return text.For(PluralRules.Select(Language, count))
            .Replace("{count}", Numbers.Format(count, Digits, group: true), StringComparison.Ordinal);
    }

    /// <summary>The text with one <c>{name}</c> filled in.</summary>
    public string Format(string key, string name, string value) =>
        this[key].Replace("{" + name + "}", value, StringComparison.Ordinal);
}

/// <summary>A text and its plural forms; <see cref="Other"/> is always there.</summary>
public sealed record ThemeString(string Other, IReadOnlyDictionary<PluralCategory, string>? Plurals = null)
{
    public string For(PluralCategory category) =>
        Plurals is not null && Plurals.TryGetValue(category, out var text) ? text : Other;
}
