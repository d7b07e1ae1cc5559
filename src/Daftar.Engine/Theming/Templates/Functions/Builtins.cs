using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Daftar.Diagnostics;
using Scriban;
using Scriban.Functions;
using Scriban.Runtime;

namespace Daftar.Theming.Templates.Functions;

/// <summary>Scriban's own functions, as themes have them: those that are refused left out, five written anew.</summary>
internal static class Builtins
{
    /// <summary>Nobody wants a longer text made of one by repetition; it would take the memory of the machine.</summary>
    public const int LongestText = 100_000;

    /// <summary>Whether a number given to the function is the length of what it makes.</summary>
    public static bool TakesLength(string function) => function is "string.pad_left" or "string.pad_right";

    /// <summary>What themes cannot use, each with what they use instead.</summary>
    public static readonly FrozenDictionary<string, LocalizedText> Refused = new Dictionary<string, LocalizedText>
    {
        ["object.eval"] = new("a text is never run as a template", "متن هرگز مانند قالب اجرا نمی‌شود"),
        ["object.eval_template"] = new("a text is never run as a template", "متن هرگز مانند قالب اجرا نمی‌شود"),
        ["date.now"] = new("the same input gives the same pages; use a date of the model", "ورودی یکسان باید صفحهٔ یکسان بسازد؛ تاریخی از مدل را به کار ببرید"),
        ["date.utc_now"] = new("the same input gives the same pages; use a date of the model", "ورودی یکسان باید صفحهٔ یکسان بسازد؛ تاریخی از مدل را به کار ببرید"),
        ["math.random"] = new("the same input gives the same pages", "ورودی یکسان باید صفحهٔ یکسان بسازد"),
        ["math.uuid"] = new("the same input gives the same pages", "ورودی یکسان باید صفحهٔ یکسان بسازد"),
        ["html.newline_to_br"] = new("a theme cannot turn text into markup; write 'white-space: pre-line' in the style sheet", "پوسته از متن نشانه‌گذاری نمی‌سازد؛ در شیوه‌نامه «white-space: pre-line» بنویسید"),
        ["date.parse_to_string"] = new("write date.parse and then date.to_string", "نخست date.parse و سپس date.to_string بنویسید"),
        ["include_join"] = new("write an include for each partial", "برای هر پاره‌قالب یک include بنویسید"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The groups by name, so that a theme which calls none of their functions (the built-in one) does not wait for them.</summary>
    public static readonly FrozenSet<string> GroupNames =
        FrozenSet.Create(StringComparer.Ordinal, "array", "date", "html", "math", "object", "regex", "string", "timespan");

    // Scriban finds its functions by reflection, which costs a native program some 10 ms of processor time each time.
    private static readonly Lazy<ScriptObject> Known = new(Create);

    private static readonly Lazy<FrozenDictionary<string, ScriptObject>> Groups = new(() =>
        All.Where(entry => entry.Value is ScriptObject).ToFrozenDictionary(entry => entry.Key, entry => (ScriptObject)entry.Value!, StringComparer.Ordinal));

    /// <summary>One set for all who only read it.</summary>
    public static ScriptObject All => Known.Value;

    /// <summary><c>string.upcase</c> and so on.</summary>
    public static IEnumerable<string> Names =>
        Groups.Value.SelectMany(group => group.Value.Where(entry => entry.Value is IScriptCustomFunction).Select(entry => $"{group.Key}.{entry.Key}"));

    public static bool IsGroup(string name) => GroupNames.Contains(name);

    /// <summary>The function of a name with its group; null when there is none.</summary>
    public static IScriptCustomFunction? Find(string name)
    {
        var dot = name.IndexOf('.');
        return dot > 0 && Groups.Value.TryGetValue(name[..dot], out var group) && group.TryGetValue(name[(dot + 1)..], out var function) ? function as IScriptCustomFunction : null;
    }

    /// <summary>A set of its own, to which functions of a theme can be added.</summary>
    // Scriban finds its functions by reflection. Without this a native program would silently lack some.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(StringFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ArrayFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ObjectFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(DateTimeFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(MathFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(HtmlFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(RegexFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(TimeSpanFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(DateTime))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(TimeSpan))]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "ScriptObject.From is inherited by the groups of functions; templates cannot call it.")]
    public static ScriptObject Create()
    {
        var all = TemplateContext.GetDefaultBuiltinObject();
        foreach (var name in Refused.Keys)
        {
            if (name.Split('.') is [var group, var function]) ((ScriptObject)all[group]!).Remove(function);
            else all.Remove(name);
        }
        ((ScriptObject)all["string"]!).SetValue("truncate", DelegateCustomFunction.CreateFunc<string?, int, string?, string>(TextCut.Truncate), true);
        ((ScriptObject)all["date"]!).SetValue("parse", DelegateCustomFunction.CreateFunc<TemplateContext, string?, string?, string?, DateTime?>(ParseDate), true);
        ((ScriptObject)all["object"]!).SetValue("to_json", DelegateCustomFunction.CreateFunc<TemplateContext, object?, string>(JsonFunctions.ToJson), true);
        ((ScriptObject)all["object"]!).SetValue("from_json", DelegateCustomFunction.CreateFunc<string?, object?>(JsonFunctions.FromJson), true);
        // What is written is escaped in any case.
        ((ScriptObject)all["html"]!).SetValue("escape", DelegateCustomFunction.CreateFunc<string?, string?>(text => text), true);
        foreach (var name in new[] { "string", "html", "regex" })
        {
            var group = (ScriptObject)all[name]!;
            foreach (var (function, value) in group.ToList())
            {
                if (value is IScriptCustomFunction known) group.SetValue(function, new NullSafeFunction(known, TakesLength($"{name}.{function}") ? LongestText : null), true);
            }
        }
        return all;
    }

    /// <summary>Without the machine's time zone and today's date: a time with an offset is given in UTC, one without a date is on the first day.</summary>
    private static DateTime? ParseDate(TemplateContext context, string? text, string? pattern = null, string? culture = null)
    {
        var date = DateTimeFunctions.Parse(context, text, pattern, culture);
        if (date is { Kind: DateTimeKind.Local } local) date = local.ToUniversalTime();
        if (pattern is null && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var time) && time.Year == 1) date = time;
        return date is { } found ? DateTime.SpecifyKind(found, DateTimeKind.Unspecified) : null;
    }
}
