namespace Daftar.Comparison;

/// <summary>Puts the tables into a Markdown file, between two comment lines; the rest of the file is people's.</summary>
internal static class ReportFile
{
    private const string Begin = "<!-- comparison: written by benchmarks/run.sh -->";
    private const string End = "<!-- /comparison -->";

    public static void Update(string path, string tables)
    {
        var text = File.Exists(path) ? File.ReadAllText(path) : $"# Performance\n\n{Begin}\n{End}\n";
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} lacks the lines '{Begin}' and '{End}'.");
        }

        File.WriteAllText(path, $"{text[..(begin + Begin.Length)]}\n\n{tables.Trim()}\n\n{text[end..]}");
    }
}
