using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Media;

namespace Daftar.Checking;

/// <summary>
/// Pictures and films that tell where or by whom they were made. They are published without that; but the file itself lies in
/// the repository, and a public repository gives it to everybody. Documents that name who made them are published as they are.
/// </summary>
public static class MetadataCheck
{
    public static void Run(string root, SiteConfiguration configuration, ContentSet content, DiagnosticBag diagnostics)
    {
        foreach (var file in content.Files)
        {
            var path = $"{configuration.InputPath}/{file.Path}";
            if (file.TellsOfPeople) diagnostics.Add(MediaDiagnostics.TellsOfPeople(path, file.Metadata));
            else if (AuthorsOf(root, path) is { Count: > 0 } authors) diagnostics.Add(MediaDiagnostics.NamesItsAuthor(path, authors));
        }
    }

    private static IReadOnlyList<string> AuthorsOf(string root, string path)
    {
        if (!DocumentAuthors.MayBeIn(path)) return [];
        try
        {
            using var content = PlainFile.Open(Path.Combine(root, path));
            return DocumentAuthors.Of(path, content);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return []; // Whoever loads the file says that it cannot be read.
        }
    }
}
