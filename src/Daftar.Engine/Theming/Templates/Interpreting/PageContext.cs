using System.Collections;
using System.Globalization;
using System.Net;
using Daftar.Diagnostics;
using Daftar.Markup;
using Daftar.Theming.Models;
using Daftar.Theming.Strings;
using Daftar.Theming.Templates.Escaping;
using Daftar.Theming.Templates.Functions;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Daftar.Theming.Templates.Interpreting;

/// <summary>
/// Scriban's interpreter with the rules of themes: every value is escaped unless its type says that it is markup, empty is
/// false, models are read without reflection, and nothing depends on the machine. Not thread-safe.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    /// <summary>More turns than the loops and partials of any page have; what never ends is told.</summary>
    public const int MostTurns = 1_000_000;

    /// <summary>What a call of a partial counts, which takes longer than a turn of a loop.</summary>
    public const int TurnsOfPartial = 10;

    /// <summary>The same for all that is computed, because functions that call one another can take for ever without a loop.</summary>
    private const int MostSteps = 10_000_000;

    /// <summary>Of a text that a template puts together; it would otherwise grow until the memory is full.</summary>
    private const int MostLetters = 10_000_000;

    /// <summary>An object that is a part of itself has no end.</summary>
    private const int DeepestObject = 100;

    [ThreadStatic]
    private static PageContext? _shared;

    private readonly ModelGlobals _model = new();
    private readonly ScriptObject _variables = [];
    private int _steps;
    private int _turns;

    public PageContext(ScriptObject functions)
        : base(functions)
    {
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = MostTurns;
        LimitToString = 0;
        ObjectRecursionLimit = DeepestObject;
        RecursiveLimit = 3 * CallPartial.DeepestCall;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        // Names were checked when the theme was loaded; a variable that was not assigned yet is absent.
        StrictVariables = false;
        EnableRelaxedTargetAccess = true;
        EnableRelaxedMemberAccess = true;
        EnableRelaxedIndexerAccess = true;
        PushCulture(CultureInfo.InvariantCulture);
    }

    /// <summary>For functions and operators that our own runner calls on this thread.</summary>
    public static PageContext Shared => _shared ??= new(Builtins.All);

    public ILayoutModel Root { get; private set; } = null!;
    public ThemeStrings Strings { get; private set; } = null!;

    /// <summary>How many partials are running within one another.</summary>
    public int PartialDepth { get; set; }

    public void Begin(ILayoutModel model, ThemeStrings strings, TemplateRun page)
    {
        (Root, Strings) = (model, strings);
        (_steps, _turns) = (0, 0);
        _model.Set(model);
        PushOutput(new PageOutput(page));
        PushGlobal(_model);
        PushGlobal(_variables);
    }

    public void End()
    {
        PopGlobal();
        PopGlobal();
        PopOutput();
        _variables.Clear();
        (Root, Strings) = (null!, null!);
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (Root is not null && ++_steps > MostSteps && scriptNode is not null) throw TooManyTurns(scriptNode);
        var value = scriptNode switch
        {
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.Multiply } product => Multiply(product),
            ScriptFunctionCall { Target: ScriptVariableGlobal target } call when UseRewriter.UseOf(target.Name) is { } use => Looked(call, use, aliasReturnedFunction),
            _ => base.Evaluate(scriptNode, aliasReturnedFunction),
        };
        if (value is string { Length: > MostLetters } && scriptNode is not null) throw new SiteException(TemplateDiagnostics.TooLong(Interpreter.PlaceOf(scriptNode.Span), MostLetters));
        return value;
    }

    /// <summary>Some turns more of a loop, or of partials that call one another.</summary>
    public void Turn(ScriptNode? node, int turns = 1)
    {
        if ((_turns += turns) > MostTurns) throw TooManyTurns(node);
    }

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        Turn(loop);
        return true;
    }

    public override TemplateContext Write(SourceSpan span, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case Utf8Html html when Output is PageOutput page:
                page.Write(html.Bytes.Span);
                break;
            case Utf8Html html:
                Write(html.ToString());
                break;
            case SafeMarkup markup:
                Write(markup.Text);
                break;
            case IScriptOutput captured:
                Write(captured.ToString());
                break;
            default:
                if (TemplateValue.TextOf(value, this) is { Length: > 0 } text) Write(Escape(text));
                break;
        }
        return this;
    }

    public override bool ToBool(SourceSpan span, object? value) => TemplateValue.IsTrueValue(value);

    /// <summary>What was captured is used as a text with its references, which are escaped again where it is written.</summary>
    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        Utf8Html html => html.ToString(),
        SafeMarkup markup => markup.Text,
        IScriptOutput captured => captured.ToString(),
        _ => base.ObjectToString(value, nested),
    };

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        IScriptObject or string or IDictionary or DateTime or TimeSpan => base.GetMemberAccessorImpl(target),
        KeyValuePair<string, object?> => PairAccessor.Instance,
        IReadOnlyList<object> => ModelListAccessor.Instance,
        _ when target.GetType().Namespace == typeof(PageModel).Namespace => ModelAccessor.Of(target.GetType()),
        _ => base.GetMemberAccessorImpl(target),
    };

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is IReadOnlyList<object> and not ScriptArray ? ModelListAccessor.Instance : base.GetListAccessorImpl(target, type);

    private static SiteException TooManyTurns(ScriptNode? node) => new(TemplateDiagnostics.TooManyTurns(Interpreter.PlaceOf(node?.Span ?? default)));

    /// <summary>A text times a number: told before it is made.</summary>
    private object? Multiply(ScriptBinaryExpression product)
    {
        var (left, right) = (Evaluate(product.Left!, false), Evaluate(product.Right!, false));
        if (Operators.IsTooLong(left, right)) throw new SiteException(TemplateDiagnostics.TooLong(Interpreter.PlaceOf(product.Span), Builtins.LongestText));
        return ScriptBinaryExpression.Evaluate(this, product.Span, product.Operator, left, right);
    }

    /// <summary>
    /// What stands in an attribute or an address. A function that the template keeps in an object writes by itself and gives
    /// no value, so what it wrote is looked at as well.
    /// </summary>
    private object? Looked(ScriptFunctionCall call, ValueUse use, bool aliasReturnedFunction)
    {
        object? value;
        string written;
        PushOutput();
        try
        {
            value = base.Evaluate(call, aliasReturnedFunction);
            written = Output.ToString() ?? "";
        }
        finally
        {
            PopOutput();
        }
        if (written.Length == 0) return value;
        if (use == ValueUse.Attribute) return new SafeMarkup(new SafeMarkup(written).InAttribute().Text + (value is SafeMarkup markup ? markup.Text : Escape(TemplateValue.TextOf(value, this) ?? "")));
        var address = WebUtility.HtmlDecode(written) + TemplateValue.TextOf(value, this);
        return use == ValueUse.Addresses ? SafeAddress.OfSet(address) : SafeAddress.Of(address);
    }

    private static string Escape(string text) => System.Text.Encoding.UTF8.GetString(TemplateRun.Escape(text));
}
