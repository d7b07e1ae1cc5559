using Daftar.Diagnostics;
using Daftar.Markup;

namespace Daftar.Loading.Comments;

/// <summary>What can be wrong with readers' comments and with the numbers of <c>recommended.yml</c>.</summary>
public static class CommentDiagnostics
{
    public static Diagnostic BadFileName(string path) => Diagnostic.Error(
        "DAF260", new(path),
        "The path of a comment consists of the news code of its article, the day and a number, such as input/comments/4219/2025-12-30-1.yml. Move or rename the file.",
        "مسیر دیدگاه از کد خبر مطلب، روز و شماره ساخته می‌شود، مانند input/comments/4219/2025-12-30-1.yml. پرونده را جابه‌جا کنید یا نامش را تغییر دهید.");

    public static Diagnostic UnknownArticle(string path, int code) => Diagnostic.Error(
        "DAF261", new(path),
        $"No article has the news code {code}. Rename the folder to the news code of the article, or remove it.",
        $"هیچ مطلبی کد خبر {code} را ندارد. نام پوشه را به کد خبر مطلب تغییر دهید یا آن را پاک کنید.");

    /// <param name="address">Only its beginning is shown: messages lie in public logs.</param>
    public static Diagnostic EmailAddress(SourcePlace place, string key, string address) => Diagnostic.Error(
        "DAF262", place,
        $"'{key}' contains an e-mail address ({address[0]}…{address[address.IndexOf('@', StringComparison.Ordinal)..]}), which would be published. Remove it.",
        $"«{key}» نشانی رایانامه دارد (‎{address[0]}…{address[address.IndexOf('@', StringComparison.Ordinal)..]}‎) که منتشر می‌شود. آن را بردارید.");

    public static Diagnostic TooLong(SourcePlace place, string key, int length, int longest) => Diagnostic.Error(
        "DAF263", place,
        $"'{key}' has {length} characters, but a comment may have {longest}. Shorten it.",
        $"«{key}» {length} نویسه دارد، ولی دیدگاه بیش از {longest} نویسه نمی‌پذیرد. کوتاهش کنید.");

    public static Diagnostic TurnedAround(SourcePlace place, string key, char character) => Diagnostic.Warning(
        "DAF264", place,
        $"'{key}' contains {InvisibleCharacters.NameOf(character)}, which can change the order of letters on the page; readers see the text without it. Remove it.",
        $"«{key}» نویسهٔ {InvisibleCharacters.NameOf(character)} را دارد که می‌تواند ترتیب حرف‌ها را عوض کند؛ متن بی آن به خواننده نشان داده می‌شود. آن را بردارید.");

    public static Diagnostic UnknownReply(SourcePlace place, string id, string? meant) => Diagnostic.Error(
        "DAF265", place,
        $"This article has no comment '{id}' to reply to." + (meant is null ? " Correct 'reply_to', or remove it." : $" Did you mean '{meant}'?"),
        $"زیر این مطلب دیدگاهی با شناسهٔ «{id}» نیست که بتوان به آن پاسخ داد." + (meant is null ? " «reply_to» را درست کنید یا بردارید." : $" آیا منظورتان «{meant}» است؟"));

    public static Diagnostic ReplyCircle(SourcePlace place, string id) => Diagnostic.Error(
        "DAF266", place,
        $"This comment and '{id}' reply to each other. Remove 'reply_to' from one of them.",
        $"این دیدگاه و «{id}» پاسخ یکدیگرند. «reply_to» را از یکی بردارید.");

    public static Diagnostic Duplicate(SourcePlace place, string first) => Diagnostic.Warning(
        "DAF267", place,
        $"{first} has the same name and the same text. Remove one of the two.",
        $"{first} همین نام و همین متن را دارد. یکی از این دو را بردارید.");

    public static Diagnostic BadCount(SourcePlace place, string key) => Diagnostic.Error(
        "DAF268", place,
        $"'{key}' cannot be read. Write a news code and the number of recommendations: '4219: 12'.",
        $"«{key}» خواندنی نیست. کد خبر و شمار پیشنهادها را بنویسید: «4219: 12».");

    public static Diagnostic UnknownCount(SourcePlace place, string code) => Diagnostic.Warning(
        "DAF269", place,
        $"No article has the news code {code}, so its number is not shown. Correct the code, or remove the line.",
        $"هیچ مطلبی کد خبر {code} را ندارد و شمارهٔ آن جایی نشان داده نمی‌شود. کد را درست کنید یا سطر را بردارید.");
}
