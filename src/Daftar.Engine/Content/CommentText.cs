using System.Buffers;

namespace Daftar.Content;

/// <summary>What is left of a reader's text when nothing in it can turn letters round.</summary>
public static class CommentText
{
    /// <summary>
    /// Embeddings, overrides and isolates: with them a text shows its letters in another order, or lays out what stands behind it.
    /// The marks that Persian texts need (half-space, marks of direction without reach) are not among them.
    /// </summary>
    public static SearchValues<char> Turning { get; } = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public static string Clean(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim();
        return lines.AsSpan().IndexOfAny(Turning) < 0 ? lines : string.Concat(lines.Where(character => !Turning.Contains(character))).Trim();
    }
}
