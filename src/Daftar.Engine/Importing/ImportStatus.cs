namespace Daftar.Importing;

/// <summary>The result for a document. In a dry run, the result that it would have.</summary>
public enum ImportStatus
{
    /// <summary>A new article.</summary>
    Created,

    /// <summary>The source has changed, nobody had edited the article: it was written anew.</summary>
    Updated,

    /// <summary>Imported before; nothing to do.</summary>
    Unchanged,

    /// <summary>A person has edited the article since; it was left alone.</summary>
    KeptEdited,

    /// <summary>A person's edits were written over, as <see cref="ImportRequest.Force"/> asked.</summary>
    Overwritten,

    /// <summary>Not imported; the diagnostics say why.</summary>
    Refused,
}
