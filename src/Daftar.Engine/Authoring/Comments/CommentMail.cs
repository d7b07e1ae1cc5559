using System.Globalization;
using System.Text.RegularExpressions;
using Daftar.Importing.Readers.Html;
using Daftar.Importing.Readers.Html.Comments;
using Daftar.Importing.Readers.Mail;
using Daftar.Languages;
using MimeKit;

namespace Daftar.Authoring.Comments;

/// <summary>What a reader's mail says of the comment in it. The address it came from is not among that.</summary>
/// <param name="NewsCode">The number in the subject, or null.</param>
/// <param name="Name">The sender's name, or null when the mail has only an address.</param>
/// <param name="Date">ISO 8601 with offset, or null.</param>
public sealed partial record CommentMail(string? NewsCode, string? Name, string? Date, string Text)
{
    /// <summary>Null when the bytes are no mail with a text.</summary>
    public static CommentMail? Read(byte[] bytes)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = 30 }, new MemoryStream(bytes, writable: false));
        }
        catch (FormatException)
        {
            return null;
        }
        var parts = new MessageParts(message);
        var text = parts.Text is { } plain && !string.IsNullOrWhiteSpace(plain) ? plain
            : parts.Html is { } html && !HtmlDepth.IsTooDeep(html) ? PlainLines.OfHtml(html) : null;
        if (text is null || message.Headers.Count == 0) return null;
        var sender = message.From.Mailboxes.FirstOrDefault()?.Name?.Trim();
        return new(
            Code().Match(Digits.ToAscii(message.Subject ?? "")) is { Success: true } code ? code.Value : null,
            string.IsNullOrEmpty(sender) || sender.Contains('@', StringComparison.Ordinal) ? null : sender,
            message.Date == DateTimeOffset.MinValue ? null : message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            OwnWords(text));
    }

    /// <summary>Without the signature, and without the mail that is answered: a reader's words are those above both.</summary>
    private static string OwnWords(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        if (lines.FindIndex(line => line is "-- " or "--") is > 0 and var signature) lines.RemoveRange(signature, lines.Count - signature);
        while (lines.Count > 0 && (string.IsNullOrWhiteSpace(lines[^1]) || lines[^1].StartsWith('>'))) lines.RemoveAt(lines.Count - 1);
        if (lines.Count > 1 && QuoteHead().IsMatch(lines[^1])) lines.RemoveAt(lines.Count - 1);
        return string.Join('\n', lines).Trim();
    }

    [GeneratedRegex("[1-9][0-9]{0,8}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    // "On 3 January 2026, Sara wrote:" and its like.
    [GeneratedRegex(@"^(?:On\b.{5,200}\bwrote|در .{5,200}نوشت(?:ه است)?)\s*:\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex QuoteHead();
}
