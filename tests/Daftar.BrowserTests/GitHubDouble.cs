using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Daftar.BrowserTests;

/// <summary>
/// What the editor asks of GitHub's API, answered from a repository in memory: signing in, reading, branches, commits, pull requests and
/// merging. No request leaves this machine; what it cannot answer is noted in <see cref="Unknown"/>.
/// </summary>
public sealed partial class GitHubDouble
{
    public const string Token = "github_pat_of_the_test";

    private const string Owner = "example";
    private const string Name = "daftar";
    private const string Login = "narges";
    private const string Moment = "2026-01-05T08:30:00Z";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, byte[]> _blobs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Commit> _commits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _branches = new(StringComparer.Ordinal);

    /// <param name="content">The files of the branch <c>main</c>.</param>
    public GitHubDouble(IReadOnlyDictionary<string, string> content) =>
        Add("main", new("", "The site", content.ToDictionary(file => file.Key, file => Blob(Encoding.UTF8.GetBytes(file.Value)), StringComparer.Ordinal)));

    public List<PullRequest> PullRequests { get; } = [];

    /// <summary>Requests that a newer Sveltia makes and this does not know.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>How many requests came without the token.</summary>
    public int Refused { get; private set; }

    /// <summary>The files in which a branch differs from <c>main</c> as the editor found it.</summary>
    public IReadOnlyDictionary<string, byte[]> Changed(string branch)
    {
        lock (_gate)
        {
            var first = _commits.Values.Single(commit => commit.Parent.Length == 0).Files;
            return _commits[_branches[branch]].Files.Where(file => first.GetValueOrDefault(file.Key) != file.Value).ToDictionary(file => file.Key, file => _blobs[file.Value], StringComparer.Ordinal);
        }
    }

    public bool HasBranch(string name)
    {
        lock (_gate) return _branches.ContainsKey(name);
    }

    public async Task AnswerAsync(IRoute route)
    {
        var request = route.Request;
        var address = new Uri(request.Url);
        var (status, body, type) = Answer(request.Method, Uri.UnescapeDataString(address.AbsolutePath), address.Query, request.Headers.GetValueOrDefault("authorization"), request.PostData);
        await route.FulfillAsync(new()
        {
            Status = status,
            ContentType = type,
            BodyBytes = body,
            Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Headers"] = "*", ["Content-Type"] = type },
        });
    }

    private (int Status, byte[] Body, string Type) Answer(string method, string path, string query, string? authorization, string? body)
    {
        lock (_gate)
        {
            if (authorization != "token " + Token)
            {
                Refused++;
                return (401, """{"message":"Bad credentials"}"""u8.ToArray(), "application/json");
            }
            var sent = body is null ? [] : JsonNode.Parse(body)!.AsObject();
            if (path == "/graphql") return Json(new JsonObject { ["data"] = Query((string)sent["query"]!, sent["variables"] as JsonObject ?? []) });
            if (path == "/user") return Json(new JsonObject { ["id"] = 1, ["name"] = "نرگس", ["login"] = Login, ["email"] = "narges@example.org", ["avatar_url"] = "data:,", ["html_url"] = "https://github.com/" + Login });
            const string Root = $"/repos/{Owner}/{Name}/";
            return path.StartsWith(Root, StringComparison.Ordinal) && Repository(method, path[Root.Length..], query, sent) is { } answer ? answer : NotKnown($"{method} {path}{query}");
        }
    }

    private (int Status, byte[] Body, string Type)? Repository(string method, string path, string query, JsonObject sent)
    {
        var part = path.Split('/');
        switch (method, part)
        {
            case ("GET", ["collaborators", Login]):
                return (204, [], "application/json");
            case ("GET", ["git", "trees", var reference]):
                return Json(new JsonObject { ["tree"] = new JsonArray([.. Files(reference).Select(file => new JsonObject { ["type"] = "blob", ["path"] = file.Key, ["sha"] = file.Value, ["size"] = _blobs[file.Value].Length })]) });
            case ("GET", ["git", "blobs", var oid]):
                return (200, _blobs[oid], "application/octet-stream");
            case ("GET", ["contents", .. var names]):
                var reference2 = query["?ref=".Length..];
                return Files(reference2).TryGetValue(string.Join('/', names), out var blob) ? (200, _blobs[blob], "application/octet-stream") : (404, "{}"u8.ToArray(), "application/json");
            case ("POST", ["pulls"]):
                var made = new PullRequest(PullRequests.Count + 1, (string)sent["head"]!, (string)sent["title"]!) { IsDraft = (bool?)sent["draft"] ?? false };
                PullRequests.Add(made);
                return Json(new JsonObject
                {
                    ["number"] = made.Number,
                    ["node_id"] = made.Id,
                    ["title"] = made.Title,
                    ["html_url"] = made.Url,
                    ["created_at"] = Moment,
                    ["updated_at"] = Moment,
                    ["head"] = new JsonObject { ["sha"] = _branches[made.Branch] },
                });
            case ("POST" or "PATCH", ["issues", var number, ..]):
                var labelled = Find(number);
                if (method == "PATCH") labelled.Labels.Clear();
                labelled.Labels.AddRange(sent["labels"]!.AsArray().Select(label => (string)label!));
                return Json(new JsonArray());
            case ("GET", ["issues", var number]):
                return Json(new JsonObject { ["labels"] = new JsonArray([.. Find(number).Labels.Select(label => new JsonObject { ["name"] = label })]) });
            case ("PUT", ["pulls", var number, "merge"]):
                var merged = Find(number);
                merged.IsMerged = true;
                Add("main", new(_branches["main"], merged.Title, _commits[_branches[merged.Branch]].Files));
                return Json(new JsonObject { ["merged"] = true });
            case ("DELETE", ["git", "refs", "heads", .. var names]):
                _branches.Remove(string.Join('/', names));
                return (204, [], "application/json");
            default:
                return null;
        }
    }

    private JsonNode? Query(string query, JsonObject variables)
    {
        var input = variables["input"] as JsonObject;
        if (query.Contains("createCommitOnBranch", StringComparison.Ordinal)) return CommitOnBranch(query, input!);
        if (query.Contains("createRef", StringComparison.Ordinal))
        {
            var name = (string)input!["name"]!;
            _branches[name["refs/heads/".Length..]] = (string)input["oid"]!;
            return new JsonObject { ["createRef"] = new JsonObject { ["ref"] = new JsonObject { ["name"] = name } } };
        }
        if (ChangesDraft().Match(query) is { Success: true } draft)
        {
            var changed = PullRequests.Single(pull => pull.Id == (string)input!["pullRequestId"]!);
            changed.IsDraft = draft.Value.StartsWith("convert", StringComparison.Ordinal);
            return new JsonObject { [draft.Value] = new JsonObject { ["pullRequest"] = new JsonObject { ["isDraft"] = changed.IsDraft } } };
        }
        if (query.Contains("fork: repository", StringComparison.Ordinal)) return new JsonObject { ["fork"] = new JsonObject { ["id"] = "R_1" }, ["base"] = new JsonObject { ["ref"] = Tip("main") } };
        return new JsonObject { ["repository"] = Repository(query, (string?)variables["branch"] ?? "main") };
    }

    private JsonObject Repository(string query, string branch)
    {
        if (query.Contains("defaultBranchRef", StringComparison.Ordinal)) return new() { ["defaultBranchRef"] = new JsonObject { ["name"] = "main" } };
        if (query.Contains("pullRequests(", StringComparison.Ordinal))
        {
            var open = PullRequests.Where(pull => !pull.IsMerged).Select(Described).ToArray<JsonNode>();
            return new() { ["pullRequests"] = new JsonObject { ["totalCount"] = open.Length, ["nodes"] = new JsonArray(open) } };
        }
        var parts = Part().Matches(query);
        if (parts.Count == 0) return new() { ["ref"] = Tip(branch) };
        var answer = new JsonObject();
        foreach (Match part in parts)
        {
            var named = part.Groups["named"].Value;
            answer[part.Groups["alias"].Value] = part.Groups["kind"].Value switch
            {
                "oid" => _blobs.TryGetValue(named, out var blob) ? Text(named, blob) : null,
                "expression" => Files(named[..named.IndexOf(':', StringComparison.Ordinal)]).TryGetValue(named[(named.IndexOf(':', StringComparison.Ordinal) + 1)..], out var oid) ? Text(oid, _blobs[oid]) : null,
                // Who wrote a file last; one commit wrote them all.
                _ => Tip(branch),
            };
        }
        return answer;
    }

    private JsonObject CommitOnBranch(string query, JsonObject input)
    {
        var branch = (string)input["branch"]!["branchName"]!;
        var parent = _branches[branch];
        if (parent != (string)input["expectedHeadOid"]!) throw new InvalidOperationException("Somebody moved the branch.");
        var files = new Dictionary<string, string>(_commits[parent].Files, StringComparer.Ordinal);
        foreach (var file in (input["fileChanges"]!["deletions"] as JsonArray) ?? []) files.Remove((string)file!["path"]!);
        foreach (var file in (input["fileChanges"]!["additions"] as JsonArray) ?? []) files[(string)file!["path"]!] = Blob(Convert.FromBase64String((string)file["contents"]!));
        var commit = new JsonObject { ["oid"] = Add(branch, new(parent, (string)input["message"]!["headline"]!, files)), ["committedDate"] = Moment };
        foreach (Match asked in WrittenFile().Matches(query)) commit[asked.Groups["alias"].Value] = new JsonObject { ["oid"] = files[asked.Groups["path"].Value] };
        return new() { ["createCommitOnBranch"] = new JsonObject { ["commit"] = commit } };
    }

    private JsonObject Described(PullRequest pull)
    {
        var (before, after) = (_commits[_branches["main"]].Files, _commits[_branches[pull.Branch]].Files);
        return new()
        {
            ["id"] = pull.Id,
            ["number"] = pull.Number,
            ["title"] = pull.Title,
            ["url"] = pull.Url,
            ["isDraft"] = pull.IsDraft,
            ["isCrossRepository"] = false,
            ["createdAt"] = Moment,
            ["updatedAt"] = Moment,
            ["headRefName"] = pull.Branch,
            ["headRefOid"] = _branches[pull.Branch],
            ["author"] = new JsonObject { ["login"] = Login, ["avatarUrl"] = "data:," },
            ["labels"] = new JsonObject { ["nodes"] = new JsonArray([.. pull.Labels.Select(label => new JsonObject { ["name"] = label })]) },
            ["files"] = new JsonObject { ["nodes"] = new JsonArray([.. after.Where(file => before.GetValueOrDefault(file.Key) != file.Value).Select(file => new JsonObject { ["path"] = file.Key, ["changeType"] = before.ContainsKey(file.Key) ? "MODIFIED" : "ADDED" })]) },
        };
    }

    private JsonObject Tip(string branch)
    {
        var oid = _branches[branch];
        var author = new JsonObject { ["name"] = "نرگس", ["email"] = "narges@example.org", ["avatarUrl"] = "data:,", ["user"] = new JsonObject { ["id"] = 1, ["login"] = Login } };
        var commit = new JsonObject { ["oid"] = oid, ["message"] = _commits[oid].Message, ["committedDate"] = Moment, ["author"] = author };
        return new() { ["target"] = new JsonObject { ["oid"] = oid, ["history"] = new JsonObject { ["nodes"] = new JsonArray(commit) } } };
    }

    private static JsonObject Text(string oid, byte[] blob)
    {
        var isBinary = blob.AsSpan().Contains((byte)0);
        return new() { ["oid"] = oid, ["byteSize"] = blob.Length, ["isBinary"] = isBinary, ["isTruncated"] = false, ["text"] = isBinary ? null : Encoding.UTF8.GetString(blob) };
    }

    private IReadOnlyDictionary<string, string> Files(string reference) => _commits[_branches.GetValueOrDefault(reference, reference)].Files;

    private PullRequest Find(string number) => PullRequests.Single(pull => pull.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == number);

    /// <summary>As Git names it, since Sveltia works some names out by itself.</summary>
    private string Blob(byte[] bytes)
    {
#pragma warning disable CA5350 // Git's own names are SHA-1.
        var oid = Convert.ToHexStringLower(SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {bytes.Length}\0"), .. bytes]));
#pragma warning restore CA5350
        _blobs[oid] = bytes;
        return oid;
    }

    private string Add(string branch, Commit commit)
    {
        var oid = $"{_commits.Count + 1:x40}";
        _commits[oid] = commit;
        _branches[branch] = oid;
        return oid;
    }

    private (int Status, byte[] Body, string Type) NotKnown(string asked)
    {
        Unknown.Add(asked);
        return (404, """{"message":"Not Found"}"""u8.ToArray(), "application/json");
    }

    private static (int Status, byte[] Body, string Type) Json(JsonNode answer) => (200, Encoding.UTF8.GetBytes(answer.ToJsonString()), "application/json; charset=utf-8");

    [GeneratedRegex("convertPullRequestToDraft|markPullRequestReadyForReview")]
    private static partial Regex ChangesDraft();

    [GeneratedRegex("""(?<alias>[a-z]+_[0-9]+): (?:object\((?<kind>oid|expression): "(?<named>(?:[^"\\]|\\.)*)"\)|(?<kind>ref)\()""")]
    private static partial Regex Part();

    [GeneratedRegex("""(?<alias>file_[0-9]+): file\(path: "(?<path>[^"]*)"\)""")]
    private static partial Regex WrittenFile();

    private sealed record Commit(string Parent, string Message, IReadOnlyDictionary<string, string> Files);

    /// <summary>A proposal, and where it stands.</summary>
    public sealed record PullRequest(int Number, string Branch, string Title)
    {
        public string Id => $"PR_{Number}";

        public string Url => $"https://github.com/{Owner}/{Name}/pull/{Number}";

        public List<string> Labels { get; } = [];

        public bool IsDraft { get; set; }

        public bool IsMerged { get; set; }
    }
}
