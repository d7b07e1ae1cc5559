using Markdig.Syntax.Inlines;

namespace Daftar.Markup;

internal sealed partial class BodyWriter
{
    /// <summary>
    /// A paragraph of nothing but pictures: one with a title is a figure, which the title is the caption of, and several are a gallery.
    /// False for any other paragraph, of which nothing is written.
    /// </summary>
    private bool Pictures(ContainerInline content)
    {
        if (content.FirstChild is not LinkInline) return false;
        var pictures = new List<LinkInline>();
        foreach (var inline in content)
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } picture: pictures.Add(picture); break;
                case LinkInline { FirstChild: LinkInline { IsImage: true, NextSibling: null } } link when !_inLink: pictures.Add(link); break;
                case LineBreakInline: break;
                case LiteralInline literal when literal.Content.IsEmptyOrWhitespace(): break;
                default: return false;
            }
        }
        if (pictures.Count == 1)
        {
            if (string.IsNullOrWhiteSpace(TitleOf(pictures[0]))) return false;
            Figure(pictures[0]);
            return true;
        }
        _html.Raw("<div class=\"gallery\">\n");
        foreach (var picture in pictures) Figure(picture);
        _html.Raw("</div>\n");
        return true;
    }

    private void Figure(LinkInline picture)
    {
        _html.Raw("<figure>");
        if (picture.IsImage) Image(picture, withTitle: false);
        else WriteLink(picture.Url ?? "", picture.Title, picture.Span.Start, () => Image((LinkInline)picture.FirstChild!, withTitle: false));
        if (TitleOf(picture) is { } title && !string.IsNullOrWhiteSpace(title))
        {
            _html.Raw("<figcaption");
            if (StrongLetters.Count(title) is var letters && (letters.RightToLeft > 0) != (_direction == Languages.TextDirection.RightToLeft) && letters != default) _html.Attribute("dir", "auto");
            _html.Raw('>');
            _html.Text(title);
            _html.Raw("</figcaption>");
        }
        _html.Raw("</figure>\n");
    }

    private static string? TitleOf(LinkInline picture) => picture.IsImage ? picture.Title : (picture.FirstChild as LinkInline)?.Title;
}
