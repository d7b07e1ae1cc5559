using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Sources;

namespace Daftar.Checking;

/// <summary>Finds again where a key stands, for findings so rare that loading does not keep the place.</summary>
internal static class FrontMatterPlace
{
    /// <summary>The place of the key's value, or that of the file when it has changed meanwhile.</summary>
    public static SourcePlace Find(string root, string path, string key)
    {
        var text = PlainFile.ReadText(Path.Combine(root, path));
        return ContentText.Markdown(text).Fields(path)?[key]?.Place ?? new(path);
    }
}
