using System.Net;

namespace Daftar.Theming.Templates.Escaping;

/// <summary>
/// A place in a page, followed through a template's own text. It tells what a value that is written there could do: in
/// text and in a quoted attribute escaping is enough, in an address the scheme decides, and elsewhere a value would
/// become a name or code.
/// </summary>
/// <param name="Element">Lower case; of the tag, or of the element whose raw text this is.</param>
/// <param name="Quote">That ends the attribute's value.</param>
/// <param name="Scheme">What an open address begins with.</param>
/// <param name="HasValue">Whether a value was written into the open address.</param>
internal readonly record struct HtmlPlace(
    HtmlState State, string Element = "", string Attribute = "", char Quote = '\0', AddressState Address = AddressState.None, string Scheme = "",
    bool HasValue = false)
{
    public static readonly HtmlPlace Text = new(HtmlState.Text);

    private static readonly string[] AddressAttributes =
    [
        "href", "src", "action", "formaction", "poster", "cite", "data", "srcset", "imagesrcset", "ping", "background", "manifest", "longdesc",
        "xlink:href", "codebase", "classid", "archive", "profile", "usemap", "dynsrc", "lowsrc", "icon",
    ];

    public bool IsInTag => State is HtmlState.TagName or HtmlState.Tag or HtmlState.AttributeName or HtmlState.BeforeValue or HtmlState.Unquoted;

    /// <summary>Several addresses with a description each, divided by commas.</summary>
    public bool IsSet => Attribute is "srcset" or "imagesrcset" or "ping" or "archive";

    /// <summary>Behind a value.</summary>
    public HtmlPlace AfterValue() => State switch
    {
        HtmlState.BeforeValue => this with { State = HtmlState.Unquoted },
        HtmlState.Tag => this with { State = HtmlState.AttributeName },
        HtmlState.Quoted when Address == AddressState.Open => this with { HasValue = true },
        _ => this,
    };

    /// <summary>Behind a piece of the template's own text.</summary>
    public HtmlPlace After(ReadOnlySpan<char> text)
    {
        var place = this;
        var isComputed = false;
        while (!text.IsEmpty)
        {
            place = place.Step(ref text);
            isComputed |= place.Address == AddressState.Computed;
        }
        return isComputed ? place with { Address = AddressState.Computed } : place;
    }

    /// <summary>One place for two ways that lead here; null when they are not the same kind of place.</summary>
    public static HtmlPlace? Join(HtmlPlace a, HtmlPlace b)
    {
        if (a == b) return a;
        // Whether what follows is code must not depend on a value.
        if (a.Element != b.Element && (a.IsCode || b.IsCode)) return null;
        if (a.State != b.State)
        {
            if (!a.IsBetweenAttributes || !b.IsBetweenAttributes) return null;
            return new(HtmlState.Tag, a.Element == b.Element ? a.Element : "");
        }
        if (a.Quote != b.Quote || (a.State == HtmlState.RawText && a.Element != b.Element)) return null;
        var address = (AddressState)Math.Max((int)a.Address, (int)b.Address);
        // What one way wrote counts for both: behind "javascript:" no value is safe.
        if (a.Address == AddressState.Dangerous || b.Address == AddressState.Dangerous) address = AddressState.Dangerous;
        else if (a.Address == AddressState.Open || b.Address == AddressState.Open) address = AddressState.Open;
        return a with
        {
            Element = a.Element == b.Element ? a.Element : "",
            Attribute = a.Attribute == b.Attribute ? a.Attribute : "",
            Address = address,
            Scheme = a.Scheme == b.Scheme ? a.Scheme : "",
            HasValue = a.HasValue || b.HasValue,
        };
    }

    private bool IsCode => Element is "script" or "style";

    private bool IsBetweenAttributes => State is HtmlState.TagName or HtmlState.Tag or HtmlState.AttributeName;

    private HtmlPlace Step(ref ReadOnlySpan<char> text)
    {
        switch (State)
        {
            case HtmlState.Text:
                return InText(ref text);
            case HtmlState.Comment:
                return Find(ref text, "-->") ? Text : this;
            case HtmlState.RawText:
                return Find(ref text, "</" + Element) ? new(HtmlState.Tag, "/" + Element) : this;
            case HtmlState.TagName:
                return InTagName(ref text);
            case HtmlState.Quoted:
                return InQuotes(ref text);
            default:
                var c = text[0];
                text = text[1..];
                return InTag(c);
        }
    }

    private static HtmlPlace InText(ref ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('<');
        if (open < 0 || open + 1 == text.Length)
        {
            // A template that ends with "<" writes the name of the tag as a value.
            var isTag = open >= 0;
            text = [];
            return isTag ? new(HtmlState.TagName) : Text;
        }
        text = text[(open + 1)..];
        if (text.StartsWith("!--", StringComparison.Ordinal))
        {
            text = text[3..];
            return new(HtmlState.Comment);
        }
        if (text[0] is '/')
        {
            text = text[1..];
            return new(HtmlState.TagName, "/");
        }
        return char.IsAsciiLetter(text[0]) || text[0] is '!' or '?' ? new(HtmlState.TagName) : Text;
    }

    private HtmlPlace InTagName(ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAny(" \t\n\r\f/>");
        var name = Element + text[..(length < 0 ? text.Length : length)].ToString().ToLowerInvariant();
        text = length < 0 ? [] : text[length..];
        return length < 0 ? this with { Element = name } : new(HtmlState.Tag, name);
    }

    private HtmlPlace InTag(char c)
    {
        var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f' or '/';
        if (c == '>')
            return IsCode ? new(HtmlState.RawText, Element) : Text;
        switch (State)
        {
            case HtmlState.BeforeValue when c is '"' or '\'':
                return this with { State = HtmlState.Quoted, Quote = c, Address = IsAddress() ? AddressState.Open : AddressState.None, Scheme = "" };
            case HtmlState.BeforeValue:
                return isSpace && c != '/' ? this : this with { State = HtmlState.Unquoted };
            case HtmlState.Unquoted:
                return isSpace && c != '/' ? new(HtmlState.Tag, Element) : this;
            case HtmlState.AttributeName when c == '=':
                return this with { State = HtmlState.BeforeValue };
            case HtmlState.AttributeName:
                // White space may stand before "=", so the name is kept until another begins.
                return isSpace ? this with { State = HtmlState.Tag } : this with { Attribute = Attribute + char.ToLowerInvariant(c) };
            default:
                if (isSpace) return this;
                return c == '=' && Attribute.Length > 0 ? this with { State = HtmlState.BeforeValue } : this with { State = HtmlState.AttributeName, Attribute = char.ToLowerInvariant(c).ToString() };
        }
    }

    private HtmlPlace InQuotes(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(Quote);
        var value = end < 0 ? text : text[..end];
        text = end < 0 ? [] : text[(end + 1)..];
        var decided = Address switch
        {
            AddressState.Open => Decide(value),
            AddressState.Closed when IsSet && value.LastIndexOf(',') is >= 0 and var comma =>
                (this with { Address = AddressState.Open, Scheme = "", HasValue = false }).Decide(value[(comma + 1)..]),
            AddressState.None when Element == "meta" && Attribute == "content" && value.LastIndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at =>
                (this with { Address = AddressState.Open, Scheme = "" }).Decide(value[(at + 4)..].TrimStart('\'')),
            _ => this,
        };
        if (end < 0) return decided;
        return new(HtmlState.Tag, Element, Address: decided.Address == AddressState.Computed ? AddressState.Computed : AddressState.None);
    }

    /// <summary>An open address behind some more of the template's own text.</summary>
    private HtmlPlace Decide(ReadOnlySpan<char> value)
    {
        // A browser reads references before it looks for the scheme.
        if (value.Contains('&')) value = WebUtility.HtmlDecode(value.ToString()).Replace("&colon;", ":", StringComparison.Ordinal)
            .Replace("&Tab;", "", StringComparison.Ordinal).Replace("&NewLine;", "", StringComparison.Ordinal);
        var end = value.IndexOfAny(":/?#");
        if (end < 0) return this with { Scheme = Scheme + value.ToString() };
        if (value[end] != ':') return this with { Address = AddressState.Closed, Scheme = "" };
        if (HasValue) return this with { Address = AddressState.Computed, Scheme = "" };
        var isSafe = SafeAddress.IsSafeScheme(Scheme + value[..end].ToString());
        return this with { Address = isSafe ? AddressState.Closed : AddressState.Dangerous, Scheme = "" };
    }

    private bool IsAddress() =>
        AddressAttributes.Contains(Attribute) || (Element is "animate" or "set" && Attribute is "to" or "from" or "values" or "by");

    private static bool Find(ref ReadOnlySpan<char> text, string end)
    {
        var at = text.IndexOf(end, StringComparison.OrdinalIgnoreCase);
        text = at < 0 ? [] : text[(at + end.Length)..];
        return at >= 0;
    }
}
