using Daftar.Diagnostics;

namespace Daftar.Loading;

/// <summary>What can be wrong with the content as a whole, or with a value that must fit other files.</summary>
public static class LoadingDiagnostics
{
    public static Diagnostic UndeclaredTaxonomy(string path, string id) => Diagnostic.Warning(
        "DAF031", new(path),
        $"No taxonomy '{id}' is declared, so its terms are not used. Add {{ \"Id\": \"{id}\" }} to 'Taxonomies' in statiq.json, or delete the file.",
        $"رده‌بندی «{id}» اعلام نشده است و واژه‌هایش به کار نمی‌روند. {{ \"Id\": \"{id}\" }} را به «Taxonomies» در statiq.json بیفزایید یا پرونده را پاک کنید.");

    public static Diagnostic KeyIsTaken(SourcePlace place, string id, string key) => Diagnostic.Error(
        "DAF032", place,
        $"The taxonomy '{id}' cannot use the key '{key}', which articles have already. Set another 'Key'.",
        $"رده‌بندی «{id}» نمی‌تواند کلید «{key}» را به کار ببرد، چون مطالب آن را از پیش دارند. «Key» دیگری بنویسید.");

    public static Diagnostic NoInput(string path) => Diagnostic.Error(
        "DAF130", new(path),
        "The content folder does not exist. Create it, or set another folder with 'InputPaths' in statiq.json.",
        "پوشهٔ محتوا پیدا نشد. آن را بسازید یا با «InputPaths» در statiq.json پوشهٔ دیگری را نشان دهید.");

    public static Diagnostic SymbolicLink(string path) => Diagnostic.Warning(
        "DAF131", new(path),
        "This is a symbolic link and was skipped. Put the file itself here.",
        "این یک پیوند نمادین است و نادیده گرفته شد. خودِ پرونده را اینجا بگذارید.");

    public static Diagnostic UnexpectedFile(string path) => Diagnostic.Warning(
        "DAF132", new(path),
        "This kind of file does not belong in this folder and was ignored. Articles and pages are .md files, taxonomies and authors .yml files; put images into input/images/.",
        "جای این‌گونه پرونده در این پوشه نیست و نادیده گرفته شد. مطالب و صفحه‌ها .md هستند و رده‌بندی‌ها و نویسندگان .yml؛ تصویرها را در input/images بگذارید.");

    public static Diagnostic UnknownLanguageFolder(string path, IEnumerable<string> languages) => Diagnostic.Error(
        "DAF133", new(path),
        $"This file is not in the folder of one of the site's languages ({string.Join(", ", languages)}). Move it, or add the language to statiq.json.",
        $"این پرونده در پوشهٔ هیچ‌یک از زبان‌های وبگاه ({string.Join("، ", languages)}) نیست. جابه‌جایش کنید یا زبان را در statiq.json بیفزایید.");

    /// <summary>Files and folders that could not be read: nobody knows which names and news codes they take.</summary>
    public static IReadOnlyList<Diagnostic> Unread(DiagnosticBag diagnostics) => [.. diagnostics.ToSortedList().Where(found => found.Code is "DAF134" or "DAF622")];

    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error(
        "DAF134", new(path),
        $"The file cannot be read: {reason} Check its permissions.",
        $"پرونده خوانده نشد: {reason} دسترسی آن را بررسی کنید.");

    public static Diagnostic ChangedMeanwhile(string path) => Diagnostic.Error(
        "DAF135", new(path),
        "The file was changed while the site was being built. Build again.",
        "پرونده هنگام ساخت وبگاه تغییر کرد. دوباره بسازید.");

    public static Diagnostic NoFrontMatter(string path) => Diagnostic.Error(
        "DAF210", new(path, 1, 1),
        "The file has no front matter. Begin it with a line '---', the keys, and another line '---'; see docs/content-model.md.",
        "پرونده سرآغاز (front matter) ندارد. آن را با سطر «---»، سپس کلیدها و باز سطر «---» آغاز کنید؛ docs/content-model.md را ببینید.");

    public static Diagnostic FrontMatterNotAMapping(SourcePlace place) => Diagnostic.Error(
        "DAF211", place,
        "The front matter has to be a list of 'key: value' lines.",
        "سرآغاز باید سطرهایی به شکل «key: value» باشد.");

    public static Diagnostic UndeclaredTerm(SourcePlace place, string taxonomy, string value, string? meant) => Diagnostic.Error(
        "DAF212", place,
        $"'{value}' is not declared in {taxonomy}.yml." + (meant is null ? $" Add it there, or use one of its ids." : $" Did you mean '{meant}'?"),
        $"«{value}» در {taxonomy}.yml تعریف نشده است." + (meant is null ? " آن را آنجا بیفزایید یا یکی از شناسه‌هایش را به کار برید." : $" آیا منظورتان «{meant}» است؟"));

    /// <param name="more">Places beyond those that are named.</param>
    public static Diagnostic DuplicateNewsCode(SourcePlace place, int code, IReadOnlyList<string> others, int more, int free) => Diagnostic.Error(
        "DAF213", place,
        $"The news code {code} is also used at {string.Join(" and ", others)}{(more > 0 ? $" and {more} other places" : "")}. One article keeps it; give the {(others.Count == 1 ? "other one" : "others")} another, such as {free}.",
        $"کد خبر {code} در {string.Join(" و ", others)}{(more > 0 ? PersianMessage.Of($" و {more} جای دیگر") : "")} هم به کار رفته است. یکی آن را نگه می‌دارد؛ به {(others.Count == 1 ? "دیگری" : "بقیه")} کد دیگری بدهید، مانند {free}.");

    public static Diagnostic DuplicateStem(string path, string other) => Diagnostic.Error(
        "DAF214", new(path),
        $"{other} has the same file name in the same language, but the file name links translations to each other. Rename one of the two.",
        $"{other} در همین زبان همین نام را دارد، ولی ترجمه‌ها از روی نام پرونده به هم پیوند می‌خورند. نام یکی از دو پرونده را تغییر دهید.");

    public static Diagnostic MissingImage(SourcePlace place, string value, string input, string? meant) => Diagnostic.Error(
        "DAF215", place,
        $"There is no image '{value}' in {input}/." + (meant is null ? " Add the file or correct the path." : $" Did you mean '{meant}'?"),
        $"تصویر «{value}» زیر پوشهٔ {input} نیست." + (meant is null ? " پرونده را بیفزایید یا مسیر را درست کنید." : $" آیا منظورتان «{meant}» است؟"));

    public static Diagnostic NeedFilled(SourcePlace place, string key) => Diagnostic.Warning(
        "DAF216", place,
        $"'{key}' is listed under 'needs' but has a value. Remove it from 'needs'.",
        $"«{key}» در «needs» آمده ولی مقدار دارد. آن را از «needs» بردارید.");

    public static Diagnostic UnknownNeed(SourcePlace place, string key, string? meant) => Diagnostic.Error(
        "DAF217", place,
        $"'{key}' is listed under 'needs' but is not a key of an article." + (meant is null ? " Remove it." : $" Did you mean '{meant}'?"),
        $"«{key}» در «needs» آمده ولی از کلیدهای مطلب نیست." + (meant is null ? " آن را بردارید." : $" آیا منظورتان «{meant}» است؟"));

    public static Diagnostic Needed(SourcePlace place, string key) => Diagnostic.Info(
        "DAF218", place,
        $"'{key}' is not known yet. When you know it, fill it in and remove it from 'needs'.",
        $"«{key}» دانسته نیست. هرگاه پیدا شد آن را پر کنید و از «needs» بردارید.");

    public static Diagnostic NoTaxonomy(SourcePlace place, string taxonomy, string input) => Diagnostic.Error(
        "DAF219", place,
        $"{input}/taxonomies/{taxonomy}.yml, which declares terms like this one, does not exist. Create it.",
        $"پروندهٔ {input}/taxonomies/{taxonomy}.yml که این واژه را تعریف کند وجود ندارد. آن را بسازید.");

    public static Diagnostic DuplicateTerm(SourcePlace place, string id, SourcePlace first) => Diagnostic.Error(
        "DAF220", place,
        $"The term '{id}' is already declared at {first}. Remove one.",
        $"واژهٔ «{id}» پیش‌تر در {first} تعریف شده است. یکی را بردارید.");

    public static Diagnostic MissingLabel(SourcePlace place, string id, string language) => Diagnostic.Warning(
        "DAF221", place,
        $"'{id}' has no label in '{language}', so the label in another language is shown. Add it.",
        $"«{id}» به زبان «{language}» نام ندارد و نام آن به زبان دیگر نشان داده می‌شود. آن را بیفزایید.");

    public static Diagnostic AmbiguousAuthor(SourcePlace place, string name, string ids) => Diagnostic.Warning(
        "DAF222", place,
        $"Several authors have the name '{name}' ({ids}). Write the id instead.",
        $"«{name}» نام چند نویسنده است ({ids}). به جای نام، شناسه را بنویسید.");

    public static Diagnostic BadFileName(string path) => Diagnostic.Error(
        "DAF223", new(path),
        "The file name becomes part of an address. Use only letters, digits, '-', '_' and '.', without spaces.",
        "نام پرونده بخشی از نشانی‌ها می‌شود: تنها حرف، رقم، «-»، «_» و «.» به کار برید، بی فاصله.");

    public static Diagnostic EmptyBody(SourcePlace place) => Diagnostic.Warning(
        "DAF224", place,
        "The file has no text after the front matter. Write it, or set 'draft: true'.",
        "پرونده زیر سرآغاز متنی ندارد. متن را بنویسید یا با «draft: true» آن را پیش‌نویس کنید.");

    public static Diagnostic ForbiddenCharacter(SourcePlace place, char character)
    {
        var name = Sources.ForbiddenCharacters.NameOf(character);
        return Diagnostic.Error(
            "DAF546", place,
            $"The text contains {name}, an invisible character that is not allowed in a page. Remove it, or run 'daftar check --fix'.",
            $"متن نویسهٔ {name} را دارد که دیده نمی‌شود و در صفحه مجاز نیست. آن را بردارید یا «daftar check --fix» را اجرا کنید.");
    }

    /// <param name="command">What may have stood there, such as <c>\f</c>.</param>
    public static Diagnostic TraceOfCommand(SourcePlace place, char character, string command)
    {
        var name = Sources.ForbiddenCharacters.NameOf(character);
        return Diagnostic.Error(
            "DAF546", place,
            $"The text contains {name}, a character that is not allowed in a page. A program made it from '{command}', probably in a formula. Write a backslash and the letter instead.",
            $"متن نویسهٔ {name} را دارد که در هیچ صفحه‌ای نمی‌گنجد. برنامه‌ای آن را از «‎{command}‎»، شاید در فرمولی، ساخته است؛ به جایش خط کج وارونه و حرف را بنویسید.");
    }

    public static Diagnostic SwallowedComment(SourcePlace place, string key, string comment, string better) => Diagnostic.Warning(
        "DAF243", place,
        $"YAML reads '{comment}' as a comment, so it is not part of '{key}'. Write {better}, or put the comment on its own line.",
        $"‏YAML «‎{comment}‎» را توضیح می‌گیرد و بخشی از «{key}» نیست. بنویسید {better} یا توضیح را در سطری جداگانه بگذارید.");

    public static Diagnostic SwallowedNull(SourcePlace place, string key, string value) => Diagnostic.Warning(
        "DAF244", place,
        $"YAML reads '{value}' as an empty value, so '{key}' does not contain it. Write \"{value}\" in quotes, or remove it.",
        $"‏YAML «{value}» را مقدار خالی می‌خواند و «{key}» آن را ندارد. آن را داخل گیومه، \"{value}\"، بنویسید یا بردارید.");

    public static Diagnostic UnknownAuthor(SourcePlace place, string id, string? meant) => Diagnostic.Warning(
        "DAF245", place,
        $"There is no author '{id}'." + (meant is null ? " Add an author file, or write the name as readers should see it." : $" Did you mean '{meant}'?"),
        $"نویسنده‌ای با شناسهٔ «{id}» نیست." + (meant is null ? " پرونده‌ای برای نویسنده بسازید یا نام را آن‌گونه که خواننده باید ببیند بنویسید." : $" آیا منظورتان «{meant}» است؟"));

    public static Diagnostic SameTag(SourcePlace place, string tag, string other) => Diagnostic.Warning(
        "DAF246", place,
        $"The tags '{tag}' and '{other}' have the same address, so both count as the tag '{other}'. Remove one, or give them clearly different names.",
        $"برچسب‌های «{tag}» و «{other}» یک نشانی دارند و هر دو برچسب «{other}» به شمار می‌آیند. یکی را بردارید یا نام‌هایی کاملاً متفاوت بنویسید.");
}
