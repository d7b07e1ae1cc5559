using System.Text;

namespace Daftar.Corpus.Text;

/// <summary>English: about 20,000 word forms from some 750 stems and two thousand combined names.</summary>
public sealed class EnglishText : TextSource
{
    private static readonly string[] Nouns = [.. EnglishWords.Nouns, .. Compounds()];
    private static readonly string[] Plurals = [.. Nouns.Select(EnglishInflection.Plural)];
    private static readonly string[] VerbStems = [.. EnglishWords.Verbs, .. EnglishWords.VerbPrefixes.SelectMany(p => EnglishWords.Verbs.Where((_, i) => i % 8 == 0).Select(v => p + v))];
    private static readonly string[] VerbsPast = [.. VerbStems.Select(EnglishInflection.Past)];
    private static readonly string[] VerbsPresent = [.. VerbStems.Select(EnglishInflection.WithS)];
    private static readonly string[] VerbsGerund = [.. VerbStems.Select(EnglishInflection.Gerund)];
    private static readonly string[] Adverbs = [.. EnglishWords.Adjectives.Select(EnglishInflection.Adverb)];
    private static readonly string[] Places = Names.Combine(EnglishWords.NameHeads, EnglishWords.NameMiddles, EnglishWords.NameTails, 8000);

    private readonly ZipfTable _verbs = new(VerbStems.Length, offset: 5);
    private readonly ZipfTable _adjectives = new(EnglishWords.Adjectives.Length, offset: 5);

    public EnglishText()
        : base(EnglishWords.Nouns.Length, Places.Length, SentencePatterns)
    {
    }

    public override string Language => "en";

    public override BodyLabels Labels { get; } = new("Conclusion", "Province", "Share", "East Studies | ", "Figures of the ministry, rounded.");

    protected override Pattern[] Titles { get; } = Pattern.ParseLines("""
        {place} and the {n} of {n}: {ns} and {ns}
        The {a} {n} of {place}
        {place}’s {a} {ns} after the {n}
        Why {place} {vs} its {n}
        How the {n} of {place} {vd} the {a} {n}
        The future of {n} in {place} and {place}
        “{a} {n}”: {place} between {n} and {n}
        {n} and {n} in {place}; factors and reasons
        {place}: {num} {ns} of {a} {n}
        From {n} to {n}: the {ns} of {place}
        What the {n} of {year} means for {place}
        The {n} that {vd} {place}
        """);

    protected override Pattern[] Phrases { get; } = Pattern.ParseLines("""
        {a} {n} of {place}
        the {n} of {ns} in {place}
        {vg} the {a} {n}
        {n} and {n}
        {a} {ns} for the {n}
        {num} {ns} since {year}
        {ns} without {a} {n}
        """);

    private static Pattern[] SentencePatterns { get; } = Pattern.ParseLines("""
        The {a} {n} of {place} {vd} the {ns} of the {n}, and the {n} {vd} that the {a} {ns} would {v}.
        In {year}, {place} {vd} {num} {ns} and {vd} a {n} with {place}.
        According to {person}, the {n} {vs} the {a} {ns} of the {n} and {vs} the {n} of {place}.
        The {n} of {n} in {place} has {vd} the {n}, while {a} {ns} {adv} {v} the {n}.
        It appears that the {n} {adv} {vd} the {a} {n} in order to {v} {ns} and {ns}.
        For the {n}, {vg} the {n} is a {n} of {n}; for the {n}, it is a {n} of {a} {n}.
        By {vg} the {ns} of the {n}, {place} can {v} the {a} {n} and {v} its {ns}.
        “The {n} {vs} a {a} {n},” {person} said in {place}, “and the {ns} {v} it.”
        At the {a} level, {ns} such as the {n} of {ns} and the {n} of the {n} {vd} a {a} {n} for {n}.
        About {pct} percent of the {ns} in {place} {v} the {n}, and {num} {ns} {vd} it.
        Without a {a} {n}, the {ns} {v}, the {ns} {v} and the {n} {vs}.
        {place} {vs}.
        The {n} was {vd} in {place} on the {n} of the {n}, where {num} {ns} had {vd} the {a} {n} since {year}.
        Such a {n} is also {vd} within the {n} of the {n}, as the {n} of {a} {ns} and the lack of {n} have {vd} the {n} of {vg} {ns} more {a}.
        On the other hand, the {ns} of {place} who {v} the {n} {adv} {v} the {a} {n} of the {ns}.
        Nevertheless, the {a} {n} of the {n} {vs} the {ns} that the {n} of {place} {vd} in {year}.
        Neither the {n} nor the {n} {vd} the {ns}; {person} and {person} {vd} them in {place}.
        The {ns} can be {vd} at three levels: {a}, {a} and {a}.
        If the {n} {vs} the {n}, the {a} {ns} of {place} could {v} the {n} of the {n}.
        More importantly, the {n} must {v} the {ns} and thus not {v} {a} {ns} to {v} the {n}.
        What does the {n} of {place} {v} for the {a} {n}?
        """);

    public override string PersonName(int index) =>
        EnglishWords.GivenNames[index % EnglishWords.GivenNames.Length] + " " + Places[(index * 37) % 900];

    public override Voice NewVoice(ref RandomSource random) =>
        new([.. DrawTopic(8, EnglishWords.Nouns.Length, ref random), .. DrawTopic(1, Nouns.Length, ref random)], DrawTopic(4, Places.Length, ref random), "", '0', ArabicLetters: false);

    protected override void AppendSlot(StringBuilder text, Slot slot, ref RandomSource random, Voice voice)
    {
        switch (slot)
        {
            case Slot.Noun:
                text.Append(Nouns[DrawNoun(ref random, voice)]);
                break;
            case Slot.NounPlural or Slot.NounPluralEzafe or Slot.NounPossessive:
                text.Append(Plurals[DrawNoun(ref random, voice)]);
                break;
            case Slot.Adjective or Slot.Comparative:
                text.Append(EnglishWords.Adjectives[_adjectives.Draw(ref random)]);
                break;
            case Slot.Adverb:
                text.Append(Adverbs[_adjectives.Draw(ref random)]);
                break;
            case Slot.VerbPast or Slot.VerbPerfect:
                text.Append(VerbsPast[_verbs.Draw(ref random)]);
                break;
            case Slot.VerbPresent:
                text.Append(VerbsPresent[_verbs.Draw(ref random)]);
                break;
            case Slot.VerbBare:
                text.Append(VerbStems[_verbs.Draw(ref random)]);
                break;
            case Slot.VerbGerund:
                text.Append(VerbsGerund[_verbs.Draw(ref random)]);
                break;
            case Slot.Place:
                text.Append(Places[DrawPlace(ref random, voice)]);
                break;
            case Slot.Person:
                text.Append(random.Pick(EnglishWords.GivenNames)).Append(' ').Append(Places[DrawPlace(ref random, voice)]);
                break;
            case Slot.Number:
                AppendNumber(text, random.Between(2, 9) * (random.Chance(300) ? 1000 : 10) + random.Below(10), voice);
                break;
            case Slot.Percent:
                AppendNumber(text, random.Between(2, 97), voice);
                break;
            case Slot.Year:
                AppendNumber(text, random.Between(1979, 2026), voice);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(slot), slot, "English has no such slot.");
        }
    }

    private static IEnumerable<string> Compounds()
    {
        foreach (var prefix in EnglishWords.Prefixes)
        {
            for (var i = 0; i < EnglishWords.Nouns.Length; i++)
            {
                yield return prefix + EnglishWords.Nouns[i];
            }
        }
    }
}
