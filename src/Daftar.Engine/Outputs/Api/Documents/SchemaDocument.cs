using System.Buffers;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Languages;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Schema;
using Daftar.Storage;

namespace Daftar.Outputs.Api.Documents;

/// <summary>The JSON Schema of one kind of source file, with this site's languages and terms.</summary>
internal sealed class SchemaDocument(SiteModel site, CollectionSchema collection) : PlannedFile(OutputPath.Of(ApiAddresses.Schema(collection.Id)))
{
    /// <summary>All kinds of source file that there are a schema of.</summary>
    public static IReadOnlyList<CollectionSchema> Collections { get; } =
        [ContentSchema.Articles, ContentSchema.Pages, ContentSchema.Authors, ContentSchema.Taxonomies, ContentSchema.Comments, SettingsSchema.Settings];

    /// <summary>The collection as this site has it, with its taxonomies.</summary>
    public static CollectionSchema Of(SiteConfiguration configuration, CollectionSchema collection) =>
        collection == ContentSchema.Articles ? ContentSchema.ArticlesOf(configuration) : collection;

    public static JsonSchemaOptions OptionsOf(ContentSet content, SiteConfiguration configuration, CollectionSchema collection) =>
        new(configuration.LanguageCodes)
        {
            Terms = content.Taxonomies.ToDictionary(
                taxonomy => taxonomy.Key,
                IReadOnlyList<SchemaTerm> (taxonomy) => [.. taxonomy.Value.Terms.Select(term => new SchemaTerm(term.Id, string.Join(" — ", term.Labels.Values.Values)))]),
            DescriptionLanguages = InterfaceLanguages.For(configuration.LanguageCodes),
            Definitions = collection == SettingsSchema.Settings ? [SettingsSchema.Menu] : [],
        };

    public override string Describe() => $"schema of {collection.Id}";

    // Settings and taxonomies, which every file depends on, are all there is.
    public override void AddDependencies(FingerprintBuilder fingerprint)
    {
    }

    public override void Render(RenderContext context, IBufferWriter<byte> output)
    {
        var options = OptionsOf(site.Content, site.Configuration, collection) with
        {
            Id = site.Urls.Absolute(ApiAddresses.Schema(collection.Id)),
            IsClosed = true,
        };
        JsonSchemaWriter.Write(output, Of(site.Configuration, collection), options);
    }
}
