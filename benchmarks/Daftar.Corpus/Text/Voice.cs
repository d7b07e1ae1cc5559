namespace Daftar.Corpus.Text;

/// <summary>
/// What makes one article's text its own: the few nouns and names it keeps returning to, as real
/// articles do, and its typist's habits (half-space, digits, keyboard).
/// </summary>
public sealed record Voice(int[] TopicNouns, int[] TopicNames, string Joiner, char Zero, bool ArabicLetters);
