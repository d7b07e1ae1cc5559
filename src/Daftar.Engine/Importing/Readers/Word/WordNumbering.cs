using System.Xml.Linq;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.Word;

/// <summary>The lists of a Word document, counted as its paragraphs go by.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, string> _abstractOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _abstracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<(string, int)> _overridden = [];

    public WordNumbering(XElement? root)
    {
        foreach (var list in root.Children("abstractNum"))
        {
            if (list.Attr("abstractNumId") is { } id) _abstracts.TryAdd(id, list);
        }
        foreach (var number in root.Children("num"))
        {
            if (number.Attr("numId") is not { } id) continue;
            _numbers.TryAdd(id, number);
            if (number.Val("abstractNumId") is { } target) _abstractOf.TryAdd(id, target);
        }
        FollowStyleLinks();
    }

    /// <summary>The place of the next paragraph with this <c>w:numPr</c>; null when it stands in no list.</summary>
    public ListPlace? Next(XElement? numbering)
    {
        if (numbering.Val("numId") is not { } id || id == "0" || !_abstractOf.TryGetValue(id, out var list)) return null;
        var level = Math.Clamp(numbering.Child("ilvl").Int("val") ?? 0, 0, Levels - 1);
        var definition = Level(id, level);
        var format = definition.Val("numFmt") ?? "decimal";
        if (!_counters.TryGetValue(list, out var counters)) _counters[list] = counters = new int?[Levels];
        var start = definition.Child("start").Int("val") ?? 1;
        if (Override(id, level) is { } restart && _overridden.Add((id, level))) counters[level] = restart;
        else counters[level] = (counters[level] ?? start - 1) + 1;
        Array.Fill(counters, null, level + 1, Levels - level - 1);
        return new(list, level, format is not ("bullet" or "none"), counters[level]!.Value);
    }

    /// <summary>Whether the paragraph stands in a list, or did, without a bullet or number that anybody sees.</summary>
    public bool IsWithoutMark(XElement? numbering)
    {
        if (numbering.Val("numId") is not { } id) return false;
        if (id == "0") return true;
        if (!_abstractOf.ContainsKey(id)) return false;
        var definition = Level(id, Math.Clamp(numbering.Child("ilvl").Int("val") ?? 0, 0, Levels - 1));
        return definition.Val("numFmt") is "none" or "bullet" && definition.Val("lvlText") is { } mark && string.IsNullOrWhiteSpace(mark) && definition.Child("lvlPicBulletId") is null;
    }

    private XElement? Level(string id, int level) =>
        OverrideOf(id, level).Child("lvl") ?? _abstracts.GetValueOrDefault(_abstractOf[id]).Children("lvl").FirstOrDefault(candidate => candidate.Int("ilvl") == level);

    private int? Override(string id, int level) => OverrideOf(id, level).Child("startOverride").Int("val");

    private XElement? OverrideOf(string id, int level) =>
        _numbers[id].Children("lvlOverride").FirstOrDefault(candidate => candidate.Int("ilvl") == level);

    // A list may say no more than that it is the list of a style, which another one defines.
    private void FollowStyleLinks()
    {
        foreach (var (id, list) in _abstractOf.ToList())
        {
            if (_abstracts.GetValueOrDefault(list).Val("numStyleLink") is not { } style) continue;
            var definition = _abstracts.FirstOrDefault(candidate => candidate.Value.Val("styleLink") == style).Key;
            if (definition is not null) _abstractOf[id] = definition;
        }
    }
}
