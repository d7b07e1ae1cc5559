using System.Buffers;
using Daftar.Planning;
using Daftar.Writing;

namespace Daftar.Rendering;

/// <summary>Makes the bytes of planned files, on several threads, each into a buffer of its own, and hands them to the sink.</summary>
public static class SiteRenderer
{
    /// <param name="jobs">Number of threads; the bytes do not depend on it.</param>
    /// <param name="progress">Told the number of files done, now and then, from any thread.</param>
    public static void Render(
        IReadOnlyList<PlannedFile> files, RenderContext context, IOutputSink sink, int jobs, Action<int>? progress = null)
    {
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        Parallel.For(0, files.Count, options, () => new ArrayBufferWriter<byte>(64 * 1024), (index, _, buffer) =>
        {
            buffer.ResetWrittenCount();
            files[index].Render(context, buffer);
            sink.Write(files[index].Path, buffer.WrittenSpan);
            var count = Interlocked.Increment(ref done);
            if (count % 64 == 0) progress?.Invoke(count);
            return buffer;
        }, _ => { });
        progress?.Invoke(files.Count);
    }
}
