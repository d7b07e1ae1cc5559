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
        "The folder of the content is not there. Create it, or name another with 'InputPaths' in statiq.json.",
        "پوشهٔ محتوا پیدا نشد. آن را بسازید یا با «InputPaths» در statiq.json پوشهٔ دیگری را نشان دهید.");

    public static Diagnostic SymbolicLink(string path) => Diagnostic.Warning(
        "DAF131", new(path),
        "This is a link to another place and was skipped. Put the file itself here.",
        "این یک پیوند به جای دیگر است و نادیده گرفته شد. خودِ پرونده را اینجا بگذارید.");

    public static Diagnostic UnexpectedFile(string path) => Diagnostic.Warning(
        "DAF132", new(path),
        "This kind of file is not read here. Articles and pages are .md files, taxonomies and authors .yml files; put images into input/images/.",
        "این‌گونه پرونده در اینجا خوانده نمی‌شود. مطالب و صفحه‌ها .md هستند و رده‌بندی‌ها و نویسندگان .yml؛ تصویرها را در input/images بگذارید.");

    public static Diagnostic UnknownLanguageFolder(string path, IEnumerable<string> languages) => Diagnostic.Error(
        "DAF133", new(path),
        $"This file does not lie in a folder of one of the site's languages ({string.Join(", ", languages)}). Move it, or list the language in statiq.json.",
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
        "There is no front matter. Begin the file with a line '---', the keys, and another line '---'; see docs/content-model.md.",
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
        $"{other} has the same file name in the same language; the name says which files are translations of each other. Rename one.",
        $"{other} در همین زبان همین نام را دارد؛ نام پرونده نشان می‌دهد کدام‌ها ترجمهٔ یکدیگرند. یکی را تغییر نام دهید.");

    public static Diagnostic MissingImage(SourcePlace place, string value, string input, string? meant) => Diagnostic.Error(
        "DAF215", place,
        $"There is no image '{value}' below {input}/." + (meant is null ? " Add the file or correct the path." : $" Did you mean '{meant}'?"),
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
        $"'{key}' is not known. Fill it in and remove it from 'needs' when somebody finds out.",
        $"«{key}» دانسته نیست. هرگاه پیدا شد آن را پر کنید و از «needs» بردارید.");

    public static Diagnostic NoTaxonomy(SourcePlace place, string taxonomy, string input) => Diagnostic.Error(
        "DAF219", place,
        $"There is no {input}/taxonomies/{taxonomy}.yml that could declare this term. Create it.",
        $"پروندهٔ {input}/taxonomies/{taxonomy}.yml که این واژه را تعریف کند وجود ندارد. آن را بسازید.");

    public static Diagnostic DuplicateTerm(SourcePlace place, string id, SourcePlace first) => Diagnostic.Error(
        "DAF220", place,
        $"The term '{id}' is already declared at {first}. Remove one.",
        $"واژهٔ «{id}» پیش‌تر در {first} تعریف شده است. یکی را بردارید.");

    public static Diagnostic MissingLabel(SourcePlace place, string id, string language) => Diagnostic.Warning(
        "DAF221", place,
        $"'{id}' has no label in '{language}'; another language's is shown. Add it.",
        $"«{id}» به زبان «{language}» نام ندارد و نام آن به زبان دیگر نشان داده می‌شود. آن را بیفزایید.");

    public static Diagnostic AmbiguousAuthor(SourcePlace place, string name, string ids) => Diagnostic.Warning(
        "DAF222", place,
        $"'{name}' is the name of several authors ({ids}). Write the id instead.",
        $"«{name}» نام چند نویسنده است ({ids}). به جای نام، شناسه را بنویسید.");

    public static Diagnostic BadFileName(string path) => Diagnostic.Error(
        "DAF223", new(path),
        "The file's name becomes part of addresses: use letters, digits, '-', '_' and '.' only, without spaces.",
        "نام پرونده بخشی از نشانی‌ها می‌شود: تنها حرف، رقم، «-»، «_» و «.» به کار برید، بی فاصله.");

    public static Diagnostic EmptyBody(SourcePlace place) => Diagnostic.Warning(
        "DAF224", place,
        "The file has no text below the front matter. Write it, or mark the article 'draft: true'.",
        "پرونده زیر سرآغاز متنی ندارد. متن را بنویسید یا با «draft: true» آن را پیش‌نویس کنید.");

    public static Diagnostic ForbiddenCharacter(SourcePlace place, char character)
    {
        var name = Sources.ForbiddenCharacters.NameOf(character);
        return Diagnostic.Error(
            "DAF546", place,
            $"The text holds {name}, a character that nobody sees and no page can hold. Remove it; 'daftar check --fix' does.",
            $"متن نویسهٔ {name} را دارد که دیده نمی‌شود و در هیچ صفحه‌ای نمی‌گنجد. آن را بردارید؛ «daftar check --fix» این کار را می‌کند.");
    }

    public static Diagnostic SwallowedComment(SourcePlace place, string key, string comment, string better) => Diagnostic.Warning(
        "DAF243", place,
        $"YAML takes '{comment}' for a comment, so it is not part of '{key}'. Write {better}, or put the comment on a line of its own.",
        $"‏YAML «‎{comment}‎» را توضیح می‌گیرد و بخشی از «{key}» نیست. بنویسید {better} یا توضیح را در سطری جداگانه بگذارید.");

    public static Diagnostic SwallowedNull(SourcePlace place, string key, string value) => Diagnostic.Warning(
        "DAF244", place,
        $"YAML takes '{value}' for nothing, so that '{key}' lacks it. Write \"{value}\" in quotes, or remove it.",
        $"‏YAML «{value}» را هیچ می‌گیرد و «{key}» آن را ندارد. آن را داخل گیومه، \"{value}\"، بنویسید یا بردارید.");

    public static Diagnostic UnknownAuthor(SourcePlace place, string id, string? meant) => Diagnostic.Warning(
        "DAF245", place,
        $"There is no author '{id}'." + (meant is null ? " Add a file for the author, or write the name as readers are to see it." : $" Did you mean '{meant}'?"),
        $"نویسنده‌ای با شناسهٔ «{id}» نیست." + (meant is null ? " پرونده‌ای برای نویسنده بسازید یا نام را آن‌گونه که خواننده باید ببیند بنویسید." : $" آیا منظورتان «{meant}» است؟"));

    public static Diagnostic SameTag(SourcePlace place, string tag, string other) => Diagnostic.Warning(
        "DAF246", place,
        $"The tags '{tag}' and '{other}' have the same address, so they are one tag, '{other}'. Remove one, or call them by plainly different names.",
        $"برچسب‌های «{tag}» و «{other}» یک نشانی دارند و از این رو یک برچسب‌اند: «{other}». یکی را بردارید یا نام‌هایی آشکارا جدا بدهید.");
}
