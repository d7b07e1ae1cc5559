using Daftar.Sources;

namespace Daftar.Tests.Checking.Changes;

/// <summary><c>daftar redirect</c> and <c>daftar new tombstone</c>: what the check asks for, done by a command.</summary>
public sealed class RedirectCommandTests : IDisposable
{
    private readonly ChangedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_deleted_article_is_led_on_to_the_one_that_is_named()
    {
        _site.Write("input/articles/en/coffee.md", ChangedSite.Article("Coffee", 20, "Black."));
        _site.Delete("input/articles/en/tea.md");
        var before = _site.Read("input/articles/en/coffee.md");
        Assert.Equal(new Cli.Run(0, "input/articles/en/coffee.md: now has the addresses /en/report/7/ and /7/ of the article 7\n", ""), _site.Run("redirect", "7", "--to", "20"));
        Assert.Equal(before.Replace("---\n\nBlack", "aliases:\n  - /en/report/7/\n  - /7/\n---\n\nBlack", StringComparison.Ordinal), _site.Read("input/articles/en/coffee.md"));
        Assert.Empty(_site.Unreachable());
        Assert.Equal(new Cli.Run(0, "همهٔ مطالب منتشرشده در نشانی خود هستند.\n", ""), _site.Run("redirect", "--lang", "fa"));
    }

    [Theory]
    [InlineData("type: report", "type: note", "/en/report/7/")]
    [InlineData("news_code: 7", "news_code: 70", "/en/report/7/ and /7/")]
    public void What_moved_within_its_file_is_led_on_without_being_told(string old, string now, string addresses)
    {
        _site.Write("input/articles/en/tea.md", _site.Read("input/articles/en/tea.md").Replace(old, now, StringComparison.Ordinal));
        Assert.Equal($"input/articles/en/tea.md: now has the addresses {addresses} of the article 7\n", _site.Run("redirect").Output);
        Assert.Empty(_site.Unreachable());
        Assert.DoesNotContain(" error ", _site.Run("check", "--against", "origin/main").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_file_with_another_type_is_found_by_its_code()
    {
        _site.Git("mv", "input/articles/en/tea.md", "input/articles/en/green-tea.md");
        _site.Write("input/articles/en/green-tea.md", ChangedSite.Article("Tea", 7, "Green.", type: "note"));
        Assert.Equal("input/articles/en/green-tea.md: اکنون پاسخ‌گوی /en/report/7/ از مطلب ۷ است\n", _site.Run("redirect", "--lang", "fa").Output);
        Assert.Empty(_site.Unreachable());
    }

    [Theory]
    [InlineData("redirect")]
    [InlineData("new", "tombstone", "7", "--reason", "R")]
    public void Nothing_is_taken_for_done_while_a_file_cannot_be_read(params string[] command)
    {
        _site.Write("input/articles/en/tea.md", _site.Read("input/articles/en/tea.md").Replace("type: report", "type: note", StringComparison.Ordinal));
        using var held = new FileStream(_site["input/articles/fa/tea.md"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var run = _site.Run(command);
        Assert.NotEqual(0, run.Exit);
        Assert.StartsWith("input/articles/fa/tea.md: error DAF134: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_done_is_told_and_nothing_is_written()
    {
        const string Successor = "input/articles/en/tea.md: error DAF987: It is not clear what replaces the article 7. Name the replacement (daftar redirect 7 --to CODE), or write why it was withdrawn (daftar new tombstone 7).\n";
        Assert.Equal(new Cli.Run(1, "", "daftar redirect: error DAF986: The article 7 still has its addresses, or was never published. To withdraw it, delete its file or set 'draft: true' in it, then run the command again.\n"), _site.Run("redirect", "7"));
        Assert.Equal(new Cli.Run(2, "", "daftar new tombstone: error DAF986: The article 99 still has its addresses, or was never published. To withdraw it, delete its file or set 'draft: true' in it, then run the command again.\n"), _site.Run("new", "tombstone", "99", "--reason", "R"));

        _site.Delete("input/articles/en/tea.md");
        Assert.Equal(new Cli.Run(1, "", Successor), _site.Run("redirect"));
        Assert.Equal("input/articles/en/tea.md: error DAF987: معلوم نیست چه جای مطلب ۷ را می‌گیرد. آن را نام ببرید (daftar redirect 7 --to CODE) یا سبب برداشتنش را بنویسید (daftar new tombstone 7).\n", _site.Run("redirect", "--lang", "fa").Error);
        _site.Write("input/articles/en/draft.md", ChangedSite.Article("Draft", 30, "D.", keys: "draft: true\n"));
        foreach (var named in new[] { "30", "12345", "input/articles/en/draft.md", "/etc/passwd" })
            Assert.Equal(new Cli.Run(1, "", $"daftar redirect: error DAF988: '{named}' is not published here. Use --to with the news code of a published article, or with the file of a published article or page.\n"), _site.Run("redirect", "7", "--to", named));
        Assert.Equal("daftar redirect: error DAF988: «30» در اینجا منتشر نشده است. به ‎--to کد خبر یا پروندهٔ مطلب یا صفحه‌ای منتشرشده را بدهید.\n", _site.Run("redirect", "7", "--to", "30", "--lang", "fa").Error);

        var text = ChangedSite.Article("Milk", 21, "White.", keys: "aliases: \"/milk/\"\n");
        _site.Write("input/articles/en/milk.md", text);
        Assert.Equal(new Cli.Run(1, "", "input/articles/en/milk.md: error DAF989: 'aliases' cannot be changed automatically. Add by hand: /en/report/7/, /7/\n"), _site.Run("redirect", "7", "--to", "21"));
        Assert.Equal("input/articles/en/milk.md: error DAF989: «aliases» را نمی‌توان خودکار تغییر داد. با دست بیفزایید: /en/report/7/، /7/\n", _site.Run("redirect", "7", "--to", "21", "--lang", "fa").Error);
        Assert.Equal(text, _site.Read("input/articles/en/milk.md"));
    }

    [Fact]
    public void Without_a_main_branch_nobody_knows_what_was_published()
    {
        _site.Git("update-ref", "-d", "refs/remotes/origin/main");
        Assert.Equal(new Cli.Run(1, "", "daftar redirect: error DAF985: The main branch says what was published, but Git does not know the branch 'main' of 'origin'. Fetch it, or name a branch with --against.\n"), _site.Run("redirect"));
        Assert.Equal("daftar new tombstone: error DAF985: شاخهٔ اصلی نشان می‌دهد چه منتشر شده است، ولی گیت شاخهٔ main از origin را نمی‌شناسد. آن را دریافت (fetch) کنید یا شاخه را با ‎--against نام ببرید.\n", _site.Run("new", "tombstone", "7", "--reason", "R", "--lang", "fa").Error);
        Assert.Contains("DAF903", _site.Run("redirect", "--against", "nowhere").Error, StringComparison.Ordinal);
        _site.Delete("input/articles/en/tea.md");
        Assert.Contains("DAF987", _site.Run("redirect", "--against", "main").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7", "en", "Article 7 was withdrawn", "/en/report/7/", "The author took it back.")]
    [InlineData("8", "fa", "مطلب ۸ برداشته شد", "/fa/report/8/", "نویسنده آن را پس گرفت.")]
    public void A_tombstone_tells_why_at_the_article_s_own_addresses(string code, string language, string title, string address, string reason)
    {
        _site.Delete($"input/articles/{language}/tea.md");
        Assert.Contains("DAF961", _site.Run("new", "tombstone", code).Error, StringComparison.Ordinal);
        Assert.Equal(new Cli.Run(0, $"Wrote input/pages/{language}/withdrawn-{code}.md\n", ""), _site.Run("new", "tombstone", code, "--reason", reason, "--lang", "en"));
        Assert.Equal($"---\ntitle: {title}\naliases:\n  - {address}\n  - /{code}/\n---\n\n{reason}\n", _site.Read($"input/pages/{language}/withdrawn-{code}.md"));
        Assert.Empty(_site.Unreachable());
        Assert.Contains("DAF986", _site.Run("new", "tombstone", code, "--reason", reason, "--lang", "en").Error, StringComparison.Ordinal);

        Assert.Equal(0, _site.Run("build").Exit);
        Assert.Contains($"withdrawn-{code}/", _site.Read($"output{address}index.html"), StringComparison.Ordinal);
        Assert.Contains(reason, _site.Read($"output/{language}/withdrawn-{code}/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_became_a_draft_again_gets_a_tombstone_and_keeps_its_text()
    {
        _site.Write("input/articles/en/tea.md", ChangedSite.Article("Tea", 7, "Green.", keys: "draft: true\n"));
        Assert.Contains("DAF987", _site.Run("redirect").Error, StringComparison.Ordinal);
        Assert.Equal(0, _site.Run("new", "tombstone", "7", "--title", "Corrected soon", "--reason", "Figures were wrong.").Exit);
        Assert.Empty(_site.Unreachable());
    }

    public static TheoryData<string, string> Written => new()
    {
        { "title: T\n", "title: T\naliases:\n  - /a/\n  - '/ب: ج/'\n" },
        { "title: T\naliases: [/x/]\nlead: L\n", "title: T\naliases: [/x/, /a/, '/ب: ج/']\nlead: L\n" },
        { "aliases: [ \"/x]/\" ] # [old]\n", "aliases: [ \"/x]/\" , /a/, '/ب: ج/'] # [old]\n" },
        { "aliases: []\nlead: L\n", "aliases: [/a/, '/ب: ج/']\nlead: L\n" },
        { "aliases:\nlead: L\n", "aliases:\n  - /a/\n  - '/ب: ج/'\nlead: L\n" },
        { "aliases:\n- /x/ # one\n# two\nlead: L\n", "aliases:\n- /x/ # one\n- /a/\n- '/ب: ج/'\n# two\nlead: L\n" },
        { "aliases:\n    -   /x/\n\nlead: L\n", "aliases:\n    -   /x/\n    -   /a/\n    -   '/ب: ج/'\n\nlead: L\n" },
        { "aliases: /x/\n", "" },
        { "aliases: {a: b}\n", "" },
        { "aliases:\n  - {a: b}\n", "" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_list_grows_and_every_other_byte_stays(string yaml, string expected)
    {
        foreach (var ending in new[] { "\n", "\r\n" })
        {
            foreach (var mark in new[] { "", "\uFEFF" })
            {
                string Text(string matter) => mark + $"---\n{matter}---\n\nText [a]: b\n".Replace("\n", ending, StringComparison.Ordinal);
                var grown = ContentEdit.Markdown(Text(yaml)).Append("aliases", ["/a/", "/ب: ج/"]);
                Assert.Equal(expected.Length == 0 ? null : Text(expected), grown);
            }
        }
    }

    [Fact]
    public void A_value_full_of_brackets_is_left_to_its_author_after_a_few_tries()
    {
        var text = $"---\ntitle: T\naliases: [\"{new string(']', 20_000)}\"]\n---\n\nText.\n";
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(ContentEdit.Markdown(text).Append("aliases", ["/a/"]));
        // Ten readings of a text of 20 KB; one for each bracket would take gigabytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }
}
