using Microsoft.Extensions.Logging;
using Statiq.Common;
using Statiq.Core;

namespace Daftar.Hosting;

/// <summary>
/// Statiq empties the output folder before the first execution when no cache tells what is in it: with errors in the
/// site there is no site any more then. In its default mode this one leaves that to those who write: Daftar removes its own
/// stale files once the new ones are in place, and Statiq those of its pipelines. <c>--clean-mode Full</c> empties the folder.
/// </summary>
internal sealed class KeepingFileCleaner(IReadOnlySettings settings, IReadOnlyFileSystem fileSystem, ILogger logger)
    : FileCleaner(settings, fileSystem, logger)
{
    private readonly IReadOnlyFileSystem _fileSystem = fileSystem;

    public override void CleanDirectory(IDirectory directory, string? name = null)
    {
        if (CleanMode != CleanMode.Full && directory.Path == _fileSystem.GetOutputDirectory().Path) return;
        base.CleanDirectory(directory, name);
    }
}
