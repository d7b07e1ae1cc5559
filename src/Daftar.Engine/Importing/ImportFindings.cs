using Daftar.Diagnostics;

namespace Daftar.Importing;

/// <summary>The account of one document: nothing of it goes without being named here.</summary>
public sealed class ImportFindings
{
    private readonly List<LocalizedText> _recognised = [];
    private readonly List<LocalizedText> _dropped = [];
    private readonly List<LocalizedText> _mended = [];
    private readonly List<LocalizedText> _guessed = [];
    private readonly List<LocalizedText> _missing = [];

    /// <summary>Facts that were found, with their values.</summary>
    public IReadOnlyList<LocalizedText> Recognised => _recognised;

    /// <summary>Furniture that was left out.</summary>
    public IReadOnlyList<LocalizedText> Dropped => _dropped;

    /// <summary>What was put right in the text, and how often.</summary>
    public IReadOnlyList<LocalizedText> Mended => _mended;

    /// <summary>What the document does not say outright: somebody should look at it.</summary>
    public IReadOnlyList<LocalizedText> Guessed => _guessed;

    /// <summary>What the document does not say at all.</summary>
    public IReadOnlyList<LocalizedText> Missing => _missing;

    internal void Recognise(string english, string persian) => _recognised.Add(new(english, persian));

    internal void Drop(string english, string persian) => _dropped.Add(new(english, persian));

    internal void Mend(string english, string persian) => _mended.Add(new(english, persian));

    internal void Guess(string english, string persian) => _guessed.Add(new(english, persian));

    internal void Miss(string english, string persian) => _missing.Add(new(english, persian));
}
