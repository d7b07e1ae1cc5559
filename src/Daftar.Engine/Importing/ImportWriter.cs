using System.Text;
using Daftar.Diagnostics;

namespace Daftar.Importing;

/// <summary>Writes files below the content folder and nowhere else, each whole or not at all.</summary>
internal sealed class ImportWriter(string root, string inputPath, DiagnosticBag diagnostics)
{
    private readonly string _input = Path.GetFullPath(Path.Combine(root, inputPath));

    /// <param name="path">Relative to the root.</param>
    /// <returns>False when the file could not be written, which was reported then.</returns>
    public bool Write(string path, string text) => Write(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public bool Write(string path, byte[] bytes)
    {
        var full = Path.GetFullPath(Path.Combine(root, path));
        if (!full.StartsWith(_input + Path.DirectorySeparatorChar, StringComparison.Ordinal) || LeadsOut(full))
            return Fail(path, $"it lies outside '{inputPath}'.");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var pending = full + ".part";
            File.WriteAllBytes(pending, bytes);
            File.Move(pending, full, overwrite: true);
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
