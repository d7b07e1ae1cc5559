using System.Buffers;
using Daftar.Modelling.Addresses;
using Daftar.Theming.Models;
using Daftar.Views;

namespace Daftar.Planning;

/// <summary>A file that a layout of the theme makes from a model.</summary>
public abstract class PageFile(SiteUrl url, string layout) : PlannedFile(OutputPath.Of(url))
{
    public SiteUrl Url { get; } = url;

    /// <summary>Name of the layout, without extension.</summary>
    public string Layout { get; } = layout;

    /// <summary>The data for search engines; null for pages with noindex.</summary>
    public virtual PageListing? Listing => null;

    /// <summary>About how many bytes of the page are readers' comments.</summary>
    public virtual int CommentBytes => 0;

    /// <summary>The same page without readers' comments and the way to write one; null when it shows neither. It is measured, not written.</summary>
    public virtual PageFile? WithoutComments => null;

    public override void Render(RenderContext context, IBufferWriter<byte> output) =>
        context.Templates.Render(Layout, CreateModel(context), output);

    /// <summary>The layout's model; called once for each rendering.</summary>
    protected abstract ILayoutModel CreateModel(RenderContext context);
}
