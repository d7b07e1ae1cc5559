using System.Collections;
using System.Globalization;
using Daftar.Markup;
using Daftar.Theming.Templates.Escaping;
using Daftar.Theming.Templates.Interpreting;
using Scriban.Runtime;

namespace Daftar.Theming.Templates;

/// <summary>An expression whose names have been found: how to come by its value while a page is made.</summary>
/// <param name="type">What the value is when it is there; nullable numbers are numbers.</param>
internal abstract class TemplateValue(Type type)
{
    private static readonly object True = true;
    private static readonly object False = false;

    public Type Type { get; } = type;

    /// <summary>A text, markup, an int, a long, a bool, a list or a model; null when absent.</summary>
    public abstract object? Get(TemplateRun run);

    /// <summary>As a condition sees it, see <see cref="IsTrueValue"/>.</summary>
    public virtual bool IsTrue(TemplateRun run) => IsTrueValue(Get(run));

    /// <summary>Absent, false, zero, the empty text and the empty list are not; all else is.</summary>
    public static bool IsTrueValue(object? value) => value switch
    {
        null => false,
        string text => text.Length > 0,
        Utf8Html html => !html.IsEmpty,
        SafeMarkup markup => markup.Text.Length > 0,
        bool truth => truth,
        int number => number != 0,
        long number => number != 0,
        double number => number != 0,
        decimal number => number != 0,
        System.Numerics.BigInteger number => !number.IsZero,
        ICollection list => list.Count > 0,
        IReadOnlyCollection<object> list => list.Count > 0,
        IScriptObject => true,
        IEnumerable list => list.Cast<object?>().Any(),
        _ => true,
    };

    /// <summary>As attributes and addresses want it: numbers in Latin digits, without separators.</summary>
    public string? Text(TemplateRun run) => TextOf(Get(run));

    /// <inheritdoc cref="Text"/>
    public static string? TextOf(object? value) => TextOf(value, null);

    /// <inheritdoc cref="Text"/>
    /// <param name="context">Scriban's, which writes what is neither a text nor a whole number; null for this thread's own.</param>
    public static string? TextOf(object? value, PageContext? context) => value switch
    {
        null => null,
        string text => text,
        int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => (context ?? PageContext.Shared).ObjectToString(value),
    };

    /// <summary>Zero when absent.</summary>
    public long Integer(TemplateRun run) => Get(run) switch
    {
        int number => number,
        long number => number,
        // As Scriban rounds it.
        double number and >= int.MinValue and <= int.MaxValue => Convert.ToInt32(number),
        decimal number and >= int.MinValue and <= int.MaxValue => Convert.ToInt32(number),
        _ => 0,
    };

    /// <summary>Without an allocation for each.</summary>
    public static object Box(bool value) => value ? True : False;
}

/// <summary>What was written between quotes, a number, true, false or null.</summary>
internal sealed class LiteralValue(object? value) : TemplateValue(value?.GetType() ?? typeof(object))
{
    public object? Constant => value;

    public override object? Get(TemplateRun run) => value;
}

/// <summary>A name that a loop or an <c>include</c> gave to a value.</summary>
internal sealed class SlotValue(Type type, int slot) : TemplateValue(type)
{
    public override object? Get(TemplateRun run) => run[slot];
}

/// <summary>The model of the page.</summary>
internal sealed class RootValue(Type type) : TemplateValue(type)
{
    public override object? Get(TemplateRun run) => run.Root;
}

/// <summary><c>for.index</c>, or <c>for.rindex</c> when counted from the end.</summary>
internal sealed class IndexValue(bool fromEnd = false) : TemplateValue(typeof(int))
{
    public override object? Get(TemplateRun run) => fromEnd ? run.Count - 1 - run.Index : run.Index;
}

/// <summary><c>for.length</c>.</summary>
internal sealed class CountValue() : TemplateValue(typeof(int))
{
    public override object? Get(TemplateRun run) => run.Count;
}

/// <summary>A property of a model.</summary>
internal sealed class MemberValue(TemplateValue target, ModelMember member) : TemplateValue(member.Type)
{
    public override object? Get(TemplateRun run) => target.Get(run) is { } model ? member.Get(model) : null;
}

/// <summary>The length of a list.</summary>
internal sealed class LengthValue(TemplateValue list) : TemplateValue(typeof(int))
{
    public override object? Get(TemplateRun run) => list.Get(run) is IReadOnlyCollection<object> items ? items.Count : null;
}

/// <summary>One item of a list, by its number from zero; absent when the list is shorter.</summary>
internal sealed class ItemValue(TemplateValue list, Type type, int index) : TemplateValue(type)
{
    public override object? Get(TemplateRun run) =>
        list.Get(run) is IReadOnlyList<object> items && index >= 0 && index < items.Count ? items[index] : null;
}

/// <summary>A condition of values.</summary>
internal sealed class ConditionValue(Func<TemplateRun, bool> holds) : TemplateValue(typeof(bool))
{
    public override object? Get(TemplateRun run) => Box(holds(run));

    public override bool IsTrue(TemplateRun run) => holds(run);
}

/// <summary>What one of our functions makes: a text.</summary>
internal sealed class TextValue(Func<TemplateRun, string?> make) : TemplateValue(typeof(string))
{
    public override object? Get(TemplateRun run) => make(run);
}

/// <summary>A text that only the language of the page decides.</summary>
/// <param name="texts">One for each language of the site, in its order.</param>
internal sealed class LocalizedValue(string[] texts) : TemplateValue(typeof(string))
{
    public IReadOnlyList<string> Texts { get; } = texts;

    public override object? Get(TemplateRun run) => texts[run.Language];
}

/// <summary>What one of our functions puts on the page as it is: an element of a file, an icon.</summary>
internal sealed class MarkupValue(TemplateValue? name, Func<string, string> markup) : TemplateValue(typeof(Utf8Html))
{
    /// <summary>The markup when it is the same on every page, else null.</summary>
    public string? Constant { get; } = name is null ? markup("") : null;

    public override object? Get(TemplateRun run) => Constant ?? markup(name!.Text(run) ?? "");
}

/// <summary>The number of letters of a text.</summary>
internal sealed class TextSizeValue(TemplateValue text) : TemplateValue(typeof(int))
{
    public override object? Get(TemplateRun run) => text.Get(run) is string value ? value.Length : null;
}

/// <summary>What an operator or a function of Scriban's makes of other values.</summary>
internal sealed class ComputedValue(Type type, Func<TemplateRun, object?> compute) : TemplateValue(type)
{
    public override object? Get(TemplateRun run) => compute(run);
}

/// <summary><c>condition ? value : other</c>.</summary>
internal sealed class ConditionalValue(TemplateValue condition, TemplateValue then, TemplateValue otherwise, Type type) : TemplateValue(type)
{
    public TemplateValue Then => then;
    public TemplateValue Otherwise => otherwise;

    public override object? Get(TemplateRun run) => condition.IsTrue(run) ? then.Get(run) : otherwise.Get(run);
}

/// <summary>An address whose scheme decides whether it is let through.</summary>
internal sealed class AddressValue(TemplateValue value, bool isSet) : TemplateValue(typeof(string))
{
    public override object? Get(TemplateRun run) => value.Text(run) is { } address ? isSet ? SafeAddress.OfSet(address) : SafeAddress.Of(address) : null;
}

/// <summary>Known by its type alone: the layout is run by Scriban's interpreter.</summary>
internal sealed class InterpretedValue(Type type) : TemplateValue(type)
{
    public override object? Get(TemplateRun run) => throw new InvalidOperationException("This value belongs to Scriban's interpreter.");
}
