namespace Daftar.Tests.Linting;

/// <summary>Where two texts of the same lines differ, word by word.</summary>
internal static class LineChanges
{
    public readonly record struct Change(int Line, int Column, string Before, string After);

    public static IEnumerable<Change> Between(string before, string after)
    {
        var (a, b) = (before.Split('\n'), after.Split('\n'));
        Assert.Equal(a.Length, b.Length);
        for (var line = 0; line < a.Length; line++)
        {
            foreach (var change in OfLine(a[line], b[line])) yield return change with { Line = line + 1 };
        }
    }

    private static List<Change> OfLine(string a, string b)
    {
        var changes = new List<Change>();
        var common = CommonTail(a, b);
        int i = 0, j = 0;
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                i++;
                j++;
                continue;
            }
            var (startA, startB) = (i, j);
            while ((i < a.Length || j < b.Length) && !(i < a.Length && j < b.Length && a[i] == b[j] && common[i, j] == common[i + 1, j + 1] + 1))
            {
                if (j == b.Length || (i < a.Length && common[i + 1, j] >= common[i, j + 1])) i++;
                else j++;
            }
            while (startA > 0 && startB > 0 && IsWord(a[startA - 1])) (startA, startB) = (startA - 1, startB - 1);
            var (endA, endB) = (i, j);
            while (endA < a.Length && endB < b.Length && a[endA] == b[endB] && IsWord(a[endA])) (endA, endB) = (endA + 1, endB + 1);
            changes.Add(new(0, startA + 1, a[startA..endA], b[startB..endB]));
        }
        return changes;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '\u200C' or '*';

    // Length of the longest common subsequence of what follows.
    private static int[,] CommonTail(string a, string b)
    {
        var common = new int[a.Length + 2, b.Length + 2];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        return common;
    }
}
