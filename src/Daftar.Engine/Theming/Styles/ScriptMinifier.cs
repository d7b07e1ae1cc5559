using NUglify;
using NUglify.JavaScript;

namespace Daftar.Theming.Styles;

/// <summary>
/// Shortens a script for slow lines: comments and spaces go, local names become short ones; no syntax that the script does not
/// use already comes in, so it runs in the same browsers. Comments that begin with <c>//!</c> or <c>/*!</c> stay, which is where
/// licences stand.
/// </summary>
internal static class ScriptMinifier
{
    /// <summary>A script with syntax that the parser does not know, or gets wrong, stays as it is.</summary>
    public static string Minify(string script)
    {
        if (IsMistaken(script)) return script.Trim();
        var shortened = Uglify.Js(script, new CodeSettings
        {
            LineTerminator = "\n",
            // Whatever the defaults drop, the author wrote: calls of an object named Debug, names that Function.name tells.
            StripDebugStatements = false,
            PreserveFunctionNames = true,
            EvalTreatment = EvalTreatment.MakeAllSafe,
        });
        return shortened.HasErrors || shortened.Code.Length == 0 ? script.Trim() : shortened.Code.Trim();
    }

    // The letters of a template as they were written (String.raw`\n`) are not kept.
    private static bool IsMistaken(string script) => script.Contains("raw", StringComparison.Ordinal);
}
