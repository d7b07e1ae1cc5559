using System.Globalization;
using Daftar.Diagnostics;

namespace Daftar.Markup;

/// <summary>Diagnostics for text that readers do not see, or see as raw markup: DAF336 to DAF372.</summary>
public static class ReviewDiagnostics
{
    public static Diagnostic NoteInOtherDigits(SourcePlace place, string label, string same) => Diagnostic.Warning("DAF336", place,
        $"[{label}] does not match a footnote, because the footnote is written with other digits: [{same}]. Write [{same}].",
        $"‎[{label}]‎ با پانوشتی جور نیست، چون پانوشت با رقم‌های دیگر نوشته شده است: ‎[{same}]‎. بنویسید ‎[{same}]‎.");

    public static Diagnostic Unclosed(SourcePlace place, string opening, string closing, int line) => Diagnostic.Warning("DAF337", place,
        $"'{opening}' is never closed, so everything up to line {line} is part of it. Write '{closing}' where it ends.",
        $"«‎{opening}‎» بسته نشده است و همه چیز تا سطر {line} بخشی از آن به شمار می‌آید. هر جا پایان می‌یابد «‎{closing}‎» بنویسید.");

    public static Diagnostic UnclosedFence(SourcePlace place, string fence, int line) => Diagnostic.Warning("DAF338", place,
        $"The code block that begins here is never closed, so everything up to line {line} is shown as code. Write a line '{fence}' where it ends.",
        $"کدی که این‌جا آغاز می‌شود بسته نشده است و همه چیز تا سطر {line} به صورت کد نشان داده می‌شود. هر جا پایان می‌یابد سطر «‎{fence}‎» بنویسید.");

    public static Diagnostic BacktickBehindFence(SourcePlace place, string fence) => Diagnostic.Warning("DAF338", place,
        $"This '{fence}' does not open a code block, because a backtick follows it on the same line. Write only the name of a language there.",
        $"این «‎{fence}‎» کدی را آغاز نمی‌کند، چون پس از آن در همان سطر نشانهٔ «`» آمده است. آن‌جا تنها نام زبان را بنویسید.");

    /// <param name="line">Up to where code and text are taken for one another.</param>
    public static Diagnostic BacktickBehindFence(SourcePlace place, string fence, int line) => Diagnostic.Warning("DAF338", place,
        $"This '{fence}' does not open a code block, because a backtick follows it on the same line. Up to line {line}, code is shown as text and text as code. Write only the name of a language there.",
        $"این «‎{fence}‎» کدی را آغاز نمی‌کند، چون پس از آن در همان سطر نشانهٔ «`» آمده است. تا سطر {line} کد به صورت متن و متن به صورت کد نشان داده می‌شود. آن‌جا تنها نام زبان را بنویسید.");

    public static Diagnostic IdleFence(SourcePlace place, string fence) => Diagnostic.Warning("DAF374", place,
        $"This '{fence}' opens a code block, but nothing follows. Remove it, or add the missing '{fence}' at the beginning of the code.",
        $"این «‎{fence}‎» کدی را آغاز می‌کند ولی چیزی در پی آن نیست. آن را بردارید، یا «‎{fence}‎»ی را که در آغاز کد جا افتاده است بیفزایید.");

    public static Diagnostic BrokenTag(SourcePlace place, string tag) => Diagnostic.Warning("DAF373", place,
        $"'{tag}' is shown as text, because its attributes are not valid HTML. Write name=\"value\" with a space before each, and no attributes in an end tag.",
        $"«‎{tag}‎» به صورت متن نشان داده می‌شود، چون ویژگی‌هایش HTML درستی نیست. هر ویژگی را به صورت ‎name=\"value\"‎ و با فاصله‌ای پیش از آن بنویسید؛ برچسب پایانی ویژگی ندارد.");

    public static Diagnostic UnclosedTag(SourcePlace place, string tag) => Diagnostic.Warning("DAF339", place,
        $"'{tag}' has no closing sign, so it is shown as text. Add '{(tag.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">")}', or write &lt; for the sign itself.",
        $"«‎{tag}‎» نشانهٔ پایانی ندارد و به صورت متن نشان داده می‌شود. «‎{(tag.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">")}‎» را بیفزایید یا برای خود نشانه ‎&lt;‎ بنویسید.");

    public static Diagnostic UnpairedMark(SourcePlace place, string mark) => Diagnostic.Warning("DAF340", place,
        $"This '{mark}' has no counterpart in its paragraph, so it is shown as text. Add the other one, or remove it.",
        $"این «‎{mark}‎» در بند خود جفت ندارد و به صورت متن نشان داده می‌شود. دیگری را بیفزایید یا این را بردارید.");

    public static Diagnostic UnclosedLink(SourcePlace place, string link) => Diagnostic.Warning("DAF341", place,
        $"A bracket is missing in '{link}', so it is not a link. Write [text](address).",
        $"در «‎{link}‎» یک قلاب یا پرانتز کم است و پیوند نیست. بنویسید ‎[متن](نشانی)‎.");

    public static Diagnostic UnusedDefinition(SourcePlace place, string definition) => Diagnostic.Warning("DAF342", place,
        $"The text does not refer to '{definition}', so the page does not show it. Refer to it with its label in brackets, write '\\[' if the bracket is plain text, or remove the line.",
        $"متن به «‎{definition}‎» ارجاع نمی‌دهد و صفحه آن را نشان نمی‌دهد. با نامش در کروشه به آن ارجاع دهید، برای کروشهٔ متن «‎\\[‎» بنویسید یا سطر را بردارید.");

    public static Diagnostic RepeatedDefinition(SourcePlace place, string label, string definition) => Diagnostic.Warning("DAF343", place,
        $"The label [{label}] is defined twice, and this second line is ignored: '{definition}'. Give one of the two another label.",
        $"نام ‎[{label}]‎ دو بار تعریف شده است و این سطر دوم به حساب نمی‌آید: «‎{definition}‎». به یکی از دو سطر نام دیگری بدهید.");

    public static Diagnostic SurplusCells(SourcePlace place, int cells, int columns) => Diagnostic.Warning("DAF344", place,
        $"This row has {cells} cells, but the table's header has {columns}. The other cells have no header. Add a header, or write '\\|' for a plain '|'.",
        $"این ردیف {cells} خانه دارد ولی سرستون جدول {columns} خانه. بقیه زیر هیچ سرستونی نیستند؛ سرستون را بیفزایید یا برای خود نشانه «‎\\|‎» بنویسید.");

    public static Diagnostic BrokenTable(SourcePlace place) => Diagnostic.Warning("DAF345", place,
        "This table is shown as plain text. Leave an empty line above and below it, and give all rows the same number of cells.",
        "این جدول به صورت متن ساده نشان داده می‌شود. بالا و پایین آن سطری خالی بگذارید و شمار خانه‌های همهٔ ردیف‌ها را یکی کنید.");

    public static Diagnostic TableWithoutDelimiterRow(SourcePlace place, string row) => Diagnostic.Warning("DAF380", place,
        $"These lines look like rows of a table, but they are shown as plain text because the row below the header is missing. Insert '{row}' below the first row.",
        $"این سطرها به ردیف‌های جدول می‌مانند، ولی به صورت متن ساده نشان داده می‌شوند، چون سطر زیر سرستون نیست. زیر نخستین ردیف «{row}» را بیفزایید.");

    public static Diagnostic MarkdownInHtml(SourcePlace place, string found, bool isMendable) => Diagnostic.Warning("DAF346", place,
        $"'{found}' is inside raw HTML, where Markdown is not processed: it is shown as text, and its pictures and footnotes do not work. " + (isMendable ? "Leave an empty line after the tag and before its end." : "Write HTML there, or remove the tag around it."),
        $"«‎{found}‎» درون HTML خام است و آن‌جا Markdown پردازش نمی‌شود: به صورت متن نشان داده می‌شود و تصویر و پانوشتش کار نمی‌کند. " + (isMendable ? "پس از برچسب و پیش از پایان آن سطری خالی بگذارید." : "آن‌جا HTML بنویسید یا برچسب دورش را بردارید."));

    public static Diagnostic ForeignSyntax(SourcePlace place, string found, LocalizedText kind) => Diagnostic.Warning("DAF347", place,
        $"'{found}' is not supported and is shown as text ({kind.English}).",
        $"«‎{found}‎» پشتیبانی نمی‌شود و به صورت متن نشان داده می‌شود ({kind.Persian}).");

    public static Diagnostic FormulaMarred(SourcePlace place, string formula) => Diagnostic.Warning("DAF376", place,
        $"TeX formulas such as '{formula}' are not supported, and Markdown removes their backslashes. Write characters such as x², or put the formula between backticks.",
        $"فرمول‌های TeX مانند «‎{formula}‎» پشتیبانی نمی‌شوند و Markdown خط‌های کج وارونهٔ آن‌ها را برمی‌دارد. نویسه‌هایی مانند x² بنویسید، یا فرمول را میان ` بگذارید.");

    public static Diagnostic OverrideInText(SourcePlace place, string character) => Diagnostic.Warning("DAF377", place,
        $"{character} reverses the letters after it, so readers see a different text and searches do not find it. Remove it.",
        $"{character} حرف‌های پس از خود را وارونه می‌کند؛ خواننده چیزی جز آنچه نوشته شده می‌بیند و جست‌وجو آن را نمی‌یابد. آن را بردارید.");

    public static Diagnostic FlattenedItem(SourcePlace place, int found, int wanted) => Diagnostic.Warning("DAF378", place,
        $"This item is indented by {found} {(found == 1 ? "space" : "spaces")}, but it still belongs to the list above and its numbering. Indent it by {wanted} spaces to nest it, or do not indent it.",
        $"این مورد {found} فاصله تورفتگی دارد، ولی همچنان جزو فهرست بالا و شماره‌گذاری آن است. برای زیرفهرست آن را {wanted} فاصله تو ببرید، وگرنه تورفتگی را بردارید.");

    public static Diagnostic NoSpaceBehindSigns(SourcePlace place, string signs) => Diagnostic.Warning("DAF348", place,
        $"A heading needs a space after '{signs}'; without it, the line is shown as text. Add a space.",
        $"عنوان پس از «‎{signs}‎» فاصله می‌خواهد؛ بدون آن، سطر به صورت متن نشان داده می‌شود. فاصله بگذارید.");

    public static Diagnostic SpaceInAddress(SourcePlace place, string address, string better) => Diagnostic.Warning("DAF349", place,
        $"The address '{address}' contains a space, so this is not a link. Write {better}.",
        $"نشانی «‎{address}‎» فاصله دارد و از این رو پیوند نیست. بنویسید ‎{better}‎.");

    public static Diagnostic LinkApart(SourcePlace place, string found, string better) => Diagnostic.Warning("DAF350", place,
        $"'{found}' is not a link, because of the space between its two halves. Write '{better}'.",
        $"«‎{found}‎» به سبب فاصلهٔ میان دو نیمه‌اش پیوند نیست. بنویسید «‎{better}‎».");

    public static Diagnostic InvisibleBefore(SourcePlace place, string character, string sign) => Diagnostic.Warning("DAF351", place,
        $"An invisible or unusual character ({character}) before '{sign}' turns the line into plain text. Remove it.",
        $"نویسهٔ نادیدنی یا نامعمول ({character}) پیش از «‎{sign}‎» سطر را به متن ساده تبدیل می‌کند. آن را بردارید.");

    public static Diagnostic InvisibleBehind(SourcePlace place, string character, string sign) => Diagnostic.Warning("DAF352", place,
        $"An unusual character ({character}) after '{sign}' turns the line into plain text. Replace it by an ordinary space.",
        $"نویسهٔ نامعمول ({character}) پس از «‎{sign}‎» سطر را به متن ساده تبدیل می‌کند. به جای آن فاصلهٔ ساده بگذارید.");

    public static Diagnostic MissingReference(SourcePlace place, string label) => Diagnostic.Warning("DAF353", place,
        $"There is no line '[{label}]: address' in this file, so this is not a link. Add the line, or write [text](address).",
        $"سطر ‎[{label}]: …‎ در این پرونده نیست و از این رو این پیوند نیست. آن سطر را بیفزایید یا بنویسید ‎[متن](نشانی)‎.");

    public static Diagnostic LinkInLink(SourcePlace place, string address) => Diagnostic.Warning("DAF354", place,
        $"The link to '{address}' is inside another link, so it was left out and only its text was kept. End the other link before it.",
        $"پیوند به «‎{address}‎» درون پیوند دیگری است، پس حذف شد و تنها متنش ماند. پیوند دیگر را پیش از آن پایان دهید.");

    public static Diagnostic SplitList(SourcePlace place, int found, int wanted) => Diagnostic.Warning("DAF355", place,
        $"This list splits the numbered list above, because it is indented by {found} {(found == 1 ? "space" : "spaces")}. Indent it by {wanted} to make it part of the item.",
        $"این فهرست با {found} فاصله تورفتگی، فهرست شماره‌دار بالا را دو تکه می‌کند. برای آن‌که بخشی از بند بالا شود آن را {wanted} فاصله تو ببرید.");

    public static Diagnostic Conflict(SourcePlace place) => Diagnostic.Error("DAF356", place,
        "There is a Git merge conflict here: two branches changed the same lines. Keep one of the two versions or combine them, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.",
        "گیت این‌جا ناسازگاری نشان داده است: دو شاخه همین سطرها را تغییر داده‌اند. یکی از دو نسخه یا آمیزه‌ای از هر دو را نگه دارید و سطرهایی را که با ‎<<<<<<<‎ و ‎=======‎ و ‎>>>>>>>‎ آغاز می‌شود پاک کنید.");

    public static Diagnostic LinkAroundLink(SourcePlace place, string address) => Diagnostic.Warning("DAF375", place,
        $"This is not a link to '{address}', because its text contains another link. The page shows the brackets. End this link before the other one begins.",
        $"پیوند به «‎{address}‎» پیوند نشده است، چون پیوند دیگری در متن آن است؛ قلاب‌هایش در صفحه دیده می‌شود. آن را پیش از آغاز دیگری پایان دهید.");

    public static Diagnostic SecondFrontMatter(SourcePlace place) => Diagnostic.Warning("DAF357", place,
        "A second front matter begins here and is shown as text. Move its keys to the front matter at the top of the file.",
        "سرآغاز دومی این‌جا آغاز می‌شود و به صورت متن نشان داده می‌شود. کلیدهایش را به سرآغاز نخست در بالای پرونده ببرید.");

    public static Diagnostic DirectionOverride(SourcePlace place, string key, string character) => Diagnostic.Warning("DAF358", place,
        $"'{key}' contains {character}, which reverses the letters after it, so readers see a different text. Remove it.",
        $"«{key}» نویسهٔ {character} را دارد که حرف‌های پس از خود را وارونه می‌کند و خواننده چیزی جز آنچه نوشته شده می‌بیند. آن را بردارید.");

    public static Diagnostic FieldMarkup(SourcePlace place, string key, string found, string better) => Diagnostic.Warning("DAF359", place,
        $"'{found}' in '{key}' is shown as it is, because '{key}' is plain text. Write '{better}'.",
        $"«‎{found}‎» در «{key}» همان‌گونه که نوشته شده نشان داده می‌شود، چون «{key}» متن ساده است. بنویسید «{better}».");

    public static Diagnostic ContentDropped(SourcePlace place, string name, string content) => Diagnostic.Warning("DAF360", place,
        $"The HTML element <{name}> is not allowed and was left out with its content: '{content}'. Write it as text or as a link.",
        $"عنصر HTML ‏‎<{name}>‎ مجاز نیست و با هر چه در آن است حذف شد: «‎{content}‎». آن را به صورت متن یا پیوند بنویسید.");

    public static Diagnostic ImageElsewhere(SourcePlace place, string source, string path, string better) => Diagnostic.Error("DAF361", place,
        $"The image '{source}' is at {path}, which is not published. Move it to {better[1..].Insert(0, "input/")} and write {better}.",
        $"تصویر «‎{source}‎» در {path} است که منتشر نمی‌شود. آن را به {better[1..].Insert(0, "input/")} ببرید و بنویسید ‎{better}‎.");

    public static Diagnostic ImageOnDisk(SourcePlace place, string source, string better) => Diagnostic.Error("DAF361", place,
        $"The image '{source}' is on the author's computer, so it is not published. Copy it to input{better} and write {better}.",
        $"تصویر «‎{source}‎» در رایانهٔ نویسنده است و منتشر نمی‌شود. آن را در input{better} بگذارید و بنویسید ‎{better}‎.");

    public static Diagnostic NoteNotClose(SourcePlace place, string found, string better, string reason, string reasonPersian) => Diagnostic.Warning("DAF379", place,
        $"'{found}' is not a footnote reference, because it contains {reason}. Write {better}.",
        $"«‎{found}‎» به سبب {reasonPersian} که در آن است نشانهٔ پانوشت نیست. بنویسید ‎{better}‎.");

    public static Diagnostic IndentedProse(SourcePlace place) => Diagnostic.Warning("DAF362", place,
        "This paragraph is shown as code, because four spaces or a tab are before it, at the beginning of the line or after a list marker. Leave one space or none.",
        "این بند به صورت کد نشان داده می‌شود، چون پیش از آن، در آغاز سطر یا پس از نشانهٔ فهرست، چهار فاصله یا Tab آمده است. یک فاصله بگذارید یا هیچ فاصله‌ای نگذارید.");

    public static Diagnostic InfoDropped(SourcePlace place, string info) => Diagnostic.Warning("DAF363", place,
        $"'{Named(info)}' after the fence is not shown, because only the name of a language is allowed there. Write it above the code.",
        $"«‎{Named(info)}‎» پس از نشانهٔ کد نشان داده نمی‌شود؛ آن‌جا تنها نام زبان می‌آید. آن را بالای کد بنویسید.");

    public static Diagnostic NameNotPortable(string path, LocalizedText reason) => Diagnostic.Warning("DAF365", new(path),
        $"Some systems do not allow this file name: {reason.English}. Rename the file.",
        $"برخی سیستم‌ها این نام پرونده را نمی‌پذیرند: {reason.Persian}. نامش را تغییر دهید.");

    public static Diagnostic NamesDiffer(string path, string other, LocalizedText difference) => Diagnostic.Warning("DAF366", new(path),
        $"{other} has the same name except for {difference.English}. The two do not count as versions of one text, and on some systems they are the same file. Give both the same name, or clearly different names.",
        $"{other} همین نام را دارد و تنها در {difference.Persian} فرق می‌کند؛ از این رو این دو نسخه‌های یک متن به شمار نمی‌آیند و برخی سیستم‌ها آن‌ها را یک پرونده می‌گیرند. به هر دو یک نام بدهید، یا نام‌هایی آشکارا جدا.");

    public static Diagnostic LinkReversed(SourcePlace place, string found, string better) => Diagnostic.Warning("DAF367", place,
        $"'{found}' has its brackets the wrong way round, so it is not a link. Write '{better}'.",
        $"قلاب و پرانتز «‎{found}‎» جابه‌جاست و از این رو پیوند نیست. بنویسید «‎{better}‎».");

    public static Diagnostic SentenceAsHeading(SourcePlace place) => Diagnostic.Warning("DAF368", place,
        "The line of hyphens or equals signs directly below turns this paragraph into a heading. For a horizontal rule, leave an empty line between the two.",
        "خط تیره یا مساوی درست زیر این بند آن را عنوان می‌کند. اگر خط جداکننده می‌خواهید میان این دو یک سطر خالی بگذارید.");

    public static Diagnostic RawHeading(SourcePlace place, int level, int wanted) => Diagnostic.Warning("DAF568", place,
        $"<h{level}> skips a level: the heading before it has level {wanted - 1}. Write '{new string('#', wanted)} ' and the heading's words, or <h{wanted}>.",
        $"‎<h{level.ToString(CultureInfo.InvariantCulture)}>‎ یک سطح را جا می‌اندازد: عنوان پیش از آن در سطح {wanted - 1} است. «{new string('#', wanted)}» و واژه‌های عنوان را بنویسید، یا ‎<h{wanted.ToString(CultureInfo.InvariantCulture)}>‎.");

    public static Diagnostic FoldersDiffer(string path, string folder, string other, LocalizedText difference) => Diagnostic.Warning("DAF371", new(path),
        $"The folders {folder} and {other} have the same name except for {difference.English}, and on some systems they are the same folder. Move the files into one of them.",
        $"پوشه‌های {folder} و {other} یک نام دارند و تنها در {difference.Persian} فرق می‌کنند؛ برخی سیستم‌ها آن‌ها را یک پوشه می‌گیرند. پرونده‌ها را به یکی از دو پوشه ببرید.");

    public static Diagnostic UnclosedEmphasis(SourcePlace place, string mark, string words) => Diagnostic.Warning("DAF372", place,
        $"The emphasis that begins at '{words}' never ends, so the page shows the '{mark}'. Write '{mark}' where it ends, or '\\{mark}' for the character itself.",
        $"«‎{words}‎» تأکیدی را آغاز می‌کند که پایانی ندارد و «‎{mark}‎» خود در صفحه می‌ماند. هر جا پایان می‌یابد «‎{mark}‎» و برای خود نشانه «‎\\{mark}‎» بنویسید.");

    public static Diagnostic UnopenedEmphasis(SourcePlace place, string mark, string word) => Diagnostic.Warning("DAF372", place,
        $"The emphasis that ends at '{word}' never begins, so the page shows the '{mark}'. Write '{mark}' where it begins, or '\\{mark}' for the character itself.",
        $"«‎{word}‎» تأکیدی را می‌بندد که جایی آغاز نشده است و «‎{mark}‎» در صفحه می‌ماند. «‎{mark}‎» را در آغاز آن بنویسید، یا برای خود نشانه ‎\\{mark}‎ بنویسید.");

    /// <summary>Characters that nobody sees are written by their names; those of Persian spelling and plain spaces stay.</summary>
    private static string Named(string text)
    {
        if (text.AsSpan().IndexOfAny(InvisibleCharacters.All) < 0) return text;
        var named = new System.Text.StringBuilder();
        foreach (var character in text)
        {
            if (character == '\u200C' || !InvisibleCharacters.Contains(character)) named.Append(character);
            else named.Append('(').Append(InvisibleCharacters.NameOf(character)).Append(')');
        }
        return named.ToString();
    }
}
