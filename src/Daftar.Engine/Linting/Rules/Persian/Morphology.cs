using System.Collections.Frozen;
using Daftar.Languages.Stemming;

namespace Daftar.Linting.Rules.Persian;

/// <summary>
/// What the rules for half-spaces know of Persian words. All words are folded as search folds them, without ZWNJ.
/// Verbs come from the stems in <c>Languages/Stemming/Data/persian-verbs.tsv</c>.
/// </summary>
internal sealed class Morphology
{
    private static readonly Lazy<Morphology> Shared = new(() => new());

    private static readonly string[] PresentEndings = ["م", "ی", "د", "یم", "ید", "ند"];

    private static readonly string[] PastEndings = ["", "م", "ی", "یم", "ید", "ند"];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _finite;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _participles;
    private readonly FrozenDictionary<string, PersianWordClass>.AlternateLookup<ReadOnlySpan<char>> _classes;

    private Morphology()
    {
        var finite = new HashSet<string>(StringComparer.Ordinal);
        var participles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in PersianLexicon.Verbs().Append(["بودن", "باش"]))
        {
            var past = row[0][..^1];
            var preverb = row.Length > 2 ? row[2] : "";
            AddParticiples(participles, preverb, past);
            if (preverb.Length > 0) continue;
            foreach (var ending in PresentEndings) finite.Add(row[1] + ending);
            foreach (var ending in PastEndings) finite.Add(past + ending);
        }
        finite.UnionWith(WordLists.OtherFormsAfterMi);
        finite.ExceptWith(WordLists.NotAfterMi);
        _finite = finite.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _participles = participles.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _classes = PersianLexicon.Load().Classes.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Read when a text first needs it.</summary>
    public static Morphology Instance => Shared.Value;

    /// <summary>A form that می or نمی may stand before: شود, رفتند, توان.</summary>
    public bool IsFinite(ReadOnlySpan<char> word) => _finite.Contains(word);

    /// <summary>گفته, نشده, برداشته.</summary>
    public bool IsParticiple(ReadOnlySpan<char> word) => _participles.Contains(word);

    public PersianWordClass ClassOf(ReadOnlySpan<char> word) => _classes.TryGetValue(word, out var found) ? found : PersianWordClass.Unknown;

    /// <summary>A headword of the lexicon or a form of a verb.</summary>
    public bool IsKnown(ReadOnlySpan<char> word) => ClassOf(word) is not PersianWordClass.Unknown || IsFinite(word) || IsParticiple(word);

    public bool IsNominal(ReadOnlySpan<char> word) => ClassOf(word) is PersianWordClass.Noun or PersianWordClass.Adjective or PersianWordClass.Plural;

    /// <summary>Whether the word ends in an ه that is not sounded (خانه, برنامه; not راه, گروه, توجه).</summary>
    public static bool EndsInSilentHe(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[^1] != 'ه') return false;
        return word[^2] switch
        {
            'ا' => false,
            'و' => Contains(WordLists.SilentAfterVav, word),
            _ => !Contains(WordLists.SoundedHe, word) && !word.EndsWith("الله", StringComparison.Ordinal),
        };
    }

    public static bool Contains(FrozenSet<string> list, ReadOnlySpan<char> word) => list.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static void AddParticiples(HashSet<string> participles, string preverb, string past)
    {
        participles.Add(preverb + past + "ه");
        if (past[0] != 'ا')
        {
            participles.Add(preverb + "ن" + past + "ه");
            return;
        }
        participles.Add(preverb + "نی" + past + "ه");
        if (past.Length > 2) participles.Add(preverb + "نی" + past[1..] + "ه");
    }
}
