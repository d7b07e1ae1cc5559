using System.Globalization;
using System.Text;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Importing.Reports;

/// <summary>
/// What the console says: a line for each article that is new or changed, what a person has to see to in it, and the
/// totals. A document that was imported before is only counted. Everything else stands in the report file.
/// </summary>
public static class ImportSummary
{
    private const int MostFiles = 40;
    private const int MostGuesses = 4;

    public static string Of(ImportResult result, string language)
    {
        var text = new StringBuilder();
        var files = result.Files.Where(file => file.Status is not (ImportStatus.Unchanged or ImportStatus.Refused or ImportStatus.KeptEdited)).ToList();
        // What needs a person comes before what is only good to know.
        var shown = files.OrderBy(file => NeedsPerson(file) ? 0 : 1).Take(MostFiles).ToHashSet();
        foreach (var file in files.Where(shown.Contains)) Describe(text, file, language);
        if (files.Count > shown.Count) Line(text, More(files.Count - shown.Count), language);
        foreach (var record in result.AuthorRecords.Take(MostFiles)) Line(text, new($"author file: {record}", $"پروندهٔ نویسنده: {record}"), language);
        if (result.AuthorRecords.Count > MostFiles) Line(text, MoreRecords(result.AuthorRecords.Count - MostFiles), language);
        Line(text, ReportWords.Totals(result), language);
        return text.ToString();
    }

    private static bool NeedsPerson(ImportedFile file) => file.Needs.Count > 0 || file.Findings.Guessed.Count > 0;

    private static void Describe(StringBuilder text, ImportedFile file, string language)
    {
        Line(text, new($"{file.Source}: {ReportWords.NameOf(file.Status).English} → {file.Target}", $"{file.Source}: {ReportWords.NameOf(file.Status).Persian} → {file.Target}"), language);
        if (file.Needs.Count > 0)
        {
            var keys = string.Join(", ", file.Needs);
            Line(text, new($"  to fill in: {keys}", $"  برای پرکردن: {keys}"), language);
        }
        // What is listed above, and the language, which anybody sees, are not said twice.
        var guesses = file.Findings.Guessed.Where(guess => !guess.English.StartsWith("language:", StringComparison.Ordinal) && !file.Needs.Any(key => guess.English.StartsWith(key + ":", StringComparison.Ordinal))).ToList();
        foreach (var guess in guesses.Take(MostGuesses)) Line(text, new($"  guessed: {guess.English}", $"  حدسی: {guess.Persian}"), language);
        if (guesses.Count - MostGuesses is > 0 and var more)
        {
            var count = more.ToString(CultureInfo.InvariantCulture);
            Line(text, new($"  guessed: {count} more", $"  حدسی: {Digits.ToPersian(count)} مورد دیگر"), language);
        }
    }

    private static LocalizedText More(int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return new($"… and {number} more; --report FILE lists all", $"… و {Digits.ToPersian(number)} سند دیگر؛ ‎--report FILE همه را فهرست می‌کند");
    }

    private static LocalizedText MoreRecords(int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return new($"… and {number} more author files", $"… و {Digits.ToPersian(number)} پروندهٔ نویسندهٔ دیگر");
    }

    // Names of files and values may hold line breaks of their own.
    private static void Line(StringBuilder text, LocalizedText line, string language) => text.Append(PrintedText.Of(line.In(language))).Append('\n');
}
