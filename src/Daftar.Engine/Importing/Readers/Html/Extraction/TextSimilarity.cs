namespace Daftar.Importing.Readers.Html.Extraction;

/// <summary>How much of one line another repeats, by words.</summary>
internal static class TextSimilarity
{
    /// <summary>1 when every word of the second stands in the first; 0 when none does, or one of them is empty.</summary>
    public static double Of(string first, string second)
    {
        var known = Words(first).ToHashSet(StringComparer.Ordinal);
        var words = Words(second);
        if (known.Count == 0 || words.Count == 0) return 0;
        var foreign = words.Where(word => !known.Contains(word)).Sum(word => word.Length + 1);
        return 1 - (double)foreign / words.Sum(word => word.Length + 1);
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\u200C' or '_');
            if (isLetter && start < 0) start = i;
            if (isLetter || start < 0) continue;
            words.Add(text[start..i].ToLowerInvariant());
            start = -1;
        }
        return words;
    }
}
