using System.Globalization;
using System.Text;
using Daftar.Languages;
using Daftar.Markup;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Linting.Prose;

/// <summary>
/// What a fix must not change: the tree of blocks and inlines, where links lead, what code says, the letters and digits of
/// the text as search folds them, and the ids of headings that something links to.
/// </summary>
/// <param name="Ids">Which heading has which of the linked ids.</param>
internal sealed record BodyShape(string Tree, string Words, string Ids, int Emphases, int Items)
{
    /// <summary>Ids that other files link to; null when nothing is known of them.</summary>
    public IReadOnlySet<string>? LinkedIds { get; private init; }

    public static BodyShape Of(MarkdownDocument document, IReadOnlySet<string>? linkedIds)
    {
        var (tree, words) = (new StringBuilder(), new StringBuilder());
        int emphases = 0, items = 0;
        var ids = string.Join(';', LinkedHeading.In(document, linkedIds).Select(heading => string.Create(CultureInfo.InvariantCulture, $"{heading.Number}:{heading.Id}")));
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    continue;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    words.Append('\n');
                    break;
                case CodeInline code:
                    tree.Append(code.Content);
                    break;
                case AutolinkInline link:
                    tree.Append(link.Url);
                    break;
                case LinkInline link:
                    // "!", a half-space and a link: without the half-space it would be a picture.
                    tree.Append(link.IsImage ? "!" : "").Append(link.Url).Append(link.Title);
                    break;
                case HtmlInline html:
                    tree.Append(html.Tag);
                    break;
                case EmphasisInline:
                    emphases++;
                    break;
                case ListItemBlock:
                    items++;
                    break;
                case LeafBlock { Inline: null } leaf:
                    tree.Append(leaf.Lines.ToString());
                    break;
            }
            tree.Append(node.GetType().Name).Append(';');
        }
        return new(tree.ToString(), Searchable(words.ToString()), ids, emphases, items) { LinkedIds = linkedIds };
    }

    /// <summary>Letters and digits as search compares them; spaces, ZWNJ and punctuation gone.</summary>
    public static string Searchable(string text)
    {
        var folded = PersianText.FoldForSearch(text);
        var kept = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) kept.Append(c);
        }
        return kept.ToString();
    }
}
