using Daftar.Schema;

namespace Daftar.Export;

/// <summary>A table that is kept in step: rows are found by their key and told apart by the digest of all that they hold.</summary>
/// <param name="Key">The first columns, which identify a row.</param>
/// <param name="Columns">The others, without the digest.</param>
/// <param name="Children">Tables whose rows belong to one of this table and are written with it.</param>
internal sealed record TableDefinition(string Name, string[] Key, string[] Columns, params ChildTable[] Children)
{
    public static TableDefinition Languages { get; } = new("languages", ["code"],
        ["position", "name", "direction", "calendar", "title", "description", "publisher", "url"]);

    public static TableDefinition Terms { get; } = new("terms", ["taxonomy", "id", "language"],
        ["position", "label", "plural", "description", "url"]);

    public static TableDefinition Authors { get; } = new("authors", ["id", "language"],
        ["name", "role", "bio", "image_url", "email", "website", "orcid", "url"]);

    public static TableDefinition Tags { get; } = new("tags", ["id", "language"], ["name", "url"]);

    public static TableDefinition Articles { get; } = new("articles", ["news_code"],
        [
            "language", "id", "title", "kicker", "lead", "excerpt", "type", "publish_date", "published_at", "year", "month", "updated", "modified",
            "source", "image_url", "image_width", "image_height", "image_alt", "image_caption", "image_focus", "draft", "comments",
            "translation", "translator", "words", "comment_count", "recommended",
            "url", "short_url", "path", "html", "markdown", "text", "search_text",
        ],
        new("article_terms", ["taxonomy", "term", "language", "position"]),
        new("article_authors", ["position", "author", "language", "name"]),
        new("article_tags", ["position", "tag", "language", "name"]),
        new("article_related", ["position", "related"]),
        new("article_aliases", ["position", "alias"]),
        new("article_corrections", ["position", "date", "note"]),
        new("article_needs", ["position", "field"]),
        new("article_fields", ["position", "field", "value"]),
        new("article_files", ["position", "path", "url"]),
        new("comments", ["position", "id", "name", "date", "language", "reply_to", "example", "text", "url"]));

    public static TableDefinition Pages { get; } = new("pages", ["path"],
        ["language", "id", "title", "lead", "updated", "draft", "words", "url", "html", "markdown", "text"]);

    /// <summary>
    /// Whether a key of articles has columns or a table of its own. Every other key goes into <c>article_fields</c>, a row
    /// for each text, so that a new key is in the database without a word of SQL.
    /// </summary>
    public static bool HasOwnPlace(FieldSchema field) =>
        field.Kind is FieldKind.Term or FieldKind.TermList or FieldKind.AuthorList
        || Articles.Key.Contains(field.Key) || Articles.Columns.Contains(field.Key) || Articles.Columns.Contains(field.Key + "_url")
        || Articles.Children.Any(child => child.Name == "article_" + field.Key);

    /// <summary>In the order in which rows can be written; they are removed in the opposite one.</summary>
    public static IReadOnlyList<TableDefinition> All { get; } = [Languages, Terms, Authors, Tags, Articles, Pages];
}

/// <summary>A table whose first column is the key of the row to which its rows belong; these are its other columns.</summary>
internal sealed record ChildTable(string Name, string[] Columns);

/// <summary>A row to be: the values of key and columns in their order, and for each child table its rows.</summary>
/// <remarks>Values are texts, integers, booleans, moments, or null.</remarks>
internal sealed record ExportRow(object?[] Values, IReadOnlyList<object?[]>[] Children)
{
    public ExportRow(params object?[] values) : this(values, [])
    {
    }
}
