using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;

namespace Daftar.Cli.Preview;

/// <summary>Adds the preview's script to pages on their way to the browser, and makes the page for a site that has no good build yet.</summary>
internal static partial class PreviewPage
{
    /// <summary>Where the preview's own script and event stream live, below the base path.</summary>
    public const string OwnPath = "/_daftar/";

    /// <summary>The page with the script before the end of its body, and with a content policy that lets the script run.</summary>
    public static byte[] WithScript(ReadOnlySpan<byte> html, PreviewState state)
    {
        var text = Encoding.UTF8.GetString(html);
        text = PolicyTag().Replace(text, match => match.Groups[1].Value + Encode(Allow(WebUtility.HtmlDecode(match.Groups[2].Value))) + match.Groups[3].Value, 1);
        var script = Script(state);
        var end = text.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(end < 0 ? text + script : text.Insert(end, script));
    }

    /// <summary>A page that lists what is wrong, in both languages, for as long as there is no page to show it on.</summary>
    public static byte[] OfErrors(PreviewState state, IReadOnlyList<Diagnostic> diagnostics)
    {
        var page = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>The site has errors</title>
            <style>body{font:1rem/1.8 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}li{margin-block:1rem;overflow-wrap:anywhere}code{direction:ltr;unicode-bidi:isolate}</style>
            </head><body>
            <h1>The site has errors</h1>
            <p>This page becomes the site as soon as they are mended.</p>
            <p lang="fa" dir="rtl">وبگاه خطا دارد. همین که خطاها برطرف شوند، وبگاه اینجا نشان داده می‌شود.</p>
            <ol>

            """);
        foreach (var diagnostic in diagnostics)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><code>{Encode(diagnostic.Place.ToString())} {Encode(diagnostic.Code)}</code><p>{Encode(diagnostic.Message.English)}</p><p lang=\"fa\" dir=\"rtl\">{Encode(diagnostic.Message.Persian)}</p></li>\n");
        }
        page.Append("</ol>\n").Append(Script(state)).Append("</body></html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    /// <summary>The policy with what the preview's script needs added: itself and its connection.</summary>
    public static string Allow(string policy)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(directive => directive.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(parts => (Name: parts[0], Sources: parts.Skip(1).ToList()))
            .ToList();
        var otherwise = directives.Find(directive => directive.Name == "default-src").Sources;
        foreach (var name in new[] { "script-src", "connect-src" })
        {
            var index = directives.FindIndex(directive => directive.Name == name);
            if (index < 0 && otherwise is null) continue; // nothing forbids it
            var sources = new List<string>(index < 0 ? otherwise! : directives[index].Sources);
            if (sources.Contains("'self'")) continue;
            sources.Remove("'none'");
            sources.Insert(0, "'self'");
            if (index < 0) directives.Add((name, sources));
            else directives[index] = (name, sources);
        }
        return string.Join("; ", directives.Select(directive => string.Join(' ', directive.Sources.Prepend(directive.Name))));
    }

    private static string Script(PreviewState state) => string.Create(CultureInfo.InvariantCulture,
        $"<script src=\"{Encode(state.LinkRoot)}{OwnPath}preview.js\" data-version=\"{state.Version}\" data-events=\"{Encode(state.LinkRoot)}{OwnPath}events\" defer></script>");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("""(<meta http-equiv="?Content-Security-Policy"? content=")([^"]*)(")""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PolicyTag();
}
