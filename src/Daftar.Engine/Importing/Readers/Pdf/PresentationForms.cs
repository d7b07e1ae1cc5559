using System.Text;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>
/// The shapes of letters that programs write instead of the letters: U+FB00–FB06, U+FB50–FDFF and U+FE70–FEFC. A shape that
/// does not join although its letter could says that a zero-width non-joiner stood there.
/// </summary>
internal static class PresentationForms
{
    // Where the letters with four shapes (alone, final, initial, medial) begin; all others have two and never join to the next.
    private static readonly HashSet<int> FourShapes =
    [
        0xFB52, 0xFB56, 0xFB5A, 0xFB5E, 0xFB62, 0xFB66, 0xFB6A, 0xFB6E, 0xFB72, 0xFB76, 0xFB7A, 0xFB7E, 0xFB8E, 0xFB92, 0xFB96, 0xFB9A, 0xFBA0, 0xFBA6, 0xFBAA, 0xFBD3, 0xFBFC,
        0xFE89, 0xFE8F, 0xFE95, 0xFE99, 0xFE9D, 0xFEA1, 0xFEA5, 0xFEB1, 0xFEB5, 0xFEB9, 0xFEBD, 0xFEC1, 0xFEC5, 0xFEC9, 0xFECD, 0xFED1, 0xFED5, 0xFED9, 0xFEDD, 0xFEE1, 0xFEE5, 0xFEE9, 0xFEF1,
    ];

    public static bool Is(char c) => c is (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    // ﬀ, ﬁ, ﬄ and others that fonts draw as one shape.
    private static bool IsLatin(char c) => c is >= '\uFB00' and <= '\uFB06';

    /// <summary>The letters behind the shapes, in the order of reading.</summary>
    public static string Letters(string text)
    {
        if (!text.Any(c => Is(c) || IsLatin(c))) return text;
        var letters = new StringBuilder();
        foreach (var c in text) letters.Append(Is(c) || IsLatin(c) ? c.ToString().Normalize(NormalizationForm.FormKC).TrimStart(' ') : c.ToString());
        return letters.ToString();
    }

    /// <summary>Whether a letter that could join the next one has a shape that does not.</summary>
    public static bool EndsJoining(char shape)
    {
        for (var place = 0; place < 2; place++)
        {
            if (FourShapes.Contains(shape - place)) return true;
        }
        return false;
    }
}
