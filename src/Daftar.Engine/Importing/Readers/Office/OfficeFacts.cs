using System.Globalization;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.Office;

/// <summary>
/// What a document says about itself: by its title, in labelled lines at its head («نویسنده: …»), and in its properties.
/// What is a fact is taken out of the text.
/// </summary>
internal sealed class OfficeFacts
{
    private const int LongestTitle = 200;
    private const int HeadLines = 12;

    // Who typed, or what program wrote, is no author.
    private static readonly HashSet<string> NoAuthors = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "administrator", "user", "owner", "pc", "hp", "dell", "lenovo", "asus", "acer", "microsoft", "microsoft office user", "windows user", "microsoft account",
        "office", "word", "python-docx", "un-named", "unknown", "author", "home", "laptop", "system", "apache poi", "کاربر", "مدیر", "ادمین",
    };

    private readonly List<OfficeItem> _items;
    private readonly OfficeLosses _losses;
    private readonly OfficeProperties _properties;
    private DocumentFacts _facts = new();

    private OfficeFacts(IEnumerable<OfficeItem> items, OfficeProperties properties, OfficeLosses losses)
    {
        _items = [.. items];
        _properties = properties;
        _losses = losses;
    }

    /// <returns>The facts, and the items that are left for the text.</returns>
    public static (DocumentFacts Facts, IReadOnlyList<OfficeItem> Items) Of(IEnumerable<OfficeItem> items, OfficeProperties properties, OfficeLosses losses)
    {
        var facts = new OfficeFacts(items, properties, losses);
        facts.Read();
        return (facts._facts, facts._items);
    }

    private void Read()
    {
        Title();
        Head();
        LeadingPicture();
        EndMarks();
        Properties();
    }

    private void Title()
    {
        var styled = _items.FindIndex(item => item.Role == TextRole.Title);
        if (styled is >= 0 and < HeadLines)
        {
            var length = 1;
            while (styled + length < _items.Count && _items[styled + length].Role == TextRole.Title) length++;
            Take(styled, length, new(Joined(_items.GetRange(styled, length)), "the style Title"));
            Subtitle(styled);
            return;
        }

        var first = _items.FindIndex(item => item.Text.Length > 0);
        if (first < 0 || first >= HeadLines) return;
        var candidate = _items[first];
        var stated = _properties.Title;
        if (candidate.Text.Length <= LongestTitle && candidate.List is null && candidate.Block is Heading or Paragraph)
        {
            if (stated is not null && SourceLine.KeyOf(stated) == SourceLine.KeyOf(candidate.Text))
                Take(first, 1, new(candidate.Text, "the first line, which the properties repeat"));
            else if (candidate.Block is Heading { Level: 1 } && _items.Count(item => item.Block is Heading { Level: 1 }) == 1)
                Take(first, 1, new(candidate.Text, "the only heading of the first level"));
            else if (IsTitleLike(candidate))
                Take(first, 1, new(candidate.Text, "the first line", IsGuess: true));
        }
        if (_facts.Title is null && stated is not null && !IsGeneric(stated)) _facts = _facts with { Title = new(stated, "core properties", IsGuess: true) };
        else if (_facts.Title is not null) Subtitle(first);
    }

    private bool IsTitleLike(OfficeItem item) =>
        item.Block is Paragraph paragraph && !IsEntry(paragraph) && item.Text[^1] is not ('.' or '،' or '؛' or ':' or ';' or ',') && item.Text.Length <= 150
        && Boilerplate.Labelled(Line(item)) is null && _items.Exists(other => other != item && other.Text.Length > item.Text.Length);

    // A line that is a link to a place below is an entry of a table of contents.
    private static bool IsEntry(Paragraph paragraph) => paragraph.Text.Where(inline => inline is not TextRun { Text: var text } || text.Trim().Length > 0).All(inline => inline is Link { Address: ['#', ..] });

    private void Take(int start, int count, Fact<string> title)
    {
        _facts = _facts with { Title = title };
        _items.RemoveRange(start, count);
    }

    private void Subtitle(int position)
    {
        if (position < _items.Count && _items[position].Role == TextRole.Subtitle)
        {
            _facts = _facts with { Lead = new(_items[position].Text, "the style Subtitle") };
            _items.RemoveAt(position);
        }
        if (position > 0 && position <= _items.Count && _items[position - 1].Role == TextRole.Subtitle)
        {
            _facts = _facts with { Kicker = new(_items[position - 1].Text, "the line above the title") };
            _items.RemoveAt(position - 1);
        }
    }

    // Labelled lines stand before the text begins: before its first heading or long paragraph.
    private void Head()
    {
        for (int index = 0, seen = 0; index < _items.Count && seen < HeadLines; seen++)
        {
            var item = _items[index];
            if (item.Block is Figure)
            {
                index++;
                continue;
            }
            if (item.Block is not Paragraph || item.List is not null || item.Text.Length > LongestTitle) break;
            if (item.Text.Length > 0 && Fact(item)) _items.RemoveAt(index);
            else index++;
        }
    }

    private bool Fact(OfficeItem item)
    {
        if (PublishDates.IsDateAlone(item.Text) && PublishDates.Read(item.Text) is { } alone && _facts.Published is null)
        {
            _facts = _facts with { Published = new(alone, "a line at the head of the text") };
            return true;
        }
        if (Boilerplate.Labelled(Line(item)) is not ({ } kind, { Length: > 0 } value)) return false;
        switch (kind)
        {
            case LabelKind.Author when _facts.Authors.Count == 0:
                _facts = _facts with { Authors = [.. AuthorNames.Split(value).Select(name => new SourceAuthor(name))] };
                return true;
            case LabelKind.Source when _facts.Source is null:
                _facts = _facts with { Source = new(value, "a line at the head of the text") };
                return true;
            case LabelKind.Translator when _facts.Translator is null:
                _facts = _facts with { Translator = new(value, "a line at the head of the text") };
                return true;
            case LabelKind.PublishDate when _facts.Published is null && PublishDates.Read(value) is { } date:
                _facts = _facts with { Published = new(date, "a line at the head of the text") };
                return true;
            case LabelKind.NewsCode when _facts.NewsCode is null && int.TryParse(Digits.ToAscii(value), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code > 0:
                _facts = _facts with { NewsCode = new(code, "a line at the head of the text") };
                return true;
            case LabelKind.Tags when _facts.Tags.Count == 0:
                _facts = _facts with { Tags = Words(value) };
                return true;
            default:
                return false;
        }
    }

    // A picture before the first words stands for the whole text.
    private void LeadingPicture()
    {
        if (_items is not [{ Block: Figure { Picture.Bytes: not null } figure }, _, ..]) return;
        _facts = _facts with { Image = figure.Picture, ImageCaption = figure.Caption };
        _items.RemoveAt(0);
    }

    private void EndMarks()
    {
        foreach (var item in _items.Where(item => item.IsPlainText && item.Text.Length is > 0 and < 40 && Boilerplate.IsEndMark(item.Text.TrimEnd('/', '.', '#', '*', ' '))).ToList())
        {
            _losses.Drop("line that ends the text", "سطر پایان مطلب", item.Text);
            _items.Remove(item);
        }
    }

    private void Properties()
    {
        if (_properties.Creator is { } creator && _facts.Authors.Count == 0)
        {
            if (NoAuthors.Contains(creator) || !AuthorNames.IsName(creator))
            {
                _losses.Drop("creator in the properties that is not an author's name", "پدیدآور در ویژگی‌های سند که نام نویسنده نیست", creator);
            }
            else
            {
                _facts = _facts with { Authors = [.. AuthorNames.Split(creator).Select(name => new SourceAuthor(name))] };
                _losses.Guess($"author: {creator}, from core properties, which may name who typed the text", $"نویسنده: {creator}، از ویژگی‌های سند که شاید نام تایپ‌کننده باشد");
            }
        }
        if (_properties.Keywords is { } keywords && _facts.Tags.Count == 0) _facts = _facts with { Tags = Words(keywords) };
        if (_properties.Category is { } category) _facts = _facts with { Labels = [.. Words(category).Select(word => new TermLabel(word))] };
        if (_properties.Description is { } description) _losses.Drop("description in the properties", "توضیح در ویژگی‌های سند", description);
        if (_properties.Subject is { } subject) _losses.Drop("subject in the properties", "موضوع در ویژگی‌های سند", subject);
        if (_properties.Created is { } created)
            _losses.Drop("creation date of the file, which is not the publication date", "تاریخ ساخته شدن پرونده که تاریخ انتشار نیست", created.Split('T')[0]);
    }

    private static bool IsGeneric(string title) =>
        title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) || title.StartsWith("Document", StringComparison.OrdinalIgnoreCase)
        || title.StartsWith("سند", StringComparison.Ordinal) || title is "Word Document" or "بسمه تعالی" or "بسمه‌تعالی" || title.Length < 3;

    private static List<string> Words(string text) =>
        [.. text.Split([',', '،', ';', '؛', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    private static string Joined(IEnumerable<OfficeItem> items) => string.Join(' ', items.Select(item => item.Text).Where(text => text.Length > 0));

    private static SourceLine Line(OfficeItem item) => SourceLine.Split(item.Text)[0];
}
