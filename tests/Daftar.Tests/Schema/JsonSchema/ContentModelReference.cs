using System.Text;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Schema;

namespace Daftar.Tests.Schema.JsonSchema;

/// <summary>What is written from the content model beside the schemas: the reference for people.</summary>
internal static class ContentModelReference
{
    private static readonly (CollectionSchema Schema, string Files)[] Collections =
    [
        (ContentSchema.Articles, "`input/articles/{language}/*.md`, between the lines `---`"),
        (ContentSchema.Pages, "`input/pages/{language}/*.md`, between the lines `---`"),
        (ContentSchema.Authors, "`input/authors/*.yml`; the file's name is the author's id"),
        (ContentSchema.Taxonomies, "`input/taxonomies/*.yml`; the file's name is the taxonomy's id"),
        (ContentSchema.Comments, "`input/comments/{news code}/{day}-{n}.yml`, such as `input/comments/4219/2025-12-30-1.yml`; the file's name is the comment's id"),
        (SettingsSchema.Settings, "`statiq.json`; upper and lower case do not matter. Keys that Statiq alone reads (`InputFiles`, `ExcludedPaths`, `CleanMode` …) are skipped"),
    ];

    /// <summary>Tables in Markdown.</summary>
    public static string Tables()
    {
        var text = new StringBuilder();
        foreach (var (schema, files) in Collections)
        {
            text.Append($"### {schema.Label.English} ({schema.Label.Persian})\n\n{files}\n\n");
            Table(text, schema.Fields, isBilingual: schema != SettingsSchema.Settings);
            foreach (var field in schema.Fields.Where(field => field.Fields.Count > 0))
            {
                text.Append($"Within `{field.Key}`:\n\n");
                Table(text, field.Fields, isBilingual: schema != SettingsSchema.Settings);
            }
        }
        return text.ToString();
    }

    private static void Table(StringBuilder text, IReadOnlyList<FieldSchema> fields, bool isBilingual)
    {
        text.Append(isBilingual ? "| key | in Persian | value | meaning |\n|---|---|---|---|\n" : "| key | value | meaning |\n|---|---|---|\n");
        foreach (var field in fields)
        {
            text.Append($"| `{field.Key}` ");
            if (isBilingual) text.Append($"| {field.Label.Persian} ");
            text.Append($"| {Value(field)}{(field.IsRequired ? ", **required**" : "")} | {Escape(field.Help.English)} |\n");
        }
        text.Append('\n');
    }

    private static string Value(FieldSchema field)
    {
        var value = field.Kind switch
        {
            FieldKind.Text => "text in one line",
            FieldKind.LongText => "text",
            FieldKind.Integer => "positive whole number",
            FieldKind.Boolean => "`true` or `false`",
            FieldKind.Date => "date or date-time",
            FieldKind.Choice => string.Join(", ", field.Choices.Select(choice => $"`{choice.Value}`")),
            FieldKind.TextList => "text or list of texts",
            FieldKind.Term => $"id from `{field.Target}.yml`",
            FieldKind.TermList => $"id or list of ids from `{field.Target}.yml`",
            FieldKind.AuthorList => "author or list of authors",
            FieldKind.Image => "path of an image",
            FieldKind.Address => "address",
            FieldKind.Translated => "text, or one for each language: `{en: …, fa: …}`",
            FieldKind.Group => "mapping",
            FieldKind.GroupList => "list of mappings",
            _ => field.Target is null ? "any" : $"list of {field.Target} entries",
        };
        if (field.MaxLength > 0) value += $", up to {field.MaxLength} characters";
        if (field.Pattern is not null) value += $", like `{Escape(field.Pattern)}`";
        if (field.IsSharedByTranslations) value += "; the same in all languages";
        return field.IsHidden ? value + "; written by programs" : value;
    }

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
