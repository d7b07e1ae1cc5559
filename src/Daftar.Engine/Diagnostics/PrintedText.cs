using System.Buffers;
using System.Globalization;
using System.Text;

namespace Daftar.Diagnostics;

/// <summary>
/// Text for a terminal or a log. Names of files and values of fields come from anybody: a line break in one could begin a line that GitHub
/// takes for a command of the workflow, and an escape could rewrite what a terminal shows. So each finding stays in its line, and what
/// cannot be seen is written out, as <c>\u001B</c>.
/// </summary>
public static class PrintedText
{
    // Controls, line and paragraph separator, and what turns the direction of all that follows.
    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), '\u2028', '\u2029', '\u202A', '\u202B', '\u202D', '\u202E']);

    // GitHub takes it for a command wherever it stands in a line, and "::" where a line begins with it.
    private const string OldCommand = "##[";
    private const string Command = "::";

    /// <summary>A whole line, which begins no command.</summary>
    public static string Line(string text)
    {
        var printed = Of(text);
        return printed.AsSpan().TrimStart().StartsWith(Command) ? @"\u003A" + printed.TrimStart()[1..] : printed;
    }

    public static string Of(string text)
    {
        text = text.Replace(OldCommand, @"#\u0023[", StringComparison.Ordinal);
        if (text.AsSpan().IndexOfAny(Unseen) < 0) return text;
        var printed = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            switch (character)
            {
                case '\n': printed.Append("\\n"); break;
                case '\r': printed.Append("\\r"); break;
                case '\t': printed.Append("\\t"); break;
                default: Append(printed, character); break;
            }
        }
        return printed.ToString();
    }

    /// <summary>The same for a JSON document that has been written already, in which only texts hold such characters.</summary>
    public static string OfJson(string json)
    {
        json = json.Replace(OldCommand, @"#\u0023[", StringComparison.Ordinal);
        if (json.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0) return json;
        var printed = new StringBuilder(json.Length + 16);
        foreach (var character in json)
        {
            if (character is '\n' or '\t') printed.Append(character);
            else Append(printed, character);
        }
        return printed.ToString();
    }

    private static void Append(StringBuilder printed, char character)
    {
        if (Unseen.Contains(character)) printed.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        else printed.Append(character);
    }
}
