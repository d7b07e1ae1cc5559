namespace Daftar.Diagnostics;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class Suggestion
{
    /// <summary>Nobody mistypes a longer one so that this would help, and comparing takes time by the square of the length.</summary>
    private const int LongestName = 200;

    /// <summary>
    /// The candidate with the smallest edit distance from <paramref name="value"/>, when that is at most a third
    /// of its length (and at least 1); otherwise null. Ties go to the ordinally smaller candidate.
    /// </summary>
    public static string? For(string value, IEnumerable<string> candidates)
    {
        if (value.Length > LongestName) return null;
        string? best = null;
        var meant = value.ToLowerInvariant();
        var bestDistance = Math.Max(1, value.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            // Each letter too many or too few is a step, so that most names need not be compared.
            if (Math.Abs(candidate.Length - value.Length) > bestDistance) continue;
            var distance = Distance(meant, candidate, bestDistance);
            if (distance > bestDistance || (distance == bestDistance && (best is null || string.CompareOrdinal(candidate, best) >= 0))) continue;
            (best, bestDistance) = (candidate, distance);
        }
        return best;
    }

    /// <summary>
    /// Levenshtein distance with adjacent transposition, in UTF-16 units; more than <paramref name="most"/> when it is more, which often shows
    /// after two letters: a file may hold a hundred thousand unknown names.
    /// </summary>
    private static int Distance(string a, string candidate, int most)
    {
        Span<char> b = stackalloc char[candidate.Length];
        candidate.AsSpan().ToLowerInvariant(b);
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var beforeLast = rows[..width];
        var last = rows.Slice(width, width);
        var current = rows[(2 * width)..];
        for (var j = 0; j < width; j++) last[j] = j;
        var leastOfLast = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                least = Math.Min(least, current[j]);
            }
            // A transposition comes from the row before the last one, every other step from the last.
            if (least > most && leastOfLast > most) return most + 1;
            leastOfLast = least;
            var unused = beforeLast;
            beforeLast = last;
            last = current;
            current = unused;
        }
        return last[b.Length];
    }
}
