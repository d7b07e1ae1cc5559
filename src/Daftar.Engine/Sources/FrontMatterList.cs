using Daftar.Diagnostics;

namespace Daftar.Sources;

/// <summary>Adds texts to a list in front matter. Every other byte of the file stays as it is.</summary>
public static class FrontMatterList
{
    private const int MostTried = 10;

    /// <summary>
    /// The text with <paramref name="values"/> at the end of the list <paramref name="key"/>, which is begun where there is none.
    /// Null where the list is written in a way that a program should not change; what comes out was read back and compared.
    /// </summary>
    public static string? Append(string text, string key, IReadOnlyList<string> values)
    {
        var matter = FrontMatter.Split(text);
        if (!matter.IsClosed || Read(matter) is not { } mapping || Texts(mapping[key]) is not { } known) return null;
        var ending = matter.YamlText.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var scalars = values.Select(YamlScalar.Of).ToList();
        return Changes().FirstOrDefault(changed => IsRight(changed, mapping, key, known.Concat(values)));

        // Where brackets are, any of them might be the one that closes the list.
        IEnumerable<string> Changes() => mapping[key] switch
        {
            null => [text.Insert(matter.YamlStart + matter.YamlText.Length, key + ":" + ending + Lines("  - ", scalars, ending))],
            DataScalar => [text.Insert(LineEnd(text, matter, KeyPlace().Line), Lines("  - ", scalars, ending))],
            DataSequence { Items: [.., var last] } when Prefix(text, matter, last.Place) is { } prefix => [text.Insert(LineEnd(text, matter, last.Place.Line), Lines(prefix, scalars, ending))],
            DataSequence { Items: [.., var last] } => Brackets(text, matter, Offset(text, matter, last.Place)).Select(at => text.Insert(at, ", " + string.Join(", ", scalars))),
            _ => Brackets(text, matter, LineStart(text, matter, KeyPlace().Line)).Select(at => text.Insert(at, string.Join(", ", scalars))),
        };

        SourcePlace KeyPlace() => mapping.Entries.First(entry => entry.Key == key).KeyPlace;
    }

    /// <summary>Whether the keys are those of before, and the list has what it shall have.</summary>
    private static bool IsRight(string changed, DataMapping before, string key, IEnumerable<string> expected)
    {
        var matter = FrontMatter.Split(changed);
        return matter.IsClosed && Read(matter) is { } now && Texts(now[key]) is { } texts && texts.SequenceEqual(expected)
            && now.Entries.Select(entry => entry.Key).SequenceEqual(before.Entries.Select(entry => entry.Key).Concat(before[key] is null ? [key] : []));
    }

    // The text is read again for each of them, so a value full of brackets is left to its author.
    private static IEnumerable<int> Brackets(string text, FrontMatter matter, int from)
    {
        var at = text.IndexOf(']', from);
        for (var tried = 0; tried < MostTried && at >= 0 && at < matter.YamlStart + matter.YamlText.Length; tried++, at = text.IndexOf(']', at + 1)) yield return at;
    }

    private static DataMapping? Read(FrontMatter matter)
    {
        var unheard = new DiagnosticBag();
        if (matter.YamlText.AsSpan().Trim().IsEmpty) return new(new("", 1, 1), []);
        return YamlReader.Read(matter.YamlText, "", FrontMatter.YamlFirstLine, unheard) is DataMapping mapping && !unheard.HasErrors ? mapping : null;
    }

    /// <summary>What the list holds; null for what is no list of texts.</summary>
    private static List<string>? Texts(DataNode? node) => node switch
    {
        null or DataScalar { IsNull: true } => [],
        DataSequence sequence when sequence.Items.All(item => item is DataScalar) => [.. sequence.Items.Cast<DataScalar>().Select(item => item.Value)],
        _ => null,
    };

    private static string Lines(string prefix, IEnumerable<string> scalars, string ending) => string.Concat(scalars.Select(scalar => prefix + scalar + ending));

    /// <summary>What stands before an item of a block list, dash and all; null within brackets.</summary>
    private static string? Prefix(string text, FrontMatter matter, SourcePlace item)
    {
        var prefix = text[LineStart(text, matter, item.Line)..Offset(text, matter, item)];
        return prefix.Trim() == "-" ? prefix : null;
    }

    private static int Offset(string text, FrontMatter matter, SourcePlace place) => LineStart(text, matter, place.Line) + place.Column - 1;

    private static int LineStart(string text, FrontMatter matter, int line)
    {
        var start = matter.YamlStart;
        for (var at = FrontMatter.YamlFirstLine; at < line; at++) start = text.IndexOf('\n', start) + 1;
        return start;
    }

    private static int LineEnd(string text, FrontMatter matter, int line) => text.IndexOf('\n', LineStart(text, matter, line)) + 1;
}
