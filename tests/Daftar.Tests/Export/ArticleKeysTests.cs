using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Export;
using Daftar.Schema;

namespace Daftar.Tests.Export;

/// <summary>A key of articles is declared once, in <see cref="ContentSchema"/>; nothing of it is lost on the way to the database.</summary>
public sealed class ArticleKeysTests
{
    [Fact]
    public void Every_key_that_is_not_internal_says_how_it_is_read() =>
        Assert.Empty(All(ContentSchema.Articles.Fields.Where(field => !field.IsHidden)).Where(field => field.Read is null).Select(field => field.Key));

    [Fact]
    public void Every_key_of_today_has_a_place_of_its_own() =>
        Assert.Empty(ContentSchema.Articles.Fields.Where(field => !field.IsHidden && !TableDefinition.HasOwnPlace(field)).Select(field => field.Key));

    [Fact]
    public void A_new_key_reaches_the_database_whatever_its_kind()
    {
        FieldSchema[] fields =
        [
            New("subtitle", FieldKind.Text, _ => "Below"),
            New("pages", FieldKind.Integer, _ => 12),
            New("paid", FieldKind.Boolean, _ => true),
            New("read_on", FieldKind.Date, _ => new ContentDate(new(2026, 1, 2), false, TimeSpan.Zero)),
            New("places", FieldKind.TextList, _ => (IReadOnlyList<string>)["Kabul", "Herat"]),
            New("award", FieldKind.Group, article => article) with { Fields = [New("name", FieldKind.Text, _ => "Prize")] },
            New("unknown", FieldKind.Text, _ => null),
            New("internal", FieldKind.Text, _ => "hidden") with { IsHidden = true },
            .. ContentSchema.Articles.Fields,
        ];
        Assert.Equal(
            ["subtitle=Below", "pages=12", "paid=true", "read_on=2026-01-02", "places=Kabul", "places=Herat", "award.name=Prize"],
            ExportRows.OtherFields(fields, Article()).Select(field => $"{field.Name}={field.Value}"));
    }

    private static IEnumerable<FieldSchema> All(IEnumerable<FieldSchema> fields) => fields.SelectMany(field => All(field.Fields).Prepend(field));

    private static FieldSchema New(string key, FieldKind kind, Func<object, object?> read) => new(key, kind, new(key, key), new(key, key)) { Read = read };

    private static Article Article() => new()
    {
        Path = "input/articles/en/a.md",
        Stem = "a",
        Language = "en",
        Title = "A",
        Type = new Term("types", "report", 0, LanguageTexts.Empty, LanguageTexts.Empty, LanguageTexts.Empty, [], new SourcePlace("types.yml")),
        NewsCode = 1,
        Body = new(new(0), 0, "", []),
        Places = default,
        Digest = default,
        CardDigest = default,
    };
}
