using Daftar.Sources;

namespace Daftar.Tests.Sources;

public class ContentEditTests
{
    public static TheoryData<string, string, string> Replaced => new()
    {
        { "title: T\nnews_code: 12 # ours\nmystery: [x\n", "news_code", "" },
        { "title: T\nnews_code: 12 # ours\n# a line\nmystery:   {x: 1}\n", "news_code", "title: T\nnews_code: 31 # ours\n# a line\nmystery:   {x: 1}\n" },
        { "news_code: '12'\n", "news_code", "news_code: '31'\n" },
        { "\"news_code\" :   \"12\"\ntitle: 12\n", "news_code", "\"news_code\" :   \"31\"\ntitle: 12\n" },
        { "news_code: ۱۲\n", "news_code", "news_code: 31\n" },
        { "{title: T, news_code: 12}\n", "news_code", "{title: T, news_code: 31}\n" },
        { "news_code: \"1\\x32\"\n", "news_code", "" },
        { "news_code: |\n  12\n", "news_code", "" },
        { "news_code:\n", "news_code", "" },
        { "news_code: [12]\n", "news_code", "" },
        { "title: T\n", "news_code", "" },
    };

    [Theory]
    [MemberData(nameof(Replaced))]
    public void A_value_is_replaced_and_every_other_byte_stays(string yaml, string key, string expected)
    {
        foreach (var ending in new[] { "\n", "\r\n" })
        {
            string Text(string matter) => $"\uFEFF---\n{matter}---\n\nnews_code: 12\n".Replace("\n", ending, StringComparison.Ordinal);
            Assert.Equal(expected.Length == 0 ? null : Text(expected), ContentEdit.Markdown(Text(yaml)).Replace(key, "31"));
        }
    }

    [Fact]
    public void A_mistake_in_another_field_keeps_nobody_from_a_change_who_reads_on() => Assert.Equal(
        "---\nnews_code: 31\nlead: \"open\n---\nText.\n",
        ContentEdit.Markdown("---\nnews_code: 12\nlead: \"open\n---\nText.\n", readsOn: true).Replace("news_code", "31"));

    [Theory]
    [InlineData("name:\n  fa: نام\n# end\n", "name:\n  en: Name\n  fa: نام\n# end\n")]
    [InlineData("name:\n    fa: نام\n", "name:\n    en: Name\n    fa: نام\n")]
    [InlineData("email: a@b\n", "email: a@b\nname:\n  en: Name\n")]
    [InlineData("email: a@b", "email: a@b\nname:\n  en: Name\n")]
    [InlineData("name: {fa: نام}\n", null)]
    [InlineData("name: نام\n", null)]
    [InlineData("name:\n  en: Other\n", null)]
    [InlineData("- name\n", null)]
    public void A_mapping_gets_an_entry(string text, string? expected) => Assert.Equal(expected, ContentEdit.Data(text).Add("name", "en", "Name"));

    [Theory]
    [InlineData("terms:\n  - id: a # one\n", "terms:\n  - id: a # one\n  - id: b\n    label: B\n")]
    [InlineData("terms:\n- id: a\n# end\n", "terms:\n- id: a\n# end\n- id: b\n  label: B\n")]
    [InlineData("terms:\r\n    -   id: a", "terms:\r\n    -   id: a\r\n    -   id: b\r\n        label: B\r\n")]
    [InlineData("terms: [{id: a}]\n", null)]
    [InlineData("terms:\n  - id: a\nlabel: L\n", null)]
    [InlineData("terms:\n  - a\n", null)]
    public void A_list_of_mappings_gets_another(string text, string? expected) =>
        Assert.Equal(expected, ContentEdit.Data(text).AppendItem("terms", item => item.Add("id", "b").Add("label", "B")));

    [Fact]
    public void A_key_goes_with_all_its_lines()
    {
        const string Text = "---\ntitle: T\nimported:\n  from: a\n  written: x\n---\nimported:\n";
        Assert.Equal("---\ntitle: T\n---\nimported:\n", ContentEdit.Markdown(Text).Remove("imported"));
        Assert.Equal("---\ntitle: T\nimported:\n  from: a\n---\nimported:\n", ContentEdit.Markdown(Text).Remove("imported", "written"));
        Assert.Equal("---\nimported:\n  from: a\n  written: x\n---\nimported:\n", ContentEdit.Markdown(Text).Remove("title"));
        Assert.Same(Text, ContentEdit.Markdown(Text).Remove("lead"));
        Assert.Null(ContentEdit.Markdown("---\n{title: T,\n lead: L}\n---\n").Remove("title"));
        Assert.Null(ContentEdit.Markdown("---\ntitle: \"T\n---\n").Remove("title"));
    }
}
