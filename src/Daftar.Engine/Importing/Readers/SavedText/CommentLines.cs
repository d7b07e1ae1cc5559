using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>
/// Takes apart what readers wrote on a page that was saved as text. Each comment has a name, mostly a date, and its words;
/// the dates tell where one begins, and without them the empty lines do.
/// </summary>
internal static class CommentLines
{
    private const int LongestName = 60;

    // Buttons that stand below each comment.
    private static readonly HashSet<string> Buttons =
    [
        .. ((string[])["Reply", "Report", "Like", "Dislike", "Quote", "Permalink", "Reply to this comment", "پاسخ", "پاسخ دادن", "گزارش", "پسندیدم", "نپسندیدم", "موافقم", "مخالفم", "نقل قول", "ارسال پاسخ"]).Select(SourceLine.KeyOf),
    ];

    /// <param name="lines">Those between the heading "Comments" and the form or the end of the page, empty ones too.</param>
    public static ReaderAnswers Read(IReadOnlyList<SourceLine> lines)
    {
        var kept = lines.Where(line => !Buttons.Contains(line.Key) && !(PageLayout.IsFigure(line.Text))).ToList();
        var text = kept.Where(line => !line.IsBlank).ToList();
        if (text.Count == 0) return ReaderAnswers.None;
        var heads = text.Select(Head).ToList();
        var comments = heads.TrueForAll(head => head is null) ? Undated(kept) : Dated(text, heads);
        return comments is null ? new() { Unclear = (text[0].Number, text[^1].Number) } : new() { Comments = comments };
    }

    /// <summary>A line with a date: with the name beside it, or the date alone (an empty name); null for a line of words.</summary>
    private static (string Name, PageDate Date)? Head(SourceLine line)
    {
        if (line.Text.Length > 140 || PublishDates.Read(line.Text) is not { } date) return null;
        if (PublishDates.IsDateAlone(line.Text)) return ("", date);
        var parts = line.Text.Split(['|', '•', '·', '–', '—', '(', ')', '،', ',', '/', '-', ':'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var name = parts[0];
        // "Sara on 3 January 2026 said:" has its date behind a word instead.
        foreach (var word in (string[])[" on ", " at ", " در تاریخ ", " در "])
        {
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) is > 0 and var at && PublishDates.Read(name[(at + word.Length)..]) is not null) name = name[..at];
        }
        return IsName(name) && PublishDates.Read(line.Text[name.Length..]) is not null ? (name, date) : null;
    }

    private static List<SourceComment>? Dated(List<SourceLine> lines, List<(string Name, PageDate Date)?> heads)
    {
        var at = Enumerable.Range(0, lines.Count).Where(index => heads[index] is not null).ToList();
        if (heads[at[0]]!.Value.Name.Length > 0) return NameBesideDate(lines, heads, at);
        return at[0] switch
        {
            0 => Cut(lines, heads, at, name: 1),
            1 => Cut(lines, heads, at, name: -1),
            _ when at[^1] == lines.Count - 1 => DateLast(lines, heads, at),
            _ => null,
        };
    }

    private static List<SourceComment>? NameBesideDate(List<SourceLine> lines, List<(string Name, PageDate Date)?> heads, List<int> at)
    {
        if (at[0] != 0) return null;
        at.RemoveAll(index => heads[index]!.Value.Name.Length == 0);
        var comments = new List<SourceComment>();
        for (var i = 0; i < at.Count; i++)
        {
            var end = i + 1 < at.Count ? at[i + 1] : lines.Count;
            if (end == at[i] + 1) return null;
            comments.Add(Comment(heads[at[i]]!.Value.Name, heads[at[i]]!.Value.Date, lines[(at[i] + 1)..end], lines[at[i]]));
        }
        return comments;
    }

    /// <param name="name">Where the name stands, seen from the date: 1 for the line below it, -1 for the one above.</param>
    private static List<SourceComment>? Cut(List<SourceLine> lines, List<(string Name, PageDate Date)?> heads, List<int> at, int name)
    {
        // A date that stands alone within somebody's words has no name beside it.
        at.RemoveAll(index => index + name >= lines.Count || !IsName(lines[index + name].Text));
        if (at.Count == 0) return null;
        var comments = new List<SourceComment>();
        for (var i = 0; i < at.Count; i++)
        {
            var begin = Math.Max(at[i], at[i] + name) + 1;
            var end = i + 1 < at.Count ? Math.Min(at[i + 1], at[i + 1] + name) : lines.Count;
            if (begin >= end) return null;
            comments.Add(Comment(lines[at[i] + name].Text, heads[at[i]]!.Value.Date, lines[begin..end], lines[Math.Min(at[i], at[i] + name)]));
        }
        return comments;
    }

    private static List<SourceComment>? DateLast(List<SourceLine> lines, List<(string Name, PageDate Date)?> heads, List<int> at)
    {
        var comments = new List<SourceComment>();
        var begin = 0;
        foreach (var index in at)
        {
            if (index - begin < 2 || !IsName(lines[begin].Text)) return null;
            comments.Add(Comment(lines[begin].Text, heads[index]!.Value.Date, lines[(begin + 1)..index], lines[begin]));
            begin = index + 1;
        }
        return comments;
    }

    /// <summary>Groups of lines between empty ones, each with a name first; one group alone is one comment.</summary>
    private static List<SourceComment>? Undated(List<SourceLine> lines)
    {
        var groups = new List<List<SourceLine>> { new() };
        foreach (var line in lines)
        {
            if (!line.IsBlank) groups[^1].Add(line);
            else if (groups[^1].Count > 0) groups.Add([]);
        }
        groups.RemoveAll(group => group.Count == 0);
        if (!groups.TrueForAll(group => group.Count > 1 && IsName(group[0].Text))) return null;
        return groups.ConvertAll(group => Comment(group[0].Text, null, group[1..], group[0]));
    }

    private static SourceComment Comment(string name, PageDate? date, List<SourceLine> words, SourceLine first) =>
        new(name.TrimEnd(':', '：').Trim(), string.Join('\n', words.Select(line => line.Text)), date, first.Number);

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text.Split(' ').Length <= 6 && text[^1] is not ('.' or '!' or '?' or '؟' or '،' or ',') && text.Any(char.IsLetter)
        && PublishDates.Read(text) is null;
}
