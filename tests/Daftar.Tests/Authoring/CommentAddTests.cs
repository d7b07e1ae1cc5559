using Daftar.Cli;
using Daftar.Tests.Cli;

namespace Daftar.Tests.Authoring;

/// <summary><c>daftar comment add</c>: what arrives by mail becomes a file that passes the check.</summary>
public sealed class CommentAddTests : IDisposable
{
    private readonly SmallSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_comment_becomes_a_file_that_passes_check()
    {
        Assert.Equal(new Run(0, "Wrote input/comments/1/2026-01-01-1.yml\n", ""), _site.Run("comment", "add", "--code", "1", "--name", " Sara \n Najafi ", "--text", "The tea of Herat is not green, whatever people say.\n\n\nSecond  "));
        Assert.Equal(
            "name: Sara Najafi\ndate: 2026-01-01T03:30:00\nlanguage: en\ntext: |-\n  The tea of Herat is not green, whatever people say.\n\n\n  Second\n",
            _site.Folder.Read("input/comments/1/2026-01-01-1.yml"));
        Assert.Equal("Wrote input/comments/1/2025-12-30-1.yml\n", _site.Run("comment", "add", "--code=۱", "--name=@sara", "--text=- one\r\n# two: [x]", "--date=۲۰۲۵-۱۲-۳۰", "--reply-to=2026-01-01-1").Output);
        Assert.Equal("name: '@sara'\ndate: 2025-12-30\nlanguage: en\nreply_to: 2026-01-01-1\ntext: |-\n  - one\n  # two: [x]\n", _site.Folder.Read("input/comments/1/2025-12-30-1.yml"));
        AssertGood();
    }

    [Fact]
    public void Two_comments_of_a_day_have_two_names_and_the_same_words_are_taken_once()
    {
        Assert.Equal("Wrote input/comments/1/2026-01-01-1.yml\n", Add("One").Output);
        Assert.Equal("نوشته شد: input/comments/1/2026-01-01-2.yml\n", _site.Run("comment", "add", "--code", "1", "--name", "A", "--text", "Two", "--lang", "fa").Output);
        Assert.Equal(
            new Run(2, "", "input/comments/1/2026-01-01-1.yml: error DAF682: This file already contains a comment with the same name and text. Nothing was written.\n"), Add("One"));
        AssertGood();
    }

    [Theory]
    [InlineData("error DAF680: No article has the news code 9. Give the news code of the article to which the comment belongs.", "--code", "9", "--name", "A", "--text", "T")]
    [InlineData("error DAF681: '--text' is missing or empty. Give it on the command line.", "--code", "1", "--name", "A", "--text", "  ")]
    [InlineData("error DAF681: '--name' is missing or empty. Give it on the command line.", "--code", "1", "--text", "T")]
    [InlineData("error DAF681: '--name' is missing or empty. Give it on the command line.", "--code", "1", "--name", "\u202E", "--text", "T")]
    [InlineData("error DAF693: 'tea' is not a news code. Write its number, such as --code 4219.", "--code", "tea", "--name", "A", "--text", "T")]
    [InlineData("error DAF694: '30.12.2025' is not a date. Write it like 2025-12-29 or 2025-12-29T10:45.", "--code", "1", "--name", "A", "--text", "T", "--date", "30.12.2025")]
    [InlineData("error DAF262: 'text' contains an e-mail address (s…@example.org), which would be published. Remove it.", "--code", "1", "--name", "A", "--text", "Write to sara@example.org")]
    [InlineData("error DAF265: This article has no comment '2025-01-01-1' to reply to. Correct 'reply_to', or remove it.", "--code", "1", "--name", "A", "--text", "T", "--reply-to", "2025-01-01-1")]
    public void What_cannot_be_written_is_said(string expected, params string[] arguments)
    {
        Assert.Equal(new Run(2, "", $"daftar comment: {expected}\n"), _site.Run(["comment", "add", .. arguments]));
        Assert.False(Directory.Exists(_site.Folder["input/comments"]));
    }

    [Fact]
    public void Long_texts_are_refused() => Assert.Equal(
        new Run(2, "", "daftar comment: error DAF263: 'text' has 100000 characters, but a comment may have 10000. Shorten it.\n"), Add(new string('x', 100_000)));

    [Theory]
    [InlineData("From: =?utf-8?b?2LPYp9ix2Kc=?= <sara@example.org>\r\nTo: desk@example.org\r\nSubject: =?utf-8?b?UmU6INiv24zYr9qv2KfZhyDYr9ix2KjYp9ix2YfZlCDbsQ==?=\r\nDate: Wed, 03 Dec 2025 20:30:00 +0000\r\nMessage-ID: <1@example.org>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nچای هرات سبز نیست.\r\n\r\nOn Tue, 2 Dec 2025, desk@example.org wrote:\r\n> old words\r\n> more\r\n", "name: سارا\ndate: 2025-12-04T00:00:00\nlanguage: fa\ntext: چای هرات سبز نیست.\n", "2025-12-04-1")]
    [InlineData("From: \"Sara Najafi\" <sara@example.org>\nSubject: Comment on 1\nDate: Wed, 03 Dec 2025 10:00:00 +0330\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>One <b>word</b>,<br>two</p><script>x</script><p>three &lt;i&gt;</p>", "name: Sara Najafi\ndate: 2025-12-03T10:00:00\nlanguage: en\ntext: |-\n  One word,\n  two\n\n  three <i>\n", "2025-12-03-1")]
    [InlineData("From: Sara <sara@example.org>\nSubject: Comment on 1\nDate: Wed, 03 Dec 2025 10:00:00 +0330\nMIME-Version: 1.0\nContent-Type: text/plain\n\nThe tea of Herat is not green.\n-- \nSara\nsara@example.org\n", "name: Sara\ndate: 2025-12-03T10:00:00\nlanguage: en\ntext: The tea of Herat is not green.\n", "2025-12-03-1")]
    public void A_mail_gives_code_name_date_and_words_and_no_address(string mail, string expected, string id)
    {
        _site.Folder.Write("letter.eml", mail);
        Assert.Equal(new Run(0, $"Wrote input/comments/1/{id}.yml\n", ""), _site.Run("comment", "add", "--mail", "letter.eml"));
        Assert.Equal(expected, _site.Folder.Read($"input/comments/1/{id}.yml"));
        AssertGood();
    }

    [Fact]
    public void What_a_mail_lacks_is_asked_for()
    {
        _site.Folder.Write("letter.eml", "From: sara@example.org\nSubject: Hello\nMessage-ID: <1@example.org>\n\nWords.\n").Write("picture.eml", "\u0089PNG");
        Assert.Equal(
            new Run(2, "", "daftar comment: error DAF681: '--code' is missing or empty. Give it on the command line.\ndaftar comment: error DAF681: '--name' is missing or empty. Give it on the command line.\n"),
            _site.Run("comment", "add", "--mail", "letter.eml"));
        Assert.Equal("Wrote input/comments/1/2026-01-01-1.yml\n", _site.Run("comment", "add", "--mail", "letter.eml", "--code", "1", "--name", "Sara").Output);
        Assert.Equal(
            new Run(2, "", "picture.eml: error DAF692: This is not a mail with a text. Save the message as .eml, or give --code, --name and --text.\n"), _site.Run("comment", "add", "--mail", "picture.eml"));
        Assert.StartsWith("nosuch.eml: error DAF501: ", _site.Run("comment", "add", "--mail", "nosuch.eml").Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_may_come_by_the_standard_input()
    {
        var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, output, TimeProvider.System) { CurrentFolder = _site.Folder.Path, Input = new StringReader("Piped\nwords\n") };
        Assert.Equal(0, await DaftarCommandLine.RunAsync(["comment", "add", "--code", "1", "--name", "A", "--text", "-", "--date", "2025-12-30"], terminal));
        Assert.EndsWith("text: |-\n  Piped\n  words\n", _site.Folder.Read("input/comments/1/2025-12-30-1.yml"), StringComparison.Ordinal);
    }

    /// <summary>Whatever a reader writes comes back as it was, but for what no comment may have.</summary>
    [Theory]
    [InlineData("--- \n...\n%YAML 1.2", "---\n...\n%YAML 1.2")]
    [InlineData("name: x\ntext: |\n  y", "name: x\ntext: |\n  y")]
    [InlineData("\tindented\n    more\n\u2028line", "indented\n    more\n\nline")]
    [InlineData("&a *a !!python/object:x {a: b} [c] <<: *a", "&a *a !!python/object:x {a: b} [c] <<: *a")]
    [InlineData("null", "null")]
    [InlineData("2026-01-01", "2026-01-01")]
    [InlineData("a\u0000b\u001B[31m\uFFFE", "ab[31m")]
    [InlineData("a \u202Eb\u2066c\u2069", "a bc")]
    [InlineData("می‌رود «نه» 👨‍👩‍👧", "می‌رود «نه» 👨‍👩‍👧")]
    public void Words_come_back_as_they_were(string words, string expected)
    {
        Assert.Equal(0, Add(words).Exit);
        AssertGood();
        var content = SiteLoader.LoadContent(new(_site.Folder.Path, TimeProvider.System.GetUtcNow()), new())!;
        Assert.Equal(expected, Assert.Single(content.Comments[1]).Text);
    }

    private Run Add(string text) => _site.Run("comment", "add", "--code=1", "--name=A", "--text=" + text);

    private void AssertGood()
    {
        var run = _site.Run("check", "--drafts");
        Assert.Equal((0, "Nothing is wrong.\n"), (run.Exit, run.Output));
    }
}
