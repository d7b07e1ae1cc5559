namespace Daftar.Languages.Collation;

/// <summary>
/// Letters in order, a space between those that differ at first sight, from Unicode CLDR 48 (collation charts of
/// fa, ps, ur, ar and root). Letters without a space between are told apart only when all else is equal.
/// </summary>
internal static class CollationAlphabets
{
    private const string Persian =
        "آ اٱٵ ءأٲإٳؤئٴٶٸ ٮ ب ٻ پ ڀ ت ث ٹ ٺ ټ ٽ ٿ ج ڃ ڄ چ ڿ ڇ ح خ ځ ڂ څ د ذ ڈ ډ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ۮ ر ز ڑ ڒ ړ ڔ ڕ ږ ڗ ژ ڙ ۯ " +
        "س ش ښ ڛ ڜ ۺ ص ض ڝ ڞ ۻ ط ظ ڟ ع غ ڠ ۼ ف ڡ ڢ ڣ ڤ ڥ ڦ ٯ ق ڧ ڨ کڪګكڬڭڮ گ ڰ ڱ ڲ ڳ ڴ ػ ؼ ل ڵ ڶ ڷ ڸ م ن ں ڻ ڼ ڽ ڹ ۿ " +
        "وۥ ۄ ۅ ۆ ۇٷ ۈ ۉ ۊ ۋ ۏ هەہۂةۃۀھ یۦىےۓيېۑۍێ ؽ ؾ ؿ ؠ";

    private const string Pashto =
        "آ اأٲٱإٳٵ ءٴ ٮ ب ٻ پ ڀ ت ټٹ ث ٺ ٽ ٿ ج ځ ڃ ڄ چ څ ڿ ڇ ح خ ڂ د ډڈ ذ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ۮ ر ړڑ ز ڒ ڔ ڕ ڗ ژ ږ ڙ ۯ " +
        "س ش ښ ڛ ڜ ۺ ص ض ڝ ڞ ۻ ط ظ ڟ ع غ ڠ ۼ ف ڡ ڢ ڣ ڤ ڥ ڦ ٯ ق ڧ ڨ کڪك ګگ ڬ ڭ ڮ ڰ ڱ ڲ ڳ ڴ ػ ؼ ل ڵ ڶ ڷ ڸ م ن ں ڼڻ ڽ ڹ " +
        "هۀەہۂھةۃ ۿ وۥؤۇۉٶٷ ۄ ۅ ۆ ۈ ۊ ۋ ۏ یۦىےۓيېۍئٸ ێ ۑ ؽ ؾ ؿ ؠ";

    private const string Urdu =
        "اأٲٱإٳٵ آ ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق کك گ ل م ن ں وؤٶ ہۂه ھ ۃة ءٴ یئىيٸ ےۓ " +
        "ٮ ٻ ڀ ٺ ټ ٽ ٿ ڃ ڄ ڿ ڇ ځ ڂ څ ډ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ۮ ڒ ړ ڔ ڕ ږ ڗ ڙ ۯ ښ ڛ ڜ ۺ ڝ ڞ ۻ ڟ ڠ ۼ ڡ ڢ ڣ ڤ ڥ ڦ ٯ ڧ ڨ " +
        "ڪ ګ ڬ ڭ ڮ ڰ ڱ ڲ ڳ ڴ ػ ؼ ڵ ڶ ڷ ڸ ڻ ڼ ڽ ڹ ۿ ەۀ ۥ ۄ ۅ ۆ ۇٷ ۈ ۉ ۊ ۋ ۏ ۦ ۍ ێ ې ۑ ؽ ؾ ؿ ؠ";

    private const string Arabic =
        "ءٴأؤإئاٵٶٸ آ ٲ ٱ ٳ ٮ ب ٻ پ ڀ ةت ث ٹ ٺ ټ ٽ ٿ ج ڃ ڄ چ ڿ ڇ ح خ ځ ڂ څ د ذ ڈ ډ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ۮ ر ز ڑ ڒ ړ ڔ ڕ ږ ڗ ژ ڙ ۯ " +
        "س ش ښ ڛ ڜ ۺ ص ض ڝ ڞ ۻ ط ظ ڟ ع غ ڠ ۼ ف ڡ ڢ ڣ ڤ ڥ ڦ ٯ ق ڧ ڨ كک ڪ ګ ڬ ڭ ڮ گ ڰ ڱ ڲ ڳ ڴ ػ ؼ ل ڵ ڶ ڷ ڸ م ن ں ڻ ڼ ڽ ڹ " +
        "ه ھ ہۂ ۃ ۿ ەۀ وۥ ۄ ۅ ۆ ۇٷ ۈ ۉ ۊ ۋ ۏ یىيۦ ۍ ێ ې ۑ ؽ ؾ ؿ ؠ ےۓ";

    private const string Root =
        "ءٴ آ أ ٲ ٱ ؤٶ إ ٳ ئٸ اٵ ٮ ب ٻ پ ڀ ة ت ث ٹ ٺ ټ ٽ ٿ ج ڃ ڄ چ ڿ ڇ ح خ ځ ڂ څ د ذ ڈ ډ ڊ ڋ ڌ ڍ ڎ ڏ ڐ ۮ ر ز ڑ ڒ ړ ڔ ڕ ږ ڗ ژ ڙ ۯ " +
        "س ش ښ ڛ ڜ ۺ ص ض ڝ ڞ ۻ ط ظ ڟ ع غ ڠ ۼ ف ڡ ڢ ڣ ڤ ڥ ڦ ٯ ق ڧ ڨ كک ڪ ګ ڬ ڭ ڮ گ ڰ ڱ ڲ ڳ ڴ ػ ؼ ل ڵ ڶ ڷ ڸ م ن ں ڻ ڼ ڽ ڹ " +
        "ه ھ ہۂ ۃ ۿ ەۀ وۥ ۄ ۅ ۆ ۇٷ ۈ ۉ ۊ ۋ ۏ ىيیۦ ۍ ێ ې ۑ ؽ ؾ ؿ ؠ ےۓ";

    private const string Latin = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

    private const string Cyrillic =
        "аӑӓ әӛ ӕ б в гѓґ ғ ӻ ҕ ӷ д ђ ҙ еѐӗё є жӂӝ җ зӟ ѕ ӡ иѝӥӣ ҋ ії й ј кќ қ ӄ ҡ ҟ ҝ л ӆ љ м ӎ н ӊ ң ӈ ҥ њ оӧ өӫ п ҧ р ҏ с ҫ " +
        "т ҭ ћ уўӱӳӯ ү ұ ф х ҳ һ ц ҵ чӵ ҷ ӌ ҹ ҽ ҿ џ ш щ ъ ыӹ ь ҍ ѣ эӭ ю я";

    public static bool HasOwn(string language) => language is "fa" or "ps" or "ur" or "ar";

    /// <summary>The alphabets of "fa", "ps", "ur", "ar" or, for "", of the root: first script first.</summary>
    public static IReadOnlyList<string> For(string language) => language switch
    {
        "fa" => [Persian, Latin, Cyrillic],
        "ps" => [Pashto, Latin, Cyrillic],
        "ur" => [Urdu, Latin, Cyrillic],
        "ar" => [Arabic, Latin, Cyrillic],
        _ => [Latin, Cyrillic, Root],
    };
}
