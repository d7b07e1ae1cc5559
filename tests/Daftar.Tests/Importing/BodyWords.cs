using System.Text.RegularExpressions;
using Daftar.Languages;

namespace Daftar.Tests.Importing;

/// <summary>The words of a text as a multiset, whatever stands between them.</summary>
internal static partial class BodyWords
{
    /// <summary>Sorted; letters folded as for display, digits as ASCII, because import is to fold them.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Word().Matches(Digits.ToAscii(PersianText.FoldForDisplay(text))).Select(match => match.Value).Order(StringComparer.Ordinal)];

    public static string BodyOf(string article) => article[(article.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}\u200C]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
