using System.Text;
using Daftar.Cli.Preview;
using Daftar.Diagnostics;

namespace Daftar.Tests.Cli;

public sealed class PreviewPageTests
{
    [Theory]
    [InlineData("default-src 'self'", "default-src 'self'")]
    [InlineData("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'")]
    [InlineData("default-src 'none'; script-src 'sha256-x'", "default-src 'none'; script-src 'self' 'sha256-x'; connect-src 'self'")]
    [InlineData("script-src 'self' 'sha256-x'; connect-src 'none'", "script-src 'self' 'sha256-x'; connect-src 'self'")]
    [InlineData("img-src data:", "img-src data:")]
    public void The_policy_is_widened_by_what_the_script_needs(string policy, string expected) =>
        Assert.Equal(expected, PreviewPage.Allow(policy));

    [Fact]
    public void The_script_stands_at_the_end_of_the_body_and_knows_the_version()
    {
        var page = Encoding.UTF8.GetString(PreviewPage.WithScript("<body><p>سلام</p></body></html>"u8, PreviewState.Empty with { Version = 7, LinkRoot = "/repo" }));
        Assert.Equal(
            "<body><p>سلام</p><script src=\"/repo/_daftar/preview.js\" data-version=\"7\" data-events=\"/repo/_daftar/events\" defer></script></body></html>",
            page);
    }

    [Fact]
    public void Findings_cannot_become_markup()
    {
        var finding = Diagnostic.Error("DAF201", new("<img src=x>.md", 1, 2), "'<script>alert(1)</script>' is wrong.", "«<b>» نادرست است.");
        var page = Encoding.UTF8.GetString(PreviewPage.OfErrors(PreviewState.Empty, [finding]));
        Assert.Contains("&#39;&lt;script&gt;alert(1)&lt;/script&gt;&#39; is wrong.", page);
        Assert.Contains("«&lt;b&gt;» نادرست است.", page.Replace("&#171;", "«").Replace("&#187;", "»"));
        Assert.Contains("&lt;img src=x&gt;.md(1,2) DAF201", page);
    }
}
