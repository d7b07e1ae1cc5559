using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Languages;
using Daftar.Markup;
using Daftar.Theming.Models;
using Daftar.Theming.Strings;
using Daftar.Theming.Templates.Functions;
using Daftar.Theming.Templates.Syntax;
using Scriban.Syntax;

namespace Daftar.Theming.Templates;

/// <summary>
/// Makes calls of our functions ready to run: <c>t number asset inline icon bidi content_security_policy</c>. Reports what is
/// wrong with their arguments, and the texts and files that they name.
/// </summary>
/// <param name="texts">Of the site's languages, in its order; <paramref name="strings"/> are the files that they come from.</param>
internal sealed class FunctionBinder(
    IReadOnlyList<StringsFile> strings, IReadOnlyList<ThemeStrings> texts, IReadOnlyDictionary<string, AssetFile> files, ThemeAssets assets,
    DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _keys = [.. strings.SelectMany(file => file.Texts.Keys)];
    private readonly HashSet<string> _icons = [.. files.Values.Where(ThemeAssets.IsIcon).Select(ThemeAssets.IconName)];
    private readonly string[] _languages = [.. texts.Select(text => text.Language)];
    private readonly Dictionary<string, ThemeStrings> _textsByLanguage = texts.ToDictionary(text => text.Language, StringComparer.Ordinal);

    /// <summary>Null when the call cannot work, which was reported.</summary>
    public TemplateValue? Bind(
        TemplateFunction function, IReadOnlyList<BoundArgument> positional, IReadOnlyList<BoundArgument> named, ParsedTemplate template, ScriptNode node)
    {
        var call = new Call(function, positional, named, template, node);
        var unknown = function.Named is { } allowed ? named.FirstOrDefault(argument => !allowed.Contains(argument.Name!)) : null;
        if (positional.Count < function.Arguments.Min || positional.Count > function.Arguments.Max || unknown is not null)
        {
            diagnostics.Add(TemplateDiagnostics.WrongArguments(template.At(unknown?.Node ?? node), function.Name, $"{{{{ {function.Signature} }}}}"));
            return null;
        }
        foreach (var argument in named) CheckNamed(argument, call);
        var isRight = function.Name switch
        {
            "t" => CheckText(call),
            "asset" or "inline" or "icon" => CheckAsset(call),
            "number" => CheckNumbers(call),
            "bidi" => CheckPlainText(call),
            _ => true,
        };
        if (!isRight || positional.Concat(named).Any(argument => argument.Value is null)) return null;
        return Make(call);
    }

    private TemplateValue Make(Call call)
    {
        switch (call.Function.Name)
        {
            case "t":
                return Text(call.Literal!, call.Named);
            case "number":
                var number = call.Positional[0].Value!;
                var language = ValueOfFirst(call.Named);
                return new TextValue(run => ThemeText.Format(number.Get(run), TextsOf(language, run).Digits));
            case "asset":
                return new LiteralValue(assets.Url(call.Literal!));
            case "inline":
                var path = call.Literal!;
                return new MarkupValue(null, _ => assets.Inlined(path));
            case "icon":
                return call.Literal is { } icon ? new MarkupValue(null, _ => assets.Icon(icon)) : new MarkupValue(call.Positional[0].Value, name => assets.Icon(name));
            case "bidi":
                var (words, own) = (call.Positional[0].Value!, ValueOfFirst(call.Named));
                return new ComputedValue(typeof(Utf8Html), run => DirectedText.Html(words.Text(run) ?? "", run.Strings.Language, _languages, own?.Text(run)));
            case "content_security_policy":
                return new TextValue(run => assets.PolicyFor((run.Root as PageModel)?.LinkedDataJson));
            default:
                throw new InvalidOperationException($"No function '{call.Function.Name}'.");
        }
    }

    private static TemplateValue? ValueOfFirst(IReadOnlyList<BoundArgument> arguments) => arguments.Count > 0 ? arguments[0].Value : null;

    private TemplateValue Text(string key, IReadOnlyList<BoundArgument> named)
    {
        if (named.Count == 0) return new LocalizedValue([.. texts.Select(text => text[key])]);
        var language = named.FirstOrDefault(argument => argument.Name == "language")?.Value;
        var count = named.FirstOrDefault(argument => argument.Name == "count")?.Value;
        (string Name, TemplateValue Value)[] others =
            [.. named.Where(argument => argument.Name is not "language" and not "count").Select(argument => (argument.Name!, argument.Value!))];
        return new TextValue(run =>
        {
            var own = TextsOf(language, run);
            var text = count is null ? own[key] : own.Count(key, count.Integer(run));
            foreach (var (name, value) in others) text = ThemeText.Fill(text, name, value.Get(run), own);
            return text;
        });
    }

    private ThemeStrings TextsOf(TemplateValue? language, TemplateRun run) =>
        language?.Get(run) is string code && _textsByLanguage.TryGetValue(code, out var own) ? own : run.Strings;

    private bool CheckNumbers(Call call)
    {
        foreach (var argument in call.Positional) CheckNumber(argument, call.Function.Name, call);
        return true;
    }

    /// <summary>Markup has its directions already, and would be shown letter by letter.</summary>
    private bool CheckPlainText(Call call)
    {
        var (node, value) = (call.Positional[0].Node, call.Positional[0].Value);
        if (value is null || value.Type == typeof(string) || ModelTypes.IsNumber(value.Type) || ModelTypes.IsUnknown(value.Type)) return true;
        diagnostics.Add(TemplateDiagnostics.NotAText(call.Template.At(node), node.ToString().Trim(), ModelTypes.Describe(value.Type), ModelTypes.NamesIn(value.Type)));
        return false;
    }

    private void CheckNumber(BoundArgument argument, string function, Call call)
    {
        if (argument.Value is { } value && !ModelTypes.IsNumber(value.Type) && !ModelTypes.IsUnknown(value.Type))
            diagnostics.Add(TemplateDiagnostics.NotANumber(call.Template.At(argument.Node), function, ModelTypes.Describe(value.Type)));
    }

    private void CheckNamed(BoundArgument argument, Call call)
    {
        var at = call.Template.At(argument.Node);
        if (argument.Name == "count") CheckNumber(argument, $"{call.Function.Name} count:", call);
        if (argument is { Name: "language", Literal: { } code } && strings.All(file => file.Language != code))
            diagnostics.Add(TemplateDiagnostics.UnknownLanguage(at, code));
        if (argument is { Name: not "count" and not "language", Value.Type: var type } && (type == typeof(bool) || !ModelTypes.IsScalar(type)))
            diagnostics.Add(TemplateDiagnostics.NotAText(at, argument.Name!, ModelTypes.Describe(type), ModelTypes.NamesIn(type)));
    }

    /// <summary>False when there is nothing that the call could stand for.</summary>
    private bool CheckText(Call call)
    {
        var at = call.Template.At(call.Positional[0].Node);
        if (call.Literal is not { } key)
        {
            diagnostics.Add(TemplateDiagnostics.NotALiteral(at, "t"));
            return false;
        }
        if (!_keys.Contains(key))
        {
            if (_keys.Count > 0) diagnostics.Add(TemplateDiagnostics.UnknownText(at, key, Suggestion.For(key, _keys)));
            return false;
        }

        var placeholders = PlaceholdersOf(key);
        foreach (var name in placeholders)
        {
            if (call.Named.All(argument => argument.Name != name)) diagnostics.Add(TemplateDiagnostics.MissingValue(at, key, name));
        }
        foreach (var argument in call.Named)
        {
            if (argument.Name != "language" && !placeholders.Contains(argument.Name!))
                diagnostics.Add(TemplateDiagnostics.NeedlessValue(call.Template.At(argument.Node), key, argument.Name!));
        }
        return true;
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
    private bool CheckAsset(Call call)
    {
        var function = call.Function.Name;
        var at = call.Template.At(call.Positional[0].Node);
        if (call.Literal is not { } name)
        {
            // An icon may be chosen by data, such as the id of a sharing service; there is none for an unknown one.
            if (function == "icon" && call.Positional[0].Value is { } value && (value.Type == typeof(string) || ModelTypes.IsUnknown(value.Type))) return true;
            diagnostics.Add(TemplateDiagnostics.NotALiteral(at, function));
            return false;
        }
        if (function == "icon")
        {
            if (_icons.Contains(name)) return true;
            diagnostics.Add(TemplateDiagnostics.UnknownAsset(at, $"icons/{name}.svg", Suggestion.For(name, _icons)));
            return false;
        }
        if (!files.TryGetValue(name, out var asset))
        {
            diagnostics.Add(TemplateDiagnostics.UnknownAsset(at, name, Suggestion.For(name, files.Keys)));
            return false;
        }
        if (function != "inline" || CanBeInlined(asset)) return true;
        diagnostics.Add(TemplateDiagnostics.CannotInline(at, name));
        return false;
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

    private sealed record Call(
        TemplateFunction Function, IReadOnlyList<BoundArgument> Positional, IReadOnlyList<BoundArgument> Named, ParsedTemplate Template, ScriptNode Node)
    {
        /// <summary>The first argument when it was written in quotes.</summary>
        public string? Literal => Positional.Count > 0 ? Positional[0].Literal : null;
    }
}
