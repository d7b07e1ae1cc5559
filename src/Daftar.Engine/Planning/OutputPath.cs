namespace Daftar.Planning;

/// <summary>A path below the output folder: relative, forward slashes, no "." or "..".</summary>
public readonly record struct OutputPath : IComparable<OutputPath>
{
    public OutputPath(string value)
    {
        if (value.Length == 0 || value[0] == '/' || value.Contains('\\') || value.Split('/').Any(part => part is "" or "." or ".."))
            throw new ArgumentException($"Not an output path: '{value}'.", nameof(value));
        Value = value;
    }

    public string Value { get; }

    /// <summary>The file behind a rooted URL without base path: <c>/en/</c> is <c>en/index.html</c>.</summary>
    public static OutputPath Of(SiteUrl url) =>
        new(url.Value.EndsWith('/') ? url.Value[1..] + "index.html" : url.Value[1..]);

    public int CompareTo(OutputPath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
