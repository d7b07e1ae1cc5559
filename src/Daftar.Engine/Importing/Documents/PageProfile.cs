namespace Daftar.Importing.Documents;

/// <summary>
/// Where things stand on the pages of one site: CSS selectors. A site that has pages of another system declares them in
/// <c>import.yml</c>; the old system's own is built in. What a profile does not say is found as on any page.
/// </summary>
public sealed record PageProfile
{
    public required string Name { get; init; }

    /// <summary>A page of this site has one of these.</summary>
    public required string Recognise { get; init; }
    public string? Title { get; init; }
    public string? Kicker { get; init; }
    public string? Lead { get; init; }

    /// <summary>The text. All elements that fit, in the order of the page.</summary>
    public string? Body { get; init; }
    public string? Date { get; init; }
    public string? Code { get; init; }
    public string? Authors { get; init; }
    public string? Source { get; init; }
    public string? Translator { get; init; }
    public string? Breadcrumb { get; init; }
    public string? Tags { get; init; }
    public string? Image { get; init; }
    public string? Caption { get; init; }
    public string? Related { get; init; }

    /// <summary>Each comment of a reader; within it the name, the date and the words.</summary>
    public string? Comment { get; init; }
    public string? CommentName { get; init; }
    public string? CommentDate { get; init; }
    public string? CommentText { get; init; }

    /// <summary>The counter of recommendations.</summary>
    public string? Recommended { get; init; }

    /// <summary>Selector of elements that are removed from the text.</summary>
    public string? Drop { get; init; }

    /// <summary>A number in the page's address is its news code.</summary>
    public bool CodeInAddress { get; init; }
}
