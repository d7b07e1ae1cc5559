using Daftar.Configuration;
using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Schema;
using Daftar.Storage;

namespace Daftar.Loading;

/// <summary>Reads <c>input/authors/*.yml</c>.</summary>
internal static class AuthorLoader
{
    public static Dictionary<string, Author> Load(
        string root, InputTree tree, SiteConfiguration configuration, ICollection<Digest> digests, DiagnosticBag diagnostics)
    {
        var authors = new Dictionary<string, Author>(StringComparer.Ordinal);
        foreach (var path in tree.Authors)
        {
            var mapping = DataFile.Read(root, path, diagnostics, out var digest, isReadOn: true);
            digests.Add(digest);
            if (mapping is null) continue;
            var values = SchemaReader.Read(mapping, ContentSchema.Authors, configuration.LanguageCodes, diagnostics);
            var image = values.Located("image");
            if (image is { } portrait && !tree.Others.Contains(portrait.Value.TrimStart('/')))
                diagnostics.Add(LoadingDiagnostics.MissingImage(portrait.Place, portrait.Value, configuration.InputPath, Suggestion.For(portrait.Value, tree.Others)));
            var id = Path.GetFileNameWithoutExtension(path);
            authors[id] = new(
                id,
                TaxonomyLoader.Texts(values, "name", configuration),
                TaxonomyLoader.Texts(values, "bio", configuration),
                TaxonomyLoader.Texts(values, "role", configuration),
                image?.Value.TrimStart('/'), values.Text("image_focus"),
                values.Text("email"), values.Text("website"), values.Text("orcid"),
                [.. values.Texts("aliases").Select(alias => alias.Value)],
                new(path));
        }
        return authors;
    }
}
