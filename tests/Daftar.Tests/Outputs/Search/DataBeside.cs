using System.Runtime.CompilerServices;

namespace Daftar.Tests.Outputs.Search;

/// <summary>Data files that lie beside the test that asks for them in the source tree.</summary>
internal static class DataBeside
{
    public static string Path(string name, [CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, name);
}
