namespace Daftar.Languages.Stemming;

/// <summary>
/// Names that are written in several ways by rule: عبداله and عبدالله, فضل‌الرحمن and فضل‌الرحمان, and the family names of
/// Central Asia with an ending from Russian: کریم‌اف, کریموف, کریمف.
/// </summary>
internal static class PersianNames
{
    private const int ShortestWithOf = 5;

    // What stands before Allah in a name. Others end in اله and are no name: مقاله, پنجاه‌ساله.
    private static readonly HashSet<string> BeforeAllah =
    [
        .. """
        عبد نصر حزب امان محب فضل عنایت حبیب رحمت نعمت عزت هبت کرامت سیف فتح روح ایت ذبیح عطا خلیل ولی سمیع ثنا شکر لطف نور اسد ید
        حبیب خیر رحم سعد عزیز عصمت غیرت قدرت کلیم مطیع معین نجیب نظر وحید شمس صبغت ضیا ظفر حفیظ حمد حمید حکمت برکت بسم بقیت حجت
        سیب شفیق صفی صفت ضیف عظمت علیم فرید فیض قسیم مجیب محمد منت نبی نجم نیاز هدایت همت یار وصی اکرام احسان اسلام انعام اسرا جار ثار
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly string[] RussianEndings = ["ایوف", "ایاف", "ایف", "یوف", "یاف", "یف", "اوف", "وف", "اف", "ف"];

    // Of fewer letters it is more likely another word.
    private const int ShortestWithZay = 5;

    /// <summary>
    /// A number that is the same for words with a common key of persian-name-rules.tsv: of the letters that no rule leaves out,
    /// those of one sound as one. All headwords are asked, so it makes no text.
    /// </summary>
    public static ulong OutlineOf(string word)
    {
        var hash = 14695981039346656037UL;
        var last = '\0';
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];
            var sound = letter switch
            {
                'ا' or 'و' or 'ی' or 'ع' or 'ه' or 'ح' or 'ف' => '\0',
                'ت' when i + 1 < word.Length && word[i + 1] == 'چ' => '\0',
                'ز' or 'ذ' or 'ض' or 'ظ' or 'ص' or 'ث' => 'س',
                'ط' => 'ت',
                'غ' => 'ق',
                'ژ' => 'ج',
                'ن' => 'م',
                // The article of الجولانی.
                'ل' when last == '\0' => '\0',
                _ => letter,
            };
            if (sound == '\0' || sound == last) continue;
            hash = (hash ^ sound) * 1099511628211UL;
            last = sound;
        }

        return hash;
    }

    /// <summary>The name with Allah or Rahman as we count it; any other word as it is.</summary>
    public static string OfGod(string word)
    {
        if (word.EndsWith("الرحمن", StringComparison.Ordinal)) return word[..^1] + "ان";
        // هبةالله.
        if (word.EndsWith("هالله", StringComparison.Ordinal) && BeforeAllah.Contains(word[..^5] + "ت")) return word[..^5] + "تالله";
        return word.EndsWith("اله", StringComparison.Ordinal) && BeforeAllah.Contains(word[..^3]) ? word[..^1] + "له" : word;
    }

    /// <summary>Other spellings of a name that is counted as this one.</summary>
    public static IEnumerable<string> Variants(string lemma, Func<string, bool> isKnown)
    {
        if (lemma.EndsWith("الله", StringComparison.Ordinal) && BeforeAllah.Contains(lemma[..^4])) return lemma.EndsWith("تالله", StringComparison.Ordinal) ? [lemma[..^2] + "ه", lemma[..^5] + "هالله"] : [lemma[..^2] + "ه"];
        if (lemma.EndsWith("الرحمان", StringComparison.Ordinal)) return [lemma[..^2] + "ن"];
        if (lemma.Length < ShortestWithOf || lemma[^1] != 'ف' || isKnown(lemma)) return [];
        return lemma.EndsWith("ایف", StringComparison.Ordinal) ? [lemma[..^2] + "یوف"]
            : lemma.EndsWith("یف", StringComparison.Ordinal) ? [lemma[..^1] + "وف"]
            : [lemma[..^1] + "وف", lemma[..^1] + "اف", lemma[..^1] + "اوف"];
    }

    /// <summary>احمدزای is احمدزی, as families of Pashtuns are called. Null for another word; asked only for words that no table has.</summary>
    public static string? OfFamily(string word) =>
        word.Length >= ShortestWithZay && word.EndsWith("زای", StringComparison.Ordinal) ? word[..^2] + "ی" : null;

    /// <summary>
    /// One spelling for کریموف, کریم‌اف and کریمف, because کریم is a word; of نظربایوف the middle tells. Null for a word that is
    /// no such name; asked only for words that no table has.
    /// </summary>
    public static string? OfRussian(string word, Func<string, bool> isKnown)
    {
        if (word.Length < ShortestWithOf || word[^1] != 'ف') return null;
        foreach (var ending in RussianEndings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = word[..^ending.Length];
            if (ending is "ایوف" or "ایاف" or "ایف") return stem.Length >= 3 ? stem + "ایف" : null;
            if (ending is "یوف" or "یاف" or "یف") return stem.Length >= 3 ? stem + "یف" : null;
            // لاورف is لاوروف: no other words that nobody knows end that way.
            if (stem.Length >= 3 && (ending is "اوف" or "وف" || isKnown(stem)) || ending == "ف" && stem.Length >= 4 && stem[^1] is not ('ا' or 'و' or 'ی')) return stem + "ف";
        }

        return null;
    }
}
