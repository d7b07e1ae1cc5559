using Daftar.Diagnostics;

namespace Daftar.Markup;

/// <summary>What can be wrong with a Markdown body: DAF3xx.</summary>
public static class MarkupDiagnostics
{
    public static Diagnostic DeadLink(SourcePlace place, string target) => Diagnostic.Warning("DAF301", place,
        $"The link leads to '{target}', which does not exist on this site. Correct the address, or remove the link.",
        $"پیوند به «{target}» می‌رود که در این سایت نیست. نشانی را درست کنید یا پیوند را بردارید.");

    public static Diagnostic DeadFragment(SourcePlace place, string fragment) => Diagnostic.Warning("DAF302", place,
        $"The link leads to '{fragment}', but no heading of this page has that id. An id consists of the heading's words, joined by hyphens.",
        $"پیوند به «{fragment}» می‌رود ولی هیچ عنوانی در این صفحه چنین شناسه‌ای ندارد. شناسه، واژه‌های عنوان است که با خط تیره به هم پیوسته‌اند.");

    public static Diagnostic RefusedScheme(SourcePlace place, string target) => Diagnostic.Error("DAF303", place,
        $"The address '{target}' is not allowed. A link has to begin with https:, http:, mailto: or tel:, or lead to a page of this site.",
        $"نشانی «{target}» مجاز نیست. پیوند باید با https: یا http: یا mailto: یا tel: آغاز شود یا صفحه‌ای از همین سایت باشد.");

    public static Diagnostic MissingImage(SourcePlace place, string source) => Diagnostic.Error("DAF304", place,
        $"The image '{source}' does not exist. Put the file in input/images, or correct its name.",
        $"تصویر «{source}» وجود ندارد. پرونده را در input/images بگذارید یا نام آن را درست کنید.");

    public static Diagnostic ImageWithBackslash(SourcePlace place, string source, string better) => Diagnostic.Error("DAF304", place,
        $"The image '{source}' does not exist. Addresses use '/', not '\\' as Windows does: write '{better}', and put the file in input/images.",
        $"تصویر «‎{source}‎» وجود ندارد. نشانی‌ها به جای «\\» ویندوز «/» دارند: بنویسید «‎{better}‎» و پرونده را در input/images بگذارید.");

    public static Diagnostic RemoteImage(SourcePlace place, string source) => Diagnostic.Warning("DAF305", place,
        $"The image '{source}' is on another site, so it is shown as a link. Save it in input/images to show it here.",
        $"تصویر «{source}» روی سایت دیگری است و به صورت پیوند نشان داده می‌شود. برای نمایش در این‌جا آن را در input/images ذخیره کنید.");

    public static Diagnostic RemoteImageInLink(SourcePlace place, string source) => Diagnostic.Warning("DAF305", place,
        $"The image '{source}' is on another site, so its description is shown as the text of the link. Save it in input/images to show it here.",
        $"تصویر «{source}» روی سایت دیگری است و توصیفش به جای آن متن پیوند می‌شود. برای نمایش در این‌جا آن را در input/images ذخیره کنید.");

    public static Diagnostic MissingAlt(SourcePlace place, string source) => Diagnostic.Warning("DAF306", place,
        $"The image '{source}' has no alternative text. Describe it in the brackets: ![description]({source}).",
        $"تصویر «{source}» متن جایگزین ندارد. آن را داخل کروشه توصیف کنید: ‎![توصیف]({source}).");

    public static Diagnostic TopHeading(SourcePlace place) => Diagnostic.Warning("DAF307", place,
        "The text has a level-1 heading, but only the page's title may be level 1, so all headings were moved down one level. Begin with '##'.",
        "متن عنوان سطح اول دارد، ولی فقط عنوان صفحه در سطح اول است؛ پس همهٔ عنوان‌ها یک سطح پایین رفتند. با «##» آغاز کنید.");

    public static Diagnostic SkippedLevel(SourcePlace place, int written, int used) => Diagnostic.Warning("DAF308", place,
        $"The heading skips a level; it is shown as level {used}. Write {new string('#', used)} instead of {new string('#', written)}.",
        $"این عنوان از یک سطح پریده است و در سطح {used} نشان داده می‌شود. به جای {new string('#', written)} بنویسید {new string('#', used)}.");

    public static Diagnostic UnknownElement(SourcePlace place, string tag) => Diagnostic.Warning("DAF310", place,
        $"'{tag}' is not an HTML element, so it was left out. To show it, write '&lt;' for '<', or put code between backticks.",
        $"«‎{tag}‎» عنصر HTML نیست و حذف شد. برای نشان دادنش به جای ‎<‎ بنویسید ‎&lt;‎ یا کد را میان دو ‎`‎ بگذارید.");

    public static Diagnostic AddressAsElement(SourcePlace place, string tag) => Diagnostic.Warning("DAF310", place,
        $"'{tag}' is not a link inside raw HTML, so it was left out. Write <a href=\"…\">…</a>, or leave an empty line before it.",
        $"«‎{tag}‎» درون HTML خام پیوند نیست و حذف شد. بنویسید ‎<a href=\"…\">…</a>‎ یا پیش از آن سطری خالی بگذارید.");

    public static Diagnostic ElementDropped(SourcePlace place, string name) => Diagnostic.Warning("DAF310", place,
        $"The HTML element <{name}> is not allowed and was left out. Use Markdown, or one of the elements listed in docs/diagnostics.md.",
        $"عنصر HTML ‏‎<{name}>‎ مجاز نیست و حذف شد. از Markdown یا عنصرهای مجاز در docs/diagnostics.md استفاده کنید.");

    public static Diagnostic WordsOfAttributeDropped(SourcePlace place, string element, string attribute, string words) => Diagnostic.Warning("DAF311", place,
        $"The attribute '{attribute}' of <{element}> is not allowed and was left out with its text: '{words}'. Move the text out of the attribute, or remove the attribute.",
        $"ویژگی «{attribute}» از ‎<{element}>‎ مجاز نیست و با واژه‌هایش حذف شد: «‎{words}‎». آن‌ها را در متن بنویسید یا ویژگی را بردارید.");

    public static Diagnostic AttributeDropped(SourcePlace place, string element, string attribute) => Diagnostic.Warning("DAF311", place,
        $"The attribute '{attribute}' of <{element}> is not allowed here or its value is wrong; it was left out. Remove it.",
        $"ویژگی «{attribute}» از ‎<{element}>‎ این‌جا مجاز نیست یا مقدارش نادرست است و حذف شد. آن را بردارید.");

    public static Diagnostic Misplaced(SourcePlace place, string name) => Diagnostic.Warning("DAF312", place,
        $"The HTML element <{name}> is not allowed here and was left out. Put it on its own line, inside its parent element.",
        $"عنصر HTML ‏‎<{name}>‎ این‌جا مجاز نیست و حذف شد. آن را در خطی جداگانه و درون عنصر دربرگیرنده‌اش بگذارید.");

    public static Diagnostic NeverClosed(SourcePlace place, string name) => Diagnostic.Warning("DAF313", place,
        $"The HTML element <{name}> is never closed, so the rest of the text is part of it. Write </{name}> where it ends.",
        $"عنصر HTML ‏‎<{name}>‎ بسته نشده است و همه چیز تا پایان متن بخشی از آن می‌شود. هر جا پایان می‌یابد ‎</{name}>‎ بنویسید.");

    public static Diagnostic Unclosed(SourcePlace place, string name) => Diagnostic.Warning("DAF313", place,
        $"The HTML element <{name}> is not closed where it should be. Add </{name}> before the block or paragraph ends.",
        $"عنصر HTML ‏‎<{name}>‎ در جای خود بسته نشده است. پیش از پایان بخش یا بند ‎</{name}>‎ را بیفزایید.");

    public static Diagnostic StrayEndTag(SourcePlace place, string name) => Diagnostic.Warning("DAF314", place,
        $"</{name}> does not match an open element and was left out. Remove it.",
        $"‎</{name}>‎ عنصر بازی ندارد که ببندد و حذف شد. آن را بردارید.");

    public static Diagnostic NotHtml(SourcePlace place, string found) => Diagnostic.Warning("DAF315", place,
        $"'{found}' begins with '<' but is not a valid HTML tag, and was left out. Write &lt; for the sign itself.",
        $"«‎{found}‎» با «<» آغاز شده ولی برچسب درست HTML نیست و حذف شد. برای خود نشانه بنویسید &lt;.");

    public static Diagnostic TooDeep(SourcePlace place) => Diagnostic.Error("DAF316", place,
        "Lists, quotes, emphasis or open brackets are nested too deeply. Flatten the text, or put a backslash before literal brackets.",
        "فهرست‌ها، نقل‌قول‌ها، تأکیدها یا قلاب‌های باز بیش از اندازه تودرتو شده‌اند. متن را ساده‌تر کنید، یا پیش از قلاب‌های خود متن خط کج وارونه (\\) بگذارید.");

    public static Diagnostic PictureAboveRule(SourcePlace place) => Diagnostic.Warning("DAF331", place,
        "The line of hyphens or equals signs directly below this picture would make it a heading without text, so it is shown as a picture. Leave an empty line between the two.",
        "خط تیره یا مساوی درست زیر این تصویر آن را عنوانی بی‌متن می‌کند؛ پس تصویر نشان داده می‌شود. میان این دو یک سطر خالی بگذارید.");

    public static Diagnostic HeadingWithoutText(SourcePlace place) => Diagnostic.Warning("DAF332", place,
        "This heading has no text, so it is shown as a paragraph. Remove the '#' signs, or write the heading.",
        "این عنوان متن ندارد و به صورت بند نشان داده می‌شود. نشانه‌های «#» را بردارید یا متن عنوان را بنویسید.");

    public static Diagnostic NoteWithoutMark(SourcePlace place, string label, string text) => Diagnostic.Warning("DAF333", place,
        $"The text does not refer to the footnote [{label}], so readers do not see it: '{text}'. Write [{label}] where the footnote belongs, or remove it.",
        $"هیچ نشانه‌ای در متن به پانوشت ‎[{label}]‎ نمی‌رسد و خواننده آن را نمی‌بیند: «{text}». ‎[{label}]‎ را در جای خود در متن بنویسید یا پانوشت را بردارید.");

    public static Diagnostic MarkWithoutNote(SourcePlace place, string label, string? meant) => Diagnostic.Warning("DAF334", place,
        $"There is no footnote [{label}] in this file, so the page shows [{label}] as text." + (meant is null ? $" Add a line '[{label}]: …' at the left margin, or remove the reference." : $" Did you mean [{meant}]?"),
        $"پانوشت ‎[{label}]‎ در این پرونده نیست و ‎[{label}]‎ در صفحه متن ساده می‌ماند." + (meant is null ? $" سطری با ‎[{label}]: …‎ از آغاز سطر بیفزایید یا نشانه را بردارید." : $" آیا منظورتان ‎[{meant}]‎ است؟"));

    public static Diagnostic RepeatedNote(SourcePlace place, string label, string text) => Diagnostic.Warning("DAF335", place,
        $"The footnote [{label}] is defined twice, and this second one is not shown: '{text}'. Give one of the two another label.",
        $"پانوشت ‎[{label}]‎ دو بار نوشته شده و این دومی نشان داده نمی‌شود: «{text}». به یکی از دو پانوشت نام دیگری بدهید.");

    /// <param name="marks">Of the paragraph that takes longest.</param>
    public static Diagnostic TooManyMarks(SourcePlace place, int marks) => Diagnostic.Error(
        "DAF549", place,
        FormattableString.Invariant($"The paragraph or table that begins here has {marks} marks such as *, _, ~, [ and ], and reading them all would take too long. Split it with empty lines, or put a backslash before marks that are plain text."),
        $"بند یا جدولی که اینجا آغاز می‌شود {marks} نشانه مانند *، _، ~، [ و ] دارد و خواندن همهٔ آنها بسیار طول می‌کشد. آن را با سطرهای خالی بخش کنید، یا پیش از نشانه‌هایی که متن ساده‌اند \\ بگذارید.");

    public static Diagnostic TooManyHeadings(SourcePlace place, int most) => Diagnostic.Error(
        "DAF877", place,
        $"The text has more than {most.ToString(System.Globalization.CultureInfo.InvariantCulture)} headings; this is the first one above the limit. Split the text into several files.",
        $"متن بیش از {most} عنوان دارد و این نخستین عنوانی است که از حد می‌گذرد. متن را به چند پرونده بخش کنید.");

    /// <param name="count">Of headings with a line below them, definitions, notes and notices.</param>
    /// <param name="blocks">Paragraphs and items of lists.</param>
    public static Diagnostic TooManyBlocks(SourcePlace place, int count, int blocks) => Diagnostic.Error(
        "DAF551", place,
        FormattableString.Invariant($"The text has {blocks} paragraphs, {count} of them underlined headings (= or -), definitions, footnotes and alerts. Reading it would take too long. Split it into several files, or write headings with #."),
        $"متن {blocks} بند دارد که {count} تای آن عنوان زیرخط‌دار (= یا -)، تعریف، پانوشت یا اعلان است و خواندنش بسیار طول می‌کشد. آن را به چند پرونده بخش کنید، یا عنوان‌ها را با # بنویسید.");

    public static Diagnostic LinkInPicture(SourcePlace place, string address) => Diagnostic.Warning("DAF370", place,
        $"The link to '{address}' is in the description of a picture, which cannot contain links, so the page does not show it. Write the link next to the picture.",
        $"پیوند به «‎{address}‎» در توصیف یک تصویر است که پیوند نمی‌پذیرد، پس صفحه آن را نشان نمی‌دهد. پیوند را کنار تصویر بنویسید.");
}
