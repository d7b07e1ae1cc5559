using System.Runtime.CompilerServices;

namespace Daftar.Tests.Languages.Stemming;

/// <summary>Data files that lie beside the tests in the source tree.</summary>
internal static class TestData
{
    public static string Path(string name, [CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, name);
}
