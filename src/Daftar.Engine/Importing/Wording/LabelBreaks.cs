using System.Text.RegularExpressions;

namespace Daftar.Importing.Wording;

/// <summary>Parts labels that copying from a page has run together: «… - ۰۹:۳۰کد خبر: ۳۵۱۲ چاپA+».</summary>
internal static partial class LabelBreaks
{
    public static string Of(string text) => Code().Replace(text, match => $"{(match.Groups[1].Length > 0 ? match.Groups[1].Value + "\n" : "")}{match.Groups[2].Value.Trim()}{(match.Groups[3].Length > 0 ? "\n" + match.Groups[3].Value.Trim() : "")}");

    /// <summary>A news code with something before it or behind it on its line, where the line begins like a label too.</summary>
    [GeneratedRegex(@"^([^\n:]{0,30}:[^\n]{0,80}?)[ \t]*((?:کد (?:خبر|مطلب)|شناسه (?:خبر|مطلب)|News (?:code|ID))[ \t]*:[ \t]*[0-9۰-۹٠-٩]{1,9})(?:[ \t]+([^\n]{1,30}))?$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Code();
}
