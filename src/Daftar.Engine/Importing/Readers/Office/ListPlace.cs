namespace Daftar.Importing.Readers.Office;

/// <summary>Where a paragraph stands in a list.</summary>
/// <param name="List">Tells lists apart: paragraphs of one list count on.</param>
/// <param name="Level">From 0.</param>
/// <param name="Number">Of an ordered item, as the document counts it.</param>
internal readonly record struct ListPlace(string List, int Level, bool IsOrdered, int Number);
