using Daftar.Languages.Characters;

namespace Daftar.Languages.Stemming;

/// <summary>
/// Persian and Dari: light stemming that asks a lexicon. An ending comes off only when what remains is a known word and
/// the whole is not one, so that سازمان, میدان and دختر stay what they are. Verbs and broken plurals come from tables.
/// docs/search.md says what is conflated and what is not.
/// </summary>
public sealed class PersianWordForms : WordForms
{
    // ها is the one ending that may be taken off a word that nobody knows: nearly nothing else ends that way.
    private static readonly string[] PluralEndings =
        ["هایشان", "هایمان", "هایتان", "هاییشان", "هایم", "هایت", "هایش", "هایی", "هاست", "های", "ها"];

    private static readonly string[] Plurals = ["ها", "های", "هایی", "هایم", "هایت", "هایش", "هایمان", "هایتان", "هایشان"];

    private static readonly string[] Comparatives = ["ترینهای", "ترینها", "ترهای", "ترها", "ترین", "تری", "تر"];

    private static readonly string[] Possessives = ["شان", "مان", "تان"];

    private static readonly string[] OneLetterPossessives = ["م", "ت", "ش"];

    private static readonly string[] PersonEndings = ["انشان", "انمان", "انتان", "انی", "انش", "انم", "انت", "ان"];

    private static readonly string[] AfterHe = ["ایی", "است", "اند", "ایم", "اید", "ام", "ات", "اش", "ای", "یی", "ی"];

    private static readonly string[] AfterVowel = ["یشان", "یمان", "یتان", "یی", "یم", "یت", "یش", "ی"];

    private static readonly string[] ArabicEndings = ["اتشان", "اتی", "اتش", "ات"];

    // Plurals in form that have become a word of their own.
    private static readonly HashSet<string> NotPlurals =
    [
        .. """
        انتخابات تظاهرات صادرات واردات مالیات عملیات ادبیات تلفات تشکیلات مطبوعات مقررات امکانات تاسیسات مخابرات تدارکات
        انتظامات دخانیات ریاضیات الهیات تسلیحات مشروبات تعزیرات مجازات ملاقات مکافات مناجات مساوات خرابات خیرات
        موالات نجات حیات ثبات سادات سران تنها رها بها تورات روبات دیپلمات لواسانات شمیرانات شامات مادیان برتر جانان دیمیتری شانگهای
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    // Plurals with ی that are first of all an adjective, or a name: کتبی is written, not some books.
    private static readonly HashSet<string> NotIndefinite = [.. "نجومی کتبی خیامی جزایری انواری زواری شیونی افاقی صحفی مشایخی کواکبی حقوقی اصولی اشرافی".Split(' ')];

    // Nouns with ه that are rarer than the adjective without it is as a noun: مدیرهای are directors.
    private static readonly HashSet<string> RareWithHe =
    [
        .. """
        ترکیه روسیه مدیره واحده فوریه صفویه مدافعه محافظه مهاجمه منصفه مختلفه محبوبه معصومه مقدونیه منصوره ماهه یهودیه محترمه شوره
        صدیقه سیاهه زرده سبزه قابله عادله عارفه مقتوله محدثه مرحومه ضعیفه متبرکه مقرره ساحره سرخه سفیده
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    // What makes a compound of nearly every noun; no dictionary has them all: جنگ‌سالار, نسخه‌شناس.
    private static readonly HashSet<string> MakeCompounds =
    [
        .. "الله الدین الرحمان الرحمن نگار گذار گزار شناس گرا سالار طلب پرست ستیز نشین پذیر ناپذیر نویس محور مدار زدا ساز پرداز خیز رسان زده شده کننده دهنده فروش سنج روب ربا"
            .Split(' '),
    ];

    private readonly PersianLexicon _lexicon = PersianLexicon.Load();
    // Less is the beginning of too many words.
    private const int ShortestSpelling = 4;

    // Of a noun that nobody knows (بایسکل), ی behind it may be an ending; of fewer letters it is more likely one of the word.
    private const int ShortestUnknown = 4;

    private readonly PersianVerbs _verbs;
    private readonly HashSet<string> _spellingStarts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _pluralsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _spellingsOf = new(StringComparer.Ordinal);

    private PersianWordForms()
    {
        _verbs = new(_lexicon);
        _spellingStarts.UnionWith(_lexicon.Spellings.Keys.Where(spelling => spelling.Length >= ShortestSpelling).Select(spelling => spelling[..ShortestSpelling]));
        Prefixes = new HashSet<string>(["می", "نمی", .. _verbs.PreverbsWithPrefix], StringComparer.Ordinal);
        foreach (var plural in _lexicon.Plurals.Keys.Concat(_lexicon.PluralHeadwords))
            AddTo(_pluralsOf, Lemma(plural), plural);
        foreach (var (spelling, counted) in _lexicon.Spellings) AddTo(_spellingsOf, Lemma(counted), spelling);
    }

    /// <summary>The one instance; its tables are read when it is first asked for.</summary>
    public static PersianWordForms Instance { get; } = new();

    public override IReadOnlyDictionary<char, string[]> Endings { get; } = new Dictionary<char, string[]>(PersianVerbs.Endings)
    {
        ['c'] = ["", .. Plurals, "م", "ت", "ش", "مان", "تان", "شان", "ی", "تر", "ترین", "ترها", "تری"],
        ['C'] = ["", .. Plurals, "م", "ت", "ش", "مان", "تان", "شان", "ی", "تر", "ترین", "ترها", "تری", "ان", "انی", "انش", "انشان", "ات"],
        ['d'] = ["", .. Plurals, "مان", "تان", "شان", "ی", "تر", "ترین", "ترها", "تری"],
        ['D'] = ["", .. Plurals, "مان", "تان", "شان", "ی", "تر", "ترین", "ترها", "تری", "ان", "انی", "انش", "انشان", "ات"],
        ['h'] = ["", .. Plurals, "گان", "ی", "ای", "ام", "ات", "اش", "مان", "تان", "شان", "تر", "ترین"],
        ['v'] = ["", .. Plurals, "ی", "یی", "یم", "یت", "یش", "یمان", "یتان", "یشان", "تر", "ترین"],
    };

    public override IReadOnlySet<string> StopWords { get; } = new HashSet<string>(
        """
        و در به از که این را با است برای ان یک خود تا بر هم نیز اما یا اگر هر هیچ همه دیگر چه چون بین پس پیش روی زیر نه ما
        او وی من تو شما ایشان انها اینها انان شد شده شود بود بوده باشد هست نیست کرد کرده کند کنند دارد دارند داشت می نمی
        خواهد خواهند خواهم خواهیم خواهی خواهید باید شاید همین همان چنین ولی بلکه چرا کجا کی چگونه جز بی ها های
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    public override IReadOnlySet<string> Prefixes { get; }

    public override IReadOnlySet<string> Suffixes { get; } = new HashSet<string>(
        [.. Plurals, "هاست", "جات", .. Comparatives, "ام", "ات", "اش", "ای", "اند", "ایم", "اید", "مان", "تان", "شان", "ی", "یی"], StringComparer.Ordinal);

    public override IReadOnlySet<string> Letters => SpelledLetters.All;

    public override string Conjunction => "و";

    public override SearchFolding Folding => SearchFolding.Persian;

    public override NameSpellings? Names { get; } = new("persian-name-rules.tsv", shortest: 3, safe: 4, vowels: "");

    public override NameKind NameKindOf(string form, string lemma)
    {
        if (form.Length < 3 || form[0] is < '\u0621' or > '\u06D3') return NameKind.None;
        // A spelling that the tables know (کلکتا) may meet one that they lack (کولکته); a number in words is no name.
        if (form != lemma && (!_lexicon.Spellings.ContainsKey(form) || lemma[0] is < '\u0621' or > '\u06D3')) return NameKind.None;
        if (_lexicon.Plurals.ContainsKey(form) || _verbs.Infinitive(form) is not null) return NameKind.None;
        return _lexicon.ClassOf(form) switch
        {
            PersianWordClass.Unknown => NameKind.Unknown,
            PersianWordClass.Noun => NameKind.Noun,
            _ => NameKind.None,
        };
    }

    public override IEnumerable<string> WordsLike(IEnumerable<string> nouns)
    {
        var outlines = nouns.Select(PersianNames.OutlineOf).ToHashSet();
        return outlines.Count == 0 ? [] : _lexicon.Classes.Keys.Where(word => outlines.Contains(PersianNames.OutlineOf(word)));
    }

    public override bool IsTellingLetter(string letter) => SpelledLetters.IsTelling(letter);

    public override string Lemma(string word)
    {
        word = PersianNames.OfGod(_lexicon.Spellings.GetValueOrDefault(word, word));
        if (word.Length < 2) return word;
        if (word[0] is < '\u0621' or > '\u06D3') return SpelledLetters.OfLatin(word) ?? OfOrdinal(word);
        var lemma = OfOtherSpelling(word, out var spelled) ?? Known(word) ?? OfPartedHe(word) ?? OfKnownNoun(word) ?? WithoutAnd(word) ?? OfLettersOrName(word) ?? Stripped(word) ?? OfBrokenPlural(word) ?? spelled;
        // برونئی ends like برونی with an ending, which is a spelling of it.
        return _lexicon.Spellings.TryGetValue(lemma, out var counted) && counted != lemma && counted != word ? Lemma(counted) : lemma;
    }

    public override string? AlsoLemma(string word)
    {
        if (_lexicon.Also.TryGetValue(word, out var other)) return Lemma(other);
        if (word.Length < 3 || word[^1] != 'ی' || word[0] is < '\u0621' or > '\u06D3' || _lexicon.Apart.Contains(word)) return null;
        var noun = word[^2] == 'ی' && word[^3] is 'ا' or 'و' ? word[..^2] : word[..^1];
        var isForm = _lexicon.ClassOf(noun) is PersianWordClass.Noun or PersianWordClass.Adjective || noun.Length >= ShortestUnknown && !IsListed(noun) && !IsListed(word);
        return noun.Length > 1 && isForm && Lemma(noun) is var lemma && lemma != Lemma(word) ? lemma : null;
    }

    public override IEnumerable<FormCluster> Forms(string lemma, IReadOnlyCollection<string> seen)
    {
        var verb = _verbs.Forms(lemma);
        if (verb.Count == 0 && (lemma.Length < 2 || lemma[0] is < '\u0621' or > '\u06D3'))
            return _spellingsOf.GetValueOrDefault(lemma, []).Select(spelling => new FormCluster(spelling, '\0'));

        List<FormCluster> forms = [.. verb];
        AddForms(forms, lemma);
        foreach (var noun in verb.Count > 0 ? (ReadOnlySpan<string>)[lemma[..^1], lemma[..^1] + "ه"] : [])
        {
            if (_lexicon.IsNominal(noun) && Known(noun) == lemma) forms.Add(new(noun, EndingsAfter(noun)));
        }

        foreach (var other in _spellingsOf.GetValueOrDefault(lemma, []).Concat(_pluralsOf.GetValueOrDefault(lemma, [])))
            forms.Add(new(other, EndingsAfter(other)));
        if (lemma.Length > 3 && lemma.EndsWith("گی", StringComparison.Ordinal) && lemma[^3] is not ('ه' or 'ا' or 'و')) forms.Add(new(lemma[..^2] + "هگی", '\0'));
        foreach (var other in SpelledLetters.LatinOf(lemma).Concat(PersianNames.Variants(lemma, IsListed))) forms.Add(new(other, '\0'));
        return forms;
    }

    // With ت behind it شهر is شهرت, another word: then the possessives of one letter that make none are listed.
    private void AddForms(List<FormCluster> forms, string lemma)
    {
        var endings = EndingsAfter(lemma);
        if (endings is not ('c' or 'C') || !Array.Exists(OneLetterPossessives, IsOther))
        {
            forms.Add(new(lemma, endings));
            return;
        }

        forms.Add(new(lemma, endings == 'c' ? 'd' : 'D'));
        foreach (var ending in OneLetterPossessives)
        {
            if (!IsOther(ending)) forms.Add(new(lemma + ending, '\0'));
        }

        bool IsOther(string ending) => IsListed(lemma + ending) && Lemma(lemma + ending) != lemma;
    }

    // 12ام and 12م are 12, as دوازدهم is.
    private static string OfOrdinal(string word)
    {
        var figures = word.AsSpan().TrimEnd("امین");
        return figures.Length < word.Length && figures.IndexOfAnyExceptInRange('0', '9') < 0 && word[^1] is 'م' or 'ن' ? figures.ToString() : word;
    }

    private bool IsListed(string word) => _lexicon.ClassOf(word) is not PersianWordClass.Unknown;

    // وامی is of وام; that امی is a word too does not make it «و امی».
    private string? OfKnownNoun(string word) =>
        word[0] == 'و' && word[^1] == 'ی' && word.Length > 3 && IsKnownNominal(word[..^1]) ? Known(word[..^1]) : null;

    // نماینده‌گان is نمایندگان, as it is written in Afghanistan; وابسته‌گی is وابستگی.
    private string? OfPartedHe(string word)
    {
        var at = word.LastIndexOf("هگ", StringComparison.Ordinal);
        if (at < 2 || at + 3 > word.Length || word[at + 2] is not ('ی' or 'ا')) return null;
        var joined = word.Remove(at, 1);
        return Known(joined) ?? (word[at + 2] == 'ا' && IsKnownNominal(word[..(at + 1)]) ? Known(word[..(at + 1)]) : Stripped(joined));
    }

    // وکابل: و and a word; what the lexicon lists (وزن) does not come here.
    private string? WithoutAnd(string word) =>
        word.Length > 3 && word[0] == 'و' && (IsListed(word[1..]) || _lexicon.Plurals.ContainsKey(word[1..]) || _lexicon.Spellings.ContainsKey(word[1..]))
            ? Lemma(word[1..]) : null;

    private string? OfLettersOrName(string word) =>
        SpelledLetters.Canonical(word) ?? PersianNames.OfRussian(word, IsListed)
            ?? (PersianNames.OfFamily(word) is { } family ? Known(family) ?? family : null);

    // تصامیم that no table has, of تصمیم: by the pattern, when there is such a noun.
    private string? OfBrokenPlural(string word) =>
        !IsListed(word) && BrokenPlurals.SingularsOf(word).FirstOrDefault(_lexicon.IsNominal) is { } singular ? Known(singular) : null;

    public override bool IsCompound(ReadOnlySpan<char> word) => _lexicon.IsCompound(word) || _verbs.IsWithPreverb(word);

    public override CompoundRole RoleOf(string word, string lemma)
    {
        // ونقل of حمل ونقل goes as it is.
        var end = Ends(word) || word[0] == 'و' && _lexicon.EndsCompound(word[1..]) ? word : null;
        var other = EndWithoutEnding(word) ?? (lemma != word && Ends(lemma) ? lemma : null);
        return new(
            _lexicon.BeginsCompound(word) || _verbs.IsPreverb(word), _lexicon.IsNominal(word), end ?? other, end is null ? null : other,
            MakeCompounds.Contains(word) || other is not null && MakeCompounds.Contains(other));
    }

    private string? EndWithoutEnding(string word)
    {
        foreach (var (ending, instead) in (ReadOnlySpan<(string, string)>)[("هایی", ""), ("های", ""), ("ها", ""), ("گان", "ه"), ("ان", ""), ("یان", ""), ("یی", ""), ("ی", "")])
        {
            if (Remains(word, ending, 2, out var stem) && Ends(stem + instead)) return stem + instead;
        }

        return null;
    }

    private bool Ends(string word) => _lexicon.EndsCompound(word) || _verbs.FollowsPreverb(word) || MakeCompounds.Contains(word);

    public override bool TryJoin(string first, string second, out string joined)
    {
        joined = "";
        if (!Prefixes.Contains(first) || _verbs.Infinitive(first + second) is null) return false;
        joined = first + second;
        return true;
    }

    // A word that a table or the lexicon has, in this very form.
    private string? Known(string word)
    {
        if (NotPlurals.Contains(word)) return word;
        if (_lexicon.Plurals.TryGetValue(word, out var singular)) return singular == word ? word : Lemma(singular);
        if (_verbs.Infinitive(word) is { } infinitive) return infinitive;
        if (word[^1] == 'ی' && _lexicon.Plurals.ContainsKey(word[..^1]) && !NotIndefinite.Contains(word)) return Lemma(word[..^1]);
        return _lexicon.ClassOf(word) switch
        {
            PersianWordClass.Unknown => null,
            PersianWordClass.Plural => Singular(word) ?? word,
            PersianWordClass.Other => WithoutPlural(word, onlyKnown: true) ?? WithoutComparative(word) ?? (word.Length >= 6 ? Singular(word) : null) ?? word,
            PersianWordClass.Comparative => WithoutComparative(word) ?? word,
            PersianWordClass.Noun or PersianWordClass.Adjective when IsComparative(word) => WithoutComparative(word) ?? word,
            PersianWordClass.Noun or PersianWordClass.Adjective when word.EndsWith("ها", StringComparison.Ordinal) || word.EndsWith("های", StringComparison.Ordinal) => ListedPlural(word) ?? word,
            PersianWordClass.Noun or PersianWordClass.Adjective when word.Length >= 6 && Remains(word, "ات", 4, out var stem) => ArabicSingular(stem) ?? word,
            // لحظات and the like, which the lexicon has without saying that they are plurals.
            PersianWordClass.Noun or PersianWordClass.Other when word.Length == 5 && Remains(word, "ات", 3, out var heart) =>
                _lexicon.IsNominal(heart + "ت") ? Known(heart + "ت") : _lexicon.ClassOf(heart + "ه") is PersianWordClass.Noun ? Known(heart + "ه") : word,
            // تهرانیان and مصریان, but not the family name احمدیان.
            PersianWordClass.Noun or PersianWordClass.Other when Remains(word, "ان", 4, out var people) && people[^1] == 'ی' && _lexicon.ClassOf(people) is PersianWordClass.Adjective => Known(people),
            _ => word,
        };
    }

    // حرفهای that the lexicon writes حرفه‌ای is of حرفه; سایتهای is of سایت.
    private string? ListedPlural(string word) =>
        word[^1] == 'ا' ? WithoutPlural(word, onlyKnown: true) : Root(word[..^(_lexicon.IsCompound(word) ? 2 : 3)]);

    // کوچکتری is کوچکتر with ی, but دفتری is not.
    private bool IsComparative(string word) =>
        word.EndsWith("ترین", StringComparison.Ordinal)
        || word.EndsWith("تری", StringComparison.Ordinal) && !NotPlurals.Contains(word[..^1])
            && (_lexicon.ClassOf(word[..^1]) is PersianWordClass.Comparative
                || _lexicon.ClassOf(word[..^1]) is PersianWordClass.Unknown && _lexicon.ClassOf(word[..^3]) is PersianWordClass.Adjective);

    // What stands for the beginning of a word in the table of spellings stands for it in what is made of the word too.
    private string? OfOtherSpelling(string word, out string spelled)
    {
        spelled = word;
        if (word.Length <= ShortestSpelling || !_spellingStarts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.AsSpan(0, ShortestSpelling))) return null;
        for (var length = word.Length - 1; length >= ShortestSpelling; length--)
        {
            // اینها does not begin with آینه, هزاره not with a thousand.
            if (!_lexicon.Spellings.TryGetValue(word[..length], out var counted) || char.IsAsciiDigit(counted[0]) || word[length] == 'ا' && word[length - 1] == 'ه') continue;
            // کاندیداها begins with کاندیدا already, which کاندید stands for.
            if (counted.Length > length && word.StartsWith(counted, StringComparison.Ordinal)) continue;
            var other = counted + word[length..];
            if ((Known(other) ?? (_lexicon.ClassOf(word) is PersianWordClass.Unknown ? Stripped(other) : null)) is { } lemma) return lemma;
            if (length > ShortestSpelling && ReferenceEquals(spelled, word)) spelled = other;
        }

        return null;
    }

    // The word without one ending, as the word that remains; null when no ending can be believed.
    private string? Stripped(string word) =>
        WithoutPlural(word, onlyKnown: false) ?? WithoutComparative(word) ?? OfKnown(word) ?? WithoutArabic(word) ?? WithoutPersons(word) ?? WithoutPossessive(word);

    // بحرانمان is of بحران, which is a word as it stands, before it is of بحر with ان.
    private string? OfKnown(string word)
    {
        // متهمان are accused (متهم), not our drill (مته).
        if (word.Length > 4 && word.EndsWith("مان", StringComparison.Ordinal) && _lexicon.ClassOf(word[..^2]) is PersianWordClass.Noun or PersianWordClass.Adjective) return Known(word[..^2]);
        foreach (var ending in Possessives)
        {
            if (Remains(word, ending, 3, out var stem) && IsKnownNominal(stem)) return Known(stem);
        }

        return word.Length > 5 && word[^1] is 'م' or 'ت' or 'ش' or 'ی' && word[^3..^1] is "ان" or "ات" && IsKnownNominal(word[..^1]) ? Known(word[..^1]) : null;
    }

    private bool IsKnownNominal(string word) => _lexicon.IsNominal(word) || _lexicon.Plurals.ContainsKey(word);

    private string? WithoutPlural(string word, bool onlyKnown)
    {
        foreach (var ending in PluralEndings)
        {
            if (!Remains(word, ending, 2, out var stem)) continue;
            // جامعهای is a society (جامعه‌ای), not the comprehensive ones.
            var withHe = stem + "ه";
            if (_lexicon.ClassOf(withHe) is PersianWordClass.Noun && _lexicon.ClassOf(stem) is not PersianWordClass.Noun && ending != "ها"
                && !(RareWithHe.Contains(withHe) && _lexicon.IsNominal(stem))) return Known(withHe);
            if (Root(stem) is { } root) return root;
            if (!onlyKnown && stem.Length >= 3) return Stripped(stem) ?? stem;
        }

        return null;
    }

    private string? WithoutComparative(string word)
    {
        foreach (var ending in Comparatives)
        {
            if (Remains(word, ending, 2, out var stem) && (_lexicon.ClassOf(stem) is PersianWordClass.Adjective or PersianWordClass.Noun
                || _verbs.Infinitive(stem) is not null && stem.EndsWith('ه') || stem.Length > 4 && Root(stem) is not null))
                return Root(stem);
        }

        // بهترین belongs to بهتر.
        if (Remains(word, "ین", 4, out var comparative) && comparative.EndsWith("تر", StringComparison.Ordinal)
            && _lexicon.ClassOf(comparative) is PersianWordClass.Comparative) return Known(comparative);
        return null;
    }

    private string? WithoutArabic(string word)
    {
        foreach (var ending in ArabicEndings)
        {
            if (!Remains(word, ending, 3, out var stem)) continue;
            if (ArabicSingular(stem) is { } root) return root;
        }

        return Remains(word, "ین", 4, out var person) && person[0] == 'م' && _lexicon.IsNominal(person) ? Known(person) : null;
    }

    private string? WithoutPersons(string word)
    {
        foreach (var ending in PersonEndings)
        {
            if (!Remains(word, ending, 3, out var stem)) continue;
            if (stem[^1] == 'گ' && Root(stem[..^1] + "ه") is { } withHe) return withHe;
            if (stem[^1] == 'ی' && stem.Length > 3 && stem[^2] is 'ا' or 'و' && Root(stem[..^1]) is { } withVowel) return withVowel;
            var isWord = _lexicon.IsNominal(stem) || IsMade(stem) || stem.Length > 5 && _lexicon.ClassOf(stem) is not PersianWordClass.Unknown;
            // پادشاهان has a ه that is heard; of خانه it would be خانگان.
            if (isWord && (stem[^1] is not ('ا' or 'و' or 'ه') || stem.EndsWith("اه", StringComparison.Ordinal))) return Known(stem) ?? stem;
        }

        return null;
    }

    private string? WithoutPossessive(string word)
    {
        if (word.EndsWith("ستان", StringComparison.Ordinal)) return null;
        foreach (var ending in AfterHe)
        {
            if (Remains(word, ending, 3, out var stem) && stem[^1] == 'ه' && Root(stem) is { } root) return root;
        }

        foreach (var ending in AfterVowel)
        {
            if (Remains(word, ending, 2, out var stem) && stem[^1] is 'ا' or 'و' && Root(stem) is { } root) return root;
        }

        foreach (var ending in Possessives)
        {
            if (Remains(word, ending, 2, out var stem) && (_lexicon.IsNominal(stem) ? Known(stem) : stem.Length > 3 ? Root(stem) : null) is { } root) return root;
        }

        // One letter is little evidence: the rest has to be a noun of three letters, or all of it a word that nobody knows.
        return (word.Length > 3 || word.Length == 3 && word[^1] != 'ی' && _lexicon.ClassOf(word[..2]) is PersianWordClass.Noun) && word[^1] is 'م' or 'ت' or 'ش' or 'ی' && Root(word[..^1]) is { } single
            && (!_verbs.IsInfinitive(single) || _lexicon.IsNominal(word[..^1])) ? single : null;
    }

    private string? Singular(string plural)
    {
        if (Remains(plural, "گان", 2, out var he) && Root(he + "ه") is { } withHe) return withHe;
        if (Remains(plural, "یان", 2, out var vowel) && vowel[^1] is 'ا' or 'و' && Root(vowel) is { } withVowel) return withVowel;
        if (Remains(plural, "ان", 2, out var person) && (_lexicon.IsNominal(person) || person.Length > 4 && _lexicon.ClassOf(person) is PersianWordClass.Other)) return Known(person);
        if (Remains(plural, "جات", 2, out var things)) return Root(things + "ه") ?? Root(things);
        if (Remains(plural, "ات", 2, out var arabic)) return ArabicSingular(arabic);
        if (Remains(plural, "ین", 3, out var persons) && _lexicon.IsNominal(persons)) return Known(persons);
        return Remains(plural, "ون", 3, out var adherents) && _lexicon.IsNominal(adherents) ? Known(adherents) : null;
    }

    // جلسات: جلسه; خدمات: خدمت; اقدامات: اقدام.
    private string? ArabicSingular(string stem)
    {
        if (_lexicon.ClassOf(stem + "ه") is PersianWordClass.Noun) return Known(stem + "ه");
        // موضوعات is of the noun موضوع, not of the adjective موضوعه.
        foreach (var ending in (ReadOnlySpan<string>)["ت", "", "ه"])
        {
            if (_lexicon.ClassOf(stem + ending) is PersianWordClass.Noun or PersianWordClass.Adjective) return Known(stem + ending);
        }

        return null;
    }

    // A word that can carry an ending, or itself carries one: دانشجویان‌شان.
    private string? Root(string stem)
    {
        if (stem.Length < 2) return null;
        stem = _lexicon.Spellings.GetValueOrDefault(stem, stem);
        if (_lexicon.IsNominal(stem) || NotPlurals.Contains(stem) || _lexicon.Plurals.ContainsKey(stem) || _verbs.IsNominalForm(stem)) return Known(stem) ?? stem;
        if (_lexicon.ClassOf(stem) is PersianWordClass.Comparative or PersianWordClass.Other) return Known(stem);
        if (IsMade(stem)) return stem;
        return stem.Length > 4 ? Stripped(stem) : null;
    }

    private static bool Remains(string word, string ending, int atLeast, out string stem)
    {
        stem = "";
        if (word.Length - ending.Length < atLeast || !word.EndsWith(ending, StringComparison.Ordinal)) return false;
        stem = word[..^ending.Length];
        return true;
    }

    // نسخه‌شناس and the like, which the lexicon need not have.
    private bool IsMade(string word)
    {
        for (var length = 3; length <= 6 && word.Length - length >= 2; length++)
        {
            if (MakeCompounds.Contains(word[^length..]) && _lexicon.IsNominal(word[..^length])) return true;
        }

        return false;
    }

    private static char EndingsAfter(string word) => word[^1] switch
    {
        // The ه of راه is heard, that of خانه is not.
        'ه' when RareWithHe.Contains(word) => 'c',
        'ه' when word.Length < 2 || word[^2] is not ('ا' or 'و') => 'h',
        'ا' or 'و' => 'v',
        _ => word.Length > 3 ? 'C' : 'c',
    };

    private static void AddTo(Dictionary<string, List<string>> lists, string key, string value)
    {
        if (key == value) return;
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(value);
    }
}
