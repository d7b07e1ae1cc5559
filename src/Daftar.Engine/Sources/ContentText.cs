using Daftar.Diagnostics;

namespace Daftar.Sources;

/// <summary>
/// A content file taken apart: its fields, and for an article or a page the text below them. Everybody who reads such a file
/// begins here; a test holds that nothing else looks for front matter.
/// </summary>
public sealed record ContentText(FrontMatter FrontMatter, string Body)
{
    /// <summary>An article or a page: front matter, then Markdown.</summary>
    public static ContentText Markdown(ReadOnlySpan<char> text)
    {
        var frontMatter = FrontMatter.Split(text);
        return new(frontMatter, text[frontMatter.BodyStart..].ToString());
    }

    /// <summary>A file of data, such as an author's record or a comment: YAML alone.</summary>
    public static ContentText Data(string text) => new(FrontMatter.Whole(text), "");

    /// <summary>The text of a Markdown file with another body; every byte above it stays. The same text when its front matter is not closed.</summary>
    public static string WithBody(string text, Func<string, string> change)
    {
        var frontMatter = FrontMatter.Split(text);
        if (frontMatter is { HasFrontMatter: true, IsClosed: false }) return text;
        var body = text[frontMatter.BodyStart..];
        var changed = change(body);
        return ReferenceEquals(changed, body) ? text : string.Concat(text.AsSpan(0, frontMatter.BodyStart), changed);
    }

    /// <summary>
    /// The fields with their places. Nothing written is a mapping without entries; null is what is no mapping or cannot be read, which
    /// <paramref name="diagnostics"/> tell.
    /// </summary>
    public DataMapping? Fields(string path, DiagnosticBag diagnostics) => Node(path, diagnostics) switch
    {
        DataMapping mapping => mapping,
        DataScalar { IsNull: true } nothing => new(nothing.Place, []),
        _ => null,
    };

    /// <summary>The fields for who leaves it to check and build to tell what is wrong with the file.</summary>
    public DataMapping? Fields(string path) => Fields(path, new());

    /// <summary>What stands there, of whatever kind, for who reports it when it is no mapping.</summary>
    /// <param name="readsOn">Whether what can be read is wanted when something cannot: see <see cref="YamlReader.ReadOn"/>.</param>
    public DataNode? Node(string path, DiagnosticBag diagnostics, bool readsOn = false) => readsOn
        ? YamlReader.ReadOn(FrontMatter.YamlText, path, FrontMatter.YamlFirstLine, diagnostics)
        : YamlReader.Read(FrontMatter.YamlText, path, FrontMatter.YamlFirstLine, diagnostics);
}
