using Daftar.Languages;
using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>
/// Latin and Arabic digits in Persian prose. A number is changed whole or not at all; what belongs to a foreign name, a unit,
/// a citation or a telephone number stays (<see cref="NumberContext"/>).
/// </summary>
internal sealed class DigitRule : LintRule
{
    private static readonly string[] Secrets = ["رمز", "کد", "رمز عبور", "رمزعبور", "پسورد", "گذرواژه", "گذرواژهٔ", "کلمه عبور", "کلمهٔ عبور", "نام کاربری", "پین‌کد", "پین کد"];

    public override void Inspect(LintText text, List<LintFinding> findings)
    {
        if (!text.IsPersian || !text.HasForeignDigits) return;
        foreach (var run in NumberRun.Find(text))
        {
            if (NumberContext.IsForeign(text, run) || HasDoubtfulComma(text, run) || IsNamed(text, run) || IsLiteral(text, run) || Expressions.AreHalf(text, run)) continue;
            foreach (var (start, end) in run.Parts)
            {
                var number = text.Slice(start, end);
                var better = Digits.ToPersian(number.ToString());
                if (number.SequenceEqual(better)) continue;
                better = WithThousands(better);
                Add(findings, text, IsMixed(number) ? LintDiagnostics.MixedDigits : LintDiagnostics.ForeignDigits, start, end, better);
            }
        }
    }

    // «اصلاح ٤ ٥ ٦ عربی»
    private static bool IsNamed(LintText text, NumberRun run)
    {
        var isArabic = false;
        foreach (var (start, end) in run.Parts)
        {
            var number = text.Slice(start, end);
            if (number.IndexOfAnyInRange('٠', '٩') < 0) continue;
            // «٤ ٥ ٦» are shapes, not a number.
            if (number.Contains(' ')) return true;
            isArabic = true;
        }
        return isArabic && NamedCharacters.Are(text, run.Start, run.End);
    }

    // «مقدار "2"», «رمز 12345»: what is typed into a machine.
    private static bool IsLiteral(LintText text, NumberRun run)
    {
        if (NamedCharacters.AreDigits(text, run.Start)) return true;
        // «[7]» points into a list of references, which may be in English.
        if (text[run.Start - 1] is '[' && text[run.End] is ']') return true;
        if (text[run.Start - 1] is '"' or '\'' && text[run.End] == text[run.Start - 1]) return true;
        if (text[run.Start - 1] is not (' ' or ':')) return false;
        var before = text.Slice(Math.Max(0, run.Start - 14), run.Start).TrimEnd(" :");
        foreach (var word in Secrets)
        {
            if (before.EndsWith(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    // «95,5» may be a decimal or two numbers.
    private static bool HasDoubtfulComma(LintText text, NumberRun run)
    {
        for (var i = run.Start; i < run.End; i++)
        {
            if (text[i] == ',' && Letters.IsDigit(text[i + 1]) && !IsThousand(text, i + 1)) return true;
        }
        return false;
    }

    private static bool IsThousand(LintText text, int at) =>
        Letters.IsDigit(text[at]) && Letters.IsDigit(text[at + 1]) && Letters.IsDigit(text[at + 2]) && !Letters.IsDigit(text[at + 3]);

    private static string WithThousands(string number)
    {
        var comma = number.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? number : number.Replace(',', '٬');
    }

    private static bool IsMixed(ReadOnlySpan<char> number)
    {
        // «64 ۲-دستگاه» are two numbers.
        if (number.IndexOf(' ') is >= 0 and var space) return IsMixed(number[..space]) || IsMixed(number[(space + 1)..]);
        var kinds = 0;
        foreach (var c in number) kinds |= char.IsAsciiDigit(c) ? 1 : Letters.IsPersianDigit(c) ? 2 : Letters.IsArabicDigit(c) ? 4 : 0;
        return !int.IsPow2(kinds);
    }
}
