using Daftar.Configuration;
using Daftar.Files;
using Daftar.Sources;

namespace Daftar.Importing.Wording;

/// <summary>Reads the names of terms from <c>input/taxonomies/*.yml</c>; what is wrong with the files is for loading to say.</summary>
internal static class VocabularyFiles
{
    public static ImportVocabulary Load(string root, string inputPath, IReadOnlyList<TaxonomySettings> taxonomies)
    {
        var labels = new List<(string, string, string)>();
        foreach (var taxonomy in taxonomies.Select(taxonomy => taxonomy.Id))
        {
            var file = Path.Combine(root, inputPath, "taxonomies", taxonomy + ".yml");
            if (!File.Exists(file)) continue;
            if (ContentText.Data(PlainFile.ReadText(file)).Fields(taxonomy)?["terms"] is not DataSequence terms) continue;
            foreach (var term in terms.Items.OfType<DataMapping>())
            {
                if (term["id"] is not DataScalar { Value: { Length: > 0 } id }) continue;
                labels.Add((taxonomy, id, id));
                labels.AddRange(Texts(term["label"]).Concat(Texts(term["plural"])).Concat(Texts(term["aliases"])).Select(text => (taxonomy, id, text)));
            }
        }
        return new(labels, taxonomies);
    }

    private static IEnumerable<string> Texts(DataNode? node) => node switch
    {
        DataScalar { Value.Length: > 0 } scalar => [scalar.Value],
        DataMapping mapping => mapping.Entries.SelectMany(entry => Texts(entry.Value)),
        DataSequence sequence => sequence.Items.SelectMany(Texts),
        _ => [],
    };
}
