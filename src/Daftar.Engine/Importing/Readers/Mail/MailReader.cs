using System.Text;
using System.Text.RegularExpressions;
using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.SavedText;
using Daftar.Importing.Wording;
using MimeKit;

namespace Daftar.Importing.Readers.Mail;

/// <summary>Reads a page saved as one file (.mhtml), and a mail that holds an article (.eml).</summary>
internal sealed partial class MailReader : IDocumentReader
{
    private const int LongestTitle = 150;
    private const double MostMissing = 0.1;

    private static readonly string[] FirstHeaders =
        ["from:", "mime-version:", "content-type:", "subject:", "date:", "received:", "return-path:", "message-id:", "snapshot-content-location:", "to:", "delivered-to:", "x-"];

    public string Format => "mail";

    /// <summary>At least two headers of a message before anything else.</summary>
    public bool Recognises(SourceDocument source) => IsMessage(source);

    private static bool IsMessage(SourceDocument source)
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
            message = Load(source);
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

    /// <summary>The parts of a message that another document carries; null when it is none, or one that cannot be read.</summary>
    public static MessageParts? PartsOf(SourceDocument source)
    {
        if (!IsMessage(source) || source.Bytes.Length > DocumentLimits.TextBytes || HasTooManyParts(source.Bytes)) return null;
        try
        {
            return new(Load(source));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static MimeMessage Load(SourceDocument source) =>
        MimeMessage.Load(new ParserOptions { MaxMimeDepth = 30 }, new MemoryStream(WithPlainLineEnds(source.Bytes), writable: false));

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
        var page = parts.Html is null ? null : EmbeddedText.OfPage(parts.Html);
        var missing = MissingWords(page, parts.Text);
        var isText = parts.Text is { Length: > 0 } && missing is null;
        var (lines, hasSubject) = isText ? WithSubject(subject, SourceLine.Split(parts.Text!)) : ([], false);
        if (isText && PlainArticleParser.Read(lines, findings) is { } article)
        {
            var plain = TextDocument.Of(article, findings, context);
            (blocks, facts) = (plain.Blocks, hasSubject ? plain.Facts with { Title = null } : plain.Facts);
            if (!hasSubject && !string.IsNullOrEmpty(subject) && SourceLine.KeyOf(subject) != SourceLine.KeyOf(facts.Title?.Value ?? "")) findings.Drop($"subject: {subject}", $"موضوع: {subject}");
            if (page is { Length: > 0 }) findings.Drop($"HTML of the mail, which does not contain its text: {page}", $"صفحه‌ای در نامه که متن آن را ندارد: {page}");
        }
        else if (parts.Html is { } html)
        {
            (blocks, notes) = HtmlFragmentReading.Read(html, parts, null, findings);
            if (missing is { Length: > 0 }) findings.Drop($"words of the mail's text that its HTML does not have: {missing}", $"واژه‌هایی از متن نامه که صفحهٔ آن ندارد: {missing}");
            if (subject is not null && blocks is [Heading heading, ..] && SourceLine.KeyOf(InlineText.Of(heading.Text)) == SourceLine.KeyOf(subject)) blocks = [.. blocks.Skip(1)];
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

    // Mail programs send the same text twice, plain and as a page, and only the page has its links, lists and tables. Some
    // send a page that says no more than that there is a text.
    // Addresses stand beside the words of links in the plain text, and within the links of the page.
    /// <returns>The words of <paramref name="text"/> that the page lacks, in order; null when it lacks so many that the text is another one.</returns>
    private static string? MissingWords(string? page, string? text)
    {
        if (page is null) return null;
        var words = WordsOf(Address().Replace(text ?? "", " "));
        var shown = WordsOf(page);
        var missing = words.Where(word => !shown.Contains(word)).ToList();
        return missing.Count <= words.Count * MostMissing ? string.Join(' ', missing) : null;

        static HashSet<string> WordsOf(string text) => new(Words().Matches(text).Select(word => word.Value), StringComparer.OrdinalIgnoreCase);
    }

    // A first line that is a sentence is no title where there is a subject.
    private static (List<SourceLine> Lines, bool HasSubject) WithSubject(string? subject, List<SourceLine> lines)
    {
        var first = lines.Find(line => !line.IsBlank);
        var isSentence = first is not null && (first.Text.Length > LongestTitle || ".؟?!،,:؛;".Contains(first.Text[^1], StringComparison.Ordinal));
        return isSentence && !string.IsNullOrEmpty(subject) ? ([.. SourceLine.Split(subject + "\n"), .. lines], true) : (lines, false);
    }

    [GeneratedRegex(@"(?:https?://|mailto:|www\.)[^\s<>]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
