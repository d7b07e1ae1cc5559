using Daftar.Checking.Numbering;
using Daftar.Tests.Checking.Changes;

namespace Daftar.Tests.Checking;

public sealed class RenumberCommandTests : IDisposable
{
    private readonly ChangedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_code_that_main_gave_away_meanwhile_is_replaced_and_nothing_else()
    {
        // Others publish 9 while this branch has it, and somebody proposes 12 on another branch.
        _site.Git("checkout", "--quiet", "main");
        _site.Write("input/articles/fa/theirs.md", ChangedSite.Article("دیگر", 9, "متن."));
        _site.Publish();
        _site.Git("checkout", "--quiet", "-b", "proposal");
        _site.Write("input/articles/fa/proposed.md", ChangedSite.Article("پیشنهاد", 12, "متن."));
        _site.Commit();
        _site.Git("update-ref", "refs/remotes/origin/proposal", "HEAD");
        _site.Git("checkout", "--quiet", "work");
        var text = "---\r\ntitle: Ours   # a remark\r\ntype: report\r\nnews_code: 9   # another\r\npublish_date: 2026-01-02\r\n---\r\n\r\n9 is a number.\r\n";
        _site.Write("input/articles/en/ours.md", text);

        Assert.Equal(new Cli.Run(0, "input/articles/en/ours.md: 9 is now 13\n", ""), _site.Run("renumber"));
        Assert.Equal(text.Replace("news_code: 9", "news_code: 13", StringComparison.Ordinal), _site.Read("input/articles/en/ours.md"));
        Assert.DoesNotContain(" DAF901: ", _site.Run("check").Error, StringComparison.Ordinal);
        Assert.Equal(new Cli.Run(0, "هیچ کد خبری دو بار داده نشده است.\n", ""), _site.Run("renumber", "--lang", "fa"));
    }

    [Fact]
    public void Of_two_articles_here_the_published_one_keeps_its_code()
    {
        _site.Write("input/articles/en/coffee.md", ChangedSite.Article("Coffee", 7, "Black."));
        Assert.Equal("input/articles/en/coffee.md: ۷ اکنون ۹ است\n", _site.Run("renumber", "--lang", "fa").Output);
        Assert.Contains("news_code: 7\n", _site.Read("input/articles/en/tea.md"), StringComparison.Ordinal);
        Assert.Contains("news_code: 9\n", _site.Read("input/articles/en/coffee.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_tells_whose_it_is_somebody_has_to()
    {
        _site.Write("input/articles/en/a.md", ChangedSite.Article("A", 30, "A."));
        _site.Write("input/articles/en/b.md", ChangedSite.Article("B", 30, "B."));
        Assert.Equal(
            new Cli.Run(1, "", "input/articles/en/b.md(4,12): error DAF732: The news code 30 is used by input/articles/en/a.md and input/articles/en/b.md, and the Git history does not show which file had it first. Name the file to renumber: daftar renumber FILE\n"),
            _site.Run("renumber"));
        Assert.Equal("input/articles/en/a.md: 30 is now 31\n", _site.Run("renumber", _site["input/articles/en/a.md"]).Output);
        Assert.Equal("Every news code is unique.\n", _site.Run("renumber").Output);
    }

    [Theory]
    [InlineData("news_code:    7", "news_code:    9")]
    [InlineData("news_code: 7 # seven", "news_code: 9 # seven")]
    public void The_number_is_found_however_it_is_written(string written, string expected)
    {
        _site.Write("input/articles/en/coffee.md", "\uFEFF" + ChangedSite.Article("Coffee", 7, "Black.").Replace("news_code: 7", written, StringComparison.Ordinal));
        _site.Run("renumber");
        Assert.Contains(expected + "\n", _site.Read("input/articles/en/coffee.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_program_should_not_change_is_left_to_a_person()
    {
        _site.Write("input/articles/en/coffee.md", ChangedSite.Article("Coffee", 7, "Black.").Replace("news_code: 7", "news_code: &n 7", StringComparison.Ordinal));
        var before = _site.Read("input/articles/en/coffee.md");
        var run = _site.Run("renumber", _site["input/articles/en/coffee.md"]);
        Assert.Equal(1, run.Exit);
        Assert.Equal(before, _site.Read("input/articles/en/coffee.md"));

        var finding = NumberingDiagnostics.ByHand(new("a.md", 4, 12), 31);
        Assert.Equal("a.md(4,12): error DAF733: The news code cannot be changed automatically. Change it to 31 by hand.", finding.ToString());
        Assert.Equal("a.md(4,12): error DAF733: کد خبر را نمی‌توان خودکار تغییر داد. به جای آن ۳۱ را با دست بنویسید.", finding.ToString("fa"));
        Assert.Equal("a.md(4,12): error DAF732: کد خبر ۳۱ از آنِ a و b است و گیت نمی‌گوید نخست از آنِ کدام بود. پرونده‌ای را که باید کد دیگری بگیرد نام ببرید: daftar renumber FILE", NumberingDiagnostics.Unclear(new("a.md", 4, 12), 31, ["a", "b"]).ToString("fa"));
    }

    [Fact]
    public void The_code_that_somebody_has_to_write_by_hand_is_given_to_nobody_else()
    {
        _site.Write("input/articles/en/a.md", ChangedSite.Article("A", 7, "A.").Replace("news_code: 7", "news_code: !!int 7", StringComparison.Ordinal));
        _site.Write("input/articles/en/b.md", ChangedSite.Article("B", 7, "B."));
        var run = _site.Run("renumber");
        Assert.Equal("input/articles/en/b.md: 7 is now 10\n", run.Output);
        Assert.EndsWith("Change it to 9 by hand.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_file_that_cannot_be_written_the_others_wait_for_the_next_run()
    {
        foreach (var name in new[] { "a", "b", "c" }) _site.Write($"input/articles/en/{name}.md", ChangedSite.Article(name, 7, "."));
        var pending = Path.Combine(_site["input/articles/en"], $".daftar-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("b.md"u8).AsSpan(0, 8))}.tmp");
        using (new FileStream(pending, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            var run = _site.Run("renumber");
            Assert.Equal((1, "input/articles/en/a.md: 7 is now 9\n"), (run.Exit, run.Output));
            Assert.Matches("^input/articles/en/b\\.md: error DAF614: .+\n$", run.Error);
        }
        Assert.Equal("input/articles/en/b.md: 7 is now 10\ninput/articles/en/c.md: 7 is now 11\n", _site.Run("renumber").Output);
    }

    [Theory]
    [InlineData("renumber")]
    [InlineData("redirect")]
    [InlineData("preview")]
    [InlineData("check", "--against", "origin/main")]
    public void A_repository_that_is_broken_is_told(params string[] command)
    {
        foreach (var file in Directory.EnumerateFiles(_site[".git/objects"], "*", SearchOption.AllDirectories))
        {
            // Commits stay, what they hold is gone.
            using var kind = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", ["-C", _site[""], "cat-file", "-t", Path.GetFileName(Path.GetDirectoryName(file))! + Path.GetFileName(file)]) { RedirectStandardOutput = true })!;
            var isCommit = kind.StandardOutput.ReadToEnd() == "commit\n";
            kind.WaitForExit();
            if (isCommit) continue;
            File.SetAttributes(file, FileAttributes.Normal);
            File.Delete(file);
        }
        _site.Write("input/articles/en/a.md", ChangedSite.Article("A", 7, "A."));
        var run = _site.Run(command);
        Assert.NotEqual(0, run.Exit);
        Assert.Matches("(?m)^git (grep|diff): error DAF882: A Git command failed: (fatal|error): .+ Check the repository with 'git fsck', or clone it again\\.$", run.Error);
        Assert.Equal("git diff: error DAF882: فرمان گیت ناموفق بود: it ended with 1. مخزن را با git fsck بررسی کنید یا آن را دوباره clone کنید.", Daftar.History.HistoryDiagnostics.NoAnswer("git diff", "it ended with 1.").ToString("fa"));
    }

    [Fact]
    public void Files_and_branches_that_are_not_there_are_told()
    {
        Assert.Contains("error DAF721: ", _site.Run("renumber", "nowhere.md").Error, StringComparison.Ordinal);
        Assert.Equal("--against: error DAF903: Git does not know the branch or commit 'nowhere'. Fetch it first, or correct the name.\n", _site.Run("renumber", "--against", "nowhere").Error);
    }

    [Fact]
    public void A_new_article_takes_a_code_that_no_branch_has()
    {
        _site.Git("checkout", "--quiet", "-b", "proposal");
        _site.Write("input/articles/fa/proposed.md", ChangedSite.Article("پیشنهاد", 40, "متن."));
        _site.Commit();
        _site.Git("update-ref", "refs/remotes/origin/proposal", "HEAD");
        _site.Git("checkout", "--quiet", "work");
        Assert.Contains(", news code 41.", _site.Run("new", "article", "--title", "New", "--language", "en", "--type", "note").Output, StringComparison.Ordinal);
    }
}
