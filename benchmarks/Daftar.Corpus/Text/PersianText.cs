using System.Text;

namespace Daftar.Corpus.Text;

/// <summary>
/// Persian: about 20,000 word forms from some 600 stems. The half-space is written, left out or
/// typed as a space, digits come in three sets and a few articles are typed on an Arabic keyboard,
/// each in the share that real archives show, because that is what loading, folding and search meet.
/// </summary>
public sealed class PersianText : TextSource
{
    private const string HalfSpace = "\u200c";

    private static readonly string[] Nouns = [.. PersianWords.Nouns, .. Compounds()];
    private static readonly string[] Places = Names.Combine(PersianWords.NameHeads, PersianWords.NameMiddles, PersianWords.NameTails, 8000);
    private static readonly string[] PastEndings = ["", "ند", "", "ند", "یم", "م"];
    private static readonly string[] PresentEndings = ["د", "ند", "د", "ند", "یم", "م"];
    private static readonly string[] PossessiveEndings = ["ش", "شان", "مان", "ی", "ش", "شان"];

    private readonly ZipfTable _verbs = new(PersianWords.Verbs.Length, offset: 3);
    private readonly ZipfTable _adjectives = new(PersianWords.Adjectives.Length, offset: 5);

    public PersianText()
        : base(PersianWords.Nouns.Length, Places.Length, SentencePatterns)
    {
    }

    public override string Language => "fa";

    public override BodyLabels Labels { get; } = new("نتیجه‌گیری", "ولایت", "سهم", "مطالعات شرق | ", "ارقام وزارتخانه، گرد شده.");

    protected override Pattern[] Titles { get; } = Pattern.ParseLines("""
        {n} {a} {place} و {nse} {a}
        {place} و {n} {n}؛ {ns} و {ns}
        چرا {place} {n} خود را {vs}؟
        آینده {n} در {place} و {place}
        «{n} {a}»: {place} میان {n} و {n}
        {nse} {n} در {place}؛ عوامل و دلایل
        {place}؛ {num} {n} {a} پس از {n}
        از {n} تا {n}: {nse} {place}
        {n} {year} برای {place} چه معنایی دارد؟
        {n} که {place} را {vd}
        بررسی {n} {a} در {nse} {place}
        """);

    protected override Pattern[] Phrases { get; } = Pattern.ParseLines("""
        {n} {a} {place}
        {nse} {n} در {place}
        {n} و {n}
        {nse} {a} برای {n}
        {num} {n} از سال {year}
        {ns} بدون {n} {a}
        """);

    private static Pattern[] SentencePatterns { get; } = Pattern.ParseLines("""
        {n} {a} {place} {nse} {n} را {vd} و {n} نیز اعلام کرد که {nse} {a} {vs}.
        در سال {year}، {place} {num} {n} را {vd} و با {place} {n} {vp}.
        به گفته {person}، {n} {nse} {a} {n} را {vs} و بر {n} {place} اثر {vs}.
        {n} {n} در {place} {np} را {vp}، در حالی که {nse} {a} {n} را {vs}.
        به نظر می‌رسد {n} برای {n} و {ns} {a}، {n} {ac} را {vp}.
        برای {n}، این {n} یک {n} است؛ اما برای {n} {a}، {n} {ac} به شمار می‌رود.
        با {n} {nse} {n}، {place} می‌تواند {n} {a} را {v} و {np} را {v}.
        {person} در {place} گفت: «{n} یک {n} {a} است و {ns} آن را {vs}.»
        در سطح {a}، عواملی مانند {n} {ns} و {n} {n} زمینه‌ی {a} برای {n} {vp}.
        حدود {pct} درصد {nse} {place} {n} را {vs} و {num} {n} آن را {vp}.
        بدون {n} {a}، {ns} {vs}، {ns} {vs} و {n} {vs}.
        {place} {vs}.
        {n} در {place} و در {n} {n} {vp}، جایی که {num} {n} از سال {year} {n} {a} را {vd}.
        چنین {n} در چارچوب {n} نیز ارزیابی می‌شود، زیرا {n} {nse} {a} و نبود {n}، {n} {nse} {ac} را {vp}.
        از سوی دیگر، {nse} {place} که {n} را {vs}، {n} {a} {nse} {n} را {vs}.
        با این حال، {n} {a} {n}، {ns} را که {n} {place} در سال {year} {vd}، {vs}.
        نه {n} و نه {n}، {ns} را {vd}؛ {person} و {person} در {place} آن را {vd}.
        {nse} {n} را می‌توان در سه سطح {a}، {a} و {a} بررسی کرد.
        اگر {n} {n} را {v}، {nse} {a} {place} می‌توانند {n} {np} را {v}.
        مهم‌تر آنکه {n} باید {ns} را {v} و نگذارد {nse} {a} {n} را {v}.
        {n} {place} برای {n} {a} چه {vs}؟
        """);

    public override string PersonName(int index) =>
        PersianWords.GivenNames[index % PersianWords.GivenNames.Length] + " " + Places[(index * 37) % 900];

    public override Voice NewVoice(ref RandomSource random)
    {
        var habit = random.Below(100);
        var joiner = habit < 80 ? HalfSpace : habit < 92 ? "" : " ";
        var digits = random.Below(100);
        var zero = digits < 85 ? '۰' : digits < 97 ? '0' : '٠';
        return new Voice(
            [.. DrawTopic(8, PersianWords.Nouns.Length, ref random), .. DrawTopic(1, Nouns.Length, ref random)],
            DrawTopic(4, Places.Length, ref random),
            joiner,
            zero,
            ArabicLetters: random.Chance(30));
    }

    protected override void AppendSlot(StringBuilder text, Slot slot, ref RandomSource random, Voice voice)
    {
        switch (slot)
        {
            case Slot.Noun:
                text.Append(Nouns[DrawNoun(ref random, voice)]);
                break;
            case Slot.NounPlural:
                text.Append(Nouns[DrawNoun(ref random, voice)]).Append(Join(ref random, voice)).Append(random.Chance(120) ? "هایی" : "ها");
                break;
            case Slot.NounPluralEzafe:
                text.Append(Nouns[DrawNoun(ref random, voice)]).Append(Join(ref random, voice)).Append("های");
                break;
            case Slot.NounPossessive:
                AppendPossessive(text, Nouns[DrawNoun(ref random, voice)], ref random, voice);
                break;
            case Slot.Adjective or Slot.Adverb:
                text.Append(PersianWords.Adjectives[_adjectives.Draw(ref random)]);
                break;
            case Slot.Comparative:
                text.Append(PersianWords.Adjectives[_adjectives.Draw(ref random)]).Append(Join(ref random, voice)).Append(random.Chance(400) ? "ترین" : "تر");
                break;
            case Slot.VerbPast:
                text.Append(random.Chance(80) ? "ن" : "").Append(Verb(ref random).Past).Append(random.Pick(PastEndings));
                break;
            case Slot.VerbPresent:
                text.Append(random.Chance(100) ? "نمی" : "می").Append(Join(ref random, voice)).Append(Verb(ref random).Present).Append(random.Pick(PresentEndings));
                break;
            case Slot.VerbBare or Slot.VerbGerund:
                text.Append(random.Chance(80) ? "ن" : "ب").Append(Verb(ref random).Present).Append(random.Pick(PresentEndings));
                break;
            case Slot.VerbPerfect:
                text.Append(Verb(ref random).Past).Append(random.Chance(500) ? "ه است" : "ه\u200cاند");
                break;
            case Slot.Place:
                text.Append(Places[DrawPlace(ref random, voice)]);
                break;
            case Slot.Person:
                text.Append(random.Pick(PersianWords.GivenNames)).Append(' ').Append(Places[DrawPlace(ref random, voice)]);
                break;
            case Slot.Number:
                AppendNumber(text, random.Between(2, 9) * (random.Chance(300) ? 1000 : 10) + random.Below(10), voice);
                break;
            case Slot.Percent:
                AppendNumber(text, random.Between(2, 97), voice);
                break;
            case Slot.Year:
                AppendNumber(text, random.Between(1358, 1405), voice);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(slot), slot, "Persian has no such slot.");
        }
    }

    /// <summary>A typist who does without the half-space still writes it now and then.</summary>
    private static string Join(ref RandomSource random, Voice voice) =>
        voice.Joiner.Length == 1 && voice.Joiner[0] == HalfSpace[0] ? HalfSpace : random.Chance(600) ? voice.Joiner : HalfSpace;

    private static void AppendPossessive(StringBuilder text, string noun, ref RandomSource random, Voice voice)
    {
        text.Append(noun);
        var ending = random.Pick(PossessiveEndings);
        if (random.Chance(400))
        {
            text.Append(Join(ref random, voice)).Append("های").Append(ending);
            return;
        }

        if (noun[^1] == 'ه')
        {
            text.Append(HalfSpace).Append(ending.Length == 1 ? "ا" : "");
        }

        text.Append(ending);
    }

    private static IEnumerable<string> Compounds()
    {
        foreach (var prefix in new[] { "هم", "پیش", "پسا", "ضد", "فرا", "شبه", "میان", "بی" })
        {
            foreach (var noun in PersianWords.Nouns)
            {
                yield return prefix + HalfSpace + noun;
            }
        }
    }

    private (string Past, string Present) Verb(ref RandomSource random) => PersianWords.Verbs[_verbs.Draw(ref random)];
}
