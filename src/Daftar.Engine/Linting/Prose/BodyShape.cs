using System.Text;
using Daftar.Languages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Daftar.Linting.Prose;

/// <summary>
/// What a fix must not change: the tree of blocks and inlines, where links lead, what code says, and the letters and
/// digits of the text as search folds them.
/// </summary>
internal sealed record BodyShape(string Tree, string Words, int Emphases, int Items)
{
    public static BodyShape Of(MarkdownDocument document)
    {
        var (tree, words) = (new StringBuilder(), new StringBuilder());
        int emphases = 0, items = 0;
        var fragments = Fragments(document);
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
                case HeadingBlock { Inline: { } inlines } when fragments.Count > 0 && Slug.From(TextOf(inlines)) is var id && fragments.Contains(id):
                    tree.Append(id);
                    break;
                case LeafBlock { Inline: null } leaf:
                    tree.Append(leaf.Lines.ToString());
                    break;
            }
            tree.Append(node.GetType().Name).Append(';');
        }
        return new(tree.ToString(), Searchable(words.ToString()), emphases, items);
    }

    // A heading that the text links to keeps its id.
    private static HashSet<string> Fragments(MarkdownDocument document)
    {
        var fragments = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Url is ['#', .. var fragment]) fragments.Add(Uri.UnescapeDataString(fragment));
        }
        return fragments;
    }

    private static string TextOf(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var literal in inlines.FindDescendants<LiteralInline>()) text.Append(literal.Content.AsSpan());
        return text.ToString();
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
