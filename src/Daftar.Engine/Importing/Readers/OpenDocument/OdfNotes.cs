using System.Globalization;
using System.Xml.Linq;
using Daftar.Importing.Readers.Office;

namespace Daftar.Importing.Readers.OpenDocument;

/// <summary>The foot- and endnotes of a document, which stand within its paragraphs, as they are met.</summary>
internal sealed class OdfNotes
{
    private readonly List<(string Id, XElement Body)> _notes = [];

    /// <summary>The notes so far; reading the text of one may add others.</summary>
    public IReadOnlyList<(string Id, XElement Body)> All => _notes;

    /// <returns>The id of the note's mark.</returns>
    public string Add(XElement note)
    {
        var id = $"note-{(_notes.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        _notes.Add((id, note.Child("note-body") ?? new XElement("note-body")));
        return id;
    }
}
