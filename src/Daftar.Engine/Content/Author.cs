using Daftar.Diagnostics;

namespace Daftar.Content;

/// <summary>A record of <c>input/authors/*.yml</c>.</summary>
/// <param name="Id">The file's stem and the URL segment.</param>
public sealed record Author(
    string Id,
    LanguageTexts Names,
    LanguageTexts Bios,
    LanguageTexts Roles,
    string? Image,
    string? ImageFocus,
    string? Email,
    string? Website,
    string? Orcid,
    IReadOnlyList<string> Aliases,
    SourcePlace Place);

/// <summary>Who wrote an article: a record when the author is known, else the plain name that the file gave.</summary>
/// <param name="Id">URL segment: the record's id, or a slug of the plain name.</param>
public sealed record AuthorReference(string Id, string Name, Author? Record);
