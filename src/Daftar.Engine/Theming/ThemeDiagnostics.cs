using Daftar.Diagnostics;

namespace Daftar.Theming;

/// <summary>What can be wrong with a theme's files and texts: DAF400 and DAF440–DAF459.</summary>
internal static class ThemeDiagnostics
{
    /// <param name="reason">What the operating system says.</param>
    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error(
        "DAF624", new(path),
        $"This file of the theme cannot be read: {reason} Check its permissions.",
        $"این پروندهٔ پوسته خوانده نشد: {reason} اجازه‌های آن را ببینید.");

    public static Diagnostic NoTheme(string path) => Diagnostic.Error("DAF400", new(path),
        "There is no theme here: the folder 'layouts' is missing. Set 'ThemePath' in statiq.json, or restore the folder.",
        "پوسته‌ای این‌جا نیست: پوشهٔ «layouts» پیدا نشد. «ThemePath» را در statiq.json درست کنید یا پوشه را برگردانید.");

    public static Diagnostic NoStringsFile(string path, string language) => Diagnostic.Error("DAF440", new(path),
        $"The texts of the language '{language}' are missing. Copy another file of that folder and translate it.",
        $"متن‌های زبان «{language}» نیست. پروندهٔ زبان دیگری از همین پوشه را رونوشت بگیرید و ترجمه کنید.");

    public static Diagnostic MissingKey(string path, string key, string otherPath) => Diagnostic.Error("DAF441", new(path),
        $"The text '{key}' is missing; {otherPath} has it. Add it here, or remove it there.",
        $"متن «{key}» نیست، ولی در {otherPath} هست. آن را این‌جا بیفزایید یا از آن‌جا بردارید.");

    public static Diagnostic MissingCategory(SourcePlace place, string key, string category, string language) => Diagnostic.Error("DAF442", place,
        $"The text '{key}' has no form '{category}', which numbers in the language '{language}' need. Add '{category}:'.",
        $"متن «{key}» صورت «{category}» را ندارد که عددهای زبان «{language}» به آن نیاز دارند. ‎{category}:‎ را بیفزایید.");

    public static Diagnostic NeedlessCategory(SourcePlace place, string key, string category, string language) => Diagnostic.Warning("DAF443", place,
        $"The text '{key}' has a form '{category}', which no number in the language '{language}' uses. Remove it.",
        $"متن «{key}» صورت «{category}» دارد که هیچ عددی در زبان «{language}» به کار نمی‌برد. آن را بردارید.");

    public static Diagnostic NotATable(SourcePlace place) => Diagnostic.Error("DAF444", place,
        "A file of texts has to consist of keys with texts. Write 'key: text' on each line.",
        "پروندهٔ متن‌ها باید از کلید و متن تشکیل شود. در هر سطر «key: متن» بنویسید.");

    public static Diagnostic NotAText(SourcePlace place, string key) => Diagnostic.Error("DAF444", place,
        $"'{key}' is a list. Write a text, or forms for 'one' and 'other'.",
        $"«{key}» فهرست است. به جای آن یک متن بنویسید، یا صورت‌های «one» و «other» را.");

    public static Diagnostic NoText(SourcePlace place, string key) => Diagnostic.Error("DAF445", place,
        $"'{key}' has no text. Write it, or \"\" if it shall be empty.",
        $"«{key}» متن ندارد. متن را بنویسید، یا اگر باید خالی باشد \"\" بگذارید.");

    public static Diagnostic MissingRequired(string path, string key) => Diagnostic.Error("DAF446", new(path),
        $"The text '{key}' is missing, which the program needs. Add it.",
        $"متن «{key}» نیست و برنامه به آن نیاز دارد. آن را بیفزایید.");

    public static Diagnostic Unused(SourcePlace place, string key) => Diagnostic.Info("DAF447", place,
        $"The text '{key}' is not used anywhere. Remove it unless it is for later.",
        $"متن «{key}» هیچ جا به کار نرفته است. اگر برای بعد نیست آن را بردارید.");

    public static Diagnostic SymbolicLink(string path) => Diagnostic.Warning(
        "DAF543", new(path),
        "This is a link to another place and was passed over. Put the file itself here.",
        "این پیوندی به جای دیگر است و نادیده گرفته شد. خود پرونده را اینجا بگذارید.");
}
