using Daftar.Diagnostics;

namespace Daftar.Theming.Templates;

/// <summary>What can be wrong with a template: DAF401–DAF439.</summary>
internal static class TemplateDiagnostics
{
    public static Diagnostic Unclosed(SourcePlace place) => Diagnostic.Error("DAF401", place,
        "What begins here is never closed. Add the closing '}}', quote or parenthesis.",
        "آنچه این‌جا آغاز می‌شود بسته نشده است. «}}»، گیومه یا پرانتز پایانی را بیفزایید.");

    public static Diagnostic Unexpected(SourcePlace place, string found) => Diagnostic.Error("DAF402", place,
        $"'{found}' is not expected here. Write {{{{name}}}}, {{{{helper argument key=value}}}} or {{{{#block}}}}…{{{{/block}}}}.",
        $"«{found}» این‌جا جایی ندارد. شکل درست ‎{{{{name}}}}‎ یا ‎{{{{helper argument key=value}}}}‎ یا ‎{{{{#block}}}}…{{{{/block}}}}‎ است.");

    public static Diagnostic Unsupported(SourcePlace place, string syntax) => Diagnostic.Error("DAF403", place,
        $"'{syntax}' is a form of Handlebars that themes cannot use. See docs/theme.md for those that they can.",
        $"«{syntax}» از شکل‌های Handlebars است که در پوسته به کار نمی‌آید. شکل‌های مجاز در docs/theme.md آمده است.");

    public static Diagnostic UnclosedBlock(SourcePlace place, string name) => Diagnostic.Error("DAF404", place,
        $"The block '{name}' that begins here is never closed. Add {{{{/{name}}}}}.",
        $"بخش «{name}» که از این‌جا آغاز می‌شود بسته نشده است. ‎{{{{/{name}}}}}‎ را بیفزایید.");

    public static Diagnostic StrayClose(SourcePlace place, string name) => Diagnostic.Error("DAF405", place,
        $"{{{{/{name}}}}} closes a block that was never opened. Remove it, or open {{{{#{name}}}}} before it.",
        $"‎{{{{/{name}}}}}‎ بخشی را می‌بندد که باز نشده است. آن را بردارید یا پیش از آن ‎{{{{#{name}}}}}‎ بگذارید.");

    public static Diagnostic WrongClose(SourcePlace place, string name, string open, SourcePlace opened) => Diagnostic.Error("DAF405", place,
        $"{{{{/{name}}}}} stands where '{open}' has to be closed, which was opened at {opened}. Write {{{{/{open}}}}}.",
        $"‎{{{{/{name}}}}}‎ جایی آمده است که باید «{open}» بسته شود؛ آن بخش در {opened} باز شده است. ‎{{{{/{open}}}}}‎ بنویسید.");

    public static Diagnostic StrayElse(SourcePlace place) => Diagnostic.Error("DAF406", place,
        "{{else}} stands outside of any block. Remove it.",
        "‎{{else}}‎ بیرون از هر بخشی آمده است. آن را بردارید.");

    public static Diagnostic SecondElse(SourcePlace place, string name) => Diagnostic.Error("DAF406", place,
        $"The block '{name}' has a second {{{{else}}}}. Remove one of them.",
        $"بخش «{name}» دو ‎{{{{else}}}}‎ دارد. یکی را بردارید.");

    public static Diagnostic DynamicPartial(SourcePlace place) => Diagnostic.Error("DAF407", place,
        "The name of a partial is computed here, so it cannot be checked. Write the name, or choose with {{#if}}.",
        "نام پاره‌قالب این‌جا محاسبه می‌شود و نمی‌توان آن را بررسی کرد. خود نام را بنویسید یا با ‎{{#if}}‎ انتخاب کنید.");

    public static Diagnostic UnknownLayout(SourcePlace place, string name, string? suggestion) => Diagnostic.Warning("DAF408", place,
        $"No page uses a layout '{name}'.{English(suggestion, "Remove the file, or make it a partial.")}",
        $"هیچ صفحه‌ای از قالب «{name}» استفاده نمی‌کند.{Persian(suggestion, "پرونده را بردارید یا به پوشهٔ partials ببرید.")}");

    public static Diagnostic MissingLayout(SourcePlace place, string name) => Diagnostic.Error("DAF409", place,
        $"The layout '{name}' is missing. Add the file layouts/{name}.hbs to the theme.",
        $"قالب «{name}» نیست. پروندهٔ layouts/{name}.hbs را به پوسته بیفزایید.");

    public static Diagnostic UnknownVariable(SourcePlace place, string name, LocalizedText type, string? suggestion) => Diagnostic.Error("DAF410", place,
        $"There is no '{name}' in {type.English}.{English(suggestion, "docs/theme.md lists what there is.")}",
        $"در {type.Persian} چیزی به نام «{name}» نیست.{Persian(suggestion, "فهرست نام‌ها در docs/theme.md است.")}");

    public static Diagnostic NotAText(SourcePlace place, string name, LocalizedText type, IEnumerable<string> members) => Diagnostic.Error("DAF411", place,
        $"'{name}' is {type.English}, which cannot be written out. {(!members.Any() ? "Use it in {{#if}}." : $"Choose one of its parts: {string.Join(", ", members)}.")}",
        $"«{name}» از نوع {type.Persian} است و نمی‌توان آن را نوشت. {(!members.Any() ? "آن را در ‎{{#if}}‎ به کار ببرید." : $"یکی از اجزایش را برگزینید: {string.Join("، ", members)}.")}");

    public static Diagnostic UnknownHelper(SourcePlace place, string name, string? suggestion) => Diagnostic.Error("DAF412", place,
        $"There is no helper '{name}'.{English(suggestion, "docs/theme.md lists them.")}",
        $"ابزاری به نام «{name}» نیست.{Persian(suggestion, "فهرست ابزارها در docs/theme.md است.")}");

    public static Diagnostic UnknownBlock(SourcePlace place, string name, string? suggestion) => Diagnostic.Error("DAF412", place,
        $"There is no block '{name}'.{English(suggestion, "Blocks are if, unless, each and with.")}",
        $"بخشی به نام «{name}» نیست.{Persian(suggestion, "بخش‌ها if و unless و each و with هستند.")}");

    public static Diagnostic UnknownPartial(SourcePlace place, string name, string? suggestion) => Diagnostic.Error("DAF413", place,
        $"There is no partial '{name}'.{English(suggestion, $"Add the file partials/{name}.hbs.")}",
        $"پاره‌قالبی به نام «{name}» نیست.{Persian(suggestion, $"پروندهٔ partials/{name}.hbs را بیفزایید.")}");

    public static Diagnostic WrongArguments(SourcePlace place, string name, string signature) => Diagnostic.Error("DAF414", place,
        $"'{name}' cannot be used like this. Write {signature}; for a property of that name write {{{{this.{name}}}}}.",
        $"«{name}» را نمی‌توان این‌گونه به کار برد. بنویسید ‎{signature}‎؛ برای ویژگی هم‌نام ‎{{{{this.{name}}}}}‎ بنویسید.");

    public static Diagnostic ContextAndNames(SourcePlace place, string name) => Diagnostic.Error("DAF414", place,
        $"The partial '{name}' is given both a context and named values; it takes one or the other. Put it into {{{{#with}}}} and pass the names.",
        $"به پاره‌قالب «{name}» هم زمینه و هم مقدار نام‌دار داده شده است؛ فقط یکی ممکن است. آن را درون ‎{{{{#with}}}}‎ بگذارید و نام‌ها را بدهید.");

    public static Diagnostic NotANumber(SourcePlace place, string name, LocalizedText type) => Diagnostic.Error("DAF414", place,
        $"'{name}' wants a number, and this is {type.English}.",
        $"«{name}» عدد می‌خواهد و این {type.Persian} است.");

    public static Diagnostic TooFarUp(SourcePlace place, string path) => Diagnostic.Error("DAF415", place,
        $"'{path}' leads out of the template. Use @root for the page, or pass the value to the partial: {{{{> name key=value}}}}.",
        $"«{path}» از قالب بیرون می‌رود. برای صفحه ‎@root‎ بنویسید یا مقدار را به پاره‌قالب بدهید: ‎{{{{> name key=value}}}}‎.");

    public static Diagnostic UnknownData(SourcePlace place, string name, bool isInEach) => Diagnostic.Error("DAF416", place,
        $"'@{name}' means nothing here. {(isInEach ? "There are @root, @index, @first and @last." : "There is @root; @index, @first and @last only inside {{#each}}.")}",
        $"«@{name}» این‌جا معنایی ندارد. {(isInEach ? "@root و @index و @first و @last در دسترس‌اند." : "@root در دسترس است؛ @index و @first و @last فقط درون ‎{{#each}}‎.")}");

    public static Diagnostic RawText(SourcePlace place, string name) => Diagnostic.Error("DAF417", place,
        $"'{name}' is not markup, so three braces would let its text become tags. Write two braces.",
        $"«{name}» نشانه‌گذاری نیست و با سه آکولاد ممکن است متنش برچسب HTML شود. دو آکولاد بنویسید.");

    public static Diagnostic EscapedMarkup(SourcePlace place, string name) => Diagnostic.Error("DAF418", place,
        $"'{name}' is markup, which readers would see as text. Write three braces: {{{{{{{name}}}}}}}.",
        $"«{name}» نشانه‌گذاری است و خواننده برچسب‌ها را می‌بیند. سه آکولاد بنویسید: ‎{{{{{{{name}}}}}}}‎.");

    public static Diagnostic NotAList(SourcePlace place, string name, LocalizedText type) => Diagnostic.Error("DAF419", place,
        $"'{name}' is {type.English} and not a list. Use {{{{#with}}}} or {{{{#if}}}}.",
        $"«{name}» از نوع {type.Persian} است و فهرست نیست. ‎{{{{#with}}}}‎ یا ‎{{{{#if}}}}‎ به کار ببرید.");

    public static Diagnostic NotAModel(SourcePlace place, string name, LocalizedText type) => Diagnostic.Error("DAF419", place,
        $"'{name}' is {type.English} and has no parts to go into. Use {{{{#if}}}}, or {{{{#each}}}} for a list.",
        $"«{name}» از نوع {type.Persian} است و جزئی ندارد. ‎{{{{#if}}}}‎ به کار ببرید، یا برای فهرست ‎{{{{#each}}}}‎.");

    public static Diagnostic UnknownText(SourcePlace place, string key, string? suggestion) => Diagnostic.Error("DAF420", place,
        $"There is no text '{key}'.{English(suggestion, "Add it to the files in strings/.")}",
        $"متنی با کلید «{key}» نیست.{Persian(suggestion, "آن را به پرونده‌های strings بیفزایید.")}");

    public static Diagnostic NotALiteral(SourcePlace place, string name) => Diagnostic.Error("DAF421", place,
        $"'{name}' wants a name in quotes, so that it can be checked. Choose between names with {{{{#if}}}}.",
        $"«{name}» نامی داخل گیومه می‌خواهد تا بتوان آن را بررسی کرد. برای انتخاب میان نام‌ها ‎{{{{#if}}}}‎ به کار ببرید.");

    public static Diagnostic MissingValue(SourcePlace place, string key, string name) => Diagnostic.Error("DAF422", place,
        $"The text '{key}' needs a value for '{name}'. Write {{{{t \"{key}\" {name}=…}}}}.",
        $"متن «{key}» برای «{name}» مقدار می‌خواهد. بنویسید ‎{{{{t \"{key}\" {name}=…}}}}‎.");

    public static Diagnostic NeedlessValue(SourcePlace place, string key, string name) => Diagnostic.Warning("DAF423", place,
        $"The text '{key}' has no place for '{name}' in any language. Remove the value, or write {{{name}}} in the text.",
        $"متن «{key}» در هیچ زبانی جایی برای «{name}» ندارد. مقدار را بردارید یا در متن ‎{{{name}}}‎ بنویسید.");

    public static Diagnostic UnknownAsset(SourcePlace place, string path, string? suggestion) => Diagnostic.Error("DAF424", place,
        $"There is no file '{path}' in the theme's assets.{English(suggestion, "Add it, or correct the path.")}",
        $"پروندهٔ «{path}» در assets پوسته نیست.{Persian(suggestion, "آن را بیفزایید یا مسیر را درست کنید.")}");

    public static Diagnostic UnquotedAttribute(SourcePlace place) => Diagnostic.Error("DAF425", place,
        "The value of an attribute stands without quotes, so a space in it would begin another attribute. Put it in quotes.",
        "مقدار ویژگی HTML بدون گیومه آمده است و یک فاصله در آن ویژگی تازه‌ای می‌سازد. آن را داخل گیومه بگذارید.");

    public static Diagnostic BlockedByPolicy(SourcePlace place, string what) => Diagnostic.Error("DAF426", place,
        $"Browsers will ignore {what}: the content security policy allows only files. Move it to a file and use {{{{inline}}}} or {{{{asset}}}}.",
        $"مرورگرها {what} را نادیده می‌گیرند، زیرا سیاست امنیت محتوا فقط پرونده‌ها را می‌پذیرد. آن را به پرونده‌ای ببرید و با ‎{{{{inline}}}}‎ یا ‎{{{{asset}}}}‎ بیاورید.");

    public static Diagnostic UnknownLanguage(SourcePlace place, string code) => Diagnostic.Error("DAF427", place,
        $"The site has no language '{code}'. Use a language of statiq.json.",
        $"سایت زبان «{code}» را ندارد. یکی از زبان‌های statiq.json را به کار ببرید.");

    public static Diagnostic UnusedPartial(SourcePlace place, string name) => Diagnostic.Info("DAF428", place,
        $"No layout uses the partial '{name}', so it was not checked. Remove it unless it is for later.",
        $"هیچ قالبی پاره‌قالب «{name}» را به کار نبرده است، پس بررسی نشد. اگر برای بعد نیست آن را بردارید.");

    public static Diagnostic CannotInline(SourcePlace place, string path) => Diagnostic.Error("DAF429", place,
        $"'{path}' cannot be put into a page: only .css, .js and .svg can, and only without '</style', '</script' and '<!--'. Use {{{{asset}}}}.",
        $"«{path}» را نمی‌توان در صفحه گذاشت: فقط ‎.css‎ و ‎.js‎ و ‎.svg‎، آن هم بدون «</style» و «</script» و «<!--». ‎{{{{asset}}}}‎ به کار ببرید.");

    public static Diagnostic EndlessFrame(SourcePlace place, string name) => Diagnostic.Error("DAF430", place,
        $"The partial '{name}' stands inside itself with a new body each time, which has no end. Call it without a body, {{{{> {name}}}}}.",
        $"پاره‌قالب «{name}» هر بار با بدنه‌ای تازه درون خودش آمده است و پایانی ندارد. آن را بدون بدنه فرا بخوانید: ‎{{{{> {name}}}}}‎.");

    public static Diagnostic EndlessPartial(SourcePlace place, string name) => Diagnostic.Error("DAF431", place,
        $"The call of the partial '{name}' stands within {CallPartial.DeepestCall} other calls, as if they had no end. Call it with a part of the value, such as each of its items, or only {{{{#if}}}} something ends.",
        $"فراخوانی پاره‌قالب «{name}» درون {CallPartial.DeepestCall} فراخوانی دیگر است، چنان‌که گویی پایانی ندارد. آن را با جزئی از مقدار، مانند هر یک از اقلامش، یا فقط با شرط ‎{{{{#if}}}}‎ فرا بخوانید.");

    private static string English(string? suggestion, string otherwise) => suggestion is null ? " " + otherwise : $" Did you mean '{suggestion}'?";

    private static string Persian(string? suggestion, string otherwise) => suggestion is null ? " " + otherwise : $" آیا منظورتان «{suggestion}» بود؟";
}
