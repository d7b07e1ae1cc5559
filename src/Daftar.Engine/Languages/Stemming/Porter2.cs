namespace Daftar.Languages.Stemming;

/// <summary>
/// Martin Porter's second English stemmer ("English" or "Porter2"), as published at snowballstem.org and in the
/// state of Snowball 2.1, whose sample vocabulary it reproduces. Works on lower-case words.
/// </summary>
public static class Porter2
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly HashSet<string> UnchangedAfterStep1A = new(StringComparer.Ordinal)
    {
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    };

    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"),
        ("biliti", "ble"), ("lessli", "less"), ("tional", "tion"),
        ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"),
        ("abli", "able"), ("alli", "al"), ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"),
        ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"), ("iciti", "ic"),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous",
        "al", "er", "ic",
    ];

    /// <summary>The stem, which need not be a word: <c>generously</c> and <c>generous</c> are both <c>generous</c>.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2) return word;
        if (Exceptions.TryGetValue(word, out var exception)) return exception;

        var w = new Working(word);
        w.Step0();
        w.Step1A();
        if (UnchangedAfterStep1A.Contains(w.Text)) return w.Text.Replace('Y', 'y');
        w.Step1B();
        w.Step1C();
        w.Step2To3(Step2, inR2: false);
        w.Step2To3(Step3, inR2: true);
        w.RemoveStep4(Step4);
        w.Step5();
        return w.Text.Replace('Y', 'y');
    }

    private sealed class Working
    {
        private int _r1;
        private int _r2;

        public Working(string word)
        {
            Text = word[0] == '\'' ? word[1..] : word;
            MarkConsonantY();
            (_r1, _r2) = Regions(Text);
        }

        public string Text { get; private set; }

        public void Step0()
        {
            foreach (var suffix in (ReadOnlySpan<string>)["'s'", "'s", "'"])
            {
                if (!Ends(suffix)) continue;
                Cut(suffix.Length);
                return;
            }
        }

        public void Step1A()
        {
            if (Ends("sses")) Cut(2);
            else if (Ends("ied") || Ends("ies")) Cut(Text.Length > 4 ? 2 : 1);
            else if (Ends("us") || Ends("ss")) return;
            else if (Ends("s") && HasVowel(Text.Length - 2)) Cut(1);
        }

        public void Step1B()
        {
            if (Ends("eedly")) ReplaceInR1(5, "ee");
            else if (Ends("eed")) ReplaceInR1(3, "ee");
            else if (Ends("ingly")) RemoveVerbEnding(5);
            else if (Ends("edly")) RemoveVerbEnding(4);
            else if (Ends("ing")) RemoveVerbEnding(3);
            else if (Ends("ed")) RemoveVerbEnding(2);
        }

        public void Step1C()
        {
            if (Text.Length > 2 && Text[^1] is 'y' or 'Y' && !IsVowel(Text[^2])) Text = Text[..^1] + "i";
        }

        public void Step2To3((string Suffix, string Replacement)[] table, bool inR2)
        {
            foreach (var (suffix, replacement) in table)
            {
                if (!Ends(suffix)) continue;
                var start = Text.Length - suffix.Length;
                if (start < _r1) return;
                if (suffix == "ogi" && (start == 0 || Text[start - 1] != 'l')) return;
                if (suffix == "li" && (start == 0 || !"cdeghkmnrt".Contains(Text[start - 1]))) return;
                if (inR2 && suffix == "ative" && start < _r2) return;
                Text = Text[..start] + replacement;
                return;
            }
        }

        public void RemoveStep4(string[] suffixes)
        {
            foreach (var suffix in suffixes)
            {
                if (!Ends(suffix)) continue;
                var start = Text.Length - suffix.Length;
                if (start < _r2) return;
                if (suffix == "ion" && (start == 0 || Text[start - 1] is not ('s' or 't'))) return;
                Cut(suffix.Length);
                return;
            }
        }

        public void Step5()
        {
            if (Ends("e"))
            {
                var start = Text.Length - 1;
                if (start >= _r2 || (start >= _r1 && !EndsInShortSyllable(start))) Cut(1);
            }
            else if (Ends("l") && Text.Length - 1 >= _r2 && Text.Length > 1 && Text[^2] == 'l')
            {
                Cut(1);
            }
        }

        private void MarkConsonantY()
        {
            if (!Text.Contains('y')) return;
            var letters = Text.ToCharArray();
            for (var i = 0; i < letters.Length; i++)
            {
                if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1]))) letters[i] = 'Y';
            }
            Text = new string(letters);
        }

        private static (int R1, int R2) Regions(string word)
        {
            var r1 = word.StartsWith("gener", StringComparison.Ordinal) || word.StartsWith("arsen", StringComparison.Ordinal) ? 5
                : word.StartsWith("commun", StringComparison.Ordinal) ? 6
                : After(word, 0);
            return (r1, After(word, r1));
        }

        // The region after the first consonant that follows a vowel.
        private static int After(string word, int from)
        {
            var i = from;
            while (i < word.Length && !IsVowel(word[i])) i++;
            while (i < word.Length && IsVowel(word[i])) i++;
            return i < word.Length ? i + 1 : word.Length;
        }

        private void ReplaceInR1(int length, string replacement)
        {
            if (Text.Length - length >= _r1) Text = Text[..^length] + replacement;
        }

        private void RemoveVerbEnding(int length)
        {
            if (!HasVowel(Text.Length - length)) return;
            Cut(length);
            if (Ends("at") || Ends("bl") || Ends("iz")) Text += "e";
            else if (EndsInDouble()) Cut(1);
            else if (_r1 >= Text.Length && EndsInShortSyllable(Text.Length)) Text += "e";
        }

        private bool EndsInDouble() => Text.Length > 1 && Text[^1] == Text[^2] && "bdfgmnprt".Contains(Text[^1]);

        // Whether the first `length` letters end in a short syllable.
        private bool EndsInShortSyllable(int length)
        {
            if (length == 2) return IsVowel(Text[0]) && !IsVowel(Text[1]);
            if (length < 3) return false;
            var last = Text[length - 1];
            return !IsVowel(last) && last is not ('w' or 'x' or 'Y') && IsVowel(Text[length - 2]) && !IsVowel(Text[length - 3]);
        }

        private bool HasVowel(int end)
        {
            for (var i = 0; i < end; i++)
            {
                if (IsVowel(Text[i])) return true;
            }
            return false;
        }

        // Of some fifty suffixes that a word is asked for, the last letter rules out nearly all.
        private bool Ends(string suffix) => Text.Length > 0 && Text[^1] == suffix[^1] && Text.EndsWith(suffix, StringComparison.Ordinal);

        private void Cut(int count) => Text = Text[..^count];

        private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
    }
}
