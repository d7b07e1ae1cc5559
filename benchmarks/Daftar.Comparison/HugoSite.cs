namespace Daftar.Comparison;

/// <summary>Which site Hugo builds of the archive.</summary>
public enum HugoSite
{
    /// <summary>As a user would write it: <c>lean.yaml</c>.</summary>
    Lean,

    /// <summary>Daftar's pages and feeds like for like, without related titles, which cost Hugo much.</summary>
    Plain,

    /// <summary>Daftar's pages and feeds like for like.</summary>
    Full,
}
