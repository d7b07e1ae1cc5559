namespace Daftar.Outputs.Pages;

/// <summary>Descriptions for search engines and previews.</summary>
internal static class Descriptions
{
    // What search engines show of a description; more is cut there anyway.
    private const int Longest = 200;

    /// <summary>The text in one line, cut at a word with an ellipsis when it is too long.</summary>
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= Longest) return line;
        var end = line.LastIndexOf(' ', Longest - 1);
        return line[..(end > 0 ? end : Longest - 1)].TrimEnd(' ', ',', '،', ';', '؛', ':', '-', '–', '—') + "…";
    }
}
