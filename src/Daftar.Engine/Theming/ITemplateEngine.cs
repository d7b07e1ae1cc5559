using System.Buffers;
using Daftar.Theming.Models;

namespace Daftar.Theming;

/// <summary>Renders the theme's layouts. Safe to use from several threads.</summary>
public interface ITemplateEngine
{
    /// <summary>Writes the layout of this name (without extension) as UTF-8, with the model as its root.</summary>
    void Render(string layout, ILayoutModel model, IBufferWriter<byte> output);
}
