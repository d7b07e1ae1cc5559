using System.Reflection;
using System.Text.RegularExpressions;
using Daftar.Cli;
using Daftar.Content;
using Daftar.Diagnostics;

namespace Daftar.Tests.Architecture;

/// <summary>Numbers in a Persian message have Persian digits, but for those that somebody is to type or to find as they stand.</summary>
public sealed partial class PersianNumbersTests
{
    private const int Number = 7654;

    [Fact]
    public void Persian_messages_have_Persian_numbers()
    {
        List<string> latin = [], unknown = [];
        var seen = 0;
        foreach (var method in Messages())
        {
            var arguments = method.GetParameters().Select(Sample).ToArray();
            string message;
            try
            {
                message = ((Diagnostic)method.Invoke(null, arguments)!).Message.Persian;
            }
            catch (Exception exception) when (exception is ArgumentException or TargetInvocationException)
            {
                // It wants more than a sample.
                unknown.Add(method.Name);
                continue;
            }
            seen++;
            if (Code().Matches(message).Any(code => code.Value.Contains('۷', StringComparison.Ordinal))) latin.Add($"Persian digits in code: {method.DeclaringType!.Name}.{method.Name}: {message}");
            if (Latin().IsMatch(Quoted().Replace(message, ""))) latin.Add($"{method.DeclaringType!.Name}.{method.Name}: {message}");
        }
        Assert.True(latin.Count == 0, string.Join('\n', latin));
        Assert.True(unknown.Count < 20, string.Join(", ", unknown));
        Assert.InRange(seen, 300, int.MaxValue);
    }

    [Theory]
    [InlineData(7, "۷ پرونده")]
    [InlineData(-12, "-۱۲ پرونده")]
    public void A_number_is_written_in_Persian_digits(int number, string expected) => Assert.Equal(expected, new LocalizedText($"{number} files", $"{number} پرونده").Persian);

    [Fact]
    public void A_text_and_a_format_stay_as_they_are()
    {
        Assert.Equal("«a1» ۱٬۲۳۴٬۵۶۷ ۲٫۵ «3» theme/a1(2,3)", new LocalizedText("", $"«{"a1"}» {1234567:N0} {2.5m} «{'3'}» {new SourcePlace("theme/a1", 2, 3)}").Persian);
    }

    private static IEnumerable<MethodInfo> Messages() =>
        new[] { typeof(Article).Assembly, typeof(Terminal).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Diagnostic));

    private static object? Sample(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(SourcePlace)) return new SourcePlace("input/x", 3, 7);
        if (type == typeof(LocalizedText)) return new LocalizedText("text", "متن");
        if (type == typeof(string)) return "x";
        if (type == typeof(bool)) return true;
        if (type == typeof(DateOnly)) return new DateOnly(2026, 1, 2);
        if (type.IsEnum) return Enum.ToObject(type, 0);
        if (type.IsPrimitive) return Convert.ChangeType(type == typeof(char) ? 'x' : type == typeof(byte) ? 7 : Number, type, System.Globalization.CultureInfo.InvariantCulture);
        if (type.IsAssignableFrom(typeof(string[]))) return new[] { "x", "y" };
        if (type.IsAssignableFrom(typeof(List<string>))) return new List<string> { "x", "y" };
        if (type.IsAssignableFrom(typeof(int[]))) return new[] { Number, Number };
        return new Unknown();
    }

    private sealed class Unknown;

    // A name or a line of code, a path, an option with its value, a day and an address of a machine.
    [GeneratedRegex("«[^»]*»|‎[^‎]*‎|--[a-z-]+ [!-~]+|\\(?daftar [ -~]+|[0-9]{4}-[0-9]{2}-[0-9]{2}|[!-~]*[A-Za-z_<>\\[\\]][!-~]*")]
    private static partial Regex Quoted();

    // Signs that keep it in order stand on both sides; between two options with one sign each there is Persian.
    [GeneratedRegex("‎[^‎\u0621-\u064A\u0670-\u06D3]*‎")]
    private static partial Regex Code();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Latin();

    /// <summary>Numbers of Persian messages become Persian by <see cref="PersianMessage"/>; a helper beside it is one way too many.</summary>
    [Fact]
    public void No_catalogue_turns_digits_by_itself()
    {
        var source = Path.GetFullPath(Path.Combine(Daftar.Tests.SiteTests.TestSite.SitesFolder, "..", "..", "..", "src"));
        var own = Directory.EnumerateFiles(source, "*Diagnostics.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(file).Contains("ToPersian(", StringComparison.Ordinal))
            .Select(Path.GetFileName);
        // Where memory is short, a number is written without the culture's tables.
        Assert.Equal(["CommandLineDiagnostics.cs"], own);
    }
}
