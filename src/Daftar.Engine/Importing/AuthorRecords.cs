using Daftar.Content;
using Daftar.Diagnostics;
using Daftar.Files;
using Daftar.Importing.Wording;
using Daftar.Languages;
using Daftar.Schema;
using Daftar.Sources;

namespace Daftar.Importing;

/// <summary>
/// The records of <c>input/authors/</c>. A new author gets a record; an existing one gets only what it lacks, by a line
/// put into it, so that all that a person wrote stays as it is.
/// </summary>
internal sealed class AuthorRecords
{
    private readonly string _folder;
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idsByName = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _changed = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unwritable = new(StringComparer.Ordinal);

    private AuthorRecords(string folder) => _folder = folder;

    /// <summary>Records that are new or completed: path relative to the root, text, and what the file says now, null for a new one.</summary>
    public IEnumerable<(string Path, string Text, string? Known)> Changed => _changed.Select(id => (PathOf(id), _texts[id], _known.GetValueOrDefault(id)));

    public static AuthorRecords Load(string root, string inputPath, DiagnosticBag diagnostics)
    {
        var records = new AuthorRecords($"{inputPath}/authors");
        var folder = Path.Combine(root, inputPath, "authors");
        if (!Directory.Exists(folder)) return records;
        foreach (var file in Directory.EnumerateFiles(folder, "*.yml").Order(StringComparer.Ordinal))
            records.Read(file, diagnostics);
        return records;
    }

    /// <summary>Id of the author's record, found by any of its names, or the id that a new record gets.</summary>
    public string IdOf(string name)
    {
        if (_idsByName.TryGetValue(AuthorNames.Key(name), out var known)) return known;
        var id = Slug.From(name);
        return id.Length > 0 ? id : name;
    }

    public void Complete(ImportedAuthor author, string language, string source, DiagnosticBag diagnostics)
    {
        var id = IdOf(author.Name);
        if (id == author.Name && Slug.From(id).Length == 0) return;
        if (_unwritable.Contains(id))
        {
            diagnostics.Add(ImportDiagnostics.AuthorKept(source, PathOf(id), $"name.{language}"));
            return;
        }
        if (!_texts.TryGetValue(id, out var text))
        {
            var record = new ContentWriter(ContentSchema.Authors).Set("name", In(author.Name)).Set("bio", author.Bio is { } bio ? In(bio) : null);
            Index(id, record.ToYaml());
            _changed.Add(id);
            return;
        }

        var completed = text;
        if (!AddMissing(ref completed, id, "name", language, author.Name) || (author.Bio is not null && !AddMissing(ref completed, id, "bio", language, author.Bio)))
            diagnostics.Add(ImportDiagnostics.AuthorKept(source, PathOf(id), $"bio.{language}"));
        if (completed == text) return;
        Index(id, completed);
        _changed.Add(id);

        KeyValuePair<string, string>[] In(string value) => [new(language, value)];
    }

    /// <summary>Takes the record as it is now for the one on the disk.</summary>
    public void Keep(string path)
    {
        var id = Path.GetFileNameWithoutExtension(path);
        _known[id] = _texts[id];
        _changed.Remove(id);
    }

    private string PathOf(string id) => $"{_folder}/{id}.yml";

    private void Index(string id, string text)
    {
        _texts[id] = text;
        _idsByName.TryAdd(AuthorNames.Key(id), id);
        if (Parse(id, text) is not { } mapping) return;
        if (mapping["name"] is DataMapping names)
        {
            foreach (var entry in names.Entries) AddName((entry.Value as DataScalar)?.Value, id);
        }
        AddName((mapping["name"] as DataScalar)?.Value, id);
        if (mapping["aliases"] is not DataSequence aliases) return;
        foreach (var alias in aliases.Items) AddName((alias as DataScalar)?.Value, id);
    }

    private void Read(string file, DiagnosticBag diagnostics)
    {
        var id = Path.GetFileNameWithoutExtension(file);
        try
        {
            // One that is not UTF-8 cannot be written back as it was; it is there, and stays as it is.
            if (SourceFile.ReadText(file) is { } text) Index(id, _known[id] = text);
            else _unwritable.Add(id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _unwritable.Add(id);
            diagnostics.Add(ImportDiagnostics.Unreadable(PathOf(id), e.Message));
        }
    }

    private void AddName(string? name, string id)
    {
        if (!string.IsNullOrWhiteSpace(name)) _idsByName.TryAdd(AuthorNames.Key(name), id);
    }

    private DataMapping? Parse(string id, string text) => ContentText.Data(text).Fields(PathOf(id));

    /// <summary>False when the record has another text there, or is written in a way that a line cannot be put into.</summary>
    private bool AddMissing(ref string text, string id, string key, string language, string value)
    {
        if (Parse(id, text) is not { } mapping) return false;
        if (mapping[key] is DataScalar { IsNull: false } whole) return whole.Value == value || key == "name";
        // Another spelling of the name is how the author was found, or a person's choice; it is not news.
        if ((mapping[key] as DataMapping)?[language] is DataScalar existing) return existing.Value == value || key == "name";
        if (ContentEdit.Data(text).Add(key, language, value) is not { } longer) return false;
        text = longer;
        return true;
    }
}
