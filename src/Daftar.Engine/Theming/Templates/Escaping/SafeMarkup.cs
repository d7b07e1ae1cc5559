namespace Daftar.Theming.Templates.Escaping;

/// <summary>
/// Markup that a page takes as it is: what a template captured, in which all values were escaped, and what our own
/// functions make. Only the program makes one of a text.
/// </summary>
internal sealed class SafeMarkup(string text)
{
    public string Text { get; } = text;

    public override string ToString() => Text;

    /// <summary>For a quoted attribute: what was escaped stays so, and what the template's own text has of tags and quotes is escaped too.</summary>
    public SafeMarkup InAttribute() =>
        new(Text.Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
}
