using Daftar.Importing.Wording;

namespace Daftar.Importing.Documents;

/// <summary>A reader's comment in the source document. Only name and text are read, no addresses.</summary>
/// <param name="Name">Empty when the reader gave none.</param>
/// <param name="Text">Plain text; lines end with a line feed.</param>
/// <param name="Date">Null when there is none that can be read.</param>
/// <param name="Line">Where it stands, counted from 1; 0 when the document has no lines.</param>
public sealed record SourceComment(string Name, string Text, PageDate? Date, int Line = 0)
{
    /// <summary>How the document names it, so that others can say that they answer it; null when it does not.</summary>
    public string? Id { get; init; }

    /// <summary>The <see cref="Id"/> of the comment that it answers, or null.</summary>
    public string? Answers { get; init; }
}

/// <summary>Readers' comments in the source document.</summary>
public sealed record ReaderAnswers
{
    public static ReaderAnswers None { get; } = new();

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<SourceComment> Comments { get; init; } = [];

    /// <summary>Comments that were not public there: spam, not yet approved; and notices of other sites.</summary>
    public int Withheld { get; init; }

    /// <summary>Lines that hold comments of which nothing tells where each begins; null when there are none.</summary>
    public (int First, int Last)? Unclear { get; init; }

    /// <summary>How often the text was recommended; null when the document does not say.</summary>
    public int? Recommended { get; init; }

    public bool IsEmpty => Comments.Count == 0 && Withheld == 0 && Unclear is null && Recommended is null;
}
