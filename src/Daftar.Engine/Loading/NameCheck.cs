using System.Text;
using Daftar.Diagnostics;
using Daftar.Markup;

namespace Daftar.Loading;

/// <summary>File names that another system cannot hold, or that two systems read differently.</summary>
internal static class NameCheck
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    public static void Run(InputTree tree, string input, DiagnosticBag diagnostics)
    {
        var others = tree.Others.Select(path => $"{input}/{path}").Order(StringComparer.Ordinal).ToList();
        foreach (var path in tree.Articles.Concat(tree.Pages).Select(file => file.Path).Concat(tree.Authors).Concat(tree.Taxonomies).Concat(others))
        {
            // A folder that cannot be made takes its files with it.
            foreach (var name in path.Split('/'))
            {
                if (Problem(name) is not { } problem) continue;
                diagnostics.Add(ReviewDiagnostics.NameNotPortable(path, problem));
                break;
            }
        }
        // Versions of one text have one name; other files stand beside each other in one folder.
        Differences(tree.Articles.Select(file => (file.Path, file.Stem)), diagnostics);
        Differences(tree.Pages.Select(file => (file.Path, file.Stem)), diagnostics);
        Differences(others.Select(path => (path, path)), diagnostics);
        Differences(tree.Authors.Select(path => (path, path)), diagnostics);
        Differences(tree.Taxonomies.Select(path => (path, path)), diagnostics);
        Folders(tree.Articles.Concat(tree.Pages).Select(file => file.Path).Concat(others), diagnostics);
    }

    /// <summary>Two folders that one system takes for two and another for one, each told at its first file.</summary>
    private static void Folders(IEnumerable<string> paths, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            {
                var folder = path[..end];
                if (first.TryAdd(Folded(folder), folder)) continue;
                var other = first[Folded(folder)];
                if (other == folder || !told.Add(folder)) break;
                diagnostics.Add(ReviewDiagnostics.FoldersDiffer(path, folder, other, Difference(folder, other)));
                break;
            }
        }
    }

    // A file below folders that differ is told with its folder.
    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static string Folded(string name) => name.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    private static LocalizedText Difference(string name, string other) => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)
        ? new("the case of its letters", "بزرگی و کوچکی حروف")
        : new("the form of its Unicode characters", "شکل یونی‌کد نویسه‌ها");

    private static void Differences(IEnumerable<(string Path, string Name)> files, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, (string Path, string Name)>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var folded = Folded(file.Name);
            if (first.TryAdd(folded, file)) continue;
            var other = first[folded];
            if (other.Name == file.Name || FolderOf(other.Name) != FolderOf(file.Name)) continue;
            diagnostics.Add(ReviewDiagnostics.NamesDiffer(file.Path, other.Path, Difference(file.Name, other.Name)));
        }
    }

    private static LocalizedText? Problem(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var stem = dot < 0 ? name : name[..dot];
        if (Reserved.Contains(stem)) return new($"Windows keeps '{stem}' for itself", $"ویندوز «{stem}» را برای خود نگه می‌دارد");
        if (name.AsSpan().IndexOfAny("<>:\"|?*\\") is >= 0 and var at) return new($"'{name[at]}' is not allowed in names on Windows", $"«{name[at]}» در نام پرونده‌های ویندوز مجاز نیست");
        var end = name.LastIndexOf('.');
        if (end > 0 && name[end - 1] is '.' or ' ' || name[^1] is '.' or ' ') return new("it ends in a dot or a space", "به نقطه یا فاصله پایان می‌یابد");
        if (name.AsSpan().IndexOfAny('\u202D', '\u202E') is >= 0 and var turn) return new($"it holds {InvisibleCharacters.NameOf(name[turn])}", $"نویسهٔ {InvisibleCharacters.NameOf(name[turn])} دارد");
        return Encoding.UTF8.GetByteCount(name) > 240 ? new("it is longer than 240 bytes", "از ۲۴۰ بایت بلندتر است") : null;
    }
}
