using System.Text;
using System.Text.RegularExpressions;
using Daftar.Importing.Documents;

namespace Daftar.Importing.Readers;

/// <summary>
/// Replaces what stands between a beginning and an end. A regular expression that looks for the end from every beginning reads the rest of the
/// text for each one that nobody closed; here an end that was looked for in vain is not looked for again.
/// </summary>
/// <param name="beginning">Must not look far ahead itself.</param>
/// <param name="endOf">The end that belongs to a beginning.</param>
internal sealed class DelimitedText(Regex beginning, Func<Match, Regex> endOf)
{
    /// <param name="replacement">Of a beginning, what stands within, and the whole; null keeps it.</param>
    public string Replace(string text, Func<Match, string, string, string?> replacement)
    {
        StringBuilder? result = null;
        var (written, at) = (0, 0);
        var gone = new HashSet<Regex>();
        while (beginning.Match(text, at) is { Success: true } start)
        {
            at = start.Index + Math.Max(1, start.Length);
            var end = endOf(start);
            if (gone.Contains(end)) continue;
            var found = end.Match(text, start.Index + start.Length);
            WorkCounter.Add((found.Success ? found.Index : text.Length) - start.Index);
            if (!found.Success)
            {
                gone.Add(end);
                continue;
            }
            at = found.Index + found.Length;
            if (replacement(start, text[(start.Index + start.Length)..found.Index], text[start.Index..at]) is not { } other) continue;
            (result ??= new(text.Length)).Append(text, written, start.Index - written).Append(other);
            written = at;
        }
        return result is null ? text : result.Append(text, written, text.Length - written).ToString();
    }
}
