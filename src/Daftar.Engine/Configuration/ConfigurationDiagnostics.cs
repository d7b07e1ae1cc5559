using Daftar.Diagnostics;

namespace Daftar.Configuration;

/// <summary>What can be wrong with <c>statiq.json</c> beyond its schema.</summary>
public static class ConfigurationDiagnostics
{
    public static Diagnostic Missing(string path) => Diagnostic.Error(
        "DAF011", new(path),
        "There is no statiq.json in this folder. Run daftar in the site's folder, or pass the folder with --root DIR.",
        "در این پوشه پروندهٔ statiq.json نیست. daftar را در پوشهٔ وبگاه اجرا کنید یا پوشه را با --root DIR نشان دهید.");

    public static Diagnostic NotAMapping(SourcePlace place) => Diagnostic.Error(
        "DAF012", place,
        "statiq.json has to be one object, { … }.",
        "statiq.json باید یک شیء JSON به شکل { … } باشد.");

    public static Diagnostic UnknownTimeZone(SourcePlace place, string value) => Diagnostic.Error(
        "DAF013", place,
        $"'{value}' is not a known time zone. Use an IANA name such as Asia/Tehran.",
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
        $"The address pattern '{pattern}' for '{kind}' has to begin with '/', end with '/', and contain {wanted}.",
        $"الگوی نشانی «{pattern}» برای «{kind}» باید با / آغاز شود و پایان یابد و {wanted} را داشته باشد.");

    public static Diagnostic BadPath(SourcePlace place, string key, string value) => Diagnostic.Error(
        "DAF017", place,
        $"'{key}' is '{value}', which is outside the site's folder. Use a folder inside it.",
        $"«{key}» برابر «{value}» است که بیرون از پوشهٔ وبگاه است. پوشه‌ای درون آن را بنویسید.");

    public static Diagnostic SecondFolder(SourcePlace place, string key, string value) => Diagnostic.Error(
        "DAF026", place,
        $"'{key}' names a second folder, '{value}', but one folder is supported. Remove it, and move its files into the first folder.",
        $"«{key}» پوشهٔ دومی را نام می‌برد («{value}»)، ولی فقط یک پوشه پشتیبانی می‌شود. آن را بردارید و پرونده‌هایش را به پوشهٔ نخست ببرید.");

    public static Diagnostic CacheInSources(SourcePlace place, string cache, string sources) => Diagnostic.Error(
        "DAF025", place,
        $"'CachePath' is '{cache}', which is inside the source folder '{sources}'. Drafts in the cache would be published. Use a separate folder, such as cache.",
        $"«CachePath» برابر «{cache}» است که درون پوشهٔ منبع «{sources}» است؛ پیش‌نویس‌هایی که در آن نگه داشته می‌شود منتشر می‌شد. پوشه‌ای جدا بنویسید، مانند cache.");

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
        $"'{key}' is {value}, but it has to be between {least} and {most}.",
        $"«{key}» برابر {value} است، ولی باید میان {least} و {most} باشد.");

    public static Diagnostic BadAdmin(SourcePlace place) => Diagnostic.Error(
        "DAF024", place,
        "'Admin' has to be true, false, or a mapping such as { \"Branch\": \"main\" }.",
        "«Admin» باید true یا false یا مجموعه‌ای مانند { \"Branch\": \"main\" } باشد.");

    public static Diagnostic BadAuthEndpoint(SourcePlace place, string value) => Diagnostic.Error(
        "DAF992", place,
        $"'{value}' is not a valid value for 'AuthEndpoint'. Write the https address of the program with which editors sign in on GitHub, such as https://auth.example.org.",
        $"«{value}» مقدار معتبری برای «AuthEndpoint» نیست. نشانی https برنامه‌ای را بنویسید که ویراستاران با آن در GitHub وارد می‌شوند، مانند https://auth.example.org.");

    public static Diagnostic BadAlsoPublish(SourcePlace place, string value) => Diagnostic.Error(
        "DAF542", place,
        $"'{value}' is neither an extension such as .zip nor the path of a file below the content folder such as CNAME. Correct it.",
        $"«{value}» نه پسوندی مانند .zip است و نه مسیر پرونده‌ای در پوشهٔ محتوا مانند CNAME. درستش کنید.");

    public static Diagnostic IssueFormWithoutRepository(SourcePlace place) => Diagnostic.Error(
        "DAF270", place,
        "'IssueForm' needs 'Repository', because the form belongs to that repository. Add the repository's address, or remove 'IssueForm'.",
        "«IssueForm» به «Repository» نیاز دارد که این فرم از آنِ آن است. نشانی مخزن را بیفزایید یا «IssueForm» را بردارید.");

    public static Diagnostic LinkWithoutRepository(SourcePlace place) => Diagnostic.Error(
        "DAF695", place,
        "'Link' begins with {repository}, but there is no 'Repository'. Add the repository's address, or write the whole address in 'Link'.",
        "«Link» با {repository} آغاز می‌شود، ولی «Repository» نیست. نشانی مخزن را بیفزایید یا نشانی کامل را در «Link» بنویسید.");

    public static Diagnostic FolderLeadsAway(SourcePlace place, string folder) => Diagnostic.Error(
        "DAF544", place,
        $"The folder '{folder}' is a symbolic link that leads out of the site's folder, so other files of this computer could be published. Replace the link with the folder itself.",
        $"پوشهٔ «{folder}» پیوندی نمادین به بیرون از پوشهٔ وبگاه است و پرونده‌های دیگر این رایانه از راه آن منتشر می‌شوند. به جای پیوند، خود پوشه را بگذارید.");

    public static Diagnostic UnknownName(SourcePlace place, string key, string value, IReadOnlyList<string> known) => Diagnostic.Error(
        "DAF660", place,
        $"'{value}' is not a valid value for '{key}'. Choose from {string.Join(", ", known)}.",
        $"«{value}» مقدار معتبری برای «{key}» نیست. از این‌ها برگزینید: {string.Join("، ", known)}.");
}
