namespace Daftar.Configuration;

/// <summary>How short links (<c>/4219/</c>) lead to their articles.</summary>
public enum ShortLinks
{
    /// <summary>A page for each, which every host serves.</summary>
    Files,

    /// <summary>One file <c>_redirects</c>, as Netlify, Cloudflare Pages and GitLab Pages read it.</summary>
    Redirects,

    /// <summary>One file <c>_redirects.nginx</c>, for the <c>map</c> of nginx.</summary>
    Nginx,
}
