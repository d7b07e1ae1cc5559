using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Theming.Models;

namespace Daftar.Theming.Templates;

/// <summary>
/// Makes calls of helpers ready to run: <c>t number asset inline icon contentSecurityPolicy eq ne gt and or not</c>.
/// Reports what is wrong with names, arguments, and the texts and files that they name.
/// </summary>
/// <param name="texts">Of the site's languages, in its order; <paramref name="strings"/> are the files that they come from.</param>
internal sealed class CallBinder(
    IReadOnlyList<StringsFile> strings, IReadOnlyList<ThemeStrings> texts, IReadOnlyDictionary<string, AssetFile> files, ThemeAssets assets,
    DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _keys = [.. strings.SelectMany(file => file.Texts.Keys)];
    private readonly HashSet<string> _icons = [.. files.Values.Where(ThemeAssets.IsIcon).Select(ThemeAssets.IconName)];
    private readonly Dictionary<string, ThemeStrings> _textsByLanguage = texts.ToDictionary(text => text.Language, StringComparer.Ordinal);

    /// <summary>Null when the expression has no value, which was reported. A literal null is an object.</summary>
    public TemplateValue? Bind(TemplateExpression expression, TemplateScope scope, TemplateFile file) => expression switch
    {
        PathExpression path => PathBinder.Bind(path, scope, file, diagnostics),
        CallExpression call => Bind(call, scope, file, isNested: true),
        LiteralExpression literal => new LiteralValue(literal.Value),
        _ => null,
    };

    /// <summary>Null when the call cannot work, which was reported.</summary>
    public TemplateValue? Bind(CallExpression call, TemplateScope scope, TemplateFile file, bool isNested)
    {
        if (!TemplateFunctions.All.TryGetValue(call.Name, out var function))
        {
            diagnostics.Add(TemplateDiagnostics.UnknownHelper(
                TemplateParser.PlaceOf(file, call.Position), call.Name, Suggestion.For(call.Name, TemplateFunctions.All.Keys)));
            return null;
        }
        var count = call.Arguments.Count;
        var unknown = function.Named is { } allowed ? call.Named.FirstOrDefault(argument => !allowed.Contains(argument.Name)) : null;
        if (count < function.Arguments.Min || count > function.Arguments.Max || unknown is not null || (isNested && function.WritesMarkup))
        {
            diagnostics.Add(TemplateDiagnostics.WrongArguments(TemplateParser.PlaceOf(file, call.Position), call.Name, function.Signature));
            return null;
        }

        TemplateValue?[] values = [.. call.Arguments.Select(argument => Bind(argument, scope, file))];
        (string Name, TemplateValue? Value)[] named = [.. call.Named.Select(argument => (argument.Name, Bind(argument.Value, scope, file)))];
        for (var i = 0; i < named.Length; i++) CheckNamed(call.Named[i], named[i].Value?.Type, call.Name, file);
        var isRight = call.Name switch
        {
            "t" => CheckText(call, file),
            "asset" or "inline" or "icon" => CheckAsset(call, file),
            "number" or "gt" => CheckNumbers(call, values, file),
            _ => true,
        };
        if (!isRight || values.Contains(null) || named.Any(argument => argument.Value is null)) return null;
        return Call(call, values!, named!);
    }

    private TemplateValue Call(CallExpression call, TemplateValue[] values, (string Name, TemplateValue Value)[] named)
    {
        switch (call.Name)
        {
            case "t":
                return Text(Literal(call), named);
            case "number":
                var number = values[0];
                var language = named.FirstOrDefault().Value;
                return new TextValue(run => Format(number.Get(run), TextsOf(language, run).Digits));
            case "asset":
                return new LiteralValue(assets.Url(Literal(call)));
            case "inline":
                var path = Literal(call);
                return new MarkupValue(null, _ => assets.Inlined(path));
            case "icon":
                var icon = (values[0] as LiteralValue)?.Get(null!) as string;
                return icon is null ? new MarkupValue(values[0], name => assets.Icon(name)) : new MarkupValue(null, _ => assets.Icon(icon));
            case "contentSecurityPolicy":
                return new TextValue(run => assets.PolicyFor((run.Root as PageModel)?.LinkedDataJson));
            case "eq":
                return new ConditionValue(run => AreEqual(values[0].Get(run), values[1].Get(run)));
            case "ne":
                return new ConditionValue(run => !AreEqual(values[0].Get(run), values[1].Get(run)));
            case "gt":
                return new ConditionValue(run => values[0].Integer(run) > values[1].Integer(run));
            case "and":
                return new ConditionValue(run => !Any(values, false, run));
            case "or":
                return new ConditionValue(run => Any(values, true, run));
            case "not":
                return new ConditionValue(run => !values[0].IsTrue(run));
            default:
                throw new InvalidOperationException($"No helper '{call.Name}'.");
        }
    }

    private TemplateValue Text(string key, (string Name, TemplateValue Value)[] named)
    {
        if (named.Length == 0) return new LocalizedValue([.. texts.Select(text => text[key])]);
        var language = named.FirstOrDefault(argument => argument.Name == "language").Value;
        var count = named.FirstOrDefault(argument => argument.Name == "count").Value;
        var others = named.Where(argument => argument.Name is not "language" and not "count").ToArray();
        return new TextValue(run =>
        {
            var own = TextsOf(language, run);
            var text = count is null ? own[key] : own.Count(key, count.Integer(run));
            foreach (var (name, value) in others) text = text.Replace("{" + name + "}", Format(value.Get(run), own.Digits), StringComparison.Ordinal);
            return text;
        });
    }

    private ThemeStrings TextsOf(TemplateValue? language, TemplateRun run) =>
        language?.Get(run) is string code && _textsByLanguage.TryGetValue(code, out var own) ? own : run.Strings;

    private static string Literal(CallExpression call) => (string)((LiteralExpression)call.Arguments[0]).Value!;

    private static string Format(object? value, string digits) => value switch
    {
        null => "",
        string text => text,
        int number => Numbers.Format(number, digits, group: true),
        long number => Numbers.Format(number, digits, group: true),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static bool Any(TemplateValue[] values, bool truth, TemplateRun run)
    {
        foreach (var value in values)
        {
            if (value.IsTrue(run) == truth) return true;
        }
        return false;
    }

    private static bool AreEqual(object? a, object? b) => (a, b) switch
    {
        (int x, long y) => x == y,
        (long x, int y) => x == y,
        _ => Equals(a, b),
    };

    private bool CheckNumbers(CallExpression call, TemplateValue?[] values, TemplateFile file)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value && !ModelTypes.IsNumber(value.Type))
                diagnostics.Add(TemplateDiagnostics.NotANumber(
                    TemplateParser.PlaceOf(file, call.Arguments[i].Position), call.Name, ModelTypes.Describe(value.Type)));
        }
        return true;
    }

    private void CheckNamed(NamedArgument argument, Type? type, string function, TemplateFile file)
    {
        if (argument.Name == "count" && type is not null && !ModelTypes.IsNumber(type))
            diagnostics.Add(TemplateDiagnostics.NotANumber(Place(), $"{function} count=", ModelTypes.Describe(type)));
        if (argument is { Name: "language", Value: LiteralExpression { Value: string code } } && strings.All(s => s.Language != code))
            diagnostics.Add(TemplateDiagnostics.UnknownLanguage(Place(), code));
        if (argument.Name is not "count" and not "language" && type is not null && (type == typeof(bool) || !ModelTypes.IsScalar(type)))
            diagnostics.Add(TemplateDiagnostics.NotAText(Place(), argument.Name, ModelTypes.Describe(type), ModelTypes.NamesIn(type)));

        SourcePlace Place() => TemplateParser.PlaceOf(file, argument.Position);
    }

    /// <summary>False when there is nothing that the call could stand for.</summary>
    private bool CheckText(CallExpression call, TemplateFile file)
    {
        if (call.Arguments[0] is not LiteralExpression { Value: string key })
        {
            diagnostics.Add(TemplateDiagnostics.NotALiteral(Place(), "t"));
            return false;
        }
        if (!_keys.Contains(key))
        {
            if (_keys.Count > 0) diagnostics.Add(TemplateDiagnostics.UnknownText(Place(), key, Suggestion.For(key, _keys)));
            return false;
        }

        var placeholders = PlaceholdersOf(key);
        foreach (var name in placeholders)
        {
            if (call.Named.All(argument => argument.Name != name)) diagnostics.Add(TemplateDiagnostics.MissingValue(Place(), key, name));
        }
        foreach (var argument in call.Named)
        {
            if (argument.Name != "language" && !placeholders.Contains(argument.Name))
                diagnostics.Add(TemplateDiagnostics.NeedlessValue(TemplateParser.PlaceOf(file, argument.Position), key, argument.Name));
        }
        return true;

        SourcePlace Place() => TemplateParser.PlaceOf(file, call.Arguments[0].Position);
    }

    /// <summary>Names in braces in any language's text; a text with plural forms needs a count.</summary>
    private SortedSet<string> PlaceholdersOf(string key)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in strings)
        {
            if (!file.Texts.TryGetValue(key, out var entry)) continue;
            AddPlaceholders(entry.Text.Other, names);
            if (entry.Text.Plurals is null) continue;
            names.Add("count");
            foreach (var form in entry.Text.Plurals.Values) AddPlaceholders(form, names);
        }
        return names;
    }

    private static void AddPlaceholders(string text, SortedSet<string> names)
    {
        for (var open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close > open + 1) names.Add(text[(open + 1)..close]);
        }
    }

    /// <summary>False when there is nothing that the call could stand for.</summary>
    private bool CheckAsset(CallExpression call, TemplateFile file)
    {
        if (call.Arguments[0] is not LiteralExpression { Value: string name })
        {
            // An icon may be chosen by data, such as the id of a sharing service; there is none for an unknown one.
            if (call.Name == "icon" && call.Arguments[0] is not LiteralExpression) return true;
            diagnostics.Add(TemplateDiagnostics.NotALiteral(Place(), call.Name));
            return false;
        }
        if (call.Name == "icon")
        {
            if (_icons.Contains(name)) return true;
            diagnostics.Add(TemplateDiagnostics.UnknownAsset(Place(), $"icons/{name}.svg", Suggestion.For(name, _icons)));
            return false;
        }
        if (!files.TryGetValue(name, out var asset))
        {
            diagnostics.Add(TemplateDiagnostics.UnknownAsset(Place(), name, Suggestion.For(name, files.Keys)));
            return false;
        }
        if (call.Name != "inline" || CanBeInlined(asset)) return true;
        diagnostics.Add(TemplateDiagnostics.CannotInline(Place(), name));
        return false;

        SourcePlace Place() => TemplateParser.PlaceOf(file, call.Arguments[0].Position);
    }

    private static bool CanBeInlined(AssetFile asset)
    {
        var extension = Path.GetExtension(asset.Path);
        return extension switch
        {
            ".css" => !asset.Text.Contains("</style", StringComparison.OrdinalIgnoreCase),
            ".js" => !asset.Text.Contains("</script", StringComparison.OrdinalIgnoreCase) && !asset.Text.Contains("<!--", StringComparison.Ordinal),
            _ => extension == ".svg",
        };
    }
}
