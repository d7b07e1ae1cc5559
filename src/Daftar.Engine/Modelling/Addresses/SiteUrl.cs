namespace Daftar.Modelling.Addresses;

/// <summary>A URL on the finished site: rooted, without base path, ending in "/" unless it names a file.</summary>
public readonly record struct SiteUrl(string Value)
{
    public override string ToString() => Value;
}
