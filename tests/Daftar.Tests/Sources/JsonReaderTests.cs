using System.Text;
using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Tests.Sources;

public sealed class JsonReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Values_keep_order_kind_and_place()
    {
        var root = (DataMapping)Read("\uFEFF{\n  // the title\n  \"عنوان\": \"چای\", \"n\": 12.50, \"yes\": true,\r\n  \"none\": null, \"list\": [1, {\"a\": \"b\"},],\n}")!;

        Assert.Equal(["عنوان", "n", "yes", "none", "list"], root.Entries.Select(entry => entry.Key));
        Assert.Equal("s.json(3,3)", root.Entries[0].KeyPlace.ToString());
        Assert.Equal("s.json(3,12)", root["عنوان"]!.Place.ToString());
        Assert.Equal(new DataScalar(new("s.json", 3, 24), "12.50", IsPlain: true), root["n"]);
        Assert.Equal("true", ((DataScalar)root["yes"]!).Value);
        Assert.True(((DataScalar)root["none"]!).IsNull);
        Assert.Equal("s.json(4,35)", ((DataMapping)((DataSequence)root["list"]!).Items[1])["a"]!.Place.ToString());
        AssertReported();
    }

    [Theory]
    [InlineData("{\n  \"a\": 1\n  \"b\": 2\n}", "s.json(3,3): error DAF111: This is not valid JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'. Check the commas, quotes and brackets around here.")]
    [InlineData("{\"a\": 1,\n \"a\": 2}", "s.json(2,2): error DAF105: The key 'a' appears twice; it is already at s.json(1,2). Remove one of the two.")]
    [InlineData("[\"\\ud800\"]", "s.json(1,2): error DAF111: This is not valid JSON: a text contains half a character. Check the commas, quotes and brackets around here.")]
    public void What_is_wrong_is_reported_with_place_and_remedy(string json, string expected)
    {
        Read(json);

        AssertReported(expected);
    }

    [Fact]
    public void Nesting_has_the_same_limit_as_in_yaml()
    {
        Assert.Null(Read(new string('[', 40)));

        AssertReported("s.json(1,33): error DAF110: Values are nested more than 32 levels deep. Flatten them.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\"")]
    [InlineData("/* open")]
    [InlineData("1 2")]
    [InlineData("nul")]
    [InlineData("{\"a\" 1}")]
    public void Broken_json_is_reported_and_never_thrown(string json)
    {
        Read(json);

        Assert.True(_diagnostics.HasErrors);
    }

    [Fact]
    public void Invalid_utf8_is_reported()
    {
        Assert.Null(JsonReader.Read([(byte)'[', (byte)'"', 0xC7, (byte)'"', (byte)']'], "s.json", _diagnostics));

        AssertReported("s.json(1,3): error DAF123: The byte 0xC7 is not valid UTF-8. Save the file with the encoding UTF-8.");
    }

    private DataNode? Read(string json) => JsonReader.Read(Encoding.UTF8.GetBytes(json), "s.json", _diagnostics);

    private void AssertReported(params string[] expected) =>
        Assert.Equal(expected, _diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString()));
}
