using System.Diagnostics;
using System.Text.Json;

namespace Daftar.BrowserTests;

/// <summary>The Nu HTML checker, which <c>./test.sh</c> installs.</summary>
internal static class HtmlChecker
{
    /// <summary>Everything it has to say about HTML files of the folder, all or some: path below it, line, text.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(string folder, IEnumerable<string>? files = null)
    {
        var jar = Path.Combine(Repository.Root, "tests/Daftar.BrowserTests/node_modules/vnu-jar/build/dist/vnu.jar");
        Assert.True(File.Exists(jar), "The checker is missing; ./test.sh installs it.");
        var start = new ProcessStartInfo("java", ["-Xss8m", "-jar", jar, "--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always", .. files?.Select(file => Path.Combine(folder, file)) ?? [folder]])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        using var report = JsonDocument.Parse(output);
        return [.. report.RootElement.GetProperty("messages").EnumerateArray().Select(message => Describe(message, folder))];
    }

    private static string Describe(JsonElement message, string folder)
    {
        var url = message.TryGetProperty("url", out var value) ? value.GetString()! : "";
        var path = url.IndexOf(folder, StringComparison.Ordinal) is var at and >= 0 ? url[(at + folder.Length)..] : url;
        var line = message.TryGetProperty("lastLine", out var number) ? number.GetInt32() : 0;
        var extract = message.TryGetProperty("extract", out var text) ? text.GetString() : "";
        return $"{path}({line}): {message.GetProperty("type").GetString()}: {message.GetProperty("message").GetString()} {extract}";
    }
}
