using Daftar.Configuration;
using Daftar.Sources;
using Markdig.Syntax;

namespace Daftar.Loading;

/// <summary>What to load.</summary>
/// <param name="Root">The folder in which the content folder lies: the site's root, unless a host has the content elsewhere.</param>
/// <param name="Jobs">How many threads may work; the result does not depend on it.</param>
public sealed record LoadRequest(string Root, SiteConfiguration Configuration, int Jobs)
{
    /// <summary>Names of the footnotes' section and of the arrow back, by language.</summary>
    public IReadOnlyDictionary<string, BodyLabels> Labels { get; init; } = new Dictionary<string, BodyLabels>();

    /// <summary>The cache of an earlier build, absolute; null loads everything anew.</summary>
    public string? CacheFile { get; init; }

    /// <summary>Digests of the files as they were a moment ago: what the cache knows by them need not be read. Null reads all.</summary>
    public InputDigests? Inputs { get; init; }

    /// <summary>What an earlier load in this process learnt; goes before the file.</summary>
    public ContentCache? Previous { get; init; }

    /// <summary>Digest of what loading depends on beside the content: program and settings.</summary>
    public Storage.Digest SettingsDigest { get; init; }

    /// <summary>Called for each file that is parsed, by several threads at once; null when nobody asks.</summary>
    internal Action<ParsedFile>? Inspect { get; init; }
}

/// <summary>A Markdown file as loading has it in hands for a moment, for checks that would otherwise read and parse it again.</summary>
/// <param name="Fields">The front matter's values.</param>
/// <param name="Document">Of the body; nobody may change it.</param>
internal sealed record ParsedFile(string Path, string Language, ContentText Text, DataMapping Fields, MarkdownDocument Document);

/// <param name="Table">Name of a table's scrolling region.</param>
public sealed record BodyLabels(string Footnotes, string BackToText, string Table);

/// <summary>What loading gives: the content, and the bodies' HTML, which the caller disposes of.</summary>
public sealed record LoadedContent
{
    private readonly ContentReloader _reloader;

    internal LoadedContent(Content.ContentSet content, Storage.BodyStore bodies, ContentCache cache, ContentReloader reloader) =>
        (Set, Bodies, Cache, _reloader) = (content, bodies, cache, reloader);

    public Content.ContentSet Set { get; init; }

    public Storage.BodyStore Bodies { get; init; }

    /// <summary>What the next build may use.</summary>
    public ContentCache Cache { get; }

    /// <summary>
    /// Reads some Markdown files again that were there before and still are. Null when that is not enough, because a
    /// path is no such file; then everything has to be loaded. Content and bodies are new values; those of this one stay
    /// as they are for whoever reads them.
    /// </summary>
    /// <param name="paths">Relative to the root, forward slashes.</param>
    public ReloadedContent? TryReload(IReadOnlyCollection<string> paths, Diagnostics.DiagnosticBag diagnostics) =>
        _reloader.TryReload(this, paths, diagnostics);
}

/// <param name="Articles">The articles that were read again: as they were and as they are now.</param>
/// <param name="HasChangedPages">Whether pages other than articles are among the files.</param>
public sealed record ReloadedContent(
    LoadedContent Content, IReadOnlyList<(Content.Article Old, Content.Article New)> Articles, bool HasChangedPages);
