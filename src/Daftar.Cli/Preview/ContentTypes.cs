namespace Daftar.Cli.Preview;

/// <summary>Media types by file extension, as static hosts give them.</summary>
internal static class ContentTypes
{
    /// <summary>The value of the Content-Type header, with charset where it is text.</summary>
    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".json" or ".map" => "application/json; charset=utf-8",
        ".webmanifest" => "application/manifest+json; charset=utf-8",
        ".xml" or ".xsl" => "application/xml; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".md" => "text/markdown; charset=utf-8",
        ".yml" or ".yaml" => "application/yaml; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".bib" => "application/x-bibtex; charset=utf-8",
        ".ris" => "application/x-research-info-systems; charset=utf-8",
        ".svg" => "image/svg+xml; charset=utf-8",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".gif" => "image/gif",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".wasm" => "application/wasm",
        ".pdf" => "application/pdf",
        ".epub" => "application/epub+zip",
        ".zip" => "application/zip",
        _ => "application/octet-stream",
    };

    public static bool IsCompressible(string contentType) =>
        contentType.EndsWith("charset=utf-8", StringComparison.Ordinal) || contentType == "application/wasm";
}
