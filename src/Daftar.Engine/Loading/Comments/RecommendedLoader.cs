using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Sources;

namespace Daftar.Loading.Comments;

/// <summary>Reads <c>input/data/recommended.yml</c>: a news code and a number on each line.</summary>
internal static class RecommendedLoader
{
    /// <summary>Below the input folder.</summary>
    public const string Path = "data/recommended.yml";

    public static RecommendedNumbers Load(LoadRequest request, InputTree tree, DiagnosticBag diagnostics)
    {
        var numbers = new Dictionary<int, (int Count, SourcePlace Place)>();
        if (tree.Recommended is not { } path || DataFile.Read(request.Root, path, diagnostics, out var digest) is not { } mapping) return new(numbers);
        request.Inputs?.Add(path, digest);
        foreach (var entry in mapping.Entries)
        {
            if (Number(entry.Key) is > 0 and var code && entry.Value is DataScalar { IsPlain: true } scalar && Number(scalar.Value) is { } count) numbers[code] = (count, entry.KeyPlace);
            else diagnostics.Add(CommentDiagnostics.BadCount(entry.KeyPlace, entry.Key));
        }
        return new(numbers);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>How often articles were recommended, by news code, with the places of the lines.</summary>
internal sealed record RecommendedNumbers(IReadOnlyDictionary<int, (int Count, SourcePlace Place)> ByCode)
{
    public int Of(int code) => ByCode.TryGetValue(code, out var number) ? number.Count : 0;

    public void Check(IReadOnlySet<int> codes, DiagnosticBag diagnostics)
    {
        foreach (var (code, number) in ByCode.Where(number => !codes.Contains(number.Key)))
            diagnostics.Add(CommentDiagnostics.UnknownCount(number.Place, code.ToString(CultureInfo.InvariantCulture)));
    }
}
