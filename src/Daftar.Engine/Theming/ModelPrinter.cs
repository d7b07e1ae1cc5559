using System.Text;
using Daftar.Markup;
using Daftar.Theming.Models;
using Daftar.Theming.Templates;
using Daftar.Theming.Templates.Functions;

namespace Daftar.Theming;

/// <summary>Prints what a layout is given, in the names of templates: for theme authors who wonder why something is empty.</summary>
public static class ModelPrinter
{
    /// <summary>Markup and long texts are cut: it is their names that are wanted.</summary>
    private const int LongestText = 200;

    public static string Print(string layout, ILayoutModel model)
    {
        var output = new StringBuilder($"layout: {layout}\nmodel: {model.GetType().Name}\n");
        Members(model, "", output);
        return output.ToString();
    }

    private static void Members(object model, string indent, StringBuilder output)
    {
        foreach (var (name, member) in ModelTypes.MembersOf(model.GetType()))
        {
            output.Append(indent).Append(name).Append(':');
            Value(member.Get(model), indent, output);
        }
    }

    private static void Value(object? value, string indent, StringBuilder output)
    {
        switch (value)
        {
            case null:
                output.Append(" absent\n");
                break;
            case string text:
                output.Append(" \"").Append(Cut(text)).Append("\"\n");
                break;
            case Utf8Html html:
                output.Append(" markup, ").Append(html.Bytes.Length).Append(" bytes: ").Append(Cut(html.ToString())).Append('\n');
                break;
            case bool truth:
                output.Append(truth ? " true\n" : " false\n");
                break;
            case IReadOnlyList<object> { Count: 0 }:
                output.Append(" empty list\n");
                break;
            case IReadOnlyList<object> list:
                output.Append(" list of ").Append(list.Count).Append('\n');
                for (var i = 0; i < list.Count; i++)
                {
                    output.Append(indent).Append("  [").Append(i).Append("]:");
                    Value(list[i], indent + "  ", output);
                }
                break;
            case int number:
                output.Append(' ').Append(number).Append('\n');
                break;
            default:
                output.Append(' ').Append(value.GetType().Name).Append('\n');
                Members(value, indent + "  ", output);
                break;
        }
    }

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings("\\n");
        return line.Length <= LongestText ? line : TextCut.Truncate(line, LongestText, "…");
    }
}
