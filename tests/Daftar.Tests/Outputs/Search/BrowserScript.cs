using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Daftar.Languages.Stemming;
using Daftar.Outputs.Search;
using Daftar.Outputs.Search.Counting;
using Daftar.Outputs.Search.Packing;
using Daftar.Theming.Styles;

namespace Daftar.Tests.Outputs.Search;

/// <summary>Asks the browser's script, run by Node, about an index that was just made.</summary>
internal static class BrowserScript
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Dictionary<string, string> Files(string language, params SearchDocument[] documents)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var index = SearchIndexer.Build(documents.Length, number => documents[number], WordForms.For(language), jobs: 2);
        new SearchIndexWriter(index, (name, text) =>
        {
            lock (files) files.Add(name, text);
        }, jobs: 2).Write();
        return files;
    }

    public static SearchDocument Document(string url, string title, string body = "", DateOnly? day = null, params (string, string)[] facets) =>
        new(url, day, title, null, null, [], facets, new(title, url, "", "", "", "", "", "", 0), default, () => new($"<p>{body}</p>", []));

    /// <summary>A document with a code, names of authors and tags.</summary>
    public static SearchDocument Article(int code, string title, string body, params string[] names) =>
        new($"/{code}/", null, title, null, null, names, [], new(title, $"/{code}/", "", "", "", "", "", string.Join('\n', names), code), default, () => new($"<p>{body}</p>", []));

    public static JsonArray Ask(string language, Dictionary<string, string> files, IEnumerable<object> steps)
    {
        var start = new ProcessStartInfo("node", [DataBeside.Path("search-harness.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEndAsync();
        node.StandardInput.Write(JsonSerializer.Serialize(
            new { scripts = Shortened.Value, language, files = files.ToDictionary(file => "/" + file.Key, file => file.Value), steps }, Json));
        node.StandardInput.Close();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, errors.Result);
        return JsonNode.Parse(output.Result)!.AsArray();
    }

    // As they are sent to readers.
    private static readonly Lazy<string[]> Shortened = new(() =>
        [.. new[] { "search-more.js", "search.js" }.Select(name => ScriptMinifier.Minify(File.ReadAllText(Script(name))))]);

    public static string Script(string name) => Path.GetFullPath(Path.Combine(
        Path.GetDirectoryName(DataBeside.Path("x"))!, "..", "..", "..", "..", "theme", "assets", "js", name));
}
