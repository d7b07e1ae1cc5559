using Daftar.Configuration;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Loading.Comments;

namespace Daftar.Loading;

/// <summary>The files below the input folder, sorted into what they are. Paths are relative to the root, in ordinal order.</summary>
public sealed record InputTree(
    IReadOnlyList<ContentFile> Articles,
    IReadOnlyList<ContentFile> Pages,
    IReadOnlyList<string> Taxonomies,
    IReadOnlyList<string> Authors,
    IReadOnlySet<string> Others)
{
    /// <summary>What readers wrote, in the order of codes as texts, then of ids.</summary>
    public IReadOnlyList<CommentFile> Comments { get; init; } = [];

    /// <summary>The file of the numbers of recommendations, or null.</summary>
    public string? Recommended { get; init; }

    /// <summary>Lists the folder. Files and folders whose name begins with "_" or "." are skipped, as Statiq does.</summary>
    public static InputTree Scan(string root, SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        var input = Path.Combine(root, configuration.InputPath);
        var scan = new Scanner(configuration, diagnostics);
        if (!Directory.Exists(input)) diagnostics.Add(LoadingDiagnostics.NoInput(configuration.InputPath));
        else scan.Walk(new DirectoryInfo(input), configuration.InputPath, depth: 0);
        return scan.ToTree();
    }

    private sealed class Scanner(SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        private readonly List<ContentFile> _articles = [];
        private readonly List<ContentFile> _pages = [];
        private readonly List<string> _taxonomies = [];
        private readonly List<string> _authors = [];
        private readonly List<CommentFile> _comments = [];
        private readonly HashSet<string> _others = new(StringComparer.Ordinal);
        private string? _recommended;

        public void Walk(DirectoryInfo folder, string path, int depth)
        {
            foreach (var entry in EntriesOf(folder, path))
            {
                if (entry.Name[0] is '_' or '.') continue;
                var entryPath = $"{path}/{entry.Name}";
                if (FileNames.FindImpossible(entry.Name) is { } character) diagnostics.Add(FileDiagnostics.ImpossibleName(entryPath, character));
                // A link could lead out of the root, or in a circle.
                else if (entry.LinkTarget is not null) diagnostics.Add(LoadingDiagnostics.SymbolicLink(entryPath));
                else if (entry is FileInfo special && UnixFile.IsNoFile(special)) diagnostics.Add(FileDiagnostics.NotAFile(entryPath));
                else if (entry is DirectoryInfo below && depth < 16) Walk(below, entryPath, depth + 1);
                else if (entry is FileInfo file) Sort(file, entryPath);
            }
        }

        /// <summary>None of a folder that may not be read: what is wrong with the others is told all the same.</summary>
        private FileSystemInfo[] EntriesOf(DirectoryInfo folder, string path)
        {
            try
            {
                return folder.GetFileSystemInfos();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(FileDiagnostics.UnreadableFolder(path, exception.Message));
                return [];
            }
        }

        public InputTree ToTree()
        {
            _articles.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
            _pages.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
            _taxonomies.Sort(StringComparer.Ordinal);
            _authors.Sort(StringComparer.Ordinal);
            _comments.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
            return new(_articles, _pages, _taxonomies, _authors, _others) { Comments = _comments, Recommended = _recommended };
        }

        private void Sort(FileInfo file, string path)
        {
            var below = path[(configuration.InputPath.Length + 1)..];
            var parts = below.Split('/');
            switch (parts[0])
            {
                case "articles" or "pages":
                    SortContent(parts, path, file.Length);
                    break;
                case "taxonomies" or "authors" when file.Extension is ".yml" or ".yaml":
                    (parts[0] == "authors" ? _authors : _taxonomies).Add(path);
                    break;
                case "taxonomies" or "authors":
                    diagnostics.Add(LoadingDiagnostics.UnexpectedFile(path));
                    break;
                case "comments":
                    if (CommentFile.From(parts, path) is { } comment) _comments.Add(comment);
                    else diagnostics.Add(CommentDiagnostics.BadFileName(path));
                    break;
                case "data" when below == RecommendedLoader.Path:
                    _recommended = path;
                    break;
                default:
                    _others.Add(below);
                    break;
            }
        }

        private void SortContent(string[] parts, string path, long size)
        {
            if (parts.Length < 3 || configuration.FindLanguage(parts[1]) is not { } language)
                diagnostics.Add(LoadingDiagnostics.UnknownLanguageFolder(path, configuration.Languages.Select(known => known.Code)));
            else if (!path.EndsWith(".md", StringComparison.Ordinal))
                diagnostics.Add(LoadingDiagnostics.UnexpectedFile(path));
            else
                (parts[0] == "articles" ? _articles : _pages).Add(new(path, language.Code, parts[^1][..^3], size));
        }
    }
}

/// <summary>A Markdown file: its path, language, and name without extension.</summary>
public sealed record ContentFile(string Path, string Language, string Stem, long Size);
