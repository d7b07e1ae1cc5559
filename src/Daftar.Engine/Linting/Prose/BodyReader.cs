using System.Text.RegularExpressions;
using Daftar.Languages;
using Daftar.Markup;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Linting.Prose;

/// <summary>
/// Finds the running text of a body: what a reader reads as prose. Code, raw HTML, addresses, reference labels and
/// elements marked with <c>&lt;bdi&gt;</c>, <c>translate="no"</c> or another <c>lang</c> stay out. One instance serves one thread.
/// </summary>
internal sealed partial class BodyReader(string language)
{
    private readonly LintText _text = new();
    private readonly OpenNames _protected = new();
    private readonly OpenNames _protectedBlocks = new();
    private string _source = "";

    /// <summary>The document, or null when it is nested too deeply for the parser (rendering reports that).</summary>
    public static MarkdownDocument? Parse(string body) => MarkupPipeline.Parse(body);

    /// <summary>Calls <paramref name="inspect"/> with the text of each block; the text is valid only during the call.</summary>
    public void Read(string body, MarkdownDocument document, Action<LintText> inspect)
    {
        _source = body;
        _protectedBlocks.Clear();
        Visit(document, inspect);
    }

    /// <summary>The text of a plain string, such as a title.</summary>
    public void ReadPlain(string value, Action<LintText> inspect)
    {
        _text.Clear();
        _text.Add(value, 0);
        Finish(inspect);
    }

    private void Visit(Block block, Action<LintText> inspect)
    {
        switch (block)
        {
            case HtmlBlock html:
                Track(_protectedBlocks, html.Lines.ToString());
                break;
            case LeafBlock { Inline: { } inlines } when _protectedBlocks.Count == 0:
                _text.Clear();
                _protected.Clear();
                Walk(inlines);
                Finish(inspect);
                break;
            case Table table when QuotedMistakes.Columns(table) is { Count: > 0 } columns:
                foreach (var row in table) VisitRow((TableRow)row, columns, inspect);
                break;
            case ContainerBlock container:
                foreach (var child in container) Visit(child, inspect);
                break;
        }
    }

    private void VisitRow(TableRow row, IReadOnlySet<int> skipped, Action<LintText> inspect)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row.IsHeader || !skipped.Contains(i)) Visit(row[i], inspect);
        }
    }

    private void Finish(Action<LintText> inspect)
    {
        if (_text.Length == 0) return;
        ForeignMarkup.Protect(_text);
        if (language == "fa") CodeLines.Protect(_text);
        ProtectedTokens.Apply(_text, withNumbers: language == "fa");
        if (language == "fa")
        {
            QuotedMistakes.Protect(_text);
            ForeignPassages.Protect(_text);
        }
        _text.FindWords();
        inspect(_text);
    }

    private void Walk(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling) Walk(inline);
    }

    private void Walk(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddLiteral(literal);
                break;
            case LineBreakInline:
                _text.AddMark('\n', inline.Span.Start);
                break;
            case HtmlInline html:
                Track(_protected, html.Tag);
                _text.AddMark(LintText.Opaque, inline.Span.Start);
                break;
            case LinkInline link when link.IsAutoLink || !HasTextOfItsOwn(link):
            case FootnoteLink:
                _text.AddMark(LintText.Opaque, inline.Span.Start);
                break;
            case ContainerInline container:
                var mark = container is EmphasisInline or LinkInline ? LintText.Mark : '\0';
                if (mark != '\0') _text.AddMark(mark, inline.Span.Start);
                Walk(container);
                if (mark != '\0') _text.AddMark(mark, inline.Span.End);
                break;
            default:
                _text.AddMark(LintText.Opaque, inline.Span.Start);
                break;
        }
    }

    // What the parser changed on the way (escapes, entities) does not equal its source, and stays as it is.
    private void AddLiteral(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        var start = _protected.Count > 0 ? -1 : StartOf(literal.Span, content);
        if (start >= 0) _text.Add(content, start);
        else if (!content.IsEmpty) _text.AddMark(LintText.Opaque, Math.Max(literal.Span.Start, 0));
    }

    // Table cells are trimmed, and their span is not.
    private int StartOf(SourceSpan span, ReadOnlySpan<char> content)
    {
        if (span.Start < 0 || span.End >= _source.Length || span.Length < content.Length || content.IsEmpty) return -1;
        var source = _source.AsSpan(span.Start, span.Length);
        var trimmed = source.TrimStart(' ');
        var start = source[0] == content[0] ? 0 : source.Length - trimmed.Length;
        return source[start..].StartsWith(content) && source[(start + content.Length)..].IndexOfAnyExcept(' ') < 0 ? span.Start + start : -1;
    }

    // In [text] and [text][] the text is the label of a definition elsewhere.
    private bool HasTextOfItsOwn(LinkInline link)
    {
        if (link.Span.End >= _source.Length || link.Span.IsEmpty) return false;
        var source = _source.AsSpan(link.Span.Start, link.Span.Length);
        if (source[^1] == ')') return true;
        var label = source.LastIndexOf("][", StringComparison.Ordinal);
        return label > 0 && label + 3 < source.Length;
    }

    private void Track(OpenNames open, string html)
    {
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (tag.Groups["end"].Length > 0)
            {
                open.Close(name);
            }
            else if (!tag.Value.EndsWith("/>", StringComparison.Ordinal) && (open.Contains(name) || IsProtected(name, tag.Value)))
                open.Open(name);
        }
    }

    private bool IsProtected(string name, string tag)
    {
        if (name is "bdi" or "bdo" or "code" or "kbd" or "samp" or "var" or "pre" or "script" or "style") return true;
        if (TranslateNo().IsMatch(tag)) return true;
        var lang = Lang().Match(tag);
        return lang.Success && KnownLanguages.Primary(lang.Groups[1].Value) != language;
    }

    [GeneratedRegex("""<(?<end>/?)(?<name>[A-Za-z](?>[A-Za-z0-9]*))(?>[^<>]*)>""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""\stranslate\s*=\s*["']?no\b""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TranslateNo();

    [GeneratedRegex("""\slang\s*=\s*["']?([A-Za-z-]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lang();

    /// <summary>Elements that are open, the last one on top. Which names are among them is known without a look at each.</summary>
    private sealed class OpenNames
    {
        private readonly Stack<string> _names = new();
        private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

        public int Count => _names.Count;

        public bool Contains(string name) => _counts.GetValueOrDefault(name) > 0;

        public void Open(string name)
        {
            _names.Push(name);
            _counts[name] = _counts.GetValueOrDefault(name) + 1;
        }

        /// <summary>Closes it if it is the last one.</summary>
        public void Close(string name)
        {
            if (_names.Count == 0 || _names.Peek() != name) return;
            _names.Pop();
            _counts[name]--;
        }

        public void Clear()
        {
            _names.Clear();
            _counts.Clear();
        }
    }
}
