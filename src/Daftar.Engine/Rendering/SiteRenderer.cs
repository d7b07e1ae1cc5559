using System.Buffers;
using Daftar.Modelling.Addresses;
using Daftar.Planning;
using Daftar.Storage;
using Daftar.Writing;

namespace Daftar.Rendering;

/// <summary>
/// Makes the bytes of planned files, on several threads, each into a buffer of its own, and hands them to the sink.
/// Files whose fingerprint the sink knows are kept without being rendered.
/// </summary>
public static class SiteRenderer
{
    /// <param name="request">How many threads work, whether unchanged files may be kept, and which of the files are wanted.</param>
    /// <param name="progress">Told the number of files done, now and then, from any thread.</param>
    public static void Render(SitePlan plan, RenderContext context, IOutputSink sink, SiteBuildRequest request, Action<BuildProgress>? progress)
    {
        var files = request.Shard.Count > 1 ? [.. plan.Files.Where(file => request.Shard.Contains(file.Path))] : plan.Files;
        progress?.Invoke(new(BuildStep.Rendering, 0, files.Count));
        Render(files, context, sink, request.Jobs, request.UseCache, done => progress?.Invoke(new(BuildStep.Rendering, done, files.Count)));
        progress?.Invoke(new(BuildStep.Indexing, 0, 0));
        Render(plan.Folders, context, sink, request.Jobs, request.UseCache, request.Shard);
    }

    private static void Render(
        IReadOnlyList<PlannedFile> files, RenderContext context, IOutputSink sink, int jobs, bool keepsUnchanged, Action<int> progress)
    {
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        Parallel.For(0, files.Count, options, () => new Worker(context, sink, keepsUnchanged), (index, _, worker) =>
        {
            worker.Do(files[index]);
            var count = Interlocked.Increment(ref done);
            if (count % 64 == 0) progress(count);
            return worker;
        }, _ => { });
        progress(files.Count);
    }

    /// <summary>
    /// Makes the files of folders, except of those where nothing that they depend on has changed. Folders are made side
    /// by side, because much of the making of one has to be done by one thread; large ones one after the other.
    /// </summary>
    /// <param name="shard">Which of the files are wanted.</param>
    private static void Render(
        IReadOnlyList<PlannedFolder> folders, RenderContext context, IOutputSink sink, int jobs, bool keepsUnchanged, BuildShard shard)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = folders.Any(folder => folder.IsLarge) ? 1 : jobs };
        Parallel.ForEach(folders, options, folder => Render(folder, context, sink, jobs, keepsUnchanged, shard));
    }

    private static void Render(
        PlannedFolder folder, RenderContext context, IOutputSink sink, int jobs, bool keepsUnchanged, BuildShard shard)
    {
        var fingerprint = folder.Fingerprint(context.Site, shard);
        if (keepsUnchanged && sink.TryKeepFolder(folder.Path, fingerprint)) return;
        folder.Render(context, jobs, (path, content) =>
        {
            if (shard.Contains(path)) sink.Write(path, content, fingerprint);
        });
        sink.CompleteFolder(folder.Path, fingerprint);
    }

    /// <summary>One thread's buffers.</summary>
    private sealed class Worker(RenderContext context, IOutputSink sink, bool keepsUnchanged)
    {
        private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
        private readonly FingerprintBuilder _fingerprint = new();

        public void Do(PlannedFile file)
        {
            var fingerprint = file.Fingerprint(context.Site, _fingerprint);
            if (keepsUnchanged && sink.TryKeep(file.Path, fingerprint)) return;
            _buffer.ResetWrittenCount();
            file.Render(context, _buffer);
            sink.Write(file.Path, _buffer.WrittenSpan, fingerprint);
        }
    }
}
