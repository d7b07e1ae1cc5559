using Daftar.Importing.Documents;
using Inline = Daftar.Importing.Documents.Inline;

namespace Daftar.Importing.Readers.Html.Blocks;

/// <summary>Blocks as they come, and the inlines of the paragraph that is being read.</summary>
internal sealed class BlockList
{
    private readonly List<Block> _blocks = [];
    private readonly List<Inline> _pending = [];

    public void Add(Inline inline)
    {
        // Two line breaks part paragraphs, as people wrote before there were any.
        if (inline is LineBreak && EndsInBreak())
        {
            End();
            return;
        }
        _pending.Add(inline);
    }

    public void AddRange(IEnumerable<Inline> inlines)
    {
        foreach (var inline in inlines) Add(inline);
    }

    public void Add(Block block)
    {
        End();
        _blocks.Add(block);
    }

    /// <summary>Ends the paragraph, if there is one.</summary>
    public void End()
    {
        if (_pending.Count == 0) return;
        List<Inline> inlines = [.. _pending];
        _pending.Clear();
        while (inlines.Count > 0 && IsEmpty(inlines[^1])) inlines.RemoveAt(inlines.Count - 1);
        while (inlines.Count > 0 && IsEmpty(inlines[0])) inlines.RemoveAt(0);
        if (inlines.Count == 0) return;
        if (inlines.TrueForAll(inline => IsEmpty(inline) || inline is InlinePicture || LinkedPicture(inline) is not null))
        {
            foreach (var inline in inlines)
            {
                if ((inline as InlinePicture)?.Picture is { } picture) _blocks.Add(new Figure(picture, []));
                else if (LinkedPicture(inline) is { } linked) _blocks.Add(linked);
            }
            return;
        }
        _blocks.Add(new Paragraph(inlines));
    }

    public List<Block> Finish()
    {
        End();
        return _blocks;
    }

    private bool EndsInBreak()
    {
        for (var i = _pending.Count - 1; i >= 0; i--)
        {
            if (_pending[i] is LineBreak) return true;
            if (!IsEmpty(_pending[i])) return false;
        }
        return false;
    }

    private static bool IsEmpty(Inline inline) => inline is LineBreak || inline is TextRun { Text: var text } && string.IsNullOrWhiteSpace(text);

    /// <summary>A picture that leads somewhere: to its own larger form it is the picture alone.</summary>
    private static Block? LinkedPicture(Inline inline)
    {
        if (inline is Styled { Children: [var child] }) return child is InlinePicture { Picture: var inner } ? new Figure(inner, []) : LinkedPicture(child);
        if (inline is not Link link || link.Children.Where(child => !IsEmpty(child)).ToList() is not [InlinePicture { Picture: var picture }]) return null;
        var address = link.Address.Split('?', '#')[0];
        return address.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || address.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase)
            || address.EndsWith(".png", StringComparison.OrdinalIgnoreCase) || address.EndsWith(".gif", StringComparison.OrdinalIgnoreCase)
            || address.EndsWith(".webp", StringComparison.OrdinalIgnoreCase)
            ? new Figure(picture, [])
            : new Paragraph([link with { Children = [new InlinePicture(picture)] }]);
    }
}
