using System.Buffers;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Schema;
using Daftar.Sources;

namespace Daftar.Tests.Schema.JsonSchema;

/// <summary>What an editor says by the JSON Schema and what <c>daftar check</c> says by the model is the same.</summary>
public sealed class JsonSchemaWriterTests
{
    private static readonly string[] Languages = ["fa", "en"];

    private const string Base = "title: T\ntype: report\nnews_code: 1\n";

    // Only the schema's part of check: whether a term is declared or an image exists, the schema of a site alone can tell.
    private static readonly (CollectionSchema Schema, string Yaml, bool IsGood)[] Samples =
    [
        (ContentSchema.Articles, Base, true),
        (ContentSchema.Articles, "title: T\ntype: report\n", false),
        (ContentSchema.Articles, "title: 1404\ntype: report\nnews_code: 1\n", true),
        (ContentSchema.Articles, "title: true\ntype: report\nnews_code: 1\n", true),
        (ContentSchema.Articles, "title: ''\ntype: report\nnews_code: 1\n", false),
        (ContentSchema.Articles, "title: '  '\ntype: report\nnews_code: 1\n", false),
        (ContentSchema.Articles, "title:\ntype: report\nnews_code: 1\n", false),
        (ContentSchema.Articles, "title: |-\n  a\n  b\ntype: report\nnews_code: 1\n", false),
        (ContentSchema.Articles, "title: [a]\ntype: report\nnews_code: 1\n", false),
        (ContentSchema.Articles, "title: T\ntype: report\nnews_code: '1'\n", false),
        (ContentSchema.Articles, "title: T\ntype: report\nnews_code: 0\n", false),
        (ContentSchema.Articles, "title: T\ntype: report\nnews_code: -4\n", false),
        (ContentSchema.Articles, "title: T\ntype: report\nnews_code: 4219.5\n", false),
        (ContentSchema.Articles, "title: T\ntype: report\nnews_code: 2147483648\n", false),
        (ContentSchema.Articles, Base + "titel: x\n", false),
        (ContentSchema.Articles, Base + "lead: |\n  a\n  b\n", true),
        (ContentSchema.Articles, Base + "lead:\n", true),
        (ContentSchema.Articles, Base + "publish_date: 2025-12-29\n", true),
        (ContentSchema.Articles, Base + "publish_date: 2025-12-29T10:45\n", true),
        (ContentSchema.Articles, Base + "publish_date: 2025-12-29T10:45:00+03:30\n", true),
        (ContentSchema.Articles, Base + "publish_date: 2025-12-29 10:45:00Z\n", true),
        (ContentSchema.Articles, Base + "publish_date: 1404-10-08\n", false),
        (ContentSchema.Articles, Base + "publish_date: 2025-13-01\n", false),
        (ContentSchema.Articles, Base + "publish_date: 29.12.2025\n", false),
        (ContentSchema.Articles, Base + "publish_date: 2025-12-29T25:00\n", false),
        (ContentSchema.Articles, Base + "publish_date: ۲۰۲۵-۱۲-۲۹\n", false),
        (ContentSchema.Articles, Base + "regions: afghanistan\n", true),
        (ContentSchema.Articles, Base + "regions: [afghanistan, pakistan]\n", true),
        (ContentSchema.Articles, Base + "regions: [afghanistan, afghanistan]\n", false),
        (ContentSchema.Articles, Base + "regions: {a: b}\n", false),
        (ContentSchema.Articles, Base + "tags: [a, 5]\n", true),
        (ContentSchema.Articles, Base + "tags: [[a]]\n", false),
        (ContentSchema.Articles, Base + "aliases: [/old]\n", true),
        (ContentSchema.Articles, Base + "aliases: [old]\n", false),
        (ContentSchema.Articles, Base + "draft: true\n", true),
        (ContentSchema.Articles, Base + "draft: 'true'\n", false),
        (ContentSchema.Articles, Base + "draft: 1\n", false),
        (ContentSchema.Articles, Base + "translation: {status: machine, translator: X}\n", true),
        (ContentSchema.Articles, Base + "translation: {status: robot}\n", false),
        (ContentSchema.Articles, Base + "translation: {translator: X}\n", false),
        (ContentSchema.Articles, Base + "translation: machine\n", false),
        (ContentSchema.Articles, Base + "corrections:\n- {date: 2025-12-30, note: N}\n", true),
        (ContentSchema.Articles, Base + "corrections: {date: 2025-12-30, note: N}\n", false),
        (ContentSchema.Articles, Base + "corrections:\n- {note: N}\n", false),
        (ContentSchema.Authors, "name: Karim\n", true),
        (ContentSchema.Authors, "name: {fa: کریم, en: Karim}\n", true),
        (ContentSchema.Authors, "name: {fa: کریم, english: Karim}\n", false),
        (ContentSchema.Authors, "name: Karim\norcid: 0000-0002-1825-0097\n", true),
        (ContentSchema.Authors, "name: Karim\norcid: 0000\n", false),
        (ContentSchema.Authors, "name: Karim\nwebsite: example.org\n", false),
        (ContentSchema.Authors, "name: Karim\nemail: karim@example.org\n", true),
        (ContentSchema.Taxonomies, "label: Regions\nterms:\n- {id: kabul, label: {en: Kabul}}\n", true),
        (ContentSchema.Taxonomies, "label: Regions\nterms:\n- {id: Kabul City, label: {en: Kabul}}\n", false),
        (ContentSchema.Taxonomies, "label: Regions\n", false),
        (SettingsSchema.Settings, "Languages: [{Code: fa, Name: فارسی}]\n", true),
        (SettingsSchema.Settings, "Languages: [{Code: fa, Name: فارسی, Direction: up}]\n", false),
        (SettingsSchema.Settings, "Languages: [{Code: fa, Name: فارسی}]\nGenerateApi: full\n", true),
        (SettingsSchema.Settings, "Languages: [{Code: fa, Name: فارسی}]\nGenerateApi: false\n", true),
        (SettingsSchema.Settings, "Languages: [{Code: fa, Name: فارسی}]\nGenerateApi: some\n", false),
        (SettingsSchema.Settings, "Languages: [{Code: fa, Name: فارسی, Menu: [{Link: home, Items: [{Link: archive}]}]}]\n", true),
        (SettingsSchema.Settings, "Languages: [{Code: fa, Name: فارسی}]\nHost: example.org:8080\n", true),
        (SettingsSchema.Settings, "Languages: [{Code: fa, Name: فارسی}]\nHost: https://example.org\n", false),
        (SettingsSchema.Settings, "Languages: [{Code: fa, Name: فارسی}]\nInputFiles: [a]\nLinkLowercase: true\n", true),
        (SettingsSchema.Settings, "Languages: [{Code: fa, Name: فارسی, InputFiles: [a]}]\n", false),
    ];

    [Fact]
    public void Check_finds_the_samples_as_good_or_bad_as_they_are() =>
        Assert.All(Samples, sample => Assert.True(sample.IsGood == (Findings(sample.Schema, sample.Yaml).Count == 0), sample.Yaml));

    [Fact]
    public void The_schemas_accept_what_check_accepts_and_nothing_else()
    {
        var validation = new JsonValidation();
        for (var index = 0; index < Samples.Length; index++) validation.AddYaml($"{index}:", Write(Samples[index].Schema), Samples[index].Yaml);
        var refused = validation.Problems().Select(problem => int.Parse(problem.AsSpan(0, problem.IndexOf(':', StringComparison.Ordinal)))).ToHashSet();
        Assert.Equal(Samples.Where(sample => !sample.IsGood).Select(sample => sample.Yaml), Samples.Where((_, index) => refused.Contains(index)).Select(sample => sample.Yaml));
    }

    [Fact]
    public void A_schema_of_a_site_knows_its_terms_and_no_others()
    {
        var options = new JsonSchemaOptions(Languages)
        {
            IsClosed = true,
            Terms = new Dictionary<string, IReadOnlyList<SchemaTerm>>
            {
                ["types"] = [new("report", "Report — گزارش")],
                ["regions"] = [new("kabul", "Kabul — کابل"), new("herat", "Herat — هرات")],
                ["issues"] = [],
            },
        };
        var schema = Write(ContentSchema.Articles, options);
        var validation = new JsonValidation();
        validation.AddYaml("good", schema, Base + "regions: [kabul, herat]\n");
        validation.AddYaml("bad type", schema, "title: T\ntype: essay\nnews_code: 1\n");
        validation.AddYaml("bad region", schema, Base + "regions: [kabul, ghazni]\n");
        Assert.Equal(["bad region", "bad type"], validation.Problems().Select(problem => problem.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static byte[] Write(CollectionSchema schema, JsonSchemaOptions? options = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var definitions = schema == SettingsSchema.Settings ? [SettingsSchema.Menu] : Array.Empty<CollectionSchema>();
        JsonSchemaWriter.Write(output, schema, options ?? new(Languages) { Definitions = definitions, IsClosed = schema == ContentSchema.Authors });
        return output.WrittenSpan.ToArray();
    }

    private static IReadOnlyList<Diagnostic> Findings(CollectionSchema schema, string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var mapping = (DataMapping)YamlReader.Read(yaml, "x.yml", 1, diagnostics)!;
        SchemaReader.Read(mapping, schema, Languages, diagnostics);
        return diagnostics.ToSortedList();
    }
}
