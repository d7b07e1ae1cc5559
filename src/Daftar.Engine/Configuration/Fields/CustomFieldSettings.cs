using Daftar.Diagnostics;
using Daftar.Schema;

namespace Daftar.Configuration.Fields;

/// <summary>A key of articles' front matter that the site declares itself, in the setting <c>CustomFields</c>.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
public sealed record CustomFieldSettings(string Key, FieldKind Kind)
{
    /// <summary>The kinds that a site can declare, by their names in the setting.</summary>
    public static IReadOnlyDictionary<string, FieldKind> Kinds { get; } = new Dictionary<string, FieldKind>(StringComparer.Ordinal)
    {
        ["text"] = FieldKind.Text,
        ["long-text"] = FieldKind.LongText,
        ["integer"] = FieldKind.Integer,
        ["boolean"] = FieldKind.Boolean,
        ["date"] = FieldKind.Date,
        ["choice"] = FieldKind.Choice,
        ["list"] = FieldKind.TextList,
        ["address"] = FieldKind.Address,
    };

    /// <summary>What readers and editors call it, by language; "" for all.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>What editors are told about it, likewise.</summary>
    public IReadOnlyDictionary<string, string> Help { get; init; } = new Dictionary<string, string>();

    /// <summary>The values that a choice allows, with what readers call them.</summary>
    public IReadOnlyList<(string Value, IReadOnlyDictionary<string, string> Labels)> Choices { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>Whether the value is the same in all translations of an article.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether readers see it: on the article's page, and in the search.</summary>
    public bool IsShown { get; init; } = true;

    public SourcePlace Place { get; init; }

    public string LabelIn(string language) => In(Labels, language) ?? Key;

    /// <summary>What readers of a language call a value of a choice.</summary>
    public string ChoiceIn(string language, string value)
    {
        foreach (var choice in Choices)
        {
            if (choice.Value == value) return In(choice.Labels, language) ?? value;
        }
        return value;
    }

    /// <summary>The text in a language, else the one for all languages, else that of the first; null when there is none.</summary>
    internal static string? In(IReadOnlyDictionary<string, string> texts, string language) =>
        texts.GetValueOrDefault(language) ?? texts.GetValueOrDefault("") ?? texts.Values.FirstOrDefault();
}
