using System.Text;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Theming.Strings;

/// <summary>
/// Texts of the program's own theme, which stand in where a site's file has none. A newer program asks for more texts than a file has that was
/// begun with an older one, and a newer program must need no merge; a site may also keep those few texts alone that it words otherwise.
/// </summary>
internal static class ProgramTexts
{
    /// <param name="asked">Keys that templates and outputs use.</param>
    public static void Complete(IReadOnlyList<StringsFile> files, SiteConfiguration configuration, IEnumerable<string> asked, DiagnosticBag diagnostics)
    {
        List<string> wanted = [.. asked.Concat(files.SelectMany(file => file.Texts.Keys).Where(key => !RequiredStrings.DependsOnCalendar(key))).Distinct(StringComparer.Ordinal)];
        foreach (var file in files.Where(file => !file.Path.StartsWith(BuiltInTheme.Name, StringComparison.Ordinal)))
        {
            List<string> missing = [.. wanted.Union(RequiredStrings.OfDates(configuration.Language(file.Language).Calendar), StringComparer.Ordinal)
                .Where(key => !file.Texts.ContainsKey(key)).Order(StringComparer.Ordinal)];
            if (missing.Count == 0) continue;
            var own = Read(InterfaceLanguages.For(file.Language)).Texts;
            missing.RemoveAll(key => !own.ContainsKey(key));
            foreach (var key in missing) file.Complete(key, own[key].Text);
            // Where the program speaks the language, nothing is wrong with what its readers get.
            if (missing.Count > 0 && !InterfaceLanguages.IsPersian(file.Language) && file.Language.Split('-')[0] != "en")
                diagnostics.Add(ThemeDiagnostics.InEnglish(file.Path, file.Language, missing[0], missing.Count));
        }
    }

    private static StringsFile Read(string code)
    {
        var path = $"strings/{code}.yml";
        return StringsFile.Read(code, path, Encoding.UTF8.GetString(BuiltInTheme.Read(path)), new DiagnosticBag());
    }
}
