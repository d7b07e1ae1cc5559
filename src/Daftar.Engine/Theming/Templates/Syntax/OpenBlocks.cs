using Scriban.Parsing;

namespace Daftar.Theming.Templates.Syntax;

/// <summary>Finds the blocks of a template that no <c>end</c> closes; Scriban's parser only tells where it missed one.</summary>
internal static class OpenBlocks
{
    private static readonly string[] Openers = ["if", "for", "while", "case", "func", "capture", "wrap", "with", "tablerow", "do"];

    /// <summary>Outermost first.</summary>
    public static IReadOnlyList<(string Name, int Position)> Of(string text)
    {
        var open = new List<(string Name, int Position)>();
        var (isCode, isStart, isElse) = (false, false, false);
        foreach (var token in new Lexer(text))
        {
            switch (token.Type)
            {
                case TokenType.CodeEnter:
                    (isCode, isStart, isElse) = (true, true, false);
                    break;
                case TokenType.CodeExit:
                    isCode = false;
                    break;
                case TokenType.NewLine or TokenType.SemiColon:
                    (isStart, isElse) = (true, false);
                    break;
                case TokenType.Identifier when isCode:
                    var word = token.GetText(text) ?? "";
                    if (isStart && word == "end" && open.Count > 0) open.RemoveAt(open.Count - 1);
                    else if (Openers.Contains(word) && (isStart || word == "do") && !isElse) open.Add((word, token.Start.Offset));
                    isElse = isStart && word == "else";
                    isStart = false;
                    break;
                case TokenType.Whitespace or TokenType.WhitespaceFull:
                    break;
                default:
                    (isStart, isElse) = (false, false);
                    break;
            }
        }
        return open;
    }

    /// <summary>Where a text in quotes begins that goes on to the end of the template.</summary>
    public static int OpenQuote(string text)
    {
        var end = 0;
        foreach (var token in new Lexer(text))
        {
            if (token.Type is TokenType.Eof or TokenType.Invalid) break;
            end = token.End.Offset + 1;
        }
        var quote = text.AsSpan(Math.Min(end, text.Length)).IndexOfAny('"', '\'', '`');
        return quote < 0 ? Math.Min(end, text.Length) : end + quote;
    }
}
