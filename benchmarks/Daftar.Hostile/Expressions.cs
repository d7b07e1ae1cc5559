using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Daftar.Content;

namespace Daftar.Hostile;

/// <summary>
/// Looks for regular expressions of the engine whose time grows with the square of a text: each is given texts made of its own
/// letters and signs, over and over, in two sizes.
/// </summary>
internal static partial class Expressions
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <param name="count">Texts for each expression.</param>
    /// <param name="size">Characters of the larger texts; the smaller ones have a quarter.</param>
    /// <returns>1 when one was found. Not each that is found matters: some are only given short texts.</returns>
    public static int Run(int count, int size, int seed, string? only, TextWriter output)
    {
        var found = 0;
        var expressions = typeof(Article).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<GeneratedRegexAttribute>()))
            .Where(each => each.Attribute is not null)
            .OrderBy(each => $"{each.Method.DeclaringType!.Name}.{each.Method.Name}", StringComparer.Ordinal);
        foreach (var (method, attribute) in expressions)
        {
            var name = $"{method.DeclaringType!.Name}.{method.Name}";
            if (only is not null && !name.Contains(only, StringComparison.Ordinal)) continue;
            if (Slowest(new Regex(attribute!.Pattern, attribute.Options, Longest), Texts(attribute.Pattern, count, new Random(seed)), size) is not var (unit, seconds)) continue;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {seconds:0.00} s for {size} characters of {Regex.Escape(unit)}"));
            found++;
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found} expressions take more than twice as long for each character of a text four times as long."));
        return found == 0 ? 0 : 1;
    }

    private static (string Unit, double Seconds)? Slowest(Regex expression, IEnumerable<string> units, int size)
    {
        (string Unit, double Seconds)? slowest = null;
        foreach (var unit in units)
        {
            var (open, part) = unit.IndexOf('\0', StringComparison.Ordinal) is var end and >= 0 ? (unit[..end], unit[(end + 1)..]) : ("", unit);
            if (part.Length == 0) continue;
            var large = Time(expression, Repeat(open, part, size));
            if (large < 0.02 || large <= (slowest?.Seconds ?? 0)) continue;
            var small = Time(expression, Repeat(open, part, size / 4));
            if (large > 8 * small) slowest = (unit.Replace('\0', '…'), large);
        }
        return slowest;
    }

    private static string Repeat(string open, string part, int size) => new StringBuilder(open, size + part.Length).Insert(open.Length, part, Math.Max(1, (size - open.Length) / part.Length)).ToString();

    private static double Time(Regex expression, string text)
    {
        var shortest = Longest;
        // The shorter of two times: another program may have had the processor.
        for (var round = 0; round < 2; round++)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                expression.Count(text);
            }
            catch (RegexMatchTimeoutException)
            {
                break;
            }
            if (clock.Elapsed < shortest) shortest = clock.Elapsed;
        }
        return shortest.TotalSeconds;
    }

    // A beginning, and what is repeated behind it, each of up to four parts of the expression.
    private static IEnumerable<string> Texts(string pattern, int count, Random random)
    {
        var written = Escape().Replace(pattern, escape => ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString());
        string[] parts = [.. Part().Matches(written).Select(part => part.Value.TrimStart('\\')).Where(part => part.Length > 0).Distinct(), " ", "\n", "a", "1", "ا", "\u064E"];
        for (var i = 0; i < count; i++)
        {
            yield return Some(random.Next(3)) + "\0" + Some(1 + random.Next(3));
        }

        string Some(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => parts[random.Next(parts.Length)]));
    }

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex("""\\[^\sA-Za-z0-9]|[A-Za-z]{2,}|[^\\()?:|+*]""", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
