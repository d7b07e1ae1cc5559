namespace Daftar.Languages;

/// <summary>A title as the readable part of a URL or file name.</summary>
public static class Slug
{
    /// <summary>Lower case, letters and digits of any script kept, everything else one hyphen; may be empty.</summary>
    public static string From(string title) => throw new NotImplementedException();
}
