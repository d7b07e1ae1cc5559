using System.Collections;
using System.Globalization;
using Daftar.Markup;
using Daftar.Theming.Models;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Daftar.Theming.Templates.Interpreting;

/// <summary>
/// Scriban's interpreter with the rules of themes: every value is escaped unless its type says that it is markup, empty is
/// false, models are read without reflection, and nothing depends on the machine. Not thread-safe.
/// </summary>
internal sealed class PageContext : TemplateContext
{
    /// <summary>More turns than any page has; a loop that never ends is told.</summary>
    public const int MostTurns = 1_000_000;

    [ThreadStatic]
    private static PageContext? _shared;

    private readonly ModelGlobals _model = new();
    private readonly ScriptObject _variables = [];

    public PageContext(ScriptObject functions)
        : base(functions)
    {
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = MostTurns;
        LimitToString = 0;
        ObjectRecursionLimit = 0;
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
        IReadOnlyList<object> => ModelListAccessor.Instance,
        _ when target.GetType().Namespace == typeof(PageModel).Namespace => ModelAccessor.Of(target.GetType()),
        _ => base.GetMemberAccessorImpl(target),
    };

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is IReadOnlyList<object> and not ScriptArray ? ModelListAccessor.Instance : base.GetListAccessorImpl(target, type);

    private static string Escape(string text) => System.Text.Encoding.UTF8.GetString(TemplateRun.Escape(text));
}
