using System.Runtime.CompilerServices;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Modelling;
using Statiq.Common;

namespace Daftar.Hosting;

/// <summary>Loads the site through the engine and gives its articles, pages and lists as documents.</summary>
internal sealed class LoadDaftar(DaftarHost host) : Module
{
    // An article that was not edited is the same value after an edit of another, and its document stays too.
    private readonly ConditionalWeakTable<object, IDocument> _documents = [];

    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var findings = new DiagnosticBag();
        host.Unreadable.Report(findings);
        var changes = host.TakeChanges(context.FileSystem.RootPath);
        var isLoaded = !findings.HasErrors && host.Site.Load(Request(context), changes, findings);
        host.Report(findings, context);
        return Task.FromResult(isLoaded ? Documents(context) : throw new InvalidOperationException("The site has errors that nobody told."));
    }

    private SiteBuildRequest Request(IExecutionContext context)
    {
        var root = context.FileSystem.RootPath;
        var overrides = new Dictionary<string, string>(host.Overrides);
        // What the command line says of folders is known to the file system alone.
        var before = ConfigurationLoader.Load(root.FullPath, null, new(), overrides);
        if (before is not null)
        {
            if (!context.FileSystem.InputPaths.Contains(new NormalizedPath(before.InputPath))
                && context.FileSystem.InputPaths.LastOrDefault(path => !before.ThemePaths.Contains(path.Parent.FullPath)) is { IsNull: false } input)
                overrides["InputPaths"] = Relative(root, input);
            if (context.FileSystem.CachePath != new NormalizedPath(before.CachePath)) overrides["CachePath"] = Relative(root, context.FileSystem.CachePath);
        }
        return new(root.FullPath, context.Settings.ContainsKey(Keys.CurrentDateTime) ? new DateTimeOffset(context.GetCurrentDateTime()) : DateTimeOffset.UtcNow)
        {
            BaseUrl = context.Settings.GetString("BaseUrl"),
            IncludeDrafts = context.Settings.GetBool("IncludeDrafts"),
            UseCache = context.Settings.GetBool(Keys.UseCache, true),
            OutputPath = Relative(root, context.FileSystem.OutputPath),
            Jobs = context.SerialExecution ? 1 : Environment.ProcessorCount,
            Overrides = overrides,
        };
    }

    private static string Relative(NormalizedPath root, NormalizedPath path) =>
        path.IsAbsolute && root.ContainsDescendant(path) ? root.GetRelativePath(path).FullPath : path.FullPath;

    private IEnumerable<IDocument> Documents(IExecutionContext context)
    {
        var site = host.Site.Loaded!;
        var inputs = context.Inputs.ToDictionary(input => input.Source);
        var articles = new Dictionary<Article, IDocument>();
        var documents = new List<IDocument>();
        foreach (var hosted in HostedDocument.Of(site.Site))
        {
            if (hosted.Model is not ArticleList && _documents.TryGetValue(hosted.Model, out var document))
            {
                if (hosted.Model is Article same) articles[same] = document;
                documents.Add(document);
                continue;
            }
            var items = hosted.Metadata.ToDictionary(item => item.Key, item => item.Value!);
            items[DaftarKeys.Model] = hosted.Model;
            if (hosted.Model is ArticleList list) items[DaftarKeys.Articles] = list.Articles.Select(article => articles[article]).ToArray();
            document = Create(hosted, items);
            if (hosted.Model is Article key) articles[key] = document;
            if (hosted.Model is not ArticleList) _documents.AddOrUpdate(hosted.Model, document);
            documents.Add(document);
        }
        return documents;

        IDocument Create(HostedDocument hosted, Dictionary<string, object> items)
        {
            var destination = new NormalizedPath(hosted.Destination);
            if (hosted.Source is null) return context.CreateDocument(destination, items);
            var source = context.FileSystem.RootPath.Combine(hosted.Source);
            var content = new LazyContent(() => System.Text.Encoding.UTF8.GetBytes(HtmlOf(hosted.Model)), null, MediaTypes.Html);
            return inputs.TryGetValue(source, out var input)
                ? input.Clone(source, destination, items, content)
                : context.CreateDocument(source, destination, items, content);
        }

        string HtmlOf(object model) => model is Article article ? site.Html(article) : site.Html((ContentPage)model);
    }
}
