using System.Globalization;
using System.Xml;
using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Metadata;

/// <summary>
/// Facts about documents that stand in a table of their own (<c>--metadata</c>), joined by file name or news code. What the
/// table says counts before what the document says; the report names both where they differ.
/// </summary>
public sealed class MetadataTable
{
    private readonly string _path;
    private readonly DiagnosticBag _diagnostics;
    private readonly DateOnly _today;
    private readonly List<MetadataRow> _rows = [];
    private readonly Dictionary<string, MetadataRow> _byFile = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, MetadataRow> _byCode = [];
    private readonly HashSet<MetadataRow> _used = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<TaxonomySettings> _taxonomies;

    private MetadataTable(string path, DateOnly today, DiagnosticBag diagnostics, IReadOnlyList<TaxonomySettings> taxonomies) =>
        (_path, _today, _diagnostics, _taxonomies) = (path, today, diagnostics, taxonomies);

    /// <summary>Null when the table cannot be read, which was reported then.</summary>
    /// <param name="today">A date later than this is not believed.</param>
    /// <param name="taxonomies">The site's: a column may be called as one of them.</param>
    public static MetadataTable? Load(SourceDocument source, DateOnly today, DiagnosticBag diagnostics, IReadOnlyList<TaxonomySettings>? taxonomies = null)
    {
        var table = new MetadataTable(source.Name, today, diagnostics, taxonomies ?? TaxonomySettings.Defaults);
        return table.Read(source) ? table : null;
    }

    /// <summary>The document with what its row says; the document itself when it has none, which is reported.</summary>
    internal ImportedDocument Apply(SourceDocument source, ImportedDocument document)
    {
        if (Find(source, document) is { } row)
        {
            _used.Add(row);
            return document with { Facts = Facts(row, document), Row = row.Digest };
        }
        if (_told.Add(source.Name)) _diagnostics.Add(MetadataDiagnostics.NoRow(source.Name, _path));
        return document;
    }

    /// <summary>Reports the rows that no document was found for.</summary>
    internal void ReportUnused()
    {
        foreach (var row in _rows.Where(row => !_used.Contains(row))) _diagnostics.Add(MetadataDiagnostics.NoDocument(_path, row.Line, row.Name));
    }

    private bool Read(SourceDocument source)
    {
        List<(int Line, List<string> Cells)> rows;
        try
        {
            using var package = OfficePackage.Open(source);
            if (package is not null) rows = XlsxReading.Read(package);
            else if (source.Text is { } text) rows = CsvReading.Read(text);
            else return Refuse("it is empty, or no text.");
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException)
        {
            return Refuse(e.Message);
        }
        if (rows.Count == 0) return Refuse("it is empty.");

        var titles = rows[0].Cells;
        var columns = titles.ConvertAll(title => MetadataColumns.Of(title, _taxonomies));
        if (!columns.Contains(MetadataColumn.File) && !columns.Contains(MetadataColumn.NewsCode))
        {
            _diagnostics.Add(MetadataDiagnostics.NoKey(_path));
            return false;
        }
        for (var index = 0; index < columns.Count; index++)
        {
            if (columns[index] is null && titles[index].Length > 0) _diagnostics.Add(MetadataDiagnostics.UnknownColumn(_path, titles[index]));
        }
        foreach (var (line, cells) in rows.Skip(1)) Add(line, cells, titles, columns);
        return true;
    }

    private bool Refuse(string reason)
    {
        _diagnostics.Add(MetadataDiagnostics.Unreadable(_path, reason));
        return false;
    }

    private void Add(int line, List<string> cells, List<string> titles, List<MetadataColumn?> columns)
    {
        var known = new List<(MetadataColumn Column, string Title, string Value)>();
        for (var index = 0; index < Math.Min(cells.Count, columns.Count); index++)
        {
            if (columns[index] is { } column && cells[index].Length > 0) known.Add((column, titles[index], cells[index]));
        }
        if (known.Count == 0) return;
        var row = new MetadataRow(line, known);
        MetadataRow? other = null;
        if (row.Value(MetadataColumn.File) is { } file && !_byFile.TryAdd(NameOf(file), row)) other = _byFile[NameOf(file)];
        if (CodeOf(row) is { } code && !_byCode.TryAdd(code, row)) other ??= _byCode[code];
        if (other is not null) _diagnostics.Add(MetadataDiagnostics.SameDocument(_path, line, other.Line));
        else _rows.Add(row);
    }

    private MetadataRow? Find(SourceDocument source, ImportedDocument document)
    {
        // The articles of an export have the name of the file in common.
        if (document.Part is not null) return document.Facts.NewsCode is { } own ? _byCode.GetValueOrDefault(own.Value) : null;
        if (_byFile.TryGetValue(NameOf(source.Name), out var row)) return row;
        // A table may leave the ending out.
        var stem = Path.GetFileNameWithoutExtension(NameOf(source.Name));
        if (_byFile.TryGetValue(stem, out row)) return row;
        if (document.Facts.NewsCode is { } code && _byCode.TryGetValue(code.Value, out row)) return row;
        // A file may be called by its news code.
        return int.TryParse(Digits.ToAscii(stem), NumberStyles.None, CultureInfo.InvariantCulture, out var named) && _byCode.TryGetValue(named, out row) ? row : null;
    }

    private DocumentFacts Facts(MetadataRow row, ImportedDocument document)
    {
        var (facts, findings) = (document.Facts, document.Findings);
        var origin = FormattableString.Invariant($"{_path}, row {row.Line}");
        if (row.Value(MetadataColumn.Title) is { } title) facts = facts with { Title = Fact(title, facts.Title?.Value, "title", "عنوان") };
        if (row.Value(MetadataColumn.Kicker) is { } kicker) facts = facts with { Kicker = Fact(kicker, facts.Kicker?.Value, "kicker", "روتیتر") };
        if (row.Value(MetadataColumn.Lead) is { } lead) facts = facts with { Lead = Fact(lead, facts.Lead?.Value, "lead", "لید") };
        if (row.Value(MetadataColumn.Source) is { } from) facts = facts with { Source = Fact(from, facts.Source?.Value, "source", "منبع") };
        if (row.Value(MetadataColumn.Translator) is { } translator) facts = facts with { Translator = Fact(translator, facts.Translator?.Value, "translator", "مترجم") };
        if (CodeOf(row) is { } code)
        {
            Tell(code.ToString(CultureInfo.InvariantCulture), facts.NewsCode?.Value.ToString(CultureInfo.InvariantCulture), "news_code", "کد خبر");
            facts = facts with { NewsCode = new(code, origin) };
        }
        if (DateOf(row) is { } date)
        {
            Tell(date.ToIso(), facts.Published?.Value.ToIso(), "publish_date", "تاریخ انتشار");
            facts = facts with { Published = new(date, origin) };
        }
        if (row.Values(MetadataColumn.Author).SelectMany(AuthorNames.Split).ToList() is { Count: > 0 } authors)
        {
            Tell(string.Join(", ", authors), facts.Authors.Count == 0 ? null : string.Join(", ", facts.Authors.Select(author => author.Name)), "author", "نویسنده");
            facts = facts with { Authors = [.. authors.Select(name => facts.Authors.FirstOrDefault(author => author.Name == name) ?? new SourceAuthor(name))] };
        }
        var labels = row.Values(MetadataColumn.Type).Concat(row.Values(MetadataColumn.Term).SelectMany(Words)).Select(word => new TermLabel(word)).ToList();
        var tags = row.Values(MetadataColumn.Tags).SelectMany(Words).ToList();
        return facts with
        {
            Labels = [.. labels, .. facts.Labels.Where(label => labels.TrueForAll(other => other.Text != label.Text))],
            Tags = tags.Count > 0 ? tags : facts.Tags,
        };

        Fact<string> Fact(string value, string? known, string key, string persian)
        {
            Tell(value, known, key, persian);
            return new(value, origin);
        }

        void Tell(string value, string? known, string key, string persian)
        {
            if (known is not null && SourceLine.KeyOf(known) != SourceLine.KeyOf(value))
                findings.Change($"{key}: {value} from the table, {known} in the document", $"{persian}: {value} از جدول، و در سند {known}");
        }
    }

    private int? CodeOf(MetadataRow row)
    {
        if (row.Value(MetadataColumn.NewsCode) is not { } text) return null;
        if (int.TryParse(Digits.ToAscii(text), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code > 0) return code;
        return NotUnderstood<int>(row, MetadataColumn.NewsCode);
    }

    private PageDate? DateOf(MetadataRow row)
    {
        if (row.Value(MetadataColumn.PublishDate) is not { } text) return null;
        if (PublishDates.Read(text) is { } date && date.Day <= _today) return date;
        return NotUnderstood<PageDate>(row, MetadataColumn.PublishDate);
    }

    private T? NotUnderstood<T>(MetadataRow row, MetadataColumn column) where T : struct
    {
        var (_, title, value) = row.Cells.First(cell => cell.Column == column);
        if (_told.Add($"{row.Line} {title}")) _diagnostics.Add(MetadataDiagnostics.NotUnderstood(_path, row.Line, title, value));
        return null;
    }

    private static IEnumerable<string> Words(string text) => text.Split([',', '،', ';', '؛', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
}
