namespace Daftar.Importing.Documents;

/// <summary>The limits of import. A document above a limit is refused with a message; all others are imported.</summary>
public static class DocumentLimits
{
    /// <summary>A file: 100 MiB. An article is some ten thousand times smaller; an export of a whole site fits.</summary>
    public const long FileBytes = 100L * 1024 * 1024;

    /// <summary>A file of text that is one article: 50 MiB.</summary>
    public const long TextBytes = 50L * 1024 * 1024;

    /// <summary>The XML of a Word or OpenDocument text: 64 MiB, a million runs of letters.</summary>
    public const long PartBytes = 64L * 1024 * 1024;

    /// <summary>Parts of a mail, or of a page saved as one file.</summary>
    public const int MailParts = 10_000;

    /// <summary>A saved page: 20 MiB, pictures within it included.</summary>
    public const long PageBytes = 20L * 1024 * 1024;

    /// <summary>A picture: 40 MiB.</summary>
    public const long PictureBytes = 40L * 1024 * 1024;

    /// <summary>All that a ZIP, docx or odt unpacks to: 300 MiB.</summary>
    public const long UnpackedBytes = 300L * 1024 * 1024;

    /// <summary>Elements within elements, before what lies deeper is taken as plain text.</summary>
    public const int Depth = 200;
}
