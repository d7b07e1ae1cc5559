using Daftar.Diagnostics;

namespace Daftar.Theming.Templates.Syntax;

/// <summary>What can be wrong with the way a template is written: DAF401, DAF402, DAF404–DAF406 and DAF448–DAF451.</summary>
internal static class SyntaxDiagnostics
{
    public static Diagnostic Unclosed(SourcePlace place) => Diagnostic.Error("DAF401", place,
        "The braces that begin here are never closed. Add the closing '}}'.",
        "آکولادهایی که این‌جا آغاز می‌شوند بسته نشده‌اند. «}}» پایانی را بیفزایید.");

    public static Diagnostic UnclosedText(SourcePlace place) => Diagnostic.Error("DAF401", place,
        "The text in quotes that begins here is never closed. Add the closing quote.",
        "متن داخل گیومه که از این‌جا آغاز می‌شود بسته نشده است. گیومهٔ پایانی را بیفزایید.");

    public static Diagnostic UnclosedParenthesis(SourcePlace place) => Diagnostic.Error("DAF401", place,
        "A parenthesis or bracket is not closed before this. Add the closing ')' or ']'.",
        "پرانتز یا کروشه‌ای پیش از این بسته نشده است. پرانتز یا کروشهٔ پایانی را بیفزایید.");

    public static Diagnostic Unexpected(SourcePlace place, string found) => Diagnostic.Error("DAF402", place,
        $"'{found}' is not expected here. Write {{{{ name }}}}, {{{{ function argument key: value }}}} or {{{{ if value }}}}…{{{{ end }}}}.",
        $"«{found}» این‌جا جایی ندارد. شکل درست ‎{{{{ name }}}}‎ یا ‎{{{{ function argument key: value }}}}‎ یا ‎{{{{ if value }}}}…{{{{ end }}}}‎ است.");

    public static Diagnostic NoValue(SourcePlace place) => Diagnostic.Error("DAF402", place,
        "A value is missing here: a name, a text in quotes, a number or a call.",
        "این‌جا مقداری کم است: نام، متن داخل گیومه، عدد یا فراخوانی.");

    public static Diagnostic NoIn(SourcePlace place) => Diagnostic.Error("DAF402", place,
        "Write a loop as {{ for item in items }}; the word 'in' or one of its neighbours is missing.",
        "حلقه به شکل ‎{{ for item in items }}‎ نوشته می‌شود؛ واژهٔ «in» یا آنچه کنار آن می‌آید نیست.");

    public static Diagnostic Unreadable(SourcePlace place, string message) => Diagnostic.Error("DAF402", place,
        $"Scriban cannot read this: {message.TrimEnd('.')}. docs/theme.md describes the template language.",
        $"این‌جا خوانده نمی‌شود. پیام Scriban: {message.TrimEnd('.')}. زبان قالب‌ها در docs/theme.md آمده است.");

    public static Diagnostic UnclosedBlock(SourcePlace place, string name) => Diagnostic.Error("DAF404", place,
        $"The block '{name}' that begins here is never closed. Add {{{{ end }}}}.",
        $"بخش «{name}» که از این‌جا آغاز می‌شود بسته نشده است. ‎{{{{ end }}}}‎ را بیفزایید.");

    public static Diagnostic StrayEnd(SourcePlace place) => Diagnostic.Error("DAF405", place,
        "{{ end }} closes a block that was never opened. Remove it, or open the block before it.",
        "‎{{ end }}‎ بخشی را می‌بندد که باز نشده است. آن را بردارید یا پیش از آن بخش را باز کنید.");

    public static Diagnostic StrayElse(SourcePlace place, string name) => Diagnostic.Error("DAF406", place,
        $"{{{{ {name} }}}} does not belong to any block here. Remove it, or write it once within {(name == "when" ? "{{ case }}" : "{{ if }}, {{ for }} or {{ case }}")}.",
        $"‎{{{{ {name} }}}}‎ این‌جا به هیچ بخشی تعلق ندارد. آن را بردارید یا یک بار درون {(name == "when" ? "‎{{ case }}‎" : "‎{{ if }}‎ یا ‎{{ for }}‎ یا ‎{{ case }}‎")} بنویسید.");

    public static Diagnostic OfAnotherLanguage(SourcePlace place, string found, string instead) => Diagnostic.Error("DAF448", place,
        $"'{found}' is written as in Handlebars or Liquid. Themes are written in Scriban: write {instead}.",
        $"«{found}» به زبان Handlebars یا Liquid است. پوسته به زبان Scriban نوشته می‌شود: ‎{instead}‎ بنویسید.");

    public static Diagnostic NotAName(SourcePlace place, string found) => Diagnostic.Error("DAF449", place,
        $"A name is expected here, and '{found}' is not one. A name has letters, digits and '_', and begins with a letter.",
        $"این‌جا یک نام لازم است و «{found}» نام نیست. نام از حرف و رقم و «_» ساخته می‌شود و با حرف آغاز می‌شود.");

    public static Diagnostic OutsideOfLoop(SourcePlace place, string name) => Diagnostic.Error("DAF450", place,
        $"'{name}' is only allowed in a loop. Remove it.",
        $"«{name}» تنها در حلقه مجاز است. آن را بردارید.");

    public static Diagnostic Assignment(SourcePlace place) => Diagnostic.Error("DAF451", place,
        "'=' assigns a value and is only allowed at the beginning of a statement. Write '==' to compare, and 'name: value' for a named argument.",
        "«=» مقداری را به نامی می‌دهد و فقط در آغاز دستور مجاز است. برای مقایسه «==» و برای آرگومان نام‌دار «name: value» بنویسید.");
}
