using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Schema;
using Daftar.Sources;

namespace Daftar.Tests.Schema;

public class ContentWriterTests
{
    [Fact]
    public void Keys_stand_in_the_order_of_the_schema_and_empty_ones_are_left_out()
    {
        var file = new ContentWriter(ContentSchema.Articles);
        Assert.Equal(
            "---\ntitle: ''\ntype: note\nnews_code: 7\npublish_date: 2025-12-29T10:45:00\nregions:\n  - iran\ndraft: true\ntranslation:\n  status: translated\n  translator: '12'\nmystery: x\n---\n\nText.\n",
            file.Set("mystery", "x").Set("draft", true).Set("translation", file.Group("translation").Set("translator", "12").Set("status", "translated"))
                .Set("regions", (string[])["iran"]).Set("issues", Array.Empty<string>()).Set("publish_date", "2025-12-29T10:45:00").Set("lead", "").Set("kicker", null)
                .Set("news_code", 7).Set("type", "note").Set("title", "").ToMarkdown("Text.\n"));
    }

    [Fact]
    public void Taxonomies_of_the_site_stand_where_the_others_are()
    {
        var schema = ContentSchema.ArticlesOf([.. TaxonomySettings.Defaults, new("series"), new("place") { IsSingle = true }]);
        Assert.Equal("title: T\nissues:\n  - a\nseries:\n  - b\nplace: c\ntags:\n  - d\n",
            new ContentWriter(schema).Set("tags", (string[])["d"]).Set("place", "c").Set("series", (string[])["b"]).Set("issues", (string[])["a"]).Set("title", "T").ToYaml());
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_values()
    {
        foreach (var text in (string[])["true", "12", "- a", "a: b", " a", "a #b", "یک\nدو\n", "'", "\"", "\\", "null", "2025-01-01", "a\u2028b", "[x", "%"])
        {
            var yaml = new ContentWriter(ContentSchema.Comments).Set("text", text).Set("name", text).Set("date", "2025-01-01").ToYaml();
            var diagnostics = new DiagnosticBag();
            var fields = ContentText.Data(yaml).Fields("a.yml", diagnostics)!;
            Assert.Empty(diagnostics.ToSortedList());
            Assert.Equal(["name", "date", "text"], fields.Entries.Select(entry => entry.Key));
            Assert.Equal((text, text), (((DataScalar)fields["name"]!).Value, ((DataScalar)fields["text"]!).Value));
        }
    }
}
