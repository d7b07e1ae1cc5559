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
        var left = new SortedSet<string>(term.Weak, StringComparer.Ordinal);
        while (left.Count > 0) yield return TakeTogether(number, left) with { Ending = Weak };
    }

    private static IEnumerable<ShardEntry> Strong(int number, SearchTerm term, WordForms forms)
    {
        var left = new SortedSet<string>(term.Seen, StringComparer.Ordinal);
        var loose = new SortedSet<string>(StringComparer.Ordinal);
        var entries = new List<(string Base, char Ending)>();
        foreach (var (start, ending) in forms.Forms(term.Lemma, term.Seen).Distinct())
        {
            if (ending == '\0')
            {
                loose.Add(start);
                continue;
            }

            entries.Add((start, ending));
            foreach (var one in forms.Endings[ending]) left.Remove(start + one);
        }

        left.UnionWith(loose.Where(form => !entries.Exists(entry => Makes(forms, entry, form))));
        foreach (var (start, ending) in entries) yield return new(number, start, ending, Take(left, start));
        while (left.Count > 0) yield return TakeTogether(number, left);
    }

    private static bool Makes(WordForms forms, (string Base, char Ending) entry, string form) =>
        form.StartsWith(entry.Base, StringComparison.Ordinal) && forms.Endings[entry.Ending].Contains(form[entry.Base.Length..]);

    private static List<string> Take(SortedSet<string> forms, string start)
    {
        var taken = forms.Where(form => form.StartsWith(start, StringComparison.Ordinal)).ToList();
        forms.ExceptWith(taken);
        return taken.ConvertAll(form => form[start.Length..]);
    }

    // Forms with the longest beginning of three letters or more that the first one shares.
    private static ShardEntry TakeTogether(int number, SortedSet<string> left)
    {
        var first = left.Min!;
        var start = first;
        foreach (var form in left)
        {
            var shared = form.AsSpan().CommonPrefixLength(start);
            if (shared >= 3) start = start[..shared];
        }

        return new(number, start, '\0', Take(left, start));
    }
}
