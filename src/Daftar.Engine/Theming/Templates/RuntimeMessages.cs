using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Theming.Templates.Functions;

namespace Daftar.Theming.Templates;

/// <summary>What Scriban says while a page is made, in the words of an editor and, for the common ones, in both languages.</summary>
internal static partial class RuntimeMessages
{
    /// <param name="function">Whose message it is; null when no function of Scriban's was called.</param>
    public static Diagnostic Of(string message, SourcePlace place, string? function = null)
    {
        if (Has("iteration limit") || Has("LoopLimit")) return TemplateDiagnostics.TooManyTurns(place);
        if (Has("recursive depth limit")) return TemplateDiagnostics.EndlessFunction(place);
        if (Has("nested or contains reference loops")) return TemplateDiagnostics.Failed(place, new("an object contains itself", "شیئی خودش را در بر دارد"));
        if (Has("divide by zero")) return TemplateDiagnostics.Failed(place, new("a number is divided by zero", "عددی بر صفر تقسیم شده است"));
        if (Has("Insufficient memory") || Has("greater than the capacity")) return TemplateDiagnostics.TooLong(place, Builtins.LongestText);
        if (Has("Regex engine has timed out")) return TemplateDiagnostics.Failed(place, new("the regular expression takes too long", "عبارت باقاعده بیش از اندازه وقت می‌گیرد"));
        if (ReadOnly().Match(message) is { Success: true } fixedName)
            return TemplateDiagnostics.Failed(place, new($"'{fixedName.Groups[1].Value}' was made 'readonly'", $"«{fixedName.Groups[1].Value}» پیش‌تر readonly شده است"));
        var own = Parameter().Replace(message, "").Trim().TrimEnd('.');
        if (function is not null) own = $"{function}: {own}";
        return TemplateDiagnostics.Failed(place, new(own, own));

        bool Has(string words) => message.Contains(words, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s*\(Parameter '[^']*'\)")]
    private static partial Regex Parameter();

    [GeneratedRegex("Cannot set the readonly variable `([^`]*)`")]
    private static partial Regex ReadOnly();
}
