using Daftar.Diagnostics;
using Daftar.Importing;
using Daftar.Importing.Documents;
using Daftar.Importing.Readers;
using Daftar.Importing.Wording;

namespace Daftar.Tests.Importing;

/// <summary>What it takes to read one more format: a class like the first one here.</summary>
public sealed class ReaderTests
{
    /// <summary>A toy format: a line of title, then a line for each paragraph.</summary>
    private sealed class ToyReader : IDocumentReader
    {
        public string Format => "toy";

        public bool Recognises(SourceDocument source) => source.StartsWith("TOY\n"u8);

        public IReadOnlyList<ImportedDocument> Read(SourceDocument source, ReadingContext context)
        {
            var lines = source.Text!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return
            [
                new()
                {
                    Format = Format,
                    Facts = new() { Title = new(lines[1], "first line") },
                    Blocks = [.. lines[2..].Select(Paragraph.Of)],
                },
            ];
        }
    }

    [Fact]
    public void A_toy_reader_makes_articles()
    {
        var options = new ImportOptions(ImportVocabulary.ModelSite, ["en", "fa"]) { Readers = [new ToyReader(), .. DocumentReaders.All] };
        var source = new SourceDocument("any.name", "TOY\nThe Bridge\nThe bridge at Hairatan was closed for a week , and nobody knew.\n"u8.ToArray());

        var article = Assert.Single(DocumentImporter.Import(source, options, new DiagnosticBag()));

        Assert.Equal(("toy", "The Bridge", "en"), (article.Format, article.Title, article.Language));
        Assert.Equal("The bridge at Hairatan was closed for a week, and nobody knew.\n", article.Body);
        Assert.Equal(["1 spaces before punctuation or inside quotation marks"], article.Findings.Changed.Select(line => line.English));
    }

    [Fact]
    public void Every_reader_has_a_name_of_its_own() =>
        Assert.Equal(DocumentReaders.All.Count, DocumentReaders.All.Select(reader => reader.Format).Distinct().Count());
}
