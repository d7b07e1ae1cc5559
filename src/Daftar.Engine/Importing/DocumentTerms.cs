using Daftar.Importing.Documents;

namespace Daftar.Importing;

/// <summary>The site's terms that a document's own words stand for.</summary>
internal sealed class DocumentTerms
{
    private readonly List<string> _regions = [];
    private readonly List<string> _issues = [];
    private readonly List<string> _tags = [];
    private readonly HashSet<(List<string> List, string Id)> _known = [];
    private readonly Dictionary<string, List<string>> _others = new(StringComparer.Ordinal);

    public string? Type { get; private set; }

    public IReadOnlyList<string> Regions => _regions;

    public IReadOnlyList<string> Issues => _issues;

    public IReadOnlyList<string> Tags => _tags;

    /// <summary>Terms of the site's other taxonomies, in its order.</summary>
    public IReadOnlyList<TermsOfTaxonomy> Others { get; private set; } = [];

    public static DocumentTerms Resolve(DocumentFacts facts, string path, ReadingContext context)
    {
        var terms = new DocumentTerms { Type = facts.Type?.Value };
        foreach (var id in facts.Regions) terms.Add(terms._regions, id);
        foreach (var id in facts.Issues) terms.Add(terms._issues, id);
        foreach (var label in facts.Labels.Where(label => label.Text.Trim().Length > 0)) terms.Resolve(label, path, context);
        foreach (var tag in facts.Tags) terms.Add(terms._tags, tag);
        terms.Others = [.. context.Vocabulary.Taxonomies.Where(taxonomy => terms._others.ContainsKey(taxonomy.Id))
            .Select(taxonomy => new TermsOfTaxonomy(taxonomy, terms._others[taxonomy.Id]))];
        return terms;
    }

    private void Resolve(TermLabel label, string path, ReadingContext context)
    {
        var vocabulary = context.Vocabulary;
        if (vocabulary.Region(label.Text) is { } region) Add(_regions, region);
        else if (vocabulary.Issue(label.Text) is { } issue) Add(_issues, issue);
        else if (vocabulary.Other(label.Text) is var (taxonomy, other))
        {
            if (!_others.TryGetValue(taxonomy.Id, out var ids)) _others[taxonomy.Id] = ids = [];
            // Of a taxonomy with one term for each article the first counts; a further one is a tag.
            if (taxonomy.IsSingle && ids.Count > 0 && ids[0] != other) Add(_tags, label.Text);
            else Add(ids, other);
        }
        else if (Type is null && label.Kind == TermLabelKind.Section && vocabulary.Type(label.Text) is { } type) Type = type;
        else if (label.Kind == TermLabelKind.Section && vocabulary.Type(label.Text) is not null) return;
        else
        {
            if (label.Kind == TermLabelKind.Section)
                context.Diagnostics.Add(ImportDiagnostics.UnknownLabel(path, label.Line, label.Text, vocabulary.Suggest(label.Text)));
            Add(_tags, label.Text);
        }
    }

    private void Add(List<string> ids, string id)
    {
        if (_known.Add((ids, id))) ids.Add(id);
    }
}
