using System.Globalization;
using System.Text;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Bodies;

internal sealed partial class MarkdownWriter
{
    private bool _isWithinLink;

    private string Inlines(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        for (var i = 0; i < inlines.Count; i++)
            text.Append(Inline(inlines[i], text.Length > 0 ? text[^1] : ' ', i + 1 < inlines.Count ? FirstOf(inlines[i + 1]) : ' '));
        return text.ToString();
    }

    /// <summary>For headings and cells, which end with their line.</summary>
    private string OneLine(IReadOnlyList<Inline> inlines) => Inlines(inlines).Replace("\\\n", " ", StringComparison.Ordinal);

    /// <param name="before">The character that stands before it, and <paramref name="after"/> the one behind it: they decide whether stars are emphasis.</param>
    private string Inline(Inline inline, char before, char after) => inline switch
    {
        TextRun run => _isWithinLink ? MarkdownEscaping.Inline(run.Text).Replace("]", "\\]", StringComparison.Ordinal) : MarkdownEscaping.Inline(run.Text),
        CodeSpan code => Code(code.Text),
        LineBreak => "\\\n",
        NoteMark mark => NumberOf(mark.Id) is { } number ? string.Create(CultureInfo.InvariantCulture, $"[^{number}]") : "",
        InlinePicture picture => PictureOf(picture.Picture),
        Link link => LinkOf(link),
        Styled styled => StyledOf(styled, before, after),
        _ => throw new InvalidOperationException($"There is no writing of {inline.GetType().Name}."),
    };

    private string StyledOf(Styled styled, char before, char after)
    {
        var text = Inlines(styled.Children);
        if (text.Length == 0) return "";
        return styled.Style switch
        {
            InlineStyle.Strong => Emphasised(text, "**", "strong", before, after),
            InlineStyle.Emphasis => Emphasised(text, "*", "em", before, after),
            InlineStyle.Strikethrough => Emphasised(text, "~~", "del", before, after),
            InlineStyle.Verbatim => text,
            _ => $"<{TagOf(styled.Style)}>{text}</{TagOf(styled.Style)}>",
        };
    }

    /// <summary>
    /// Stars where CommonMark takes them for emphasis: between a letter outside and a quotation mark inside it does not,
    /// nor do stars beside stars tell whose they are. There the element itself is written.
    /// </summary>
    private static string Emphasised(string text, string mark, string tag, char before, char after)
    {
        var opens = !IsPunctuation(text[0]) || IsSpace(before) || IsPunctuation(before);
        var closes = !IsPunctuation(text[^1]) || IsSpace(after) || IsPunctuation(after);
        var isPlain = opens && closes && text[0] != mark[0] && text[^1] != mark[0] && before != mark[0] && after != mark[0] && !IsSpace(text[0]) && !IsSpace(text[^1]);
        return isPlain ? mark + text + mark : $"<{tag}>{text}</{tag}>";
    }

    private static string TagOf(InlineStyle style) => style switch
    {
        InlineStyle.Superscript => "sup",
        InlineStyle.Subscript => "sub",
        InlineStyle.Underline => "u",
        InlineStyle.Highlight => "mark",
        InlineStyle.Strong => "strong",
        InlineStyle.Emphasis => "em",
        InlineStyle.Strikethrough => "del",
        _ => "small",
    };

    private string LinkOf(Link link)
    {
        var address = _linkOf(link.Address);
        // A bracket within would end the link's text; a link within a link there is not.
        if (_isWithinLink) return Inlines(link.Children);
        _isWithinLink = true;
        var text = Inlines(link.Children);
        _isWithinLink = false;
        if (address.Length == 0) return Inlines(link.Children);
        if (link.Title is null && link.Children is [TextRun { Text: var shown }] && shown == address && MarkdownEscaping.IsBareAddress(address)) return address;
        return $"[{text}]({Destination(address)}{TitleOf(link.Title)})";
    }

    private string PictureOf(Picture picture) => $"![{MarkdownEscaping.Inline(picture.Alt ?? "").Replace("]", "\\]", StringComparison.Ordinal)}]({Destination(_pathOf(picture))})";

    private static string TitleOf(string? title) =>
        string.IsNullOrWhiteSpace(title) ? "" : $" \"{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";

    /// <summary>An address within the brackets of a link: in &lt; &gt; when it holds spaces or brackets.</summary>
    private static string Destination(string address)
    {
        address = address.ReplaceLineEndings("").Trim();
        if (address.Length > 0 && address.AsSpan().IndexOfAny(" <>()\\") < 0) return address;
        return $"<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("\\", "\\\\", StringComparison.Ordinal)}>";
    }

    private static string Code(string text)
    {
        text = text.ReplaceLineEndings(" ");
        if (text.Length == 0) return "";
        var fence = new string('`', LongestRun(text, '`') + 1);
        var pad = text[0] is '`' or ' ' || text[^1] is '`' or ' ' ? " " : "";
        return fence + pad + text + pad + fence;
    }

    /// <summary>The number of the note, given in the order of the marks; null when the note has no text.</summary>
    private int? NumberOf(string id)
    {
        if (!_notes.TryGetValue(id, out var note) || note.Blocks.Count == 0) return null;
        if (_numbers.TryGetValue(id, out var known)) return known;
        _marked.Add(id);
        return _numbers[id] = _marked.Count;
    }

    private static bool HasNotes(IEnumerable<Inline> inlines) => inlines.Any(inline => inline switch
    {
        NoteMark => true,
        Styled styled => HasNotes(styled.Children),
        Link link => HasNotes(link.Children),
        _ => false,
    });

    private static char FirstOf(Inline inline) => inline switch
    {
        TextRun { Text.Length: > 0 } run => run.Text[0],
        Styled { Style: InlineStyle.Strong or InlineStyle.Emphasis } => '*',
        Styled { Style: InlineStyle.Strikethrough } => '~',
        Styled { Style: InlineStyle.Verbatim, Children: [var child, ..] } => FirstOf(child),
        Styled => '<',
        Link or NoteMark => '[',
        LineBreak => ' ',
        InlinePicture => '!',
        _ => '`',
    };

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);

    /// <summary>As CommonMark has it: Unicode's punctuation and symbols.</summary>
    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
