using Daftar.Diagnostics;

namespace Daftar.Theming.Templates;

/// <summary>What can be wrong with what a template says: DAF403, DAF407–DAF431, DAF452–DAF462, DAF465, DAF473 and DAF474.</summary>
internal static class TemplateDiagnostics
{
    public static Diagnostic NotInThemes(SourcePlace place, string name, LocalizedText remedy) => Diagnostic.Error("DAF403", place,
        $"Themes cannot use '{name}': {remedy.English}.",
        $"«{name}» در پوسته به کار نمی‌آید: {remedy.Persian}.");

    public static Diagnostic DynamicPartial(SourcePlace place) => Diagnostic.Error("DAF407", place,
        "The name of this partial is computed, so it cannot be checked. Write the name, or choose with {{ if }}.",
        "نام پاره‌قالب این‌جا محاسبه می‌شود و نمی‌توان آن را بررسی کرد. خود نام را بنویسید یا با ‎{{ if }}‎ انتخاب کنید.");

    public static Diagnostic UnknownLayout(SourcePlace place, string name, string? suggestion) => Diagnostic.Warning("DAF408", place,
        $"No page uses a layout '{name}'.{English(suggestion, "Remove the file, or make it a partial.")}",
        $"هیچ صفحه‌ای از قالب «{name}» استفاده نمی‌کند.{Persian(suggestion, "پرونده را بردارید یا به پوشهٔ partials ببرید.")}");

    public static Diagnostic UnknownVariable(SourcePlace place, string name, LocalizedText type, string? suggestion) => Diagnostic.Error("DAF410", place,
        $"There is no '{name}' in {type.English}.{English(suggestion, "docs/theme.md lists the names.")}",
        $"در {type.Persian} چیزی به نام «{name}» نیست.{Persian(suggestion, "فهرست نام‌ها در docs/theme.md است.")}");

    public static Diagnostic NotAText(SourcePlace place, string name, LocalizedText type, IEnumerable<string> members) => Diagnostic.Error("DAF411", place,
        $"'{name}' is {type.English}, which cannot be written. {(!members.Any() ? "Use it in {{ if }}." : $"Choose one of its members: {string.Join(", ", members)}.")}",
        $"«{name}» از نوع {type.Persian} است و نمی‌توان آن را نوشت. {(!members.Any() ? "آن را در ‎{{ if }}‎ به کار ببرید." : $"یکی از اجزایش را برگزینید: {string.Join("، ", members)}.")}");

    public static Diagnostic ListAsText(SourcePlace place, string name, LocalizedText type) => Diagnostic.Error("DAF411", place,
        $"'{name}' is {type.English}, which cannot be written. Loop over it with {{{{ for item in {name} }}}}, or write its size.",
        $"«{name}» از نوع {type.Persian} است و نمی‌توان آن را نوشت. با ‎{{{{ for item in {name} }}}}‎ آن را بپیمایید یا size آن را بنویسید.");

    public static Diagnostic UnknownFunction(SourcePlace place, string name, string? suggestion) => Diagnostic.Error("DAF412", place,
        $"There is no function '{name}'.{English(suggestion, "docs/theme.md lists the functions.")}",
        $"تابعی به نام «{name}» نیست.{Persian(suggestion, "فهرست توابع در docs/theme.md است.")}");

    public static Diagnostic UnknownPartial(SourcePlace place, string name, string? suggestion) => Diagnostic.Error("DAF413", place,
        $"There is no partial '{name}'.{English(suggestion, $"Add the file partials/{name}.sbn-html.")}",
        $"پاره‌قالبی به نام «{name}» نیست.{Persian(suggestion, $"پروندهٔ partials/{name}.sbn-html را بیفزایید.")}");

    public static Diagnostic WrongArguments(SourcePlace place, string name, string signature) => Diagnostic.Error("DAF414", place,
        $"'{name}' cannot be used like this. Write {signature}.",
        $"«{name}» را نمی‌توان این‌گونه به کار برد. بنویسید ‎{signature}‎.");

    public static Diagnostic NotANumber(SourcePlace place, string name, LocalizedText type) => Diagnostic.Error("DAF414", place,
        $"'{name}' takes a number, but this is {type.English}.",
        $"«{name}» عدد می‌خواهد و این {type.Persian} است.");

    public static Diagnostic WrongType(SourcePlace place, string function, string parameter, LocalizedText wanted, LocalizedText type) => Diagnostic.Error("DAF414", place,
        $"'{function}' takes {wanted.English} for '{parameter}', but this is {type.English}.",
        $"«{function}» برای «{parameter}» {wanted.Persian} می‌خواهد و این {type.Persian} است.");

    public static Diagnostic WrongCount(SourcePlace place, string function, int least, int most, int given) => Diagnostic.Error("DAF414", place,
        $"'{function}' takes {Counted(least, most)}, but was given {given}.",
        $"«{function}» {(least == most ? "" : most == int.MaxValue ? "دست‌کم " : PersianMessage.Of($"{least} تا "))}{(most == int.MaxValue ? least : most)} مقدار می‌گیرد و {given} مقدار گرفته است.");

    public static Diagnostic UnknownArgument(SourcePlace place, string function, string name, IReadOnlyList<string> known) => Diagnostic.Error("DAF414", place,
        $"'{function}' has no argument '{name}'. {(known.Count == 0 ? "It has no named arguments." : $"It has {string.Join(", ", known)}.")}",
        $"«{function}» آرگومانی به نام «{name}» ندارد. {(known.Count == 0 ? "آرگومان نام‌دار ندارد." : $"آرگومان‌هایش: {string.Join("، ", known)}.")}");

    public static Diagnostic WrongOperand(SourcePlace place, string op, string name, LocalizedText type) => Diagnostic.Error("DAF414", place,
        $"'{op}' cannot be used with '{name}', which is {type.English}.",
        $"«{op}» را نمی‌توان با «{name}» به کار برد که از نوع {type.Persian} است.");

    public static Diagnostic UnknownLoopValue(SourcePlace place, string loop, string name, bool isInLoop, IEnumerable<string> names) => Diagnostic.Error("DAF416", place,
        isInLoop ? $"There is no '{loop}.{name}'. These exist: {string.Join(", ", names)}." : $"'{loop}.{name}' only exists inside a '{loop}' loop.",
        isInLoop ? $"«{loop}.{name}» وجود ندارد. این‌ها هست: {string.Join("، ", names)}." : $"«{loop}.{name}» تنها درون حلقهٔ «{loop}» وجود دارد.");

    public static Diagnostic MarkupInAttribute(SourcePlace place, string name) => Diagnostic.Error("DAF418", place,
        $"'{name}' is markup, which is not allowed in an attribute. Write it between tags, or choose a text.",
        $"«{name}» نشانه‌گذاری است و در ویژگی HTML جا نمی‌گیرد. آن را میان برچسب‌ها بنویسید یا متنی برگزینید.");

    public static Diagnostic NotAList(SourcePlace place, string name, LocalizedText type) => Diagnostic.Error("DAF419", place,
        $"'{name}' is {type.English}, not a list. Use {{{{ if }}}}, or one of its members.",
        $"«{name}» از نوع {type.Persian} است و فهرست نیست. ‎{{{{ if }}}}‎ یا یکی از اجزایش را به کار ببرید.");

    public static Diagnostic UnknownText(SourcePlace place, string key, string? suggestion) => Diagnostic.Error("DAF420", place,
        $"There is no string '{key}'.{English(suggestion, "Add it to the files in strings/.")}",
        $"متنی با کلید «{key}» نیست.{Persian(suggestion, "آن را به پرونده‌های strings بیفزایید.")}");

    public static Diagnostic NotALiteral(SourcePlace place, string name) => Diagnostic.Error("DAF421", place,
        $"'{name}' needs a name in quotes, so that it can be checked. Choose between names with {{{{ if }}}}.",
        $"«{name}» نامی داخل گیومه می‌خواهد تا بتوان آن را بررسی کرد. برای انتخاب میان نام‌ها ‎{{{{ if }}}}‎ به کار ببرید.");

    public static Diagnostic MissingValue(SourcePlace place, string key, string name) => Diagnostic.Error("DAF422", place,
        $"The string '{key}' needs a value for '{name}'. Write {{{{ t \"{key}\" {name}: … }}}}.",
        $"متن «{key}» برای «{name}» مقدار می‌خواهد. بنویسید ‎{{{{ t \"{key}\" {name}: … }}}}‎.");

    public static Diagnostic NeedlessValue(SourcePlace place, string key, string name) => Diagnostic.Warning("DAF423", place,
        $"The string '{key}' does not contain '{name}' in any language. Remove the value, or write {{{name}}} in the string.",
        $"متن «{key}» در هیچ زبانی «{name}» را ندارد. مقدار را بردارید یا در متن ‎{{{name}}}‎ بنویسید.");

    public static Diagnostic UnknownAsset(SourcePlace place, string path, string? suggestion) => Diagnostic.Error("DAF424", place,
        $"There is no file '{path}' in the theme's assets.{English(suggestion, "Add it, or correct the path.")}",
        $"پروندهٔ «{path}» در assets پوسته نیست.{Persian(suggestion, "آن را بیفزایید یا مسیر را درست کنید.")}");

    public static Diagnostic UnquotedAttribute(SourcePlace place) => Diagnostic.Error("DAF425", place,
        "This attribute value has no quotes, so a space in it would begin another attribute. Put it in quotes.",
        "مقدار ویژگی HTML بدون گیومه آمده است و یک فاصله در آن ویژگی تازه‌ای می‌سازد. آن را داخل گیومه بگذارید.");

    public static Diagnostic BlockedByPolicy(SourcePlace place, string what) => Diagnostic.Error("DAF426", place,
        $"Browsers will ignore {what}: the content security policy allows only files. Move it to a file and use {{{{ inline }}}} or {{{{ asset }}}}.",
        $"مرورگرها {what} را نادیده می‌گیرند، زیرا سیاست امنیت محتوا فقط پرونده‌ها را می‌پذیرد. آن را به پرونده‌ای ببرید و با ‎{{{{ inline }}}}‎ یا ‎{{{{ asset }}}}‎ بیاورید.");

    public static Diagnostic Foreign(SourcePlace place, string what, string address) => Diagnostic.Error("DAF465", place,
        $"Browsers will not load {what} from '{address}': the content security policy allows only files of this site. Put the file in the theme's assets and write {{{{ asset }}}} or {{{{ inline }}}}.",
        $"مرورگرها {what} را از «{address}» بار نمی‌کنند، زیرا سیاست امنیت محتوا فقط پرونده‌های همین سایت را می‌پذیرد. پرونده را در assets پوسته بگذارید و ‎{{{{ asset }}}}‎ یا ‎{{{{ inline }}}}‎ بنویسید.");

    public static Diagnostic UnknownLanguage(SourcePlace place, string code) => Diagnostic.Error("DAF427", place,
        $"The site has no language '{code}'. Use one of the languages in statiq.json.",
        $"سایت زبان «{code}» را ندارد. یکی از زبان‌های statiq.json را به کار ببرید.");

    public static Diagnostic UnusedPartial(SourcePlace place, string name) => Diagnostic.Info("DAF428", place,
        $"No layout uses the partial '{name}', so it was not checked. Remove it unless you need it later.",
        $"هیچ قالبی پاره‌قالب «{name}» را به کار نبرده است، پس بررسی نشد. اگر بعداً لازمش ندارید آن را بردارید.");

    public static Diagnostic CannotInline(SourcePlace place, string path) => Diagnostic.Error("DAF429", place,
        $"'{path}' cannot be inlined: only .css, .js and .svg files without '</style', '</script' and '<!--' can. Use {{{{ asset }}}}.",
        $"«{path}» را نمی‌توان در صفحه گذاشت: فقط پرونده‌های ‎.css‎ و ‎.js‎ و ‎.svg‎ بدون «</style» و «</script» و «<!--» پذیرفته می‌شوند. ‎{{{{ asset }}}}‎ به کار ببرید.");

    public static Diagnostic EndlessPartial(SourcePlace place, string name) => Diagnostic.Error("DAF431", place,
        $"The call of the partial '{name}' is nested in {CallPartial.DeepestCall} other calls, so it probably never ends. Call it with a part of the value, such as each of its items, or under a condition ({{{{ if }}}}).",
        $"فراخوانی پاره‌قالب «{name}» درون {CallPartial.DeepestCall} فراخوانی دیگر است و گمان می‌رود پایانی نداشته باشد. آن را با جزئی از مقدار، مانند هر یک از اقلامش، یا فقط با شرط ‎{{{{ if }}}}‎ فرا بخوانید.");

    public static Diagnostic NotPassed(SourcePlace place, string name, IEnumerable<string> passed) => Diagnostic.Error("DAF452", place,
        $"'{name}' is not passed to this template. {(passed.Any() ? $"It gets {string.Join(", ", passed)}." : "It gets no values.")} Write {{{{ include \"…\" {name.TrimStart('$')}: value }}}} where it is called.",
        $"«{name}» به این قالب داده نشده است. {(passed.Any() ? $"این‌ها داده شده است: {string.Join("، ", passed)}." : "چیزی داده نشده است.")} در جای فراخوانی ‎{{{{ include \"…\" {name.TrimStart('$')}: value }}}}‎ بنویسید.");

    public static Diagnostic OutsideOfFunction(SourcePlace place, string name) => Diagnostic.Error("DAF452", place,
        $"'{name}' has no meaning here: '$' has the arguments of a function or a partial, and '$$' is the block of {{{{ wrap }}}} in a function. Use the names of the page.",
        $"«{name}» این‌جا معنایی ندارد: «$» آرگومان‌های تابع یا پاره‌قالب را دارد و «$$» بخش ‎{{{{ wrap }}}}‎ درون تابع است. نام‌های خود صفحه را به کار ببرید.");

    public static Diagnostic NotAValue(SourcePlace place, string name) => Diagnostic.Error("DAF453", place,
        $"'{name}' alone is not a value. Write a member after it, such as string.upcase or for.index.",
        $"«{name}» به‌تنهایی مقدار نیست: آنچه را پس از آن می‌آید نیز بنویسید، مانند string.upcase یا for.index.");

    public static Diagnostic NotAFunction(SourcePlace place, string name) => Diagnostic.Error("DAF454", place,
        $"'{name}' is a value, not a function, so it takes no arguments. Write each value in its own pair of braces.",
        $"«{name}» مقدار است، نه تابع، و آرگومان نمی‌گیرد. هر مقدار را در دو آکولاد جدا بنویسید.");

    public static Diagnostic ReadOnly(SourcePlace place, string name, LocalizedText type) => Diagnostic.Error("DAF455", place,
        $"'{name}' cannot be changed, because it is a member of {type.English}. Assign the value to a variable of your own.",
        $"«{name}» را نمی‌توان تغییر داد، چون جزئی از {type.Persian} است. مقدار را به نامی از خودتان بدهید.");

    public static Diagnostic TakenName(SourcePlace place, string name) => Diagnostic.Error("DAF455", place,
        $"The name '{name}' is already used in themes. Choose another name.",
        $"نام «{name}» از پیش در پوسته به کار رفته است. نام دیگری برگزینید.");

    public static Diagnostic TextAsName(SourcePlace place, string name) => Diagnostic.Error("DAF456", place,
        $"HTML expects the name of a tag or an attribute where '{name}' is written. Write the name as fixed text, and choose with {{{{ if }}}}.",
        $"در جای «{name}»، HTML نام برچسب یا ویژگی می‌خواهد. نام را به صورت متن ثابت بنویسید و با ‎{{{{ if }}}}‎ انتخاب کنید.");

    public static Diagnostic TextInCode(SourcePlace place, string element) => Diagnostic.Error("DAF457", place,
        $"A value cannot be written into '{element}': its text would be code there. Put it into an attribute such as data-value.",
        $"مقدار را نمی‌توان درون «{element}» نوشت، چون متن آن‌جا کد می‌شود. آن را در ویژگی‌ای مانند data-value بگذارید.");

    public static Diagnostic WaysApart(SourcePlace place) => Diagnostic.Error("DAF458", place,
        "The branches that begin here do not end at the same place of the page; for example, one ends inside a tag and one outside. Close in each branch what it opens.",
        "شاخه‌هایی که این‌جا آغاز می‌شوند در یک جای صفحه پایان نمی‌یابند؛ مثلاً یکی درون برچسب و یکی بیرون آن. در هر شاخه آنچه را باز کرده‌اید ببندید.");

    public static Diagnostic EndsWithinTag(SourcePlace place, string element) => Diagnostic.Error("DAF458", place,
        $"The layout ends inside '<{element}'. Close the tag, the quote or the comment.",
        $"قالب درون «<{element}» پایان می‌یابد. برچسب، گیومه یا توضیح را ببندید.");

    public static Diagnostic ComputedScheme(SourcePlace place) => Diagnostic.Error("DAF459", place,
        "The scheme of this address is a value, which could run code. Write the scheme as fixed text, such as https:.",
        "طرح این نشانی (پیش از دونقطه) یک مقدار است و ممکن است کدی اجرا کند. طرح را به صورت متن ثابت بنویسید، مانند ‎https:‎.");

    public static Diagnostic DangerousScheme(SourcePlace place) => Diagnostic.Error("DAF459", place,
        "Values are not allowed in this address, because its scheme can run code or contain a page. Use http, https, mailto, tel or a relative address.",
        "مقدار در این نشانی مجاز نیست، چون طرح آن می‌تواند کد اجرا کند یا صفحه‌ای در خود داشته باشد. http، https، mailto، tel یا نشانی نسبی به کار ببرید.");

    public static Diagnostic TextAndAddress(SourcePlace place, string name) => Diagnostic.Error("DAF460", place,
        $"'{name}' is used here both as text and as an address. Write two functions or partials, one for each.",
        $"«{name}» این‌جا یک بار متن و یک بار نشانی است. برای هر کدام تابع یا پاره‌قالب جداگانه‌ای بنویسید.");

    public static Diagnostic Failed(SourcePlace place, LocalizedText message) => Diagnostic.Error("DAF461", place,
        $"This could not be computed: {message.English}. Change the template or the value ('daftar theme check --trace FILE' shows the value).",
        $"این محاسبه ممکن نشد: {message.Persian}. قالب یا مقداری را که به آن داده شده درست کنید (‎daftar theme check --trace FILE‎ آن را نشان می‌دهد).");

    public static Diagnostic TooLong(SourcePlace place, int letters) => Diagnostic.Error("DAF462", place,
        $"The result would be longer than {letters} characters. Use a smaller number.",
        $"متنی که این‌جا ساخته می‌شود از {letters} نویسه بلندتر است. عدد کوچک‌تری به کار ببرید.");

    public static Diagnostic ForeignForm(SourcePlace place, string address) => Diagnostic.Error("DAF473", place,
        $"Browsers will not send a form to '{address}': the content security policy allows only this site and the addresses of forms and of the web search in statiq.json. Add the address there, or use a link instead of a form.",
        $"مرورگرها فرم را به «{address}» نمی‌فرستند، زیرا سیاست امنیت محتوا فقط همین سایت و نشانی‌های فرم و جست‌وجوی وب در statiq.json را می‌پذیرد. نشانی را آن‌جا بنویسید یا به جای فرم پیوند بگذارید.");

    public static Diagnostic TooManyTurns(SourcePlace place) => Diagnostic.Error("DAF474", place,
        $"The loops, partials and functions of this page take more than {Interpreting.PageContext.MostTurns} iterations together, so they probably never end. End the loop sooner, or nest fewer loops.",
        $"حلقه‌ها، پاره‌قالب‌ها و توابع این صفحه روی هم بیش از {Interpreting.PageContext.MostTurns} دور می‌زنند و گمان می‌رود پایانی نداشته باشند. حلقه را زودتر پایان دهید یا حلقه‌های کمتری را درون هم بگذارید.");

    public static Diagnostic EndlessFunction(SourcePlace place) => Diagnostic.Error("DAF474", place,
        "This function calls itself without end. Call it only under a condition ({{ if }}).",
        "این تابع بی‌پایان خودش را فرا می‌خواند. فراخوانی را به شرط ‎{{ if }}‎ بیاورید.");

    public static Diagnostic FunctionAsText(SourcePlace place) => Diagnostic.Error("DAF453", place,
        "This function is defined but never called. Give it a name, {{ f = do }}…{{ end }}, and write {{ f }}.",
        "این تابع تعریف شده ولی فراخوانده نشده است. نامی به آن بدهید، ‎{{ f = do }}…{{ end }}‎، و ‎{{ f }}‎ بنویسید.");

    public static Diagnostic NegativeArgument(SourcePlace place, string function) => Diagnostic.Error("DAF414", place,
        $"A minus after '{function}' is read as a subtraction. Put the negative number in parentheses: {function} (-1).",
        $"پس از «{function}» علامت منها تفریق شمرده می‌شود. عدد منفی را در پرانتز بگذارید: ‎{function} (-1)‎.");

    public static Diagnostic PartEndsWithinTag(SourcePlace place, string element) => Diagnostic.Error("DAF458", place,
        $"This block ends inside '<{element}', so the text after it could become part of the tag. Close the tag, the quote or the comment in the block.",
        $"این بخش درون «<{element}» پایان می‌یابد و متن پس از آن ممکن است جزئی از برچسب شود. برچسب، گیومه یا توضیح را در همین بخش ببندید.");

    private static string Counted(int least, int most) =>
        least == most ? $"{least} value{(least == 1 ? "" : "s")}" : most == int.MaxValue ? $"at least {least} value{(least == 1 ? "" : "s")}" : $"{least} to {most} values";

    private static string English(string? suggestion, string otherwise) => suggestion is null ? " " + otherwise : $" Did you mean '{suggestion}'?";

    private static string Persian(string? suggestion, string otherwise) => suggestion is null ? " " + otherwise : $" آیا منظورتان «{suggestion}» بود؟";
}
