using System.Globalization;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Importing;

/// <summary>What an import did, file by file in the order of their names.</summary>
/// <param name="AuthorRecords">Paths of author records that were written or completed, relative to the root.</param>
public sealed record ImportResult(IReadOnlyList<ImportedFile> Files, IReadOnlyList<string> AuthorRecords, bool DryRun)
{
    public int Count(ImportStatus status) => Files.Count(file => file.Status == status);

    /// <summary>The account of every file and a line of totals, for people, in English or Persian.</summary>
    public string ToReportText(string language)
    {
        var report = new StringBuilder();
        foreach (var file in Files) Describe(report, file, language);
        foreach (var record in AuthorRecords)
            report.Append(new LocalizedText($"author record: {record}\n", $"پروندهٔ نویسنده: {record}\n").In(language));
        return report.Append(Totals().In(language)).Append('\n').ToString();
    }

    private static void Describe(StringBuilder report, ImportedFile file, string language)
    {
        report.Append(file.Source).Append(": ").Append(NameOf(file.Status).In(language));
        if (file.Target is not null) report.Append(" → ").Append(file.Target);
        report.Append('\n');
        Section(report, new("recognised", "شناخته‌شده"), file.Findings.Recognised, language);
        Section(report, new("dropped", "کنارگذاشته"), file.Findings.Dropped, language);
        Section(report, new("mended", "اصلاح‌شده"), file.Findings.Mended, language);
        Section(report, new("guessed", "حدسی"), file.Findings.Guessed, language);
        Section(report, new("missing", "ناموجود"), file.Findings.Missing, language);
    }

    private static void Section(
        StringBuilder report, LocalizedText name, IReadOnlyList<LocalizedText> lines, string language)
    {
        foreach (var line in lines)
            report.Append("  ").Append(name.In(language)).Append(": ").Append(line.In(language)).Append('\n');
    }

    private static LocalizedText NameOf(ImportStatus status) => status switch
    {
        ImportStatus.Created => new("new", "تازه"),
        ImportStatus.Updated => new("updated, its source has changed", "روزآمد شد، چون منبعش تغییر کرده است"),
        ImportStatus.Unchanged => new("unchanged", "بدون تغییر"),
        ImportStatus.KeptEdited => new("kept, edited since it was imported", "دست‌نخورده ماند، چون پس از درون‌ریزی ویرایش شده است"),
        ImportStatus.Overwritten => new("overwritten", "بازنویسی شد"),
        _ => new("refused", "پذیرفته نشد"),
    };

    private LocalizedText Totals()
    {
        int created = Count(ImportStatus.Created), updated = Count(ImportStatus.Updated) + Count(ImportStatus.Overwritten);
        int unchanged = Count(ImportStatus.Unchanged), kept = Count(ImportStatus.KeptEdited), refused = Count(ImportStatus.Refused);
        var english = string.Create(CultureInfo.InvariantCulture,
            $"{Files.Count} files: {created} new, {updated} updated, {unchanged} unchanged, {kept} kept, {refused} refused");
        var persian = Digits.ToPersian(string.Create(CultureInfo.InvariantCulture,
            $"{Files.Count} پرونده: {created} تازه، {updated} روزآمد، {unchanged} بدون تغییر، {kept} دست‌نخورده، {refused} پذیرفته‌نشده"));
        return DryRun
            ? new(english + " (dry run, nothing was written)", persian + " (آزمایشی؛ چیزی نوشته نشد)")
            : new(english, persian);
    }
}
