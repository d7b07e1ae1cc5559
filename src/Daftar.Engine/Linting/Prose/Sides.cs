namespace Daftar.Linting.Prose;

/// <summary>What a place stands between. A gap or a mark between two Latin words may be of a command or a formula.</summary>
internal static class Sides
{
    private const int Farthest = 6;

    // Marks that may be told of one by one: «. ! ؛ ، ٬».
    private const string Marks = ".!?؟;؛,،:٬٫%٪";

    /// <summary>Whether the next letter or digit on either side is Persian.</summary>
    public static bool ArePersian(LintText text, int start, int end) => IsPersianBefore(text, start) || IsPersianAfter(text, end);

    public static bool IsPersianBefore(LintText text, int at)
    {
        for (var i = at - 1; i >= at - Farthest && text[i] != '\n'; i--)
        {
            if (IsPersian(text[i])) return true;
            if (IsForeign(text[i])) return false;
        }
        return false;
    }

    public static bool IsPersianAfter(LintText text, int at)
    {
        for (var i = at; i < at + Farthest && text[i] != '\n'; i++)
        {
            if (IsPersian(text[i])) return true;
            if (IsForeign(text[i]) || text[i] is '/' or '-' or '>' or '|' or '=') return false;
        }
        return false;
    }

    /// <summary>Whether a Latin letter, or what is no text, is the next thing before this place.</summary>
    public static bool IsForeignBefore(LintText text, int at)
    {
        for (var i = at - 1; i >= at - Farthest && text[i] != '\n'; i--)
        {
            if (IsPersian(text[i])) return false;
            if (IsForeign(text[i])) return true;
        }
        return false;
    }

    /// <summary>Whether two or more words that are not Persian end here, as those of a command do: «git add .».</summary>
    public static bool IsBehindForeignWords(LintText text, int at)
    {
        var words = 0;
        for (var i = at - 1; text[i] != '\n' && !IsPersian(text[i]); i--)
        {
            if (IsForeign(text[i]) && !IsForeign(text[i + 1]) && ++words == 2) return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a sentence speaks of the mark itself: it stands alone between spaces, and beside it another does, or a word that names
    /// marks, or one that no clause ends with: «نشانه‌های . ! ؛ ،», «کاراکتر ; است», «* یا ? باشد».
    /// </summary>
    public static bool IsNamedMark(LintText text, int at)
    {
        if (text[at - 1] != ' ' || text[at + 1] is not (' ' or '\n' or ')' or '»')) return false;
        int before = at - 1, after = at + 1;
        while (text[before] == ' ') before--;
        while (text[after] == ' ') after++;
        if (IsLoneMark(text, before) || IsLoneMark(text, after) || NamedCharacters.AreMarks(text, at)) return true;
        var start = before;
        while (Letters.IsPartOfWord(text[start])) start--;
        return text.Slice(start + 1, before + 1) is "و" or "یا" or "مانند" or "مثل" or "نظیر" or "همچون" or "با" or "به" or "از" or "در";
    }

    private static bool IsLoneMark(LintText text, int at) =>
        (Marks.Contains(text[at]) || Letters.IsVowelSign(text[at])) && text[at - 1] is ' ' or '\n' && text[at + 1] is ' ' or '\n';

    private static bool IsPersian(char c) => Letters.IsPartOfWord(c) || Letters.IsPersianDigit(c) || c is '«' or '»' or '،' or '؛' or '؟';

    private static bool IsForeign(char c) => c == LintText.Opaque || char.IsLetterOrDigit(c);
}
