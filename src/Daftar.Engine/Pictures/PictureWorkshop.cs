using System.Collections.Concurrent;
using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Media;
using Daftar.Storage;
using NetVips;

namespace Daftar.Pictures;

/// <summary>
/// Makes the sizes of all pictures that the site shows. Several are made side by side, a large one alone, so that the memory stays
/// bounded; what an earlier build made is taken from the cache.
/// </summary>
/// <param name="libraryFault">Asks why the library cannot be used; null when it can. Not asked for a site without pictures, since loading it takes a while.</param>
internal sealed class PictureWorkshop(SiteConfiguration configuration, ContentSet content, DiagnosticBag diagnostics, Func<string?> libraryFault)
{
    // Pictures of more pixels are made one at a time.
    private const long LargePixels = 40_000_000;

    private readonly Lock _large = new();

    /// <param name="folder">Of the cache, absolute; null makes the files in a folder that goes away with the catalog.</param>
    /// <param name="progress">Told how many of how many are done, now and then, from any thread.</param>
    public PictureCatalog Make(string? folder, int jobs, Action<int, int>? progress)
    {
        var files = Pictures();
        if (files.Count == 0) return PictureCatalog.None;
        if (libraryFault() is { } fault)
        {
            diagnostics.Add(PictureDiagnostics.NoLibrary(ConfigurationLoader.FileName, files.Count, fault));
            return new(new Dictionary<PictureRequest, PictureSet>(), "", false) { HasLibrary = false };
        }
        var isTemporary = folder is null;
        var store = new PictureStore(folder ?? Directory.CreateTempSubdirectory("daftar-pictures-").FullName);
        var wanted = Requests(files).GroupBy(request => request.Path, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var sets = new ConcurrentDictionary<PictureRequest, PictureSet>();
        var used = new ConcurrentDictionary<Digest, bool>();
        var done = 0;
        Parallel.ForEach(Partitioner.Create(wanted, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = jobs }, requests =>
        {
            Make(files[requests.Key], [.. requests], store, sets, used);
            progress?.Invoke(Interlocked.Increment(ref done), wanted.Length);
        });
        if (!isTemporary) store.Save(used.Keys.ToHashSet());
        return new(sets, store.Folder, isTemporary);
    }

    /// <summary>Looks whether all pictures can be read, as <see cref="Make"/> would, without making anything.</summary>
    public void Check(int jobs)
    {
        var files = Pictures().Values;
        if (files.Count == 0 || libraryFault() is not null) return;
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = jobs }, file =>
        {
            if (ReadCleaned(file) is not { } bytes || !IsBounded(file, bytes, out var isLarge)) return;
            Guarded(file, isLarge, () => PictureEncoder.ReadAll(bytes));
        });
    }

    /// <summary>The pictures of which sizes can be made, by path.</summary>
    private Dictionary<string, InputFile> Pictures()
    {
        var pictures = new Dictionary<string, InputFile>(StringComparer.Ordinal);
        foreach (var file in content.Files)
        {
            if (FileKinds.OfName(file.Path) is not { } kind || file.Digest is null) continue;
            if (PictureEncoder.CanRead(kind)) pictures.Add(file.Path, file);
            else if (kind.Name == "HEIC") diagnostics.Add(PictureDiagnostics.FewBrowsers(PlaceOf(file)));
        }
        return pictures;
    }

    private HashSet<PictureRequest> Requests(Dictionary<string, InputFile> files)
    {
        var requests = new HashSet<PictureRequest>();
        foreach (var path in files.Keys) requests.Add(new(path, PictureUse.Original, null));
        foreach (var article in content.Articles)
        {
            foreach (var picture in article.Body.Pictures) Add(picture, PictureUse.Article, null);
            if (article.Image is not { } image) continue;
            var focus = FocusPoint.Parse(article.ImageFocus);
            Add(image, PictureUse.Article, null);
            Add(image, PictureUse.Card, focus);
            Add(image, PictureUse.Share, focus);
        }
        foreach (var picture in content.Pages.SelectMany(page => page.Body.Pictures)) Add(picture, PictureUse.Article, null);
        foreach (var author in content.Authors.Values)
        {
            if (author.Image is { } image) Add(image, PictureUse.Portrait, FocusPoint.Parse(author.ImageFocus));
        }
        return requests;

        void Add(string path, PictureUse use, FocusPoint? focus)
        {
            if (files.ContainsKey(path)) requests.Add(new(path, use, focus));
        }
    }

    private void Make(
        InputFile file, PictureRequest[] requests, PictureStore store, ConcurrentDictionary<PictureRequest, PictureSet> sets, ConcurrentDictionary<Digest, bool> used)
    {
        byte[]? bytes = null;
        var isLarge = false;
        foreach (var request in requests.OrderBy(request => request.Use))
        {
            var key = request.KeyFor(file.Digest!.Value);
            used[key] = true;
            var stored = store.Find(key);
            if (stored is null)
            {
                if (bytes is null && ((bytes = ReadCleaned(file)) is null || !IsBounded(file, bytes, out isLarge))) return;
                if (!Guarded(file, isLarge, () => stored = store.Add(key, Encode(bytes, file, request), bytes.Length))) return;
            }
            if (stored!.Set is { } set) sets[request] = set;
        }
    }

    private static EncodedSet? Encode(byte[] bytes, InputFile file, PictureRequest request)
    {
        var warnings = PictureLibrary.Warnings;
        var encoded = PictureEncoder.Encode(bytes, FileKinds.OfName(file.Path)!, request.Use, request.Focus);
        // Perhaps it was another picture that was made meanwhile; reading this one tells.
        if (PictureLibrary.Warnings != warnings) PictureEncoder.ReadAll(bytes);
        return encoded;
    }

    private bool IsBounded(InputFile file, byte[] bytes, out bool isLarge)
    {
        var (width, height) = (0, 0);
        isLarge = false;
        if (!Guarded(file, false, () => (width, height, _) = PictureEncoder.Measure(bytes))) return false;
        isLarge = (long)width * height > LargePixels;
        if ((long)width * height <= PictureEncoder.MostPixels) return true;
        diagnostics.Add(PictureDiagnostics.TooManyPixels(PlaceOf(file), width, height));
        return false;
    }

    private bool Guarded(InputFile file, bool isLarge, Action work)
    {
        try
        {
            if (!isLarge) work();
            else lock (_large) work();
            return true;
        }
        catch (VipsException exception)
        {
            // The library tells the same several times over.
            diagnostics.Add(PictureDiagnostics.Unreadable(PlaceOf(file), exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1]));
            return false;
        }
    }

    // What the library never sees it cannot pass on, whatever its next version does.
    private byte[]? ReadCleaned(InputFile file)
    {
        try
        {
            var cleaned = FileKinds.OfName(file.Path)!.Cleaned(PlainFile.ReadBytes(file.FullPath));
            return cleaned.Fault is null ? cleaned.Content : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(MediaDiagnostics.Unreadable(PlaceOf(file), exception.Message));
            return null;
        }
    }

    private string PlaceOf(InputFile file) => $"{configuration.InputPath}/{file.Path}";
}
