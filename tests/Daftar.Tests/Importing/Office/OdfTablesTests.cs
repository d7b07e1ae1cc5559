using System.Xml.Linq;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.OpenDocument;

namespace Daftar.Tests.Importing.Office;

public sealed class OdfTablesTests
{
    private static readonly XNamespace Space = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    [Fact]
    public void Equal_rows_of_a_long_table_are_all_kept()
    {
        var table = Read(Enumerable.Range(0, 1500).Select(index => Row($"{index}", index % 3 == 0 ? 2 : 1)));
        Assert.Equal(2000, table.Rows.Count);
    }

    [Fact]
    public void Rows_that_each_claim_a_million_copies_make_no_more_than_a_thousand_copies_in_all()
    {
        var table = Read(Enumerable.Range(0, 500).Select(index => Row($"{index}", 1_000_000)));
        Assert.Equal(1500, table.Rows.Count);
    }

    [Fact]
    public void Empty_rows_up_to_the_end_of_a_sheet_are_left_out() => Assert.Single(Read([Row("a", 1), Row("", 1_048_575)]).Rows);

    private static XElement Row(string text, int repeated) =>
        new(Space + "table-row", new XAttribute(Space + "number-rows-repeated", repeated), new XElement(Space + "table-cell", text));

    private static Table Read(IEnumerable<XElement> rows) =>
        OdfTables.Read(new XElement(Space + "table", rows), cell => cell.Value.Length == 0 ? [] : [Paragraph.Of(cell.Value)]);
}
