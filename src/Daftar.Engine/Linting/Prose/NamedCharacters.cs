namespace Daftar.Linting.Prose;

/// <summary>Characters that a text is about, «حرف ي», «ارقام ٤ ٥ ٦ عربی»: put right, the sentence would be wrong.</summary>
internal static class NamedCharacters
{
    private const int Before = 30;

    private static readonly string[] Names = ["حرف", "حروف", "نویسه", "کاراکتر", "یونیکد", "یونی‌کد", "ارقام", "رقم‌های", "رقم های", "Unicode"];

    private static readonly string[] NamesOfMarks = ["کاراکتر", "نویسه", "علامت", "نشانه", "نماد", "عملگر", "جداکننده", "کلید", "دکمه",
        "ویرگول", "کاما", "نقطه", "سوال", "سؤال", "پرسش", "تعجب", "کولن", "درصد", "سمیکالن", "سمی‌کالن"];

    /// <summary>Whether the words right before a mark name it: «کاراکتر ;», «با علامت ?».</summary>
    public static bool AreMarks(LintText text, int at)
    {
        var before = text.Slice(Math.Max(0, at - 14), at);
        foreach (var name in NamesOfMarks)
        {
            if (before.IndexOf(name, StringComparison.Ordinal) >= 0) return true;
        }
        return false;
    }

    /// <summary>Whether digits are called English or Latin: «با انگلیسی (0123) متفاوت است».</summary>
    public static bool AreDigits(LintText text, int start)
    {
        var before = text.Slice(Math.Max(0, start - 12), start).TrimEnd(" («\":");
        return before.EndsWith("انگلیسی", StringComparison.Ordinal) || before.EndsWith("لاتین", StringComparison.Ordinal) || before.EndsWith("اروپایی", StringComparison.Ordinal);
    }

    public static bool Are(LintText text, int start, int end)
    {
        var after = end;
        while (text[after] is ' ' or '»' or ')' or '"' or LintText.Mark) after++;
        if (text.Slice(after, Math.Min(text.Length, after + 3)) is "عرب") return true;
        var before = text.Slice(Math.Max(0, start - Before), start);
        foreach (var name in Names)
        {
            if (before.IndexOf(name, StringComparison.Ordinal) >= 0) return true;
        }
        return false;
    }
}
