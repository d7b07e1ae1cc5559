using Daftar.Languages;

namespace Daftar.Markup;

/// <summary>Directions within a block of raw HTML: its text gets <c>dir</c> and <c>lang</c> like any other.</summary>
internal sealed partial class BodyWriter
{
    // Enough to tell a paragraph's direction.
    private const int MostOwnText = 4_000;

    private readonly List<RawDirection> _rawDirections = [];

    /// <summary>Writes the attributes that the author left out, and remembers which way the content runs.</summary>
    private void OpenRaw(AllowedElement element, ref RawHtmlTokenizer tokenizer)
    {
        // Deeper ones are left out of the page.
        if (!_isMixed || element.Is(ElementTraits.Void) || _rawDirections.Count >= HtmlBalancer.MaxDepth) return;
        // <p> and <td> end where the next one begins.
        if (element.Is(ElementTraits.EndIsOptional) && _rawDirections.Count > 0 && _rawDirections[^1].Element == element) CloseRaw(element);
        var outer = _direction;
        var (direction, language) = ("", "");
        foreach (var (name, value) in tokenizer.Attributes)
        {
            if (name == "dir") direction = value.Trim();
            else if (name == "lang") language = value.Trim();
        }
        var isCode = element.Name is "code" or "kbd" or "samp" or "var"
            || (element.Name == "pre" && tokenizer.Rest.TrimStart().StartsWith("<code", StringComparison.OrdinalIgnoreCase));
        if (direction is "ltr" or "rtl")
        {
            _direction = direction == "rtl" ? TextDirection.RightToLeft : TextDirection.LeftToRight;
        }
        else if (isCode && element.Name == "pre")
        {
            if (outer == TextDirection.RightToLeft) _html.Attribute("dir", "ltr");
            _direction = TextDirection.LeftToRight;
        }
        else if (!isCode && direction.Length == 0 && HoldsText(element) && OwnText(tokenizer.Rest) is { Length: > 0 } text
            && StrongLetters.Count(text).Within(outer) is var own && own != outer)
        {
            _html.Attribute("dir", own.Code());
            var told = own == Directions.OfLanguage(_context.Language) ? _context.Language : DirectedText.LanguageOf(text, own, []);
            if (language.Length == 0 && told is not null) _html.Attribute("lang", told);
            _direction = own;
        }
        _rawDirections.Add(new(element, outer, isCode));
    }

    private void CloseRaw(AllowedElement element)
    {
        for (var i = _rawDirections.Count - 1; i >= 0; i--)
        {
            if (_rawDirections[i].Element != element) continue;
            _direction = _rawDirections[i].Outer;
            _rawDirections.RemoveRange(i, _rawDirections.Count - i);
            return;
        }
    }

    private void RawText(string text)
    {
        if (_rawDirections.Exists(static open => open.IsCode))
        {
            _html.Text(text);
            return;
        }
        // On the item itself a direction would move its number to the other side, so that it goes around the words.
        if (_isMixed && _rawDirections.Count > 0 && _rawDirections[^1].Element.Name == "li" && text.AsSpan().Trim() is { Length: > 0 } words
            && StrongLetters.Count(words).Within(_direction) is var own && own != _direction)
        {
            _html.Raw("<bdi");
            _html.Attribute("dir", own.Code());
            if (DirectedText.LanguageOf(words.ToString(), own, []) is { } language) _html.Attribute("lang", language);
            _html.Raw('>');
            Isolation.Write(text, own, _html);
            _html.Raw("</bdi>");
            return;
        }
        Isolation.Write(text, _direction, _html);
    }

    private static bool HoldsText(AllowedElement element) =>
        !element.Is(ElementTraits.Phrasing) && element.Children.Length == 0 && element.Name is not ("li" or "figure");

    /// <summary>The words up to the next block: those of inner blocks are theirs.</summary>
    private static string OwnText(ReadOnlySpan<char> rest)
    {
        var text = new System.Text.StringBuilder();
        var ahead = new RawHtmlTokenizer(rest);
        while (text.Length < MostOwnText && ahead.Read(out var token))
        {
            if (token.Kind == RawHtmlKind.Text) text.Append(token.Value).Append(' ');
            else if (token.Kind is RawHtmlKind.StartTag or RawHtmlKind.EndTag && HtmlAllowlist.Find(token.Value)?.Is(ElementTraits.Phrasing) != true) break;
        }
        return text.ToString().Trim();
    }

    /// <param name="Outer">Which way the text around the element runs.</param>
    private readonly record struct RawDirection(AllowedElement Element, TextDirection Outer, bool IsCode);
}
