namespace Daftar.Corpus.Text;

/// <summary>What a sentence pattern leaves open. Written <c>{n}</c>, <c>{ns}</c> … in a pattern.</summary>
public enum Slot
{
    Literal,
    Noun,
    NounPlural,
    NounPluralEzafe,
    NounPossessive,
    Adjective,
    Comparative,
    Adverb,
    VerbPast,
    VerbPresent,
    VerbBare,
    VerbGerund,
    VerbPerfect,
    Place,
    Person,
    Number,
    Percent,
    Year,
}
