namespace Daftar.History;

/// <summary>When files were changed last, by the history of Git. Knows nothing of files that were only added, and nothing at all without a history.</summary>
public sealed class ChangeHistory(IReadOnlyDictionary<string, long> seconds)
{
    public static ChangeHistory None { get; } = new(new Dictionary<string, long>());

    /// <param name="path">Relative to the site's root, forward slashes.</param>
    public DateTimeOffset? Find(string path) => seconds.TryGetValue(path, out var time) ? DateTimeOffset.FromUnixTimeSeconds(time) : null;
}
