using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Sources;
using Tomlyn;
using Tomlyn.Parsing;

namespace Daftar.Importing.Readers.Markdowns;

/// <summary>Reads TOML into the same tree as YAML.</summary>
internal static class TomlMatter
{
    /// <summary>Null when it cannot be read, which was reported then.</summary>
    public static DataMapping? Read(string toml, string path, int firstLine, DiagnosticBag diagnostics)
    {
        try
        {
            var parser = TomlParser.Create(toml, default(TomlSerializerOptions)!);
            while (parser.MoveNext())
            {
                if (parser.Current.Kind == TomlParseEventKind.StartTable) return Table(ref parser, path, firstLine);
            }
        }
        catch (TomlException exception)
        {
            diagnostics.Add(ImportDiagnostics.DamagedMatter(new(path, firstLine, 1), "TOML", exception.Message.Split('\n')[0].TrimEnd('.')));
            return null;
        }
        return new(new(path, firstLine, 1), []);
    }

    private static DataMapping Table(ref TomlParser parser, string path, int firstLine)
    {
        var place = new SourcePlace(path, firstLine, 1);
        var entries = new List<DataEntry>();
        while (parser.MoveNext() && parser.Current.Kind is not (TomlParseEventKind.EndTable or TomlParseEventKind.EndDocument))
        {
            if (parser.Current.Kind != TomlParseEventKind.PropertyName) continue;
            var name = parser.GetPropertyName();
            if (parser.MoveNext() && Value(ref parser, path, firstLine) is { } value) entries.Add(new(name, place, value));
        }
        return new(place, entries);
    }

    private static DataNode? Value(ref TomlParser parser, string path, int firstLine)
    {
        var place = new SourcePlace(path, firstLine, 1);
        switch (parser.Current.Kind)
        {
            case TomlParseEventKind.StartTable:
                return Table(ref parser, path, firstLine);
            case TomlParseEventKind.StartArray:
                var items = new List<DataNode>();
                while (parser.MoveNext() && parser.Current.Kind != TomlParseEventKind.EndArray)
                {
                    if (Value(ref parser, path, firstLine) is { } item) items.Add(item);
                }
                return new DataSequence(place, items);
            case TomlParseEventKind.String:
                return new DataScalar(place, parser.GetString() ?? "", IsPlain: false);
            case TomlParseEventKind.Boolean:
                return new DataScalar(place, parser.Current.GetBoolean() ? "true" : "false", IsPlain: true);
            case TomlParseEventKind.Integer:
                return new DataScalar(place, parser.Current.GetInt64().ToString(CultureInfo.InvariantCulture), IsPlain: true);
            case TomlParseEventKind.Float:
                return new DataScalar(place, parser.Current.GetDouble().ToString(CultureInfo.InvariantCulture), IsPlain: true);
            case TomlParseEventKind.DateTime:
                return new DataScalar(place, parser.Current.GetTomlDateTime().ToString() ?? "", IsPlain: true);
            default:
                return null;
        }
    }
}
