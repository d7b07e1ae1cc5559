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

    private const int LongestOnStack = 64;

    /// <summary>The stem, which need not be a word: <c>generously</c> and <c>generous</c> are both <c>generous</c>.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2) return word;
        if (Exceptions.TryGetValue(word, out var exception)) return exception;

        // Asked of every word of an archive and of some thirty neighbours of each, so it works in place. No step makes a word longer.
        Span<char> letters = word.Length > LongestOnStack ? new char[word.Length] : stackalloc char[LongestOnStack];
        var w = new Working(word, letters);
        w.Step0();
        w.Step1A();
        if (!UnchangedAfterStep1A.GetAlternateLookup<ReadOnlySpan<char>>().Contains(w.Text))
        {
            w.Step1B();
            w.Step1C();
            w.Step2To3(Step2, inR2: false);
            w.Step2To3(Step3, inR2: true);
            w.RemoveStep4(Step4);
            w.Step5();
        }

        w.Text.Replace('Y', 'y');
        return w.Text.SequenceEqual(word) ? word : w.Text.ToString();
    }

    private ref struct Working
    {
        private readonly Span<char> _letters;
        private readonly int _r1;
        private readonly int _r2;
        private int _length;

        public Working(string word, Span<char> letters)
        {
            var text = word[0] == '\'' ? word.AsSpan(1) : word;
            text.CopyTo(letters);
            _letters = letters;
            _length = text.Length;
            MarkConsonantY();
            (_r1, _r2) = Regions(Text);
        }

        public readonly Span<char> Text => _letters[.._length];

        public void Step0()
        {
            if (Ends("'s'")) Cut(3);
            else if (Ends("'s")) Cut(2);
            else if (Ends("'")) Cut(1);
        }

        public void Step1A()
        {
            if (Ends("sses")) Cut(2);
            else if (Ends("ied") || Ends("ies")) Cut(_length > 4 ? 2 : 1);
            else if (Ends("us") || Ends("ss")) return;
            else if (Ends("s") && HasVowel(_length - 2)) Cut(1);
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

        public readonly void Step1C()
        {
            if (_length > 2 && Text[^1] is 'y' or 'Y' && !IsVowel(Text[^2])) Text[^1] = 'i';
        }

        public void Step2To3((string Suffix, string Replacement)[] table, bool inR2)
        {
            foreach (var (suffix, replacement) in table)
            {
                if (!Ends(suffix)) continue;
                var start = _length - suffix.Length;
                if (start < _r1) return;
                if (suffix == "ogi" && (start == 0 || _letters[start - 1] != 'l')) return;
                if (suffix == "li" && (start == 0 || !"cdeghkmnrt".Contains(_letters[start - 1]))) return;
                if (inR2 && suffix == "ative" && start < _r2) return;
                Replace(suffix.Length, replacement);
                return;
            }
        }

        public void RemoveStep4(string[] suffixes)
        {
            foreach (var suffix in suffixes)
            {
                if (!Ends(suffix)) continue;
                var start = _length - suffix.Length;
                if (start < _r2) return;
                if (suffix == "ion" && (start == 0 || _letters[start - 1] is not ('s' or 't'))) return;
                Cut(suffix.Length);
                return;
            }
        }

        public void Step5()
        {
            if (Ends("e"))
            {
                var start = _length - 1;
                if (start >= _r2 || (start >= _r1 && !EndsInShortSyllable(start))) Cut(1);
            }
            else if (Ends("l") && _length - 1 >= _r2 && _length > 1 && Text[^2] == 'l')
            {
                Cut(1);
            }
        }

        private readonly void MarkConsonantY()
        {
            var letters = Text;
            for (var i = 0; i < letters.Length; i++)
            {
                if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1]))) letters[i] = 'Y';
            }
        }

        private static (int R1, int R2) Regions(ReadOnlySpan<char> word)
        {
            var r1 = word.StartsWith("gener") || word.StartsWith("arsen") ? 5
                : word.StartsWith("commun") ? 6
                : After(word, 0);
            return (r1, After(word, r1));
        }

        // The region after the first consonant that follows a vowel.
        private static int After(ReadOnlySpan<char> word, int from)
        {
            var i = from;
            while (i < word.Length && !IsVowel(word[i])) i++;
            while (i < word.Length && IsVowel(word[i])) i++;
            return i < word.Length ? i + 1 : word.Length;
        }

        private void ReplaceInR1(int length, string replacement)
        {
            if (_length - length >= _r1) Replace(length, replacement);
        }

        private void RemoveVerbEnding(int length)
        {
            if (!HasVowel(_length - length)) return;
            Cut(length);
            if (Ends("at") || Ends("bl") || Ends("iz")) Replace(0, "e");
            else if (EndsInDouble()) Cut(1);
            else if (_r1 >= _length && EndsInShortSyllable(_length)) Replace(0, "e");
        }

        private readonly bool EndsInDouble() => _length > 1 && Text[^1] == Text[^2] && "bdfgmnprt".Contains(Text[^1]);

        // Whether the first `length` letters end in a short syllable.
        private readonly bool EndsInShortSyllable(int length)
        {
            if (length == 2) return IsVowel(_letters[0]) && !IsVowel(_letters[1]);
            if (length < 3) return false;
            var last = _letters[length - 1];
            return !IsVowel(last) && last is not ('w' or 'x' or 'Y') && IsVowel(_letters[length - 2]) && !IsVowel(_letters[length - 3]);
        }

        private readonly bool HasVowel(int end)
        {
            for (var i = 0; i < end; i++)
            {
                if (IsVowel(_letters[i])) return true;
            }
            return false;
        }

        // Of some fifty suffixes that a word is asked for, the last letter rules out nearly all.
        private readonly bool Ends(string suffix) => _length > 0 && _letters[_length - 1] == suffix[^1] && Text.EndsWith(suffix);

        private void Cut(int count) => _length -= count;

        private void Replace(int length, string replacement)
        {
            replacement.CopyTo(_letters[(_length - length)..]);
            _length += replacement.Length - length;
        }

        private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
    }
}
