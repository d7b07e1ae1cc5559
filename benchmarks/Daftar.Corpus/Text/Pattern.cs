namespace Daftar.Corpus.Text;

/// <summary>A sentence with open places, parsed once and filled in millions of times.</summary>
public sealed class Pattern
{
    private Pattern(Piece[] pieces) => Pieces = pieces;

    public Piece[] Pieces { get; }

    public static Pattern Parse(string text)
    {
        var pieces = new List<Piece>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
            {
                pieces.Add(new Piece(Slot.Literal, text[at..]));
                break;
            }

            if (open > at)
            {
                pieces.Add(new Piece(Slot.Literal, text[at..open]));
            }

            var close = text.IndexOf('}', open);
            pieces.Add(new Piece(SlotNamed(text[(open + 1)..close]), ""));
            at = close + 1;
        }

        return new Pattern([.. pieces]);
    }

    public static Pattern[] ParseLines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static Slot SlotNamed(string name) => name switch
    {
        "n" => Slot.Noun,
        "ns" => Slot.NounPlural,
        "nse" => Slot.NounPluralEzafe,
        "np" => Slot.NounPossessive,
        "a" => Slot.Adjective,
        "ac" => Slot.Comparative,
        "adv" => Slot.Adverb,
        "vd" => Slot.VerbPast,
        "vs" => Slot.VerbPresent,
        "v" => Slot.VerbBare,
        "vg" => Slot.VerbGerund,
        "vp" => Slot.VerbPerfect,
        "place" => Slot.Place,
        "person" => Slot.Person,
        "num" => Slot.Number,
        "pct" => Slot.Percent,
        "year" => Slot.Year,
        _ => throw new ArgumentException($"Unknown slot '{name}'."),
    };

    public readonly record struct Piece(Slot Slot, string Literal);
}
