using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Daftar.Planning;
using Daftar.Storage;

namespace Daftar.Outputs.Admin;

/// <summary>Sveltia's texts in one language, with ours where it has none or where a word of ours says more to people who write.</summary>
/// <param name="source">Path relative to the root, for messages.</param>
/// <param name="more">Our texts by the dotted name that Sveltia gives them.</param>
/// <param name="words">Words of Sveltia's texts, and what stands in their place.</param>
internal sealed class EditorLocale(string name, string source, string fullPath, IReadOnlyDictionary<string, string> more, IReadOnlyList<(string From, string To)> words) : EditorFile(name, source, fullPath)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
        base.AddDependencies(fingerprint);
        foreach (var (key, text) in more) fingerprint.Add(key + "=" + text);
        foreach (var (from, to) in words) fingerprint.Add(from + "=" + to);
    }

    public override void Render(RenderContext context, IBufferWriter<byte> output)
    {
        var written = Encoding.UTF8.GetString(Read());
        foreach (var (from, to) in words) written = written.Replace(from, to, StringComparison.Ordinal);
        var texts = JsonNode.Parse(written)!.AsObject();
        foreach (var (key, text) in more) Set(texts, key.Split('.'), text);
        Encoding.UTF8.GetBytes(texts.ToJsonString(Options), output);
    }

    private static void Set(JsonObject texts, string[] path, string text)
    {
        foreach (var part in path[..^1])
        {
            if (texts[part] is not JsonObject below) texts[part] = below = [];
            texts = below;
        }
        texts[path[^1]] = text;
    }
}
