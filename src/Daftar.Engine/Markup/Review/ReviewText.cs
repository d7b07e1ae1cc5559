using Daftar.Diagnostics;
using Markdig.Syntax;

namespace Daftar.Markup;

/// <summary>One body under review: its source, what the parser made of it, and what was found so far.</summary>
internal sealed class ReviewText
{
    private readonly SourceMap _map = new();
    private string? _lineBreak;
    private readonly List<(int Start, int End)> _lines = [];
    private readonly List<ReviewFinding> _findings = [];

    public string Source { get; private set; } = "";

    public MarkdownDocument Document { get; private set; } = null!;

    /// <summary>Whether there is a file or page of that name, as a link of this body writes it.</summary>
    public Func<string, bool> IsFile { get; private set; } = null!;

    /// <summary>Each line without its break.</summary>
    public IReadOnlyList<(int Start, int End)> Lines => _lines;

    public SourceMap Map => _map;

    public List<ReviewFinding> Findings => _findings;

    public void Begin(string source, MarkdownDocument document, Func<string, bool> isFile)
    {
        (Source, Document, IsFile, _lineBreak) = (source, document, isFile, null);
        _findings.Clear();
        _lines.Clear();
        _map.Read(source, document);
        for (var start = 0; start <= source.Length;)
        {
            var length = source.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? source.Length : start + length;
            _lines.Add((start, end));
            if (length < 0) break;
            start = end + (source[end] == '\r' && end + 1 < source.Length && source[end + 1] == '\n' ? 2 : 1);
        }
    }

    public void End() => (Source, Document, IsFile) = ("", null!, null!);

    /// <summary>The line ending of this file. Looked for once: each of 50,000 fixes in a megabyte asks for it.</summary>
    public string LineBreak => _lineBreak ??= Source.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>The index in <see cref="Lines"/>.</summary>
    public int LineOf(int offset)
    {
        int low = 0, high = _lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_lines[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    public void Add(int offset, Func<SourcePlace, Diagnostic> message, params TextEdit[] edits) =>
        _findings.Add(new(offset, message) { Edits = edits });

    public void AddOfGroup(string group, int offset, Func<SourcePlace, Diagnostic> message, params TextEdit[] edits) =>
        _findings.Add(new(offset, message) { Group = group, Edits = edits });
}
