namespace Daftar.Configuration;

/// <summary>How much of the content is published as data below <c>/api/v1/</c>.</summary>
public enum ApiScope
{
    None,

    /// <summary>Lists, terms, authors, archive and descriptions: all that is known of each article but its text.</summary>
    Index,

    /// <summary>That, and a document with the text of each article, which makes about one more file for each.</summary>
    Full,
}
