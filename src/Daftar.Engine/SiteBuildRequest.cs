using Daftar.Configuration;
using Daftar.History;
using Daftar.Modelling.Addresses;
using Daftar.Planning;

namespace Daftar;

/// <summary>What to build.</summary>
/// <param name="Root">The site's root folder: where statiq.json lies.</param>
/// <param name="Now">The moment of the build, which decides whether articles dated in the future wait.</param>
public sealed record SiteBuildRequest(string Root, DateTimeOffset Now)
{
    /// <summary>Replaces host and base path of the settings: an address, or a path alone. Null keeps those.</summary>
    public string? BaseUrl { get; init; }
    public bool IncludeDrafts { get; init; }

    /// <summary>
    /// Values that go before those of <c>statiq.json</c>, by key: a program that hosts the engine has settings of its own.
    /// A value is a text, or JSON when it begins with <c>{</c> or <c>[</c>. Findings about it name the key in place of the file.
    /// </summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The folder in which the content folder lies when that is not <see cref="Root"/>, absolute: a host with a file system of its own
    /// puts the content together there. Findings and pages know the files by their paths below it, as if it were the root.
    /// </summary>
    public string? ContentRoot { get; init; }

    /// <summary>Kinds of output that a host adds to those of the engine.</summary>
    public IReadOnlyList<OutputKind> Outputs { get; init; } = [];

    /// <summary>Replaces the output folder of the settings, absolute or relative to the root. Null keeps that.</summary>
    public string? OutputPath { get; init; }

    /// <summary>How many threads may work; the output does not depend on it.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether what earlier builds learnt and wrote may be used. The output is the same without, only later.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>Begins to ask Git when the articles were changed.</summary>
    internal HistoryReader StartHistory(SiteConfiguration configuration) => HistoryReader.Start(
        Root, $"{configuration.InputPath}/articles", UseCache ? Path.Combine(Root, configuration.CachePath, "history.bin") : null, configuration.GitHistory);

    /// <summary>Asks why no sizes of pictures can be made; null when they can. For tests of a program without the library.</summary>
    internal Func<string?> PictureLibraryFault { get; init; } = Pictures.PictureLibrary.WhyNot;

    /// <summary>The part of the files to make, when several machines build one site together.</summary>
    public BuildShard Shard { get; init; } = BuildShard.Whole;
}

/// <summary>A share of the plan: files are dealt out by their path, so that shards are disjoint and together complete.</summary>
/// <param name="Index">From 1 to <paramref name="Count"/>.</param>
public readonly record struct BuildShard(int Index, int Count)
{
    public static BuildShard Whole { get; } = new(1, 1);

    public bool Contains(OutputPath path)
    {
        if (Count <= 1) return true;
        // FNV-1a: the same on every machine, which GetHashCode is not.
        var hash = 2166136261u;
        foreach (var c in path.Value) hash = (hash ^ c) * 16777619u;
        return hash % (uint)Count == (uint)(Index - 1);
    }
}
