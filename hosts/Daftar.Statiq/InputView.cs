using Statiq.Common;
using Statiq.Core;

namespace Daftar.Hosting;

/// <summary>
/// The content as Statiq's file system has it. As a rule that is one folder of the disk, which the engine reads by itself;
/// several input folders, excluded paths, mappings and files of another file system are put together for it below the cache.
/// </summary>
internal sealed class InputView
{
    private const string Folder = "statiq-input";

    private IReadOnlyList<NormalizedPath> _folders = [];
    private HostedInput? _input;

    /// <summary>What the last <see cref="Put"/> has changed.</summary>
    public IReadOnlyCollection<string> Changes { get; private set; } = [];

    /// <summary>Looks which input folders there are. The path that the site knows its content by: that of the first one.</summary>
    public string Look(IExecutionContext context, HostedSiteSettings site)
    {
        // Each theme has an input folder too, for Statiq's own pipelines.
        _folders = [.. context.FileSystem.InputPaths.Where(path => !site.ThemePaths.Contains(path.Parent.FullPath))];
        var first = _folders.Count > 0 ? LoadDaftar.Relative(context.FileSystem.RootPath, _folders[0]) : site.InputPath;
        return new NormalizedPath(first).IsAbsolute || first.StartsWith("..", StringComparison.Ordinal) ? "input" : first;
    }

    /// <summary>Puts the content together below the cache; null when the engine can read it where it lies.</summary>
    public HostedInput? Put(IExecutionContext context, string name, HostedFindings findings)
    {
        var fileSystem = context.FileSystem;
        var inputs = context.Inputs.Where(input => !input.Source.IsNull).Select(input => fileSystem.GetFile(input.Source)).ToList();
        if (_folders.Count == 1 && LoadDaftar.Relative(fileSystem.RootPath, _folders[0]) == name
            && fileSystem.ExcludedPaths.Count == 0 && fileSystem.InputPathMappings.Count == 0 && inputs.TrueForAll(IsOnDisk))
        {
            _input = null;
            Changes = [];
            return null;
        }
        var root = fileSystem.GetCachePath(Folder).FullPath;
        if (_input?.Root != root) _input = new(root, name);
        var files = new List<HostedFile>();
        // Of two files with the same path Statiq takes that of the folder named last.
        foreach (var folder in _folders.Select(path => fileSystem.GetRootPath(path)))
        {
            foreach (var file in inputs.Where(file => folder.ContainsDescendant(file.Path))) files.Add(Of(file, fileSystem));
        }
        Changes = _input.Put(files, findings);
        return _input;
    }

    /// <summary>Whether a path that has changed, relative to the root, is one of the content's.</summary>
    public bool Holds(IExecutionContext context, string path) =>
        _folders.Any(folder => context.FileSystem.GetRootPath(folder).ContainsDescendantOrSelf(context.FileSystem.GetRootPath(new NormalizedPath(path))));

    private static HostedFile Of(IFile file, IReadOnlyFileSystem fileSystem) => new(
        fileSystem.GetRelativeInputPath(file.Path).FullPath,
        LoadDaftar.Relative(fileSystem.RootPath, file.Path),
        IsOnDisk(file) ? file.Path.FullPath : null,
        file.OpenRead);

    // Files of its own, of a provider that hands them on, or of nobody's disk.
    private static bool IsOnDisk(IFile file) => file.GetType().Assembly == typeof(LocalFileProvider).Assembly;
}
