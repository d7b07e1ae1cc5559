using Daftar.Diagnostics;
using Daftar.Pictures.Cards;
using Daftar.Sources;

namespace Daftar.Theming;

/// <summary>A theme's folder <c>card</c>: how the pictures look that services show beside links to texts without one.</summary>
internal static class ThemeCards
{
    private const string Ground = "ground.png", TitleLeftToRight = "title-ltr.ttf", TitleRightToLeft = "title-rtl.ttf", Label = "label.ttf", Colours = "colours.yml";

    /// <param name="files">By name: place, content, and whether it is the program's own. The program has all of them.</param>
    public static CardStyle Read(IReadOnlyDictionary<string, (string Place, byte[] Bytes, bool IsBuiltIn)> files, DiagnosticBag diagnostics)
    {
        var (place, ground, _) = files[Ground];
        return new(ground, Font(TitleLeftToRight), Font(TitleRightToLeft), Font(Label), ReadColours(files[Colours].Bytes, files[Colours].Place, diagnostics)) { Place = place };

        byte[] Font(string name)
        {
            var (at, bytes, isBuiltIn) = files[name];
            if (isBuiltIn || FontFile.Read(bytes) is not null) return bytes;
            diagnostics.Add(ThemeDiagnostics.BadCardFont(at));
            return BuiltInTheme.Read($"card/{name}");
        }
    }

    private static CardColours ReadColours(byte[] bytes, string place, DiagnosticBag diagnostics)
    {
        var root = SourceText.Decode(bytes, place, diagnostics) is { } text ? YamlReader.Read(text, place, 1, diagnostics) : null;
        return new(Colour("title"), Colour("label"), Colour("foot"));

        CardColour Colour(string key)
        {
            var node = (root as DataMapping)?[key];
            if (CardColour.Parse((node as DataScalar)?.Value) is { } colour) return colour;
            diagnostics.Add(ThemeDiagnostics.BadCardColours(node?.Place ?? root?.Place ?? new(place)));
            return default;
        }
    }
}
