using System.Buffers;
using System.Text;
using HandlebarsDotNet;

namespace Daftar.Theming;

/// <summary>
/// Escapes what HTML gives a meaning in text and in quoted attributes, and nothing else: letters of any script stay
/// letters, so that a Persian page is readable and small.
/// </summary>
internal sealed class HtmlTextEncoder : ITextEncoder
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    public void Encode(string? text, TextWriter target)
    {
        if (text is not null) Encode(text.AsSpan(), target);
    }

    public void Encode(StringBuilder? text, TextWriter target)
    {
        if (text is null) return;
        foreach (var chunk in text.GetChunks()) Encode(chunk.Span, target);
    }

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        if (text is null) return;
        while (text.MoveNext())
        {
            var c = text.Current;
            Encode(new ReadOnlySpan<char>(in c), target);
        }
    }

    internal static void Encode(ReadOnlySpan<char> text, TextWriter target)
    {
        while (true)
        {
            var at = text.IndexOfAny(Special);
            if (at < 0)
            {
                target.Write(text);
                return;
            }
            if (at > 0) target.Write(text[..at]);
            target.Write(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(at + 1)..];
        }
    }
}
