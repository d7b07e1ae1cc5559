using Daftar.Languages.Characters;

namespace Daftar.Languages.Stemming;

/// <summary>
/// What a language knows about the forms of its words. Words are given as search compares them: folded by
/// <see cref="PersianText.FoldForSearch"/>, ZWNJ and apostrophes left out. Implementations are read only and may be
/// used by several threads.
/// </summary>
public abstract class WordForms
{
    /// <summary>Endings that <see cref="FormCluster.Endings"/> stands for, by letter. The browser reads them as data.</summary>
    public virtual IReadOnlyDictionary<char, string[]> Endings { get; } = new Dictionary<char, string[]>();

    /// <summary>Words that a query of several words may miss: they are in nearly every text and say little.</summary>
    public virtual IReadOnlySet<string> StopWords { get; } = new HashSet<string>();

    /// <summary>Affixes that some write as a word of their own before the word that they belong to («می شود»); joined to it.</summary>
    public virtual IReadOnlySet<string> Prefixes { get; } = new HashSet<string>();

    /// <summary>
    /// Affixes that stand behind a ZWNJ or, with some writers, behind a space («کتاب‌ها», «کتاب ها»). Behind a ZWNJ they
    /// are never part of the word; behind a space they are left out of a query.
    /// </summary>
    public virtual IReadOnlySet<string> Suffixes { get; } = new HashSet<string>();

    /// <summary>
    /// Names of letters, of which runs are one word however they are written: «بی بی سی», بی‌بی‌سی, سی.ان.ان.
    /// </summary>
    public virtual IReadOnlySet<string> Letters { get; } = new HashSet<string>();

    /// <summary>How names are spelled otherwise by rule; null in a language without such rules.</summary>
    public virtual NameSpellings? Names => null;

    /// <summary>Whether a form may be a name that others spell otherwise; asked only where there are <see cref="Names"/>.</summary>
    public virtual NameKind NameKindOf(string form, string lemma) => NameKind.None;

    /// <summary>
    /// Words of the dictionary that may share a key with one of these nouns, so that a search for one of them which no article
    /// has finds nothing instead of the noun.
    /// </summary>
    public virtual IEnumerable<string> WordsLike(IEnumerable<string> nouns) => [];

    /// <summary>What some write together with the word behind it: the و of «وکابل».</summary>
    public virtual string Conjunction => "";

    /// <summary>Which letters are the same.</summary>
    public virtual SearchFolding Folding => SearchFolding.Default;

    /// <summary>The rules for a BCP 47 tag; a language without rules gets <see cref="PlainWordForms"/>.</summary>
    public static WordForms For(string language) => KnownLanguages.Primary(language) switch
    {
        "fa" => PersianWordForms.Instance,
        "en" => EnglishWordForms.Instance,
        "ps" => PlainWordForms.Pashto,
        "ur" => PlainWordForms.Urdu,
        _ => PlainWordForms.Instance,
    };

    /// <summary>
    /// A name for all forms of one word: two words are conflated when, and only when, theirs are equal. It is not
    /// always a word itself.
    /// </summary>
    public abstract string Lemma(string word);

    /// <summary>
    /// The lemma of another word of which this is a form too, at half the weight (سفیری, an ambassador, is a word of its own
    /// and of سفیر), or null.
    /// </summary>
    public virtual string? AlsoLemma(string word) => null;

    /// <summary>Whether a run of two letters' names with this one is surely a word made of letters.</summary>
    public virtual bool IsTellingLetter(string letter) => false;

    /// <summary>
    /// Forms of the word that a reader may ask for although no article has them, as they are grouped by their
    /// beginning. <paramref name="seen"/> are the forms that articles have.
    /// </summary>
    public abstract IEnumerable<FormCluster> Forms(string lemma, IReadOnlyCollection<string> seen);

    /// <summary>Whether the word, without an ending, is a compound that some write as several words («سیاست گذاری», «گفت و گو»).</summary>
    public virtual bool IsCompound(ReadOnlySpan<char> word) => false;

    /// <summary>What the word may be in a compound; asked once for each word, so that pairs of words cost little.</summary>
    public virtual CompoundRole RoleOf(string word, string lemma) => default;

    /// <summary>Whether a prefix and the word behind it are one word, and then that word.</summary>
    public virtual bool TryJoin(string first, string second, out string joined)
    {
        joined = "";
        return false;
    }
}

/// <summary>Forms with one beginning: <paramref name="Base"/> followed by each of the endings.</summary>
/// <param name="Endings">A letter of <see cref="WordForms.Endings"/> (which says whether the beginning alone is a form), or '\0' for the beginning alone.</param>
public readonly record struct FormCluster(string Base, char Endings);

/// <summary>What a word may be in a compound.</summary>
/// <param name="Begins">Whether a compound begins with it.</param>
/// <param name="BeginsAny">Whether that may be one that no dictionary has.</param>
/// <param name="End">The word as a compound ends with it, without an ending of its own; null when none does.</param>
/// <param name="OtherEnd">Another one, when it may be read in two ways («گران» is a word, and some of گر).</param>
/// <param name="EndsAny">Whether it makes a compound of nearly every noun.</param>
public readonly record struct CompoundRole(bool Begins, bool BeginsAny, string? End, string? OtherEnd, bool EndsAny);
