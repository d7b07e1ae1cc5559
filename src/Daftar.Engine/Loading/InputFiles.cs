using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Media;

namespace Daftar.Loading;

/// <summary>The files that are published beside the articles: looked through, since anybody who sends a pull request may add one.</summary>
internal static class InputFiles
{
    /// <summary>All files, also those that may not be published, for which there is an error.</summary>
    public static IReadOnlyList<InputFile> Load(LoadRequest request, InputTree tree, DiagnosticBag diagnostics)
    {
        var configuration = request.Configuration;
        var inspector = new FileInspector(configuration.AlsoPublish, Configuration.ConfigurationLoader.FileName, configuration.Admin is not null);
        var paths = tree.Others.Order(StringComparer.Ordinal).ToArray();
        var files = new InputFile[paths.Length];
        Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = request.Jobs }, index =>
        {
            var (path, place) = (paths[index], $"{configuration.InputPath}/{paths[index]}");
            var fullPath = Path.Combine(request.Root, configuration.InputPath, path);
            var inspected = inspector.Inspect(path, place, fullPath, diagnostics);
            files[index] = new(path, fullPath)
            {
                Digest = inspected?.Digest,
                Metadata = inspected?.Contents ?? MetadataContents.None,
            };
            if (inspected?.Digest is { } digest) request.Inputs?.Add(place, digest);
        });
        return files;
    }
}
