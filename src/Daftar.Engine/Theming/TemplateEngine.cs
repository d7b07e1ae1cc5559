using System.Buffers;
using Daftar.Theming.Models;
using Daftar.Theming.Templates;

namespace Daftar.Theming;

/// <summary>Runs the layouts of a theme that was loaded without errors. Rendering takes no lock.</summary>
public sealed class TemplateEngine : ITemplateEngine
{
    [ThreadStatic]
    private static TemplateRun? _run;

    private readonly IReadOnlyDictionary<string, TemplateInstruction[]> _layouts;
    private readonly IReadOnlyList<ThemeStrings> _texts;

    /// <param name="texts">Of the site's languages, in the order in which the layouts were bound to them.</param>
    internal TemplateEngine(IReadOnlyDictionary<string, TemplateInstruction[]> layouts, IReadOnlyList<ThemeStrings> texts)
    {
        _layouts = layouts;
        _texts = texts;
    }

    public void Render(string layout, ILayoutModel model, IBufferWriter<byte> output)
    {
        if (!_layouts.TryGetValue(layout, out var instructions))
            throw new InvalidOperationException($"No layout '{layout}'; loading should have reported it.");
        var run = _run ??= new();
        var language = LanguageOf(model);
        run.Begin(model, _texts[language], language);
        TemplateInstruction.Run(instructions, run);
        run.End(output);
    }

    private int LanguageOf(ILayoutModel model)
    {
        for (var i = 0; i < _texts.Count; i++)
        {
            if (_texts[i].Language == model.Language.Code) return i;
        }
        throw new InvalidOperationException($"No texts for '{model.Language.Code}'; loading should have reported it.");
    }
}
