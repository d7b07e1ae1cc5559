using Daftar.Languages;

namespace Daftar.Importing.Wording;

/// <summary>The many ways in which documents mark the items of a list.</summary>
internal static class ListMarkers
{
    private const string Bullets = "•●○◦▪▫■□◆◇‣⁃∙·➢➤►▶✓✔❖\uF0B7\uF0A7\uF0D8*-–—";
    private const string PersianLetters = "الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ";

    /// <summary>Length of the bullet with the space behind it; 0 when the line begins with none.</summary>
    public static int BulletLength(string line)
    {
        if (line.Length < 2 || !Bullets.Contains(line[0])) return 0;
        // "--" and "**" are dashes and emphasis, "-5" is a number.
        if (line[0] is '-' or '*' or '–' or '—' && (line[1] == line[0] || Digits.ValueOf(line[1]) >= 0)) return 0;
        var length = 1;
        while (length < line.Length && (char.IsWhiteSpace(line[length]) || SourceLine.IsInvisible(line[length]))) length++;
        return length < line.Length ? length : 0;
    }

    /// <summary>
    /// The number and length of a marker such as <c>1-</c>, <c>1.</c>, <c>۱)</c>, <c>(1)</c>; null when there is none or
    /// it is longer than two digits (a year, a decimal).
    /// </summary>
    public static (int Number, int Length)? NumberOf(string line)
    {
        var at = line.StartsWith('(') ? 1 : 0;
        int number = 0, digits = 0;
        for (; at < line.Length && Digits.ValueOf(line[at]) is >= 0 and var value; at++, digits++) number = number * 10 + value;
        if (digits is 0 or > 2) return null;
        while (at < line.Length && line[at] == ' ') at++;
        if (at >= line.Length) return null;
        if (line[0] == '(' ? line[at] != ')' : !".-)–—ـ/".Contains(line[at])) return null;
        at++;
        if (at < line.Length && line[at] == '-') at++;
        // "1.5 million", "10-15 people" and "9/11" are no markers.
        if (at >= line.Length || Digits.ValueOf(line[at]) >= 0) return null;
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        return at < line.Length ? (number, at) : null;
    }

    /// <summary>Position of the letter in a marker such as <c>الف)</c>, <c>ب-</c>, <c>a)</c>, counted from 1; 0 when there is none.</summary>
    public static int LetterOf(string line)
    {
        var start = line.StartsWith('(') ? 1 : 0;
        var end = start;
        while (end < line.Length && char.IsLetter(line[end])) end++;
        if (end == start || end + 1 >= line.Length || end - start > 3) return 0;
        var mark = line[end] == ' ' && end + 2 < line.Length ? line[end + 1] : line[end];
        if (mark is not (')' or '-' or '–' or '.')) return 0;
        var letter = line[start..end];
        if (letter.Length == 1 && char.IsAsciiLetterLower(letter[0]) && mark == ')') return letter[0] - 'a' + 1;
        if (mark == '.' || mark is '-' or '–' && line[end] != ' ' && letter != "الف" && !char.IsWhiteSpace(line[end + 1])) return 0;
        return Array.IndexOf(PersianLetters.Split(' '), letter) + 1;
    }
}
