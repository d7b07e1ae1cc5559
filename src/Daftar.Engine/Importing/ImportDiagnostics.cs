using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Languages;

namespace Daftar.Importing;

/// <summary>What can be wrong with a document that is to be imported: DAF5xx.</summary>
public static class ImportDiagnostics
{
    public static Diagnostic NotFound(string path) => Diagnostic.Error("DAF501", new(path),
        $"There is no file or folder '{path}'. Check the path.",
        $"پرونده یا پوشه‌ای به نام «{path}» نیست. نشانی را بررسی کنید.");

    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error("DAF502", new(path),
        $"The file cannot be read: {reason} Check that it exists and that you may read it.",
        $"پرونده خوانده نمی‌شود: {reason} بررسی کنید که وجود داشته باشد و اجازهٔ خواندنش را داشته باشید.");

    public static Diagnostic Empty(string path) => Diagnostic.Error("DAF503", new(path),
        "The file is empty, so there is nothing to import. Save the page or the document again.",
        "پرونده خالی است و چیزی برای درون‌ریزی ندارد. صفحه یا سند را دوباره ذخیره کنید.");

    public static Diagnostic TooLarge(string path, long size, long limit) => Diagnostic.Error("DAF504", new(path),
        $"The file has {Number(size)} bytes; import reads up to {Number(limit)}. Save only the article's text.",
        $"حجم پرونده {size} بایت است و درون‌ریزی تا {limit} بایت می‌خواند. فقط متن مقاله را ذخیره کنید.");

    public static Diagnostic Binary(string path, string? format) => Diagnostic.Error("DAF505", new(path),
        $"The file is {(format is null ? "binary" : "a " + format + " file")}, not text. Open it in its own program and save it as a Word file (.docx), which keeps most of the content.",
        $"این پرونده {(format is null ? "دودویی" : format)} است، نه متن. آن را در برنامهٔ خودش باز کنید و با قالب Word ‏(‎.docx) ذخیره کنید که بیشترین چیزها را نگه می‌دارد.");

    public static Diagnostic DamagedEncoding(string path, string encoding, long offset) => Diagnostic.Error("DAF506", new(path),
        $"The file is {encoding} but damaged at byte {Number(offset)}; importing it would lose text. Save it again from the original.",
        $"کدگذاری پرونده {encoding} است ولی در بایت {offset} آسیب دیده؛ درون‌ریزی آن بخشی از متن را از میان می‌برد. آن را از روی اصل دوباره ذخیره کنید.");

    public static Diagnostic UnknownEncoding(string path) => Diagnostic.Error("DAF507", new(path),
        "The file's encoding is not supported; supported are UTF-8, UTF-16, UTF-32, Windows-1256 and Windows-1252. Save it as UTF-8.",
        "کدگذاری پرونده هیچ‌یک از UTF-8، UTF-16، UTF-32، Windows-1256 و Windows-1252 نیست. آن را با UTF-8 ذخیره کنید.");

    public static Diagnostic LegacyEncoding(string path, string encoding) => Diagnostic.Info("DAF508", new(path),
        $"The file is not UTF-8; it was read as {encoding}. Check the letters of the imported article.",
        $"پرونده UTF-8 نیست و با {encoding} خوانده شد. حرف‌های مقالهٔ درون‌ریزی‌شده را بررسی کنید.");

    public static Diagnostic NoFormat(string path) => Diagnostic.Error("DAF510", new(path),
        "This is neither a saved article page nor a plain text article (a title and paragraphs of whole sentences).",
        "این نه صفحهٔ ذخیره‌شدهٔ یک مقاله است و نه متن سادهٔ یک مقاله (عنوان و بندهایی با جمله‌های کامل).");

    public static Diagnostic AlreadyArticle(string path) => Diagnostic.Error("DAF511", new(path),
        "The file has front matter, so it is already an article. Copy it to input/articles/<language>/ instead.",
        "پرونده سرآغاز (front matter) دارد، پس خودش مقاله است. به‌جای درون‌ریزی، آن را در input/articles/<زبان>/ بگذارید.");

    public static Diagnostic NoBody(string path) => Diagnostic.Error("DAF512", new(path),
        "The saved page contains no article text. Save the article's own page, not a list of articles.",
        "صفحهٔ ذخیره‌شده متن مقاله ندارد. صفحهٔ خود مقاله را ذخیره کنید، نه فهرست مقاله‌ها را.");

    public static Diagnostic UnknownLanguage(string path, string candidates) => Diagnostic.Error("DAF513", new(path),
        $"The text is not in one of the site's languages ({candidates}), or it is too short to detect its language. Set the language with --language.",
        $"متن به هیچ‌یک از زبان‌های سایت ({candidates}) نیست یا برای تشخیص بسیار کوتاه است. زبانش را با ‎--language مشخص کنید.");

    public static Diagnostic SameNewsCode(string path, int newsCode, string other) => Diagnostic.Error("DAF514", new(path),
        $"News code {Number(newsCode)} is already used by '{other}', which was imported. Correct the code in one of the two files.",
        $"کد خبر {newsCode} را «{other}» هم دارد که درون‌ریزی شد. کد را در یکی از دو پرونده درست کنید.");

    public static Diagnostic NewsCodeTaken(string path, int newsCode, string article) => Diagnostic.Error("DAF515", new(path),
        $"News code {Number(newsCode)} belongs to '{article}', which was not imported from this document. Correct the code in one of them.",
        $"کد خبر {newsCode} از آنِ «{article}» است که از این سند درون‌ریزی نشده. کد را در یکی از آن دو درست کنید.");

    public static Diagnostic Edited(string path, string article) => Diagnostic.Info("DAF516", new(path),
        $"'{article}' was edited after it was imported, so it was not changed. Use --force to overwrite it.",
        $"«{article}» پس از درون‌ریزی ویرایش شده است و تغییری نکرد. برای بازنویسی از ‎--force استفاده کنید.");

    public static Diagnostic UnknownLabel(string path, int line, string label, string? suggestion) => Diagnostic.Warning("DAF517", new(path, line, 1),
        $"The site has no type, region or issue with the label '{label}'{Hint(suggestion)}. Add it to the aliases of a term in input/taxonomies/, or set the key by hand.",
        $"این سایت قالب، منطقه یا موضوعی به نام «{label}» ندارد{PersianHint(suggestion)}. آن را به aliases یک واژه در input/taxonomies/ بیفزایید یا کلید را دستی پر کنید.");

    public static Diagnostic UnreadableDate(string path, int line, string value) => Diagnostic.Warning("DAF518", new(path, line, 1),
        $"'{value}' is not a valid date, so publish_date was left out. Write it by hand.",
        $"«{value}» تاریخ معتبری نیست؛ publish_date نوشته نشد. آن را دستی بنویسید.");

    public static Diagnostic WrongWeekday(string path, int line, string value, string date) => Diagnostic.Warning("DAF519", new(path, line, 1),
        $"The weekday in '{value}' does not match {date}; the date was kept. Check it.",
        $"روز هفته در «{value}» با {date} نمی‌خواند؛ تاریخ نگه داشته شد. آن را بررسی کنید.");

    public static Diagnostic Unattributed(string path, int line, string text) => Diagnostic.Warning("DAF520", new(path, line, 1),
        $"This line of the page was not recognised and was left out: '{text}'. Add it to the article if it matters.",
        $"این سطر صفحه شناخته نشد و کنار گذاشته شد: «{text}». اگر مهم است، آن را به مقاله بیفزایید.");

    public static Diagnostic AuthorKept(string path, string record, string key) => Diagnostic.Info("DAF521", new(path),
        $"'{record}' has a different value for '{key}' and was not changed. Compare the two.",
        $"«{record}» برای «{key}» مقدار دیگری دارد و تغییری نکرد. این دو را با هم مقایسه کنید.");

    public static Diagnostic NotWritten(string path, string target, string reason) => Diagnostic.Error("DAF522", new(path),
        $"'{target}' cannot be written: {reason} Check the folder and its permissions.",
        $"نوشتن «{target}» ممکن نیست: {reason} پوشه و اجازه‌هایش را بررسی کنید.");

    public static Diagnostic NoSuchLanguage(string language, string candidates) => Diagnostic.Error("DAF523", new("--language"),
        $"The site has no language '{language}'. Its languages are {candidates}.",
        $"سایت زبان «{language}» ندارد. زبان‌هایش: {candidates}.");

    public static Diagnostic NoSuchType(string type, string candidates) => Diagnostic.Error("DAF524", new("--type"),
        $"The site has no type '{type}'. Its types are {candidates}.",
        $"سایت گونهٔ «{type}» ندارد. گونه‌هایش: {candidates}.");

    public static Diagnostic UnknownProfileKey(SourcePlace place, string key, string? suggestion) => Diagnostic.Warning("DAF150", place,
        $"'{key}' is not a key of a page profile{Hint(suggestion)}. It was ignored; docs/importing.md lists the keys.",
        $"نمایهٔ صفحه کلیدی به نام «{key}» ندارد{PersianHint(suggestion)}. این کلید نادیده ماند؛ فهرست کلیدها در docs/importing.md است.");

    public static Diagnostic BadSelector(SourcePlace place, string selector) => Diagnostic.Warning("DAF151", place,
        $"'{selector}' is not a valid CSS selector, so the key was ignored. Write a selector such as 'h1.title'.",
        $"«{selector}» گزینش‌گر CSS نیست و این کلید نادیده گرفته شد. گزینش‌گری مانند ‎'h1.title' بنویسید.");

    public static Diagnostic ProfileWithoutRecognise(SourcePlace place) => Diagnostic.Warning("DAF152", place,
        "This page profile was ignored, because it has no 'recognise'. Add a selector that matches only pages of that site.",
        "این نمایهٔ صفحه نادیده گرفته شد، چون کلید recognise ندارد. گزینش‌گری بیفزایید که فقط در صفحه‌های آن سایت هست.");

    public static Diagnostic TooDeep(string path, int most) => Diagnostic.Error("DAF153", new(path),
        $"The elements of the page are nested more than {Number(most)} levels deep, which is not supported. Open the page in a browser and save it again.",
        $"عنصرهای صفحه بیش از {most} لایه تودرتو هستند که پشتیبانی نمی‌شود. صفحه را در مرورگر باز کنید و دوباره ذخیره کنید.");

    /// <param name="mean">How deep they stand on the mean.</param>
    public static Diagnostic TooDeepOnTheMean(string path, int mean) => Diagnostic.Error("DAF871", new(path),
        $"Tens of thousands of elements of the page are nested {Number(mean)} levels deep on average, and reading them would take too long. Open the page in a browser, copy its text into a document, and import that.",
        $"ده‌ها هزار عنصر صفحه به‌طور میانگین {mean} لایه تودرتو هستند و خواندنشان بسیار طول می‌کشد. صفحه را در مرورگر باز کنید، متنش را در سندی بگذارید و آن سند را درون‌ریزی کنید.");

    public static Diagnostic TooDeepXml(SourcePlace place, int most) => Diagnostic.Error("DAF860", place,
        $"The elements of the XML are nested more than {Number(most)} levels deep, which is not supported. Export the texts again.",
        $"عنصرهای XML بیش از {most} لایه تودرتو هستند که پشتیبانی نمی‌شود. متن‌ها را دوباره خروجی بگیرید.");

    public static Diagnostic TooMuchMarkdown(string path) => Diagnostic.Error("DAF861", new(path),
        "The text has tens of thousands of marks such as *, _, ~, [ and ] without an empty line between them, and reading them all would take too long. Divide the text by empty lines, or into several files.",
        "متن ده‌ها هزار نشانه مانند *، _، ~، [ و ] دارد بی آنکه سطری خالی میانشان باشد و خواندن همهٔ آن‌ها بسیار طول می‌کشد. متن را با سطرهای خالی، یا به چند پرونده، بخش کنید.");

    public static Diagnostic UnknownXml(string path) => Diagnostic.Error("DAF154", new(path),
        "This kind of XML is not supported: it is not a saved page, a feed or a WordPress export. Export the texts in one of these formats, or as Word files.",
        "این گونه XML پشتیبانی نمی‌شود: نه صفحهٔ ذخیره‌شده است، نه خوراک و نه خروجی وردپرس. متن‌ها را به یکی از این قالب‌ها یا به Word خروجی بگیرید.");

    public static Diagnostic DamagedXml(SourcePlace place, string reason) => Diagnostic.Error("DAF155", place,
        $"The XML cannot be read: {reason}. Export it again; files with a DOCTYPE are not read.",
        $"این XML خواندنی نیست: {reason}. دوباره خروجی بگیرید؛ پرونده‌ای که DOCTYPE دارد اصلاً خوانده نمی‌شود.");

    public static Diagnostic NoItems(string path) => Diagnostic.Error("DAF156", new(path),
        "This export contains no post, page or item. Export it again with the texts.",
        "در این خروجی نوشته، برگه یا مطلبی نیست. آن را با متن‌ها دوباره خروجی بگیرید.");

    public static Diagnostic SkippedItems(string path, int count, string type) => Diagnostic.Info("DAF157", new(path),
        $"{Number(count)} items of the kind '{type}' are not texts and were skipped.",
        $"{count} مورد از گونهٔ «{type}» متن نیست و نادیده ماند.");

    public static Diagnostic RefusedFormat(string path, string english, string persian, LocalizedText remedy) => Diagnostic.Error("DAF158", new(path),
        $"This is {english}. {remedy.English}",
        $"این {persian} است. {remedy.Persian}");

    public static Diagnostic DamagedMail(string path, string reason) => Diagnostic.Error("DAF159", new(path),
        $"The message cannot be read: {reason}. Save it again from the mail program or the browser.",
        $"این پیام خواندنی نیست: {reason}. آن را از برنامهٔ رایانامه یا مرورگر دوباره ذخیره کنید.");

    public static Diagnostic DamagedMatter(SourcePlace place, string language, string reason) => Diagnostic.Error("DAF160", place,
        $"The {language} front matter cannot be read: {reason}. Correct it.",
        $"سرآغاز {language} خواندنی نیست: {reason}. آن را همان‌جا درست کنید.");

    public static Diagnostic ArchiveTooLarge(string path, long limit) => Diagnostic.Error("DAF161", new(path),
        $"The archive unpacks to more than {Number(limit)} bytes. Unpack it and import its folders one after the other.",
        $"این بایگانی پس از بازشدن از {limit} بایت بزرگ‌تر است. آن را باز کنید و پوشه‌هایش را یکی‌یکی درون‌ریزی کنید.");

    public static Diagnostic LunarDate(string path, int line, string value) => Diagnostic.Warning("DAF162", new(path, line, 1),
        $"'{value}' is a lunar date. Lunar dates differ between countries, so publish_date was left out. Write the solar or Gregorian date.",
        $"«{value}» تاریخ قمری است. این تاریخ در کشورهای گوناگون فرق دارد، پس publish_date نوشته نشد. تاریخ خورشیدی یا میلادی را بنویسید.");

    public static Diagnostic FutureDate(string path, int line, string value, string date) => Diagnostic.Warning("DAF163", new(path, line, 1),
        $"'{value}' is {date}, which is in the future, so publish_date was left out. Write the right date.",
        $"«{value}» روز {date} می‌شود که هنوز نیامده است؛ publish_date نوشته نشد. تاریخ درست را بنویسید.");

    public static Diagnostic ExportTooLarge(string path, long size, long limit) => Diagnostic.Error("DAF164", new(path),
        $"The export has {Number(size)} bytes; import reads up to {Number(limit)}. Export the texts in parts, such as year by year, and import these.",
        $"حجم خروجی {size} بایت است و درون‌ریزی تا {limit} بایت می‌خواند. متن‌ها را در چند بخش، مثلاً سال‌به‌سال، خروجی بگیرید و آن‌ها را درون‌ریزی کنید.");

    public static Diagnostic TooManyParts(string path, int most) => Diagnostic.Error("DAF165", new(path),
        $"The message has more than {Number(most)} parts, which is not supported. Save only its text.",
        $"این پیام بیش از {most} بخش دارد که پشتیبانی نمی‌شود. تنها متن آن را ذخیره کنید.");

    private static string Hint(string? suggestion) => suggestion is null ? "" : $" (did you mean '{suggestion}'?)";

    private static string PersianHint(string? suggestion) => suggestion is null ? "" : $" (آیا منظورتان «{suggestion}» است؟)";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
