using Daftar.Diagnostics;

namespace Daftar.Schema;

/// <summary>What can be wrong with a mapping by its schema alone.</summary>
public static class SchemaDiagnostics
{
    public static Diagnostic UnknownKey(SourcePlace place, string key, string? meant) => Diagnostic.Error(
        "DAF201", place,
        $"Unknown key '{key}'." + (meant is null ? " Remove it; docs/content-model.md lists the keys." : $" Did you mean '{meant}'?"),
        $"کلید «{key}» شناخته نیست." + (meant is null ? " آن را بردارید یا فهرست کلیدها را در docs/content-model.md ببینید." : $" آیا منظورتان «{meant}» است؟"));

    public static Diagnostic MissingKey(SourcePlace place, string key, string example) => Diagnostic.Error(
        "DAF202", place,
        $"The key '{key}' is missing. Add it, for example '{example}'.",
        $"کلید «{key}» نیامده است. آن را بیفزایید، برای نمونه «{example}».");

    public static Diagnostic WrongType(SourcePlace place, string key, LocalizedText found, LocalizedText wanted) => Diagnostic.Error(
        "DAF203", place,
        $"'{key}' is {found.English}, but it takes {wanted.English}.",
        $"مقدار «{key}» {found.Persian} است، ولی این کلید {wanted.Persian} می‌پذیرد.");

    /// <summary>A text that YAML takes for a list or a mapping, because of its brackets or its colon.</summary>
    public static Diagnostic NotText(SourcePlace place, string key, LocalizedText found, LocalizedText wanted) => Diagnostic.Error(
        "DAF203", place,
        $"'{key}' is {found.English} to YAML, but it takes {wanted.English}. Put the whole value in double quotes if it is text.",
        $"مقدار «{key}» در YAML {found.Persian} است، ولی این کلید {wanted.Persian} می‌پذیرد. اگر متن است همهٔ مقدار را داخل \"…\" بگذارید.");

    public static Diagnostic NotADate(SourcePlace place, string key, string value, string? guess) => Diagnostic.Error(
        "DAF204", place,
        $"'{key}' is '{value}', which is not a valid date. " + (guess is null
            ? "Write it as 2025-12-29 or 2025-12-29T10:45:00 (Gregorian)."
            : $"Did you mean {guess} (dates in files are Gregorian, year-month-day)?"),
        $"مقدار «{key}» برابر «{value}» است که تاریخ درستی نیست. " + (guess is null
            ? "آن را به شکل 2025-12-29 یا 2025-12-29T10:45:00 (میلادی) بنویسید."
            : $"آیا منظورتان {guess} است (تاریخ‌ها در پرونده‌ها میلادی و به ترتیب سال-ماه-روز است)؟"));

    public static Diagnostic NotAChoice(SourcePlace place, string key, string value, IEnumerable<string> choices, string? meant) => Diagnostic.Error(
        "DAF205", place,
        $"'{key}' is '{value}', but it takes one of {string.Join(", ", choices)}." + (meant is null ? "" : $" Did you mean '{meant}'?"),
        $"مقدار «{key}» برابر «{value}» است، ولی باید یکی از این‌ها باشد: {string.Join("، ", choices)}." + (meant is null ? "" : $" آیا منظورتان «{meant}» است؟"));

    public static Diagnostic EmptyValue(SourcePlace place, string key) => Diagnostic.Error(
        "DAF206", place,
        $"'{key}' is empty. Give it a value or remove the key.",
        $"«{key}» خالی است. مقداری برایش بنویسید یا کلید را بردارید.");

    public static Diagnostic TooLong(SourcePlace place, string key, int length, int longest) => Diagnostic.Warning(
        "DAF207", place,
        $"'{key}' has {length} characters; more than {longest} do not fit on the page. Shorten it.",
        $"«{key}» {length} نویسه دارد؛ بیش از {longest} نویسه در جای نمایش نمی‌گنجد. کوتاهش کنید.");

    public static Diagnostic BadPattern(SourcePlace place, string key, string value, LocalizedText wanted) => Diagnostic.Error(
        "DAF208", place,
        $"'{value}' is not a valid value for '{key}'. Expected: {wanted.English}.",
        $"«{value}» مقدار معتبری برای «{key}» نیست. مقدار درست: {wanted.Persian}.");

    public static Diagnostic RepeatedItem(SourcePlace place, string key, string value) => Diagnostic.Warning(
        "DAF209", place,
        $"'{key}' lists '{value}' twice. Remove one.",
        $"«{value}» در «{key}» دو بار آمده است. یکی را بردارید.");

    public static Diagnostic ForbiddenCharacter(SourcePlace place, string key, char character)
    {
        var (name, isHalf) = (Sources.ForbiddenCharacters.NameOf(character), char.IsSurrogate(character));
        return Diagnostic.Error(
            "DAF545", place,
            $"The value of '{key}' contains {name}, {(isHalf ? "half of a character (a lone surrogate)" : "an invisible character that is not allowed in a page")}. Remove it.",
            $"مقدار «{key}» نویسهٔ {name} را دارد که {(isHalf ? "نیمهٔ یک نویسه است" : "دیده نمی‌شود و در صفحه مجاز نیست")}. آن را بردارید.");
    }

    public static Diagnostic TooManyItems(SourcePlace place, string key, int count, int limit) => Diagnostic.Error(
        "DAF550", place,
        FormattableString.Invariant($"'{key}' has {count} entries; at most {limit} are read. Remove those that are not needed."),
        $"«{key}» {count} مورد دارد؛ بیش از {limit} مورد خوانده نمی‌شود. آنچه را لازم نیست بردارید.");
}
