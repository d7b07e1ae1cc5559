using System.Runtime.CompilerServices;
using Daftar.Diagnostics;
using Daftar.Storage;
using Daftar.Theming.Styles;

namespace Daftar.Theming;

/// <summary>The files of a theme as read, before anything is made of them.</summary>
/// <param name="Layouts">By name: <c>article</c> for <c>layouts/article.sbn-html</c>.</param>
/// <param name="Partials">By name: <c>card</c> for <c>partials/card.sbn-html</c>, <c>home/block</c> for <c>partials/home/block.sbn-html</c>.</param>
/// <param name="Assets">By path below <c>assets/</c>.</param>
internal sealed record ThemeSource(
    IReadOnlyDictionary<string, TemplateFile> Layouts,
    IReadOnlyDictionary<string, TemplateFile> Partials,
    IReadOnlyDictionary<string, AssetFile> Assets);

/// <param name="Path">Relative to the site's root, for diagnostics.</param>
/// <param name="Text">With line feeds only.</param>
internal sealed record TemplateFile(string Name, string Path, string Text)
{
    /// <summary>Whether it comes from the theme that the program carries.</summary>
    public bool IsBuiltIn { get; init; }

    // Of each text once, whoever asks: a template of a megabyte has a hundred thousand places. No part of the value, so that files are equal by their texts.
    private static readonly ConditionalWeakTable<string, int[]> LineStarts = [];

    /// <summary>The place of an offset in the text.</summary>
    public SourcePlace At(int offset)
    {
        var starts = LineStarts.GetValue(Text, static text => [0, .. Enumerable.Range(0, text.Length).Where(index => text[index] == '\n').Select(index => index + 1)]);
        var target = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(starts, target) is >= 0 and var exact ? exact : ~Array.BinarySearch(starts, target) - 1;
        return new(Path, line + 1, target - starts[line] + 1);
    }
}

/// <param name="Path">Below <c>theme/assets/</c>.</param>
internal sealed record AssetFile(string Path, string FullPath, byte[] Bytes, Digest Digest)
{
    /// <summary>For messages.</summary>
    public string Place { get; init; } = "";

    /// <summary>Whether it comes from the theme that the program carries.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>The content as text with line feeds only, as HTML parsers see it.</summary>
    public string Text { get; } = Path.EndsWith(".css", StringComparison.Ordinal) || Path.EndsWith(".js", StringComparison.Ordinal)
        || Path.EndsWith(".svg", StringComparison.Ordinal)
        ? System.Text.Encoding.UTF8.GetString(Bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n")
        : "";

    /// <summary>The text of a style sheet or a script without what browsers do not need; null for any other file.</summary>
    public string? Minified =>
        Path.EndsWith(".css", StringComparison.Ordinal) ? CssMinifier.Minify(Text)
        : Path.EndsWith(".js", StringComparison.Ordinal) ? ScriptMinifier.Minify(Text)
        : null;
}
