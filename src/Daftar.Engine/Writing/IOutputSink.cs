using Daftar.Modelling.Addresses;
using Daftar.Storage;

namespace Daftar.Writing;

/// <summary>
/// Where one build's files go. Rendering threads hand over each file as soon as it is made, in any order and at the
/// same time; nothing is visible before <see cref="Commit"/>, and disposing without it leaves everything as it was.
/// </summary>
public interface IOutputSink : IDisposable
{
    /// <summary>
    /// Says that the file is to stay as the last build left it. False when it was written with another fingerprint, is
    /// not there any more, or somebody touched it since: then it has to be rendered and written.
    /// </summary>
    /// <param name="fingerprint">Digest of all that the file depends on.</param>
    bool TryKeep(OutputPath path, Digest fingerprint = default);

    /// <summary>
    /// Says that the files which were written with this fingerprint below a folder, ending in "/", are all to stay. False
    /// when the folder was not completed with this fingerprint, or one of its files cannot be kept; none is kept then.
    /// </summary>
    bool TryKeepFolder(string folder, Digest fingerprint) => false;

    /// <summary>
    /// Says that all files that belong to the folder have been written with this fingerprint. Only a folder of which that
    /// was said, in a build that was committed, is kept by a later one.
    /// </summary>
    void CompleteFolder(string folder, Digest fingerprint)
    {
    }

    /// <summary>
    /// Leaves everything as an earlier build committed it, in place of <see cref="Commit"/>. Null when the output is not
    /// that one any more, or not all that was asked for; then nothing has happened.
    /// </summary>
    /// <param name="output">What <see cref="CommittedDigest"/> was after that build.</param>
    WriteSummary? TryKeepAll(Digest output) => null;

    /// <summary>Names the output as <see cref="Commit"/> left it, for <see cref="TryKeepAll"/>; default when that never keeps anything.</summary>
    Digest CommittedDigest => default;

    /// <summary>Takes one file. The span is read before this returns, so that its buffer can be used again.</summary>
    void Write(OutputPath path, ReadOnlySpan<byte> content, Digest fingerprint = default);

    /// <summary>
    /// Makes exactly the files that were written or kept the content of the output, and removes what earlier builds
    /// wrote and this one did not. Call it once, after all writers have returned.
    /// </summary>
    WriteSummary Commit();

    /// <summary>The files that <see cref="Commit"/> made the output, by path, with their lengths; empty for a sink that does not tell.</summary>
    IReadOnlyList<(string Path, long Length)> Committed => [];
}
