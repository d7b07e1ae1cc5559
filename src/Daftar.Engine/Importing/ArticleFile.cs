using System.Text.RegularExpressions;
using Daftar.Sources;
using Daftar.Storage;

namespace Daftar.Importing;

/// <summary>The file of an imported article, and how to tell later whether somebody has edited it.</summary>
internal static partial class ArticleFile
{
    /// <param name="authors">Ids of the authors' records, or plain names.</param>
    public static string Write(ImportedDocument document, int newsCode, IReadOnlyList<string> authors, string from)
    {
        var yaml = new YamlWriter().Add("title", document.Title);
        Text("kicker", document.Kicker);
        Text("lead", document.Lead);
        yaml.Add("type", document.Type).Add("news_code", newsCode);
        if (document.PublishDate is { } date) yaml.AddPlain("publish_date", date);
        // A list even for one: the browser editor writes no other.
        List("author", authors);
        Text("source", document.Source);
        List("regions", document.Regions);
        List("issues", document.Issues);
        List("tags", document.Tags);
        Text("image_caption", document.ImageCaption);
        List("related", document.Related);
        if (document.Translator is { } translator) yaml.Add("translation", group => group.Add("status", "translated").Add("translator", translator));
        List("needs", document.Needs);
        yaml.Add("imported", group => group.Add("format", document.Format).Add("from", from).Add("sha256", document.Sha256));

        var text = yaml.ToFrontMatter() + "\n" + document.Body;
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal) + 1;
        return text.Insert(end, $"  written: {Digest.Of(text)}\n");

        void Text(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)) yaml.Add(key, value);
        }

        void List(string key, IReadOnlyList<string> values)
        {
            if (values.Count > 0) yaml.Add(key, values);
        }
    }

    /// <summary>Whether a file is as import wrote it; line ends may be those of any system.</summary>
    public static bool IsAsWritten(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var written = WrittenLine().Match(plain);
        return written.Success && Digest.Of(plain.Remove(written.Index, written.Length)).ToString() == written.Groups[1].Value;
    }

    /// <summary>The file without the lines about the document, which change when the same page is saved again.</summary>
    public static string WithoutProvenance(string text) =>
        ProvenanceLines().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "", 1);

    [GeneratedRegex(@"^  written: '?""?([0-9a-f]{32})'?""?\n", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex WrittenLine();

    [GeneratedRegex(@"^imported:\n(?:  .*\n)*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ProvenanceLines();
}
