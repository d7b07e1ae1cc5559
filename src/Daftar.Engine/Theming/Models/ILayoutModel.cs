namespace Daftar.Theming.Models;

/// <summary>The root of a layout. Texts of <c>t</c> and digits of <c>number</c> are those of its language.</summary>
public interface ILayoutModel
{
    LanguageView Language { get; }
}
