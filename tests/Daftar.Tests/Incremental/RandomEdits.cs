using System.Globalization;
using Daftar.Tests.SiteTests;

namespace Daftar.Tests.Incremental;

/// <summary>Edits a small bilingual site in all the ways that people do, by chance but the same for the same seed.</summary>
internal sealed class RandomEdits
{
    private static readonly string[] Types = ["report", "interview"];
    private static readonly string[] Regions = ["afghanistan", "pakistan"];
    private static readonly string[] Tags = ["tea", "چای سبز", "trade", "راه ابریشم"];

    private readonly TestSite _site;
    private readonly Random _random;
    private readonly Dictionary<string, ArticleDraft> _articles = new(StringComparer.Ordinal);
    private int _nextCode = 100;
    private int _changes;

    public RandomEdits(TestSite site, int seed)
    {
        (_site, _random) = (site, new Random(seed));
        _site.Replace("statiq.json", "\"GenerateSearchIndex\": false", "\"GenerateSearchIndex\": true")
            .Replace("statiq.json", "\"GenerateApi\": false", $"\"GenerateApi\": \"full\", \"Urls\": {{ \"Article\": \"/{{lang}}/{{type}}/{{code}}/{(seed % 2 == 0 ? "{slug}/" : "")}\" }}");
        for (var count = 0; count < 26; count++) Add();
        _site.Write("input/pages/en/about.md", "---\ntitle: About\n---\nText.\n");
        _site.Write("input/authors/aryan.yml", "name: {en: Aryan, fa: آرین}\n");
    }

    /// <summary>Makes one change; the paths of the files that it touched, and what it was.</summary>
    public (IReadOnlyList<string> Paths, string What) Next()
    {
        _changes++;
        return _random.Next(24) switch
        {
            0 or 1 or 2 => Edit("body", draft => draft.Body = $"Text {_changes}.\n\n## Part {_changes}\n\nMore."),
            3 or 4 => Edit("title", draft => draft.Title = $"Title {_changes}"),
            5 => Edit("lead", draft => draft.Lead = $"Lead {_changes}"),
            6 => (new[] { Add() }, "add"),
            7 => Delete(),
            8 => Rename(),
            9 => Edit("tags", draft => draft.Tags = [.. Tags.Where(_ => _random.Next(2) == 0)]),
            10 => Edit("region", draft => draft.Region = Regions[_random.Next(Regions.Length)]),
            11 => Edit("date", draft => draft.Date = Date()),
            12 => Edit("news code", draft => draft.Code = _nextCode++),
            13 => Edit("draft", draft => draft.IsDraft = !draft.IsDraft),
            14 => Edit("type", draft => draft.Type = Types[_random.Next(Types.Length)]),
            15 => Edit("link", draft => draft.Body = $"See [it](../{draft.Language}/{Some().Stem}.md) and [all](/en/)."),
            16 => Edit("related", draft => draft.Related = _random.Next(2) == 0 ? null : Some().Code),
            17 => Change("input/authors/aryan.yml", $"name: {{en: Aryan {_changes}, fa: آرین}}\nbio: {{en: Writes.}}\n", "author"),
            18 => _random.Next(3) switch
            {
                0 => Replace("input/taxonomies/regions.yml", "en: Afghanistan", $"en: Afghanistan {_changes}", "label"),
                1 => Setting(),
                _ => Change("input/pages/en/about.md", $"---\ntitle: About {_changes % 3}\n---\nText {_changes}.\n", "page"),
            },
            19 => Move(draft => draft.Stem = char.IsUpper(draft.Stem[0]) ? draft.Stem.ToLowerInvariant() : draft.Stem.ToUpperInvariant(), "case"),
            20 => Move(draft => draft.Language = draft.Language == "en" ? "fa" : "en", "move"),
            21 => Edit("link to a file", draft => draft.Body = "See [the plan](/docs/plan.pdf) and [another](../../docs/draft.pdf)."),
            22 => File(_random.Next(2) == 0 ? "input/docs/plan.pdf" : "input/docs/draft.pdf"),
            _ => _random.Next(2) == 0
                ? Append("theme/layouts/list.sbn-html", $"<!-- {_changes} -->\n", "layout")
                : Append("theme/strings/en.yml", $"# {_changes}\n", "strings"),
        };
    }

    private string Add()
    {
        var language = _random.Next(2) == 0 ? "en" : "fa";
        // Now and then a translation of what is there.
        var stem = _articles.Count > 0 && _random.Next(3) == 0 ? Some().Stem : $"tea-{_nextCode}";
        var path = $"input/articles/{language}/{stem}.md";
        if (_articles.ContainsKey(path)) path = $"input/articles/{language}/{stem = $"tea-{_nextCode}"}.md";
        _articles[path] = new ArticleDraft
        {
            Language = language,
            Stem = stem,
            Code = _nextCode++,
            Title = $"First title {_nextCode}",
            Date = Date(),
            Region = Regions[_random.Next(Regions.Length)],
            Type = Types[_random.Next(Types.Length)],
            Body = "Text.",
        };
        Write(path);
        return path;
    }

    private (IReadOnlyList<string>, string) Edit(string what, Action<ArticleDraft> edit)
    {
        var path = SomePath();
        edit(_articles[path]);
        Write(path);
        return ([path], what);
    }

    private (IReadOnlyList<string>, string) Delete()
    {
        var path = SomePath();
        if (_articles.Count < 8) return ([Add()], "add");
        System.IO.File.Delete(Path.Combine(_site.Root, path));
        _articles.Remove(path);
        return ([path], "delete");
    }

    private (IReadOnlyList<string>, string) Rename()
    {
        var path = SomePath();
        var draft = _articles[path];
        _articles.Remove(path);
        System.IO.File.Delete(Path.Combine(_site.Root, path));
        draft.Stem = $"renamed-{_changes}";
        var renamed = $"input/articles/{draft.Language}/{draft.Stem}.md";
        _articles[renamed] = draft;
        Write(renamed);
        return ([path, renamed], "rename");
    }

    private (IReadOnlyList<string>, string) Move(Action<ArticleDraft> move, string what)
    {
        var path = SomePath();
        var draft = _articles[path];
        var (language, stem) = (draft.Language, draft.Stem);
        move(draft);
        var moved = $"input/articles/{draft.Language}/{draft.Stem}.md";
        // Names that differ in letter case alone cannot stand beside each other.
        if (_articles.Keys.Any(known => known != path && string.Equals(known, moved, StringComparison.OrdinalIgnoreCase)))
        {
            (draft.Language, draft.Stem) = (language, stem);
            return ([Add()], "add");
        }
        _articles.Remove(path);
        _articles[moved] = draft;
        System.IO.File.Move(Path.Combine(_site.Root, path), Path.Combine(_site.Root, moved));
        return ([path, moved], what);
    }

    /// <summary>Makes a file that texts link to, or takes it away.</summary>
    private (IReadOnlyList<string>, string) File(string path)
    {
        var full = Path.Combine(_site.Root, path);
        if (!System.IO.File.Exists(full)) return Change(path, $"%PDF-1.4\n% {_changes}\n", "file");
        System.IO.File.Delete(full);
        return ([path], "file gone");
    }

    private (IReadOnlyList<string>, string) Setting()
    {
        var file = Path.Combine(_site.Root, "statiq.json");
        var text = System.IO.File.ReadAllText(file);
        var size = System.Text.RegularExpressions.Regex.Match(text, "\"PageSize\": \\d+,").Value;
        System.IO.File.WriteAllText(file, size.Length > 0
            ? text.Replace(size, $"\"PageSize\": {4 + (_changes % 4)},", StringComparison.Ordinal)
            : text.Replace("\"TimeZone\"", "\"PageSize\": 5, \"TimeZone\"", StringComparison.Ordinal));
        return (["statiq.json"], "setting");
    }

    private (IReadOnlyList<string>, string) Change(string path, string content, string what)
    {
        _site.Write(path, content);
        return ([path], what);
    }

    private (IReadOnlyList<string>, string) Append(string path, string more, string what)
    {
        System.IO.File.AppendAllText(Path.Combine(_site.Root, path), more);
        return ([path], what);
    }

    private (IReadOnlyList<string>, string) Replace(string path, string old, string replacement, string what)
    {
        var file = Path.Combine(_site.Root, path);
        var text = System.IO.File.ReadAllText(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        var end = text.AsSpan(at).IndexOfAny(",}\n\r") + at;
        System.IO.File.WriteAllText(file, text[..at] + replacement + text[end..]);
        return ([path], what);
    }

    private void Write(string path) => _site.Write(path, _articles[path].ToMarkdown());

    private string SomePath() => _articles.Keys.Order(StringComparer.Ordinal).ElementAt(_random.Next(_articles.Count));

    private ArticleDraft Some() => _articles[SomePath()];

    private string? Date() => _random.Next(12) == 0
        ? null
        : new DateTime(2025, 1, 1).AddHours(_random.Next(24 * 400)).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private sealed class ArticleDraft
    {
        public required string Language { get; set; }
        public required string Stem { get; set; }
        public required string Title { get; set; }
        public required string Type { get; set; }
        public required int Code { get; set; }
        public required string Region { get; set; }
        public required string Body { get; set; }
        public string? Date { get; set; }
        public string? Lead { get; set; }
        public string[] Tags { get; set; } = [];
        public int? Related { get; set; }
        public bool IsDraft { get; set; }

        public string ToMarkdown() => string.Join('\n', new[]
        {
            "---", $"title: {Title}", Lead is null ? null : $"lead: {Lead}", $"type: {Type}", $"news_code: {Code}",
            Date is null ? null : $"publish_date: {Date}", "author: aryan", $"regions: [{Region}]",
            Tags.Length == 0 ? null : $"tags: [{string.Join(", ", Tags)}]", Related is null ? null : $"related: ['{Related}']",
            IsDraft ? "draft: true" : null, "---", Body, "",
        }.Where(line => line is not null));
    }
}
