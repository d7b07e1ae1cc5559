using Xunit.Sdk;

namespace Daftar.BrowserTests;

internal static class Findings
{
    /// <summary>Fails with all findings, each on its line, when there is any.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.Distinct().ToList();
        if (all.Count == 0) return;
        throw new XunitException($"{all.Count} findings:\n" + string.Join('\n', all.Take(60)));
    }
}
