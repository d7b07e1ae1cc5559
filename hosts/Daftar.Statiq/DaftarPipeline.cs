using Statiq.Common;
using Statiq.Core;

namespace Daftar.Hosting;

/// <summary>
/// Input: the content in Statiq's file system. Process: the site's articles, pages and lists as documents. Post-process: the
/// files of the finished site. Output: writes them, and whatever other modules have put beside them.
/// </summary>
internal sealed class DaftarPipeline : Pipeline
{
    public const string Name = "Daftar";

    private readonly IModule[] _own;

    public DaftarPipeline(DaftarHost host)
    {
        InputModules = [new ReadInput(host)];
        ProcessModules = [new LoadDaftar(host)];
        PostProcessModules = [new RenderDaftar(host)];
        OutputModules = [new WriteDaftar(host), new WriteFiles().Where(Config.FromDocument(document => !host.Site.Has(document.Destination.FullPath)))];
        _own = Modules;
    }

    /// <summary>Whether nobody has added or removed modules.</summary>
    public bool IsAsMade => Modules.SequenceEqual(_own);

    private IModule[] Modules => [.. InputModules, .. ProcessModules, .. PostProcessModules, .. OutputModules];
}
