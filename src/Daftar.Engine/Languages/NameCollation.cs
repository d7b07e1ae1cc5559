namespace Daftar.Languages;

/// <summary>Alphabetical order of names and titles, the same on every machine.</summary>
public static class NameCollation
{
    public static IComparer<string> For(string languageTag) => throw new NotImplementedException();
}
