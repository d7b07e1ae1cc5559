using System.Globalization;
using System.Xml.Linq;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Metadata;

/// <summary>Rows of the first sheet of an Excel workbook, as text; days are written as <c>yyyy-MM-dd</c>.</summary>
internal static class XlsxReading
{
    private const int MaxColumns = 1000;

    public static List<(int Line, List<string> Cells)> Read(OfficePackage package)
    {
        const string Workbook = "xl/workbook.xml";
        var relationships = package.Relationships(Workbook);
        var sheet = package.Xml(Workbook).Below("sheet").Select(element => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.Length > 0)?.Value)
            .Select(id => id is not null && relationships.TryGetValue(id, out var target) ? target.Target : null).FirstOrDefault(path => path is not null) ?? "xl/worksheets/sheet1.xml";
        var texts = package.Xml("xl/sharedStrings.xml").Children("si").Select(TextOf).ToList();
        var dates = DateStyles(package.Xml("xl/styles.xml"));

        var rows = new List<(int Line, List<string> Cells)>();
        foreach (var row in package.Xml(sheet).Child("sheetData").Children("row"))
        {
            var cells = new List<string>();
            foreach (var cell in row.Children("c"))
            {
                var column = ColumnOf(cell.Attr("r")) ?? cells.Count;
                if (column >= MaxColumns) continue;
                while (cells.Count <= column) cells.Add("");
                cells[column] = ValueOf(cell, texts, dates);
            }
            if (cells.Exists(value => value.Length > 0)) rows.Add((row.Int("r") ?? rows.Count + 1, cells));
        }
        return rows;
    }

    private static string ValueOf(XElement cell, List<string> texts, HashSet<int> dates)
    {
        var value = cell.Child("v")?.Value ?? "";
        switch (cell.Attr("t"))
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : "";
            case "inlineStr":
                return TextOf(cell.Child("is") ?? cell);
            case null or "n":
                if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value.Trim();
                // Days are counted from the last one of 1899.
                if (cell.Int("s") is { } style && dates.Contains(style) && number is >= 1 and < 2_958_466)
                    return new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddDays(Math.Floor(number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return number.ToString("0.##########", CultureInfo.InvariantCulture);
            default:
                return value.Trim();
        }
    }

    // Furigana stand beside the text and are not of it.
    private static string TextOf(XElement parent) =>
        string.Concat(parent.Below("t").Where(text => text.Parent?.Name() != "rPh").Select(text => text.Value)).Trim();

    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c)) break;
            column = (column * 26) + (c - 'A' + 1);
            if (column > MaxColumns) break;
        }
        return column - 1 < 0 ? null : column - 1;
    }

    // The positions of cell formats that show a number as a day.
    private static HashSet<int> DateStyles(XElement? styles)
    {
        var formats = styles.Child("numFmts").Children("numFmt").Where(format => IsDate(format.Attr("formatCode") ?? "")).Select(format => format.Int("numFmtId")).ToHashSet();
        return [.. styles.Child("cellXfs").Children("xf").Select((format, index) => (Id: format.Int("numFmtId"), index))
            .Where(format => format.Id is (>= 14 and <= 17) or 22 || formats.Contains(format.Id)).Select(format => format.index)];
    }

    private static bool IsDate(string code)
    {
        var isInText = false;
        foreach (var c in code)
        {
            if (c is '"') isInText = !isInText;
            else if (!isInText && c is 'y' or 'Y') return true;
        }
        return false;
    }
}
