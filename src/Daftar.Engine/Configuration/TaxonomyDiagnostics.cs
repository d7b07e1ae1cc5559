using Daftar.Diagnostics;

namespace Daftar.Configuration;

/// <summary>What can be wrong with the declaration of taxonomies.</summary>
public static class TaxonomyDiagnostics
{
    public static Diagnostic NoTypes(SourcePlace place) => Diagnostic.Error(
        "DAF027", place,
        "'Taxonomies' does not list 'types', which every site needs. Add { \"Id\": \"types\" }.",
        "«Taxonomies» رده‌بندی «types» را ندارد که هر وبگاهی به آن نیاز دارد. { \"Id\": \"types\" } را بیفزایید.");

    public static Diagnostic DeclaredTwice(SourcePlace place, string id) => Diagnostic.Error(
        "DAF028", place,
        $"The taxonomy '{id}' has the same Id, Key or Singular as an earlier one. Choose another.",
        $"رده‌بندی «{id}» همان Id یا Key یا Singular را دارد که رده‌بندی پیشین دارد. نام دیگری برگزینید.");

    public static Diagnostic UnknownCrossing(SourcePlace place, string id, string other) => Diagnostic.Error(
        "DAF029", place,
        $"The taxonomy '{id}' has 'CrossWith': '{other}', but no other taxonomy has that Id. Correct or remove it.",
        $"رده‌بندی «{id}» در «CrossWith» از «{other}» نام می‌برد، ولی رده‌بندی دیگری با این Id نیست. آن را درست کنید یا بردارید.");

    public static Diagnostic Reserved(SourcePlace place, string name) => Diagnostic.Error(
        "DAF030", place,
        $"A taxonomy cannot be called '{name}', because the site uses that name for other pages or facets. Choose another name.",
        $"رده‌بندی نمی‌تواند «{name}» نام داشته باشد، چون خود وبگاه این نام را به کار می‌برد. نام دیگری برگزینید.");
}
