using System.Runtime.CompilerServices;

namespace Daftar.Tests.Importing;

/// <summary>Files of the source tree that tests read.</summary>
internal static class Repository
{
    public static string Fixtures => Path.Combine(Here(), "Fixtures");

    public static string Seed(string name) => Path.Combine(Here(), "..", "..", "..", "seeds", name);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
