using Daftar.Importing;
using Daftar.Importing.Reports;

namespace Daftar.Tests.Importing;

public sealed class ImportSessionTests : IDisposable
{
    private const string Page = """
        Report > Afghanistan
        Publish Date
        Monday 29 December 2025 - 10:45
        Coal Roads of Samangan
        Trucks carry coal to the border day and night, and the villages along the road breathe what they lose on the way.
        Coal Roads of Samangan
        Farid Ahmadi
        3 minutes reading
        The mines of Samangan have been worked for a century, mostly by hand, and mostly in winter when the fields give no work.
        Farid Ahmadi is a journalist in Mazar.
        News code:5001
        Author : Farid Ahmadi
        Source : East Studies
        """;

    private const string Plain = """
        A Bridge at Hairatan

        The bridge at Hairatan was closed for repairs last week, and traders on both sides have been waiting since.

        Nobody knows when it will open again.
        """;

    private readonly ImportFolder _folder = new();

    [Fact]
    public void Importing_again_changes_nothing()
    {
        _folder.Put("a.txt", Page);
        _folder.Put("b.txt", Plain);
        Assert.Equal(2, _folder.Import().Count(ImportStatus.Created));
        var before = _folder.SiteFiles().ToDictionary(path => path, _folder.Site);

        var again = _folder.Import();

        Assert.Equal(2, again.Count(ImportStatus.Unchanged));
        Assert.Equal(before, _folder.SiteFiles().ToDictionary(path => path, _folder.Site));
        Assert.Equal(
            [
                "input/articles/en/2025-12-29-coal-roads.md",
                "input/articles/en/bridge-hairatan.md",
                "input/authors/farid-ahmadi.yml",
            ],
            _folder.SiteFiles());
    }

    [Fact]
    public void A_document_is_known_under_another_name()
    {
        _folder.Import(null, _folder.Put("b.txt", Plain));
        var result = _folder.Import(null, _folder.Put("renamed.txt", Plain));
        Assert.Equal(ImportStatus.Unchanged, result.Files[0].Status);
    }

    [Fact]
    public void An_article_is_known_after_its_file_was_renamed()
    {
        var document = _folder.Put("b.txt", Plain);
        _folder.Import(null, document);
        File.Move(Path.Combine(_folder.Root, "input/articles/en/bridge-hairatan.md"), Path.Combine(_folder.Root, "input/articles/en/bridge.md"));

        var result = _folder.Import(null, document);

        Assert.Equal((ImportStatus.Unchanged, "input/articles/en/bridge.md"), (result.Files[0].Status, result.Files[0].Target));
    }

    [Fact]
    public void An_edited_article_is_kept_and_force_writes_over_it()
    {
        var document = _folder.Put("b.txt", Plain);
        _folder.Import(null, document);
        const string path = "input/articles/en/bridge-hairatan.md";
        var written = _folder.Site(path);
        var edited = written.Replace("Nobody", "No one", StringComparison.Ordinal);
        _folder.PutSite(path, edited);

        var kept = _folder.Import(null, document);
        Assert.Equal(ImportStatus.KeptEdited, kept.Files[0].Status);
        Assert.Equal(edited, _folder.Site(path));
        Assert.Equal(["b.txt: info DAF516: 'input/articles/en/bridge-hairatan.md' was edited after it was imported, so it was not changed. Use --force to overwrite it."], _folder.Lines.Where(line => line.Contains("DAF516", StringComparison.Ordinal)));

        var forced = _folder.Import(request => request with { Force = true }, document);
        Assert.Equal(ImportStatus.Overwritten, forced.Files[0].Status);
        Assert.Equal(written, _folder.Site(path));
    }

    [Fact]
    public void Other_line_ends_are_no_edit()
    {
        var document = _folder.Put("b.txt", Plain);
        _folder.Import(null, document);
        const string path = "input/articles/en/bridge-hairatan.md";
        _folder.PutSite(path, _folder.Site(path).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(ImportStatus.Unchanged, _folder.Import(null, document).Files[0].Status);
    }

    [Fact]
    public void A_page_saved_anew_updates_an_article_that_nobody_edited()
    {
        _folder.Import(null, _folder.Put("a.txt", Page));
        var result = _folder.Import(null, _folder.Put("a.txt", Page.Replace("mostly by hand", "almost always by hand", StringComparison.Ordinal)));

        Assert.Equal(ImportStatus.Updated, result.Files[0].Status);
        Assert.Contains("almost always by hand", _folder.Site("input/articles/en/2025-12-29-coal-roads.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_writes_nothing_and_shows_everything()
    {
        _folder.Put("a.txt", Page);
        var result = _folder.Import(request => request with { DryRun = true });

        Assert.Empty(_folder.SiteFiles());
        Assert.Contains("title: Coal Roads of Samangan\n", result.Files[0].Text, StringComparison.Ordinal);
        var report = ImportSummary.Of(result, "en");
        Assert.Contains(": new → input/articles/en/2025-12-29-coal-roads.md\n", report, StringComparison.Ordinal);
        Assert.EndsWith("1 document: 1 new, 0 updated, 0 unchanged, 0 kept, 0 refused (dry run, nothing was written)\n", report, StringComparison.Ordinal);
        Assert.EndsWith("۱ سند: ۱ تازه، ۰ روزآمد، ۰ بدون تغییر، ۰ دست‌نخورده، ۰ پذیرفته‌نشده (آزمایشی؛ چیزی نوشته نشد)\n", ImportSummary.Of(result, "fa"), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_without_a_code_get_free_ones_above_all_others()
    {
        _folder.PutSite("input/articles/fa/old.md", "---\ntitle: کهنه\nnews_code: 6000\n---\n\nمتن\n");
        _folder.Put("1.txt", Plain);
        _folder.Put("2.txt", Plain.Replace("Hairatan", "Torkham", StringComparison.Ordinal));
        _folder.Put("3.txt", Page);

        Assert.Equal([6001, 6002, 5001], _folder.Import().Files.Select(file => file.NewsCode));
    }

    [Fact]
    public void Two_documents_with_one_news_code_are_told_apart()
    {
        _folder.Put("a.txt", Page);
        _folder.Put("b.txt", Page.Replace("Samangan", "Takhar", StringComparison.Ordinal));
        var result = _folder.Import();

        Assert.Equal([ImportStatus.Created, ImportStatus.Refused], result.Files.Select(file => file.Status));
        Assert.Contains(_folder.Lines, line => line.StartsWith("b.txt: error DAF514: News code 5001 is also that of 'a.txt'", StringComparison.Ordinal)
            || line.Contains("DAF514", StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_that_a_person_gave_is_not_taken_over()
    {
        _folder.PutSite("input/articles/en/mine.md", "---\ntitle: Mine\nnews_code: 5001\n---\n\nText\n");
        var result = _folder.Import(null, _folder.Put("a.txt", Page));

        Assert.Equal(ImportStatus.Refused, result.Files[0].Status);
        Assert.Equal(["a.txt: error DAF515: News code 5001 belongs to 'input/articles/en/mine.md', which was not imported from this document. Correct the code in one of them."], _folder.Lines);
    }

    [Fact]
    public void An_author_gets_a_record_and_a_person_keeps_theirs()
    {
        _folder.PutSite("input/authors/farid-ahmadi.yml", "# ours\nname:\n  en: Farid Ahmadi\n  fa: فرید احمدی\n");
        _folder.Import(null, _folder.Put("a.txt", Page));
        Assert.Equal("# ours\nname:\n  en: Farid Ahmadi\n  fa: فرید احمدی\nbio:\n  en: Farid Ahmadi is a journalist in Mazar.\n", _folder.Site("input/authors/farid-ahmadi.yml"));

        _folder.PutSite("input/authors/farid-ahmadi.yml", "name:\n  en: Farid Ahmadi\nbio:\n  en: Editor.\n");
        _folder.Import(null, _folder.Put("c.txt", Page.Replace("5001", "5002", StringComparison.Ordinal)));
        Assert.Equal("name:\n  en: Farid Ahmadi\nbio:\n  en: Editor.\n", _folder.Site("input/authors/farid-ahmadi.yml"));
        Assert.Equal(["c.txt: info DAF521: 'input/authors/farid-ahmadi.yml' has a different value for 'bio.en' and was not changed. Compare the two."], _folder.Lines);
    }

    [Fact]
    public void A_name_in_another_language_leads_to_the_record_that_has_it()
    {
        _folder.PutSite("input/authors/farid-ahmadi.yml", "name:\n  en: Farid Ahmadi\n  fa: نرگس سلیمی\n");
        var result = _folder.Import(null, Path.Combine(Repository.Fixtures, "fa-analysis-central-asia.txt"));

        Assert.Contains("author:\n  - farid-ahmadi\n", result.Files[0].Text, StringComparison.Ordinal);
        Assert.Contains("bio:\n  fa: نرگس سلیمی، پژوهشگر مسائل آسیای مرکزی\n", _folder.Site("input/authors/farid-ahmadi.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sites_own_terms_and_aliases_decide()
    {
        _folder.PutSite("input/taxonomies/regions.yml", "label: Regions\nterms:\n  - id: kabulistan\n    label: {en: Kabulistan}\n    aliases: [Afghanistan]\n");
        var result = _folder.Import(null, _folder.Put("a.txt", Page));
        Assert.Contains("regions:\n  - kabulistan\n", result.Files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_type_is_no_guess()
    {
        var result = _folder.Import(request => request with { Type = "note" }, _folder.Put("b.txt", Plain));
        Assert.Contains("type: note\n", result.Files[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("  - type\n", result.Files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_others()
    {
        _folder.Put("a.bin", [0, 1, 2, 3, 0, 0]);
        _folder.Put("b.txt", Plain);
        var result = _folder.Import();
        Assert.Equal([ImportStatus.Refused, ImportStatus.Created], result.Files.Select(file => file.Status));
    }

    [Fact]
    public void A_linked_folder_is_not_written_through()
    {
        var outside = Directory.CreateDirectory(Path.Combine(_folder.Root, "elsewhere")).FullName;
        Directory.CreateDirectory(Path.Combine(_folder.Root, "input/articles"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Root, "input/articles/en"), outside);

        var result = _folder.Import(null, _folder.Put("b.txt", Plain));

        Assert.Equal(ImportStatus.Refused, result.Files[0].Status);
        Assert.Empty(Directory.EnumerateFiles(outside));
        Assert.Equal(["input/articles/en/bridge-hairatan.md: error DAF522: 'input/articles/en/bridge-hairatan.md' cannot be written: it lies outside 'input'. Check the folder and its permissions."], _folder.Lines);
    }

    public void Dispose() => _folder.Dispose();
}
