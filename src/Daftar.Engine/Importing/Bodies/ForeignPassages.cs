using System.Text.RegularExpressions;
using Daftar.Languages;

namespace Daftar.Importing.Bodies;

/// <summary>Passages of a Persian text that are not Persian and are not changed: web addresses, quotations in other languages of the script, vowelled Arabic.</summary>
internal static partial class ForeignPassages
{
    /// <summary>Start and end of each passage, in their order, none within another.</summary>
    public static IReadOnlyList<(int Start, int End)> In(string text)
    {
        var passages = new List<(int Start, int End)>();
        foreach (Match match in Address().Matches(text)) passages.Add((match.Index, match.Index + match.Length));
        foreach (Match match in Quoted().Matches(text))
        {
            if (IsForeign(match.Groups[1].Value)) passages.Add((match.Groups[1].Index, match.Groups[1].Index + match.Groups[1].Length));
        }
        foreach (Match match in Vowelled().Matches(text))
        {
            if (VowelSigns().Count(match.Value) * 6 >= match.Value.Count(char.IsLetter)) passages.Add((match.Index, match.Index + match.Length));
        }
        passages.Sort();
        for (var i = passages.Count - 1; i > 0; i--)
        {
            if (passages[i].Start >= passages[i - 1].End) continue;
            passages[i - 1] = (passages[i - 1].Start, Math.Max(passages[i].End, passages[i - 1].End));
            passages.RemoveAt(i);
        }
        return passages;
    }

    private static bool IsForeign(string passage)
    {
        if (passage.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < 3) return false;
        return LanguageDetection.Detect(passage, LanguageDetection.OfArabicScript) is { } language && language != "fa";
    }

    [GeneratedRegex(@"(?:https?://|www\.)[^\s«»<>،؛]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex("[«“\"﴿]([^«»“”\"﴿﴾]{8,})[»”\"﴾]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    /// <summary>Two words or more, each with a vowel sign.</summary>
    [GeneratedRegex(@"(?<![\p{L}\u064B-\u0652\u0670])(?>\p{L}*[\u064B-\u0652\u0670][\p{L}\u064B-\u0652\u0670]*)(?:\s+(?>\p{L}*[\u064B-\u0652\u0670][\p{L}\u064B-\u0652\u0670]*))+", RegexOptions.CultureInvariant)]
    private static partial Regex Vowelled();

    [GeneratedRegex(@"[\u064B-\u0652\u0670]", RegexOptions.CultureInvariant)]
    private static partial Regex VowelSigns();
}
