using System.Collections.Frozen;

namespace Daftar.Languages;

internal enum LetterScript
{
    None,
    Arabic,
    Latin,
    Cyrillic,
}

/// <summary>What gives a language away: its script, letters its neighbours lack, letters it lacks, its commonest words.</summary>
internal sealed class LanguageProfile(string language, LetterScript script, string own, string foreign, string words)
{
    private const string PashtoLetters = "ټډړږښګڼېۍځڅ";
    private const string UrduLetters = "ٹڈڑںہھےۓ";
    private const string KurdishLetters = "ێۆڕڵ";
    private const string UyghurLetters = "ۈۋڭ";
    private const string PersianLetters = "پچژگ";

    public static readonly LanguageProfile[] All =
    [
        new("fa", LetterScript.Arabic, "", PashtoLetters + UrduLetters + KurdishLetters + UyghurLetters + "ةأإەۇ", """
            و در به از که این آن را با است برای می شد شود های ها یک تا بر کرد نیز هم خود ما شده کرده بود باید اما یا
            اگر هر پس چه چرا آیا شما او آنها نیست هست دارد دارند بودند کند کنند خواهد ولی زیرا درباره میان پیش دیگر
            همه هیچ همین چنین بسیار وی گفت گفته
            """),
        new("ps", LetterScript.Arabic, PashtoLetters, UrduLetters + KurdishLetters + UyghurLetters + "ةأإەۇگ", """
            په د له او چې دی ده کې سره هم دا ته لپاره دي پر نه يې یې کړي شوي شوی کړی وو وي څخه خو دغه هغه هغو یو
            یوه زه موږ تاسو دوی بل بله کوي کولو وکړ وویل شي شو ځکه تر پورې باندې لري
            """),
        new("ar", LetterScript.Arabic, "ةأإ", PersianLetters + PashtoLetters + UrduLetters + KurdishLetters + UyghurLetters + "ەۇ", """
            في من على إلى أن إن هذا هذه التي الذي الذين عن مع كان كانت هو هي هم قد ذلك تلك بعد بين حول قال خلال وقد ولا
            كما لا لم لن ما أو ثم عند كل حتى أي منذ لكن غير وفي ومن أنه التى
            """),
        new("ur", LetterScript.Arabic, UrduLetters, PashtoLetters + KurdishLetters + UyghurLetters + "ةأإەۇه", """
            کے کی کا میں ہے سے اور نے کو پر یہ اس ہیں کہ تھا تھی تھے بھی وہ ایک ہو گیا گئی کر کیا جو ان نہیں لیے ساتھ تو
            ہی بعد جا رہا رہے رہی ہوئے ہوا
            """),
        new("ckb", LetterScript.Arabic, KurdishLetters + "ە", PashtoLetters + UrduLetters + UyghurLetters + "ةأإۇذثصض", """
            لە و بە کە بۆ ئەو ئەم هەر لەگەڵ دا کرد بوو نێوان یەک ەوە ئێمە هەموو دەکات نییە
            """),
        new("ug", LetterScript.Arabic, UyghurLetters + "ۇەې", PashtoLetters[..7] + UrduLetters + "ێڕڵةأإثذصض", """
            ۋە بۇ بىر بىلەن ئۇ ئۈچۈن ھەم شۇ دەپ بولغان قىلىپ بولۇپ
            """),
        new("en", LetterScript.Latin, "", "äöüßéèêëàâçñşğıœæøåłő", """
            the of and to in a is that for on with as by at from it are was were be this an or which its has have had not
            but their his her he she they we you i will would can after before between how what why who about into over
            """),
        new("fr", LetterScript.Latin, "éèêàçœù", "äößñşğı", """
            le la les de des du et en un une est que qui dans pour par sur au aux avec ne pas ce cette il elle sont ou mais
            plus son sa ses se d l
            """),
        new("de", LetterScript.Latin, "äöüß", "éèêàçñşğıœ", """
            der die das und in den von zu mit ist im für auf des dem ein eine nicht sich auch als es an werden wird aus er
            sie nach bei einer über
            """),
        new("es", LetterScript.Latin, "ñáíóú", "äößçèêşğıœ", """
            el la los las de del y en un una que es por con para se no al su lo como más pero sus o este esta ha son
            """),
        new("tr", LetterScript.Latin, "şğıç", "äßéèêñœ", """
            ve bir bu için ile de da olarak olan çok daha ne gibi kadar sonra en ama ya o değil göre ise var
            """),
        new("uz", LetterScript.Latin, "ʻ", "äöüßéèêçñşğıœw", """
            va bu bilan uchun bir ham edi deb esa yil bo'lgan haqida bo'yicha o'z emas kerak lekin shu u
            """),
        new("ru", LetterScript.Cyrillic, "ыщ", "ғқҳҷӣӯўәңүұөһіїєґ", """
            и в не на что с по это как из для от за о к но его он она они мы был была было были у же или так при до после
            которые который также между
            """),
        new("tg", LetterScript.Cyrillic, "ғқҳҷӣӯ", "ыщцьўәңүұөһіїєґ", """
            ва дар аз ба ки ин бо барои аст он шуд мешавад ҳам худ тоҷикистон кард буд будааст онҳо як то бояд ё аммо низ
            """),
        new("uz", LetterScript.Cyrillic, "ўғқҳ", "ыщҷӣӯәңүұөһіїєґ", """
            ва бу билан учун бир ҳам эди деб эса йил бўлган ҳақида бўйича ўз эмас керак лекин
            """),
        new("kk", LetterScript.Cyrillic, "әғқңөұүһі", "ҳҷӣӯўїєґ", """
            және мен бұл үшін бір да де бен деп болды туралы осы ол емес арқылы
            """),
        new("ky", LetterScript.Cyrillic, "ңөү", "ғқҳҷӣӯўәұһіїєґ", """
            жана менен бул үчүн бир да деп болгон эле ал эмес тууралуу
            """),
        new("uk", LetterScript.Cyrillic, "іїєґ", "ыэёъғқҳҷӣӯўәңүұөһ", """
            і в не на що з по це як із для від за до але його він вона вони ми був була було були та або також між
            """),
    ];

    private readonly FrozenSet<string> words = words
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(FoldArabicKeyboard)
        .ToFrozenSet(StringComparer.Ordinal);

    public string Language => language;

    public LetterScript Script => script;

    public bool Owns(char letter) => own.Contains(letter);

    public bool Lacks(char letter) => foreign.Contains(letter);

    public bool IsCommon(ReadOnlySpan<char> foldedWord) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(foldedWord);

    /// <summary>Words are compared with ی and ک however they were typed; ې and ے stay what they are.</summary>
    public static string FoldArabicKeyboard(string text) => PersianText.FoldForDisplay(text);
}
