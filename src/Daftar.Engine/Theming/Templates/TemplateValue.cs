using System.Collections;
using System.Globalization;
using Daftar.Markup;

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

    /// <summary>As <c>{{#if}}</c> sees it: null, false, zero, the empty text and the empty list are not.</summary>
    public virtual bool IsTrue(TemplateRun run) => Get(run) switch
    {
        null => false,
        string text => text.Length > 0,
        Utf8Html html => !html.IsEmpty,
        bool truth => truth,
        int number => number != 0,
        long number => number != 0,
        ICollection list => list.Count > 0,
        IReadOnlyCollection<object> list => list.Count > 0,
        _ => true,
    };

    /// <summary>As attributes and addresses want it: numbers in Latin digits, without separators.</summary>
    public string? Text(TemplateRun run) => TextOf(Get(run));

    /// <inheritdoc cref="Text"/>
    public static string? TextOf(object? value) => value switch
    {
        null => null,
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Zero when absent.</summary>
    public long Integer(TemplateRun run) => Get(run) switch
    {
        int number => number,
        long number => number,
        _ => 0,
    };

    /// <summary>Without an allocation for each.</summary>
    public static object Box(bool value) => value ? True : False;
}

/// <summary>What was written between quotes, a number, true, false or null.</summary>
internal sealed class LiteralValue(object? value) : TemplateValue(value?.GetType() ?? typeof(object))
{
    public override object? Get(TemplateRun run) => value;
}

/// <summary><c>this</c>, or a name that a block or a call gave to a value.</summary>
internal sealed class SlotValue(TemplateVariable variable) : TemplateValue(variable.Type)
{
    public override object? Get(TemplateRun run) => run[variable.Slot];
}

/// <summary><c>@root</c>.</summary>
internal sealed class RootValue(Type type) : TemplateValue(type)
{
    public override object? Get(TemplateRun run) => run.Root;
}

/// <summary><c>@index</c>.</summary>
internal sealed class IndexValue() : TemplateValue(typeof(int))
{
    public override object? Get(TemplateRun run) => run.Index;

    public override bool IsTrue(TemplateRun run) => run.Index != 0;
}

/// <summary><c>@first</c> and <c>@last</c>.</summary>
internal sealed class EdgeValue(bool isLast) : TemplateValue(typeof(bool))
{
    public override object? Get(TemplateRun run) => Box(IsTrue(run));

    public override bool IsTrue(TemplateRun run) => run.Index == (isLast ? run.Count - 1 : 0);
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

/// <summary>A condition of values: <c>eq ne gt and or not</c>.</summary>
internal sealed class ConditionValue(Func<TemplateRun, bool> holds) : TemplateValue(typeof(bool))
{
    public override object? Get(TemplateRun run) => Box(holds(run));

    public override bool IsTrue(TemplateRun run) => holds(run);
}

/// <summary>What a helper makes: a text.</summary>
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

/// <summary>What a helper puts on the page as it is: an element of a file, an icon.</summary>
internal sealed class MarkupValue(TemplateValue? name, Func<string, string> markup) : TemplateValue(typeof(string))
{
    /// <summary>The markup when it is the same on every page, else null.</summary>
    public string? Constant { get; } = name is null ? markup("") : null;

    public override object? Get(TemplateRun run) => Constant ?? markup(name!.Text(run) ?? "");
}
