using System.Text.RegularExpressions;
using Daftar.Diagnostics;
using Daftar.Importing.Documents;
using Daftar.Importing.Wording;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>The line "Report > Afghanistan" that tells an article's type and sections.</summary>
internal static partial class Breadcrumb
{
    /// <summary>The labels of a breadcrumb, or null when the line is none: one at least must be known to the site.</summary>
    public static IReadOnlyList<string>? Split(SourceLine line, ImportVocabulary vocabulary, bool mustBeKnown)
    {
        if (line.IsBlank || line.Text.Length > 160 || !Separator().IsMatch(line.Text)) return null;
        var labels = Separator().Split(line.Text).Select(label => label.Trim()).Where(label => label.Length > 0).ToList();
        if (labels.Count is 0 or > 6 || labels.Exists(label => label.Split(' ').Length > 6)) return null;
        return mustBeKnown && !labels.Exists(label => IsKnown(label, vocabulary)) ? null : labels;
    }

    public static bool IsKnown(string label, ImportVocabulary vocabulary) =>
        vocabulary.Type(label) is not null || vocabulary.Region(label) is not null || vocabulary.Issue(label) is not null;

    /// <summary>Puts each label where it belongs. The first one that is a type is the type; others are regions or issues.</summary>
    public static void Resolve(
        IReadOnlyList<string> labels, int line, SourceArticle article, ImportVocabulary vocabulary, string path, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (article.Type is null && vocabulary.Type(labels[i]) is { } type) article.Type = type;
            else if (i == 0 && labels.Count > 1 && !IsKnown(labels[i], vocabulary)) Unknown(labels[i], isSection: false);
            else if (!Section(labels[i]) && !IsBoilerplate(labels[i])) Unknown(labels[i], isSection: true);
        }

        bool Section(string label)
        {
            if (Term(label)) return true;
            var parts = Conjunction().Split(label);
            if (parts.Length < 2) return false;
            foreach (var part in parts)
            {
                if (!Term(part.Trim())) Unknown(part.Trim(), isSection: true);
            }
            return true;
        }

        bool Term(string label)
        {
            if (vocabulary.Region(label) is { } region) Add(article.Regions, region);
            else if (vocabulary.Issue(label) is { } issue) Add(article.Issues, issue);
            else return false;
            return true;
        }

        void Unknown(string label, bool isSection)
        {
            // A trail that begins at the home page or a menu's heading names no term with it.
            if (IsBoilerplate(label)) return;
            diagnostics.Add(ImportDiagnostics.UnknownLabel(path, line, label, vocabulary.Suggest(label)));
            article.HasUnknownSection |= isSection;
        }
    }

    private static bool IsBoilerplate(string label) => Boilerplate.Is(LabelKind.Menu, new(0, label, 0, SourceLine.KeyOf(label)));

    private static void Add(List<string> ids, string id)
    {
        if (!ids.Contains(id)) ids.Add(id);
    }

    [GeneratedRegex(@"(?:(?<!\s)\s+)?[>›»→←⟩«‹]\s*|(?<!\s)\s+[/|\\<]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?:(?<!\s)\s+)?[,،;؛&]\s*(?:and\s+|و\s+)?|(?<!\s)\s+(?:and|و)\s+|(?:(?<!\s)\s+)?[-–]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();
}
