using System.Text;
using Daftar.Markup;
using Daftar.Theming.Templates;

namespace Daftar.Tests.Theming;

/// <summary>A template that is right for a model, with everything that our own runner knows, in an order that chance decides.</summary>
internal sealed class GeneratedTemplate
{
    private static readonly string[] Texts = ["<p>", "</p>\n", " text ", "<b>", "</b>", "&amp;", "\n  ", "«فارسی» "];
    private static readonly string[] TextFunctions =
    [
        "string.upcase", "string.downcase", "string.capitalize", "string.strip", "string.truncate 8", "string.truncatewords 2", "string.append \"<i>\"",
        "string.replace \"t\" \"<\"", "string.slice 1 3", "string.remove \"e\"", "html.strip", "html.escape", "html.url_encode", "string.handleize", "string.prepend \"«\"",
    ];

    private readonly StringBuilder _output = new();
    private readonly Random _random;
    private readonly List<(string Path, Type Type)> _names = [];
    private int _loops;

    public GeneratedTemplate(Random random, Type model)
    {
        _random = random;
        foreach (var (name, member) in ModelTypes.MembersOf(model)) _names.Add((name, member.Type));
        Statements(8, depth: 0);
    }

    public override string ToString() => _output.ToString();

    private void Statements(int count, int depth)
    {
        for (var i = 0; i < count; i++) Statement(depth);
    }

    private void Statement(int depth)
    {
        switch (_random.Next(depth > 3 ? 6 : 12))
        {
            case 0 or 1:
                _output.Append(Pick(Texts));
                break;
            case 2:
                Tag(Text(2));
                break;
            case 3:
                _output.Append($"<a {Pick(["href", "title", "src", "data-x"])}=\"{(Chance() ? "" : Pick(["/fa/", "https://example.org/?q=", "x-"]))}{{{{ {Text(1)} }}}}\">");
                break;
            case 4:
                Tag(Pick(["t \"one\"", $"t \"by\" name: {Text(0)}", $"t \"counted\" count: {Number(1)}", $"number {Number(1)}", "icon \"star\"", $"bidi {Text(0)}", $"bidi {Text(0)} language: \"fa\"", $"include \"piece\" value: {Text(0)}", Number(2)]));
                break;
            case 5:
                Tag(Markup() ?? Text(2));
                break;
            case 6 or 7:
                Tag($"if {Condition(2)}");
                Statements(2, depth + 1);
                if (Chance()) Tag($"else if {Condition(1)}").Statements(1, depth + 1);
                if (Chance()) Tag("else").Statements(1, depth + 1);
                Tag("end");
                break;
            case 8 or 9 or 10:
                Loop(depth);
                break;
            default:
                Tag($"case {Text(0)}");
                Tag($"when {Text(0)}, \"title\"").Statements(1, depth + 1);
                Tag("else").Statements(1, depth + 1);
                Tag("end");
                break;
        }
    }

    private void Loop(int depth)
    {
        var lists = _names.Where(name => ModelTypes.ElementOf(name.Type) is not null).ToList();
        if (lists.Count == 0) return;
        var (path, type) = lists[_random.Next(lists.Count)];
        var item = $"item{_loops++}";
        Tag($"for {item} in {(Chance() ? path : $"({path}{Pick([" | array.reverse", " | array.limit 1"])})")}{Pick(["", "", " limit: 1", " offset: 1", " reversed", " offset: 1 limit: 2"])}");
        var count = _names.Count;
        Add(item, ModelTypes.ElementOf(type)!);
        Tag(Pick(["for.index", "for.rindex", "for.length", "for.first", "for.last", "for.odd", "for.even"]));
        Statements(2, depth + 1);
        _names.RemoveRange(count, _names.Count - count);
        if (Chance()) Tag("else").Statements(1, depth + 1);
        Tag("end");
    }

    /// <summary>The name of an item with its parts, and theirs.</summary>
    private void Add(string path, Type type)
    {
        _names.Add((path, type));
        foreach (var (name, member) in ModelTypes.MembersOf(type))
        {
            _names.Add(($"{path}.{name}", member.Type));
            foreach (var (inner, part) in ModelTypes.MembersOf(member.Type)) _names.Add(($"{path}.{name}.{inner}", part.Type));
        }
    }

    private string Text(int depth)
    {
        var choice = _random.Next(depth <= 0 ? 2 : 7);
        return choice switch
        {
            0 => Name(type => type == typeof(string)) ?? "\"none\"",
            1 => Pick(["\"a < b\"", "'it is'", "\"«دفتر»\"", "\"\""]),
            2 => $"({Text(depth - 1)} | {Pick(TextFunctions)})",
            3 => $"({Text(depth - 1)} + {Text(depth - 1)})",
            4 => $"({Condition(depth - 1)} ? {Text(depth - 1)} : {Text(depth - 1)})",
            5 => $"({Text(depth - 1)} ?? {Text(depth - 1)})",
            _ => $"({Text(depth - 1)} + {Number(depth - 1)})",
        };
    }

    private string Number(int depth) => _random.Next(depth <= 0 ? 2 : 6) switch
    {
        0 => (Name(type => type == typeof(int)) is { } name ? $"({name} ?? 1)" : "7"),
        1 => $"{_random.Next(100)}",
        2 => $"({Number(depth - 1)} {Pick(["+", "-", "*"])} {Number(depth - 1)})",
        3 => $"({Text(depth - 1)} | string.size)",
        4 => Name(type => ModelTypes.ElementOf(type) is not null) is { } list ? $"{list}.size" : "3",
        _ => $"({Number(depth - 1)} // 3)",
    };

    private string Condition(int depth) => _random.Next(depth <= 0 ? 3 : 7) switch
    {
        0 => Name(_ => true) ?? "true",
        1 => $"({Text(0)} == {Text(0)})",
        2 => $"({Text(0)} | string.contains \"t\")",
        3 => $"({Condition(depth - 1)} && {Condition(depth - 1)})",
        4 => $"({Condition(depth - 1)} || {Condition(depth - 1)})",
        5 => $"!({Condition(depth - 1)})",
        _ => $"({Number(depth - 1)} {Pick(["<", "<=", ">", ">=", "!="])} {Number(depth - 1)})",
    };

    private string? Markup() => Name(type => type == typeof(Utf8Html));

    private string? Name(Func<Type, bool> fits)
    {
        var fitting = _names.Where(name => fits(name.Type)).ToList();
        return fitting.Count == 0 ? null : fitting[_random.Next(fitting.Count)].Path;
    }

    private GeneratedTemplate Tag(string inside)
    {
        var (left, right) = (Pick(["", "", "", "~", "-"]), Pick(["", "", "", "~"]));
        _output.Append($"{{{{{left} {inside} {right}}}}}");
        return this;
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private bool Chance() => _random.Next(2) == 0;
}
