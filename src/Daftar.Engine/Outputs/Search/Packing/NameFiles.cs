using System.Globalization;
using System.Text;

namespace Daftar.Outputs.Search.Packing;

/// <summary>
/// Keys of names with the forms that articles have, and the words of the dictionary that are none of them, fetched for a word
/// that no article has. They lie together by a hash of the key,
/// in files of some 8,000 characters; their number is a power of two, so that it seldom changes.
/// </summary>
internal static class NameFiles
{
    private const int Wanted = 8_000;
    private const int MostFiles = 1 << 12;

    /// <summary>Writes the files and the rules that make keys; their number, or 0 for a language without names.</summary>
    public static int Write(SearchIndex index, Action<string, string> write)
    {
        if (index.Names.Count == 0) return 0;
        var lines = index.Names.Select(name => (name.Key, Text: $"{name.Key}\t{string.Join(',', name.Forms)}{(name.Words.Count > 0 ? "\t" : "")}{string.Join(',', name.Words)}\n")).ToList();
        var size = lines.Sum(line => (long)line.Text.Length);
        var count = 1;
        while (count < MostFiles && count * (long)Wanted * 3 / 2 < size) count *= 2;
        var files = new StringBuilder?[count];
        foreach (var (key, text) in lines) (files[PositionFiles.Hash(key) & (count - 1)] ??= new()).Append(text);
        for (var number = 0; number < count; number++)
        {
            if (files[number] is { } text) write(string.Create(CultureInfo.InvariantCulture, $"n/{number}.txt"), text.ToString());
        }

        write("n/rules.txt", index.Forms.Names!.Text);
        return count;
    }
}
