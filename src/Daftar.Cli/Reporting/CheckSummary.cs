using System.Text;
using Daftar.Diagnostics;
using Daftar.Files;

namespace Daftar.Cli.Reporting;

/// <summary>
/// What a check found, for the page of a workflow's run. All findings of the change itself stand there, whatever their number; of those in
/// other files as many as there is room for, since GitHub drops a page of more than a megabyte.
/// </summary>
internal static class CheckSummary
{
    private const int MostBytes = 900_000;
    private const int MostElsewhere = 200;
    private const int LongestLine = 1000;

    public static void Append(string path, IReadOnlyList<Diagnostic> own, IReadOnlyList<Diagnostic> others, Report report)
    {
        var text = new StringBuilder("## Check · بررسی\n\n");
        text.Append(own.Count == 0 ? new LocalizedText("Nothing is wrong in the files of this change.", "در پرونده‌های این تغییر چیزی نادرست نیست.").In(report.Language) + "\n" : Lines(own, own.Count, report));
        if (others.Count > 0)
        {
            var errors = others.Where(other => other.Severity == Severity.Error).ToList();
            if (errors.Count > 0) text.Append('\n').Append(Lines(errors, MostElsewhere, report));
            var rest = others.Where(other => other.Severity != Severity.Error).ToList();
            if (rest.Count > 0) text.Append("\n<details><summary>").Append(Escape(Report.CountElsewhere(rest).In(report.Language))).Append("</summary>\n\n").Append(Lines(rest, MostElsewhere, report)).Append("\n</details>\n");
        }
        text.Append("\nWhat the codes mean · معنای کدها: `docs/diagnostics.md`\n");
        Add(path, text.ToString());
    }

    /// <summary>Adds to what other steps of the run told.</summary>
    public static void Add(string path, string text) => SourceFile.Write(path, (File.Exists(path) ? SourceFile.ReadText(path) : "") + text);

    private static string Lines(IReadOnlyList<Diagnostic> findings, int most, Report report)
    {
        var text = new StringBuilder("<pre dir=\"auto\">\n");
        var shown = 0;
        foreach (var finding in findings.Take(most))
        {
            var line = finding.ToString(report.LanguageOf(finding.Place));
            var escaped = Escape(line.Length > LongestLine ? line[..LongestLine] + "…" : line);
            if (text.Length * 2 + escaped.Length * 2 > MostBytes) break;
            text.Append(escaped).Append('\n');
            shown++;
        }
        text.Append("</pre>\n");
        if (shown < findings.Count) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n… {findings.Count - shown}\n");
        return text.ToString();
    }

    /// <summary>What a pull request says must not become markup.</summary>
    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
