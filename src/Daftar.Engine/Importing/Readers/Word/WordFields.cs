using System.Text;
using System.Text.RegularExpressions;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers.Word;

/// <summary>
/// Collects inlines while fields open and close around them: <c>HYPERLINK</c> becomes a link, the number of the
/// page is left out, of any other field its last result stays. A field may run over several paragraphs.
/// </summary>
internal sealed partial class WordFields
{
    private readonly List<Frame> _frames = [new()];

    private sealed class Frame
    {
        public StringBuilder Instruction { get; } = new();
        public bool IsInResult { get; set; }
        public bool IsHidden { get; set; }
        public string? Address { get; set; }
        public List<Inline> Items { get; set; } = [];
    }

    /// <summary>Whether numbers of pages that are no links are left out, as in a table of contents: there are no pages on the web.</summary>
    public bool HidesPageReferences { get; set; }

    /// <summary>Whether a number of the page was left out since the last paragraph began.</summary>
    public bool HasPageNumber { get; set; }

    /// <summary>Whether what comes next is shown at all.</summary>
    public bool IsShown => _frames.TrueForAll(frame => frame == _frames[0] || (frame.IsInResult && !frame.IsHidden));

    public void Add(Inline inline)
    {
        if (IsShown) _frames[^1].Items.Add(inline);
    }

    public void Begin() => _frames.Add(new());

    /// <summary>A field in one piece, whose result comes next and ends with <see cref="End"/>.</summary>
    public void Begin(string instruction)
    {
        Begin();
        Instruct(instruction);
        Separate();
    }

    /// <summary>A link, whose text comes next and ends with <see cref="End"/>.</summary>
    public void BeginLink(string? address) => _frames.Add(new() { IsInResult = true, Address = address });

    public void Instruct(string text)
    {
        if (_frames.Count > 1 && !_frames[^1].IsInResult) _frames[^1].Instruction.Append(text);
    }

    public void Separate()
    {
        if (_frames.Count == 1) return;
        var frame = _frames[^1];
        frame.IsInResult = true;
        var instruction = frame.Instruction.ToString().Trim();
        var name = instruction.Split([' ', '\t', '\u00A0'], 2)[0].ToUpperInvariant();
        switch (name)
        {
            case "HYPERLINK":
                frame.Address = AddressOf(instruction);
                break;
            case "PAGE" or "NUMPAGES" or "SECTIONPAGES":
                HasPageNumber |= IsShown;
                frame.IsHidden = true;
                break;
            case "REF" or "PAGEREF" when instruction.Contains("\\h", StringComparison.Ordinal):
                frame.Address = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var bookmark, ..] ? "#" + bookmark : null;
                break;
            case "PAGEREF" when HidesPageReferences:
                frame.IsHidden = true;
                break;
        }
    }

    public void End()
    {
        if (_frames.Count == 1) return;
        if (!_frames[^1].IsInResult) Separate();
        var frame = _frames[^1];
        _frames.RemoveAt(_frames.Count - 1);
        Hand(frame, _frames[^1].Items);
    }

    /// <summary>The inlines of the paragraph that ends here; fields that are still open go on in the next one.</summary>
    public List<Inline> EndParagraph()
    {
        for (var index = _frames.Count - 1; index > 0; index--)
        {
            Hand(_frames[index], _frames[index - 1].Items);
            _frames[index].Items = [];
        }
        var items = _frames[0].Items;
        _frames[0].Items = [];
        return items;
    }

    private static void Hand(Frame frame, List<Inline> target)
    {
        if (frame.IsHidden || frame.Items.Count == 0) return;
        if (frame.Address is { } address) target.Add(new Link(address, frame.Items));
        else target.AddRange(frame.Items);
    }

    private static string? AddressOf(string instruction)
    {
        string? address = null, anchor = null;
        var isAnchor = false;
        foreach (Match part in InstructionPart().Matches(instruction["HYPERLINK".Length..]))
        {
            var value = part.Groups[1].Success ? part.Groups[1].Value : part.Value;
            if (!part.Groups[1].Success && value.StartsWith('\\'))
            {
                isAnchor = value is "\\l";
                // \t and \o are followed by a target or a tip, which is not the address.
                if (value is "\\t" or "\\o" or "\\m" or "\\n" or "\\h") address ??= "";
                continue;
            }
            if (isAnchor) anchor ??= value;
            else if (string.IsNullOrEmpty(address) && address is null) address = value;
            isAnchor = false;
        }
        if (string.IsNullOrEmpty(address)) return anchor is null ? null : "#" + anchor;
        return anchor is null || address.Contains('#') ? address : $"{address}#{anchor}";
    }

    [GeneratedRegex("\"([^\"]*)\"|[^\\s\"]+")]
    private static partial Regex InstructionPart();
}
