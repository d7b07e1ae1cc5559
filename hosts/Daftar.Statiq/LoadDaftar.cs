using System.Runtime.CompilerServices;
using System.Text;
using Statiq.Common;

namespace Daftar.Hosting;

/// <summary>Loads the site through the engine and gives its articles, pages and lists as documents.</summary>
internal sealed class LoadDaftar(DaftarHost host) : Module
{
    // An article that was not edited is the same value after an edit of another, and its document stays too.
    private readonly ConditionalWeakTable<object, IDocument> _documents = [];

    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var findings = new HostedFindings();
        host.Unreadable.Report(findings);
        var changes = host.TakeChanges(context.FileSystem.RootPath);
        if (!findings.HasErrors) host.Site.Load(Request(context), changes, findings);
        DaftarHost.Report(findings, context);
        return Task.FromResult(Documents(context));
    }

    private HostedRequest Request(IExecutionContext context)
    {
        var root = context.FileSystem.RootPath;
        var overrides = new Dictionary<string, string>(host.Overrides);
        // What the command line says of folders is known to the file system alone.
        if (HostedSettings.Read(root.FullPath, overrides) is { } site)
        {
            var inputs = context.FileSystem.InputPaths.Where(path => !site.ThemePaths.Contains(path.Parent.FullPath)).ToList();
            if (inputs.Count > 0 && !inputs.Contains(new NormalizedPath(site.InputPath))) overrides["InputPaths"] = Relative(root, inputs[^1]);
            if (context.FileSystem.CachePath != new NormalizedPath(site.CachePath)) overrides["CachePath"] = Relative(root, context.FileSystem.CachePath);
        }
        return new(
            root.FullPath,
            context.Settings.ContainsKey(Keys.CurrentDateTime) ? new DateTimeOffset(context.GetCurrentDateTime()) : DateTimeOffset.UtcNow,
            BaseUrl: context.Settings.GetString("BaseUrl"),
            OutputPath: Relative(root, context.FileSystem.OutputPath),
            IncludeDrafts: context.Settings.GetBool("IncludeDrafts"),
            UseCache: context.Settings.GetBool(Keys.UseCache, true),
            IsSerial: context.SerialExecution,
            overrides);
    }

    private static string Relative(NormalizedPath root, NormalizedPath path) =>
        path.IsAbsolute && root.ContainsDescendant(path) ? root.GetRelativePath(path).FullPath : path.FullPath;

    private IEnumerable<IDocument> Documents(IExecutionContext context)
    {
        var inputs = context.Inputs.ToDictionary(input => input.Source);
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
                return context.CreateDocument(destination, items);
            }
            var source = context.FileSystem.RootPath.Combine(hosted.Source!);
            var content = new LazyContent(() => Encoding.UTF8.GetBytes(html()), null, MediaTypes.Html);
            return inputs.TryGetValue(source, out var input)
                ? input.Clone(source, destination, items, content)
                : context.CreateDocument(source, destination, items, content);
        }
    }
}
