using System.Globalization;
using System.Text;

namespace Daftar.Outputs.Search.Packing;

/// <summary>
/// Keys of names with the forms that articles have, fetched for a word that none has. They lie together by a hash of the key,
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
        var size = index.Names.Sum(name => name.Key.Length + name.Forms.Sum(form => form.Length + 1L) + 1);
        var count = 1;
        while (count < MostFiles && count * (long)Wanted * 3 / 2 < size) count *= 2;
        var files = new StringBuilder?[count];
        foreach (var (key, forms) in index.Names)
            (files[PositionFiles.Hash(key) & (count - 1)] ??= new()).Append(key).Append('\t').AppendJoin(',', forms).Append('\n');
        for (var number = 0; number < count; number++)
        {
            if (files[number] is { } text) write(string.Create(CultureInfo.InvariantCulture, $"n/{number}.txt"), text.ToString());
        }

        write("n/rules.txt", index.Forms.Names!.Text);
        return count;
    }
}
