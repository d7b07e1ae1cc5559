using Daftar.Diagnostics;

namespace Daftar.Configuration;

/// <summary>What can be wrong with <c>statiq.json</c> beyond its schema.</summary>
public static class ConfigurationDiagnostics
{
    public static Diagnostic Missing(string path) => Diagnostic.Error(
        "DAF011", new(path),
        "There is no statiq.json in the site's root. Run daftar in the site's folder, or name it with --root DIR.",
        "در ریشهٔ وبگاه پروندهٔ statiq.json نیست. daftar را در پوشهٔ وبگاه اجرا کنید یا پوشه را با --root DIR نشان دهید.");

    public static Diagnostic NotAMapping(SourcePlace place) => Diagnostic.Error(
        "DAF012", place,
        "statiq.json has to be one object, { … }.",
        "statiq.json باید یک شیء JSON به شکل { … } باشد.");

    public static Diagnostic UnknownTimeZone(SourcePlace place, string value) => Diagnostic.Error(
        "DAF013", place,
        $"The time zone '{value}' is not known here. Use an IANA name such as Asia/Tehran.",
        $"منطقهٔ زمانی «{value}» شناخته نیست. نامی از فهرست IANA مانند Asia/Tehran بنویسید.");

    public static Diagnostic DuplicateLanguage(SourcePlace place, string code) => Diagnostic.Error(
        "DAF014", place,
        $"The language '{code}' is listed twice. Remove one.",
        $"زبان «{code}» دو بار آمده است. یکی را بردارید.");

    public static Diagnostic NoLanguages(SourcePlace place) => Diagnostic.Error(
        "DAF015", place,
        "The site has no language. List at least one under 'Languages'.",
        "وبگاه هیچ زبانی ندارد. دست‌کم یک زبان زیر «Languages» بنویسید.");

    public static Diagnostic BadPattern(SourcePlace place, string kind, string pattern, string wanted) => Diagnostic.Error(
        "DAF016", place,
        $"The address pattern '{pattern}' for '{kind}' has to begin with '/', end with '/', and hold {wanted}.",
        $"الگوی نشانی «{pattern}» برای «{kind}» باید با / آغاز شود و پایان یابد و {wanted} را داشته باشد.");

    public static Diagnostic BadPath(SourcePlace place, string key, string value) => Diagnostic.Error(
        "DAF017", place,
        $"'{key}' is '{value}', which leads out of the site's root. Use a folder below it.",
        $"«{key}» برابر «{value}» است که از ریشهٔ وبگاه بیرون می‌رود. پوشه‌ای درون آن را بنویسید.");

    public static Diagnostic SecondFolder(SourcePlace place, string key, string value) => Diagnostic.Error(
        "DAF026", place,
        $"'{key}' names a second folder, '{value}', but one folder is supported. Remove it, and move its files into the first folder.",
        $"«{key}» پوشهٔ دومی را نام می‌برد («{value}»)، ولی فقط یک پوشه پشتیبانی می‌شود. آن را بردارید و پرونده‌هایش را به پوشهٔ نخست ببرید.");

    public static Diagnostic CacheInSources(SourcePlace place, string cache, string sources) => Diagnostic.Error(
        "DAF025", place,
        $"'CachePath' is '{cache}', which lies in the source folder '{sources}': what is remembered of drafts would be published. Use a folder of its own, such as cache.",
        $"«CachePath» برابر «{cache}» است که درون پوشهٔ منبع «{sources}» است؛ آنچه از پیش‌نویس‌ها به یاد می‌ماند منتشر می‌شد. پوشه‌ای جدا بنویسید، مانند cache.");

    public static Diagnostic BadMenuEntry(SourcePlace place) => Diagnostic.Error(
        "DAF018", place,
        "A menu entry needs 'Link', 'Terms', or 'Label' with 'Items'.",
        "هر گزینهٔ منو به «Link» یا «Terms» یا «Label» همراه «Items» نیاز دارد.");

    public static Diagnostic BadBaseUrl(string value) => Diagnostic.Error(
        "DAF019", new("--base-url"),
        $"'{value}' is not an address such as https://example.org/repo/.",
        $"«{value}» نشانی‌ای مانند https://example.org/repo/ نیست.");

    public static Diagnostic NotASize(SourcePlace place, string key, int value, int least, int most) => Diagnostic.Error(
        "DAF020", place,
        $"'{key}' is {value}, but it has to lie between {least} and {most}.",
        $"«{key}» برابر {value} است، ولی باید میان {least} و {most} باشد.");

    public static Diagnostic BadAdmin(SourcePlace place) => Diagnostic.Error(
        "DAF024", place,
        "'Admin' has to be true, false, or a mapping such as { \"Branch\": \"main\" }.",
        "«Admin» باید true یا false یا مجموعه‌ای مانند { \"Branch\": \"main\" } باشد.");

    public static Diagnostic BadAuthEndpoint(SourcePlace place, string value) => Diagnostic.Error(
        "DAF992", place,
        $"'{value}' cannot be where editors sign in. Write the https address of the program that asks GitHub, such as https://auth.example.org.",
        $"«{value}» نمی‌تواند جای ورود ویراستاران باشد. نشانی https برنامه‌ای را بنویسید که از GitHub می‌پرسد، مانند https://auth.example.org.");

    public static Diagnostic BadAlsoPublish(SourcePlace place, string value) => Diagnostic.Error(
        "DAF542", place,
        $"'{value}' is neither an extension such as .zip nor the path of a file below the content folder such as CNAME. Correct it.",
        $"«{value}» نه پسوندی مانند .zip است و نه مسیر پرونده‌ای در پوشهٔ محتوا مانند CNAME. درستش کنید.");

    public static Diagnostic IssueFormWithoutRepository(SourcePlace place) => Diagnostic.Error(
        "DAF270", place,
        "'IssueForm' needs 'Repository', whose issue form it is. Add the repository's address, or remove 'IssueForm'.",
        "«IssueForm» به «Repository» نیاز دارد که این فرم از آنِ آن است. نشانی مخزن را بیفزایید یا «IssueForm» را بردارید.");

    public static Diagnostic LinkWithoutRepository(SourcePlace place) => Diagnostic.Error(
        "DAF695", place,
        "'Link' begins with {repository}, but there is no 'Repository'. Add the repository's address, or write the whole address in 'Link'.",
        "«Link» با {repository} آغاز می‌شود، ولی «Repository» نیست. نشانی مخزن را بیفزایید یا نشانی کامل را در «Link» بنویسید.");

    public static Diagnostic FolderLeadsAway(SourcePlace place, string folder) => Diagnostic.Error(
        "DAF544", place,
        $"The folder '{folder}' is a link that leads out of the site's folder, from where files of this computer could be published. Put the folder itself there.",
        $"پوشهٔ «{folder}» پیوندی است که از پوشهٔ وبگاه بیرون می‌رود و پرونده‌های این رایانه از آن راه می‌توانند منتشر شوند. خود پوشه را آنجا بگذارید.");

    public static Diagnostic UnknownName(SourcePlace place, string key, string value, IReadOnlyList<string> known) => Diagnostic.Error(
        "DAF660", place,
        $"'{key}' names '{value}', which it does not know. Choose from {string.Join(", ", known)}.",
        $"«{key}» نام «{value}» را دارد که نمی‌شناسد. از این‌ها برگزینید: {string.Join("، ", known)}.");
}
