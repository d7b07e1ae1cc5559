using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
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

    /// <summary>Writes those files again without their metadata; the paths of those that changed, in order.</summary>
    public static IReadOnlyList<string> Fix(string root, ContentSet content, DiagnosticBag diagnostics)
    {
        var changed = new List<string>();
        foreach (var file in content.Files)
        {
            if (!file.TellsOfPeople || FileKinds.OfName(file.Path) is not { IsCleaned: true } kind) continue;
            var path = Path.GetRelativePath(root, file.FullPath).Replace('\\', '/');
            try
            {
                var bytes = File.ReadAllBytes(file.FullPath);
                var cleaned = kind.Cleaned(bytes);
                if (cleaned.Fault is not null) continue;
                if (SourceFile.Replace(file.FullPath, bytes, cleaned.Content)) changed.Add(path);
                else diagnostics.Add(CheckingDiagnostics.SavedMeanwhile(path));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(CheckingDiagnostics.NotFixed(path, exception.Message));
            }
        }
        return changed;
    }
}
