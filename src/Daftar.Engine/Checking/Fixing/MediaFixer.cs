using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Loading;
using Daftar.Media;

namespace Daftar.Checking.Fixing;

/// <summary>Writes pictures and films again without the metadata that tells where or by whom they were made.</summary>
public static class MediaFixer
{
    /// <summary>The paths of the files that changed, in order. With files named, or where nothing is to be written, there are none.</summary>
    public static IReadOnlyList<string> Run(FixRequest request, DiagnosticBag diagnostics)
    {
        if (!request.Writes || request.Files.Count > 0 || ConfigurationLoader.Load(request.Root, null, new()) is not { } configuration) return [];
        var tree = InputTree.Scan(request.Root, configuration, new());
        var changed = new List<string>();
        foreach (var file in InputFiles.Load(new(request.Root, configuration, request.Jobs), tree, new()))
        {
            if (!file.TellsOfPeople || FileKinds.OfName(file.Path) is not { IsCleaned: true } kind) continue;
            var path = Path.GetRelativePath(request.Root, file.FullPath).Replace('\\', '/');
            try
            {
                var bytes = PlainFile.ReadBytes(file.FullPath);
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
