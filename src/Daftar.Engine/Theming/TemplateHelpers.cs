using System.Collections;
using System.Globalization;
using Daftar.Languages;
using Daftar.Theming.Models;
using HandlebarsDotNet;
using HandlebarsDotNet.PathStructure;

namespace Daftar.Theming;

/// <summary>
/// What templates can call beside the blocks of Handlebars itself: <c>t number asset inline icon contentSecurityPolicy
/// eq ne gt and or not</c>. They run after the theme was checked, so arguments are what they should be.
/// </summary>
internal sealed class TemplateHelpers(IReadOnlyDictionary<string, ThemeStrings> strings, ThemeAssets assets)
{
    private static readonly ChainSegment Root = ChainSegment.Create("root");

    public void Register(IHandlebars handlebars)
    {
        handlebars.RegisterHelper("t", (in HelperOptions options, in Context _, in Arguments arguments) => Text(options, arguments));
        handlebars.RegisterHelper("number", (in HelperOptions options, in Context _, in Arguments arguments) => Number(options, arguments));
        handlebars.RegisterHelper("asset", (in HelperOptions _, in Context _, in Arguments arguments) => assets.Url(Literal(arguments)));
        handlebars.RegisterHelper("contentSecurityPolicy", (in HelperOptions _, in Context context, in Arguments _) =>
            assets.PolicyFor((context.Value as PageModel)?.LinkedDataJson));
        handlebars.RegisterHelper("inline", (in EncodedTextWriter output, in HelperOptions _, in Context _, in Arguments arguments) =>
            output.WriteSafeString(assets.Inlined(Literal(arguments))));
        handlebars.RegisterHelper("icon", (in EncodedTextWriter output, in HelperOptions _, in Context _, in Arguments arguments) =>
            output.WriteSafeString(assets.Icon(arguments[0] as string)));

        handlebars.RegisterHelper("eq", (in HelperOptions _, in Context _, in Arguments arguments) => AreEqual(arguments[0], arguments[1]));
        handlebars.RegisterHelper("ne", (in HelperOptions _, in Context _, in Arguments arguments) => !AreEqual(arguments[0], arguments[1]));
        handlebars.RegisterHelper("gt", (in HelperOptions _, in Context _, in Arguments arguments) => ToInteger(arguments[0]) > ToInteger(arguments[1]));
        handlebars.RegisterHelper("not", (in HelperOptions _, in Context _, in Arguments arguments) => !IsTruthy(arguments[0]));
        handlebars.RegisterHelper("and", (in HelperOptions _, in Context _, in Arguments arguments) => All(arguments));
        handlebars.RegisterHelper("or", (in HelperOptions _, in Context _, in Arguments arguments) => Any(arguments));
    }

    private string Text(in HelperOptions options, in Arguments arguments)
    {
        var key = Literal(arguments);
        var hash = arguments.Hash;
        if (hash.Count == 0) return StringsOf(options)[key];

        var texts = hash.TryGetValue("language", out var language) && language is string code ? strings[code] : StringsOf(options);
        var text = hash.TryGetValue("count", out var count) ? texts.Count(key, ToInteger(count)) : texts[key];
        foreach (var (name, value) in hash)
        {
            if (name is "language" or "count") continue;
            text = text.Replace("{" + name + "}", ToText(value, texts.Digits), StringComparison.Ordinal);
        }
        return text;
    }

    private string Number(in HelperOptions options, in Arguments arguments)
    {
        var digits = (arguments.Hash.TryGetValue("language", out var language) && language is string code ? strings[code] : StringsOf(options)).Digits;
        return ToText(arguments[0], digits);
    }

    private ThemeStrings StringsOf(in HelperOptions options) => strings[((ILayoutModel)options.Data[Root]!).Language.Code];

    private static string Literal(in Arguments arguments) => (string)arguments[0]!;

    private static string ToText(object? value, string digits) => value switch
    {
        null => "",
        string text => text,
        int or long or short => Numbers.Format(ToInteger(value), digits, group: true),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static long ToInteger(object? value) => value switch
    {
        int number => number,
        long number => number,
        null => 0,
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    private static bool AreEqual(object? a, object? b)
    {
        if (a is int or long && b is int or long) return ToInteger(a) == ToInteger(b);
        return Equals(a, b);
    }

    private static bool All(in Arguments arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!IsTruthy(arguments[i])) return false;
        }
        return true;
    }

    private static bool Any(in Arguments arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (IsTruthy(arguments[i])) return true;
        }
        return false;
    }

    /// <summary>As <c>{{#if}}</c> sees it: null, false, zero, the empty text and the empty list are not.</summary>
    private static bool IsTruthy(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        string text => text.Length > 0,
        int number => number != 0,
        long number => number != 0,
        ICollection list => list.Count > 0,
        UndefinedBindingResult => false,
        _ => true,
    };
}
