namespace Daftar.Linting.Prose;

/// <summary>The text between two parts of a word that lacks its half-space.</summary>
internal static class Gap
{
    /// <summary>Whether nothing but one or a few spaces (or doubled half-spaces) parts the two.</summary>
    public static bool Between(LintText text, int end, int start)
    {
        if (start <= end || start - end > 4) return false;
        for (var i = end; i < start; i++)
        {
            if (!Letters.IsGap(text[i])) return false;
        }
        return true;
    }
}
