namespace Daftar.Languages.Stemming;

/// <summary>
/// The written forms of Persian verbs, generated from their two stems: simple and compound tenses with می, نمی, ن and ب,
/// participle, infinitive. Forms that are a noun of their own («نشست», a session) are left to the noun.
/// </summary>
internal sealed class PersianVerbs
{
    /// <summary>Letters of <see cref="WordForms.Endings"/> that this class uses, and what they stand for.</summary>
    public static readonly IReadOnlyDictionary<char, string[]> Endings = new Dictionary<char, string[]>
    {
        ['P'] = ["", "م", "ی", "یم", "ید", "ند", "ه", "هام", "های", "هایم", "هاید", "هاند", "هاست", "ن"],
        ['p'] = ["م", "یم", "ید", "ند", "ه", "هام", "هایم", "هاید", "هاند", "هاست", "ن"],
        ['R'] = ["م", "ی", "د", "یم", "ید", "ند"],
        ['B'] = ["", "م", "ی", "د", "یم", "ید", "ند"],
    };

    // Past stems and participles that readers take for a noun.
    private static readonly HashSet<string> NounsFirst =
    [
        .. """
        نشست سوخت گشت برد بافت سرشت نهاد سرود کشت زاد رشت رست بخشود خست زیست راند کاست مرد
        بسته خسته رشته زاده دسته رسته نامه برده کنده بافته برنده خرده گرده مانند
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    // Present forms without prefix that are a verb before they are anything else.
    private static readonly HashSet<string> VerbsFirst =
    [
        .. "شود شوند شوم شویم شوید کند کنند کنم کنیم کنید دارد دارند دارم داریم دارید باشد باشند دهد دهند گوید گویند گویم گردد گردند تواند توانند خواهد خواهند رسد رسند بگو بخرد بسپارد بشمارد بشویند"
            .Split(' '),
    ];

    private static readonly Dictionary<string, string> SameVerb = new(StringComparer.Ordinal)
    {
        ["گردیدن"] = "گشتن",
        ["گماردن"] = "گماشتن",
        ["خفتن"] = "خوابیدن",
        ["زاییدن"] = "زادن",
        ["افراختن"] = "افراشتن",
        ["گسیختن"] = "گسستن",
        ["رستن"] = "رهیدن",
        ["کاهیدن"] = "کاستن",
    };

    private readonly PersianLexicon _lexicon;
    private readonly Dictionary<string, string> _lemmas = new(40_000, StringComparer.Ordinal);
    private readonly Dictionary<string, List<FormCluster>> _clusters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _preverbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _afterPreverbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withPreverbs = new(StringComparer.Ordinal);

    public PersianVerbs(PersianLexicon lexicon)
    {
        _lexicon = lexicon;
        AddToBe();
        var rows = PersianLexicon.Verbs().Select(row => new Verb(row[0], row[1], row.Length > 2 ? row[2] : "")).Append(new("بودن", "باش", ""))
            .SelectMany(verb => verb.HasLongForm ? new[] { verb, verb with { Infinitive = verb.Infinitive[..^3] + "نیدن", Counted = verb.Infinitive } } : [verb]).ToList();
        // می‌کند and کند are of کردن, although they could be of کندن, می‌جوید of جستن rather than of جویدن.
        AddPresent(rows.Single(verb => verb is { Infinitive: "جستن", Preverb: "" }));
        var toDo = rows.Single(verb => verb is { Infinitive: "کردن", Preverb: "" });
        AddPresent(toDo);
        Add(toDo.Lemma, toDo.Present, 'R', Strength.Bare);
        Add(toDo.Lemma, "ن" + toDo.Present, 'B', Strength.Weak);
        Add(toDo.Lemma, "ب" + toDo.Present, 'B', Strength.Weak);
        // What is surely of one verb goes before what may be of another: نشستند is of نشستن, not of شستن with ن.
        foreach (var verb in rows) AddPast(verb);
        foreach (var verb in rows) AddPresent(verb);
        foreach (var verb in rows) AddNegatedPast(verb);
        foreach (var verb in rows) AddWeakForms(verb);
        foreach (var verb in rows.Where(verb => verb.Preverb.Length > 0)) AddApart(verb);
    }

    private readonly record struct Verb(string Infinitive, string Present, string Preverb)
    {
        /// <summary>The infinitive under which the verb goes, when it is another.</summary>
        public string? Counted { get; init; }

        /// <summary>رساندن is رسانیدن too; ماندن, which causes nothing, is not مانیدن.</summary>
        public bool HasLongForm => Infinitive.Length > 5 && Infinitive.EndsWith("اندن", StringComparison.Ordinal) && Infinitive != "خواندن";

        public string Lemma => Preverb + SameVerb.GetValueOrDefault(Counted ?? Infinitive, Counted ?? Infinitive);

        public string Past => Infinitive[..^1];
    }

    /// <summary>The infinitive of which the word is a form, or null.</summary>
    public string? Infinitive(string word) => _lemmas.GetValueOrDefault(word);

    /// <summary>Beginnings of «برمی‌گردد» and its like with their می or نمی.</summary>
    public IEnumerable<string> PreverbsWithPrefix => _preverbs.SelectMany(preverb => new[] { preverb + "می", preverb + "نمی" });

    public bool IsPreverb(string word) => _preverbs.Contains(word);

    /// <summary>Whether the word is what stands behind a preverb written apart: «می‌گردد» of «بر می‌گردد».</summary>
    public bool FollowsPreverb(string word) => _afterPreverbs.Contains(word);

    /// <summary>Whether the word is a preverb and what may follow it.</summary>
    public bool IsWithPreverb(ReadOnlySpan<char> word) => _withPreverbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public bool IsInfinitive(string word) => _clusters.ContainsKey(word);

    /// <summary>Whether the form is one that takes the endings of nouns: infinitive, participle, past stem.</summary>
    public bool IsNominalForm(string word) =>
        word.Length > 2 && word[^1] is 'ن' or 'ه' or 'د' or 'ت' && _lemmas.TryGetValue(word, out var lemma)
        && (lemma == word || lemma.StartsWith(word.TrimEnd('ه'), StringComparison.Ordinal));

    public IReadOnlyList<FormCluster> Forms(string infinitive) => _clusters.TryGetValue(infinitive, out var forms) ? forms : [];

    // To be, and verbs that have forms without a person.
    private void AddToBe()
    {
        const string toBe = "بودن";
        foreach (var form in "است هست هستم هستی هستیم هستید هستند نیست نیستم نیستی نیستیم نیستید نیستند".Split(' '))
        {
            _lemmas[form] = toBe;
            Cluster(toBe, form, '\0');
        }

        foreach (var form in "میتوان نمیتوان بتوان نتوان".Split(' '))
        {
            _lemmas[form] = "توانستن";
            Cluster("توانستن", form, '\0');
        }

        foreach (var form in "بایست بایستی میبایست میبایستی نمیبایست".Split(' '))
        {
            _lemmas[form] = "بایستن";
            Cluster("بایستن", form, '\0');
        }
    }

    private void AddPast(Verb verb)
    {
        var (infinitive, _, preverb) = verb;
        var past = preverb + verb.Past;
        var asNoun = NounsFirst.Contains(past);
        if (!asNoun) _lemmas.TryAdd(past, verb.Lemma);
        Add(verb.Lemma, past, asNoun ? 'p' : 'P', Strength.Lexical);
        _lemmas.TryAdd(preverb + infinitive, verb.Lemma);
        Add(verb.Lemma, preverb + "می" + verb.Past, 'P', Strength.Certain);
        Add(verb.Lemma, preverb + "نمی" + verb.Past, 'P', Strength.Certain);
    }

    private void AddPresent(Verb verb)
    {
        Add(verb.Lemma, verb.Preverb + "می" + verb.Present, 'R', Strength.Certain);
        Add(verb.Lemma, verb.Preverb + "نمی" + verb.Present, 'R', Strength.Certain);
    }

    private void AddNegatedPast(Verb verb)
    {
        var begins = TakesGlide(verb.Past);
        Add(verb.Lemma, verb.Preverb + (begins ? "نی" : "ن") + verb.Past, 'P', Strength.Negated);
        if (begins) Add(verb.Lemma, verb.Preverb + "نی" + verb.Past[1..], 'P', Strength.Negated);
    }

    private void AddWeakForms(Verb verb)
    {
        var (_, present, preverb) = verb;
        Add(verb.Lemma, preverb + present, 'R', preverb.Length == 0 ? Strength.Bare : Strength.Weak);
        foreach (var prefix in (ReadOnlySpan<string>)["ب", "ن"])
        {
            if (preverb.Length > 0 && prefix == "ب" && preverb is "بر" or "در") continue;
            var begins = TakesGlide(present);
            var joined = preverb + prefix + (begins ? "ی" : "");
            Add(verb.Lemma, joined + present, 'B', Strength.Weak);
            if (begins && present.Length > 2) Add(verb.Lemma, joined + present[1..], 'B', Strength.Weak);
            if (present.Length > 2 && present[^1] == 'ی') AddOne(verb.Lemma, joined + present[..^1]);
        }
    }

    // نیامد, but نایستاد.
    private static bool TakesGlide(string stem) => stem[0] == 'ا' && !(stem.Length > 2 && stem[1] == 'ی');

    private void AddApart(Verb verb)
    {
        _preverbs.Add(verb.Preverb);
        // «در یافت» and «بر داشت» may be anything; «فرو ریخت» is a verb.
        foreach (var ending in verb.Preverb is "در" or "بر" ? [] : Endings['P']) AddApart(verb, verb.Past + ending);
        foreach (var prefix in (ReadOnlySpan<string>)["می", "نمی"])
        {
            foreach (var ending in Endings['P']) AddApart(verb, prefix + verb.Past + ending);
            foreach (var ending in Endings['R']) AddApart(verb, prefix + verb.Present + ending);
        }
    }

    private void AddApart(Verb verb, string form)
    {
        if (_lemmas.GetValueOrDefault(verb.Preverb + form) != verb.Lemma) return;
        _afterPreverbs.Add(form);
        _withPreverbs.Add(verb.Preverb + form);
    }

    /// <summary>How readily a form is believed to be of the verb when it may be another word.</summary>
    private enum Strength { Certain, Lexical, Negated, Weak, Bare }

    private void Add(string lemma, string stem, char endings, Strength strength)
    {
        var forms = Endings[endings].Where(ending => IsBelieved(lemma, stem, ending, strength)).Select(ending => stem + ending).ToList();
        if (forms.Count == Endings[endings].Length) Cluster(lemma, stem, endings);
        else forms.ForEach(form => Cluster(lemma, form, '\0'));
    }

    private bool IsBelieved(string lemma, string stem, string ending, Strength strength)
    {
        var form = stem + ending;
        if (strength == Strength.Bare && ending is "م" or "ی" && !VerbsFirst.Contains(form) && _lexicon.IsNominal(stem)) return false;
        if (strength == Strength.Bare && ending == "ی") return false;
        if (strength == Strength.Lexical && ending == "ی" && _lexicon.IsNominal(stem)) return false;
        return Owns(lemma, form, strength);
    }

    private bool Owns(string lemma, string form, Strength strength)
    {
        if (_lemmas.TryGetValue(form, out var owner)) return owner == lemma;
        if (NounsFirst.Contains(form) && strength != Strength.Certain) return false;
        if (!VerbsFirst.Contains(form) && IsAnotherWord(form, strength)) return false;
        _lemmas[form] = lemma;
        return true;
    }

    private bool IsAnotherWord(string form, Strength strength) => strength switch
    {
        Strength.Certain => _lexicon.IsNominal(form),
        // A participle may be a noun of the lexicon too («نوشته»); it stays with its verb unless listed above.
        Strength.Lexical => _lexicon.ClassOf(form) is not PersianWordClass.Unknown && !form.EndsWith('ه') && !form.EndsWith('ن'),
        // نشده and نرفته are adjectives to the lexicon, but first of all what the verb makes of itself.
        Strength.Negated when form.EndsWith('ه') => _lexicon.ClassOf(form) is PersianWordClass.Noun,
        Strength.Bare => form.Length < 3 || _lexicon.ClassOf(form) is not PersianWordClass.Unknown,
        _ => _lexicon.ClassOf(form) is var other && other is not PersianWordClass.Unknown
            && (other is not PersianWordClass.Other || form.Length < 5),
    };

    private void AddOne(string lemma, string form)
    {
        if (Owns(lemma, form, Strength.Weak)) Cluster(lemma, form, '\0');
    }

    private void Cluster(string lemma, string stem, char endings)
    {
        if (!_clusters.TryGetValue(lemma, out var list)) _clusters[lemma] = list = [];
        list.Add(new(stem, endings));
    }
}
