using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Media;

namespace Daftar.Checking;

/// <summary>
/// Pictures and films that tell where or by whom they were made. They are published without that; but the file itself lies in
/// the repository, and a public repository gives it to everybody.
/// </summary>
public static class MetadataCheck
{
    public static void Run(SiteConfiguration configuration, ContentSet content, DiagnosticBag diagnostics)
    {
        foreach (var file in content.Files)
        {
            if (file.TellsOfPeople) diagnostics.Add(MediaDiagnostics.TellsOfPeople($"{configuration.InputPath}/{file.Path}", file.Metadata));
        }
    }
}
