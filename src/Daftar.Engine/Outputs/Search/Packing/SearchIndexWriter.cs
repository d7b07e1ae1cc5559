using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Daftar.Languages;
using Daftar.Languages.Characters;

namespace Daftar.Outputs.Search.Packing;

/// <summary>
/// The index as files for the browser's script; docs/search.md describes each. Names are relative to the folder of the
/// index. All is text, because GitHub Pages compresses text and nothing else.
/// </summary>
/// <param name="write">Takes a file's name and text, from several threads at once.</param>
/// <param name="jobs">Number of threads; the files do not depend on it.</param>
internal sealed class SearchIndexWriter(SearchIndex index, Action<string, string> write, int jobs)
{
    public const int Version = 3;

    /// <summary>A list longer than this has a file of its own, so that it does not burden the words beside it.</summary>
    private const int LongestInline = 700;

    /// <summary>How many results the script shows at once.</summary>
    private const int PageSize = 10;

    /// <summary>For a word in very many documents, the number of documents with the highest weight that are listed first.</summary>
    private const int FirstPart = 2048;

    private readonly string?[] _lists = new string?[index.Terms.Count];

    public void Write()
    {
        Each(index.Terms.Count, WriteList);
        var entries = new List<ShardEntry>[index.Terms.Count];
        Each(index.Terms.Count, (number, _) => entries[number] = [.. ShardEntries.Of(number, index.Terms[number], index.Forms)]);
        var tree = ShardTree.Build([.. entries.SelectMany(ofTerm => ofTerm)], index.Forms, term => _lists[term]!.Length, FileLimit);
        Each(tree.Files.Count, (number, text) => WriteShard(tree.Files[number].Name, tree.Files[number].Entries, text));
        var positions = new PositionFiles(index.Terms, number => _lists[number]!, tree.Files);
        Each(positions.Count, (number, text) => positions.WritePack(number, text, write));
        Each(positions.Own.Count, (number, text) => positions.WriteOwn(number, text, write));
        WriteFacets();
        Each((Count + CardsInFile - 1) / CardsInFile, (number, _) => WriteCards(number));
        WriteDays();
        WriteManifest(tree.Outline, positions.Count, NameFiles.Write(index, write));
    }

    private int Count => index.Cards.Count;

    // A search costs the manifest, which lists the files, and one or two files: both grow with the root of the archive.
    private int FileLimit => Count < 512 ? 3000 : Count < 4096 ? 3500 : Count < 32768 ? 4000 : 12000;

    // Results lie scattered over the archive, so nearly each one costs a file of cards; one card a file costs the host too many.
    private int CardsInFile => Count < 16384 ? 2 : 4;

    private bool IsInTwoParts(SearchTerm term) => Count > 16384 && term.Documents.Length > 2 * FirstPart;

    /// <summary>On several threads, each with a text to write into.</summary>
    private void Each(int count, Action<int, StringBuilder> action) => Parallel.For(
        0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, () => new StringBuilder(),
        (number, _, text) =>
        {
            action(number, text);
            return text;
        }, _ => { });

    private void WriteList(int number, StringBuilder text)
    {
        var term = index.Terms[number];
        var list = ListOf(term.Documents, term.Levels, text);
        if (list.Length <= LongestInline)
        {
            _lists[number] = list;
            return;
        }

        var name = FileNameOf(term.Lemma);
        if (IsInTwoParts(term)) WriteInTwoParts(term, name, text);
        else write($"l/{name}.txt", list);
        _lists[number] = string.Create(CultureInfo.InvariantCulture,
            $"{(IsInTwoParts(term) ? '*' : '@')}{name}:{term.Documents.Length}:{ForemostOf(term, text)}{(PositionFiles.HasOwn(term) ? ":p" : "")}");
    }

    /// <summary>The first results of a search for this word alone, in order; such a search needs no list.</summary>
    private static string ForemostOf(SearchTerm term, StringBuilder text)
    {
        text.Clear();
        foreach (var i in ByWeight(term, PageSize)) IndexText.AppendNumber(text, term.Documents[i]);
        return text.ToString();
    }

    /// <summary>Places in the term's list where the word weighs most, newest first where it weighs the same.</summary>
    private static IEnumerable<int> ByWeight(SearchTerm term, int count)
    {
        for (var level = 7; level >= 0; level--)
        {
            for (var i = term.Levels.Length - 1; i >= 0; i--)
            {
                if (term.Levels[i] != level) continue;
                yield return i;
                if (--count == 0) yield break;
            }
        }
    }

    private void WriteInTwoParts(SearchTerm term, string name, StringBuilder text)
    {
        var best = ByWeight(term, FirstPart).Order().ToArray();
        write($"l/{name}.txt", ListOf(Array.ConvertAll(best, i => term.Documents[i]), Array.ConvertAll(best, i => term.Levels[i]), text));
        write($"l/{name}.all.txt", ListOf(term.Documents, [], text));
    }

    private void WriteShard(string name, List<ShardEntry> entries, StringBuilder text)
    {
        text.Clear();
        var last = -1;
        foreach (var entry in entries)
        {
            text.Append(entry.Base).Append('\t');
            if (entry.Ending != '\0') text.Append(entry.Ending);
            text.Append('\t').AppendJoin(',', entry.Others).Append('\t').Append(entry.Term == last ? "=" : _lists[entry.Term]);
            // Once for each word, beside its list.
            if (entry.Term != last && index.Terms[entry.Term].Alike is { Count: > 0 } alike) text.Append('\t').AppendJoin(',', alike);
            text.Append('\n');
            last = entry.Term;
        }

        // x, because a name that begins with a full stop is hidden from some hosts.
        write($"t/x{name}.txt", text.ToString());
    }

    // One file for each facet: whoever narrows by region, or wants to know how many results each has, needs the file of all.
    private void WriteFacets()
    {
        var list = new StringBuilder();
        foreach (var facet in index.Facets.GroupBy(value => value.Facet))
        {
            var text = new StringBuilder();
            foreach (var (_, id, documents) in facet) text.Append(id).Append('\t').Append(ListOf(documents, [], list)).Append('\n');
            write($"f/{facet.Key}.txt", text.ToString());
        }
    }

    private void WriteCards(int number)
    {
        var first = number * CardsInFile;
        var json = Json(writer =>
        {
            writer.WriteStartArray();
            for (var i = first; i < Math.Min(Count, first + CardsInFile); i++) WriteCard(writer, index.Cards[i]);
            writer.WriteEndArray();
        });
        write(string.Create(CultureInfo.InvariantCulture, $"c/{number}.json"), json);
    }

    private static void WriteCard(Utf8JsonWriter json, SearchCard card)
    {
        json.WriteStartArray();
        foreach (var text in (ReadOnlySpan<string>)[card.Url, card.Title, card.Lead, card.Date, card.IsoDate, card.Type, card.Region, card.Authors]) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    // Pairs of the days passed since the last article and how many articles the day has; the undated ones first.
    private void WriteDays()
    {
        var text = new StringBuilder();
        var undated = index.Days.TakeWhile(day => day is null).Count();
        IndexText.AppendNumber(text, undated);
        var last = 0;
        foreach (var day in index.Days.Skip(undated).GroupBy(day => day!.Value.DayNumber))
        {
            IndexText.AppendNumber(text, day.Key - last);
            IndexText.AppendNumber(text, day.Count());
            last = day.Key;
        }

        write("days.txt", text.ToString());
    }

    private void WriteManifest(string outline, int positionFiles, int nameFiles) => write("index.json", Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteNumber("count", Count);
        json.WriteNumber("cards", CardsInFile);
        json.WriteString("tree", outline);
        json.WriteNumber("positions", positionFiles);
        if (nameFiles > 0) json.WriteNumber("names", nameFiles);
        json.WriteString("and", index.Forms.Conjunction);
        json.WriteString("letters", string.Join(' ', index.Forms.Letters.Order(StringComparer.Ordinal)));
        json.WriteString("telling", string.Join(' ', index.Forms.Letters.Where(index.Forms.IsTellingLetter).Order(StringComparer.Ordinal)));
        json.WriteString("prefixes", string.Join(' ', index.Forms.Prefixes.Order(StringComparer.Ordinal)));
        json.WriteString("suffixes", string.Join(' ', index.Forms.Suffixes.Order(StringComparer.Ordinal)));
        json.WriteString("stop", string.Join(' ', index.Forms.StopWords.Order(StringComparer.Ordinal)));
        json.WriteStartObject("endings");
        foreach (var (letter, endings) in index.Forms.Endings.OrderBy(pair => pair.Key)) json.WriteString(letter.ToString(), string.Join(',', endings));
        json.WriteEndObject();
        json.WriteString("fold", FoldingTable(index.Forms.Folding));
        json.WriteEndObject();
    }));

    /// <summary>
    /// The language's table for the browser: what a character becomes, then the characters that become it; a hyphen
    /// between two characters stands for all from the first to the second. Groups are separated by tabs.
    /// </summary>
    internal static string FoldingTable(SearchFolding folding)
    {
        var text = new StringBuilder();
        foreach (var group in folding.Table.GroupBy(row => row.To, row => row.From).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (text.Length > 0) text.Append('\t');
            text.Append(group.Key).Append('\n');
            var letters = group.Order().ToArray();
            for (var i = 0; i < letters.Length; i++)
            {
                var end = i;
                while (end + 1 < letters.Length && letters[end + 1] == letters[end] + 1) end++;
                text.Append(letters[i]);
                if (end > i) text.Append(end > i + 1 ? "-" : "").Append(letters[end]);
                i = end;
            }
        }

        return text.ToString();
    }

    private static string ListOf(ReadOnlySpan<int> documents, ReadOnlySpan<byte> levels, StringBuilder text)
    {
        text.Clear();
        IndexText.AppendList(text, documents, levels);
        return text.ToString();
    }

    // The name has to be the same in every build and different for every word; 64 bits of FNV-1a are enough for both.
    private static string FileNameOf(string lemma)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in lemma) hash = (hash ^ c) * 1099511628211UL;
        Span<char> name = stackalloc char[12];
        for (var i = 0; i < name.Length; i++)
        {
            name[i] = "abcdefghijklmnopqrstuvwxyz012345"[(int)(hash & 31)];
            hash >>= 5;
        }

        return new string(name);
    }

    private static string Json(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) content(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
