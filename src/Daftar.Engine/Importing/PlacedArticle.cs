namespace Daftar.Importing;

/// <summary>An article with the place that it gets on the site.</summary>
/// <param name="Existing">What is there already; null when nothing.</param>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="NewsCode">0 for a page.</param>
internal sealed record PlacedArticle(ImportSource Source, ImportedArticle Article, ExistingArticle? Existing, string Path, int NewsCode)
{
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);
}
