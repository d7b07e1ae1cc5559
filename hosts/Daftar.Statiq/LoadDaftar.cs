using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Daftar.Hosting;

/// <summary>Loads the site through the engine and gives its articles, pages and lists as documents.</summary>
internal sealed class LoadDaftar(DaftarHost host) : Module
{
    // An article that was not edited is the same value after an edit of another, and its document stays too.
    private readonly ConditionalWeakTable<object, IDocument> _documents = [];
    private readonly InputView _view = new();

    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var findings = new HostedFindings();
        host.Unreadable.Report(findings);
        var changes = host.TakeChanges(context.FileSystem.RootPath);
        var request = Request(context, findings);
        if (request.Input is not null && changes is not null) changes = [.. changes.Where(path => !_view.Holds(context, path)), .. _view.Changes];
        host.IsKept = false;
        if (!findings.HasErrors && !host.Preview.IsOn && host.IsAlone(context) && HostedSite.TryKeepAll(request, findings) is { } kept)
        {
            host.IsKept = true;
            context.LogInformation("Daftar: {Total} files, nothing has changed", kept.Total);
            DaftarHost.Report(findings, context);
            return Task.FromResult<IEnumerable<IDocument>>([]);
        }
        var isLoaded = !findings.HasErrors && host.Site.Load(request, changes, findings);
        IReadOnlyList<IDocument> documents = isLoaded ? Documents(context, request.Input) : [];
        DaftarHost.Report(findings, context);
        return Task.FromResult<IEnumerable<IDocument>>(documents);
    }

    private HostedRequest Request(IExecutionContext context, HostedFindings findings)
    {
        var root = context.FileSystem.RootPath;
        var overrides = new Dictionary<string, string>(host.Overrides);
        HostedInput? input = null;
        // What the command line says of folders is known to the file system alone.
        if (HostedSettings.Read(root.FullPath, overrides) is { } site)
        {
            if (context.FileSystem.CachePath != new NormalizedPath(site.CachePath)) overrides["CachePath"] = Relative(root, context.FileSystem.CachePath);
            var name = _view.Look(context, site);
            if (name != site.InputPath || site.HasSeveralInputs) overrides["InputPaths"] = name;
            input = _view.Put(context, name, findings);
        }
        return new(
            root.FullPath,
            context.Settings.ContainsKey(Keys.CurrentDateTime) ? new DateTimeOffset(context.GetCurrentDateTime()) : DateTimeOffset.UtcNow,
            BaseUrl: context.Settings.GetString("BaseUrl"),
            OutputPath: Relative(root, context.FileSystem.OutputPath),
            IncludeDrafts: context.Settings.GetBool("IncludeDrafts"),
            UseCache: context.Settings.GetBool(Keys.UseCache, true),
            IsSerial: context.SerialExecution,
            overrides)
        {
            Input = input,
        };
    }

    internal static string Relative(NormalizedPath root, NormalizedPath path) =>
        path.IsAbsolute && root.ContainsDescendant(path) ? root.GetRelativePath(path).FullPath : path.FullPath;

    private List<IDocument> Documents(IExecutionContext context, HostedInput? input)
    {
        var articles = new Dictionary<object, IDocument>();
        var documents = new List<IDocument>();
        foreach (var hosted in host.Site.Documents)
        {
            var isList = hosted.Source is null;
            if (isList || !_documents.TryGetValue(hosted.Model, out var document)) document = Create(hosted);
            if (!isList) _documents.AddOrUpdate(hosted.Model, articles[hosted.Model] = document);
            documents.Add(document);
        }
        return documents;

        IDocument Create(HostedDocument hosted)
        {
            var items = hosted.Metadata.ToDictionary(item => item.Key, item => item.Value!);
            items[DaftarKeys.Model] = hosted.Model;
            var destination = new NormalizedPath(hosted.Destination);
            if (hosted.Html is not { } html)
            {
                items[DaftarKeys.Articles] = hosted.Members.Select(article => articles[article]).ToArray();
                return context.CreateDocument<DaftarDocument>(destination, items);
            }
            var source = context.FileSystem.RootPath.Combine(input?.PlaceOf(hosted.Source!) ?? hosted.Source!);
            var content = new LazyContent(() => Encoding.UTF8.GetBytes(html()), null, MediaTypes.Html);
            return context.CreateDocument<DaftarDocument>(source, destination, items, content);
        }
    }
}
