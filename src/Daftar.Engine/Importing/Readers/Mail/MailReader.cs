using System.Text;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.SavedText;
using Daftar.Importing.Wording;
using MimeKit;

namespace Daftar.Importing.Readers.Mail;

/// <summary>Reads a page saved as one file (.mhtml), and a mail that holds an article (.eml).</summary>
internal sealed class MailReader : IDocumentReader
{
    private static readonly string[] FirstHeaders =
        ["from:", "mime-version:", "content-type:", "subject:", "date:", "received:", "return-path:", "message-id:", "snapshot-content-location:", "to:", "delivered-to:", "x-"];

    public string Format => "mail";

    /// <summary>At least two headers of a message before anything else.</summary>
    public bool Recognises(SourceDocument source)
    {
        var head = Encoding.Latin1.GetString(source.Bytes, 0, Math.Min(source.Bytes.Length, 4096)).TrimStart('\u00EF', '\u00BB', '\u00BF', '\r', '\n');
        var lines = head.Split('\n');
        int headers = 0, own = 0;
        foreach (var line in lines.TakeWhile(line => line.Trim().Length > 0))
        {
            if (line[0] is ' ' or '\t') continue;
            if (line.IndexOf(':', StringComparison.Ordinal) is not (> 0 and < 40)) return false;
            headers++;
            if (FirstHeaders.Any(name => line.StartsWith(name, StringComparison.OrdinalIgnoreCase))) own++;
        }
        return own >= 2 && headers >= 2 && lines.Any(line => line.StartsWith("content-type:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("mime-version:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("message-id:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("received:", StringComparison.OrdinalIgnoreCase));
    }

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
    {
        if (source.Bytes.Length > DocumentLimits.TextBytes) return context.Refuse(ImportDiagnostics.TooLarge(source.Name, source.Bytes.Length, DocumentLimits.TextBytes));
        if (HasTooManyParts(source.Bytes)) return context.Refuse(ImportDiagnostics.TooManyParts(source.Name, DocumentLimits.MailParts));
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = 30 }, new MemoryStream(WithPlainLineEnds(source.Bytes), writable: false));
        }
        catch (FormatException exception)
        {
            return context.Refuse(ImportDiagnostics.DamagedMail(source.Name, exception.Message.TrimEnd('.')));
        }
        var parts = new MessageParts(message);
        if ((parts.Text ?? parts.Html) is { Length: var length } && length > DocumentLimits.PageBytes) return context.Refuse(ImportDiagnostics.TooLarge(source.Name, source.Bytes.Length, DocumentLimits.PageBytes));
        var address = message.Headers["Snapshot-Content-Location"] ?? (message.Body as Multipart)?.OfType<MimeEntity>().FirstOrDefault()?.ContentLocation?.ToString() ?? message.Body?.ContentLocation?.ToString();
        if (address is not null && parts.Html is { } page)
        {
            if (HtmlDepth.Find(page, source.Name) is { } tooDeep) return context.Refuse(tooDeep);
            return HtmlArticle.Read(page, "mhtml", parts, address, context) is { } document ? [document] : context.Refuse(ImportDiagnostics.NoBody(source.Name));
        }
        return Mail(message, parts, context) is { } mail ? [mail] : context.Refuse(ImportDiagnostics.NoFormat(source.Name));
    }

    // Counted before anything is parsed: each part costs a thousand times its bytes. Dashes at the start of a line part parts.
    private static bool HasTooManyParts(ReadOnlySpan<byte> bytes)
    {
        for (var count = 0; bytes.IndexOf("\n--"u8) is >= 0 and var at; bytes = bytes[(at + 3)..])
        {
            if (++count > DocumentLimits.MailParts) return true;
        }
        return false;
    }

    /// <summary>Files that went through a system twice have two carriage returns before each line feed, which tear quoted-printable words apart.</summary>
    private static byte[] WithPlainLineEnds(byte[] bytes)
    {
        if (bytes.AsSpan().IndexOf("\r\r\n"u8) < 0) return bytes;
        var kept = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 >= bytes.Length || bytes[i + 1] != '\r') kept.Add(bytes[i]);
        }
        return [.. kept];
    }

    /// <summary>A mail that somebody sent with a text in it. Who sent it need not have written it: both are to be confirmed.</summary>
    private static ImportedDocument? Mail(MimeMessage message, MessageParts parts, ReadingContext context)
    {
        var findings = new ImportFindings();
        var subject = message.Subject?.Trim();
        IReadOnlyList<Block> blocks;
        IReadOnlyList<Note> notes = [];
        DocumentFacts facts = new();
        if (parts.Text is { Length: > 0 } text && PlainArticleParser.Read(SourceLine.Split(text), findings) is { } article)
        {
            var plain = TextDocument.Of(article, findings, context);
            (blocks, facts) = (plain.Blocks, plain.Facts);
        }
        else if (parts.Html is { } html)
        {
            (blocks, notes) = HtmlFragmentReading.Read(html, parts, null, findings);
        }
        else
        {
            return null;
        }
        if (blocks.Count == 0) return null;
        foreach (var name in parts.Attachments) findings.Drop($"attachment: {name}", $"پیوست: {name}");
        var sender = message.From.Mailboxes.FirstOrDefault();
        var date = message.Date == DateTimeOffset.MinValue ? (PageDate?)null : PageDate.Of(message.Date);
        return new()
        {
            Format = "mail",
            Facts = facts with
            {
                Title = facts.Title ?? (string.IsNullOrEmpty(subject) ? null : new(subject, "subject", IsGuess: true)),
                Published = date is { } day && day.Day <= context.Today ? new(day, "date of the mail", IsGuess: true) : null,
                Authors = !string.IsNullOrWhiteSpace(sender?.Name) ? [new(sender.Name)] : [],
                Needs = [.. facts.Needs, "author", "publish_date"],
            },
            Blocks = blocks,
            Notes = notes,
            Findings = findings,
        };
    }
}
