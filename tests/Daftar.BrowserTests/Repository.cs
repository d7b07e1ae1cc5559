namespace Daftar.BrowserTests;

/// <summary>Where the sources of this test run lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Content and settings that only change with the tests.</summary>
    public static string SampleSite { get; } = Path.Combine(Root, "tests", "sample-site");

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Site.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("The tests have to run from within the repository.");
    }
}
