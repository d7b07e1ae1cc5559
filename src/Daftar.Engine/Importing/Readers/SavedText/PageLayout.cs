using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>
/// The landmarks of a saved page: where its menu ends, where the labels below the body begin. They are found by what
/// the lines say, not by their position, because pages are saved by many browsers and lack now this, now that.
/// </summary>
internal sealed class PageLayout
{
    private const int HeaderReach = 200;

    private readonly List<SourceLine> _lines;
    private readonly ImportVocabulary _vocabulary;

    public PageLayout(List<SourceLine> lines, ImportVocabulary vocabulary)
    {
        (_lines, _vocabulary) = (lines, vocabulary);
        ReadingTime = lines.FindIndex(Boilerplate.IsReadingTime);
        DateLabel = FindDateLabel();
        Trail = FindTrail();
        var known = new[] { Trail, DateLabel }.Where(at => at >= 0 && (ReadingTime < 0 || at < ReadingTime)).ToList();
        MenuEnd = known.Count > 0 ? known.Min() : -1;
    }

    /// <summary>Index of the line "13 minutes reading", or −1.</summary>
    public int ReadingTime { get; }

    /// <summary>Index of the line "Publish Date", or −1.</summary>
    public int DateLabel { get; }

    /// <summary>Index of the breadcrumb, or −1.</summary>
    public int Trail { get; }

    /// <summary>Everything before this line is the site's head and menu; −1 when no landmark tells.</summary>
    public int MenuEnd { get; }

    /// <summary>Whether the text has the marks of a saved article page: two kinds at least, one of them its own alone.</summary>
    public bool IsSavedPage()
    {
        var own = 0;
        if (_lines.FindIndex(0, IsNewsCode) >= 0) own++;
        if (DateLabel >= 0) own++;
        if (Trail >= 0) own++;
        if (ReadingTime >= 0) own++;
        if (FindCommentForm(0) >= 0) own++;
        var others = 0;
        if (_lines.Exists(line => Boilerplate.Is(LabelKind.Related, line))) others++;
        if (_lines.Exists(line => Boilerplate.Labelled(line) is (LabelKind.Author, _))
            && _lines.Exists(line => Boilerplate.Labelled(line) is (LabelKind.Source, _))) others++;
        if (_lines.Exists(Boilerplate.IsRights)) others++;
        return own >= 1 && own + others >= 2;
    }

    public int NextText(int after)
    {
        for (var i = after + 1; i < _lines.Count; i++)
        {
            if (!_lines[i].IsBlank) return i;
        }
        return -1;
    }

    public int PreviousText(int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (!_lines[i].IsBlank) return i;
        }
        return -1;
    }

    /// <summary>"News code:4219", or the label with the figures on the next line.</summary>
    public bool IsNewsCode(SourceLine line)
    {
        if (Boilerplate.Labelled(line) is not (LabelKind.NewsCode, var value)) return false;
        if (value.Length == 0 && NextText(line.Number - 1) is >= 0 and var next) value = _lines[next].Text;
        return IsFigure(value);
    }

    public static bool IsFigure(string text)
    {
        var figure = text.Trim();
        return figure.Length is > 0 and < 10 && figure.All(c => Digits.ValueOf(c) >= 0);
    }

    /// <summary>The first line below the body that is not the body's, from <paramref name="bodyStart"/> on.</summary>
    public int FindTail(int bodyStart)
    {
        for (var i = bodyStart; i < _lines.Count; i++)
        {
            if (IsTailStart(i)) return WithLabelsBefore(i, bodyStart);
        }
        var last = _lines.FindLastIndex(_lines.Count - 1, line => IsParagraph(line) && !Boilerplate.IsRights(line));
        for (var i = Math.Max(bodyStart, last + 1); i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.IsBlank) continue;
            if (Boilerplate.IsFooter(line) || Boilerplate.Is(LabelKind.SideBox, line) || Boilerplate.Is(LabelKind.Comments, line) || IsLabelWithValue(line)) return i;
        }
        return _lines.Count;
    }

    /// <summary>Reads like a paragraph of an article, not like a title or label.</summary>
    public static bool IsParagraph(SourceLine line) =>
        line.Text.Length > 100 && line.Text.TrimEnd('"', '”', '»', ')', '’') is [.., '.' or '!' or '?' or '؟' or '…' or ':' or '/'];

    public static bool IsLabelWithValue(SourceLine line) =>
        Boilerplate.Labelled(line) is ((LabelKind.Author or LabelKind.Source or LabelKind.Translator or LabelKind.Tags), var value) && value.Length > 0;

    private bool IsTailStart(int at)
    {
        var line = _lines[at];
        if (line.IsBlank) return false;
        if (Boilerplate.Is(LabelKind.CommentName, line) || Boilerplate.Is(LabelKind.CommentForm, line)) return FindCommentForm(at) == at;
        if (IsNewsCode(line)) return !TextFollows(at);
        // What readers wrote ends the text, and nothing in it is a fact.
        if (IsComments(line)) return FindCommentForm(at) >= 0 || !TextFollows(at);
        // Behind the mark of the end labels follow; a line about the author still is the text's.
        if (HouseMarks.WithoutEndMark(line.Text) is "")
            return !TextFollows(at) && NextText(at) is >= 0 and var next && (IsTailLabel(_lines[next]) || Boilerplate.Is(LabelKind.Related, _lines[next]));
        if (!Boilerplate.Is(LabelKind.Related, line) && !IsShare(line)) return false;
        // "Read also" and "Share" stand within a text, too: the body is over only if no more text comes.
        return !TextFollows(at);
    }

    private static bool IsShare(SourceLine line) =>
        Boilerplate.Is(LabelKind.Share, line) && (line.Key.StartsWith("share", StringComparison.Ordinal) || line.Key.Contains("اشتراک", StringComparison.Ordinal) || line.Key == "همرسانی");

    /// <summary>Whether paragraphs come before the page's next certain landmark.</summary>
    private bool TextFollows(int at)
    {
        for (var i = at + 1; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.IsBlank) continue;
            if (IsNewsCode(line)) return Boilerplate.Labelled(_lines[at]) is (LabelKind.NewsCode, _) && TextFollows(i);
            if (IsComments(line) || Boilerplate.IsRights(line) || FindCommentForm(i) == i) return false;
            if (Boilerplate.Is(LabelKind.SideBox, line) && !AnyText(i)) return false;
            if (IsParagraph(line) && !IsShareOrLabel(line)) return true;
        }
        return false;
    }

    private bool AnyText(int at) =>
        _lines.Skip(at + 1).TakeWhile(line => !Boilerplate.IsRights(line)).Any(IsParagraph);

    private static bool IsShareOrLabel(SourceLine line) => Boilerplate.Labelled(line) is not null;

    public static bool IsComments(SourceLine line) =>
        Boilerplate.Is(LabelKind.Comments, line) || Boilerplate.Is(LabelKind.Comments, WithoutCount(line));

    private static SourceLine WithoutCount(SourceLine line) =>
        line.Text.Length > 40 ? line : line with { Key = line.Key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '(', ')', ':') };

    /// <summary>The first field of a comment form: two of its labels stand near each other.</summary>
    private int FindCommentForm(int from)
    {
        for (var i = from; i < _lines.Count; i++)
        {
            if (!IsForm(_lines[i])) continue;
            var labels = new HashSet<string>(StringComparer.Ordinal) { _lines[i].Key };
            for (int at = NextText(i), steps = 0; at >= 0 && steps < 3; at = NextText(at), steps++)
            {
                if (IsForm(_lines[at])) labels.Add(_lines[at].Key);
            }
            if (labels.Count > 1) return i;
            if (from == i) return -1;
        }
        return -1;

        static bool IsForm(SourceLine line) =>
            Boilerplate.Is(LabelKind.CommentName, line) || Boilerplate.Is(LabelKind.CommentForm, line);
    }

    /// <summary>Author and source may come before the news code; they belong to the labels, not to the text.</summary>
    private int WithLabelsBefore(int tail, int bodyStart)
    {
        for (var previous = PreviousText(tail); previous >= bodyStart; previous = PreviousText(tail))
        {
            if (IsTailLabel(_lines[previous])) tail = previous;
            else if (PreviousText(previous) is var label && label >= bodyStart && IsTailLabelAlone(_lines[label]) && _lines[previous].Text.Length < 120) tail = label;
            else break;
        }
        return tail;
    }

    private static bool IsTailLabel(SourceLine line) => Boilerplate.Labelled(line) switch
    {
        (LabelKind.Counter, var value) => value.Length == 0 || IsFigure(value),
        (LabelKind.NewsCode, var value) => IsFigure(value),
        (LabelKind.PublishDate, var value) => PublishDates.Read(value) is not null,
        (_, var value) => value.Length is > 0 and < 160,
        null => (Boilerplate.IsButtons(line) && line.Key.Length > 2) || Boilerplate.IsShortLink(line) || HouseMarks.WithoutEndMark(line.Text) is "",
    };

    private static bool IsTailLabelAlone(SourceLine line) =>
        Boilerplate.Labelled(line) is ((LabelKind.Author or LabelKind.Source or LabelKind.Translator or LabelKind.PublishDate or LabelKind.Counter), "");

    private int FindDateLabel()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (Boilerplate.Labelled(_lines[i]) is not (LabelKind.PublishDate, var value)) continue;
            if (value.Length == 0 && NextText(i) is >= 0 and var next) value = _lines[next].Text;
            if (value.Length < 80 && value.Any(c => Digits.ValueOf(c) >= 0)) return i;
        }
        return -1;
    }

    private int FindTrail()
    {
        var end = Math.Min(_lines.Count, HeaderReach);
        if (ReadingTime >= 0) end = Math.Min(end, ReadingTime);
        for (var i = 0; i < end; i++)
        {
            if (_lines[i].Text.Length < 160 && Breadcrumb.Split(_lines[i], _vocabulary, mustBeKnown: true) is { } labels
                && labels.Count(label => _vocabulary.Type(label) is not null) == 1) return i;
        }
        if (DateLabel < 0 || DateLabel >= end || PreviousText(DateLabel) is not (>= 0 and var above)) return -1;
        var line = _lines[above];
        // Next to the date even unknown labels are a breadcrumb, and a type alone is one unless a menu ends there.
        if (Breadcrumb.Split(line, _vocabulary, mustBeKnown: false) is { Count: > 1 }) return above;
        if (ListMarkers.BulletLength(line.Text) > 0 || _vocabulary.Type(line.Text) is null) return -1;
        return PreviousText(above) is >= 0 and var before && IsMenuWord(_lines[before]) && ListMarkers.BulletLength(_lines[before].Text) == 0 ? -1 : above;
    }

    private bool IsMenuWord(SourceLine line) =>
        Boilerplate.Is(LabelKind.Menu, line) || Breadcrumb.IsKnown(line.Text, _vocabulary);
}
