using System.IO.Compression;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>Ways of looking at pages that several tests share. Each gives its findings, one line each.</summary>
internal static class Looks
{
    /// <summary>What a server may send before the first acknowledgement comes back.</summary>
    public const int FirstRoundTrip = 14 * 1024;

    // Run within the page itself, which has no frames: the package's own way opens a second window for each run.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <param name="rules">Null for all that are on by default.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IBrowserContext context, SiteFixture fixture, IEnumerable<(string Kind, string Page)> pages, string[]? rules = null)
    {
        var findings = new List<string>();
        var tab = await context.NewPageAsync();
        foreach (var (kind, path) in pages)
        {
            await tab.GotoAsync(fixture.UrlOf(path));
            findings.AddRange(await ViolationsAsync(tab, $"{kind} {path}", rules));
        }
        return findings;
    }

    /// <summary>Rules of axe whose answer can differ with colours, sizes and spacing alone.</summary>
    public static string[] WhatSizesAndColoursChange { get; } = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable", "meta-viewport"];

    /// <param name="rules">Null for all that are on by default.</param>
    public static async Task<IEnumerable<string>> ViolationsAsync(IPage tab, string what, string[]? rules)
    {
        await tab.EvaluateAsync(Axe);
        var found = await tab.EvaluateAsync<string[]>("""
            async rules => {
              const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
              const { violations } = await axe.run(document, options);
              return violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${violation.help}: ${node.html}`));
            }
            """, rules);
        return found.Select(violation => $"{what}: {violation}");
    }

    /// <summary>Pages that are wider than their window.</summary>
    public static async Task<IReadOnlyList<string>> OverflowsAsync(IBrowserContext context, SiteFixture fixture, IEnumerable<string> pages)
    {
        var findings = new List<string>();
        var tab = await context.NewPageAsync();
        foreach (var path in pages)
        {
            await tab.GotoAsync(fixture.UrlOf(path), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            var widths = await tab.EvaluateAsync<int[]>("[document.documentElement.scrollWidth, window.innerWidth]");
            if (widths[0] > widths[1]) findings.Add($"{path}: {widths[0]} px wide; {await WidestElementAsync(tab)}");
        }
        return findings;
    }

    public static int GzipSize(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.SmallestSize)) gzip.Write(content);
        return stream.ToArray().Length;
    }

    /// <summary>What a browser can show of a page once the first round trip has brought all it brings.</summary>
    public static string WithinFirstRoundTrip(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(content);
        compressed.SetLength(Math.Min(compressed.Length, FirstRoundTrip));
        compressed.Position = 0;
        using var stream = new GZipStream(compressed, CompressionMode.Decompress);
        var (read, part) = (new MemoryStream(), new byte[256]);
        try
        {
            while (stream.Read(part) is > 0 and var count) read.Write(part, 0, count);
        }
        catch (InvalidDataException)
        {
            // Here it was cut.
        }
        return System.Text.Encoding.UTF8.GetString(read.ToArray());
    }

    private static Task<string> WidestElementAsync(IPage page) => page.EvaluateAsync<string>("""
        () => {
          const outside = [...document.querySelectorAll('body *')].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5);
          });
          const last = outside.at(-1);
          return last ? `<${last.tagName.toLowerCase()} class="${last.className}"> ${last.textContent.trim().slice(0, 40)}` : 'no single element';
        }
        """);
}
