using Daftar.Importing.Bodies;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers.Office;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Daftar.Importing.Readers.Pdf;

/// <summary>
/// PDF with text. It has letters at places and nothing else; lines, columns, paragraphs and headings are found again from
/// where they stand. A PDF of pictures is refused.
/// </summary>
public sealed class PdfReader : IDocumentReader
{
    private const int MaxPages = 1000;
    private const int MaxLetters = 3_000_000;
    private const int LongestLineAbove = 100;
    private const int StackBytes = 64 * 1024 * 1024;
    private const long MaxStreamBytes = 200L * 1024 * 1024;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(9);

    public string Format => "pdf";

    // The mark may stand behind what a mail program or web server put before it.
    public bool Recognises(SourceDocument source) => source.Bytes.AsSpan(0, Math.Min(source.Bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0 && !source.StartsWith("PK"u8);

    public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
    {
        using var cancellation = new CancellationTokenSource();
        var reading = new Reading(source.Bytes, cancellation.Token);
        // A thread of its own, which may be left behind: a damaged file can send the library round in a circle.
        var thread = new Thread(reading.Run, StackBytes) { IsBackground = true, Name = "PDF" };
        thread.Start();
        if (!thread.Join(MaxTime))
        {
            cancellation.Cancel();
            thread.Join(TimeSpan.FromMilliseconds(500));
            return context.Refuse(PdfDiagnostics.TooLarge(source.Name));
        }
        if (reading.IsTooLarge) return context.Refuse(PdfDiagnostics.TooLarge(source.Name));
        return reading.Fault switch
        {
            null when reading.Pages.Exists(page => page.Lines.Count > 0) => [Document(reading)],
            null when reading.Pictures > 0 => context.Refuse(PdfDiagnostics.Scanned(source.Name, reading.Pages.Count)),
            null => context.Refuse(OfficeDiagnostics.NoText(source.Name)),
            PdfTooLargeException or OutOfMemoryException => context.Refuse(PdfDiagnostics.TooLarge(source.Name)),
            PdfDocumentEncryptedException => context.Refuse(PdfDiagnostics.Encrypted(source.Name)),
            var fault => context.Refuse(PdfDiagnostics.Damaged(source.Name, Sentence(fault.Message))),
        };
    }

    private ImportedDocument Document(Reading reading)
    {
        var findings = new ImportFindings();
        var losses = new OfficeLosses(findings);
        var pages = PageMargins.Without(reading.Pages, losses);
        var items = WithTitle(PdfParagraphs.Of(pages, losses));
        var (facts, rest) = OfficeFacts.Of(items, reading.Properties, losses);
        var blocks = OfficeBlocks.Of(rest, losses);
        foreach (var page in reading.Pages.Where(page => page.Lines.Count == 0))
            losses.Drop("page without text", "صفحهٔ بی‌متن", FormattableString.Invariant($"{page.Page}"));
        foreach (var page in reading.Pages.Where(page => page.Sideways.Length > 0)) losses.Drop("rotated text", "نوشتهٔ عمودی", page.Sideways);
        for (var count = reading.Pages.Sum(page => page.WithoutLetter); count > 0; count--)
            losses.Drop("glyph without a known letter", "نویسه‌نگاره‌ای که حرفش معلوم نیست");
        for (var count = 0; count < reading.Pictures; count++) losses.Drop("picture; add it by hand", "تصویر؛ آن را با دست بیفزایید");
        losses.Report();
        if (InlineText.Of(blocks).Trim().Length > 0)
            findings.Guess("paragraphs, headings, lists and tables, from the positions of lines on the pages", "بندها، سرتیترها، فهرست‌ها و جدول‌ها، از جای سطرها در صفحه‌ها");
        return new() { Format = Format, Facts = facts, Blocks = blocks, Findings = findings };
    }

    // The largest text is the title, also below a short line or two: the name of the series, a running head.
    private static List<OfficeItem> WithTitle(List<OfficeItem> items)
    {
        var title = items.FindIndex(item => item.Block is Heading { Level: 1 });
        if (title is < 1 or > 2 || items.FindLastIndex(item => item.Block is Heading { Level: 1 }) != title) return items;
        if (items[..title].TrueForAll(item => item.IsPlainText && item.Text.Length <= LongestLineAbove)) items[title] = items[title] with { Role = TextRole.Title };
        return items;
    }

    private static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        if (line.Length > 200) line = line[..200] + "…";
        return line.EndsWith('.') || line.EndsWith('…') ? line : line + ".";
    }

    /// <summary>The work of the thread, and its result.</summary>
    private sealed class Reading(byte[] bytes, CancellationToken cancellation)
    {
        public List<PdfPageLines> Pages { get; } = [];
        public OfficeProperties Properties { get; private set; } = new();
        public int Pictures { get; private set; }
        public Exception? Fault { get; private set; }
        public bool IsTooLarge { get; private set; }

        public void Run()
        {
            var filters = new BoundedFilters(MaxStreamBytes, cancellation);
            try
            {
                using var document = PdfDocument.Open(bytes, new ParsingOptions
                {
                    UseLenientParsing = true,
                    SkipMissingFonts = true,
                    FilterProvider = filters,
                });
                if (document.NumberOfPages > MaxPages) throw new PdfTooLargeException();
                Properties = PropertiesOf(document.Information);
                var letters = 0;
                for (var number = 1; number <= document.NumberOfPages; number++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var page = document.GetPage(number);
                    if ((letters += page.Letters.Count) > MaxLetters) throw new PdfTooLargeException();
                    Pictures += page.NumberOfImages;
                    Pages.Add(PageReading.Read(page));
                }
            }
            // The library throws whatever a damaged file makes of it; the file is refused with its words, and others go through.
            catch (Exception e)
            {
                Fault = e;
            }
            IsTooLarge = filters.IsExceeded;
        }

        private static OfficeProperties PropertiesOf(DocumentInformation information) => new()
        {
            Title = Text(information.Title),
            Creator = Text(information.Author),
            Keywords = Text(information.Keywords),
            Subject = Text(information.Subject),
            Created = information.GetCreatedDateTimeOffset()?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };

        private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
