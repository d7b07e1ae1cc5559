using Daftar.Diagnostics;

namespace Daftar.Schema;

/// <summary>What kind of value a key takes. Everything that reads, checks, documents or edits content goes by this.</summary>
public enum FieldKind
{
    /// <summary>One line of plain text.</summary>
    Text,

    /// <summary>Plain text that may run over several lines.</summary>
    LongText,

    /// <summary>A positive integer.</summary>
    Integer,
    Boolean,

    /// <summary>ISO 8601 date or date-time, Gregorian.</summary>
    Date,

    /// <summary>One of <see cref="FieldSchema.Choices"/>.</summary>
    Choice,

    /// <summary>A list of texts; one text alone is a list of one.</summary>
    TextList,

    /// <summary>The id of a term of <see cref="FieldSchema.Target"/>.</summary>
    Term,

    /// <summary>A list of such ids; one alone is a list of one.</summary>
    TermList,

    /// <summary>An author's id or name, or a list of them.</summary>
    AuthorList,

    /// <summary>Path of an image below <c>input/</c>.</summary>
    Image,

    /// <summary>An absolute http or https address.</summary>
    Address,

    /// <summary>A text for each language of the site, by language code; a plain text stands for all.</summary>
    Translated,

    /// <summary>A mapping with <see cref="FieldSchema.Fields"/>.</summary>
    Group,

    /// <summary>A list of such mappings.</summary>
    GroupList,

    /// <summary>Anything: read by its owner.</summary>
    Free,
}

/// <summary>One key of a collection: its type, constraints, and what editors are told about it in both languages.</summary>
public sealed record FieldSchema(string Key, FieldKind Kind, LocalizedText Label, LocalizedText Help)
{
    public bool IsRequired { get; init; }

    /// <summary>Allowed values of a <see cref="FieldKind.Choice"/>, with labels.</summary>
    public IReadOnlyList<(string Value, LocalizedText Label)> Choices { get; init; } = [];

    /// <summary>The taxonomy of a term, or null.</summary>
    public string? Target { get; init; }

    /// <summary>Keys of a <see cref="FieldKind.Group"/> or <see cref="FieldKind.GroupList"/>.</summary>
    public IReadOnlyList<FieldSchema> Fields { get; init; } = [];

    /// <summary>Longest sensible value in characters; 0 means no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>Whether an <see cref="FieldKind.Integer"/> may be 0.</summary>
    public bool AllowsZero { get; init; }

    /// <summary>A regular expression (ECMAScript syntax) that a text or each text of a list has to match, or null.</summary>
    public string? Pattern { get; init; }

    /// <summary>True when the value belongs to the work, not to one language: the browser editor keeps it equal in all.</summary>
    public bool IsSharedByTranslations { get; init; }

    /// <summary>True for running text in the article's language, whose typing the lint checks.</summary>
    public bool IsProse { get; init; }

    /// <summary>True for keys that programs write and editors leave alone.</summary>
    public bool IsHidden { get; init; }

    /// <summary>
    /// How the value is read from what was loaded of the file, for everybody who tells it further: a text, a number, a
    /// truth value, a date, a list of texts, or for groups what their own fields are read from. Null for a key that is not told.
    /// </summary>
    public Func<object, object?>? Read { get; init; }
}

/// <summary>The keys of one kind of file, in the order in which they are written.</summary>
/// <param name="Id">articles, pages, authors, terms, settings.</param>
public sealed record CollectionSchema(string Id, LocalizedText Label, IReadOnlyList<FieldSchema> Fields)
{
    /// <summary>Whether keys are compared without regard to case, as Statiq's settings are.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Keys that another program reads from the same file: passed over, whatever their values.</summary>
    public IReadOnlyList<string> ForeignKeys { get; init; } = [];
}
