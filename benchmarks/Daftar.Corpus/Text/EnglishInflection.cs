namespace Daftar.Corpus.Text;

/// <summary>Regular English endings with their spelling rules, and the few irregular plurals among our stems.</summary>
internal static class EnglishInflection
{
    private static readonly HashSet<string> Doubling =
        new(["ban", "stop", "plan", "permit", "prefer", "control", "transfer"], StringComparer.Ordinal);

    public static string Plural(string noun) => noun switch
    {
        "woman" => "women",
        "child" => "children",
        "police" or "aircraft" or "livestock" => noun,
        _ when noun.EndsWith("sis", StringComparison.Ordinal) => noun[..^2] + "es",
        _ => WithS(noun),
    };

    public static string WithS(string stem)
    {
        if (EndsInConsonantY(stem))
        {
            return stem[..^1] + "ies";
        }

        return stem[^1] is 's' or 'x' or 'z' || stem.EndsWith("ch", StringComparison.Ordinal) || stem.EndsWith("sh", StringComparison.Ordinal)
            ? stem + "es"
            : stem + "s";
    }

    public static string Past(string verb)
    {
        if (EndsInConsonantY(verb))
        {
            return verb[..^1] + "ied";
        }

        return verb[^1] == 'e' ? verb + "d" : Doubled(verb) + "ed";
    }

    public static string Gerund(string verb)
    {
        var dropsE = verb[^1] == 'e' && verb[^2] != 'e';
        return (dropsE ? verb[..^1] : Doubled(verb)) + "ing";
    }

    public static string Adverb(string adjective)
    {
        if (adjective.EndsWith("ic", StringComparison.Ordinal))
        {
            return adjective + "ally";
        }

        if (adjective.EndsWith("le", StringComparison.Ordinal))
        {
            return adjective[..^1] + "y";
        }

        return EndsInConsonantY(adjective) ? adjective[..^1] + "ily" : adjective + "ly";
    }

    private static string Doubled(string verb) => Doubling.Contains(verb) ? verb + verb[^1] : verb;

    private static bool EndsInConsonantY(string stem) => stem[^1] == 'y' && !"aeiou".Contains(stem[^2], StringComparison.Ordinal);
}
