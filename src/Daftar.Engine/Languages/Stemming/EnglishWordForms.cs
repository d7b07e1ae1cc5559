namespace Daftar.Languages.Stemming;

/// <summary>English: conflation by <see cref="Porter2"/>, with tables for what has no rule (<see cref="EnglishForms"/>).</summary>
public sealed class EnglishWordForms : WordForms
{
    private static readonly string[] Endings_ = ["s", "es", "ed", "ing", "er", "ers", "ly", "d", "r", "rs"];

    private static readonly (string Ending, string[] Instead)[] Undo =
    [
        ("ies", ["y"]), ("ied", ["y"]), ("ing", ["", "e", "ed", "s"]), ("ed", ["", "e", "ing", "s"]), ("es", ["", "e"]),
        ("s", [""]), ("ly", [""]), ("ers", ["er", "", "e"]), ("er", ["", "e"]), ("y", ["ies", "ied"]),
        ("e", ["ing", "ion", "ions", "able"]), ("", ["ion", "ions", "al", "ally", "ment", "ness"]),
    ];

    /// <summary>The one instance; its tables are read when it is first asked for.</summary>
    public static EnglishWordForms Instance { get; } = new();

    public override IReadOnlySet<string> StopWords { get; } = new HashSet<string>(
        """
        a al e about after all also am an and any are as at be been but by can could did do does for from had has have he her
        his how i if in into is it its may more most no not of on or our she should so some such than that the their them
        there these they this those to was we were what when which who will with would you your
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private const int ShortestName = 4;

    private static readonly HashSet<string> EndInEe = ["agree", "disagree", "guarantee", "decree", "referee", "pedigree", "degree", "filigree", "carefree"];

    private readonly EnglishForms _forms = new();
    // Read when the first index is made, not when a page of a site asks for the language.
    private readonly Lazy<EnglishDictionary> _dictionary = new(() => new());
    private readonly Dictionary<string, List<string>> _irregular = new(StringComparer.Ordinal);

    private EnglishWordForms()
    {
        foreach (var (other, counted) in _forms.Words) AddIrregular(Lemma(counted), other);
        foreach (var (form, lemma) in _forms.Apart) AddIrregular(lemma, form);
    }

    public override string Lemma(string word)
    {
        word = EnglishNames.Spelled(_forms.Spelled(word));
        // Fareed and Hameed are no forms of fare and hame.
        if (word.Length > 5 && word.EndsWith("eed", StringComparison.Ordinal) && !EndInEe.Contains(word[..^1])) return word;
        return _forms.Apart.TryGetValue(word, out var apart) ? apart : EnglishNames.Stem(Porter2.Stem(word));
    }

    public override NameSpellings? Names { get; } = new("english-name-rules.tsv", shortest: 3, safe: 3, vowels: "aiuE");

    public override NameKind NameKindOf(string form, string lemma)
    {
        if (form.AsSpan().ContainsAnyExceptInRange('a', 'z')) return NameKind.None;
        if (form.Length < ShortestName || StopWords.Contains(form) || _dictionary.Value.Has(form) || _forms.Apart.ContainsKey(form)) return NameKind.Word;
        return NameKind.Unknown;
    }

    public override bool IsCompound(ReadOnlySpan<char> word) => _forms.IsCompound(word);

    public override CompoundRole RoleOf(string word, string lemma)
    {
        var end = _forms.EndsCompound(word) ? word : null;
        var other = word.Length > 3 && word[^1] == 's' && _forms.EndsCompound(word[..^1]) ? word[..^1] : null;
        return new(_forms.BeginsCompound(word), false, end ?? other, end is null ? null : other, false);
    }

    public override IEnumerable<FormCluster> Forms(string lemma, IReadOnlyCollection<string> seen)
    {
        var found = new List<string>();
        // What articles have is of this lemma and not asked for again.
        var tried = new HashSet<string>(seen, StringComparer.Ordinal);
        foreach (var word in seen)
        {
            if (word.Length < 3 || !HasForms(word)) continue;
            foreach (var candidate in Neighbours(word).Concat(_forms.OtherSpellings(word)).Append(_forms.Spelled(word)).Concat(EnglishNames.Variants(word)))
            {
                if (tried.Add(candidate) && Lemma(candidate) == lemma) found.Add(candidate);
            }
        }

        foreach (var form in _irregular.GetValueOrDefault(lemma, []))
        {
            if (!found.Contains(form) && !seen.Contains(form)) found.Add(form);
        }

        found.Sort(StringComparer.Ordinal);
        return found.Select(form => new FormCluster(form, '\0'));
    }

    private void AddIrregular(string lemma, string form)
    {
        if (!_irregular.TryGetValue(lemma, out var forms)) _irregular[lemma] = forms = [];
        forms.Add(form);
    }

    // Years have a plural (1990s). Longer numbers and words in other letters have no English endings, and a text may hold a hundred thousand of them.
    private static bool HasForms(string word) => word.Length <= 4 || word.AsSpan().ContainsAnyInRange('a', 'z');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static IEnumerable<string> Neighbours(string word)
    {
        foreach (var ending in Endings_)
        {
            if (word.EndsWith('s') && ending is not ("es" or "ed" or "ing")) continue;
            if (word.EndsWith('e') ? ending is not ("s" or "ly" or "d" or "r" or "rs") : ending[0] is 'd' or 'r') continue;
            yield return word + ending;
        }

        // permitted of permit, stabbing of stab.
        if (word.Length >= 3 && IsVowel(word[^2]) && !IsVowel(word[^1]) && !IsVowel(word[^3]) && word[^1] is not ('w' or 'x' or 'y' or 'h'))
        {
            foreach (var ending in (string[])["ed", "ing", "er", "ers"]) yield return word + word[^1] + ending;
        }

        foreach (var (ending, replacements) in Undo)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 3) continue;
            foreach (var replacement in replacements) yield return word[..^ending.Length] + replacement;
        }
    }
}
