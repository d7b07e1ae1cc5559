using System.Globalization;

namespace Daftar.Loading.Comments;

/// <summary>A file of <c>input/comments</c>.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="NewsCode">The folder's name.</param>
/// <param name="Id">The file's name without extension.</param>
public sealed record CommentFile(string Path, int NewsCode, string Id)
{
    /// <summary>The file behind the parts of a path below the input folder; null when it does not lie where comments lie.</summary>
    public static CommentFile? From(string[] parts, string path)
    {
        if (parts is not [_, var folder, var name] || !name.EndsWith(".yml", StringComparison.Ordinal)) return null;
        if (folder[0] is '0' or '+' || !int.TryParse(folder, NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return null;
        var id = name[..^".yml".Length];
        return IsId(id) ? new(path, code, id) : null;
    }

    // 2025-12-30-1: the day, and a number among the comments of that day.
    private static bool IsId(string id) =>
        id.Length is > 11 and <= 20 && id[4] == '-' && id[7] == '-' && id[10] == '-'
        && DateOnly.TryParseExact(id.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && id.AsSpan(11).IndexOfAnyExceptInRange('0', '9') < 0;
}
