namespace Daftar.Languages;

/// <summary>
/// Which language a text is written in, judged by its letters and commonest words. One sentence is enough; Arabic
/// ي and ك do not make a Persian text Arabic, nor Latin names in it English.
/// </summary>
public static class LanguageDetection
{
    // In letters of the script: a name is some ten letters long, the words between names are short but telling.
    private const int CommonWord = 10;
    private const int OwnLetter = 3;
    private const int ForeignLetter = -4;

    // The first pages of a document say enough.
    private const int MostCharacters = 20_000;
    private const int LongestCommonWord = 16;

    /// <summary>The written languages of a Persian reader's script, which letters and words tell apart.</summary>
    public static IReadOnlyList<string> OfArabicScript { get; } = ["fa", "ar", "ps", "ur"];

    /// <summary>Languages of other scripts that stand in Persian pages.</summary>
    public static IReadOnlyList<string> OfOtherScripts { get; } = ["en", "ru", "tg"];

    /// <summary>
    /// One of <paramref name="candidates"/> as it was given (<c>fa-AF</c> counts as <c>fa</c>), or null when the text
    /// does not decide between them or plainly is in another language, as Arabic is when only Persian and
    /// English are asked for. Known are fa, ps, ar, ur, ckb, ug, en, fr, de, es, tr, uz, ru, uk, tg, kk and ky.
    /// </summary>
    public static string? Detect(string text, IReadOnlyCollection<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        if (text.Length > MostCharacters)
            text = text[..MostCharacters];

        var evidence = Weigh(LanguageProfile.FoldArabicKeyboard(text).ToLowerInvariant());
        string? best = null;
        LanguageProfile? bestProfile = null;
        var (bestScore, tied) = (0, false);
        foreach (var candidate in candidates)
        {
            var language = KnownLanguages.Primary(candidate);
            for (var i = 0; i < LanguageProfile.All.Length; i++)
            {
                var profile = LanguageProfile.All[i];
                if (profile.Language != language || evidence.Score(i) < Math.Max(bestScore, 1))
                    continue;
                if (evidence.Score(i) == bestScore)
                {
                    tied |= profile != bestProfile;
                    continue;
                }

                (best, bestProfile, bestScore, tied) = (candidate, profile, evidence.Score(i), false);
            }
        }

        return tied || bestProfile is null || IsPlainlyAnother(evidence, bestProfile) ? null : best;
    }

    /// <summary>Whether the tag names Persian as it is written in Iran or Afghanistan: <c>fa</c>, <c>fa-AF</c>, <c>prs</c>.</summary>
    public static bool IsPersian(string tag) => KnownLanguages.Primary(tag) == "fa";

    private static Evidence Weigh(string text)
    {
        var evidence = new Evidence();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && IsWordCharacter(text[i]))
            {
                evidence.Letter(text[i]);
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                if (i - start <= LongestCommonWord)
                    evidence.Word(text.AsSpan(start, i - start));
                start = -1;
            }
        }

        return evidence;
    }

    // ZWNJ ends a word here: «می» and «ها» are telling.
    private static bool IsWordCharacter(char c) => char.IsLetter(c) || c is '\'' or 'ʻ' or 'ʼ';

    private static bool IsPlainlyAnother(Evidence evidence, LanguageProfile best)
    {
        var detail = evidence.Detail(Array.IndexOf(LanguageProfile.All, best));
        for (var i = 0; i < LanguageProfile.All.Length; i++)
        {
            var other = LanguageProfile.All[i];
            if (other.Script == best.Script && evidence.Detail(i) > 2 * Math.Max(detail, 0) + 2 * CommonWord)
                return true;
        }

        return false;
    }

    private sealed class Evidence
    {
        private readonly int[] lettersOfScript = new int[4];
        private readonly int[] details = new int[LanguageProfile.All.Length];

        /// <summary>What speaks for the language itself rather than for its script.</summary>
        public int Detail(int profile) => details[profile];

        public int Score(int profile) => lettersOfScript[(int)LanguageProfile.All[profile].Script] is > 0 and var letters
            ? letters + details[profile]
            : 0;

        public void Letter(char c)
        {
            var script = ScriptOf(c);
            if (script == LetterScript.None)
                return;
            lettersOfScript[(int)script]++;

            // Letters that all languages of a script have tell nothing.
            if (script == LetterScript.Latin && c <= 'z')
                return;
            for (var i = 0; i < details.Length; i++)
            {
                var profile = LanguageProfile.All[i];
                if (profile.Script != script)
                    continue;
                if (profile.Owns(c))
                    details[i] += OwnLetter;
                else if (profile.Lacks(c))
                    details[i] += ForeignLetter;
            }
        }

        public void Word(ReadOnlySpan<char> word)
        {
            var script = ScriptOf(word[0]);
            for (var i = 0; i < details.Length; i++)
            {
                var profile = LanguageProfile.All[i];
                if (profile.Script == script && profile.IsCommon(word))
                    details[i] += CommonWord;
            }
        }

        private static LetterScript ScriptOf(char c) => c switch
        {
            (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF') => LetterScript.Latin,
            >= '\u0400' and <= '\u052F' => LetterScript.Cyrillic,
            (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') => LetterScript.Arabic,
            _ => LetterScript.None,
        };
    }
}
