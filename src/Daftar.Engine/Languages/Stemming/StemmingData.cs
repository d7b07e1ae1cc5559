namespace Daftar.Languages.Stemming;

/// <summary>The data files beside the code: lines without comments, and their columns.</summary>
internal static class StemmingData
{
    public static IEnumerable<string[]> Rows(string file) => Lines(file).Select(line => line.Split('\t'));

    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(StemmingData).Assembly.GetManifestResourceStream("Daftar.Stemming." + file)
            ?? throw new InvalidOperationException($"The program lacks its data file {file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
