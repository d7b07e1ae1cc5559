using Daftar.Configuration;
using Daftar.Importing;

namespace Daftar.Tests.Importing;

/// <summary>Words of documents are looked for among the terms of all taxonomies that the site declares.</summary>
public sealed class ImportedTermsTests : IDisposable
{
    private const string Document = "---\ntitle: The Closed Bridge\ncategories: [Water and Power, Afghanistan, Fortnightly]\n---\nThe bridge at Hairatan was closed for a week in the spring of that year, and nobody knew why.\n";

    private readonly ImportFolder _folder = new();

    [Fact]
    public void Terms_of_a_declared_taxonomy_stand_under_its_key()
    {
        _folder.PutSite("input/taxonomies/series.yml", "label: Series\nterms:\n  - id: water\n    label: {en: Water and Power, fa: آب و برق}\n");
        _folder.PutSite("input/taxonomies/pace.yml", "label: Pace\nterms:\n  - id: slow\n    label: Slow\n    aliases: [Fortnightly]\n");
        _folder.Put("a.md", Document);
        var file = Assert.Single(_folder.Import(Declare).Files);

        Assert.Contains("regions:\n  - afghanistan\nseries:\n  - water\npace: slow\n", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tags:", file.Text, StringComparison.Ordinal);
        Assert.Contains("series: water", file.Findings.Kept.Select(line => line.English));
        Assert.Empty(_folder.Lines);
    }

    [Fact]
    public void A_taxonomy_that_the_site_does_not_have_takes_no_terms()
    {
        _folder.Put("a.md", Document);
        var file = Assert.Single(_folder.Import(request => request with { Taxonomies = [new("types")] }).Files);

        Assert.DoesNotContain("regions", file.Text, StringComparison.Ordinal);
        Assert.Contains("tags:\n  - Water and Power\n  - Afghanistan\n  - Fortnightly\n", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_the_table_may_be_called_as_a_taxonomy()
    {
        _folder.PutSite("input/taxonomies/series.yml", "label: Series\nterms:\n  - id: water\n    label: {en: Water and Power, fa: آب و برق}\n");
        _folder.Put("documents/a.md", Document);
        var table = _folder.Put("table.csv", "file,مجموعه\na.md,آب و برق\n");
        var documents = Path.Combine(Path.GetDirectoryName(table)!, "documents");
        var result = _folder.Import(request => Declare(request) with { Metadata = table }, documents);

        Assert.Contains("series:\n  - water\n", Assert.Single(result.Files).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_has_changed_makes_the_article_anew()
    {
        _folder.Put("documents/a.md", Document);
        var table = _folder.Put("table.csv", "file,author\na.md,Jane Roe\n");
        var documents = Path.Combine(Path.GetDirectoryName(table)!, "documents");
        var first = Import();
        Assert.Equal(ImportStatus.Unchanged, Import().Status);

        File.WriteAllText(table, "file,author\na.md,Sara Najafi\n");
        var second = Import();

        Assert.Equal((ImportStatus.Updated, first.Target), (second.Status, second.Target));
        Assert.Contains("sara-najafi", _folder.Site(second.Target!), StringComparison.Ordinal);
        // Without the table nothing says that its facts are wrong.
        Assert.Equal(ImportStatus.Unchanged, Assert.Single(_folder.Import(null, documents).Files).Status);

        ImportedFile Import() => Assert.Single(_folder.Import(request => request with { Metadata = table }, documents).Files);
    }

    public void Dispose() => _folder.Dispose();

    private static ImportRequest Declare(ImportRequest request) => request with
    {
        Taxonomies = [.. TaxonomySettings.Defaults, new("series") { Labels = new Dictionary<string, string> { ["fa"] = "مجموعه" } }, new("pace") { IsSingle = true }],
    };
}
