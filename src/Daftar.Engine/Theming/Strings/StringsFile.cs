using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Schema;
using Daftar.Sources;

namespace Daftar.Theming.Strings;

/// <summary>One language's file of texts: keys in the order of the file, each with its place.</summary>
internal sealed class StringsFile
{
    private readonly Dictionary<string, (ThemeString Text, SourcePlace Place)> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _completed = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;
    private IReadOnlyList<PluralCategory>? _categories;

    private StringsFile(string language, string path, DiagnosticBag diagnostics)
    {
        Language = language;
        Path = path;
        _diagnostics = diagnostics;
    }

    public string Language { get; }

    public string Path { get; }

    public IReadOnlyDictionary<string, (ThemeString Text, SourcePlace Place)> Texts => _texts;

    public static StringsFile Read(string language, string path, string text, DiagnosticBag diagnostics)
    {
        var file = new StringsFile(language, path, diagnostics);
        var root = YamlReader.Read(text, path, 1, diagnostics);
        if (root is DataMapping mapping) file.Add("", mapping);
        else if (root is not null) diagnostics.Add(ThemeDiagnostics.NotATable(root.Place));
        return file;
    }

    public static StringsFile Missing(string language, string path, DiagnosticBag diagnostics) => new(language, path, diagnostics);

    /// <summary>A text that stands in for one that the file does not have.</summary>
    public void Complete(string key, ThemeString text)
    {
        if (_texts.TryAdd(key, (text, new(Path)))) _completed.Add(key);
    }

    public bool IsCompleted(string key) => _completed.Contains(key);

    public ThemeStrings ToStrings(string digits) =>
        new(Language, digits, _texts.ToDictionary(text => text.Key, text => text.Value.Text, StringComparer.Ordinal));

    private void Add(string prefix, DataMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            var key = prefix + entry.Key;
            switch (entry.Value)
            {
                case DataScalar scalar when !scalar.IsNull:
                    _texts[key] = (new(scalar.Value), entry.KeyPlace);
                    CheckCharacters(key, scalar);
                    break;
                case DataScalar:
                    _texts[key] = (new(""), entry.KeyPlace);
                    _diagnostics.Add(ThemeDiagnostics.NoText(entry.KeyPlace, key));
                    break;
                case DataMapping inner when IsPlural(inner):
                    AddPlural(key, entry.KeyPlace, inner);
                    break;
                case DataMapping inner:
                    Add(key + ".", inner);
                    break;
                default:
                    _texts[key] = (new(""), entry.KeyPlace);
                    _diagnostics.Add(ThemeDiagnostics.NotAText(entry.Value.Place, key));
                    break;
            }
        }
    }

    private void CheckCharacters(string key, DataScalar scalar)
    {
        if (ForbiddenCharacters.IndexIn(scalar.Value) is >= 0 and var at) _diagnostics.Add(SchemaDiagnostics.ForbiddenCharacter(scalar.Place, key, scalar.Value[at]));
    }

    private static bool IsPlural(DataMapping mapping) =>
        mapping.Entries.Count > 0 && mapping.Entries.All(entry => Category(entry.Key) is not null && entry.Value is DataScalar);

    private void AddPlural(string key, SourcePlace place, DataMapping mapping)
    {
        var needed = _categories ??= PluralCategories.Of(Language);
        var forms = new Dictionary<PluralCategory, string>();
        foreach (var entry in mapping.Entries)
        {
            var category = Category(entry.Key)!.Value;
            forms[category] = ((DataScalar)entry.Value).Value;
            CheckCharacters(key, (DataScalar)entry.Value);
            if (category != PluralCategory.Other && !needed.Contains(category))
                _diagnostics.Add(ThemeDiagnostics.NeedlessCategory(entry.KeyPlace, key, entry.Key, Language));
        }
        foreach (var category in needed)
        {
            if (!forms.ContainsKey(category))
                _diagnostics.Add(ThemeDiagnostics.MissingCategory(place, key, PluralCategories.Name(category), Language));
        }
        var other = forms.TryGetValue(PluralCategory.Other, out var text) ? text : ((DataScalar)mapping.Entries[^1].Value).Value;
        _texts[key] = (new(other, forms), place);
    }

    private static PluralCategory? Category(string name) => name switch
    {
        "zero" => PluralCategory.Zero,
        "one" => PluralCategory.One,
        "two" => PluralCategory.Two,
        "few" => PluralCategory.Few,
        "many" => PluralCategory.Many,
        "other" => PluralCategory.Other,
        _ => null,
    };
}
