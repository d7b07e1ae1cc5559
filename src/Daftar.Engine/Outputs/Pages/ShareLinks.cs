using Daftar.Content;
using Daftar.Modelling;
using Daftar.Theming.Models;

namespace Daftar.Outputs.Pages;

/// <summary>
/// Plain links by which a reader passes an article on; nothing is loaded from the services. They carry the page's own address: a
/// short link leads on by a page that has no picture to show.
/// </summary>
internal static class ShareLinks
{
    public static IReadOnlyList<ShareLinkView> Of(SiteModel site, LanguageSite language, Article article)
    {
        var url = AddressText.Escape(site.Urls.Absolute(site.Urls.Article(article)));
        var title = AddressText.Escape(article.Title);
        var links = new List<ShareLinkView>();
        foreach (var id in site.Configuration.Share)
        {
            var address = id switch
            {
                "telegram" => $"https://t.me/share/url?url={url}&text={title}",
                "whatsapp" => $"https://wa.me/?text={title}%20{url}",
                "x" => $"https://x.com/intent/post?url={url}&text={title}",
                "facebook" => $"https://www.facebook.com/sharer/sharer.php?u={url}",
                "linkedin" => $"https://www.linkedin.com/sharing/share-offsite/?url={url}",
                "email" => $"mailto:?subject={title}&body={url}",
                _ => null,
            };
            if (address is not null) links.Add(new(id, language.Strings[$"share.{id}"], address));
        }
        return links;
    }
}
