using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Theming;
using Daftar.Theming.Templates;
using Daftar.Theming.Templates.Syntax;

namespace Daftar.Tests.Theming.Mistakes;

/// <summary>
/// All that can be said about a theme, in both languages: <c>theme-messages.txt</c> holds the whole line of each message. With
/// <c>UPDATE_EXPECTED=1</c> in the environment the test rewrites it; read the difference as an editor does.
/// </summary>
public sealed partial class PersianThemeMessagesTests
{
    private static readonly string Messages = Path.Combine(SiteTests.TestSite.SitesFolder, "..", "Theming", "Mistakes", "theme-messages.txt");

    private static readonly Type[] Factories = [typeof(SyntaxDiagnostics), typeof(TemplateDiagnostics), typeof(ThemeDiagnostics)];

    [Fact]
    public void Every_message_about_a_theme_reads_like_this_in_both_languages()
    {
        var actual = new StringBuilder();
        foreach (var (name, diagnostic) in All())
            actual.Append("# ").Append(name).Append('\n').Append(diagnostic.ToString("en")).Append('\n').Append(diagnostic.ToString("fa")).Append('\n');
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1") File.WriteAllText(Messages, actual.ToString());
        else Assert.Equal(File.ReadAllText(Messages), actual.ToString());
    }

    [Fact]
    public void Persian_messages_are_Persian()
    {
        foreach (var (name, diagnostic) in All())
        {
            var text = Quoted().Replace(diagnostic.Message.Persian, "ن");
            Assert.True(text.Any(c => c is >= '\u0600' and <= '\u06FF'), $"{name}: {text}");
            // Arabic letters for Persian ones, a Latin comma or semicolon between Persian words, blanks before a mark.
            Assert.False(Wrong().IsMatch(text), $"{name}: {Wrong().Match(text).Value} in {text}");
            Assert.True(diagnostic.Message.Persian[^1] is '.' or '؟', $"{name}: {diagnostic.Message.Persian}");
        }
    }

    private static IEnumerable<(string Name, Diagnostic Diagnostic)> All()
    {
        foreach (var factory in Factories)
        {
            foreach (var method in factory.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Diagnostic)).OrderBy(method => method.Name, StringComparer.Ordinal).ThenBy(method => method.GetParameters().Length))
            {
                var parameters = method.GetParameters();
                yield return ($"{factory.Name}.{method.Name}", (Diagnostic)method.Invoke(null, [.. parameters.Select(Sample)])!);
                // What is said with a suggestion, of a lone value, outside of a loop.
                if (parameters.Any(parameter => Other(parameter) is not null))
                    yield return ($"{factory.Name}.{method.Name}, otherwise", (Diagnostic)method.Invoke(null, [.. parameters.Select(parameter => Other(parameter) ?? Sample(parameter))])!);
            }
        }
    }

    private static object? Sample(ParameterInfo parameter) => parameter switch
    {
        { ParameterType: var type } when type == typeof(SourcePlace) => new SourcePlace("theme/layouts/home.sbn-html", 3, 7),
        { ParameterType: var type } when type == typeof(LocalizedText) => new LocalizedText("a text", "متن"),
        { Name: "suggestion" } => null,
        { ParameterType: var type } when type == typeof(int) => parameter.Name is "least" ? 1 : parameter.Name is "most" ? 3 : 4,
        { ParameterType: var type } when type == typeof(bool) => true,
        { ParameterType: var type } when type == typeof(string) => parameter.Name is "path" or "file" ? "theme/x" : parameter.Name!,
        _ => new[] { "one", "two" },
    };

    private static object? Other(ParameterInfo parameter) => parameter switch
    {
        { Name: "suggestion" } => "suggestion",
        { ParameterType: var type } when type == typeof(bool) => false,
        { Name: "most" } => 1,
        { Name: "version" } => 0,
        { ParameterType: var type } when type == typeof(IEnumerable<string>) || type == typeof(IReadOnlyList<string>) => Array.Empty<string>(),
        _ => null,
    };

    [GeneratedRegex("«[^»]*»|\u200E[^\u200E]*\u200E|'[^']*'|\"[^\"]*\"|[!-~]*[A-Za-z][!-~]*(, [!-~]*[A-Za-z][!-~]*)*")]
    private static partial Regex Quoted();

    [GeneratedRegex("[يكىة]|[\u0600-\u06FF] *[,;?]| [.،؛؟]|  |اینجا")]
    private static partial Regex Wrong();
}
