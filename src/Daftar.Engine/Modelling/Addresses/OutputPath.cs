namespace Daftar.Modelling.Addresses;

/// <summary>A path below the output folder: relative, forward slashes, no "." or "..".</summary>
public readonly record struct OutputPath : IComparable<OutputPath>
{
    public OutputPath(string value)
    {
        if (!IsGood(value))
            throw new ArgumentException($"Not an output path: '{value}'.", nameof(value));
        Value = value;
    }

    public string Value { get; }

    /// <summary>The file behind a rooted URL without base path: <c>/en/</c> is <c>en/index.html</c>.</summary>
    public static OutputPath Of(SiteUrl url) =>
        new(url.Value.EndsWith('/') ? url.Value[1..] + "index.html" : url.Value[1..]);

    public int CompareTo(OutputPath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    /// <summary>Whether a text is such a path.</summary>
    public static bool IsGood(ReadOnlySpan<char> path)
    {
        if (path.Contains('\\')) return false;
        foreach (var part in path.Split('/'))
        {
            if (path[part] is "" or "." or "..") return false;
        }
        return true;
    }
}
