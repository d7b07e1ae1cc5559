using Daftar.Diagnostics;

namespace Daftar.Theming.Templates;

/// <summary>Finds the type that a path leads to, or says why it leads nowhere.</summary>
internal static class PathResolver
{
    /// <summary>Null when the path leads nowhere, which was reported.</summary>
    public static Type? TypeOf(PathExpression path, TemplateScope scope, TemplateFile file, DiagnosticBag diagnostics)
    {
        if (TemplateFunctions.All.TryGetValue(path.Text, out var function))
        {
            // Handlebars.Net would call the helper, also where a property has its name.
            diagnostics.Add(TemplateDiagnostics.WrongArguments(Place(), path.Text, function.Signature));
            return null;
        }
        for (var i = 0; i < path.Up; i++)
        {
            if (scope.Outer is null)
            {
                diagnostics.Add(TemplateDiagnostics.TooFarUp(Place(), path.Text));
                return null;
            }
            scope = scope.Outer;
        }

        var type = scope.Context;
        var segments = path.Segments;
        var from = 0;
        if (path.Data is not null)
        {
            if (DataType(path.Data, scope) is not { } data)
            {
                diagnostics.Add(TemplateDiagnostics.UnknownData(Place(), path.Data, scope.IsInEach));
                return null;
            }
            type = data;
        }
        else if (path.Up == 0 && segments.Count > 0 && scope.Names.TryGetValue(segments[0], out var named))
        {
            type = named;
            from = 1;
        }

        for (var i = from; i < segments.Count; i++)
        {
            if (Member(type, segments[i]) is { } next)
            {
                type = next;
                continue;
            }
            diagnostics.Add(TemplateDiagnostics.UnknownVariable(
                Place(), segments[i], ModelTypes.Describe(type), Suggest(path, i, type, scope)));
            return null;
        }
        return type;

        SourcePlace Place() => TemplateParser.PlaceOf(file, path.Position);
    }

    private static Type? DataType(string name, TemplateScope scope) => name switch
    {
        "root" => scope.Root,
        "index" or "key" when scope.IsInEach => typeof(int),
        "first" or "last" when scope.IsInEach => typeof(bool),
        _ => null,
    };

    private static Type? Member(Type type, string name)
    {
        if (ModelTypes.MembersOf(type).TryGetValue(name, out var member)) return member;
        return int.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out _) ? ModelTypes.ElementOf(type) : null;
    }

    /// <summary>The same name further out, else a similar name here.</summary>
    private static string? Suggest(PathExpression path, int index, Type type, TemplateScope scope)
    {
        var name = path.Segments[index];
        var prefix = string.Join('.', path.Segments.Take(index).Append(""));
        if (index == 0 && path.Data is null && path.Up == 0)
        {
            var up = "../";
            for (var outer = scope.Outer; outer is not null; outer = outer.Outer, up += "../")
            {
                if (ModelTypes.MembersOf(outer.Context).ContainsKey(name)) return up + path.Text;
            }
            if (ModelTypes.MembersOf(scope.Root).ContainsKey(name)) return "@root." + path.Text;
        }
        var candidates = ModelTypes.MembersOf(type).Keys;
        var similar = Suggestion.For(name, index == 0 ? candidates.Concat(scope.Names.Keys) : candidates);
        return similar is null ? null : prefix + similar;
    }
}
