using Daftar.Diagnostics;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Reads an article page of the model site, or of its like, that was saved as text.</summary>
internal sealed class SavedPageParser
{
    public const string Format = "saved-page";

    /// <summary>How many lines of a page's header can be kicker, title, lead, caption and byline.</summary>
    private const int HeaderLines = 8;

    private readonly List<SourceLine> _lines;
    private readonly PageLayout _layout;
    private readonly ImportVocabulary _vocabulary;
    private readonly string _path;
    private readonly DateOnly _today;
    private readonly ImportFindings _findings;
    private readonly DiagnosticBag _diagnostics;
    private readonly SourceArticle _article = new() { Format = Format };
    private readonly bool[] _taken;

    private SavedPageParser(
        List<SourceLine> lines, PageLayout layout, ImportVocabulary vocabulary, string path, DateOnly today, ImportFindings findings, DiagnosticBag diagnostics)
    {
        (_lines, _layout, _vocabulary, _path, _today) = (lines, layout, vocabulary, path, today);
        (_findings, _diagnostics) = (findings, diagnostics);
        _taken = new bool[lines.Count];
    }

    /// <summary>The article, or null when the page has no text, which was reported then.</summary>
    public static SourceArticle? Read(
        List<SourceLine> lines, PageLayout layout, ImportVocabulary vocabulary, string path, DateOnly today, ImportFindings findings, DiagnosticBag diagnostics) =>
        new SavedPageParser(lines, layout, vocabulary, path, today, findings, diagnostics).Read();

    private SourceArticle? Read()
    {
        TakeTrail();
        var start = Math.Max(0, _layout.MenuEnd);
        TakeHeaderLabels(start);
        var content = HeaderContent(start);
        var hasReadingTime = _layout.ReadingTime >= 0 && content.Any(line => line.Number - 1 < _layout.ReadingTime);
        var tail = _layout.FindTail(hasReadingTime ? _layout.ReadingTime + 1 : content.Count > 0 ? content[0].Number : start);
        new PageTailReader(_lines, _layout, _article, _path, _today, _findings, _diagnostics).Read(tail);

        var header = hasReadingTime ? HeaderAboveReadingTime(content, tail) : HeaderWithoutReadingTime(content, tail);
        var bodyStart = Math.Max(header.Count > 0 ? header[^1].Number : start, hasReadingTime ? _layout.ReadingTime + 1 : 0);
        _article.Body = [.. _lines[bodyStart..Math.Max(bodyStart, tail)].Where(line => line.IsBlank || !_taken[line.Number - 1])];
        if (_layout.ReadingTime >= 0) _findings.Drop($"reading time: {_lines[_layout.ReadingTime].Text}", $"زمان مطالعه: {_lines[_layout.ReadingTime].Text}");
        ResolveHeader(header, tail);
        DropMenu(start);
        BodyTrimmer.Trim(_article, _findings);
        TakeCaption();

        if (_article.Title is not null && _article.Body.Exists(line => !line.IsBlank)) return _article;
        _diagnostics.Add(ImportDiagnostics.NoBody(_path));
        return null;
    }

    /// <summary>A short line with a credit at the head of the text was the caption of the picture there.</summary>
    private void TakeCaption()
    {
        if (_article.Caption is not null || _article.Body.Count < 2 || !Boilerplate.HasCredit(_article.Body[0].Text) || _article.Body[0].Text.Length > 200) return;
        _article.Caption = _article.Body[0].Text;
        _article.Body.RemoveAt(0);
        while (_article.Body.Count > 0 && _article.Body[0].IsBlank) _article.Body.RemoveAt(0);
    }

    private void TakeTrail()
    {
        if (_layout.Trail < 0) return;
        var line = _lines[_layout.Trail];
        _taken[_layout.Trail] = true;
        var labels = Breadcrumb.Split(line, _vocabulary, mustBeKnown: false) ?? [line.Text];
        Breadcrumb.Resolve(labels, line.Number, _article, _vocabulary, _path, _diagnostics);
        _findings.Keep($"breadcrumb: {line.Text}", $"مسیر صفحه: {line.Text}");
    }

    /// <summary>Labels above the text: date, counters, and on some pages code, author and source.</summary>
    private void TakeHeaderLabels(int start)
    {
        var end = _layout.ReadingTime >= 0 ? _layout.ReadingTime : FirstParagraphs(start);
        var facts = new PageFacts(_article, _path, _today, _findings, _diagnostics);
        for (var i = start; i < end; i++)
        {
            if (_taken[i] || _lines[i].IsBlank) continue;
            if (PageLayout.IsFigure(_lines[i].Text)) TakeCounter(i, facts);
            else if (Boilerplate.Labelled(_lines[i]) is { } label) TakeLabel(i, label.Kind, label.Value, facts);
            else if (Boilerplate.IsButtons(_lines[i]) || Boilerplate.IsShortLink(_lines[i]) || _lines[i].Text.Count(char.IsLetter) is 1 or 2) Drop(i, "page button", "دکمهٔ صفحه");
        }
        // The reading time may come first of all; labels right below it are labels still.
        if (_layout.ReadingTime >= 0) _taken[_layout.ReadingTime] = true;
        for (var i = _layout.ReadingTime + 1; _layout.ReadingTime >= 0 && i < Math.Min(_lines.Count, _layout.ReadingTime + 12); i++)
        {
            if (_lines[i].IsBlank || _taken[i]) continue;
            if (Boilerplate.Labelled(_lines[i]) is not { } label || !TakeLabel(i, label.Kind, label.Value, facts)) break;
        }
    }

    /// <summary>Where the second paragraph of running text begins: labels of a header do not come later.</summary>
    private int FirstParagraphs(int start)
    {
        var paragraphs = 0;
        for (var i = start; i < _lines.Count; i++)
        {
            if (PageLayout.IsParagraph(_lines[i]) && Boilerplate.Labelled(_lines[i]) is null && ++paragraphs == 2) return i;
        }
        return _lines.Count;
    }

    private bool TakeLabel(int at, LabelKind kind, string value, PageFacts facts)
    {
        var valueAt = at;
        if (value.Length == 0)
        {
            valueAt = _layout.NextText(at);
            // A label whose value the page leaves empty: the line below is something else.
            if (kind == LabelKind.PublishDate && (valueAt < 0 || PublishDates.Read(_lines[valueAt].Text) is null && !PublishDates.IsLunarAlone(_lines[valueAt].Text) && !_lines[valueAt].Text.Any(c => Digits.ValueOf(c) >= 0)))
            {
                Drop(at, "label without a value", "برچسب بی‌مقدار");
                return true;
            }
            if (valueAt < 0 || _taken[valueAt] || (Boilerplate.Labelled(_lines[valueAt]) is not null && kind is not LabelKind.Counter)) return false;
            value = _lines[valueAt].Text;
            // Author and source need their value on the same line, lest the title is taken for it.
            if (kind is LabelKind.Author or LabelKind.Source or LabelKind.Translator && !AuthorNames.Split(value).All(AuthorNames.IsName)) return false;
            if (kind is LabelKind.Tags) return false;
        }
        if (kind == LabelKind.PublishDate && PublishDates.Read(value) is { Time: null } && _layout.NextText(valueAt) is >= 0 and var next && PublishDates.IsTimeAlone(_lines[next].Text))
        {
            value = $"{value} {_lines[next].Text}";
            _taken[next] = true;
        }
        if (!facts.Take(kind, value, _lines[at])) return false;
        _taken[at] = _taken[valueAt] = true;
        return true;
    }

    /// <summary>A bare figure in the header is a counter, and the short line before it is what it counts.</summary>
    private void TakeCounter(int at, PageFacts facts)
    {
        var label = _layout.PreviousText(at);
        _taken[at] = true;
        if (label < 0 || _taken[label] || label < _layout.MenuEnd || _lines[label].Text.Split(' ').Length > 3)
        {
            _findings.Drop($"figure: {_lines[at].Text}", $"عدد: {_lines[at].Text}");
            return;
        }
        _taken[label] = true;
        facts.TakeRecommended(RecommendedCount.Of(_lines[label].Text, _lines[at].Text));
        _findings.Drop($"counter: {_lines[label].Text} {_lines[at].Text}", $"شمارنده: {_lines[label].Text} {_lines[at].Text}");
    }

    private void Drop(int at, string english, string persian)
    {
        _taken[at] = true;
        _findings.Drop($"{english}: {_lines[at].Text}", $"{persian}: {_lines[at].Text}");
    }

    /// <summary>The remaining lines of the header: lines that are not labels or, if no landmark ends the header, menu entries.</summary>
    private List<SourceLine> HeaderContent(int start)
    {
        var content = new List<SourceLine>();
        for (var i = start; i < _lines.Count && content.Count < 40; i++)
        {
            if (_lines[i].IsBlank || _taken[i]) continue;
            if (content.Count == 0 && IsMenu(_lines[i]))
            {
                Drop(i, "menu", "منو");
                continue;
            }
            if (_layout.ReadingTime >= 0 && i > _layout.ReadingTime && content.Count > HeaderLines + 4) break;
            content.Add(_lines[i]);
        }
        return content;
    }

    private bool IsMenu(SourceLine line)
    {
        if (ListMarkers.BulletLength(line.Text) > 0 && line.Text.Split(' ').Length <= 6) return true;
        if (_layout.MenuEnd >= 0 && line.Number - 1 >= _layout.MenuEnd) return false;
        return Boilerplate.Is(LabelKind.Menu, line) || Breadcrumb.IsKnown(line.Text, _vocabulary) || PublishDates.IsDateAlone(line.Text);
    }

    /// <summary>The reading time closes the header; a byline or the title again right below it still belongs to it.</summary>
    private List<SourceLine> HeaderAboveReadingTime(List<SourceLine> content, int tail)
    {
        var header = content.TakeWhile(line => line.Number - 1 < _layout.ReadingTime).ToList();
        var below = content.Skip(header.Count).TakeWhile(line => line.Number - 1 < tail).Take(4).ToList();
        var hasByline = header.Skip(1).Any(line => AuthorNames.IsByline(line.Text, _article.Authors));
        var hasRepeat = HeaderResolver.FindRepeat(header).First >= 0;
        var last = below.FindLastIndex(line => !hasByline && AuthorNames.IsByline(line.Text, _article.Authors));
        if (last < 0 && !hasRepeat && !hasByline) last = below.FindLastIndex(line => header.Exists(above => above.Key == line.Key));
        header.AddRange(below.Take(last + 1));
        return header;
    }

    private List<SourceLine> HeaderWithoutReadingTime(List<SourceLine> content, int tail)
    {
        var top = content.Where(line => line.Number - 1 < tail).Take(HeaderLines).ToList();
        if (top.Count == 0) return [];
        var byline = top.FindIndex(1, Math.Max(0, top.Count - 1), line => AuthorNames.IsByline(line.Text, _article.Authors));
        // Without a reading time a name that speaks twice is not to be taken for a title.
        var repeat = HeaderResolver.FindRepeat(top);
        var end = Math.Max(byline, repeat.First > 1 ? -1 : repeat.Last) + 1;
        if (end == 0) end = FirstBlock(top);
        if (end == 0) end = Math.Clamp(top.TakeWhile(line => !HeaderResolver.IsLead(line)).Count(), 1, 2);
        _findings.Guess("where the header ends and the text begins (the page gives no reading time)", "مرز سرصفحه و متن (صفحه زمان مطالعه ندارد)");
        return top[..end];
    }

    /// <summary>Lines without a gap between them and one below them, on a page that does not part all its lines by gaps.</summary>
    private int FirstBlock(List<SourceLine> top)
    {
        var count = 1;
        while (count < top.Count && top[count].Number == top[count - 1].Number + 1) count++;
        // A block of all lines that there are is the whole text, and no head of one.
        return count is > 1 and < HeaderLines && count < top.Count ? count : 0;
    }

    private void ResolveHeader(List<SourceLine> header, int tail)
    {
        var menuEnd = Math.Max(0, _layout.MenuEnd);
        var elsewhere = _lines.Take(menuEnd).Concat(_lines.Skip(tail)).Select(line => line.Key).ToHashSet(StringComparer.Ordinal);
        var unknown = HeaderResolver.Resolve(header, _article, line => elsewhere.Contains(line.Key), _findings);
        foreach (var line in unknown) _diagnostics.Add(ImportDiagnostics.Unattributed(_path, line.Number, line.Text));
        if (_article.Title is null && _article.Body.Find(line => !line.IsBlank) is { } first && !PageLayout.IsParagraph(first))
        {
            _article.Title = first.Text;
            _article.Body.Remove(first);
            _findings.Guess("title: the first line of the text", "عنوان: نخستین سطر متن");
        }
        if (_article.Caption is null && HeaderResolver.FindRepeat(header).First >= 0)
            _findings.Drop("caption that repeats the title", "زیرنویس تصویر که تکرار عنوان است");
    }

    private void DropMenu(int start)
    {
        var known = 0;
        for (var i = 0; i < start; i++)
        {
            var line = _lines[i];
            if (line.IsBlank || _taken[i]) continue;
            if (IsMenu(line)) known++;
            else _findings.Drop($"head of the page: {line.Text}", $"سربرگ صفحه: {line.Text}");
        }
        if (known > 0) _findings.Drop(FormattableString.Invariant($"menu, {known} lines"), Digits.ToPersian(FormattableString.Invariant($"منو، {known} سطر")));
    }
}
