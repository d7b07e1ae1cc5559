using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Sources;

namespace Daftar.Importing;

/// <summary>An article that is on the site, or was put there by this import.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="Sha256">Digest of the document it was imported from; null when a person wrote it.</param>
/// <param name="Row">Digest of what a table said about that document; null when none did.</param>
/// <param name="ImportedNow">The source from which this import made it; null when it was there before.</param>
internal sealed record ExistingArticle(
    string Path, string Language, string Text, int? NewsCode, string? Title, string? From, string? Sha256, string? ImportedNow = null, string? Row = null);

/// <summary>The articles of the site as far as import has to know them: by document, by news code, by file name.</summary>
internal sealed class ExistingArticles
{
    private readonly Dictionary<string, ExistingArticle> _bySha256 = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ExistingArticle> _byCode = [];
    private readonly Dictionary<(string From, string Title), ExistingArticle> _byName = [];
    private readonly HashSet<string> _stems = new(StringComparer.OrdinalIgnoreCase);

    // The number behind a name that was given last: thousands of texts can have one title.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private int _highestCode;

    /// <summary>False when a file could not be read: nobody knows then which names and codes are taken, and by what.</summary>
    public bool IsComplete { get; private set; } = true;

    public static ExistingArticles Load(string root, string inputPath, DiagnosticBag diagnostics)
    {
        var articles = new ExistingArticles();
        foreach (var name in (string[])["articles", "pages"]) articles.AddFolder(root, System.IO.Path.Combine(root, inputPath, name), diagnostics);
        return articles;
    }

    private void AddFolder(string root, string folder, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(folder)) return;
        TryEach(folder, () =>
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                TryEach(file, () => Add(Read(NameOf(file), PlainFile.ReadText(file))));
        });

        string NameOf(string path) => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/');

        void TryEach(string path, Action read)
        {
            try
            {
                read();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(ImportDiagnostics.Unreadable(NameOf(path), e.Message));
                IsComplete = false;
            }
        }
    }

    public ExistingArticle? BySha256(string sha256) => _bySha256.GetValueOrDefault(sha256);

    public ExistingArticle? ByCode(int code) => _byCode.GetValueOrDefault(code);

    public ExistingArticle? ByName(string from, string title) => _byName.GetValueOrDefault((from, title));

    public void Add(ExistingArticle article)
    {
        if (article.Sha256 is { } sha256) _bySha256[sha256] = article;
        if (article.NewsCode is { } code)
        {
            _byCode[code] = article;
            Reserve(code);
        }
        if (article is { From: { } from, Title: { } title }) _byName[(from, title)] = article;
        _stems.Add(System.IO.Path.GetFileNameWithoutExtension(article.Path));
    }

    /// <summary>Keeps a code from being given to a document that has none.</summary>
    public void Reserve(int code) => _highestCode = Math.Max(_highestCode, code);

    public int NextCode() => ++_highestCode;

    /// <summary>A name that no article in any language has: one name in two languages means a translation.</summary>
    public string FreeStem(string stem, int newsCode)
    {
        if (_stems.Contains(stem) && newsCode > 0) stem = string.Create(CultureInfo.InvariantCulture, $"{stem}-{newsCode}");
        var free = stem;
        var number = _numbers.GetValueOrDefault(stem, 1);
        while (_stems.Contains(free)) free = string.Create(CultureInfo.InvariantCulture, $"{stem}-{++number}");
        _numbers[stem] = number;
        return free;
    }

    private static ExistingArticle Read(string path, string text)
    {
        var language = path.Split('/') is [.., var folder, _] ? folder : "";
        // What is wrong with the file is for check and build to say; what can be read tells which codes and documents are taken.
        if (ContentText.Markdown(text).Node(path, new(), readsOn: true) is not DataMapping mapping) return new(path, language, text, null, null, null, null);
        var imported = mapping["imported"] as DataMapping;
        return new(
            path, language, text, CodeOf(Scalar(mapping["news_code"])), Scalar(mapping["title"]),
            Scalar(imported?["from"]), Scalar(imported?["sha256"]), Row: Scalar(imported?["row"]));
    }

    private static string? Scalar(DataNode? node) => (node as DataScalar)?.Value;

    private static int? CodeOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;
}
