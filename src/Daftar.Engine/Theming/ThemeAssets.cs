using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Daftar.Markup;
using Daftar.Theming.Styles;

namespace Daftar.Theming;

/// <summary>
/// What templates make of the files in <c>theme/assets</c>: addresses that change with the content, elements that carry
/// the content itself, icons, and the content security policy that allows exactly these.
/// </summary>
internal sealed class ThemeAssets
{
    private readonly FrozenDictionary<string, string> _urls;
    private readonly FrozenDictionary<string, string> _inlined;
    private readonly FrozenDictionary<string, string> _icons;

    /// <param name="files">All files of <c>theme/assets</c> by path.</param>
    /// <param name="inlined">Paths that templates inline.</param>
    /// <param name="linkRoot">Base path without a trailing slash.</param>
    /// <param name="formTargets">Origins that forms may be sent to, beside the site itself.</param>
    /// <param name="templates">Texts of all layouts and partials, which may name what style sheets declare.</param>
    public ThemeAssets(
        IReadOnlyDictionary<string, AssetFile> files, IReadOnlyCollection<string> inlined, string linkRoot, IEnumerable<string> formTargets,
        IEnumerable<string> templates)
    {
        _urls = files.Values.ToFrozenDictionary(file => file.Path, file => $"{linkRoot}/assets/{file.Path}?v={file.Digest.ToString()[..8]}");
        _icons = files.Values.Where(IsIcon).ToFrozenDictionary(IconName, file => Icon(file.Text));

        var carried = inlined.Order(StringComparer.Ordinal).Where(files.ContainsKey).Select(path => files[path]).ToList();
        var sheets = Sheets(files.Values, carried, templates);
        var scripts = carried.Where(IsScript).ToDictionary(file => file.Path, file => file.Minified ?? file.Text.Trim(), StringComparer.Ordinal);
        Styles = new(sheets.Values, scripts.Values);
        _inlined = carried.ToFrozenDictionary(
            file => file.Path,
            file => sheets.TryGetValue(file.Path, out var css) ? $"<style>{css}</style>"
                : scripts.TryGetValue(file.Path, out var script) ? $"<script>{script}</script>"
                : file.Minified ?? file.Text.Trim());
        ContentSecurityPolicy = Policy(formTargets);
    }

    /// <summary>Makes of a finished page one that carries only the styles that it uses, and their hashes.</summary>
    public PageStyles Styles { get; }

    /// <summary>For <c>&lt;meta http-equiv="Content-Security-Policy"&gt;</c>; plain text, not yet escaped, and with words where <see cref="Styles"/> puts hashes.</summary>
    public string ContentSecurityPolicy { get; }

    /// <summary>
    /// The policy of a page with JSON-LD. Browsers do not apply policies to data, but the Nu HTML checker wants a hash
    /// for every script element.
    /// </summary>
    public string PolicyFor(Utf8Html? linkedDataJson) =>
        linkedDataJson is null ? ContentSecurityPolicy : $"{ContentSecurityPolicy} {Hash(linkedDataJson.Bytes.Span)}";

    /// <summary>
    /// The address with the base path and a version from the content. A query, not a name: a page that a browser or a
    /// cache kept from before a deployment still finds its style sheet.
    /// </summary>
    public string Url(string path) => _urls.TryGetValue(path, out var url) ? url : throw Unknown(path);

    /// <summary>A <c>style</c> or <c>script</c> element with the file's text, or the SVG itself.</summary>
    public string Inlined(string path) => _inlined.TryGetValue(path, out var element) ? element : throw Unknown(path);

    /// <summary>The icon's SVG, hidden from screen readers; empty when there is none of this name.</summary>
    public string Icon(ReadOnlySpan<char> name) =>
        _icons.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var svg) ? svg : "";

    public static bool IsIcon(AssetFile file) =>
        file.Path.StartsWith("icons/", StringComparison.Ordinal) && file.Path.EndsWith(".svg", StringComparison.Ordinal);

    public static string IconName(AssetFile file) => file.Path["icons/".Length..^".svg".Length];

    private static IReadOnlyDictionary<string, string> Sheets(IEnumerable<AssetFile> files, List<AssetFile> carried, IEnumerable<string> templates)
    {
        var sheets = carried.Where(file => file.Path.EndsWith(".css", StringComparison.Ordinal)).ToDictionary(file => file.Path, file => file.Minified!, StringComparer.Ordinal);
        var others = files.Where(file => !sheets.ContainsKey(file.Path)).Select(file => file.Text);
        return StyleShortener.Shorten(sheets, [.. others, .. templates]);
    }

    private static bool IsScript(AssetFile file) => file.Path.EndsWith(".js", StringComparison.Ordinal);

    private static string Icon(string svg)
    {
        var start = svg.IndexOf("<svg", StringComparison.Ordinal);
        if (start < 0) return "";
        var text = svg[(start + 4)..].Trim().Replace("\n", "", StringComparison.Ordinal);
        return $"<svg class=\"icon\" aria-hidden=\"true\"{(text.StartsWith('>') ? "" : " ")}{text}";
    }

    private static string Hash(ReadOnlySpan<byte> text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(text))}'";

    private static string Policy(IEnumerable<string> formTargets)
    {
        var policy = new StringBuilder("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'");
        foreach (var origin in formTargets) policy.Append(' ').Append(origin);
        return policy.Append($"; style-src 'self' {PageStyles.StyleHashes}; script-src 'self' {PageStyles.ScriptHashes}").ToString();
    }

    private static InvalidOperationException Unknown(string path) => new($"No asset '{path}'; loading should have reported it.");
}
