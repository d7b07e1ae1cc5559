using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Importing.Documents;
using Daftar.Languages;

namespace Daftar.Importing.Reports;

/// <summary>The words that the reports share.</summary>
internal static class ReportWords
{
    public static LocalizedText NameOf(ImportStatus status) => status switch
    {
        ImportStatus.Created => new("new", "تازه"),
        ImportStatus.Updated => new("updated, because its source changed", "روزآمد شد، چون منبعش تغییر کرده است"),
        ImportStatus.Unchanged => new("unchanged", "بدون تغییر"),
        ImportStatus.KeptEdited => new("not changed, because it was edited after the import", "تغییری نکرد، چون پس از درون‌ریزی ویرایش شده است"),
        ImportStatus.Overwritten => new("overwritten", "بازنویسی شد"),
        _ => new("refused", "پذیرفته نشد"),
    };

    /// <summary>The parts of a document's account, in the order in which a person looks through them.</summary>
    public static IEnumerable<(LocalizedText Name, IReadOnlyList<LocalizedText> Lines)> PartsOf(ImportFindings findings) =>
    [
        (new("missing", "ناموجود"), findings.Missing),
        (new("guessed", "حدسی"), findings.Guessed),
        (new("dropped", "کنارگذاشته"), findings.Dropped),
        (new("changed", "تغییریافته"), findings.Changed),
        (new("kept", "نگه‌داشته"), findings.Kept),
    ];

    public static LocalizedText Totals(ImportResult result)
    {
        int created = result.Count(ImportStatus.Created), updated = result.Count(ImportStatus.Updated) + result.Count(ImportStatus.Overwritten);
        int unchanged = result.Count(ImportStatus.Unchanged), kept = result.Count(ImportStatus.KeptEdited), refused = result.Count(ImportStatus.Refused);
        var english = string.Create(CultureInfo.InvariantCulture,
            $"{result.Files.Count} {(result.Files.Count == 1 ? "document" : "documents")}: {created} new, {updated} updated, {unchanged} unchanged, {kept} kept, {refused} refused");
        var persian = Digits.ToPersian(string.Create(CultureInfo.InvariantCulture,
            $"{result.Files.Count} سند: {created} تازه، {updated} روزآمد، {unchanged} بدون تغییر، {kept} دست‌نخورده، {refused} پذیرفته‌نشده"));
        return result.DryRun
            ? new(english + " (dry run, nothing was written)", persian + " (آزمایشی؛ چیزی نوشته نشد)")
            : new(english, persian);
    }
}
