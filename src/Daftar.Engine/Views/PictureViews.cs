using System.Globalization;
using System.Text;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Modelling;
using Daftar.Pictures;
using Daftar.Theming.Models;

namespace Daftar.Views;

/// <summary>Shows pictures in the sizes that were made of them, in the words of one language.</summary>
public sealed class PictureViews(SiteModel site, LanguageSite language)
{
    /// <summary>Text of a page's column is 40 rem wide. A telephone is told that it needs a little less than half of its width, so that one with three dots to the pixel does not load nine times as much.</summary>
    private const string ArticleSizes = "(min-width: 44em) 40rem, 46vw";

    private static readonly byte[] Image = Encoding.UTF8.GetBytes("<img src=\"");

    /// <param name="path">Below the content folder.</param>
    /// <param name="own">Of the file itself, for when nothing was made of it.</param>
    public ImageView View(string path, PictureUse use, string? focus, string alt, string? caption, ImageSize? own)
    {
        var url = site.Urls.Link(new("/" + path));
        if (site.Pictures.Find(path, use, focus) is not { } set) return new(url, alt, caption, own?.Width, own?.Height);
        return new(set.Fallback is { } fallback ? Link(fallback) : url, alt, caption, set.Width, set.Height)
        {
            Sources = set.WebP.Count > 0 ? Sources(set) : null,
            Weight = Weight(set),
        };
    }

    /// <summary>The HTML of a body in which every picture comes in its sizes, with the words that stand for it until it is asked for.</summary>
    public Utf8Html Expand(Utf8Html html)
    {
        if (html.Bytes.Span.IndexOf(Image) < 0) return html;
        var text = html.ToString();
        var result = new StringBuilder(text.Length + 512);
        var (copied, isInLink) = (0, false);
        for (var at = 0; HtmlTags.TryNext<char>(text, at, out var tag); at = tag.End)
        {
            if (tag.HasName("a")) isInLink = !tag.IsEndTag;
            if (!tag.HasName("img")) continue;
            result.Append(text, copied, tag.Start - copied);
            Append(result, text, tag, isInLink);
            copied = tag.End;
        }
        return Utf8Html.Of(result.Append(text, copied, text.Length - copied).ToString());
    }

    // The body's writer knows one form of a picture: the address first, every value in quotes.
    private void Append(StringBuilder result, string text, HtmlTag<char> tag, bool isInLink)
    {
        var attributes = tag.Attributes;
        var address = attributes.MoveNext() ? attributes.Value.ToString() : "";
        if (PathOf(address) is not { } path || site.Pictures.Find(path, PictureUse.Article) is not { } set)
        {
            result.Append(text, tag.Start, tag.End - tag.Start);
            return;
        }
        var shown = set.Fallback is { } fallback ? Link(fallback) : address;
        var addressEnd = attributes.ValueStart + attributes.Value.Length;
        result.Append("<picture class=\"photo\"><source media=\"(prefers-reduced-data: reduce)\" srcset=\"data:image/gif;base64,R0lGODlhAQABAAAAADs= 1w\" sizes=\"1px\">");
        if (set.WebP.Count > 0) result.Append("<source type=\"image/webp\" srcset=\"").Append(Sources(set)).Append("\" sizes=\"").Append(ArticleSizes).Append("\">");
        result.Append("<img src=\"").Append(shown).Append(text, addressEnd, tag.End - addressEnd).Append("</picture>");
        if (isInLink) result.Append("<span class=\"ask\">").Append(Weight(set)).Append("</span>");
        else result.Append("<a class=\"ask\" href=\"").Append(shown).Append("\">").Append(Weight(set)).Append(AltOf(attributes)).Append("</a>");
    }

    private string? PathOf(string address)
    {
        var root = site.Configuration.LinkRoot + "/";
        return address.StartsWith(root, StringComparison.Ordinal) ? Uri.UnescapeDataString(address[root.Length..].Split('#', '?')[0]) : null;
    }

    // As it stands in the tag, where it is escaped.
    private static string AltOf(HtmlAttributes<char> attributes)
    {
        while (attributes.MoveNext())
        {
            if (attributes.Is("alt") && !attributes.Value.IsEmpty) return $" <bdi>{attributes.Value}</bdi>";
        }
        return "";
    }

    private string Sources(PictureSet set) =>
        string.Join(", ", set.WebP.Select(file => string.Create(CultureInfo.InvariantCulture, $"{Link(file)} {file.Width}w")));

    private string Weight(PictureSet set) =>
        language.Strings.Format("picture.ask", "size", Numbers.Format(Math.Max(1, (set.UsualLength + 500) / 1000), language.Settings.Digits, group: true));

    private string Link(PictureFile file) => site.Urls.Link(new("/assets/pictures/" + file.Name));
}
