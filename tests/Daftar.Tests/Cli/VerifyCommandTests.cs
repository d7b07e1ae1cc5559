using System.Net;
using System.Net.Sockets;
using Daftar.Checking.Copies;
using Daftar.Cli;
using Daftar.Diagnostics;

namespace Daftar.Tests.Cli;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly SmallSite _site = new();

    public VerifyCommandTests() => Assert.Equal(0, _site.Run("build", "--output", "output").Exit);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_copy_that_is_the_same_is_called_so_and_each_difference_is_named()
    {
        Assert.Matches("^Recorded [0-9]+ files\\.\n$", _site.Run("verify", "--record", "sums.txt").Output);
        Assert.DoesNotContain(".daftar", _site.Folder.Read("sums.txt"), StringComparison.Ordinal);
        Copy("copy");
        Assert.Matches("^The copy is identical to the published site: [0-9]+ files\\.\n$", _site.Run("verify", "copy", "--manifest", "sums.txt").Output);

        File.Delete(_site.Folder["copy/robots.txt"]);
        File.AppendAllText(_site.Folder["copy/index.html"], "<script>");
        _site.Folder.Write("copy/en/sw.js", "x");
        var run = _site.Run("verify", "copy");
        Assert.Equal(1, run.Exit);
        Assert.Equal(
            """
            en/sw.js: error DAF642: The copy has this file, which was not published. Find out who put it there, or remove it.
            index.html: error DAF641: This file differs from the published one. Do not trust the copy until you know who changed it.
            robots.txt: error DAF640: The copy lacks this file. Publish the site again, or ask the hosting provider.

            """,
            run.Error);
    }

    [Fact]
    public async Task A_host_is_asked_for_every_file()
    {
        using var host = new Host(_site.Folder["output"]);
        Assert.Matches("^The copy is identical to the published site: [0-9]+ files\\.\n$", await Task.Run(() => _site.Run("verify", host.Address).Output));
        _site.Run("verify", "--record", "sums.txt");
        File.AppendAllText(_site.Folder["output/en/index.html"], "x");
        var run = await Task.Run(() => _site.Run("verify", host.Address, "--manifest", "sums.txt"));
        Assert.Equal((1, "en/index.html: error DAF641: This file differs from the published one. Do not trust the copy until you know who changed it.\n"), (run.Exit, run.Error));
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        _site.Folder.Write("sums.txt", "abc  index.html\n");
        Assert.Equal(
            new Run(2, "", "sums.txt(1,1): error DAF643: This line is not a checksum: 64 hexadecimal digits, two spaces, a path. Use a file that 'daftar verify --record' wrote.\n"),
            _site.Run("verify", "output", "--manifest", "sums.txt"));
        var run = _site.Run("verify", "http://127.0.0.1:9/");
        Assert.Equal(2, run.Exit);
        Assert.Matches("^http://127\\.0\\.0\\.1:9/: error DAF644: The copy cannot be read: .* Check the address and the connection\\.\n", run.Error);
        Assert.Equal(2, _site.Run("verify").Exit);
    }

    [Fact]
    public void A_list_that_was_tampered_with_is_refused()
    {
        _site.Run("verify", "--record", "sums.txt");
        var list = _site.Folder.Read("sums.txt");
        var number = list.Count(letter => letter == '\n') + 1;
        foreach (var (text, expected) in new[]
        {
            ("", "sums.txt: error DAF873: The list of checksums is empty, so the copy cannot be compared. Use an unchanged file from 'daftar verify --record'.\n"),
            (list + new string('0', 64) + "  index.html\n", $"sums.txt({number},1): error DAF872: The list names 'index.html' twice, so it is unclear which checksum is right. Use an unchanged file from 'daftar verify --record'.\n"),
        })
        {
            _site.Folder.Write("sums.txt", text);
            Assert.Equal(new Run(2, "", expected), _site.Run("verify", "output", "--manifest", "sums.txt"));
        }
        foreach (var path in new[] { "../up", "/root", "a/../../up", "a//b", "./a", "" })
        {
            _site.Folder.Write("sums.txt", new string('0', 64) + "  " + path + "\n");
            Assert.Contains("DAF643", _site.Run("verify", "output", "--manifest", "sums.txt").Error, StringComparison.Ordinal);
        }
        // A line less: the file is there all the same.
        _site.Folder.Write("sums.txt", string.Join('\n', list.Split('\n').Where(line => !line.EndsWith("  index.html", StringComparison.Ordinal))));
        Assert.Equal((1, "index.html: error DAF642: The copy has this file, which was not published. Find out who put it there, or remove it.\n"), _site.Run("verify", "output", "--manifest", "sums.txt") is var run ? (run.Exit, run.Error) : default);
    }

    [Fact]
    public void Links_to_folders_in_a_copy_are_not_followed_and_pipes_are_not_opened()
    {
        Copy("copy");
        // Each name would stand for the whole copy again, two to the power of forty times.
        foreach (var name in new[] { "one", "two" }) Directory.CreateSymbolicLink(_site.Folder["copy/" + name], _site.Folder["copy"]);
        Assert.Equal(0, _site.Run("verify", "copy").Exit);
        if (!OperatingSystem.IsLinux()) return;
        using (var made = System.Diagnostics.Process.Start("mkfifo", [_site.Folder["copy/pipe"]])) made.WaitForExit();
        var run = _site.Run("verify", "copy");
        Assert.Equal(2, run.Exit);
        Assert.Contains("copy/pipe' is a pipe, a socket or a device", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n")]
    public async Task A_host_that_does_not_end_its_answers_ends_the_comparison(string answer)
    {
        using var host = new TcpListener(IPAddress.Loopback, 0);
        host.Start();
        var held = new List<TcpClient>();
        var serving = Task.Run(async () =>
        {
            while (true)
            {
                var client = await host.AcceptTcpClientAsync();
                lock (held) held.Add(client);
                await client.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer));
            }
        });
        var found = new DiagnosticBag();
        var site = new Uri($"http://127.0.0.1:{((IPEndPoint)host.LocalEndpoint).Port}");
        var copy = new HostedCopy(site) { ToBegin = TimeSpan.FromMilliseconds(answer == "" ? 30 : 60_000), ToEnd = TimeSpan.FromMilliseconds(answer == "" ? 60_000 : 30) };
        await copy.CompareAsync(ChecksumList.Of(_site.Folder["output"]), found, CancellationToken.None);
        Assert.Matches($"^{site}: error DAF644: The copy cannot be read: '.+' was not sent in time\\. Check the address and the connection\\.$", found.ToSortedList()[0].ToString());
        host.Stop();
        held.ForEach(client => client.Dispose());
    }

    private void Copy(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(_site.Folder["output"], "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_site.Folder[folder], Path.GetRelativePath(_site.Folder["output"], file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Serves a folder on a free port of this machine.</summary>
    private sealed class Host : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Host(string folder)
        {
            using (var probe = new TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
            }
            _listener.Prefixes.Add(Address);
            _listener.Start();
            _ = Task.Run(async () =>
            {
                while (_listener.IsListening)
                {
                    var context = await _listener.GetContextAsync();
                    var file = Path.Combine(folder, Uri.UnescapeDataString(context.Request.Url!.AbsolutePath.TrimStart('/')));
                    context.Response.StatusCode = File.Exists(file) ? 200 : 404;
                    if (File.Exists(file)) context.Response.OutputStream.Write(File.ReadAllBytes(file));
                    context.Response.Close();
                }
            });
        }

        public string Address { get; }

        public void Dispose() => _listener.Close();
    }
}
