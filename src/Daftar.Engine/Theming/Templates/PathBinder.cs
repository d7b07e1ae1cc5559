using Daftar.Diagnostics;

namespace Daftar.Theming.Templates;

/// <summary>Finds the value that a path leads to, or says why it leads nowhere.</summary>
internal static class PathBinder
{
    /// <summary>Null when the path leads nowhere, which was reported.</summary>
    public static TemplateValue? Bind(PathExpression path, TemplateScope scope, TemplateFile file, DiagnosticBag diagnostics)
    {
        if (TemplateFunctions.All.TryGetValue(path.Text, out var function))
        {
            // It is the helper that is meant, also where a property has its name.
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

        TemplateValue value = new SlotValue(scope.Context);
        var segments = path.Segments;
        var from = 0;
        if (path.Data is not null)
        {
            if (Data(path.Data, scope) is not { } data)
            {
                diagnostics.Add(TemplateDiagnostics.UnknownData(Place(), path.Data, scope.IsInEach));
                return null;
            }
            value = data;
        }
        else if (path.Up == 0 && segments.Count > 0 && scope.Names.TryGetValue(segments[0], out var named))
        {
            value = new SlotValue(named);
            from = 1;
        }

        for (var i = from; i < segments.Count; i++)
        {
            if (Member(value, segments[i]) is { } next)
            {
                value = next;
                continue;
            }
            diagnostics.Add(TemplateDiagnostics.UnknownVariable(
                Place(), segments[i], ModelTypes.Describe(value.Type), Suggest(path, i, value.Type, scope)));
            return null;
        }
        return value;

        SourcePlace Place() => TemplateParser.PlaceOf(file, path.Position);
    }

    private static TemplateValue? Data(string name, TemplateScope scope) => name switch
    {
        "root" => new RootValue(scope.Root),
        "index" or "key" when scope.IsInEach => new IndexValue(),
        "first" or "last" when scope.IsInEach => new EdgeValue(isLast: name == "last"),
        _ => null,
    };

    private static TemplateValue? Member(TemplateValue value, string name)
    {
        if (ModelTypes.ElementOf(value.Type) is not { } element)
            return ModelTypes.MembersOf(value.Type).TryGetValue(name, out var member) ? new MemberValue(value, member) : null;
        if (name == "length") return new LengthValue(value);
        return int.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out var index) ? new ItemValue(value, element, index) : null;
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
                if (ModelTypes.MembersOf(outer.Context.Type).ContainsKey(name)) return up + path.Text;
            }
            if (ModelTypes.MembersOf(scope.Root).ContainsKey(name)) return "@root." + path.Text;
        }
        var candidates = ModelTypes.NamesIn(type);
        var similar = Suggestion.For(name, index == 0 ? candidates.Concat(scope.Names.Keys) : candidates);
        return similar is null ? null : prefix + similar;
    }
}
