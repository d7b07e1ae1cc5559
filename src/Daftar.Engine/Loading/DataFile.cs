using Daftar.Diagnostics;
using Daftar.Yaml;

namespace Daftar.Loading;

/// <summary>Reads a file of the content; what goes wrong is reported and gives null.</summary>
internal static class DataFile
{
    public static DataMapping? Read(string root, string path, DiagnosticBag diagnostics)
    {
        if (ReadText(root, path, diagnostics, out _) is not { } text) return null;
        switch (YamlReader.Read(text, path, 1, diagnostics))
        {
            case DataMapping mapping:
                return mapping;
            case { } other:
                diagnostics.Add(LoadingDiagnostics.FrontMatterNotAMapping(other.Place));
                return null;
            default:
                return null;
        }
    }

    /// <summary>The decoded text, and the bytes as they lie on the disk.</summary>
    public static string? ReadText(string root, string path, DiagnosticBag diagnostics, out byte[] bytes)
    {
        bytes = [];
        try
        {
            var fullPath = Path.Combine(root, path);
            if (!SourceText.CheckSize(new FileInfo(fullPath).Length, path, diagnostics)) return null;
            bytes = File.ReadAllBytes(fullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LoadingDiagnostics.Unreadable(path, exception.Message));
            return null;
        }
        return SourceText.Decode(bytes, path, diagnostics);
    }
}
