namespace Daftar.Languages.Stemming;

/// <summary>English: conflation by <see cref="Porter2"/>.</summary>
public sealed class EnglishWordForms : WordForms
{
    public static readonly EnglishWordForms Instance = new();

    private static readonly string[] Endings_ = ["s", "es", "ed", "ing", "er", "ers", "ly", "d", "r", "rs"];

    private static readonly (string Ending, string[] Instead)[] Undo =
    [
        ("ies", ["y"]), ("ied", ["y"]), ("ing", ["", "e", "ed", "s"]), ("ed", ["", "e", "ing", "s"]), ("es", ["", "e"]),
        ("s", [""]), ("ly", [""]), ("ers", ["er", "", "e"]), ("er", ["", "e"]), ("y", ["ies", "ied"]),
        ("e", ["ing", "ion", "ions", "able"]), ("", ["ion", "ions", "al", "ally", "ment", "ness"]),
    ];

    public override IReadOnlySet<string> StopWords { get; } = new HashSet<string>(
        """
        a about after all also am an and any are as at be been but by can could did do does for from had has have he her
        his how i if in into is it its may more most no not of on or our she should so some such than that the their them
        there these they this those to was we were what when which who will with would you your
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    public override string Lemma(string word) => Porter2.Stem(word);

    public override IEnumerable<FormCluster> Forms(string lemma, IReadOnlyCollection<string> seen)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var tried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in seen)
        {
            if (word.Length < 3) continue;
            foreach (var candidate in Neighbours(word))
            {
                if (tried.Add(candidate) && Porter2.Stem(candidate) == lemma) found.Add(candidate);
            }
        }

        found.ExceptWith(seen);
        return found.Select(form => new FormCluster(form, '\0'));
    }

    private static IEnumerable<string> Neighbours(string word)
    {
        foreach (var ending in Endings_)
        {
            if (word.EndsWith('s') && ending is not ("es" or "ed" or "ing")) continue;
            if (ending[0] is 'd' or 'r' != word.EndsWith('e')) continue;
            yield return word + ending;
        }

        foreach (var (ending, replacements) in Undo)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 3) continue;
            foreach (var replacement in replacements) yield return word[..^ending.Length] + replacement;
        }
    }
}
