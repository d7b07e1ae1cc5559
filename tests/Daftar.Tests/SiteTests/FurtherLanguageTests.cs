using System.Text;

namespace Daftar.Tests.SiteTests;

/// <summary>What docs/theme.md says of a further language: its entry in the settings a file of texts, and the names of terms.</summary>
public sealed class FurtherLanguageTests : IDisposable
{
    private readonly TestSite _site = TestSite.Bilingual();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("ps", "پښتو", "arabext", "rtl", "ps_AF", ">۱</a></sup>", ":lang(ps),.prose ol:lang(fa){list-style-type:persian}")]
    [InlineData("ps", "پښتو", "latn", "rtl", "ps_AF", ">1</a></sup>", null)]
    [InlineData("ckb", "کوردی", "arab", "rtl", "ckb", ">١</a></sup>", ":lang(ckb){list-style-type:arabic-indic}")]
    [InlineData("tg", "Тоҷикӣ", "latn", "ltr", "tg_TJ", ">1</a></sup>", null)]
    public void A_language_needs_an_entry_and_a_file_of_texts(string code, string name, string digits, string direction, string locale, string note, string? list)
    {
        _site.Replace("statiq.json", "\"Languages\": [", $$"""
            "Languages": [
                { "Code": "{{code}}", "Name": "{{name}}", "Digits": "{{digits}}" },
            """);
        _site.Replace("statiq.json", "\"GenerateSearchIndex\": false,", "");
        _site.Write($"theme/strings/{code}.yml", File.ReadAllText(Path.Combine(_site.Root, "theme/strings/en.yml")));
        Directory.Delete(Path.Combine(_site.Root, "theme/layouts"), recursive: true);
        Directory.Delete(Path.Combine(_site.Root, "theme/partials"), recursive: true);
        _site.Article(code, "one", 1, "2025-01-02", body: "Text.[^a]\n\n1. one\n2. two\n\n[^a]: Note.");
        var files = _site.TryBuild()!;
        Assert.True(files is not null, string.Join('\n', _site.Findings));
        var page = Encoding.UTF8.GetString(files[$"{code}/report/1/index.html"]);
        Assert.Contains($"<html lang=\"{code}\" dir=\"{direction}\"", page, StringComparison.Ordinal);
        Assert.Contains($"content=\"{locale}\"", page, StringComparison.Ordinal);
        Assert.Contains(note, page, StringComparison.Ordinal);
        if (list is not null) Assert.Contains(list, page.Replace(": ", ":", StringComparison.Ordinal).Replace(" {", "{", StringComparison.Ordinal).Replace("{ ", "{", StringComparison.Ordinal), StringComparison.Ordinal);
        else Assert.DoesNotContain($":lang({code}){{list-style", page.Replace(" {", "{", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(":digits", page, StringComparison.Ordinal);
        var search = Encoding.UTF8.GetString(files[$"{code}/search/index.html"]);
        Assert.Contains($"data-digits=\"{digits}\"", search, StringComparison.Ordinal);
    }

    [Fact]
    public void Latin_digits_of_a_Persian_site_hold_in_notes_and_lists()
    {
        _site.Replace("statiq.json", "\"arabext\"", "\"latn\"");
        _site.Article("fa", "one", 1, "2025-01-02", body: "متن.[^a]\n\n[^a]: یادداشت.");
        Assert.Contains(">1</a></sup>", Encoding.UTF8.GetString(_site.Build()["fa/report/1/index.html"]), StringComparison.Ordinal);
    }
}
