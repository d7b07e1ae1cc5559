using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Scriban.Parsing;

namespace Daftar.Theming.Templates.Syntax;

/// <summary>What Scriban's parser says, in the words of an editor and in both languages.</summary>
internal static partial class SyntaxMessages
{
    public static Diagnostic Of(LogMessage message, TemplateFile file)
    {
        var text = message.Message;
        var at = file.At(message.Span.Start.Offset);
        if (text.Contains("The <end> statement was not found", StringComparison.Ordinal) && OpenBlocks.Of(file.Text) is [.., var open])
            return SyntaxDiagnostics.UnclosedBlock(file.At(open.Position), open.Name);
        if (text.Contains("without a corresponding beginning", StringComparison.Ordinal)) return SyntaxDiagnostics.StrayEnd(at);
        if (text.Contains("A else condition", StringComparison.Ordinal) || text.Contains("Invalid if/else", StringComparison.Ordinal)) return SyntaxDiagnostics.StrayElse(at, "else");
        if (text.Contains("`when` condition", StringComparison.Ordinal)) return SyntaxDiagnostics.StrayElse(at, "when");
        if (text.Contains("string not terminated", StringComparison.Ordinal)) return SyntaxDiagnostics.UnclosedText(file.At(OpenBlocks.OpenQuote(file.Text)));
        if (LoopValue().Match(text) is { Success: true } loop)
            return TemplateDiagnostics.UnknownLoopValue(at, loop.Groups[1].Value, loop.Groups[2].Value, isInLoop: true, ["index", "rindex", "first", "last", "even", "odd", "length", "changed"]);
        if (text.Contains("top level assignment", StringComparison.Ordinal)) return SyntaxDiagnostics.Assignment(at);
        if (text.Contains("Expecting 'in' word", StringComparison.Ordinal)) return SyntaxDiagnostics.NoIn(at);
        if (text.Contains("closing parenthesis", StringComparison.Ordinal) || text.Contains("closing `)`", StringComparison.Ordinal) || text.Contains("Expecting ']'", StringComparison.Ordinal))
            return SyntaxDiagnostics.UnclosedParenthesis(at);
        if (text.Contains("Unexpected statement outside of a loop", StringComparison.Ordinal))
            return SyntaxDiagnostics.OutsideOfLoop(at, WordAt(file.Text, message.Span.Start.Offset));
        if (text.Contains("Expecting <expression>", StringComparison.Ordinal) || text.Contains("Expecting an expression", StringComparison.Ordinal)
            || text.Contains("Expecting an <expression>", StringComparison.Ordinal)) return SyntaxDiagnostics.NoValue(at);
        if (Quoted().Match(text) is { Success: true } found)
            return SyntaxDiagnostics.Unexpected(at, Shown(found.Groups[1].Success ? found.Groups[1].Value : found.Groups[2].Value, file.Text, message.Span.Start.Offset));
        return SyntaxDiagnostics.Unreadable(at, text);
    }

    /// <summary>A letter that nobody sees by its number, and both halves of one that has two.</summary>
    private static string Shown(string found, string text, int at)
    {
        if (found.Length != 1 || at >= text.Length) return found;
        if (char.IsSurrogate(found[0]) && Rune.TryGetRuneAt(text, at, out var rune)) return rune.ToString();
        return char.GetUnicodeCategory(found[0]) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.SpaceSeparator ? $"U+{(int)found[0]:X4}" : found;
    }

    private static string WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        return text[at..end];
    }

    [GeneratedRegex("^(?:Unexpected (?:token|token found|keyword found|statement/expression)|Invalid token found) (?:`([^`]*)`|(\\S+)$)")]
    private static partial Regex Quoted();

    [GeneratedRegex("The loop variable <(\\w+)\\.([^<>]*)>")]
    private static partial Regex LoopValue();
}
