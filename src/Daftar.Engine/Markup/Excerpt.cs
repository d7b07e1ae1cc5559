namespace Daftar.Markup;

/// <summary>The beginning of a text, for lists and descriptions.</summary>
public static class Excerpt
{
    public const int MaxLength = 200;

    /// <summary>
    /// White space folded to single spaces; cut behind a word, with an ellipsis, so that at most
    /// <paramref name="maxLength"/> UTF-16 units remain.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text, int maxLength = MaxLength)
    {
        Span<char> folded = stackalloc char[Math.Min(text.Length, maxLength + 1)];
        var length = 0;
        var pendingSpace = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                pendingSpace = length > 0;
                continue;
            }
            if (pendingSpace && length < folded.Length) folded[length++] = ' ';
            pendingSpace = false;
            if (length == folded.Length) break;
            folded[length++] = character;
        }
        return length <= maxLength ? folded[..length].ToString() : Cut(folded[..length], maxLength);
    }

    private static string Cut(ReadOnlySpan<char> text, int maxLength)
    {
        var end = text[..maxLength].LastIndexOf(' ');
        if (end <= 0) end = char.IsHighSurrogate(text[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return string.Concat(text[..end].TrimEnd(" ،,;؛:–—-«(“\""), "…");
    }
}
