using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using System.Text.RegularExpressions;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>Tells text from the source of a page.</summary>
internal static partial class MarkupSource
{
    public static bool IsHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.Ordinal) || Tag().Count(text) >= 5;
    }

    [GeneratedRegex(@"</?(?:p|div|span|a|br|table|tr|td|li|ul|body|head|script|meta|img|h[1-6])(?:\s[^<>]*)?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
