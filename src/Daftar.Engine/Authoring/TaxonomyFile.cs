using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Sources;

namespace Daftar.Authoring;

/// <summary>Adds a term at the end of a taxonomy's file.</summary>
internal sealed class TaxonomyFile(string root, string path, DiagnosticBag diagnostics)
{
    public WrittenContent? Append(string id, Action<YamlWriter> label)
    {
        var full = Path.Combine(root, path);
        try
        {
            if (SourceFile.ReadText(full) is not { } known)
            {
                diagnostics.Add(AuthoringDiagnostics.CannotAppend(path));
                return null;
            }
            var text = known;
            var ending = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            if (text.Length > 0 && !text.EndsWith('\n')) text += ending;
            var count = Terms(text)?.Count ?? -1;
            var term = new YamlWriter().Add("terms", [item => item.Add("id", id).Add("label", label)]).ToString()["terms:\n".Length..];
            foreach (var indent in (string[])["  ", ""])
            {
                // Lists stand two spaces in, or, as YAML allows as well, below their key.
                var lines = term.TrimEnd('\n').Split('\n').Select(line => indent + line[2..]);
                var longer = text + string.Join(ending, lines) + ending;
                if (count < 0 || Terms(longer) is not { } terms || terms.Count != count + 1) continue;
                if (SourceFile.Replace(full, known, longer)) return new(path);
                diagnostics.Add(AuthoringDiagnostics.SavedMeanwhile(path));
                return null;
            }
            diagnostics.Add(AuthoringDiagnostics.CannotAppend(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(AuthoringDiagnostics.NotWritten(path, exception.Message));
        }
        return null;
    }

    /// <summary>The terms of a file that is free of mistakes and ends with them, or null.</summary>
    private IReadOnlyList<DataNode>? Terms(string text)
    {
        var found = new DiagnosticBag();
        return YamlReader.Read(text.TrimStart('\uFEFF'), path, 1, found) is DataMapping { Entries: [.., { Key: "terms", Value: DataSequence sequence }] } && !found.HasErrors
            ? sequence.Items
            : null;
    }
}
