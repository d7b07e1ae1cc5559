namespace Daftar.Theming;

/// <summary>How templates become code.</summary>
public enum TemplateCompilation
{
    /// <summary>Interpreted at first, and compiled in the background once there are pages enough to make up for it.</summary>
    Adaptive,

    /// <summary>Machine code from the first page on: twice as long to prepare, and five times faster to run.</summary>
    Compiled,

    /// <summary>Expression trees that are interpreted.</summary>
    Interpreted,
}

/// <summary>
/// Handlebars.Net with Daftar's names, helpers and escaping. Rendering takes no lock, and the pages are the same
/// however the templates are run.
/// </summary>
public sealed class HandlebarsTemplateEngine : ITemplateEngine
{
    /// <summary>
    /// Compiling costs about as much time as interpreting saves on a thousand pages; whoever has rendered this many
    /// is likely to render more.
    /// </summary>
    internal const int PagesBeforeCompiling = 200;

    private readonly ThemeSource _source;
    private readonly TemplateHelpers _helpers;
    private readonly bool _isAdaptive;
    private volatile TemplateSet _templates;
    private int _rendered;

    internal HandlebarsTemplateEngine(ThemeSource source, TemplateHelpers helpers, TemplateCompilation compilation)
    {
        _source = source;
        _helpers = helpers;
        _isAdaptive = compilation == TemplateCompilation.Adaptive;
        _templates = new(source, helpers, isCompiled: compilation == TemplateCompilation.Compiled);
    }

    internal bool IsCompiled => _templates.IsCompiled;

    public void Render(string layout, object model, TextWriter output)
    {
        var templates = _templates;
        templates.Render(layout, model, output);
        if (_isAdaptive && !templates.IsCompiled && Interlocked.Increment(ref _rendered) == PagesBeforeCompiling) Task.Run(Compile);
    }

    public void Prepare() => _templates.Prepare();

    private void Compile()
    {
        var compiled = new TemplateSet(_source, _helpers, isCompiled: true);
        compiled.Prepare();
        _templates = compiled;
    }
}
