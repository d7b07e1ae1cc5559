using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;

namespace Daftar.Outputs.Api;

/// <summary>A JSON document of the content as data: one value a line, so that differences stay small, ending with a line feed.</summary>
internal abstract class ApiFile(SiteModel site, SiteUrl url) : PlannedFile(OutputPath.Of(url))
{
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    // Never part of a page, so that nothing but JSON itself needs escaping; Persian stays readable.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, IndentSize = 0, NewLine = "\n" };

    protected SiteModel Site { get; } = site;

    public override string Describe() => $"data {url}";

    public override void Render(RenderContext context, IBufferWriter<byte> output)
    {
        var json = _writer;
        if (json is null) _writer = json = new(output, Options);
        else json.Reset(output);
        Write(json, context);
        json.Flush();
        output.Write("\n"u8);
    }

    /// <summary>Writes the one value of the document.</summary>
    protected abstract void Write(Utf8JsonWriter json, RenderContext context);

    protected string Absolute(SiteUrl to) => Site.Urls.Absolute(to);
}
