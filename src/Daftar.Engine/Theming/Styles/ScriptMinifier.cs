using System.Text.RegularExpressions;
using NUglify;
using NUglify.JavaScript;

namespace Daftar.Theming.Styles;

/// <summary>
/// Shortens a script for slow lines: comments and spaces go, local names become short ones; no syntax that the script does not
/// use already comes in, so it runs in the same browsers. Comments that begin with <c>//!</c> or <c>/*!</c> stay, which is where
/// licences stand.
/// </summary>
internal static partial class ScriptMinifier
{
    // The parser calls itself for each bracket and its time grows with more than the length: libraries, which are larger, come shortened.
    private const int Longest = 40_000;
    private const int MostDeclarations = 1000;

    // Enough for a script of that length which is nothing but brackets.
    private const int StackSize = 64 << 20;

    /// <summary>A script with syntax that the parser does not know, or gets wrong, stays as it is, and so does a long one.</summary>
    public static string Minify(string script)
    {
        if (script.Length > Longest || IsMistaken(script) || Declaration().Count(script) > MostDeclarations) return script.Trim();
        string? shortened = null;
        var thread = new Thread(() => shortened = Shorten(script), StackSize);
        thread.Start();
        thread.Join();
        return string.IsNullOrEmpty(shortened) ? script.Trim() : shortened;
    }

    private static string? Shorten(string script)
    {
        try
        {
            var result = Uglify.Js(script, new CodeSettings
            {
                LineTerminator = "\n",
                // Whatever the defaults drop, the author wrote: calls of an object named Debug, names that Function.name tells.
                StripDebugStatements = false,
                PreserveFunctionNames = true,
                EvalTreatment = EvalTreatment.MakeAllSafe,
            });
            return result.HasErrors ? null : result.Code?.Trim();
        }
        catch (Exception exception) when (exception is NullReferenceException or InvalidOperationException or ArgumentException or InvalidCastException or IndexOutOfRangeException)
        {
            // The parser's own mistakes with scripts that are none.
            return null;
        }
    }

    // The letters of a template as they were written (String.raw`\n`) are not kept.
    private static bool IsMistaken(string script) => script.Contains("raw", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:let|const|var|function|class)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
