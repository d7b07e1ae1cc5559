namespace Daftar.Theming.Styles;

/// <summary>
/// One selector of a rule, and the element and class names without which it can match nothing. Ids, attributes and what
/// stands in brackets (<c>:not(.x)</c>) are taken to match always, because a reader or a script may change them.
/// </summary>
/// <param name="Names">Elements as <c>h2</c>, classes as <c>.card</c>.</param>
internal sealed record Selector(string Text, IReadOnlyList<string> Names)
{
    /// <summary>The selectors of a list, which commas part.</summary>
    public static IReadOnlyList<Selector> Read(string list)
    {
        var selectors = new List<Selector>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is '"' or '\'') i = StyleText.EndOfString(list, i);
            else if (list[i] == '\\') i++;
            else if (list[i] is '(' or '[') depth++;
            else if (list[i] is ')' or ']') depth--;
            else if (list[i] == ',' && depth == 0)
            {
                selectors.Add(One(list[start..i]));
                start = i + 1;
            }
        }
        selectors.Add(One(list[start..]));
        return selectors;
    }

    private static Selector One(string list)
    {
        // Spaces beside ">" and "~" mean nothing where neither stands in brackets.
        var text = list.AsSpan().ContainsAny('[', '(', '\\') ? list : list.Replace(" > ", ">", StringComparison.Ordinal).Replace(" ~ ", "~", StringComparison.Ordinal);
        // An escape or a namespace may mean anything: such a selector stays on every page.
        if (text.AsSpan().ContainsAny('\\', '|')) return new(text, []);
        var names = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is '(' or '[') i = StyleText.EndOfBrackets(text, i) + 1;
            else if (c is '.' or '#' or ':')
            {
                var start = i + 1;
                while (start < text.Length && text[start] == ':') start++;
                i = EndOfName(text, start);
                if (c == '.') names.Add($".{text[start..i]}");
            }
            else if (char.IsAsciiLetter(c))
            {
                var end = EndOfName(text, i);
                names.Add(text[i..end].ToLowerInvariant());
                i = end;
            }
            else i++;
        }
        return new(text, names.All(name => name.Length > 1 || char.IsAsciiLetter(name[0])) && names.All(name => name.All(char.IsAscii)) ? names : []);
    }

    private static int EndOfName(string text, int start)
    {
        while (start < text.Length && (char.IsLetterOrDigit(text[start]) || text[start] is '-' or '_' || text[start] > '\x7F')) start++;
        return start;
    }
}
