using System.Globalization;
using Daftar.Diagnostics;

namespace Daftar.Theming;

/// <summary>What can be wrong with a theme's files and texts: DAF400, DAF440–DAF447, DAF463, DAF464, DAF466–DAF468, DAF566 and DAF567.</summary>
public static class ThemeDiagnostics
{
    /// <param name="reason">What the operating system says.</param>
    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error(
        "DAF624", new(path),
        $"This file of the theme cannot be read: {reason} Check its permissions.",
        $"این پروندهٔ پوسته خوانده نشد: {reason} اجازه‌های آن را ببینید.");

    public static Diagnostic BadCardFont(string path) => Diagnostic.Error("DAF566", new(path),
        "This is not a TrueType font with a name and letters. Put a .ttf file here, or remove it to use the built-in font.",
        "این پرونده قلم TrueType با نام و حروف نیست. یک پروندهٔ ‎.ttf‎ این‌جا بگذارید، یا آن را بردارید تا قلم خود برنامه به کار رود.");

    public static Diagnostic BadCardColours(SourcePlace place) => Diagnostic.Error("DAF567", place,
        "The colours of share images are 'title', 'label' and 'foot', each written like \"#17376e\". Correct this one, or remove the file to use the built-in colours.",
        "رنگ‌های تصویر هم‌رسانی «title»، «label» و «foot» است که هر یک مانند \"#17376e\" نوشته می‌شود. این را درست کنید، یا پرونده را بردارید تا رنگ‌های خود برنامه به کار رود.");

    public static Diagnostic NoTheme(string path) => Diagnostic.Error("DAF400", new(path),
        "'ThemePaths' in statiq.json names this folder, but it does not exist. Correct the name, or remove it to use the built-in theme.",
        "«ThemePaths» در statiq.json از این پوشه نام می‌برد، ولی این پوشه نیست. نام را درست کنید، یا آن را بردارید تا پوستهٔ خود برنامه به کار رود.");

    public static Diagnostic NoVersion(SourcePlace place, int version) => Diagnostic.Info("DAF463", place,
        $"The theme does not state the version of the page models that it uses. Write 'models: {version}' in this file.",
        $"نسخهٔ مدل‌های صفحه‌ای که پوسته به کار می‌برد مشخص نیست. در این پرونده «models: {version}» بنویسید.");

    public static Diagnostic BadVersion(SourcePlace place, int version) => Diagnostic.Error("DAF463", place,
        $"This file may only contain the version of the page models that the theme uses. Write 'models: {version}'.",
        $"این پرونده فقط یک کلید دارد: نسخهٔ مدل‌های صفحه که پوسته برای آن ساخته شده است. «models: {version}» بنویسید.");

    public static Diagnostic OtherVersion(SourcePlace place, int version, int own) => Diagnostic.Error("DAF464", place,
        version > own
            ? $"The theme was made for version {version} of the page models, but this program has version {own}. Update the program."
            : $"The theme was made for version {version} of the page models, but this program has version {own}. CHANGELOG.md lists the names that changed; correct the templates, and write 'models: {own}'.",
        version > own
            ? PersianMessage.Of($"پوسته برای نسخهٔ {version} مدل‌های صفحه ساخته شده و این برنامه نسخهٔ {own} را دارد. برنامهٔ تازه‌تری بگیرید.")
            : PersianMessage.Of($"پوسته برای نسخهٔ {version} مدل‌های صفحه ساخته شده و این برنامه نسخهٔ {own} را دارد. نام‌های تغییریافته را در CHANGELOG.md ببینید، قالب‌ها را درست کنید و «models: {own.ToString(CultureInfo.InvariantCulture)}» بنویسید."));

    public static Diagnostic BrokenStyle(SourcePlace place, LocalizedText problem) => Diagnostic.Error("DAF466", place,
        $"The style sheet is broken here: {problem.English}. Browsers ignore the rest of the rule or of the file.",
        $"شیوه‌نامه این‌جا خراب است: {problem.Persian}. مرورگر بقیهٔ قاعده یا پرونده را کنار می‌گذارد.");

    public static Diagnostic ForeignInStyle(SourcePlace place, string address) => Diagnostic.Error("DAF467", place,
        $"Browsers will not load '{address}': the content security policy allows only files of this site. Put the file in the theme's assets.",
        $"مرورگرها «{address}» را بار نمی‌کنند، زیرا سیاست امنیت محتوا فقط پرونده‌های همین سایت را می‌پذیرد. پرونده را در assets پوسته بگذارید.");

    public static Diagnostic MissingInStyle(SourcePlace place, string address) => Diagnostic.Error("DAF468", place,
        $"There is no file '{address}' in the theme's assets. Add it, or correct the address, which is relative to the style sheet.",
        $"پروندهٔ «{address}» در assets پوسته نیست. آن را بیفزایید یا نشانی را که نسبت به شیوه‌نامه است درست کنید.");

    public static Diagnostic NoStringsFile(string path, string language) => Diagnostic.Error("DAF440", new(path),
        $"The strings of the language '{language}' are missing. Copy another file of that folder and translate it.",
        $"متن‌های زبان «{language}» نیست. پروندهٔ زبان دیگری از همین پوشه را رونوشت بگیرید و ترجمه کنید.");

    public static Diagnostic MissingKey(string path, string key, string otherPath) => Diagnostic.Error("DAF441", new(path),
        $"The string '{key}' is missing, but {otherPath} has it. Add it here, or remove it there.",
        $"متن «{key}» نیست، ولی در {otherPath} هست. آن را این‌جا بیفزایید یا از آن‌جا بردارید.");

    public static Diagnostic MissingCategory(SourcePlace place, string key, string category, string language) => Diagnostic.Error("DAF442", place,
        $"The string '{key}' has no plural form '{category}', which the language '{language}' needs. Add '{category}:'.",
        $"متن «{key}» صورت جمع «{category}» را ندارد که زبان «{language}» به آن نیاز دارد. ‎{category}:‎ را بیفزایید.");

    public static Diagnostic NeedlessCategory(SourcePlace place, string key, string category, string language) => Diagnostic.Warning("DAF443", place,
        $"The string '{key}' has the plural form '{category}', which the language '{language}' does not use. Remove it.",
        $"متن «{key}» صورت جمع «{category}» را دارد که زبان «{language}» به کار نمی‌برد. آن را بردارید.");

    public static Diagnostic NotATable(SourcePlace place) => Diagnostic.Error("DAF444", place,
        "A strings file consists of keys and texts. Write 'key: text' on each line.",
        "پروندهٔ متن‌ها باید از کلید و متن تشکیل شود. در هر سطر «key: متن» بنویسید.");

    public static Diagnostic NotAText(SourcePlace place, string key) => Diagnostic.Error("DAF444", place,
        $"'{key}' is a list. Write a text, or plural forms such as 'one' and 'other'.",
        $"«{key}» فهرست است. به جای آن یک متن بنویسید، یا صورت‌های «one» و «other» را.");

    public static Diagnostic NoText(SourcePlace place, string key) => Diagnostic.Error("DAF445", place,
        $"'{key}' has no text. Write it, or \"\" for an empty text.",
        $"«{key}» متن ندارد. متن را بنویسید، یا اگر باید خالی باشد \"\" بگذارید.");

    public static Diagnostic MissingRequired(string path, string key) => Diagnostic.Error("DAF446", new(path),
        $"The string '{key}' is missing, and the program needs it. Add it.",
        $"متن «{key}» نیست و برنامه به آن نیاز دارد. آن را بیفزایید.");

    public static Diagnostic Unused(SourcePlace place, string key) => Diagnostic.Info("DAF447", place,
        $"The string '{key}' is not used. Remove it unless you need it later.",
        $"متن «{key}» به کار نرفته است. اگر بعداً لازمش ندارید آن را بردارید.");

    public static Diagnostic SymbolicLink(string path) => Diagnostic.Warning(
        "DAF543", new(path),
        "This is a symbolic link and was skipped. Put the file itself here.",
        "این یک پیوند نمادین است و نادیده گرفته شد. خودِ پرونده را این‌جا بگذارید.");

    public static Diagnostic NoSuchPage(string file, string? suggestion) => Diagnostic.Error("DAF469", new(file),
        $"No layout renders this file.{(suggestion is null ? " Give a page of the site, such as fa/index.html." : $" Did you mean '{suggestion}'?")}",
        $"هیچ قالبی این پرونده را نمی‌سازد.{(suggestion is null ? " صفحه‌ای از سایت را نام ببرید، مانند fa/index.html." : $" آیا منظورتان «{suggestion}» بود؟")}");

    public static Diagnostic NoSuchFile(string file, string? suggestion) => Diagnostic.Error("DAF470", new(file),
        $"The built-in theme has no such file.{(suggestion is null ? " 'daftar theme eject' lists its files." : $" Did you mean '{suggestion}'?")}",
        $"پوستهٔ برنامه چنین پرونده‌ای ندارد.{(suggestion is null ? " ‎daftar theme eject‎ پرونده‌ها را نشان می‌دهد." : $" آیا منظورتان «{suggestion}» بود؟")}");

    public static Diagnostic AlreadyEjected(string path) => Diagnostic.Error("DAF470", new(path),
        "This file already exists in the site's theme and was not changed. Remove it first to get the built-in file again.",
        "این پرونده از پیش در پوستهٔ سایت هست و تغییری نکرد. برای گرفتن دوبارهٔ پروندهٔ برنامه، نخست آن را بردارید.");

    /// <param name="key">The first of them.</param>
    public static Diagnostic Untranslated(SourcePlace place, string language, string key, int count, int all)
    {
        var (some, total) = (Number(count), Number(all));
        return Diagnostic.Warning("DAF990", place,
            $"{(count == 1 ? "One string is" : $"{some} of {total} strings are")} still in English; {(count == 1 ? "it" : "the first one")} is '{key}'. Readers of '{language}' see English there. Translate the text after the colon.",
            $"{(count == 1 ? "یک متن" : PersianMessage.Of($"{count} متن از {all} متن"))} هنوز انگلیسی است و خوانندهٔ «{language}» آن را می‌بیند؛ {(count == 1 ? "آن متن" : "نخستین آن‌ها")} «{key}» است. نوشتهٔ پس از دونقطه را ترجمه کنید.");
    }

    /// <param name="key">The first of them.</param>
    public static Diagnostic InEnglish(string path, string language, string key, int count) => Diagnostic.Warning("DAF881", new(path),
        $"{(count == 1 ? "One string that this version of the program needs is" : $"{Number(count)} strings that this version of the program needs are")} missing; {(count == 1 ? "it" : "the first one")} is '{key}'. Until you add it here, readers of '{language}' see it in English.",
        $"{(count == 1 ? "یک متن" : PersianMessage.Of($"{count} متن"))} که این نسخهٔ برنامه لازم دارد این‌جا نیست؛ {(count == 1 ? "آن متن" : "نخستین آن‌ها")} «{key}» است. تا افزوده نشود خوانندهٔ «{language}» آن را به انگلیسی می‌بیند.");

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <param name="character">As Unicode writes it, such as <c>U+0001</c>.</param>
    public static Diagnostic ForbiddenCharacter(SourcePlace place, string character) => Diagnostic.Error(
        "DAF884", place,
        $"There is an invisible character here, {character}, which is not allowed in a page. Remove it; in a script, write an escape sequence.",
        $"این‌جا نویسهٔ {character} آمده است که دیده نمی‌شود و در صفحه مجاز نیست. آن را بردارید؛ در اسکریپت، آن را با گریز (escape) بنویسید.");
}
