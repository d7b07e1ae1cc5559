using System.Buffers;
using System.Globalization;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Modelling;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Schema;
using Daftar.Sources;
using Daftar.Storage;
using Daftar.Writing;

namespace Daftar.Hosting;

// This file knows the engine alone, and no other file of the host does: Daftar's own tests compile it, and so hold the engine to
// what the host uses.

/// <summary>A site in a program that builds it once, or again and again while somebody writes: load, plan, write, in this order.</summary>
public sealed class HostedSite : IDisposable
{
    private readonly Lock _writing = new();
    private readonly HashSet<string> _unsettled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Digest> _folders = new(StringComparer.Ordinal);
    private SiteBuildRequest? _request;
    private LoadedSite? _loaded;
    private SitePlan? _plan;
    private Dictionary<string, (PlannedFile File, Digest Fingerprint)> _files = [];
    private Dictionary<string, Digest> _written = [];
    private BuildMemory? _memory;
    private DiagnosticBag _told = new();
    private FolderSink? _sink;
    private string? _mayWrite;

    /// <summary>The engine's model of the site as it was loaded last without errors; null before that.</summary>
    public SiteModel? Model => _loaded?.Site;

    /// <summary>
    /// What a build would do that finds everything as the last one left it, whether of a host or of <c>daftar build</c>, in a
    /// fraction of the time of loading the site. Null when there is something to do.
    /// </summary>
    public static HostedSummary? TryKeepAll(HostedRequest wanted, HostedFindings told)
    {
        told.Input = wanted.Input;
        var request = wanted.ToRequest();
        var unheard = new DiagnosticBag();
        if (!request.UseCache || SiteLoader.LoadSettings(request, unheard) is not { } settings) return null;
        using var memory = new BuildMemory(request, settings, _ => OpenSink(request.Root, settings, isShared: false, unheard, force: false));
        told.Language = settings.DiagnosticsLanguage;
        return memory.TryKeepAll(told.Bag) is { } kept ? new(kept.Files) : null;
    }

    /// <summary>
    /// The same for a program that has no argument, asked before its host has started. Null also when the host has to decide:
    /// somebody has set what the engine does not read.
    /// </summary>
    /// <param name="variables">The names of the variables of the environment, which are settings to the host.</param>
    public static HostedSummary? TryKeepAll(string root, IEnumerable<string> variables, DateTimeOffset now, HostedFindings told) =>
        HostedSettings.AreOwn(root, variables) ? TryKeepAll(new(root, now, null, null, false, true, false, new Dictionary<string, string>()), told) : null;

    /// <summary>
    /// Loads the site. With edits of a few texts this takes milliseconds. False when there are errors; the last good
    /// state stays then, and what changed is taken in with the next changes.
    /// </summary>
    /// <param name="changes">Paths relative to the root that changed since the last call; null when anything may have.</param>
    public bool Load(HostedRequest wanted, IReadOnlyCollection<string>? changes, HostedFindings told)
    {
        var (request, findings) = (wanted.ToRequest(), told.Bag);
        told.Input = wanted.Input;
        _unsettled.UnionWith(changes ?? []);
        var isSame = _request is not null && changes is { Count: > 0 } && request with { Now = _request.Now, Overrides = _request.Overrides } == _request
            && request.Overrides.OrderBy(entry => entry.Key).SequenceEqual(_request.Overrides.OrderBy(entry => entry.Key));
        var loaded = isSame && _loaded is { } last && !(last.Site.NextPublication <= request.Now) ? SiteLoader.TryUpdate(last, [.. _unsettled], findings) : null;
        _memory = null;
        if (loaded is null)
        {
            // Knows the sources as they are before they are read: a change meanwhile belongs to the next build.
            if (request.UseCache && SiteLoader.LoadSettings(request, new()) is { } settings) _memory = new(request, settings, _ => _sink);
            loaded = SiteLoader.Load(request, findings, _loaded);
            if (loaded is not null) told.Language = loaded.Configuration.DiagnosticsLanguage;
            if (loaded is null || findings.HasErrors) return false;
            loaded = loaded.WithPictures(request, findings);
            if (findings.HasErrors || !MayWrite(request, loaded.Configuration, findings)) return false;
        }
        (_request, _loaded, _told) = (request, loaded, findings);
        _unsettled.Clear();
        return true;
    }

    /// <summary>
    /// Plans the site and opens its output folder: after this, nothing can be wrong any more. False when there are errors.
    /// </summary>
    /// <param name="isShared">Whether others may write into the output folder meanwhile.</param>
    public bool MakePlan(bool isShared, HostedFindings told)
    {
        var findings = told.Bag;
        var plan = SiteBuilder.Plan(_loaded!, findings);
        if (findings.HasErrors) return false;
        var files = new Dictionary<string, (PlannedFile, Digest)>(plan.Files.Count, StringComparer.Ordinal);
        foreach (var file in plan.Files) files.Add(file.Path.Value, (file, plan.Fingerprint(file)));
        lock (_writing)
        {
            (_plan, _files) = (plan, files);
            _sink?.Dispose();
            _sink = OpenSink(_loaded!.Root, _loaded.Configuration, isShared, findings);
            _told.AddRange(findings.ToSortedList());
            return _sink is not null;
        }
    }

    /// <summary>The articles, pages and lists of the site.</summary>
    public IEnumerable<HostedDocument> Documents => HostedDocument.Of(_loaded!);

    /// <summary>The paths of the planned files, in order, each with a digest of all that it depends on.</summary>
    public IEnumerable<(string Path, HostedFingerprint Fingerprint)> Files => _plan!.Files.Select(file => (file.Path.Value, new HostedFingerprint(_files[file.Path.Value].Fingerprint)));

    /// <summary>Whether a path is one of the site's.</summary>
    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>The bytes of a planned file, made now.</summary>
    public ArraySegment<byte> Render(string path)
    {
        var buffer = new ArrayBufferWriter<byte>(32 * 1024);
        _files[path].File.Render(Context, buffer);
        return System.Runtime.InteropServices.MemoryMarshal.TryGetArray(buffer.WrittenMemory, out var bytes) ? bytes : new(buffer.WrittenSpan.ToArray());
    }

    /// <summary>
    /// Writes the files: all at once, or none when something goes wrong, which is null. What an earlier build wrote and is not among them
    /// is removed; files of others stay.
    /// </summary>
    /// <param name="files">Paths of the site's files; with bytes for those whose content somebody has replaced.</param>
    /// <param name="defersIndex">
    /// Whether the search index may stay as it was, when there is one, until <see cref="WriteIndex"/>: it depends on
    /// every text, and takes longer than an author wants to wait for a page.
    /// </param>
    public HostedSummary? Write(IReadOnlyCollection<(string Path, ReadOnlyMemory<byte>? Bytes)> files, bool defersIndex, HostedFindings told)
    {
        try
        {
            return Write(files, defersIndex, told.Bag);
        }
        catch (SiteException exception)
        {
            told.Bag.Add(exception.Diagnostic);
            return null;
        }
    }

    private HostedSummary Write(IReadOnlyCollection<(string Path, ReadOnlyMemory<byte>? Bytes)> files, bool defersIndex, DiagnosticBag findings)
    {
        lock (_writing)
        {
            using var sink = _sink ?? throw new InvalidOperationException("There is no plan.");
            _memory?.OpenSink();
            _sink = null;
            var written = files.ToDictionary(file => file.Path, file => file.Bytes is null ? _files[file.Path].Fingerprint : default, StringComparer.Ordinal);
            Parallel.ForEach(files, Options, () => new ArrayBufferWriter<byte>(64 * 1024), (file, _, buffer) =>
            {
                var path = new OutputPath(file.Path);
                if (file.Bytes is { } bytes) sink.Write(path, bytes.Span);
                else if (!_request!.UseCache || !sink.TryKeep(path, written[file.Path])) Write(sink, path, buffer);
                return buffer;
            }, _ => { });
            OwesIndex = false;
            foreach (var folder in _plan!.Folders) Write(sink, folder, defersIndex);
            var summary = sink.Commit();
            _written = written;
            if (!defersIndex && summary.Written > 0) SiteBuilder.Weigh(_plan, Context, sink.Committed, findings);
            _told.AddRange(findings.ToSortedList());
            // Somebody else's contents are not what the engine would find unchanged.
            if (!OwesIndex && files.Count == _files.Count && files.All(file => file.Bytes is null))
                _memory?.Remember(SiteBuildSummary.Of(_request!, _loaded!, summary), _loaded!.Site, _told);
            return new(summary);
        }
    }

    /// <summary>Whether a write has left the search index as it was.</summary>
    public bool OwesIndex { get; private set; }

    /// <summary>
    /// Brings the search index up to date with the last plan. Null when there is nothing to do, a newer plan has come meanwhile,
    /// somebody has touched the output, or it cannot be written.
    /// </summary>
    public HostedSummary? WriteIndex(HostedFindings told)
    {
        SitePlan plan;
        RenderContext context;
        lock (_writing)
        {
            if (!OwesIndex || _sink is not null) return null;
            (plan, context) = (_plan!, Context);
        }
        // Nobody who goes on writing waits for this; one thread leaves the others to him.
        var made = new List<(OutputPath Path, byte[] Bytes, Digest Fingerprint)>();
        foreach (var folder in plan.Folders)
        {
            var fingerprint = plan.Fingerprint(folder);
            folder.Render(context, 1, (path, content) => made.Add((path, content.ToArray(), fingerprint)));
        }
        lock (_writing)
        {
            // The next write is on its way, and leads here again.
            if (_plan != plan || _sink is not null) return null;
            return WriteIndex(plan, made, told.Bag);
        }
    }

    private HostedSummary? WriteIndex(SitePlan plan, List<(OutputPath Path, byte[] Bytes, Digest Fingerprint)> made, DiagnosticBag findings)
    {
        try
        {
            using var sink = OpenSink(_loaded!.Root, _loaded.Configuration, isShared: true, findings);
            if (sink is null || !_written.All(file => sink.TryKeep(new(file.Key), file.Value))) return null;
            foreach (var (path, bytes, fingerprint) in made) sink.Write(path, bytes, fingerprint);
            foreach (var folder in plan.Folders) sink.CompleteFolder(folder.Path, _folders[folder.Path] = plan.Fingerprint(folder));
            var summary = sink.Commit();
            OwesIndex = false;
            return new(summary);
        }
        catch (SiteException exception)
        {
            findings.Add(exception.Diagnostic);
            return null;
        }
    }

    public void Dispose()
    {
        _sink?.Dispose();
        _loaded?.Dispose();
    }

    private void Write(FolderSink sink, OutputPath path, ArrayBufferWriter<byte> buffer)
    {
        var (file, fingerprint) = _files[path.Value];
        buffer.ResetWrittenCount();
        file.Render(Context, buffer);
        sink.Write(path, buffer.WrittenSpan, fingerprint);
    }

    private void Write(FolderSink sink, PlannedFolder folder, bool isDeferred)
    {
        var fingerprint = _plan!.Fingerprint(folder);
        if (_request!.UseCache && sink.TryKeepFolder(folder.Path, fingerprint))
        {
            _folders[folder.Path] = fingerprint;
            return;
        }
        if (isDeferred && _folders.TryGetValue(folder.Path, out var last) && sink.TryKeepFolder(folder.Path, last))
        {
            OwesIndex = true;
            return;
        }
        folder.Render(Context, _request.Jobs, (path, content) => sink.Write(path, content, fingerprint));
        sink.CompleteFolder(folder.Path, fingerprint);
        _folders[folder.Path] = fingerprint;
    }

    private ParallelOptions Options => new() { MaxDegreeOfParallelism = _request!.Jobs };

    private RenderContext Context => _loaded!.Context with
    {
        CacheFolder = _request!.UseCache ? Path.Combine(_loaded.Root, _loaded.Configuration.CachePath) : null,
    };

    /// <summary>Whether the output folder is ours or empty. Asked before others write into it; later a file of theirs would look like a stranger's.</summary>
    private bool MayWrite(SiteBuildRequest request, SiteConfiguration settings, DiagnosticBag findings)
    {
        if (_mayWrite == settings.OutputPath) return true;
        using var sink = OpenSink(request.Root, settings, isShared: false, findings, force: false);
        if (sink is not null) _mayWrite = settings.OutputPath;
        return sink is not null;
    }

    private static FolderSink? OpenSink(string root, SiteConfiguration settings, bool isShared, DiagnosticBag findings, bool force = true)
    {
        string[] sources = [settings.InputPath, .. settings.ThemePaths, settings.CachePath];
        return FolderSink.Open(root, settings.OutputPath, sources, clean: false, findings, force, isShared);
    }
}

/// <summary>What to build; what is not said is as <c>statiq.json</c> has it.</summary>
/// <param name="OutputPath">Absolute or relative to the root; null for that of the settings.</param>
/// <param name="Overrides">Settings that go before those of the file.</param>
public sealed record HostedRequest(
    string Root, DateTimeOffset Now, string? BaseUrl, string? OutputPath, bool IncludeDrafts, bool UseCache, bool IsSerial, IReadOnlyDictionary<string, string> Overrides)
{
    /// <summary>The content as the host's file system has it, when that is not what lies in the content folder; null otherwise.</summary>
    public HostedInput? Input { get; init; }

    internal SiteBuildRequest ToRequest() => new(Root, Now)
    {
        BaseUrl = BaseUrl,
        OutputPath = OutputPath,
        IncludeDrafts = IncludeDrafts,
        UseCache = UseCache,
        Jobs = IsSerial ? 1 : Environment.ProcessorCount,
        Overrides = Overrides,
        ContentRoot = Input?.Root,
    };
}

/// <summary>Equal ones mean equal bytes.</summary>
public readonly record struct HostedFingerprint
{
    private readonly Digest _digest;

    internal HostedFingerprint(Digest digest) => _digest = digest;

    public static HostedFingerprint Of(ReadOnlySpan<byte> bytes) => new(Digest.Of(bytes));

    /// <summary>The first bits, for those who have no room for all.</summary>
    public int Code => (int)_digest.Low;
}

public sealed record HostedSummary(int Total, int Written, int Removed)
{
    internal HostedSummary(WriteSummary summary) : this(summary.Total, summary.Written, summary.Removed)
    {
    }
}

public enum HostedLevel { Information, Warning, Error }

/// <summary>What the engine finds wrong.</summary>
public sealed class HostedFindings
{
    internal DiagnosticBag Bag { get; } = new();

    internal string? Language { get; set; }

    internal HostedInput? Input { get; set; }

    public bool HasErrors => Bag.HasErrors;

    /// <summary>In order, each as one line: <c>input/articles/en/tea.md(4,7): DAF201: …</c>, in the language of the settings.</summary>
    public IEnumerable<(HostedLevel Level, string Line)> Lines => Bag.ToSortedList().Select(finding => (
        finding.Severity switch { Severity.Error => HostedLevel.Error, Severity.Warning => HostedLevel.Warning, _ => HostedLevel.Information },
        PrintedText.Of($"{finding.Place with { Path = Input?.PlaceOf(finding.Place.Path) ?? finding.Place.Path }}: {finding.Code}: {finding.Message.In(LanguageOf(finding.Place))}")));

    /// <summary>Says that the host could not read a file of settings, unless the engine has more to say of it.</summary>
    public void AddUnreadable(string folder, string file, string reason)
    {
        var found = new DiagnosticBag();
        if (file == ConfigurationLoader.FileName) ConfigurationLoader.Load(folder, null, found);
        if (found.HasErrors) Bag.AddRange(found.ToSortedList());
        else Bag.Add(UnreadableSettings(file, reason));
    }

    /// <summary>Says that a file of the content cannot be taken from the host's file system.</summary>
    public void AddUntaken(string place, string reason) => Bag.Add(UntakenFile(place, reason));

    private string LanguageOf(SourcePlace place) =>
        Language == "author" && (place.Path.Split('/').Contains("fa") || place.Path.EndsWith("/fa.yml", StringComparison.Ordinal)) ? "fa" : Language ?? "en";

    private static Diagnostic UnreadableSettings(string path, string reason) => Diagnostic.Error("DAF670", new(path),
        $"Statiq could not read this file when it started: {reason.TrimEnd('.')}. Repair it and start again.",
        $"Statiq هنگام آغاز به کار نتوانست این پرونده را بخواند: «{reason.TrimEnd('.')}». آن را اصلاح کنید و از نو آغاز کنید.");

    private static Diagnostic UntakenFile(string path, string reason) => Diagnostic.Error("DAF890", new(path),
        $"This file cannot be taken from Statiq's file system: {reason.TrimEnd('.')}. Mend that, or exclude the file with 'ExcludedPaths'.",
        $"این پرونده را نمی‌توان از سامانهٔ پروندهٔ Statiq گرفت: «{reason.TrimEnd('.')}». این را برطرف کنید یا پرونده را با «ExcludedPaths» کنار بگذارید.");
}

/// <summary>An article, a page, or a list of articles (of a term, an author, a tag, a time), for programs that know nothing of the engine.</summary>
/// <param name="Model">The engine's own value.</param>
/// <param name="Source">The file's path relative to the root; null for lists.</param>
/// <param name="Destination">Where its page stands in the output.</param>
/// <param name="Html">The text with absolute addresses, made now; null for lists.</param>
/// <param name="Members">The models of the articles of a list, newest first.</param>
public sealed record HostedDocument(
    object Model, string? Source, string Destination, IReadOnlyDictionary<string, object?> Metadata, Func<string>? Html, IReadOnlyList<object> Members)
{
    /// <summary>All documents of a site, the lists behind what they hold.</summary>
    internal static IEnumerable<HostedDocument> Of(LoadedSite loaded)
    {
        var site = loaded.Site;
        foreach (var language in site.Languages)
        {
            foreach (var article in language.Articles) yield return Of(site, article) with { Html = () => loaded.Html(article) };
            foreach (var page in language.Pages) yield return Of(site, page) with { Html = () => loaded.Html(page) };
        }
        foreach (var language in site.Languages)
        {
            foreach (var list in language.Lists) yield return Of(site, language, list);
        }
    }

    /// <summary>Every key of the content model in Pascal case (news_code is NewsCode), with what an article has besides.</summary>
    private static HostedDocument Of(SiteModel site, Article article)
    {
        var metadata = Common("article", article.Stem, article.Language, article.Title, site, site.Urls.Article(article));
        foreach (var field in site.ArticleSchema.Fields)
        {
            if (field.Read is not null) metadata[Name(field.Key)] = Value(field, field.Read(article));
        }
        metadata["Author"] = string.Join(", ", article.Authors.Select(author => author.Name));
        metadata["Authors"] = article.Authors.Select(author => author.Name).ToArray();
        metadata["AuthorIds"] = article.Authors.Select(author => author.Id).ToArray();
        // By the site's clock, as Statiq's own key of this name.
        metadata["Published"] = article.PublishDate?.Local;
        metadata["Excerpt"] = article.Body.Excerpt;
        metadata["WordCount"] = article.Body.WordCount;
        return new(article, article.Path, OutputPath.Of(site.Urls.Article(article)).Value, metadata, null, []);
    }

    private static HostedDocument Of(SiteModel site, ContentPage page)
    {
        var metadata = Common("page", page.Stem, page.Language, page.Title, site, site.Urls.Page(page));
        metadata["Lead"] = page.Lead;
        metadata["Updated"] = page.Updated?.Instant;
        metadata["Aliases"] = page.Aliases.ToArray();
        metadata["Excerpt"] = page.Body.Excerpt;
        metadata["WordCount"] = page.Body.WordCount;
        return new(page, page.Path, OutputPath.Of(site.Urls.Page(page)).Value, metadata, null, []);
    }

    private static HostedDocument Of(SiteModel site, LanguageSite language, ArticleList list)
    {
        var metadata = Common(list.Kind.Category.ToString().ToLowerInvariant(), list.Id, language.Code, list.Label, site, list.Url);
        metadata["Description"] = list.Description;
        metadata["Count"] = list.Articles.Count;
        if (list.Term is { } term)
        {
            metadata["Taxonomy"] = term.Taxonomy;
            metadata["TaxonomyName"] = list.Taxonomy?.Name;
            metadata["Order"] = term.Index;
            metadata["Labels"] = term.Labels.Values;
            metadata["Other"] = list.Other?.Id;
        }
        if (list.Author is { } author)
        {
            metadata["Names"] = author.Names.Values;
            metadata["Role"] = author.Roles.Find(language.Code);
            metadata["Bio"] = author.Bios.Find(language.Code);
            metadata["Image"] = author.Image;
            metadata["Email"] = author.Email;
            metadata["Website"] = author.Website;
            metadata["Orcid"] = author.Orcid;
        }
        return new(list, null, OutputPath.Of(list.Url).Value, metadata, null, list.Articles);
    }

    private static Dictionary<string, object?> Common(string kind, string id, string language, string title, SiteModel site, SiteUrl url) => new()
    {
        ["Kind"] = kind,
        ["Stem"] = id,
        ["Language"] = language,
        ["Title"] = title,
        ["Link"] = site.Urls.Link(url),
        ["Url"] = site.Urls.Absolute(url),
    };

    private static object? Value(FieldSchema field, object? value) => value switch
    {
        ContentDate date => date.Instant,
        IReadOnlyList<string> texts => texts.ToArray(),
        null => null,
        _ when field.Kind == FieldKind.Group => Group(field, value),
        System.Collections.IEnumerable items when field.Kind == FieldKind.GroupList => items.Cast<object>().Select(item => Group(field, item)).ToArray(),
        _ => value,
    };

    private static Dictionary<string, object?> Group(FieldSchema field, object item) => field.Fields
        .Where(part => part.Read is not null)
        .ToDictionary(part => Name(part.Key), part => Value(part, part.Read!(item)));

    private static string Name(string key) => string.Concat(key.Split('_', '-').Select(part => part[..1].ToUpperInvariant() + part[1..]));
}

/// <summary>Settings that a host knows better than <c>statiq.json</c>, and those that it has to know.</summary>
public sealed class HostedSettings
{
    public const string FileName = ConfigurationLoader.FileName;

    /// <summary>Keys of the host's, and of the engine's, that decide what a run reads, writes and ends with.</summary>
    private static readonly string[] RunKeys =
    [
        "BaseUrl", "CachePath", "CleanMode", "CurrentDateTime", "ExcludedPaths", "FailureLogLevel", "IncludeDrafts", "InputFiles", "InputPaths",
        "MinimumStatiqFrameworkVersion", "MinimumStatiqWebVersion", "OutputPath", "TempPath", "ThemePaths", "UseCache",
    ];

    /// <summary>Names, without extension, of the files that the host reads settings from; in a theme's folder the last two.</summary>
    private static readonly string[] SettingsFiles = ["appsettings", "settings", "statiq", "themesettings"];

    private readonly Dictionary<string, string?> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The keys of texts, numbers and switches: what a command line can say.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        [.. SettingsSchema.Settings.Fields.Where(field => field.Kind is not (FieldKind.Group or FieldKind.GroupList or FieldKind.Free)).Select(field => field.Key)];

    /// <summary>
    /// Whether a run without arguments depends on settings of the engine alone: nobody has set what the host reads beside them, in
    /// <c>statiq.json</c>, in a file of settings next to it or in the theme, or in the environment.
    /// </summary>
    internal static bool AreOwn(string root, IEnumerable<string> variables)
    {
        var keys = SettingsSchema.Settings.Fields.Select(field => field.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!Directory.Exists(root) || variables.Any(IsOfRun) || HasForeignFile(root, FileName)) return false;
        if (Read(root) is not { } settings || !settings.Entries.All(entry => keys.Contains(entry.Key)) || HasSeveralInputs(settings)) return false;
        var themes = Find(settings, "ThemePaths") switch { DataSequence list => list.Items.OfType<DataScalar>().Select(item => item.Value), DataScalar one => [one.Value], _ => ["theme"] };
        return !themes.Any(theme => HasForeignFile(Path.Combine(root, theme), null));
    }

    /// <summary>The engine reads one folder; several are the host's to put together.</summary>
    private static bool HasSeveralInputs(DataMapping settings) => Find(settings, "InputPaths") is DataSequence { Items.Count: > 1 };

    private static DataNode? Find(DataMapping settings, string key) =>
        settings.Entries.FirstOrDefault(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;

    // HOST, LANGUAGES and the like mean other things on many machines and do not reach the engine; these change what a run does. A
    // colon or "__" leads into a list: InputPaths__0.
    private static bool IsOfRun(string variable) => RunKeys.Contains(variable.Split(':')[0].Split("__")[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is a file of settings, or in a theme a project that the host would compile.</summary>
    private static bool HasForeignFile(string folder, string? own) => Directory.Exists(folder) && Directory.EnumerateFiles(folder).Select(Path.GetFileName)
        .Any(name => name != own && (SettingsFiles.Contains(Path.GetFileNameWithoutExtension(name), StringComparer.OrdinalIgnoreCase) || name!.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)));

    private static DataMapping? Read(string root)
    {
        try
        {
            return JsonReader.Read(PlainFile.ReadBytes(Path.Combine(root, FileName)), FileName, new()) as DataMapping;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Notes what the host has read from files and the environment.</summary>
    public void Remember(Func<string, string?> valueOf)
    {
        foreach (var key in Keys) _read[key] = valueOf(key);
    }

    /// <summary>What has been set since then, by the command line or the program: somebody means it.</summary>
    public Dictionary<string, string> Changed(Func<string, string?> valueOf)
    {
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in Keys)
        {
            if (valueOf(key) is { } value && value != _read.GetValueOrDefault(key)) changed[key] = Plain(value);
        }
        return changed;
    }

    // .NET writes True where JSON has true.
    private static string Plain(string value) => value is "True" or "False" ? value.ToLower(CultureInfo.InvariantCulture) : value;

    /// <summary>The settings of a site; null when they cannot be used, of which <see cref="HostedSite.Load"/> tells.</summary>
    public static HostedSiteSettings? Read(string root, IReadOnlyDictionary<string, string> overrides) =>
        ConfigurationLoader.Load(root, null, new(), overrides) is not { } settings ? null
        : new(settings.Languages[0].SiteTitle, settings.Languages[0].SiteDescription, settings.Origin.StartsWith("https:", StringComparison.Ordinal), settings.InputPath, settings.CachePath, settings.ThemePaths)
        {
            HasSeveralInputs = Read(root) is { } read && HasSeveralInputs(read),
        };
}

/// <param name="Title">In the first language.</param>
public sealed record HostedSiteSettings(string Title, string Description, bool UsesHttps, string InputPath, string CachePath, IReadOnlyList<string> ThemePaths)
{
    /// <summary>Whether the file names several folders of content.</summary>
    public bool HasSeveralInputs { get; init; }
}
