using Daftar.Languages.Stemming;
using Daftar.Outputs.Search.Counting;

namespace Daftar.Outputs.Search.Packing;

/// <summary>Groups the forms of a word, seen and possible, into entries of shards.</summary>
internal static class ShardEntries
{
    /// <summary>Instead of a letter of endings: forms that are first of all another word.</summary>
    public const char Weak = '~';

    public static IEnumerable<ShardEntry> Of(int number, SearchTerm term, WordForms forms)
    {
        if (SearchCode.Is(term.Lemma)) return [new(number, SearchCode.NumberOf(term.Lemma), SearchCode.Sign, [""])];
        return Strong(number, term, forms).Concat(WeakForms(number, term));
    }

    private static IEnumerable<ShardEntry> WeakForms(int number, SearchTerm term)
    {
        var left = new List<string>(term.Weak);
        while (left.Count > 0) yield return TakeTogether(number, left) with { Ending = Weak };
    }

    // The forms stand in lists and not in sorted sets: a word has five of them on the mean, and the sets took a tenth of the index's time.
    private static List<ShardEntry> Strong(int number, SearchTerm term, WordForms forms)
    {
        var left = new List<string>(term.Seen);
        var loose = new List<string>();
        var clusters = new List<FormCluster>();
        foreach (var cluster in forms.Forms(term.Lemma, term.Seen))
        {
            if (cluster.Endings == '\0') loose.Add(cluster.Base);
            else if (!clusters.Contains(cluster))
            {
                clusters.Add(cluster);
                left.RemoveAll(form => Makes(forms, cluster, form));
            }
        }

        foreach (var form in loose)
        {
            if (!clusters.Exists(cluster => Makes(forms, cluster, form)) && !left.Contains(form)) left.Add(form);
        }

        left.Sort(StringComparer.Ordinal);
        var entries = new List<ShardEntry>(clusters.Count + 1);
        foreach (var cluster in clusters) entries.Add(new(number, cluster.Base, cluster.Endings, Take(left, cluster.Base)));
        while (left.Count > 0) entries.Add(TakeTogether(number, left));
        return entries;
    }

    private static bool Makes(WordForms forms, FormCluster cluster, string form)
    {
        if (!form.StartsWith(cluster.Base, StringComparison.Ordinal)) return false;
        var ending = form.AsSpan(cluster.Base.Length);
        foreach (var one in forms.Endings[cluster.Endings])
        {
            if (ending.SequenceEqual(one)) return true;
        }

        return false;
    }

    /// <summary>What follows <paramref name="start"/> in the forms that begin with it, which leave the list.</summary>
    private static List<string> Take(List<string> forms, string start)
    {
        var taken = new List<string>();
        foreach (var form in forms)
        {
            if (form.StartsWith(start, StringComparison.Ordinal)) taken.Add(form[start.Length..]);
        }

        if (taken.Count > 0) forms.RemoveAll(form => form.StartsWith(start, StringComparison.Ordinal));
        return taken;
    }

    // Forms with the longest beginning of three letters or more that the first one shares. The list is in ordinal order.
    private static ShardEntry TakeTogether(int number, List<string> left)
    {
        var start = left[0];
        foreach (var form in left)
        {
            var shared = form.AsSpan().CommonPrefixLength(start);
            if (shared >= 3) start = start[..shared];
        }

        return new(number, start, '\0', Take(left, start));
    }
}
