using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Theming.Strings;

/// <summary>Finds texts of a third language that are English still: it begins with English ones, and readers would meet what was forgotten.</summary>
internal static partial class UntranslatedCheck
{
    /// <summary>In languages with Latin letters a word may be that of English by right ("Articles", "Note").</summary>
    private const int MostCoincidences = 9;

    public static void Check(IEnumerable<StringsFile> files, DiagnosticBag diagnostics)
    {
        Dictionary<string, string>? english = null;
        foreach (var file in files.Where(file => !InterfaceLanguages.IsPersian(file.Language) && file.Language.Split('-')[0] != "en"))
        {
            english ??= English();
            var same = file.Texts.Where(text => english.TryGetValue(text.Key, out var known) && text.Value.Text.Other == known).ToList();
            var isLatin = !file.Texts.Values.Any(text => OtherLetter().IsMatch(text.Text.Other));
            if (same.Count > (isLatin ? MostCoincidences : 0))
                diagnostics.Add(ThemeDiagnostics.Untranslated(same.MinBy(text => text.Value.Place).Value.Place, file.Language, same.MinBy(text => text.Value.Place).Key, same.Count, english.Count));
        }
    }

    /// <summary>The program's own texts in English that have words; what is the same in Persian is a name.</summary>
    private static Dictionary<string, string> English()
    {
        var persian = BuiltIn("fa");
        return BuiltIn("en").Where(text => Word().IsMatch(Untranslatable().Replace(text.Value, "")) && persian.GetValueOrDefault(text.Key) != text.Value)
            .ToDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> BuiltIn(string code)
    {
        var path = $"strings/{code}.yml";
        return StringsFile.Read(code, path, System.Text.Encoding.UTF8.GetString(BuiltInTheme.Read(path)), new DiagnosticBag())
            .Texts.ToDictionary(text => text.Key, text => text.Value.Text.Other, StringComparer.Ordinal);
    }

    [GeneratedRegex("[a-z]{2}")]
    private static partial Regex Word();

    /// <summary>What nobody translates: values, and names of formats and services.</summary>
    [GeneratedRegex(@"\{[^{}]*\}|\b(?:Atom|BibTeX|Daftar|Facebook|GitHub|LinkedIn|Telegram|WhatsApp)\b")]
    private static partial Regex Untranslatable();

    [GeneratedRegex(@"[\p{L}-[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}\p{IsLatinExtended-B}\p{IsLatinExtendedAdditional}\u02bb\u02bc]]")]
    private static partial Regex OtherLetter();
}
