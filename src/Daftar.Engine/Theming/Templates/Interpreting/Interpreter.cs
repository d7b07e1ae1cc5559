using System.Collections.Concurrent;
using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Theming.Models;
using Daftar.Theming.Strings;
using Daftar.Theming.Templates.Escaping;
using Daftar.Theming.Templates.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Interpreting;

/// <summary>Runs layouts by Scriban's interpreter, with our functions and the same rules as our own runner.</summary>
internal sealed class Interpreter
{
    private readonly ConcurrentBag<PageContext> _contexts = [];
    private readonly ConcurrentDictionary<string, ScriptVariable> _locals = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, ScriptPage> _partials;
    private readonly Dictionary<string, ThemeStrings> _texts;
    private readonly string[] _languages;
    private readonly ThemeAssets _assets;
    private readonly Lazy<ScriptObject> _functions;

    public Interpreter(IReadOnlyDictionary<string, ScriptPage> partials, IReadOnlyList<ThemeStrings> texts, ThemeAssets assets)
    {
        _partials = partials;
        _texts = texts.ToDictionary(text => text.Language, StringComparer.Ordinal);
        _languages = [.. texts.Select(text => text.Language)];
        _assets = assets;
        _functions = new(CreateFunctions);
    }

    public void Render(ScriptPage layout, ILayoutModel model, ThemeStrings strings, TemplateRun page)
    {
        if (!_contexts.TryTake(out var context)) context = new(_functions.Value);
        context.Begin(model, strings, page);
        try
        {
            context.Evaluate(layout);
        }
        catch (ScriptRuntimeException exception)
        {
            throw new SiteException(Reported(exception) ?? RuntimeMessages.Of(exception.OriginalMessage, PlaceOf(exception.Span)));
        }
        context.End();
        _contexts.Add(context);
    }

    /// <summary>What one of our functions told, which Scriban wraps in exceptions of its own.</summary>
    private static Diagnostic? Reported(Exception exception)
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is SiteException site) return site.Diagnostic;
        }
        return null;
    }

    public static SourcePlace PlaceOf(SourceSpan span) => new(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>Scriban's functions and ours.</summary>
    private ScriptObject CreateFunctions()
    {
        var functions = Builtins.Create();
        Add("include", 1, Include);
        Add("t", 1, (context, arguments, _) => Text(context, arguments));
        Add("number", 1, (context, arguments, _) => ThemeText.Format(arguments[0], (TextsOf(Named(context, arguments, "language")) ?? context.Strings).Digits));
        Add("asset", 1, (_, arguments, _) => _assets.Url((string)arguments[0]!));
        Add("inline", 1, (_, arguments, _) => new SafeMarkup(_assets.Inlined((string)arguments[0]!)));
        Add("icon", 1, (context, arguments, _) => new SafeMarkup(_assets.Icon(context.ObjectToString(arguments[0]))));
        Add("bidi", 1, Bidi);
        Add("content_security_policy", 0, (context, _, _) => _assets.PolicyFor((context.Root as PageModel)?.LinkedDataJson));
        Add(UseRewriter.NameOf(ValueUse.Address), 1, (context, arguments, _) => arguments[0] is null ? null : SafeAddress.Of(context.ObjectToString(arguments[0]) ?? ""));
        Add(UseRewriter.NameOf(ValueUse.Addresses), 1, (context, arguments, _) => arguments[0] is null ? null : SafeAddress.OfSet(context.ObjectToString(arguments[0]) ?? ""));
        Add(UseRewriter.NameOf(ValueUse.Attribute), 1, (_, arguments, _) => InAttribute(arguments[0]));
        return functions;

        void Add(string name, int count, Func<PageContext, ScriptArray, ScriptNode?, object?> invoke) => functions.SetValue(name, new ThemeFunction(count, invoke), true);
    }

    /// <summary>Writes right into the page when it stands as a statement; else makes markup of it.</summary>
    private SafeMarkup? Include(PageContext context, ScriptArray arguments, ScriptNode? caller)
    {
        var name = (string)arguments[0]!;
        var isStatement = caller?.Parent is ScriptExpressionStatement;
        if (context.PartialDepth >= CallPartial.DeepestCall) throw new SiteException(TemplateDiagnostics.EndlessPartial(PlaceOf((caller as ScriptFunctionCall)?.Arguments[0].Span ?? default), name));
        context.Turn(caller, PageContext.TurnsOfPartial);
        context.PartialDepth++;
        context.PushLocal();
        if (!isStatement) context.PushOutput();
        try
        {
            context.SetValue(ScriptVariable.Arguments, arguments, true);
            foreach (var argument in (caller as ScriptFunctionCall)?.Arguments ?? [])
            {
                if (argument is ScriptNamedArgument { Name.Name: var passed } && arguments.TryGetValue(context, default, passed, out var value))
                    context.SetValue(_locals.GetOrAdd(passed, static passed => ScriptVariable.Create(passed, ScriptVariableScope.Local)), value, false);
            }
            context.Evaluate(_partials[name]);
            return isStatement ? null : new(context.Output.ToString() ?? "");
        }
        finally
        {
            if (!isStatement) context.PopOutput();
            context.PopLocal();
            context.PartialDepth--;
        }
    }

    private object? Bidi(PageContext context, ScriptArray arguments, ScriptNode? caller) => arguments[0] is null or SafeMarkup
        ? arguments[0]
        : new SafeMarkup(DirectedText.Html(
            context.ObjectToString(arguments[0]) ?? "", context.Strings.Language, _languages, Named(context, arguments, "language") as string));

    private string Text(PageContext context, ScriptArray arguments)
    {
        var key = (string)arguments[0]!;
        string[] names = [.. arguments.GetMembers().Where(name => name != "size")];
        var own = names.Contains("language") ? TextsOf(Named(context, arguments, "language")) ?? context.Strings : context.Strings;
        var text = names.Contains("count") ? own.Count(key, Convert.ToInt64(Named(context, arguments, "count"), CultureInfo.InvariantCulture)) : own[key];
        foreach (var name in names)
        {
            if (name is not "language" and not "count") text = ThemeText.Fill(text, name, Named(context, arguments, name), own);
        }
        return text;
    }

    private ThemeStrings? TextsOf(object? language) => language is string code ? _texts.GetValueOrDefault(code) : null;

    private static object? Named(PageContext context, ScriptArray arguments, string name) =>
        arguments.TryGetValue(context, default, name, out var value) ? value : null;

    private static object? InAttribute(object? value) => value switch
    {
        SafeMarkup markup => markup.InAttribute(),
        IScriptOutput captured => new SafeMarkup(captured.ToString() ?? "").InAttribute(),
        _ => value,
    };
}
