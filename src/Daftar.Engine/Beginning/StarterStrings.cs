using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Sources;
using Daftar.Theming;
using Daftar.Theming.Strings;

namespace Daftar.Beginning;

/// <summary>
/// The texts of the interface in a language that the program does not speak, to be translated: those of English (of Persian for
/// Dari), with the plural forms that the language needs and its own name where they name a language.
/// </summary>
internal static class StarterStrings
{
    private static readonly (string Code, string Name)[] BuiltIn = [("fa", "فارسی"), ("en", "English")];

    /// <summary>Null for a language that the program speaks.</summary>
    public static string? Of(NewSiteLanguage language)
    {
        if (BuiltIn.Any(known => known.Code == language.Code)) return null;
        var (code, name) = BuiltIn.First(known => known.Code == language.Texts);
        var path = $"strings/{code}.yml";
        var source = StringsFile.Read(code, path, System.Text.Encoding.UTF8.GetString(BuiltInTheme.Read(path)), new DiagnosticBag());
        var categories = PluralCategories.Of(language.Code);
        var yaml = new YamlWriter();
        Write(yaml, [.. source.Texts.Select(text => (text.Key.Split('.'), text.Value.Text))], 0, text => text.Replace(name, language.Name, StringComparison.Ordinal), categories);
        return $"# {language.Name}: texts of the user interface, to be translated. {{name}} stands for a value and stays as it is.\n\n{yaml}";
    }

    private static void Write(YamlWriter yaml, IReadOnlyList<(string[] Key, ThemeString Text)> texts, int depth, Func<string, string> adapt, IReadOnlyList<PluralCategory> categories)
    {
        for (var start = 0; start < texts.Count;)
        {
            var (key, text) = texts[start];
            if (key.Length == depth + 1)
            {
                if (text.Plurals is null) yaml.Add(key[depth], adapt(text.Other));
                else yaml.Add(key[depth], forms => { foreach (var category in categories) forms.Add(PluralCategories.Name(category), adapt(text.For(category))); });
                start++;
                continue;
            }
            var end = start;
            while (end < texts.Count && texts[end].Key.Length > depth + 1 && texts[end].Key[depth] == key[depth]) end++;
            var group = texts.Skip(start).Take(end - start).ToList();
            yaml.Add(key[depth], inner => Write(inner, group, depth + 1, adapt, categories));
            start = end;
        }
    }
}
