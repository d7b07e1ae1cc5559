using Daftar.Diagnostics;

namespace Daftar.Sources;

/// <summary>What can be wrong with a file before anybody asks what its values mean: DAF1xx.</summary>
public static class YamlDiagnostics
{
    public static Diagnostic Syntax(SourcePlace place, LocalizedText reason) => Diagnostic.Error("DAF101", place,
        $"This is not valid YAML: {reason.English} Check the indentation and the quotes around here.",
        $"این‌جا YAML درستی نیست: {reason.Persian} تورفتگی و گیومه‌های همین جا را بررسی کنید.");

    public static Diagnostic Tab(SourcePlace place) => Diagnostic.Error("DAF102", place,
        "A tab is used for indentation, which YAML does not allow. Use two spaces instead.",
        "برای تورفتگی از Tab استفاده شده است که در YAML مجاز نیست. به جای آن دو فاصله بگذارید.");

    public static Diagnostic NeedsQuotes(SourcePlace place, string value) => Diagnostic.Error("DAF103", place,
        $"The value '{value}' contains a character that has a special meaning in YAML. Put the whole value in double quotes.",
        $"مقدار «{value}» نویسه‌ای دارد که در YAML معنای ویژه دارد. همهٔ مقدار را داخل \"…\" بگذارید.");

    public static Diagnostic Unclosed(SourcePlace place, char opening, char closing) => Diagnostic.Error("DAF104", place,
        $"The {opening} that begins here is never closed. Add the closing {closing}.",
        $"نشانهٔ {opening} که از این‌جا آغاز می‌شود بسته نشده است. نشانهٔ پایانی {closing} را بیفزایید.");

    public static Diagnostic DuplicateKey(SourcePlace place, string key, SourcePlace first) => Diagnostic.Error("DAF105", place,
        $"The key '{key}' appears twice; it is already at {first}. Remove one of the two.",
        $"کلید «{key}» دو بار آمده است؛ بار نخست در {first}. یکی از آن دو را بردارید.");

    public static Diagnostic Anchor(SourcePlace place, string name) => Diagnostic.Error("DAF106", place,
        $"'{name}' is a YAML anchor or alias, which is not supported. Write the value out, or put it in double quotes if it is text.",
        $"«{name}» لنگر یا ارجاع YAML است و پشتیبانی نمی‌شود. خود مقدار را بنویسید، یا اگر متن است آن را داخل \"…\" بگذارید.");

    public static Diagnostic Tag(SourcePlace place, string tag) => Diagnostic.Warning("DAF107", place,
        $"YAML reads '{tag}' as a tag, so it is not part of the value. Put the whole value in double quotes if it is text, or remove the tag.",
        $"«‎{tag}‎» در YAML برچسب است و جزو مقدار نیست. اگر متن است، همهٔ مقدار را در گیومهٔ راست (\"…\") بگذارید؛ وگرنه برچسب را بردارید.");

    public static Diagnostic SecondDocument(SourcePlace place) => Diagnostic.Error("DAF108", place,
        "A second YAML document begins here; only one is read. Remove the line '---' or what follows it.",
        "این‌جا سند دوم YAML آغاز می‌شود؛ فقط یک سند خوانده می‌شود. خط «---» یا آنچه را پس از آن آمده بردارید.");

    public static Diagnostic ComplexKey(SourcePlace place) => Diagnostic.Error("DAF109", place,
        "A list or a mapping is used as a key. A key has to be a single word or a text in double quotes.",
        "فهرست یا نگاشت به جای کلید آمده است. کلید باید یک واژه یا متنی داخل \"…\" باشد.");

    public static Diagnostic TooDeep(SourcePlace place, int limit) => Diagnostic.Error("DAF110", place,
        $"Values are nested more than {limit} levels deep. Flatten them.",
        $"مقدارها بیش از {limit} لایه تودرتو شده‌اند. ساختار را ساده‌تر کنید.");

    public static Diagnostic JsonSyntax(SourcePlace place, LocalizedText reason) => Diagnostic.Error("DAF111", place,
        $"This is not valid JSON: {reason.English} Check the commas, quotes and brackets around here.",
        $"این‌جا JSON درستی نیست: {reason.Persian} ویرگول‌ها، گیومه‌ها و کروشه‌های همین جا را بررسی کنید.");

    public static Diagnostic UnclosedFrontMatter(SourcePlace place) => Diagnostic.Error("DAF120", place,
        "The front matter that begins here has no closing line. Put a line '---' after its last key.",
        "سرآغاز (front matter) که از این‌جا شروع می‌شود خط پایانی ندارد. پس از آخرین کلید یک خط «---» بگذارید.");

    public static Diagnostic Empty(string path) => Diagnostic.Error("DAF121", new(path),
        "The file is empty. Write its content or delete the file.",
        "پرونده خالی است. محتوای آن را بنویسید یا پرونده را پاک کنید.");

    public static Diagnostic Binary(SourcePlace place) => Diagnostic.Error("DAF122", place,
        "The file is binary (it contains a NUL byte), but a text file is expected here. Save it as UTF-8 text or move it to another folder.",
        "این پرونده دودویی است (بایت NUL دارد) ولی این‌جا پروندهٔ متنی لازم است. آن را متن UTF-8 ذخیره کنید یا جابه‌جا کنید.");

    public static Diagnostic InvalidUtf8(SourcePlace place, byte value) => Diagnostic.Error("DAF123", place,
        $"The byte 0x{value:X2} is not valid UTF-8. Save the file with the encoding UTF-8.",
        $"بایت 0x{value:X2} در UTF-8 معتبر نیست. پرونده را با رمزگذاری UTF-8 ذخیره کنید.");

    public static Diagnostic LoneSurrogate(SourcePlace place, char half) => Diagnostic.Error("DAF547", place,
        $"The text contains {ForbiddenCharacters.NameOf(half)}, half of a character (a lone surrogate), which UTF-8 does not allow. Type the character again, or remove it.",
        $"اینجا {ForbiddenCharacters.NameOf(half)} آمده که نیمهٔ یک نویسه است و UTF-8 آن را نمی‌پذیرد. نویسه را دوباره بنویسید یا بردارید.");

    public static Diagnostic OtherEncoding(string path, string encoding) => Diagnostic.Error("DAF124", new(path),
        $"The file is encoded in {encoding}. Save it with the encoding UTF-8.",
        $"رمزگذاری این پرونده {encoding} است. آن را با رمزگذاری UTF-8 ذخیره کنید.");

    public static Diagnostic TooLarge(string path, long size, long limit) => Diagnostic.Error("DAF125", new(path),
        $"The file has {size} bytes; a text file may have at most {limit}. Split it or make it smaller.",
        $"حجم این پرونده {size} بایت است؛ پروندهٔ متنی حداکثر {limit} بایت می‌تواند باشد. آن را تقسیم یا کوتاه کنید.");
}
