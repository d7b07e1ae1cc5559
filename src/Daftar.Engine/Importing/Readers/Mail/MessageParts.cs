using Daftar.Importing.Documents;
using MimeKit;

namespace Daftar.Importing.Readers.Mail;

/// <summary>The parts of a message: its text, its page, the pictures of the page by their address and by their id.</summary>
internal sealed class MessageParts : ICompanionFiles
{
    private readonly Dictionary<string, MimePart> _files = new(StringComparer.Ordinal);
    private readonly List<string> _attachments = [];

    public MessageParts(MimeMessage message)
    {
        foreach (var part in message.BodyParts)
        {
            if (part is TextPart text && !part.IsAttachment)
            {
                if (text.IsHtml) Html ??= TextOf(text);
                else if (text.IsPlain) Text ??= TextOf(text);
            }
            else if (part is MimePart file)
            {
                if (file.ContentLocation is { } location) _files.TryAdd(location.OriginalString, file);
                if (file.ContentId is { } id) _files.TryAdd("cid:" + id, file);
                if (file.ContentLocation is null && file.ContentId is null) _attachments.Add(file.FileName ?? file.ContentType.MimeType);
            }
        }
    }

    /// <summary>The first page; null when there is none.</summary>
    public string? Html { get; }

    public string? Text { get; }

    public IReadOnlyList<string> Attachments => _attachments;

    public byte[]? Find(string path)
    {
        if (!_files.TryGetValue(path, out var part) || part.Content is null) return null;
        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes);
        return bytes.Length <= DocumentLimits.PictureBytes ? bytes.ToArray() : null;
    }

    /// <summary>A part without a charset is UTF-8 when it can be, else what old programs in the region wrote.</summary>
    private static string TextOf(TextPart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        if (part.ContentType.Charset is { } charset && Readers.Html.HtmlSource.EncodingOf(charset) is { } encoding) return encoding.GetString(bytes.ToArray());
        return Readers.Html.HtmlSource.TextOf(new SourceDocument("part", bytes.ToArray()));
    }

}
