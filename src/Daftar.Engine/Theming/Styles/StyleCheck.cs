using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Sources;
using Daftar.Theming.Templates;

namespace Daftar.Theming.Styles;

/// <summary>
/// Finds in a style sheet what makes browsers leave out more than the mistake itself: what is not closed, a declaration
/// without its colon or semicolon, and files that are not there or not allowed.
/// </summary>
internal static partial class StyleCheck
{
    public static void Check(AssetFile asset, IReadOnlyDictionary<string, AssetFile> assets, TemplateUses uses, DiagnosticBag diagnostics)
    {
        if (!asset.Path.EndsWith(".css", StringComparison.Ordinal)) return;
        if (new Reader(asset.Text, asset.Place).Read() is var (at, problem)) diagnostics.Add(ThemeDiagnostics.BrokenStyle(At(asset, at), problem));
        CheckAddresses(asset, assets, uses.Inlined.Contains(asset.Path), diagnostics);
    }

    private static SourcePlace At(AssetFile asset, int offset) => new TextLocator(asset.Text, asset.Place, 1).At(offset);

    private static void CheckAddresses(AssetFile asset, IReadOnlyDictionary<string, AssetFile> assets, bool isInlined, DiagnosticBag diagnostics)
    {
        // One for all of them, which stand in rising order: each would count the lines before it again.
        var locator = new TextLocator(asset.Text, asset.Place, 1);
        foreach (Match match in Address().Matches(WithoutComments(asset.Text)))
        {
            var address = match.Groups["address"].Value.Trim();
            if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || address.StartsWith('#') || address.Length == 0) continue;
            if (address.StartsWith("//", StringComparison.Ordinal) || address.Contains("://", StringComparison.Ordinal))
            {
                diagnostics.Add(ThemeDiagnostics.ForeignInStyle(locator.At(match.Groups["address"].Index), address));
                continue;
            }
            // In a page an address is relative to the page, and one from the root has the site's base path.
            if (isInlined || address.StartsWith('/')) continue;
            var path = Resolve(asset.Path, address.Split('?', '#')[0]);
            if (!assets.ContainsKey(path)) diagnostics.Add(ThemeDiagnostics.MissingInStyle(locator.At(match.Groups["address"].Index), address));
        }
    }

    private static string Resolve(string from, string address)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in address.Split('/'))
        {
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not "." and not "..") parts.Add(part);
        }
        return string.Join('/', parts);
    }

    /// <summary>The text with white space instead of its comments. One that is not closed stays, and is looked for once.</summary>
    private static string WithoutComments(string css)
    {
        var start = css.IndexOf("/*", StringComparison.Ordinal);
        if (start < 0) return css;
        var blank = css.ToCharArray();
        while (start >= 0 && css.IndexOf("*/", start + 2, StringComparison.Ordinal) is >= 0 and var end)
        {
            blank.AsSpan(start, end + 2 - start).Fill(' ');
            start = css.IndexOf("/*", end + 2, StringComparison.Ordinal);
        }
        return new(blank);
    }

    // Nothing is read twice: neither what one "url(" after the other leaves open, nor the white space around an address.
    [GeneratedRegex(@"(?:url\((?>\s*)(?:""(?<address>[^""\n]*)""|'(?<address>[^'\n]*)'|(?<address>(?>[^""')(]*)))(?>\s*)\)|@import\s+[""'](?<address>[^""']*)[""'])", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    // A colon on a later line of a value begins another declaration, unless it stands in a text or in parentheses.
    [GeneratedRegex(@"\n[^\S\n]*(?:--)?[a-z-]+\s*:(?!:)", RegexOptions.IgnoreCase)]
    private static partial Regex NextDeclaration();

    /// <summary>Goes through the sheet once; the first mistake ends it, because all behind it is read otherwise than meant.</summary>
    private sealed class Reader(string text, string place)
    {
        private readonly Stack<(char Close, int At)> _open = [];
        private int _start;

        public (int At, LocalizedText Problem)? Read()
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                switch (c)
                {
                    case '\\':
                        i++;
                        break;
                    case '/' when text.AsSpan(i).StartsWith("/*"):
                        var end = text.IndexOf("*/", i + 2, StringComparison.Ordinal);
                        if (end < 0) return (i, new("the comment that begins here is never closed", "توضیحی که این‌جا آغاز می‌شود بسته نشده است"));
                        if (IsBlankUntil(i)) _start = end + 2;
                        i = end + 1;
                        break;
                    case '"' or '\'':
                        var close = Quote(i);
                        if (close < 0) return (i, new("the text in quotes that begins here is not closed on the same line", "متن داخل گیومه که این‌جا آغاز می‌شود در همان سطر بسته نشده است"));
                        i = close;
                        break;
                    case '(' or '[' or '{':
                        _open.Push((c switch { '(' => ')', '[' => ']', _ => '}' }, i));
                        if (c == '{') _start = i + 1;
                        break;
                    case ')' or ']' or '}':
                        if (c == '}' && _open.TryPeek(out var top) && top.Close == '}' && Declaration(i) is { } wrong) return wrong;
                        if (!_open.TryPop(out var open)) return (i, new($"'{c}' closes nothing", $"«{c}» چیزی را نمی‌بندد"));
                        if (open.Close != c) return (open.At, new($"'{text[open.At]}' is not closed before '{c}'", $"«{text[open.At]}» پیش از «{c}» بسته نشده است"));
                        if (c == '}') _start = i + 1;
                        break;
                    case ';':
                        if (_open.TryPeek(out var block) && block.Close == '}' && Declaration(i) is { } fault) return fault;
                        if (!_open.TryPeek(out block) || block.Close == '}') _start = i + 1;
                        break;
                }
            }
            return _open.TryPop(out var last) ? (last.At, new($"'{text[last.At]}' is never closed in {place}", $"«{text[last.At]}» در {place} بسته نشده است")) : null;
        }

        /// <summary>Whether nothing but white space stands since the start, which moves over it: it is not read again at the next comment.</summary>
        private bool IsBlankUntil(int end)
        {
            while (_start < end && char.IsWhiteSpace(text[_start])) _start++;
            return _start >= end;
        }

        private int Quote(int start)
        {
            for (var i = start + 1; i < text.Length && text[i] != '\n'; i++)
            {
                if (text[i] == '\\') i++;
                else if (text[i] == text[start]) return i;
            }
            return -1;
        }

        private (int At, LocalizedText Problem)? Declaration(int end)
        {
            var bare = WithoutComments(text[_start..end]);
            var trimmed = bare.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '@') return null;
            var at = _start + bare.IndexOf(trimmed, StringComparison.Ordinal);
            var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) return (at, new("a declaration has no colon between its name and its value", "میان نام و مقدار دونقطه نیست"));
            if (string.IsNullOrWhiteSpace(trimmed[(colon + 1)..]) && !trimmed.StartsWith("--", StringComparison.Ordinal)) return (at, new("a declaration has no value", "مقدار نوشته نشده است"));
            return NextDeclaration().Match(trimmed, colon) is { Success: true } next
                ? (at + next.Index, new("a semicolon is missing at the end of this line", "در پایان این سطر نقطه‌ویرگول نیست"))
                : null;
        }
    }
}
