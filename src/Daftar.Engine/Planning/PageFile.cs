using System.Buffers;
using Daftar.Theming;

namespace Daftar.Planning;

/// <summary>A file that a layout of the theme makes from a model.</summary>
public abstract class PageFile(SiteUrl url, string layout) : PlannedFile(OutputPath.Of(url))
{
    [ThreadStatic]
    private static Utf8PooledWriter? _writer;

    public SiteUrl Url { get; } = url;

    /// <summary>Name of the layout, without extension.</summary>
    public string Layout { get; } = layout;

    /// <summary>What search engines are told; null for pages that they shall leave alone, which say so by noindex.</summary>
    public virtual PageListing? Listing => null;

    public override void Render(RenderContext context, IBufferWriter<byte> output)
    {
        var writer = _writer;
        if (writer is null) _writer = writer = new(output);
        else writer.Reset(output);
        context.Templates.Render(Layout, CreateModel(context), writer);
        writer.Flush();
    }

    /// <summary>The layout's model; called once for each rendering.</summary>
    protected abstract object CreateModel(RenderContext context);
}
