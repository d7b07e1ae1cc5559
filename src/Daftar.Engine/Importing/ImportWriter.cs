using Daftar.Diagnostics;
using Daftar.Files;

namespace Daftar.Importing;

/// <summary>Writes files below the content folder and nowhere else, each whole or not at all.</summary>
internal sealed class ImportWriter(string root, string inputPath, DiagnosticBag diagnostics)
{
    private readonly string _input = Path.GetFullPath(Path.Combine(root, inputPath));

    /// <summary>A new article, or a new text in the place of one that was there; one that somebody saved since it was read stays.</summary>
    /// <param name="path">Relative to the root.</param>
    /// <returns>False when the file could not be written, which was reported then.</returns>
    public bool Write(string path, string text, ExistingArticle? existing) =>
        existing is { ImportedNow: not null } ? Put(path, full => SourceFile.Write(full, text)) : Write(path, text, existing?.Text);

    /// <param name="known">What the file said when it was read; null for one that was not there.</param>
    /// <inheritdoc cref="Write(string, string, ExistingArticle?)"/>
    public bool Write(string path, string text, string? known) => Put(path, full =>
    {
        if (known is null) SourceFile.Create(full, text);
        else if (PlainFile.ReadText(full) == known) SourceFile.Write(full, text);
        else throw new IOException("somebody saved it meanwhile.");
    });

    /// <summary>A picture of an article.</summary>
    /// <inheritdoc cref="Write(string, string, ExistingArticle?)"/>
    public bool Write(string path, byte[] bytes) => Put(path, full => SourceFile.Write(full, bytes));

    private bool Put(string path, Action<string> write)
    {
        var full = Path.GetFullPath(Path.Combine(root, path));
        if (!full.StartsWith(_input + Path.DirectorySeparatorChar, StringComparison.Ordinal) || LeadsOut(full))
            return Fail(path, $"it lies outside '{inputPath}'.");
        try
        {
            write(full);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(path, e.Message);
        }
    }

    /// <summary>A link on the way to the file may lead anywhere.</summary>
    private bool LeadsOut(string full)
    {
        for (var folder = Path.GetDirectoryName(full)!; folder.Length > _input.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (new DirectoryInfo(folder).LinkTarget is not null) return true;
        }
        return new FileInfo(full).LinkTarget is not null;
    }

    private bool Fail(string path, string reason)
    {
        diagnostics.Add(ImportDiagnostics.NotWritten(path, path, reason.EndsWith('.') ? reason : reason + "."));
        return false;
    }
}
