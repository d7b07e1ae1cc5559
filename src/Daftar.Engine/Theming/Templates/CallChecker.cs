using Daftar.Diagnostics;

namespace Daftar.Theming.Templates;

/// <summary>Checks calls of helpers: names, arguments, and the texts and files that they name.</summary>
internal sealed class CallChecker(
    IReadOnlyList<StringsFile> strings, IReadOnlyDictionary<string, AssetFile> assets, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _keys = [.. strings.SelectMany(file => file.Texts.Keys)];
    private readonly HashSet<string> _icons = [.. assets.Values.Where(ThemeAssets.IsIcon).Select(ThemeAssets.IconName)];

    /// <summary>The type of a value; null when it has none, which was reported. A literal null is an object.</summary>
    public Type? TypeOf(TemplateExpression expression, TemplateScope scope, TemplateFile file) => expression switch
    {
        PathExpression path => PathResolver.TypeOf(path, scope, file, diagnostics),
        CallExpression call => Check(call, scope, file, isNested: true),
        LiteralExpression literal => literal.Value?.GetType() ?? typeof(object),
        _ => null,
    };

    /// <summary>The type of the result, or null when the call cannot work, which was reported.</summary>
    public Type? Check(CallExpression call, TemplateScope scope, TemplateFile file, bool isNested)
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

        List<Type?> types = [.. call.Arguments.Select(argument => TypeOf(argument, scope, file))];
        foreach (var argument in call.Named) CheckNamed(argument, TypeOf(argument.Value, scope, file), call.Name, file);
        switch (call.Name)
        {
            case "t":
                CheckText(call, file);
                break;
            case "asset" or "inline" or "icon":
                CheckAsset(call, file);
                break;
            case "number" or "gt":
                for (var i = 0; i < types.Count; i++)
                {
                    if (types[i] is { } type && !ModelTypes.IsNumber(type))
                        diagnostics.Add(TemplateDiagnostics.NotANumber(
                            TemplateParser.PlaceOf(file, call.Arguments[i].Position), call.Name, ModelTypes.Describe(type)));
                }
                break;
        }
        return function.Result;
    }

    private void CheckNamed(NamedArgument argument, Type? type, string function, TemplateFile file)
    {
        if (argument.Name == "count" && type is not null && !ModelTypes.IsNumber(type))
            diagnostics.Add(TemplateDiagnostics.NotANumber(Place(), $"{function} count=", ModelTypes.Describe(type)));
        if (argument is { Name: "language", Value: LiteralExpression { Value: string code } } && strings.All(s => s.Language != code))
            diagnostics.Add(TemplateDiagnostics.UnknownLanguage(Place(), code));
        if (argument.Name is not "count" and not "language" && type is not null && (type == typeof(bool) || !ModelTypes.IsScalar(type)))
            diagnostics.Add(TemplateDiagnostics.NotAText(Place(), argument.Name, ModelTypes.Describe(type), ModelTypes.MembersOf(type).Keys));

        SourcePlace Place() => TemplateParser.PlaceOf(file, argument.Position);
    }

    private void CheckText(CallExpression call, TemplateFile file)
    {
        if (call.Arguments[0] is not LiteralExpression { Value: string key })
        {
            diagnostics.Add(TemplateDiagnostics.NotALiteral(Place(), "t"));
            return;
        }
        if (!_keys.Contains(key))
        {
            if (_keys.Count > 0) diagnostics.Add(TemplateDiagnostics.UnknownText(Place(), key, Suggestion.For(key, _keys)));
            return;
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

    private void CheckAsset(CallExpression call, TemplateFile file)
    {
        if (call.Arguments[0] is not LiteralExpression { Value: string name })
        {
            // An icon may be chosen by data, such as the id of a sharing service; there is none for an unknown one.
            if (call.Name != "icon" || call.Arguments[0] is LiteralExpression) diagnostics.Add(TemplateDiagnostics.NotALiteral(Place(), call.Name));
            return;
        }
        if (call.Name == "icon")
        {
            if (!_icons.Contains(name)) diagnostics.Add(TemplateDiagnostics.UnknownAsset(Place(), $"icons/{name}.svg", Suggestion.For(name, _icons)));
            return;
        }
        if (!assets.TryGetValue(name, out var asset))
            diagnostics.Add(TemplateDiagnostics.UnknownAsset(Place(), name, Suggestion.For(name, assets.Keys)));
        else if (call.Name == "inline" && !CanBeInlined(asset))
            diagnostics.Add(TemplateDiagnostics.CannotInline(Place(), name));

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
