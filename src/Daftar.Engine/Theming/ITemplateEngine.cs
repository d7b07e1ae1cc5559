using Daftar.Theming.Models;

namespace Daftar.Theming;

/// <summary>Renders the theme's layouts. Safe to use from several threads once loaded.</summary>
public interface ITemplateEngine
{
    /// <summary>
    /// Writes the layout of this name (without extension) with the model as root.
    /// <paramref name="model"/> is a <see cref="PageModel"/> or <see cref="RedirectPageModel"/>.
    /// </summary>
    void Render(string layout, object model, TextWriter output);

    /// <summary>
    /// Does now what the first rendering of each layout would do. Meant for another thread while the content is loaded;
    /// rendering may begin meanwhile.
    /// </summary>
    void Prepare();
}
