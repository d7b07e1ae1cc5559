namespace Daftar.Theming.Styles;

/// <summary>Where the parts of a style sheet without comments end.</summary>
internal static class StyleText
{
    /// <summary>The quotation mark that ends the string which begins here, or the last letter.</summary>
    public static int EndOfString(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] != text[start]) end += text[end] == '\\' ? 2 : 1;
        return Math.Min(end, text.Length - 1);
    }

    /// <summary>The bracket that closes the one which stands here, or the last letter.</summary>
    public static int EndOfBrackets(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'') i = EndOfString(text, i);
            else if (text[i] == '\\') i++;
            else if (text[i] is '(' or '[' or '{') depth++;
            else if (text[i] is ')' or ']' or '}' && --depth == 0) return i;
        }
        return text.Length - 1;
    }

    /// <summary>The first of <paramref name="marks"/> outside of strings and brackets, or the text's length.</summary>
    public static int Find(string text, int start, string marks)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '"' or '\'') i = EndOfString(text, i);
            else if (text[i] == '\\') i++;
            else if (marks.Contains(text[i])) return i;
            else if (text[i] is '(' or '[') i = EndOfBrackets(text, i);
        }
        return text.Length;
    }
}
