using System.Text;
using Daftar.Corpus.Planning;

namespace Daftar.Corpus.Writing;

/// <summary>The files of a Daftar site beside its articles.</summary>
internal static class DaftarSettings
{
    public static string Json(IReadOnlyList<string> languages, bool hasComments) => $$"""
        {
          "SiteTitle": {{Object(languages, "East Studies", "مطالعات شرق")}},
          "SiteDescription": {{Object(languages, "Reports and analyses on Central Asia, Afghanistan and Pakistan", "گزارش و تحلیل درباره آسیای مرکزی، افغانستان و پاکستان")}},
          "Publisher": {{Object(languages, "Institute for East Studies", "مؤسسه مطالعات شرق")}},
          "Host": "example.org",
          "TimeZone": "Asia/Tehran",
          "Languages": [
        {{string.Join(",\n", languages.Select(Language))}}
          ],
          "HomeBlocks": [
            { "Id": "latest", "Title": {{Object(languages, "Latest", "تازه‌ها")}}, "Count": 9 },
            { "Id": "articles", "Types": ["analysis", "report"], "Count": 6 },
            { "Id": "interviews", "Types": ["interview", "roundtable"], "Count": 6 },
            { "Id": "special", "Types": ["special-report"], "Count": 6 }
          ],
          "Share": ["telegram", "whatsapp", "email"]{{(hasComments ? ",\n  \"Comments\": { \"Mail\": \"desk@example.org\" }" : "")}}
        }

        """;

    public static string Taxonomy(IReadOnlyList<string> languages, string english, string persian, CorpusTerms.Term[] terms)
    {
        var text = new StringBuilder($"label: {Flow(languages, english, persian)}\nterms:\n");
        foreach (var term in terms)
        {
            text.Append($"  - id: {term.Id}\n    label: {Flow(languages, term.English, term.Persian)}\n");
            if (term is { EnglishPlural: { } plural, PersianPlural: { } persianPlural })
            {
                text.Append($"    plural: {Flow(languages, plural, persianPlural)}\n");
            }
        }

        return text.ToString();
    }

    public static string Author(CorpusPlan plan, int index)
    {
        var languages = plan.Options.Languages;
        var names = languages.Select(language => $"  {language}: {plan.TextOf(language).PersonName(index)}\n");
        return $"name:\n{string.Concat(names)}bio: {Flow(languages, "Researches Central Asia and Afghanistan.", "پژوهشگر مسائل آسیای مرکزی و افغانستان")}\n";
    }

    public static string About(string language) => language == "fa"
        ? "---\ntitle: درباره ما\n---\n\nاین سایت از متن‌های ساختگی ساخته شده است تا سرعت ساخت را بسنجد.\n"
        : "---\ntitle: About\n---\n\nThis site is made of generated text, to measure how fast it builds.\n";

    private static string Language(string code) => code == "fa"
        ? """
              {
                "Code": "fa", "Name": "فارسی", "Calendar": "jalali-iran", "Digits": "arabext",
          """ + Menus
        : """
              {
                "Code": "en", "Name": "English",
          """ + Menus;

    private const string Menus = """

                "Menu": [
                  { "Link": "home" },
                  { "Terms": "regions" },
                  { "Terms": "issues" },
                  { "Terms": "types" },
                  { "Link": "archive" }
                ],
                "FooterMenu": [{ "Link": "page:about" }, { "Link": "authors" }, { "Link": "tags" }]
              }
          """;

    private static string Object(IReadOnlyList<string> languages, string english, string persian) =>
        $"{{ {string.Join(", ", languages.Select(language => $"\"{language}\": \"{(language == "fa" ? persian : english)}\""))} }}";

    private static string Flow(IReadOnlyList<string> languages, string english, string persian) =>
        $"{{ {string.Join(", ", languages.Select(language => $"{language}: {(language == "fa" ? persian : english)}"))} }}";
}
