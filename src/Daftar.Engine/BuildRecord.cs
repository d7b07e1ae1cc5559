using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.History;
using Daftar.Loading;
using Daftar.Storage;

namespace Daftar;

/// <summary>
/// What the last build was made from and what came of it: a build of the same has nothing to do, provided that the
/// output is still as it was left.
/// </summary>
/// <param name="CommittedDigest">What the sink calls the output as it was written.</param>
/// <param name="Since">The moment of that build.</param>
/// <param name="Until">When an article that waited for its date becomes due.</param>
/// <param name="Diagnostics">All of that build, to be told again.</param>
internal sealed record BuildRecord(
    Digest CommittedDigest, DateTimeOffset Since, DateTimeOffset Until, int Articles, int Pages, IReadOnlyList<Diagnostic> Diagnostics)
{
    private const int Format = 2;

    /// <summary>What was left out: drafts, and articles whose day had not come.</summary>
    public (int Drafts, int Waiting) LeftOut { get; init; }

    /// <summary>The record of a build of the same inputs with the same request, if it holds at this moment too.</summary>
    public static BuildRecord? Find(SiteBuildRequest request, SiteConfiguration configuration, InputDigests inputs, HistoryReader history)
    {
        // Without a record there is nothing that the files would have to be compared with.
        if (!File.Exists(FileOf(request, configuration)) || !inputs.TryRead(request.Jobs)) return null;
        var last = CacheFile.Read(FileOf(request, configuration), Format, KeyOf(request, configuration, inputs, history), (reader, _) => Read(reader));
        return last is not null && last.Since <= request.Now && request.Now < last.Until ? last : null;
    }

    /// <summary>Keeps the record for the next build.</summary>
    public void Save(SiteBuildRequest request, SiteConfiguration configuration, InputDigests inputs, HistoryReader history)
    {
        using var writer = CacheFile.Create(FileOf(request, configuration), Format, KeyOf(request, configuration, inputs, history));
        writer?.Write(output =>
        {
            CommittedDigest.Write(output);
            output.Write(Since.UtcTicks);
            output.Write(Until.UtcTicks);
            output.Write(Articles);
            output.Write(Pages);
            output.Write(LeftOut.Drafts);
            output.Write(LeftOut.Waiting);
            output.Write(Diagnostics.Count);
            foreach (var diagnostic in Diagnostics)
            {
                output.Write(diagnostic.Place.Path);
                DiagnosticSerializer.Write(output, diagnostic);
            }
        });
        writer?.Complete();
    }

    private static BuildRecord Read(BinaryReader reader)
    {
        var record = new BuildRecord(
            Digest.Read(reader), new(reader.ReadInt64(), TimeSpan.Zero), new(reader.ReadInt64(), TimeSpan.Zero), reader.ReadInt32(), reader.ReadInt32(), [])
        {
            LeftOut = (reader.ReadInt32(), reader.ReadInt32()),
        };
        var diagnostics = new Diagnostic[reader.ReadInt32()];
        for (var index = 0; index < diagnostics.Length; index++) diagnostics[index] = DiagnosticSerializer.Read(reader, reader.ReadString());
        return record with { Diagnostics = diagnostics };
    }

    private static string FileOf(SiteBuildRequest request, SiteConfiguration configuration) =>
        Path.Combine(request.Root, configuration.CachePath, "build.bin");

    private static Digest KeyOf(SiteBuildRequest request, SiteConfiguration configuration, InputDigests inputs, HistoryReader history) => Digest.Of(
        $"{SiteLoader.SettingsDigest(configuration)} {inputs.All} {request.IncludeDrafts} {request.Shard} {configuration.OutputPath} {history.State}");
}
