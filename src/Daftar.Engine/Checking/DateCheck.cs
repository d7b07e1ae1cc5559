using System.Globalization;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Loading;
using Daftar.Modelling;

namespace Daftar.Checking;

/// <summary>Dates that cannot be meant: changed before published, corrected or commented on tomorrow. And articles that wait for their day.</summary>
internal static class DateCheck
{
    public static void Run(string root, SiteModel site, DateTimeOffset now, DiagnosticBag diagnostics)
    {
        foreach (var article in site.Content.Articles)
        {
            if (article.Updated is { } updated && article.PublishDate is { } published && updated.Day < published.Day)
                diagnostics.Add(CheckingDiagnostics.UpdatedBeforePublished(Place(root, article, "updated"), Text(updated), Text(published)));
            if (article.Updated is { } change && change.Instant > now && !IsWaiting(article, now))
                diagnostics.Add(CheckingDiagnostics.InFuture(Place(root, article, "updated"), "updated", Text(change)));
            foreach (var correction in article.Corrections)
            {
                if (correction.Date.Instant > now && !IsWaiting(article, now))
                    diagnostics.Add(CheckingDiagnostics.InFuture(Place(root, article, "corrections"), "corrections", Text(correction.Date)));
            }
            if (site.Configuration.HideFuture && !article.IsDraft && article.PublishDate is { } date && date.Instant > now)
            {
                var place = Place(root, article, "publish_date");
                diagnostics.Add(date.Instant > now.AddYears(1) ? CheckingDiagnostics.WaitsLong(place, Text(date)) : CheckingDiagnostics.Waits(place, Text(date)));
            }
        }
        foreach (var comment in site.Content.Comments.Values.SelectMany(comments => comments).Where(comment => comment.Date.Instant > now))
            diagnostics.Add(CheckingDiagnostics.InFuture(Place(root, comment.Place.Path), "date", Text(comment.Date)));
    }

    private static bool IsWaiting(Article article, DateTimeOffset now) => article.PublishDate is { } date && date.Instant > now;

    private static SourcePlace Place(string root, Article article, string key) => FrontMatterPlace.Find(root, article.Path, key);

    private static SourcePlace Place(string root, string comment) =>
        DataFile.Read(root, comment, new(), out _)?.Entries.FirstOrDefault(entry => entry.Key == "date")?.Value.Place ?? new(comment);

    private static string Text(ContentDate date) =>
        date.Local.ToString(date.HasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
