using Daftar.Diagnostics;
using Daftar.Markup;
using Daftar.Storage;

namespace Daftar.Content;

/// <summary>The front matter of one article in one language, validated; its body lies in the body store.</summary>
public sealed class Article
{
    private static readonly Dictionary<string, object> NoFields = [];

    /// <summary>Path relative to the root: <c>input/articles/fa/….md</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The file's name without extension: the identity across languages.</summary>
    public required string Stem { get; init; }

    public required string Language { get; init; }
    public required string Title { get; init; }
    public string? Kicker { get; init; }
    public string? Lead { get; init; }
    public required Term Type { get; init; }
    public required int NewsCode { get; init; }

    /// <summary>Null when nobody knows; such an article sorts last and stays out of feeds.</summary>
    public ContentDate? PublishDate { get; init; }
    public ContentDate? Updated { get; init; }
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
    public IReadOnlyList<AuthorReference> Authors { get; init; } = [];
    public string? Source { get; init; }

    /// <summary>The terms of all taxonomies but <see cref="Type"/>, in the order of the taxonomies, then of the file.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>
    /// The keys that the site declares itself and that the file has: a text, an <see cref="int"/>, a truth value, a <see cref="ContentDate"/>, or a
    /// list of texts.
    /// </summary>
    public IReadOnlyDictionary<string, object> CustomFields { get; init; } = NoFields;

    /// <summary>Path below <c>input/</c>, such as <c>images/kabul.jpg</c>, or null.</summary>
    public string? Image { get; init; }
    public string? ImageAlt { get; init; }
    public string? ImageCaption { get; init; }
    public ImageSize? ImageSize { get; init; }

    /// <summary>What no crop may cut away, as <see cref="Pictures.FocusPoint"/> reads it, or null.</summary>
    public string? ImageFocus { get; init; }

    /// <summary>News codes or titles, the editors' choice, in their order.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Old addresses, rooted, that lead here.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public bool IsDraft { get; init; }

    /// <summary>Whether readers may comment, when the file says so; null leaves it to the settings.</summary>
    public bool? IsOpenForComments { get; init; }

    /// <summary>How many comments there are; 0 when the site shows none.</summary>
    public int CommentCount { get; init; }

    /// <summary>How often the article was recommended; 0 when the site does not show it.</summary>
    public int Recommended { get; init; }
    public TranslationStatus? Translation { get; init; }
    public string? Translator { get; init; }

    /// <summary>Keys that import could not know and nobody has filled in.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>What body parsing found; the HTML itself is fetched from the body store by <see cref="BodyHandle"/>.</summary>
    public required BodySummary Body { get; init; }

    /// <summary>Where a key's value stands, for diagnostics that need the whole site; the file when it is not there.</summary>
    public required ArticlePlaces Places { get; init; }

    /// <summary>Digest of everything in the file, front matter and body: what depends on this article depends on it.</summary>
    public required Digest Digest { get; init; }

    /// <summary>Digest of what a list shows of the article: its front matter, excerpt and numbers, not its body.</summary>
    public required Digest CardDigest { get; init; }

    public IEnumerable<Term> TermsOf(string taxonomy) => Terms.Where(term => term.Taxonomy == taxonomy);

    /// <summary>The first and main term of a taxonomy, or null.</summary>
    public Term? FirstTermOf(string taxonomy)
    {
        foreach (var term in Terms)
        {
            if (term.Taxonomy == taxonomy) return term;
        }
        return null;
    }

    /// <summary>The last day of which the text knows: of its update, of its latest correction, or of its publication.</summary>
    public ContentDate? LastModified
    {
        get
        {
            var last = PublishDate;
            if (Updated is { } updated && (last is null || updated.CompareTo(last.Value) > 0)) last = updated;
            foreach (var correction in Corrections)
            {
                if (last is null || correction.Date.CompareTo(last.Value) > 0) last = correction.Date;
            }
            return last;
        }
    }

    public override string ToString() => Path;
}

public sealed record Correction(ContentDate Date, string Note);

/// <param name="Id">URL segment, a slug of the name; tags with one slug are one tag.</param>
public sealed record Tag(string Id, string Name);

public enum TranslationStatus { Original, Translated, Machine }

/// <summary>What is known of a body without its HTML.</summary>
/// <param name="Handle">Key into the body store.</param>
/// <param name="Excerpt">Plain text of the first paragraph, cut at a word; empty when the body is empty.</param>
/// <param name="InternalLinks">Links that stay on the site, as they stand in the HTML, for the check that they lead somewhere.</param>
public sealed record BodySummary(BodyHandle Handle, int WordCount, string Excerpt, IReadOnlyList<BodyLink> InternalLinks)
{
    /// <summary>The files that it shows, as paths below the input folder.</summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];
}

/// <summary>Lines and columns of the values that are checked against other files.</summary>
public readonly record struct ArticlePlaces(SourcePlace NewsCode, SourcePlace Related, SourcePlace Aliases);
