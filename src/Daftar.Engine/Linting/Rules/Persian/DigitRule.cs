using Daftar.Languages;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>
/// Latin and Arabic digits in Persian prose. A number beside a Latin word («Windows 10») is part of a name; what
/// <see cref="ProtectedTokens"/> knows (ISO dates, telephone numbers, versions) stays too.
/// </summary>
internal sealed class DigitRule : LintRule
{
    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        if (!text.IsPersian) return;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Letters.IsDigit(text[i])) continue;
            var start = i;
            while (Letters.IsDigit(text[i + 1]) || (text[i + 1] is ',' && IsThousand(text, i + 2))) i++;
            var end = i + 1;
            var number = text.Slice(start, end);
            if (IsInLatin(text, start, end) || IsPartOfList(text, start, end)) continue;
            var better = Digits.ToPersian(number.ToString());
            if (number.Contains(',') && start - end < -4) better = better.Replace(',', '٬');
            if (number.SequenceEqual(better)) continue;
            Add(findings, text, IsMixed(number) ? LintDiagnostics.MixedDigits : LintDiagnostics.ForeignDigits, start, end, better);
        }
    }

    private static bool IsThousand(LintText text, int at) =>
        Letters.IsDigit(text[at]) && Letters.IsDigit(text[at + 1]) && Letters.IsDigit(text[at + 2]) && !Letters.IsDigit(text[at + 3]);

    private static bool IsInLatin(LintText text, int start, int end)
    {
        // «26 January, 2025» is one name.
        var before = start - 1;
        while (text[before] is ' ' or ',' && start - before < 4) before--;
        return IsLatin(text[before]) || IsLatin(text[end]) || (text[end] is ' ' && IsLatin(text[end + 1]));
    }

    private static bool IsLatin(char c) => c == LintText.Opaque || char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F';

    // «95,5» may be a decimal or two numbers.
    private static bool IsPartOfList(LintText text, int start, int end) =>
        (text[end] is ',' && Letters.IsDigit(text[end + 1])) || (text[start - 1] is ',' && Letters.IsDigit(text[start - 2]));

    private static bool IsMixed(ReadOnlySpan<char> number)
    {
        var kinds = 0;
        foreach (var c in number) kinds |= char.IsAsciiDigit(c) ? 1 : Letters.IsPersianDigit(c) ? 2 : Letters.IsArabicDigit(c) ? 4 : 0;
        return !int.IsPow2(kinds);
    }
}
