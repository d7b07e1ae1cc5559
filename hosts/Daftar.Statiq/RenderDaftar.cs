using Statiq.Common;

namespace Daftar.Hosting;

/// <summary>
/// Gives every planned file of the site as a document whose content is rendered with the theme when somebody reads it; those of
/// articles, pages and lists keep their metadata. The files of the search index follow from all texts together and are made
/// when the site is written.
/// </summary>
internal sealed class RenderDaftar(DaftarHost host) : Module
{
    private Dictionary<string, (HostedFingerprint Fingerprint, IDocument? Source, IDocument Document)> _last = [];

    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        if (host.IsKept) return Task.FromResult<IEnumerable<IDocument>>([]);
        var site = host.Site;
        var findings = new HostedFindings();
        site.MakePlan(isShared: !host.IsAlone(context), findings);
        // Rendering finds nothing any more: errors end here, before anything is written.
        DaftarHost.Report(findings, context);

        var sources = new Dictionary<string, IDocument>(StringComparer.Ordinal);
        foreach (var input in context.Inputs.Where(input => !input.Destination.IsNull)) sources.TryAdd(input.Destination.FullPath, input);
        var current = new Dictionary<string, (HostedFingerprint, IDocument?, IDocument)>(StringComparer.Ordinal);
        foreach (var (path, fingerprint) in site.Files)
        {
            var source = sources.Remove(path, out var found) ? found : null;
            var isSame = _last.TryGetValue(path, out var last) && last.Fingerprint == fingerprint && last.Source == source;
            current.Add(path, isSame ? last : (fingerprint, source, Document(path, fingerprint, source, context)));
        }
        _last = current;
        var others = sources.Values.Where(document => document.GetString(DaftarKeys.Kind) is null);
        return Task.FromResult(current.Values.Select(file => file.Item3).Concat(others));
    }

    private IDocument Document(string path, HostedFingerprint fingerprint, IDocument? source, IExecutionContext context)
    {
        var content = new LazyContent(() => host.Site.Render(path), fingerprint, MediaTypes.Get(path));
        return source?.Clone(content) ?? context.CreateDocument(new NormalizedPath(path), content);
    }
}
