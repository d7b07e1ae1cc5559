using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Features;

namespace Daftar.Theming;

/// <summary>How templates become code.</summary>
public enum TemplateCompilation
{
    /// <summary>Machine code: about twice as long to prepare, and many times faster to run. For builds.</summary>
    Compiled,

    /// <summary>Expression trees that are interpreted: for a handful of pages.</summary>
    Interpreted,
}

/// <summary>
/// Handlebars.Net with Daftar's names, helpers and escaping. Templates are compiled when first needed, one at a time;
/// rendering takes no lock.
/// </summary>
public sealed class HandlebarsTemplateEngine : ITemplateEngine
{
    private readonly ConcurrentDictionary<string, HandlebarsTemplate<TextWriter, object, object>> _layouts = new(StringComparer.Ordinal);
    private readonly Lock _compiling = new();
    private readonly ThemeSource _source;
    private readonly TemplateHelpers _helpers;
    private readonly TemplateCompilation _compilation;
    private IHandlebars? _handlebars;

    internal HandlebarsTemplateEngine(ThemeSource source, TemplateHelpers helpers, TemplateCompilation compilation)
    {
        _source = source;
        _helpers = helpers;
        _compilation = compilation;
    }

    public bool Has(string layout) => _source.Layouts.ContainsKey(layout);

    public void Render(string layout, object model, TextWriter output)
    {
        if (!_layouts.TryGetValue(layout, out var template)) template = Compile(layout);
        template(output, model, null!);
    }

    /// <summary>Compiles all layouts now; otherwise each is compiled when it is first rendered.</summary>
    public void Prepare()
    {
        foreach (var layout in _source.Layouts.Keys)
        {
            if (!_layouts.ContainsKey(layout)) Compile(layout);
        }
    }

    private HandlebarsTemplate<TextWriter, object, object> Compile(string layout)
    {
        if (!_source.Layouts.TryGetValue(layout, out var file))
            throw new InvalidOperationException($"No layout '{layout}'; loading should have reported it.");
        lock (_compiling)
        {
            if (_layouts.TryGetValue(layout, out var known)) return known;
            _handlebars ??= CreateEnvironment();
            var template = _handlebars.Compile(new StringReader(file.Text));
            _layouts[layout] = template;
            return template;
        }
    }

    private IHandlebars CreateEnvironment()
    {
        var configuration = new HandlebarsConfiguration
        {
            TextEncoder = new HtmlTextEncoder(),
            FormatProvider = CultureInfo.InvariantCulture,
            PartialTemplateResolver = null!,
        };
        if (_compilation == TemplateCompilation.Interpreted)
            configuration.CompileTimeConfiguration.Features.Add(new InterpretingFeature());
        configuration.UseCollectionMemberAliasProvider();
        var handlebars = Handlebars.Create(configuration);
        _helpers.Register(handlebars);
        foreach (var partial in _source.Partials.Values) handlebars.RegisterTemplate(partial.Name, partial.Text);
        return handlebars;
    }

    /// <summary>Handlebars.Net sets its own compiler whenever it compiles; a feature that comes after can put another in its place.</summary>
    private sealed class InterpretingFeature : IFeatureFactory, IFeature, IExpressionCompiler
    {
        public IFeature CreateFeature() => this;

        public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

        public void CompilationCompleted()
        {
        }

        public T Compile<T>(Expression<T> expression) where T : class, Delegate => expression.Compile(preferInterpretation: true);
    }
}
