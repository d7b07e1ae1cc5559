namespace Daftar.Schema;

/// <summary>What a JSON Schema may say beyond the content model itself.</summary>
/// <param name="Languages">Codes of the site's languages, for texts that have one version each.</param>
public sealed record JsonSchemaOptions(IReadOnlyList<string> Languages)
{
    /// <summary>The schema's address, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The terms of each taxonomy.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<SchemaTerm>> Terms { get; init; } = new Dictionary<string, IReadOnlyList<SchemaTerm>>();

    /// <summary>
    /// Whether terms and languages other than those are wrong. Else they are examples, which an editor offers, and a schema
    /// that lies beside content which grows does not contradict it.
    /// </summary>
    public bool IsClosed { get; init; }

    /// <summary>The languages of descriptions: <c>en</c>, <c>fa</c>, or both.</summary>
    public IReadOnlyList<string> DescriptionLanguages { get; init; } = ["en", "fa"];

    /// <summary>Schemas to which fields refer by their target: entries of menus.</summary>
    public IReadOnlyList<CollectionSchema> Definitions { get; init; } = [];
}

/// <summary>A term as a schema names it.</summary>
public sealed record SchemaTerm(string Id, string Label);
