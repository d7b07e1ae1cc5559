namespace Daftar.Languages;

/// <summary>CLDR's plural categories; the names are the keys of a strings file in lower case.</summary>
public enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}
