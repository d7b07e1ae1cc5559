using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.Html.Shown;

/// <summary>
/// The facts that a page of any system shows around its title: kicker, lead, date, names, sections and tags, each told by
/// its place together with its wording or the name of its box. They stand in for what the page does not state for machines.
/// </summary>
internal sealed partial class ShownFacts
{
    private const int LinesBefore = 8;
    private const int LinesBehind = 24;
    private const int LongestFact = 200;
    private const int LongestLead = 1500;
    private const int MostTags = 30;

    private readonly IReadOnlyList<ShownLine> _lines;
    private readonly IElement _body;
    private readonly DateOnly _today;
    private readonly List<IElement> _taken = [];
    private IElement? _title;

    private ShownFacts(IElement body, DateOnly today) => (_body, _today, _lines) = (body, today, ShownLines.Of(body));

    public Fact<string>? Kicker { get; private set; }

    public Fact<string>? Lead { get; private set; }

    public Fact<PageDate>? Date { get; private set; }

    public IReadOnlyList<string> Authors { get; private set; } = [];

    /// <summary>Words of the breadcrumb and of the links to sections.</summary>
    public IReadOnlyList<string> Sections { get; private set; } = [];

    public IReadOnlyList<string> Tags { get; private set; } = [];

    public static ShownFacts Of(IElement body, string? title, DateOnly today)
    {
        var facts = new ShownFacts(body, today);
        if (title is not null && facts.TitleLine(title) is >= 0 and var at) facts.ReadAround(at);
        facts.ReadSentences();
        facts.ReadSections();
        facts.ReadTags();
        return facts;
    }

    /// <summary>Takes out of the page what was read as a fact, so that it does not stand in the text again.</summary>
    public void RemoveTaken()
    {
        foreach (var element in _taken) Remove(element);
    }

    /// <summary>Takes the element out, and a list of definitions of which nothing but a term is left.</summary>
    public static void Remove(IElement element)
    {
        var list = element.LocalName == "dd" || element.ParentElement?.LocalName == "dd" ? element.Closest("dl") : null;
        element.Remove();
        if (list is not null && list.QuerySelectorAll("dd").All(meaning => string.IsNullOrWhiteSpace(meaning.TextContent))) list.Remove();
    }

    private int TitleLine(string title)
    {
        var key = SourceLine.KeyOf(title);
        var (best, bestRank) = (-1, int.MaxValue);
        for (var at = 0; at < _lines.Count; at++)
        {
            var line = _lines[at];
            if (line.Text.Length > title.Length * 2 + 20 || SourceLine.KeyOf(line.Text) != key) continue;
            var rank = RankOf(line);
            if (rank < bestRank) (best, bestRank) = (at, rank);
        }
        if (best >= 0) _title = _lines[best].Element;
        return best;

        // The heading of the page is the title; then any heading, then a line outside links and menus.
        static int RankOf(ShownLine line) => line.Element.Closest("h1, h2, h3, h4")?.LocalName switch
        {
            "h1" => 0,
            not null when !line.IsForeign => 1,
            _ => line.IsForeign || line.Element.Closest("a") is not null ? 3 : 2,
        };
    }

    private void ReadAround(int at)
    {
        for (var i = at + 1; i < _lines.Count && i <= at + LinesBehind; i++)
        {
            var line = _lines[i];
            if (line.IsForeign) continue;
            var names = NamesOf(line.Element);
            if (Lead is null && PartNames.IsLead(names) && TakeLead(line)) continue;
            // The text begins: what comes after it is not the article's head.
            if (line.Text.Length > LongestFact) break;
            if (i <= at + 2 && Kicker is null && PartNames.IsKicker(names)) TakeKicker(line);
            else Take(line, names);
        }
        for (var i = at - 1; i >= 0 && i >= at - LinesBefore; i--)
        {
            var line = _lines[i];
            if (line.IsForeign || line.Text.Length > LongestFact) break;
            var names = NamesOf(line.Element);
            if (Kicker is null && PartNames.IsKicker(names)) TakeKicker(line);
            // The day on which the page was saved stands at its top, too.
            else if (PartNames.IsDate(names) || PartNames.IsByline(names) || line.Element.LocalName == "time") Take(line, names);
            else if (IsBoilerplate(line)) _taken.Add(line.Element);
        }
    }

    private void TakeKicker(ShownLine line)
    {
        if (line.Text.Length is < 2 or > LongestFact || PublishDates.IsDateAlone(line.Text)) return;
        Kicker = new(line.Text, "place above the title");
        _taken.Add(line.Element);
    }

    private bool TakeLead(ShownLine line)
    {
        var box = line.Element;
        while (box.ParentElement is { } parent && !parent.Contains(_title!) && PartNames.IsLead(HtmlElements.ClassAndId(parent)) && !HtmlElements.IsLonger(parent, LongestLead * 2)) box = parent;
        var text = HtmlElements.TextOf(box);
        if (text.Length is < 20 or > LongestLead || box.QuerySelector("h1, article, ul, ol, table") is not null) return false;
        Lead = new(text, "place below the title");
        _taken.Add(box);
        return true;
    }

    private void Take(ShownLine line, string names)
    {
        if (IsBoilerplate(line))
        {
            _taken.Add(line.Element);
            return;
        }
        if (IsSentence(line) && TakeSentence(line)) return;
        if (Date is null && DateOf(line, names) is { } date)
        {
            Date = new(date, "place by the title");
            // The name of the author may stand on the same line.
            if (PublishDates.IsDateAlone(line.Text)) _taken.Add(line.Element);
        }
        else if (Authors.Count == 0 && PartNames.IsByline(names) && NamesIn(line.Text) is { Count: > 0 } found)
        {
            Authors = found;
            _taken.Add(line.Element);
        }
        else if (PublishDates.IsDateAlone(line.Text) || PublishDates.IsTimeAlone(line.Text))
        {
            _taken.Add(line.Element);
        }
    }

    private PageDate? DateOf(ShownLine line, string names)
    {
        if (line.Element.LocalName == "time" || line.Element.QuerySelector("time") is not null)
        {
            var time = line.Element.LocalName == "time" ? line.Element : line.Element.QuerySelector("time")!;
            if (time.GetAttribute("datetime") is { } machine && Believed(machine) is { } exact) return exact;
        }
        var isDate = PublishDates.IsDateAlone(line.Text) || (line.Text.Length < 80 && PartNames.IsDate(names));
        return isDate ? Believed(line.Text) : null;
    }

    private PageDate? Believed(string text) => PublishDates.Read(text) is { } date && date.Day <= _today ? date : null;

    /// <summary>«نوشته شده در … توسط …», "Submitted by … on …": one sentence with both facts, above the text or below it.</summary>
    private void ReadSentences()
    {
        foreach (var line in _lines)
        {
            if (line.IsForeign || !IsSentence(line) || _taken.Exists(taken => taken.Contains(line.Element))) continue;
            if (TakeSentence(line)) return;
        }
    }

    // The expression goes back and forth between its words: a long line is never a fact.
    private static bool IsSentence(ShownLine line) => line.Text.Length <= LongestFact && Sentence().IsMatch(line.Text);

    private bool TakeSentence(ShownLine line)
    {
        if (line.Element.Closest("a") is not null || Believed(line.Text) is not { } date) return false;
        Date ??= new(date, "line about the publication");
        if (Authors.Count == 0 && Author().Match(line.Text) is { Success: true } match) Authors = NamesIn(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value);
        _taken.Add(line.Element);
        return true;
    }

    private static IReadOnlyList<string> NamesIn(string text)
    {
        var names = AuthorNames.Split(AuthorNames.WithoutBy(text));
        return names.Count <= 6 && names.All(name => name.Length > 2 && AuthorNames.IsName(name) && !PublishDates.HoldsName(name)) ? names : [];
    }

    private void ReadSections()
    {
        var trail = _body.QuerySelectorAll("[class*='readcrumb'], [id*='readcrumb'], [aria-label*='readcrumb'], [itemtype*='BreadcrumbList'], .path, .news_path").FirstOrDefault(box => !HtmlElements.IsLonger(box, 2000));
        var sections = new List<string>();
        if (trail is not null)
        {
            sections.AddRange(trail.QuerySelectorAll("a, li, span").Where(part => part.QuerySelector("a, li, span") is null).Select(HtmlElements.TextOf));
            // A breadcrumb is no part of the text wherever it stands.
            if (_title is null || !trail.Contains(_title)) _taken.Add(trail);
        }
        List<ShownLine> inHead = _title is null ? [] : [.. HeadLines().Where(line => !line.IsForeign && line.Text.Length < 60 && PartNames.IsSection(NamesOf(line.Element))).Take(6)];
        foreach (var line in inHead)
        {
            var links = line.Element.LocalName == "a" ? [line.Element] : line.Element.QuerySelectorAll("a").ToList();
            sections.AddRange(links.Count > 0 ? links.Select(HtmlElements.TextOf) : [line.Text]);
            _taken.Add(line.Element);
        }
        Sections = [.. sections.Where(text => text.Length is > 1 and < 60).Distinct(StringComparer.Ordinal).Take(12)];
    }

    private IEnumerable<ShownLine> HeadLines()
    {
        var at = _lines.ToList().FindIndex(line => line.Element == _title);
        for (var i = Math.Max(0, at - LinesBefore); i < _lines.Count && i <= at + LinesBehind; i++)
        {
            if (i > at && _lines[i].Text.Length > LongestFact) yield break;
            if (i != at) yield return _lines[i];
        }
    }

    private void ReadTags()
    {
        foreach (var box in _body.QuerySelectorAll("[class], [id]"))
        {
            if (box.LocalName is "body" or "article" or "main" or "a" or "li" || !PartNames.IsTags(HtmlElements.ClassAndId(box)) || HtmlElements.IsLonger(box, 3000) || IsInForeign(box)) continue;
            var links = box.QuerySelectorAll("a").Select(HtmlElements.TextOf).Where(text => text.Length is > 1 and < 60).ToList();
            // Nothing but links, and perhaps a label before them.
            if (links.Count is 0 or > MostTags || links.Sum(text => text.Length) * 2 < HtmlElements.TextOf(box).Length) continue;
            Tags = [.. links.Select(text => text.TrimStart('#', ' ').TrimEnd('،', ',', ' ')).Where(text => text.Length > 1).Distinct(StringComparer.Ordinal)];
            _taken.Add(box);
            return;
        }
    }

    private static bool IsInForeign(IElement element)
    {
        for (var around = element.ParentElement; around is not null && around.LocalName != "body"; around = around.ParentElement)
        {
            if (PartNames.IsForeign(around)) return true;
        }
        return PartNames.IsForeign(element);
    }

    private bool IsBoilerplate(ShownLine line)
    {
        var source = new SourceLine(0, line.Text, 0, SourceLine.KeyOf(line.Text));
        return Boilerplate.IsButtons(source) || Boilerplate.IsReadingTime(source) || Boilerplate.IsShortLink(source)
            || Boilerplate.Labelled(source) is (LabelKind.Counter, _) || !line.Text.Any(char.IsLetterOrDigit);
    }

    /// <summary>Class and id of the element and of the boxes around it that do not hold the title as well.</summary>
    private string NamesOf(IElement element)
    {
        var names = HtmlElements.ClassAndId(element);
        var around = element.ParentElement;
        for (var level = 0; level < 3 && around is not null && around.LocalName is not ("body" or "main" or "article"); level++, around = around.ParentElement)
        {
            if (_title is not null && around.Contains(_title)) break;
            names += " " + HtmlElements.ClassAndId(around);
        }
        return names;
    }

    [GeneratedRegex(@"(?:نوشته|منتشر|ارسال|درج|ثبت)\s?(?:\u200C)?شده|^\W*نوشت[هۀ]ٔ?\s.+\sدر\s|^\W*(?:ارسال|انتشار|نگارش)\s.*(?:توسط|در)\s|\b(?:posted|published|submitted|written)\b.*\b(?:by|on)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?:توسط|به قلم|^\W*نوشت[هۀ]ٔ?(?!\s*شده))[\s:]+(.+?)\s*(?=\s(?:در|ساعت)\s|[|•·,،\-–(]|$)|\bby\s+([\p{L}.'’ \-]+?)\s*(?=\s(?:on|in|at)\b|[|•·,\-–(]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Author();
}
