namespace Daftar.Theming.Templates;

/// <summary>A piece of a template. Positions are offsets in the template's text.</summary>
internal abstract record TemplateNode(int Position);

/// <summary>What stands between the braces; copied as it is.</summary>
internal sealed record TextNode(int Position, string Text) : TemplateNode(Position);

/// <summary><c>{{value}}</c>, or <c>{{{value}}}</c> when raw.</summary>
internal sealed record OutputNode(int Position, TemplateExpression Value, bool IsRaw) : TemplateNode(Position);

/// <summary><c>{{#name …}}…{{else}}…{{/name}}</c>.</summary>
/// <param name="Names">Between the bars of <c>as |item index|</c>.</param>
internal sealed record BlockNode(
    int Position, CallExpression Head, IReadOnlyList<string> Names, IReadOnlyList<TemplateNode> Body, IReadOnlyList<TemplateNode> Else)
    : TemplateNode(Position);

/// <summary><c>{{&gt; name context key=value}}</c>, or with a body <c>{{#&gt; name}}…{{/name}}</c>.</summary>
internal sealed record PartialNode(
    int Position, string Name, TemplateExpression? Context, IReadOnlyList<NamedArgument> Arguments, IReadOnlyList<TemplateNode>? Body)
    : TemplateNode(Position);

/// <summary><c>{{#*inline "name"}}…{{/inline}}</c>: a partial that is known to the partial it stands in.</summary>
internal sealed record InlineNode(int Position, string Name, IReadOnlyList<TemplateNode> Body) : TemplateNode(Position);

internal abstract record TemplateExpression(int Position);

/// <param name="Value">A string, a long, a bool or null.</param>
internal sealed record LiteralExpression(int Position, object? Value) : TemplateExpression(Position);

/// <summary><c>../article.title</c>, <c>@root.site</c>, <c>this</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Up">How many <c>../</c> it begins with.</param>
/// <param name="Data">The name after <c>@</c>, or null.</param>
/// <param name="Segments">Names joined by dots; none for <c>this</c>.</param>
internal sealed record PathExpression(int Position, string Text, int Up, string? Data, IReadOnlyList<string> Segments) : TemplateExpression(Position);

/// <summary>A helper with its arguments, as <c>{{name …}}</c>, <c>(name …)</c> or the head of a block.</summary>
internal sealed record CallExpression(
    int Position, string Name, IReadOnlyList<TemplateExpression> Arguments, IReadOnlyList<NamedArgument> Named) : TemplateExpression(Position);

internal sealed record NamedArgument(int Position, string Name, TemplateExpression Value);

/// <summary>A template that was read without errors.</summary>
internal sealed record ParsedTemplate(TemplateFile File, IReadOnlyList<TemplateNode> Nodes);
