using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Puts labelled facts of a page into the article. The first of a kind counts; a second one is reported.</summary>
internal sealed class PageFacts(SourceArticle article, string path, DateOnly today, ImportFindings findings, DiagnosticBag diagnostics)
{
    private static readonly char[] TagSeparators = [',', '،', ';', '؛', '|'];

    /// <summary>False when the value is not of the label's kind: then the line is no label at all.</summary>
    public bool Take(LabelKind kind, string value, SourceLine line)
    {
        value = value.Trim();
        switch (kind)
        {
            case LabelKind.PublishDate:
                return TakeDate(value, line.Number);
            case LabelKind.NewsCode:
                return TakeCode(value);
            case LabelKind.Counter:
                if (!PageLayout.IsFigure(value.Replace(",", "", StringComparison.Ordinal).Replace("٬", "", StringComparison.Ordinal))) return false;
                TakeRecommended(RecommendedCount.Of(line.Text) ?? RecommendedCount.Of(line.Text, value));
                findings.Drop($"counter: {value}", $"شمارنده: {value}");
                return true;
            case LabelKind.Author when value.Length > 0:
                if (article.Authors.Count == 0) article.Authors.AddRange(AuthorNames.Split(value));
                return true;
            case LabelKind.Source when value.Length > 0:
                if (article.Source is not null && article.Source != value) return false;
                article.Source = value;
                return true;
            case LabelKind.Translator when value.Length > 0:
                article.Translator ??= value;
                return true;
            case LabelKind.Tags when value.Length > 0:
                var tags = value.Split(TagSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                // Copied from a page, links beside each other have spaces between them and nothing else.
                if (tags is [var run] && run.Split(' ') is { Length: > 1 and <= 8 } words)
                {
                    tags = words;
                    findings.Guess($"tags, a word each: {run}", $"برچسب‌ها، هر واژه یکی: {run}");
                }
                foreach (var tag in tags)
                {
                    if (!article.Tags.Contains(tag)) article.Tags.Add(tag);
                }
                return true;
            default:
                return false;
        }
    }

    /// <summary>The largest of several: pages show the counter above and below the text.</summary>
    public void TakeRecommended(int? count)
    {
        if (count is { } number) article.Answers = article.Answers with { Recommended = Math.Max(article.Answers.Recommended ?? 0, number) };
    }

    private bool TakeDate(string value, int line)
    {
        if (value.Length > 80 || !value.Any(c => Digits.ValueOf(c) >= 0)) return false;
        if (PublishDates.Read(value) is not { } date)
        {
            diagnostics.Add(PublishDates.IsLunarAlone(value) ? ImportDiagnostics.LunarDate(path, line, value) : ImportDiagnostics.UnreadableDate(path, line, value));
            return true;
        }
        if (date.Day > today)
        {
            diagnostics.Add(ImportDiagnostics.FutureDate(path, line, value, date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            return true;
        }
        if (!date.WeekdayFits) diagnostics.Add(ImportDiagnostics.WrongWeekday(path, line, value, date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        article.Date ??= date;
        return true;
    }

    private bool TakeCode(string value)
    {
        if (!PageLayout.IsFigure(value)) return false;
        var code = int.Parse(Digits.ToAscii(value), CultureInfo.InvariantCulture);
        if (code > 0) article.NewsCode ??= code;
        return true;
    }
}
