using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

/// <summary>Which columns of a table hold nothing but numbers, and whether any of these has a sign or a unit.</summary>
internal sealed partial class FigureColumns
{
    private readonly List<(int Figures, bool IsFigures, bool HasSign, bool HasUnit)> _columns = [];

    public static FigureColumns Of(Table table)
    {
        var columns = new FigureColumns();
        foreach (var block in table)
        {
            if (block is not TableRow { IsHeader: false } row) continue;
            for (var i = 0; i < row.Count; i++)
            {
                while (columns._columns.Count <= i) columns._columns.Add((0, true, false, false));
                columns.Add(i, (TableCell)row[i]);
            }
        }
        return columns;
    }

    public bool IsFigures(int column) => column < _columns.Count && _columns[column] is { IsFigures: true, Figures: > 0 };

    public bool HasSign(int column) => _columns[column].HasSign;

    public bool HasUnit(int column) => _columns[column].HasUnit;

    /// <summary>The text of a cell that holds nothing else; null otherwise.</summary>
    public static string? TextOf(TableCell cell) => cell switch
    {
        [] => "",
        [ParagraphBlock { Inline: null or { FirstChild: null } }] => "",
        [ParagraphBlock { Inline.FirstChild: LiteralInline { NextSibling: null } literal }] => literal.Content.ToString().Trim(),
        _ => null,
    };

    public static (string Sign, string Number, string Unit) Split(string text)
    {
        var match = Figure().Match(text);
        return (match.Groups["sign"].Value, match.Groups["number"].Value, match.Groups["unit"].Value);
    }

    private void Add(int index, TableCell cell)
    {
        var (figures, isFigures, hasSign, hasUnit) = _columns[index];
        var text = TextOf(cell);
        // An empty cell, or a dash for "no value", says nothing about its column.
        if (!isFigures || text is "" or "-" or "–" or "—") return;
        var match = text is null ? Match.Empty : Figure().Match(text);
        _columns[index] = (figures + 1, match.Success, hasSign || match.Groups["sign"].Length > 0, hasUnit || match.Groups["unit"].Length > 0);
    }

    // A number with its separators, a range, a date or a ratio; a sign before it, per cent or per mille behind it.
    [GeneratedRegex("""^(?<sign>[-−–+±]?)(?<number>[0-9۰-۹٠-٩]+(?:[.,٫٬/:–\-][0-9۰-۹٠-٩]+)*)(?<unit>[ ]?[%٪‰]?)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
