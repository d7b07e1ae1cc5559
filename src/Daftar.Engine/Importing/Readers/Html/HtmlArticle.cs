using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html.Blocks;
using Daftar.Importing.Readers.Html.Comments;
using Daftar.Importing.Readers.Html.Extraction;
using Daftar.Importing.Readers.Html.Shown;
using Daftar.Importing.Wording;
using Daftar.Languages;
using Inline = Daftar.Importing.Documents.Inline;

namespace Daftar.Importing.Readers.Html;

/// <summary>The article on a page: its facts where they stand, and its text without the page around it.</summary>
internal sealed class HtmlArticle
{
    private const int LongestForScreenReaders = 200;

    private readonly IHtmlDocument _document;
    private readonly PageMetadata _metadata;
    private readonly PageProfile? _profile;
    private readonly PageLabels _labels;
    private readonly ReadingContext _context;
    private readonly ImportFindings _findings = new();
    private readonly HtmlPictures _pictures;
    private readonly IReadOnlyList<string> _addresses;
    private IReadOnlyList<string> _bylines = [];
    private ShownFacts? _shown;

    private HtmlArticle(IHtmlDocument document, ICompanionFiles companions, string? address, ReadingContext context)
    {
        (_document, _context) = (document, context);
        _metadata = PageMetadata.Of(document);
        _profile = context.Profiles.FirstOrDefault(profile => document.QuerySelector(profile.Recognise) is not null);
        _labels = PageLabels.Of(document.Body!);
        _addresses = [.. _metadata.Addresses.Concat(address is null ? [] : [address]).Distinct(StringComparer.Ordinal)];
        _pictures = new(companions, _addresses.Count > 0 && Uri.TryCreate(_addresses[0], UriKind.Absolute, out var uri) ? uri : null);
    }

    /// <param name="address">Where the page was on the web, when the page does not say so itself.</param>
    /// <returns>Null when the page has no text.</returns>
    public static ImportedDocument? Read(string html, string format, ICompanionFiles companions, string? address, ReadingContext context) =>
        new HtmlArticle(HtmlParsing.Document(html), companions, address, context).Read(format);

    private ImportedDocument? Read(string format)
    {
        var title = First(_profile?.Title) is { } own ? new Fact<string>(own, $"{_profile!.Name} {_profile.Title}") : PageTitle.Of(_document, _metadata);
        // Before the text is looked for, which takes the page apart.
        var answers = new PageComments(_document, _profile).Read(_labels.Recommended);
        foreach (var element in _document.Body!.QuerySelectorAll("[class], [id], a[href^='#']").Where(PartNames.IsForScreenReaders).ToList())
        {
            if (!HtmlElements.IsLonger(element, LongestForScreenReaders)) element.Remove();
        }
        _shown = ShownFacts.Of(_document.Body!, title?.Value, _context.Today);
        if (_profile is null)
        {
            _labels.RemoveTaken();
            _shown.RemoveTaken();
        }
        var content = Content(title?.Value);
        if (content is null) return null;
        var notes = HtmlNotes.Find(_document.Body!);
        if (content.Owner != _document || !_document.Body!.Contains(content)) notes = HtmlNotes.Find(content);
        HtmlPlaces.Resolve(content, notes, _addresses, _findings);
        var reading = new HtmlBlocks(_pictures, notes, _findings);
        var blocks = reading.Of(content).ToList();
        RemoveTitle(blocks, title?.Value);
        if (_profile?.Body is null) BoilerplateBlocks.Trim(blocks, Authors(), Tags(), title?.Value, _findings);
        var image = Image(blocks, out var caption);
        var lead = Lead(blocks);
        if (blocks.Count == 0 && lead is null) return null;
        ReportBoilerplate(blocks);
        return new()
        {
            Format = format,
            Facts = Facts(title, lead, image, caption),
            Blocks = HtmlHeadings.Mark(blocks, _findings),
            Notes = reading.Notes(),
            Answers = answers,
            Findings = _findings,
        };
    }

    /// <summary>The page around the text: menus, boxes, what readers wrote. It is counted, because nobody wants to read it.</summary>
    private void ReportBoilerplate(IReadOnlyList<Block> blocks)
    {
        var left = WordCount(_document.Body!) - WordCount(InlineText.Of(blocks));
        if (left <= 0) return;
        var count = left.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _findings.Drop($"the page around the text (menus, boxes, footer, readers' comments): {count} words", $"صفحهٔ پیرامون متن (منو، ستون‌ها، پانوشت صفحه، نظر خوانندگان): {Digits.ToPersian(count)} واژه");

        static int WordCount(object text) => text switch
        {
            IElement element => element.GetDescendants().OfType<IText>().Where(node => node.ParentElement is { } parent && !HtmlElements.IsDropped(parent) && parent.LocalName != "noscript").Sum(node => WordCount(node.Data)),
            string line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
            _ => 0,
        };
    }

    private IElement? Content(string? title)
    {
        if (_profile?.Body is { } selector && _document.QuerySelectorAll(selector).Where(element => element.TextContent.Trim().Length > 0).ToList() is { Count: > 0 } parts)
        {
            if (_profile.Drop is { } drop)
            {
                foreach (var element in parts.SelectMany(part => part.QuerySelectorAll(drop)).ToList()) element.Remove();
            }
            // Boxes within boxes of the same name are one text.
            var outer = parts.Where(part => !parts.Exists(other => other != part && other.Contains(part))).ToList();
            if (outer.Count == 1) return outer[0];
            var all = _document.CreateElement("div");
            foreach (var part in outer) all.AppendChild(part);
            _document.Body!.AppendChild(all);
            return all;
        }
        var finder = new ArticleFinder(_document, title);
        if (finder.IsTooMuch)
        {
            _findings.Guess("the text: the whole page, because it is too large to separate the text from the rest", "متن: همهٔ صفحه، چون صفحه بزرگ‌تر از آن است که بتوان متن را از بقیه جدا کرد");
            return _document.Body!;
        }
        var found = finder.Find();
        _bylines = found?.Byline ?? [];
        return found?.Content;
    }

    private DocumentFacts Facts(Fact<string>? title, Fact<string>? lead, Picture? image, IReadOnlyList<Inline> caption)
    {
        var date = Date();
        return new()
        {
            Title = title,
            Kicker = Kicker() is { } kicker && kicker.Value != title?.Value ? kicker : null,
            Lead = lead,
            Labels = Labels(),
            Tags = Tags(),
            Published = date,
            Updated = Updated(date?.Value),
            NewsCode = Code(),
            Authors = [.. Authors().Select(name => new SourceAuthor(name))],
            Source = Source(),
            Translator = Labelled(_profile?.Translator, LabelKind.Translator),
            Language = null,
            Image = image,
            ImageCaption = caption,
            Related = _profile?.Related is { } related ? [.. Texts(related).Distinct()] : [],
            Addresses = _addresses,
        };
    }

    private Fact<string>? Kicker() => First(_profile?.Kicker) is { } shown ? new(shown, _profile!.Kicker!) : _shown?.Kicker;

    private Fact<PageDate>? Date()
    {
        if (First(_profile?.Date) is { } shown && PublishDates.Read(PageLabels.ValueOf(shown)) is { } date) return Believed(date, _profile!.Date!);
        if (_labels[LabelKind.PublishDate] is { } labelled && PublishDates.Read(labelled) is { } read && Believed(read, "label") is { } believed) return believed;
        if (_metadata.Published is { } stated && PublishDates.Read(stated.Text) is { } machine) return Believed(machine, stated.Origin);
        if (_document.QuerySelectorAll("time[datetime]") is [var only] && PublishDates.Read(only.GetAttribute("datetime")!) is { } time) return Believed(time, "time");
        return _shown?.Date;
    }

    private Fact<PageDate>? Believed(PageDate date, string origin) => date.Day > _context.Today ? null : new(date, origin);

    private Fact<PageDate>? Updated(PageDate? published) =>
        _metadata.Updated is { } stated && PublishDates.Read(stated.Text) is { } date && date.Day <= _context.Today && published is { } first && date.Day > first.Day ? new(date, stated.Origin) : null;

    private Fact<int>? Code()
    {
        if (First(_profile?.Code) is { } shown && Number(PageLabels.ValueOf(shown)) is { } code) return new(code, _profile!.Code!);
        if (_labels[LabelKind.NewsCode] is { } labelled && Number(labelled) is { } number) return new(number, "label");
        if (_profile is not { CodeInAddress: true }) return null;
        foreach (var address in _addresses)
        {
            foreach (var segment in new Uri(address).Segments)
            {
                if (Number(segment.Trim('/')) is { } inAddress) return new(inAddress, address);
            }
        }
        return null;

        static int? Number(string text) =>
            int.TryParse(Digits.ToAscii(text.Trim()), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code) && code > 0 ? code : null;
    }

    private IReadOnlyList<string> Authors()
    {
        var shown = _profile?.Authors is { } selector ? Texts(selector).Select(PageLabels.ValueOf).SelectMany(AuthorNames.Split).ToList() : [];
        if (shown.Count == 0 && _labels[LabelKind.Author] is { } labelled) shown = [.. AuthorNames.Split(labelled)];
        if (shown.Count == 0) shown = [.. _metadata.Authors.SelectMany(Names)];
        if (shown.Count == 0) shown = [.. _shown?.Authors ?? []];
        if (shown.Count == 0) shown = [.. _bylines.SelectMany(Names)];
        return [.. shown.Where(name => name.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase)];

        // "Khan, Aisha" is one name, as libraries write it.
        static IEnumerable<string> Names(string line) => line.Count(c => c == ',') == 1 && !line.Contains(" and ", StringComparison.Ordinal) && line.Split(',')[0].Split(' ').Length == 1
            ? [line] : AuthorNames.Split(AuthorNames.WithoutBy(line));
    }

    private Fact<string>? Source()
    {
        if (Labelled(_profile?.Source, LabelKind.Source) is { } shown) return shown;
        return _metadata.Source is { Text.Length: < 80 } stated ? new(stated.Text, stated.Origin) : null;
    }

    private Fact<string>? Labelled(string? selector, LabelKind kind)
    {
        if (First(selector) is { } shown && PageLabels.ValueOf(shown) is { Length: > 0 and < 120 } value) return new(value, selector!);
        return _labels[kind] is { Length: < 120 } labelled ? new(labelled, "label") : null;
    }

    private IReadOnlyList<TermLabel> Labels()
    {
        var labels = new List<string>();
        if (_profile?.Breadcrumb is { } selector && _document.QuerySelector(selector) is { } trail)
        {
            labels.AddRange(trail.QuerySelectorAll("a").Select(HtmlElements.TextOf));
            if (labels.Count == 0) labels.AddRange(HtmlElements.TextOf(trail).Split(['>', '»', '›', '/', '«', '‹'], StringSplitOptions.TrimEntries));
        }
        else
        {
            if (_metadata.Section is { Text.Length: < 60 } section) labels.Add(section.Text);
            // Of the words that lead to sections, those that the site has a term for: any other is another house's order.
            labels.AddRange(_shown?.Sections.Where(IsTerm) ?? []);
        }
        return [.. labels.Where(label => label.Length is > 1 and < 60 && !IsMenu(label)).Distinct().Select(label => new TermLabel(label))];

        bool IsTerm(string label) => _context.Vocabulary is var terms && (terms.Region(label) ?? terms.Issue(label) ?? terms.Type(label)) is not null || _context.Vocabulary.Other(label) is not null;

        static bool IsMenu(string label) => Boilerplate.Is(LabelKind.Menu, new(0, label, 0, SourceLine.KeyOf(label))) && SourceLine.KeyOf(label) is "home" or "homepage" or "خانه" or "صفحهاصلی" or "صفحهنخست";
    }

    private IReadOnlyList<string> Tags()
    {
        if (_profile?.Tags is { } selector && Texts(selector) is { Count: > 0 } shown) return shown;
        if (_labels[LabelKind.Tags] is { } labelled) return [.. labelled.Split(['،', ',', ';', '؛', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return _metadata.Tags is { Count: > 0 } stated ? stated : _shown?.Tags ?? [];
    }

    /// <summary>The lead that the page shows above its text, or states and does not show as text.</summary>
    private Fact<string>? Lead(List<Block> blocks)
    {
        if (First(_profile?.Lead) is { } own) return new(own, _profile!.Lead!);
        if (_shown?.Lead is { } shown) return shown;
        // In bold, and what the page states as its summary.
        var at = blocks.FindIndex(block => block is not Figure);
        if (at >= 0 && blocks.Count > at + 1 && blocks[at] is Paragraph first && HtmlHeadings.IsBold(first.Text) && HtmlElements.Collapse(InlineText.Of(first.Text)) is { Length: >= 20 } bold && bold == _metadata.Lead?.Text)
        {
            blocks.RemoveAt(at);
            return new(bold, _metadata.Lead!.Origin);
        }
        if (_metadata.Lead is not { Text.Length: >= 40 and <= 1500 } stated || stated.Text.EndsWith('…') || stated.Text.EndsWith("...", StringComparison.Ordinal)) return null;
        var text = HtmlElements.Collapse(InlineText.Of(blocks));
        return text.Contains(stated.Text[..40], StringComparison.Ordinal) ? null : new(stated.Text, stated.Origin);
    }

    /// <summary>The picture that stands for the text: the one that the profile or the page names, else one before all text.</summary>
    private Picture? Image(List<Block> blocks, out IReadOnlyList<Inline> caption)
    {
        caption = [];
        if (_profile?.Image is { } selector && _document.QuerySelector(selector) is { } element && _pictures.Of(element) is { } own)
        {
            if (First(_profile.Caption) is { } text) caption = [new TextRun(text)];
            Remove(blocks, own, ref caption);
            return own;
        }
        if (blocks.FindIndex(block => block is not Rule) is >= 0 and var at && blocks[at] is Figure { Picture: var first } figure && blocks.Count > 1)
        {
            // Only what came along can stand for the text; what is on the web stays where it is shown.
            if (first.Bytes is not null)
            {
                caption = figure.Caption;
                blocks.RemoveAt(at);
                return first;
            }
        }
        if (_metadata.Image is not { } stated) return null;
        var name = FileName(stated.Text);
        var shownImage = _document.QuerySelectorAll("img").Select(_pictures.Of).FirstOrDefault(picture => picture is { Bytes: not null } && FileName(picture.Address) == name);
        if (shownImage is not null) Remove(blocks, shownImage, ref caption);
        var image = shownImage ?? _pictures.At(stated.Text, _metadata.ImageAlt);
        return image.Bytes is not null || BlockPictures.Of(blocks).All(picture => FileName(picture.Address) != name) ? image : null;
    }

    private static void Remove(List<Block> blocks, Picture picture, ref IReadOnlyList<Inline> caption)
    {
        var at = blocks.FindIndex(block => block is Figure figure && figure.Picture.Address == picture.Address);
        if (at < 0) return;
        if (caption.Count == 0) caption = ((Figure)blocks[at]).Caption;
        blocks.RemoveAt(at);
    }

    private static string FileName(string address) => address.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];

    private static void RemoveTitle(List<Block> blocks, string? title)
    {
        if (title is not null && blocks.Count > 1 && blocks[0] is Heading heading && HtmlElements.Collapse(InlineText.Of(heading.Text)) == title) blocks.RemoveAt(0);
    }

    private string? First(string? selector)
    {
        if (selector is null) return null;
        // In the order of the selectors, not of the page: the better one is written first.
        foreach (var one in selector.Split(','))
        {
            foreach (var element in _document.QuerySelectorAll(one.Trim()))
            {
                if (HtmlElements.TextOf(element) is { Length: > 0 } text) return text;
            }
        }
        return null;
    }

    private IReadOnlyList<string> Texts(string selector) => [.. _document.QuerySelectorAll(selector).Select(HtmlElements.TextOf).Where(text => text.Length > 0).Distinct()];
}
