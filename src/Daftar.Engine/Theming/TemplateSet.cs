using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Features;

namespace Daftar.Theming;

/// <summary>All templates of a theme in one Handlebars environment; each layout is prepared when first needed, one at a time.</summary>
internal sealed class TemplateSet(ThemeSource source, TemplateHelpers helpers, bool isCompiled)
{
    private readonly ConcurrentDictionary<string, HandlebarsTemplate<TextWriter, object, object>> _layouts = new(StringComparer.Ordinal);
    private readonly Lock _preparing = new();
    private IHandlebars? _handlebars;

    public bool IsCompiled { get; } = isCompiled;

    public void Render(string layout, object model, TextWriter output)
    {
        if (!_layouts.TryGetValue(layout, out var template)) template = Prepare(layout);
        template(output, model, null!);
    }

    public void Prepare()
    {
        foreach (var layout in source.Layouts.Keys)
        {
            if (!_layouts.ContainsKey(layout)) Prepare(layout);
        }
    }

    private HandlebarsTemplate<TextWriter, object, object> Prepare(string layout)
    {
        if (!source.Layouts.TryGetValue(layout, out var file))
            throw new InvalidOperationException($"No layout '{layout}'; loading should have reported it.");
        lock (_preparing)
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
            // Partials are all known; the default would look for files in the current folder.
            PartialTemplateResolver = null!,
        };
        if (!IsCompiled) configuration.CompileTimeConfiguration.Features.Add(new InterpretingFeature());
        configuration.UseCollectionMemberAliasProvider();
        var handlebars = Handlebars.Create(configuration);
        helpers.Register(handlebars);
        foreach (var partial in source.Partials.Values) handlebars.RegisterTemplate(partial.Name, partial.Text);
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
