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
}
