using Daftar.Diagnostics;
using Daftar.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Daftar.Tests.Sources;

public sealed class YamlWriterTests
{
    private static readonly string[] Nasty =
    [
        "", " ", "yes", "No", "null", "~", "12", "-3", "0x1F", "1e3", ".5", ".inf", ".NaN", "2025-12-29", "10:45", "true",
        "a: b", "a:", ": a", ":", "a #b", "#a", "- a", "-", "?", "? a", "[a]", "{a}", "a, b", "&a", "*a", "!a", "|", ">", "'a'",
        "\"a\"", "a\"b", "a\\b", "%a", "@a", "`a`", "---", "...", " a", "a ", "a\n", "\na", "a\nb", "a\n\nb\n", "a\r\nb", "a\n\n",
        "a\n  b", "  a\nb", "a \nb", "\ta", "a\tb", "می‌شود", "«ائتلاف»: آغاز", "۱۲", "\u200c", "\u200fa", "😀", "👩‍👩‍👧", "\u0000", "\u0007",
        "\u0085", "\u2028", "\uFEFFa", "\uFFFE", "\u00A0a\u00A0", "<<", "=", "a\u0001\nb", "\n", "\n\n", "a\n b\n", "a\n\tb", "\u3000", "a\n \nb",
    ];

    [Fact]
    public void Front_matter_looks_as_a_person_would_write_it()
    {
        var yaml = new YamlWriter()
            .Add("title", "National Alignment: a history")
            .Add("kicker", "ائتلاف ملی")
            .Add("news_code", 4219)
            .Add("publish_date", new DateTime(2025, 12, 29, 10, 45, 0))
            .Add("updated", new DateOnly(2026, 1, 2))
            .Add("draft", true)
            .Add("regions", ["afghanistan", "yes"])
            .Add("tags", Array.Empty<string>())
            .Add("lead", "First line.\n\nSecond: line.")
            .Add("translation", map => map.Add("status", "machine"))
            .Add("empty", _ => { })
            .Add("corrections", [item => item.Add("date", new DateOnly(2026, 1, 2)).Add("note", "A name\nwas wrong.\n"), _ => { }])
            .ToFrontMatter();

        Assert.Equal(
            """
            ---
            title: 'National Alignment: a history'
            kicker: ائتلاف ملی
            news_code: 4219
            publish_date: 2025-12-29T10:45:00
            updated: 2026-01-02
            draft: true
            regions:
              - afghanistan
              - yes
            tags: []
            lead: |-
              First line.

              Second: line.
            translation:
              status: machine
            empty: {}
            corrections:
              - date: 2026-01-02
                note: |
                  A name
                  was wrong.
              - {}
            ---

            """, yaml);
    }

    [Fact]
    public void Nasty_texts_come_back_as_they_were()
    {
        foreach (var text in Nasty) Assert.True(RoundTrips(text), $"'{text}'");
    }

    [Fact]
    public void Whatever_is_put_together_from_nasty_pieces_comes_back_as_it_was()
    {
        var piece = Gen.OneOf(Gen.Elements(Nasty), ArbMap.Default.GeneratorFor<char>().Where(c => !char.IsSurrogate(c)).Select(c => c.ToString()));
        var texts = Gen.ListOf(piece).Select(string.Concat);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(texts.ToArbitrary(), RoundTrips));
    }

    private static bool RoundTrips(string text)
    {
        var yaml = new YamlWriter().Add("first", text).Add("list", [text, text]).Add(text + "k", text)
            .Add("items", [item => item.Add("in", text).Add("after", text)]).Add("last", 1).ToString();
        var diagnostics = new DiagnosticBag();
        if (YamlReader.Read(yaml, "a.md", 1, diagnostics) is not DataMapping root || diagnostics.ToSortedList().Count > 0) return false;

        var item = (DataMapping)((DataSequence)root["items"]!).Items[0];
        DataNode?[] all = [root["first"], .. ((DataSequence)root["list"]!).Items, root[text + "k"], item["in"], item["after"]];
        // Plain only if no reader of YAML can take it for a number, a bool, a date or null.
        return all.All(node => node is DataScalar scalar && scalar.Value == text && !scalar.IsNull) && root["last"] is DataScalar { Value: "1" };
    }
}
