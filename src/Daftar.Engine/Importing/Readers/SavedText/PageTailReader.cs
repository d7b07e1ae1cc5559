using Daftar.Diagnostics;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Reads what stands below a body: facts, related titles, and the boilerplate behind them.</summary>
internal sealed class PageTailReader(
    List<SourceLine> lines, PageLayout layout, SourceArticle article, string path, DateOnly today, ImportFindings findings, DiagnosticBag diagnostics)
{
    private readonly PageFacts _facts = new(article, path, today, findings, diagnostics);
    private Part _part = Part.Facts;
    private readonly List<SourceLine> _words = [];
    private int _comments, _form, _boxes, _share;

    private enum Part
    {
        Facts,
        Related,
        Comments,
        Form,
        Boxes,
    }

    public void Read(int start)
    {
        for (var i = start; i < lines.Count; i++)
        {
            if (!lines[i].IsBlank) i = Take(i);
            else if (_part == Part.Comments) _words.Add(lines[i]);
        }
        article.Answers = CommentLines.Read(_words) with { Recommended = article.Answers.Recommended };
        Report(_comments, "readers' comments", "نظرهای خوانندگان");
        Report(_share, "share and print buttons", "دکمه‌های هم‌رسانی و چاپ");
        Report(_form, "comment form", "فرم نظر");
        Report(_boxes, "side boxes and footer", "ستون‌های کناری و پانوشت صفحه");
    }

    /// <returns>The index of the last line that was read.</returns>
    private int Take(int at)
    {
        var line = lines[at];
        if (_part != Part.Boxes && TakeLabelled(at) is { } last) return last;
        if (Boilerplate.Is(LabelKind.Related, line)) _part = Part.Related;
        else if (PageLayout.IsComments(line)) Begin(Part.Comments, ref _comments);
        else if (_part != Part.Boxes && (Boilerplate.Is(LabelKind.CommentForm, line) || Boilerplate.Is(LabelKind.CommentName, line))) Begin(Part.Form, ref _form);
        else if (_part is Part.Facts or Part.Related && (Boilerplate.IsButtons(line) || Boilerplate.IsShortLink(line))) Begin(Part.Facts, ref _share);
        else if (_part == Part.Facts && HouseMarks.WithoutEndMark(line.Text) is "") findings.Drop($"end mark: {line.Text}", $"نشان پایان متن: {line.Text}");
        else if (Boilerplate.IsRights(line) || (_part is not (Part.Facts or Part.Comments) && Boilerplate.IsFooter(line))) Begin(Part.Boxes, ref _boxes);
        else if (_part != Part.Comments && Boilerplate.Is(LabelKind.SideBox, line)) Begin(Part.Boxes, ref _boxes);
        else TakeOther(line);
        return at;
    }

    private void Begin(Part part, ref int count)
    {
        _part = part;
        count++;
    }

    private int? TakeLabelled(int at)
    {
        var line = lines[at];
        if (Boilerplate.Labelled(line) is not var (kind, value)) return null;
        // Anybody may write "Source: …" or a code in a comment.
        if (_part is Part.Comments or Part.Form) return null;
        var last = at;
        if (value.Length == 0)
        {
            last = layout.NextText(at);
            if (last < 0 || Boilerplate.Labelled(lines[last]) is not null || IsBoilerplate(lines[last])) return Empty(kind) ? at : null;
            value = lines[last].Text;
        }
        if (kind == LabelKind.PublishDate && article.Date is not null && PublishDates.Read(value) is not null) return last;
        if (_facts.Take(kind, value, line))
        {
            if (_part == Part.Related) _part = Part.Facts;
            return last;
        }
        return null;
    }

    /// <summary>A label without a value, such as "Author :" with nothing behind it.</summary>
    private static bool Empty(LabelKind kind) => kind is LabelKind.Author or LabelKind.Source or LabelKind.Translator or LabelKind.Tags or LabelKind.Counter;

    private static bool IsBoilerplate(SourceLine line) =>
        Boilerplate.Is(LabelKind.Related, line) || Boilerplate.Is(LabelKind.Share, line) || Boilerplate.Is(LabelKind.CommentName, line)
        || Boilerplate.Is(LabelKind.CommentForm, line) || PageLayout.IsComments(line) || Boilerplate.IsRights(line);

    private void TakeOther(SourceLine line)
    {
        switch (_part)
        {
            case Part.Comments:
                _comments++;
                _words.Add(line);
                break;
            // Nothing tells what stands behind the form; it is named in full.
            case Part.Form when line.Text.Any(char.IsLetter):
                if (PageLayout.IsParagraph(line)) diagnostics.Add(ImportDiagnostics.Unattributed(path, line.Number, line.Text));
                else findings.Drop($"below the comment form: {line.Text}", $"زیر فرم نظر: {line.Text}");
                break;
            case Part.Form:
                break;
            case Part.Boxes when PageLayout.IsParagraph(line):
                findings.Drop($"side box or footer: {line.Text}", $"ستون کناری یا پانوشت صفحه: {line.Text}");
                break;
            case Part.Boxes:
                _boxes++;
                break;
            case Part.Related when !PageLayout.IsParagraph(line):
                TakeRelated(line.Text);
                break;
            default:
                if (line.Text.Any(char.IsLetter)) diagnostics.Add(ImportDiagnostics.Unattributed(path, line.Number, line.Text));
                break;
        }
    }

    private void TakeRelated(string text)
    {
        var title = text[ListMarkers.BulletLength(text)..];
        if (ListMarkers.NumberOf(title) is { } number) title = title[number.Length..];
        if (title.Any(char.IsLetter) && !PublishDates.IsDateAlone(title) && !article.Related.Contains(title)) article.Related.Add(title);
    }

    private void Report(int count, string english, string persian)
    {
        if (count > 0) findings.Drop(FormattableString.Invariant($"{english}, {count} lines"), $"{persian}، {Digits.ToPersian(FormattableString.Invariant($"{count}"))} سطر");
    }
}
