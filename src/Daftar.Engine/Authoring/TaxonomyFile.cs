using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Schema;
using Daftar.Sources;

namespace Daftar.Authoring;

/// <summary>Adds a term at the end of a taxonomy's file.</summary>
internal sealed class TaxonomyFile(string root, string path, DiagnosticBag diagnostics)
{
    public WrittenContent? Append(ContentWriter term)
    {
        var full = Path.Combine(root, path);
        try
        {
            if (SourceFile.ReadText(full) is not { } text || ContentEdit.Data(text).AppendItem("terms", term.WriteTo) is not { } longer)
            {
                diagnostics.Add(AuthoringDiagnostics.CannotAppend(path));
                return null;
            }
            if (SourceFile.Replace(full, text, longer)) return new(path);
            diagnostics.Add(AuthoringDiagnostics.SavedMeanwhile(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(AuthoringDiagnostics.NotWritten(path, exception.Message));
        }
        return null;
    }
}
