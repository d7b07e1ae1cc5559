using System.Text;
using System.Text.RegularExpressions;
using Daftar.Theming;
using Daftar.Theming.Models;
using Daftar.Theming.Templates;
using Daftar.Theming.Templates.Functions;

namespace Daftar.Tests.Theming;

/// <summary>
/// The reference of the page models in <c>docs/theme.md</c> is written from the models and their comments. With
/// <c>UPDATE_EXPECTED=1</c> in the environment the test rewrites it.
/// </summary>
public sealed partial class ThemeReferenceTests
{
    private const string Begin = "<!-- reference: written by ThemeReferenceTests -->";
    private const string End = "<!-- end of reference -->";

    [Fact]
    public void The_reference_of_page_models_is_up_to_date()
    {
        var path = Path.Combine(ThemeLoaderTests.RepositoryRoot(), "docs", "theme.md");
        var text = File.ReadAllText(path);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var expected = text[..begin] + "\n\n" + Reference() + text[end..];
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") File.WriteAllText(path, expected);
        else Assert.True(expected == text, "docs/theme.md is stale. Run this test with UPDATE_EXPECTED=1 and commit the difference.");
    }

    [Fact]
    public void Every_function_is_documented()
    {
        var text = File.ReadAllText(Path.Combine(ThemeLoaderTests.RepositoryRoot(), "docs", "theme.md"));
        Assert.All(TemplateFunctions.All.Values, function => Assert.Contains($"{{{{ {function.Signature} }}}}", text, StringComparison.Ordinal));
    }

    // Documents have lines of at most 140 characters, which their lint holds.
    private static string Wrapped(string paragraph)
    {
        const int Width = 140;
        var (lines, line) = (new List<string>(), "");
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                lines.Add(line);
                line = word;
            }
            else line = line.Length == 0 ? word : $"{line} {word}";
        }
        return string.Join('\n', lines.Append(line));
    }

    private static string Reference()
    {
        var comments = Comments();
        var output = new StringBuilder();
        var common = ModelTypes.MembersOf(typeof(PageModel));
        output.Append("### Every page\n\n").Append(Wrapped(comments.Summary(nameof(PageModel)))).Append("\n\n");
        Table(output, typeof(PageModel), common.Keys, comments);
        var views = new Queue<Type>(Views(typeof(PageModel)));
        foreach (var layout in Daftar.Outputs.SiteOutputs.Layouts)
        {
            output.Append($"### {layout.Name}.sbn-html\n\n").Append(Wrapped(comments.Summary(layout.Model.Name))).Append("\n\n");
            var own = ModelTypes.MembersOf(layout.Model).Keys.Where(name => !typeof(PageModel).IsAssignableFrom(layout.Model) || !common.ContainsKey(name)).ToList();
            if (own.Count > 0) Table(output, layout.Model, own, comments);
            foreach (var view in Views(layout.Model)) views.Enqueue(view);
        }

        var seen = new HashSet<Type>();
        while (views.TryDequeue(out var view))
        {
            if (!seen.Add(view)) continue;
            output.Append($"### {view.Name}\n\n");
            if (comments.Summary(view.Name) is { Length: > 0 } summary) output.Append(Wrapped(summary)).Append("\n\n");
            Table(output, view, ModelTypes.MembersOf(view).Keys, comments);
            foreach (var inner in Views(view)) views.Enqueue(inner);
        }
        return output.ToString();
    }

    private static IEnumerable<Type> Views(Type type) => ModelTypes.MembersOf(type).Values
        .Select(member => ModelTypes.ElementOf(member.Type) ?? member.Type)
        .Where(member => !ModelTypes.IsScalar(member));

    private static void Table(StringBuilder output, Type type, IEnumerable<string> names, ModelComments comments)
    {
        output.Append("| name | what | meaning |\n|---|---|---|\n");
        foreach (var name in names)
            output.Append($"| `{name}` | {What(ModelTypes.MembersOf(type)[name].Type)} | {comments.Of(type, name)} |\n");
        output.Append('\n');
    }

    private static string What(Type type)
    {
        if (ModelTypes.ElementOf(type) is { } element) return "list of " + What(element);
        var described = ModelTypes.Describe(type).English;
        return ModelTypes.IsScalar(type) ? described.StartsWith("a ", StringComparison.Ordinal) ? described[2..] : described : $"[{type.Name}](#{type.Name.ToLowerInvariant()})";
    }

    private static ModelComments Comments()
    {
        var folder = Path.Combine(ThemeLoaderTests.RepositoryRoot(), "src", "Daftar.Engine", "Theming", "Models");
        var comments = new ModelComments();
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal)) comments.Read(File.ReadAllLines(file));
        return comments;
    }

    private sealed partial class ModelComments
    {
        private readonly Dictionary<string, string> _texts = [];

        public string Summary(string type) => _texts.GetValueOrDefault(type, "");

        public string Of(Type type, string name)
        {
            for (var at = type; at is not null; at = at.BaseType)
            {
                if (_texts.TryGetValue($"{at.Name}.{name}", out var text)) return text;
            }
            return "";
        }

        public void Read(string[] lines)
        {
            var comment = new StringBuilder();
            var type = "";
            foreach (var line in lines.Select(line => line.Trim()))
            {
                if (line.StartsWith("///", StringComparison.Ordinal))
                {
                    comment.Append(line[3..]).Append('\n');
                    continue;
                }
                if (TypeName().Match(line) is { Success: true } typeMatch)
                {
                    type = typeMatch.Groups[1].Value;
                    _texts[type] = Text(Part(comment.ToString(), "summary"));
                    foreach (Match parameter in Parameter().Matches(comment.ToString()))
                        _texts[$"{type}.{ModelTypes.NameOf(parameter.Groups[1].Value)}"] = Text(parameter.Groups[2].Value);
                }
                else if (PropertyName().Match(line) is { Success: true } property && comment.Length > 0)
                    _texts[$"{type}.{ModelTypes.NameOf(property.Groups[1].Value)}"] = Text(Part(comment.ToString(), "summary"));
                comment.Clear();
            }
        }

        private static string Part(string comment, string element) =>
            Regex.Match(comment, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;

        private static string Text(string xml)
        {
            var text = Regex.Replace(xml, "<(?:see|paramref|typeparamref) (?:cref|name|langword)=\"([^\"]*)\" ?/>", "`$1`");
            text = Regex.Replace(text, "</?c>", "`");
            text = Regex.Replace(text, @"\s+", " ").Trim();
            return text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
                .Replace("&amp;", "&", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
        }

        [GeneratedRegex(@"^public (?:abstract |sealed )?record (\w+)")]
        private static partial Regex TypeName();

        [GeneratedRegex(@"^public (?:required |override )?[\w<>?]+ (\w+) (?:\{|=>)")]
        private static partial Regex PropertyName();

        [GeneratedRegex("<param name=\"(\\w+)\">(.*?)</param>", RegexOptions.Singleline)]
        private static partial Regex Parameter();
    }
}
