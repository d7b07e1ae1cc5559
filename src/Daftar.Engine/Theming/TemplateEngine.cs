using System.Buffers;
using Daftar.Diagnostics;
using Daftar.Theming.Models;
using Daftar.Theming.Strings;
using Daftar.Theming.Styles;
using Daftar.Theming.Templates;
using Daftar.Theming.Templates.Interpreting;

namespace Daftar.Theming;

/// <summary>
/// Runs the layouts of a theme that was loaded without errors: by our own runner, or by Scriban's interpreter when a
/// layout uses more of the language. Rendering takes no lock.
/// </summary>
public sealed class TemplateEngine : ITemplateEngine
{
    [ThreadStatic]
    private static TemplateRun? _run;

    private readonly IReadOnlyDictionary<string, BoundTemplate> _layouts;
    private readonly HashSet<string> _interpreted;
    private readonly Interpreter _interpreter;
    private readonly IReadOnlyList<ThemeStrings> _texts;
    private readonly PageStyles _styles;

    /// <param name="interpreted">Layouts that Scriban's interpreter runs.</param>
    /// <param name="texts">Of the site's languages, in the order in which the layouts were bound to them.</param>
    internal TemplateEngine(
        IReadOnlyDictionary<string, BoundTemplate> layouts, HashSet<string> interpreted, Interpreter interpreter, IReadOnlyList<ThemeStrings> texts,
        PageStyles styles)
    {
        _layouts = layouts;
        _interpreted = interpreted;
        _interpreter = interpreter;
        _texts = texts;
        _styles = styles;
    }

    public void Render(string layout, ILayoutModel model, IBufferWriter<byte> output) => Render(layout, model, output, _interpreted.Contains(layout));

    /// <summary>Tests compare what both ways of running make of one layout.</summary>
    internal void Render(string layout, ILayoutModel model, IBufferWriter<byte> output, bool byInterpreter)
    {
        if (!_layouts.TryGetValue(layout, out var bound))
            throw new InvalidOperationException($"No layout '{layout}'; loading should have reported it.");
        var run = _run ??= new();
        var language = LanguageOf(model);
        run.Begin(model, _texts[language], language);
        if (byInterpreter) _interpreter.Render(bound.Template.Page, model, _texts[language], run);
        else TemplateInstruction.Run(bound.Instructions, run);
        _styles.Write(run.Page, output);
        run.End();
    }

    /// <summary>Layouts that Scriban's interpreter runs, each with the place of what our own runner does not know, and its text.</summary>
    public IReadOnlyList<(string Layout, SourcePlace Place, string Reason)> Interpreted =>
        [.. _interpreted.Order(StringComparer.Ordinal).Select(name => (Name: name, Template: _layouts[name].NeedsInterpreter()!))
            .Select(layout => (layout.Name, layout.Template.Template.At(layout.Template.Interpreted!), layout.Template.Template.TextOf(layout.Template.Interpreted!)))];

    /// <summary>Whether Scriban's interpreter runs the layout.</summary>
    internal bool IsInterpreted(string layout) => _interpreted.Contains(layout);

    private int LanguageOf(ILayoutModel model)
    {
        for (var i = 0; i < _texts.Count; i++)
        {
            if (_texts[i].Language == model.Language.Code) return i;
        }
        throw new InvalidOperationException($"No texts for '{model.Language.Code}'; loading should have reported it.");
    }
}
