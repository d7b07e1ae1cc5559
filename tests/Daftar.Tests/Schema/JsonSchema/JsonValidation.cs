using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Schema.JsonSchema;

/// <summary>Validates by Ajv, which knows JSON Schema 2020-12, in one run of Node for many values.</summary>
internal sealed class JsonValidation
{
    private static readonly Lazy<string> Script = new(Install);

    private readonly JsonArray _checks = [];
    private readonly JsonObject _job;

    /// <param name="openApi">An OpenAPI document that is itself validated, and whose schemas can be named; or null.</param>
    public JsonValidation(byte[]? openApi = null)
    {
        _job = new() { ["checks"] = _checks };
        if (openApi is not null) _job["openapi"] = JsonNode.Parse(openApi);
    }

    public int Count => _checks.Count;

    public static string RepositoryRoot { get; } = Path.GetFullPath(Path.Combine(TestSite.SitesFolder, "..", "..", ".."));

    /// <param name="schema">Name of a component of the OpenAPI document.</param>
    public void Add(string name, string schema, byte[] json) =>
        _checks.Add(new JsonObject { ["name"] = name, ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/" + schema }, ["value"] = JsonNode.Parse(json) });

    public void AddYaml(string name, byte[] schema, string yaml) =>
        _checks.Add(new JsonObject { ["name"] = name, ["schema"] = JsonNode.Parse(schema), ["yaml"] = yaml });

    /// <summary>What is wrong, each beginning with the name that the value was given.</summary>
    public IReadOnlyList<string> Problems()
    {
        var start = new ProcessStartInfo("node", Script.Value)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using (process.StandardInput) process.StandardInput.Write(_job.ToJsonString());
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return JsonSerializer.Deserialize<List<string>>(output)!;
    }

    // The packages come as their lock file says; test.sh has installed them already.
    private static string Install()
    {
        var folder = Path.Combine(RepositoryRoot, "schema");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "ajv")))
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", "ci --ignore-scripts --no-audit --no-fund --loglevel=error") { WorkingDirectory = folder })!;
            npm.WaitForExit();
            Assert.Equal(0, npm.ExitCode);
        }
        return Path.Combine(folder, "validate.mjs");
    }
}
