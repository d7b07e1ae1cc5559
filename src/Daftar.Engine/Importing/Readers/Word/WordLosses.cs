using System.Globalization;
using Daftar.Importing.Documents;
using Daftar.Languages;

namespace Daftar.Importing.Readers.Word;

/// <summary>What of a Word document is not taken over, collected while it is read and told once at the end.</summary>
internal sealed class WordLosses(ImportFindings findings)
{
    private const int Longest = 80;

    private readonly List<(string English, string Persian, string Text)> _dropped = [];
    private readonly HashSet<(string, string)> _changed = [];

    /// <param name="text">The first words; empty when there are none to show.</param>
    public void Drop(string english, string persian, string text = "") => _dropped.Add((english, persian, text));

    public void Change(string english, string persian)
    {
        if (_changed.Add((english, persian))) findings.Change(english, persian);
    }

    public void Guess(string english, string persian) => findings.Guess(english, persian);

    public void Keep(string english, string persian) => findings.Keep(english, persian);

    public void Report()
    {
        foreach (var group in _dropped.GroupBy(loss => (loss.English, loss.Persian)))
        {
            var count = group.Count().ToString(CultureInfo.InvariantCulture);
            var texts = group.Select(loss => Short(loss.Text)).Where(text => text.Length > 0).Take(3).ToList();
            var (english, persian) = (string.Join("”, “", texts), string.Join("»، «", texts));
            findings.Drop(
                $"{group.Key.English}: {count}{(texts.Count > 0 ? $" (“{english}”)" : "")}",
                $"{group.Key.Persian}: {Digits.ToPersian(count)}{(texts.Count > 0 ? $" («{persian}»)" : "")}");
        }
        _dropped.Clear();
    }

    private static string Short(string text)
    {
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
    }
}
