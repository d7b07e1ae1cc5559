using Statiq.Common;
using Statiq.Core;

namespace Daftar.Hosting;

/// <summary>
/// The content's files in Statiq's file system. While somebody writes into files that are there already the list stays as it is:
/// to make it takes Statiq longer, at 1,000 articles, than all that the edit itself needs. Contents are read when somebody asks.
/// </summary>
internal sealed class ReadInput(DaftarHost host) : Module
{
    private readonly ReadFiles _files = new("**/*");
    private Dictionary<NormalizedPath, IDocument> _last = [];

    protected override async Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        if (host.FindChanged() is { } changed && changed.All(path => Stays(path, context.FileSystem))) return _last.Values;
        _last = [];
        foreach (var document in await context.ExecuteModulesAsync([_files], context.Inputs)) _last[document.Source] = document;
        return _last.Values;
    }

    private bool Stays(string fullPath, IReadOnlyFileSystem fileSystem)
    {
        var path = new NormalizedPath(fullPath);
        return _last.ContainsKey(path) ? File.Exists(fullPath) : !fileSystem.InputPaths.Any(folder => fileSystem.GetRootPath(folder).ContainsDescendantOrSelf(path));
    }
}
