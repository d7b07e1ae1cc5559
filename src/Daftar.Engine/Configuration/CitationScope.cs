namespace Daftar.Configuration;

/// <summary>How an article's reference is offered to programs that keep references.</summary>
public enum CitationScope
{
    /// <summary>In the page itself, as links that hold the data.</summary>
    Links,

    /// <summary>As three files beside each article.</summary>
    Files,

    /// <summary>Not at all.</summary>
    None,
}
