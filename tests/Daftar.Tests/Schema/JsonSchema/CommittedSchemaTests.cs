using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Daftar.Beginning;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Outputs.Api;
using Daftar.Outputs.Api.Documents;
using Daftar.Schema;

namespace Daftar.Tests.Schema.JsonSchema;

/// <summary>
/// What is written from the content model and committed: schemas for editors, completion, the reference.
/// <c>UPDATE_EXPECTED=1</c> in the environment writes them.
/// </summary>
public sealed class CommittedSchemaTests
{
    private const string Begin = "<!-- reference: written by CommittedSchemaTests -->";
    private const string End = "<!-- end of reference -->";

    public static TheoryData<string> Collections() => [.. SchemaDocument.Collections.Select(collection => collection.Id)];

    // Terms are examples there: a contributor who adds one has no need to know of schemas.
    [Theory]
    [MemberData(nameof(Collections))]
    public void The_schema_is_up_to_date(string id)
    {
        var path = PathOf("schema", id + ".json");
        var expected = Schema(id);
        if (IsUpdate) File.WriteAllText(path, expected);
        Assert.Equal(WithoutExamples(expected), WithoutExamples(File.ReadAllText(path)));
    }

    [Fact]
    public void The_reference_is_up_to_date()
    {
        var path = PathOf("docs", "content-model.md");
        var text = File.ReadAllText(path);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var expected = text[..begin] + "\n\n" + ContentModelReference.Tables() + text[end..];
        if (IsUpdate) File.WriteAllText(path, expected);
        else Assert.Equal(expected, text);
    }

    [Fact]
    public void Completion_in_the_editor_is_up_to_date()
    {
        var path = PathOf(".vscode", "front-matter.code-snippets");
        if (IsUpdate) File.WriteAllText(path, EditorSnippets.Of(ContentSchema.Articles, ["en", "fa"]));
        Assert.Equal(EditorSnippets.Of(ContentSchema.Articles, ["en", "fa"]), File.ReadAllText(path));
    }

    [Fact]
    public void Editors_are_told_of_schemas_that_are_there()
    {
        var settings = JsonNode.Parse(File.ReadAllText(PathOf(".vscode", "settings.json")))!;
        var yaml = settings["yaml.schemas"]!.AsObject().Select(entry => entry.Key);
        var json = settings["json.schemas"]!.AsArray().Select(entry => entry!["url"]!.GetValue<string>());
        var named = yaml.Concat(json).ToList();
        Assert.Equal(["./schema/authors.json", "./schema/comments.json", "./schema/settings.json", "./schema/taxonomies.json"], named.Order(StringComparer.Ordinal));
        Assert.All(named, schema => Assert.True(File.Exists(PathOf(schema)), schema));
    }

    [Fact]
    public void All_of_this_repository_fits_its_schemas()
    {
        var validation = new JsonValidation();
        foreach (var (collection, pattern) in ((string, string)[])[("articles", "*.md"), ("pages", "*.md"), ("authors", "*.yml"), ("taxonomies", "*.yml"), ("comments", "*.yml")])
        {
            var schema = File.ReadAllBytes(PathOf("schema", collection + ".json"));
            var folder = PathOf("tests", "sample-site", "input", collection);
            if (!Directory.Exists(folder)) continue;
            foreach (var file in Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            {
                var text = File.ReadAllText(file);
                validation.AddYaml(Path.GetRelativePath(folder, file), schema, pattern == "*.md" ? Daftar.Sources.FrontMatter.Split(text).YamlText : text);
            }
        }
        validation.AddYaml("statiq.json", File.ReadAllBytes(PathOf("schema", "settings.json")), File.ReadAllText(PathOf("statiq.json")));
        Assert.True(validation.Count > 8);
        Assert.Empty(validation.Problems());
    }

    private static bool IsUpdate => Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1";

    private static string Schema(string id)
    {
        var diagnostics = new DiagnosticBag();
        using var loaded = SiteLoader.Load(new(JsonValidation.RepositoryRoot, DateTimeOffset.UnixEpoch) { UseCache = false }, diagnostics);
        Assert.True(loaded is not null && !diagnostics.HasErrors, string.Join('\n', diagnostics.ToSortedList()));
        var collection = SchemaDocument.Collections.Single(collection => collection.Id == id);
        var output = new ArrayBufferWriter<byte>();
        JsonSchemaWriter.Write(output, collection, SchemaDocument.OptionsOf(loaded.Site.Content, loaded.Site.Configuration, collection));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string WithoutExamples(string schema)
    {
        var node = JsonNode.Parse(schema)!;
        Strip(node);
        return node.ToJsonString();

        static void Strip(JsonNode? node)
        {
            if (node is JsonObject map)
            {
                map.Remove("examples");
                foreach (var (_, value) in map.ToList()) Strip(value);
            }
            else if (node is JsonArray list)
            {
                foreach (var item in list) Strip(item);
            }
        }
    }

    private static string PathOf(params string[] parts) => Path.GetFullPath(Path.Combine([JsonValidation.RepositoryRoot, .. parts]));
}
