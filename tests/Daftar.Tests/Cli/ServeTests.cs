using System.Net;
using Daftar.Cli.Preview;

namespace Daftar.Tests.Cli;

public sealed class ServeTests : IAsyncLifetime
{
    private readonly SmallSite _small = new();
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });
    private PreviewSite _site = null!;
    private PreviewServer _server = null!;

    public async Task InitializeAsync()
    {
        var settings = _small.Folder.Read("statiq.json");
        _small.Folder.Write("statiq.json", settings.Replace("\"LinkRoot\": \"/\"", "\"LinkRoot\": \"/repo\"", StringComparison.Ordinal));
        _site = new(_small.Folder.Path, drafts: false, TimeProvider.System);
        _site.Update(null);
        _server = await PreviewServer.StartAsync(_site, "127.0.0.1", 0, CancellationToken.None);
        _client.BaseAddress = new(_server.Address);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _small.Dispose();
    }

    [Fact]
    public async Task A_page_comes_with_its_type_and_the_previews_script()
    {
        using var response = await _client.GetAsync("/repo/en/report/1/");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("Green and black.", html);
        Assert.Contains("<script src=\"/repo/_daftar/preview.js\" data-version=\"1\"", html);
        // The built site itself knows nothing of the preview.
        Assert.DoesNotContain("_daftar", System.Text.Encoding.UTF8.GetString(_site.State.Site!.Render("en/report/1/index.html")!));
    }

    [Fact]
    public async Task What_is_wrong_with_a_page_only_when_it_is_rendered_stands_in_its_place()
    {
        _small.Folder.Write("theme/partials/date.sbn-html", "{{ if $date.iso }}{{ include \"date\" date: $date }}{{ end }}");
        Assert.True(_site.Update(["theme/partials/date.sbn-html"]));

        using var response = await _client.GetAsync("/repo/en/report/1/");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("theme/partials/date.sbn-html(1,30) DAF431", html);
        Assert.Contains("data-version=\"2\"", html); // it becomes the page once the partial is mended
    }

    [Theory]
    [InlineData("/", "/repo/")]
    [InlineData("/repo", "/repo/")]
    [InlineData("/repo/en", "/repo/en/")]
    [InlineData("/repo/en/report/1?a=b", "/repo/en/report/1/?a=b")]
    public async Task Folders_are_redirected_to_their_slash(string from, string to)
    {
        using var response = await _client.GetAsync(from);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(to, response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/repo/nowhere/")]
    [InlineData("/elsewhere/")]
    [InlineData("/repo/%2e%2e/statiq.json")]
    [InlineData("/repo/..%2fstatiq.json")]
    [InlineData("/repo/%2fetc/passwd")]
    public async Task What_is_not_of_the_site_is_the_sites_404_page(string path)
    {
        using var response = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("<body class=\"covers\"", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Text_is_compressed_for_those_who_ask()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/repo/en/");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var response = await _client.SendAsync(request);
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        await using var plain = new System.IO.Compression.GZipStream(await response.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        Assert.Contains("<html lang=\"en\"", await new StreamReader(plain).ReadToEndAsync());
    }

    [Fact]
    public async Task HEAD_has_the_headers_and_no_body()
    {
        using var response = await _client.SendAsync(new(HttpMethod.Head, "/repo/en/"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Nothing_but_reading_is_allowed()
    {
        using var response = await _client.PostAsync("/repo/en/", null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example:5080", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost:5080", HttpStatusCode.OK)]
    [InlineData("[::1]:5080", HttpStatusCode.OK)]
    public async Task Names_that_were_made_to_point_here_are_refused(string host, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/repo/en/");
        request.Headers.Host = host;
        using var response = await _client.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_change_is_told_and_seen()
    {
        await using var events = await ReadEventsAsync();
        Assert.StartsWith("{\"version\":1,\"errors\":0", await events.NextAsync());
        _small.WriteArticle("tea", 1, "Tea", "Oolong.");
        _site.Update(null);
        Assert.StartsWith("{\"version\":2,\"errors\":0", await events.NextAsync());
        Assert.Contains("Oolong.", await _client.GetStringAsync("/repo/en/report/1/"));
    }

    [Fact]
    public async Task With_errors_the_last_good_site_stays_and_the_findings_are_told()
    {
        await using var events = await ReadEventsAsync();
        await events.NextAsync();
        _small.Folder.Write("input/articles/en/bad.md", "---\ntitle: <b>Bad</b>\ntype: <b>repord</b>\nnews_code: 8\n---\n");
        Assert.False(_site.Update(null));
        var told = await events.NextAsync();
        Assert.StartsWith("{\"version\":1,\"errors\":1", told);
        Assert.Contains("input/articles/en/bad.md(3,7)", told);
        Assert.Contains("Green and black.", await _client.GetStringAsync("/repo/en/report/1/"));
    }

    [Fact]
    public async Task A_site_that_never_was_good_shows_what_is_wrong()
    {
        _small.Folder.Write("input/articles/en/bad.md", "no front matter");
        var site = new PreviewSite(_small.Folder.Path, drafts: false, TimeProvider.System);
        site.Update(null);
        await using var server = await PreviewServer.StartAsync(site, "127.0.0.1", 0, CancellationToken.None);
        using var response = await _client.GetAsync(server.Address + "/anything/");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("input/articles/en/bad.md", html);
        Assert.Contains("/_daftar/preview.js", html);
    }

    [Fact]
    public async Task A_taken_port_is_reported()
    {
        var port = new Uri(_server.Address).Port;
        var error = await Assert.ThrowsAsync<Diagnostics.SiteException>(() => PreviewServer.StartAsync(_site, "127.0.0.1", port, CancellationToken.None));
        Assert.Matches(
            $"^daftar: error DAF620: Cannot listen on 127\\.0\\.0\\.1, port {port}: .+ Choose another port with --port, or stop the program that uses this one\\.$",
            error.Diagnostic.ToString());
    }

    [Fact]
    public async Task A_burst_of_changes_is_one()
    {
        using var watcher = new ChangeWatcher(_small.Folder.Path, ["statiq.json"], ["input", "theme"]);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 50; i++) _small.WriteArticle($"burst-{i}", 100 + i, "Burst");
        await watcher.WaitAsync(timeout.Token);
        Assert.False(await ChangedAgainAsync(watcher));

        _small.Folder.Write("input/articles/en/.tea.md.swp", "an editor's own");
        Assert.False(await ChangedAgainAsync(watcher));
        _small.Folder.Write("statiq.json", _small.Folder.Read("statiq.json") + " ");
        await watcher.WaitAsync(timeout.Token);
    }

    private static async Task<bool> ChangedAgainAsync(ChangeWatcher watcher)
    {
        using var moment = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        try
        {
            await watcher.WaitAsync(moment.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<EventReader> ReadEventsAsync() => new(await _client.GetStreamAsync("/repo/_daftar/events"));

    private sealed class EventReader(Stream stream) : IAsyncDisposable
    {
        private readonly StreamReader _reader = new(stream);

        public async Task<string> NextAsync()
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (true)
            {
                var line = await _reader.ReadLineAsync(timeout.Token);
                if (line!.StartsWith("data: ", StringComparison.Ordinal)) return line["data: ".Length..];
            }
        }

        public async ValueTask DisposeAsync() => await stream.DisposeAsync();
    }
}
