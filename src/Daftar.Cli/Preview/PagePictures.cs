using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Daftar.Preview.Changes;

namespace Daftar.Cli.Preview;

/// <summary>Pictures of pages, taken by a browser of Chromium's kind that opens them from the disk. A page that it cannot open gets none.</summary>
internal static class PagePictures
{
    private const int Most = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly (string Name, string Size)[] Sizes = [("phone", "390,844"), ("desktop", "1280,900")];

    /// <summary>Pictures by path of the page; the pages of changed texts come first.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Take(string browser, string folder, IReadOnlyList<PreviewedPage> pages)
    {
        var pictures = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (page, index) in pages.OrderByDescending(page => page.IsOwn).Take(Most).Select((page, index) => (page, index + 1)))
        {
            var taken = new List<string>();
            foreach (var (name, size) in Sizes)
            {
                var picture = string.Create(CultureInfo.InvariantCulture, $"pictures/{index}-{name}.png");
                Directory.CreateDirectory(Path.Combine(folder, "pictures"));
                if (Take(browser, Path.Combine(folder, page.Path), Path.Combine(folder, picture), size)) taken.Add(picture);
            }
            pictures[page.Path] = taken;
        }
        return pictures;
    }

    private static bool Take(string browser, string page, string picture, string size)
    {
        var profile = Directory.CreateTempSubdirectory("daftar-browser-").FullName;
        try
        {
            string[] arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                $"--user-data-dir={profile}", $"--window-size={size}", $"--screenshot={picture}", new Uri(page).AbsoluteUri,
            ];
            using var process = Process.Start(new ProcessStartInfo(browser, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(Patience)) process.Kill(entireProcessTree: true);
            return File.Exists(picture);
        }
        catch (Win32Exception)
        {
            return false;
        }
        finally
        {
            try
            {
                Directory.Delete(profile, recursive: true);
            }
            catch (IOException)
            {
                // The browser may still be writing; the system's temporary folder is cleared by others.
            }
        }
    }
}
