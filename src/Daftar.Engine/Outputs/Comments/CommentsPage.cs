using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Outputs.Pages;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Outputs.Comments;

/// <summary>A page of older comments of an article. Search engines are left to the article itself.</summary>
internal sealed class CommentsPage(SiteModel site, LanguageViews views, Article article, int number)
    : PageFile(site.Urls.Comments(site.Urls.Article(article), number), "comments")
{
    public override SourcePlace? Place => article.Places.NewsCode;

    public override string Describe() => $"comments {number} of {article.Path}";

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        fingerprint.Add(article.Title).Add(article.Type.Id);
        CommentViews.AddDependencies(fingerprint, site, article, number);
    }

    protected override ILayoutModel CreateModel(RenderContext context)
    {
        var language = views.Site;
        var title = $"{language.Strings.Format("comments.on", "title", article.Title)} ({language.Strings.Format("pager.page", "number", Numbers.Format(number, language.Settings.Digits, group: false))})";
        var link = views.Articles.Link(article);
        return new CommentsPageModel(
            views.Frames.Create(new("comments", title, Descriptions.Of(title), Url)
            {
                Breadcrumbs = [new(language.Strings["navigation.home"], site.Urls.Link(site.Urls.Home(language.Code))), views.Articles.Term(article.Type), link],
                IsIndexed = false,
            }),
            link,
            CommentViews.Of(site, language, article, number)!);
    }
}
