using System.Globalization;
using System.Text;

namespace Daftar.Corpus.Text;

/// <summary>Writes sentences of one language. Frequencies fall off as in real text; nothing is meant to make sense.</summary>
public abstract class TextSource
{
    private readonly ZipfTable _nounRanks;
    private readonly ZipfTable _placeRanks;
    private readonly ZipfTable _patternRanks;

    protected TextSource(int nouns, int places, Pattern[] sentences)
    {
        _nounRanks = new ZipfTable(nouns, offset: 8);
        _placeRanks = new ZipfTable(places, offset: 4);
        _patternRanks = new ZipfTable(sentences.Length, offset: 6);
        Sentences = sentences;
    }

    public abstract string Language { get; }

    /// <summary>Fixed words of the page furniture inside bodies: what a table's head, a note or a conclusion is called.</summary>
    public abstract BodyLabels Labels { get; }

    protected Pattern[] Sentences { get; }

    protected abstract Pattern[] Titles { get; }

    protected abstract Pattern[] Phrases { get; }

    public abstract string PersonName(int index);

    public abstract Voice NewVoice(ref RandomSource random);

    public void AppendSentence(StringBuilder text, ref RandomSource random, Voice voice)
    {
        var start = text.Length;
        Append(text, Sentences[_patternRanks.Draw(ref random)], ref random, voice);
        Capitalise(text, start);
    }

    public void AppendTitle(StringBuilder text, ref RandomSource random, Voice voice)
    {
        var start = text.Length;
        Append(text, random.Pick(Titles), ref random, voice);
        Capitalise(text, start);
    }

    /// <summary>A few words without a full stop: a list item, a link's text, a table's cell.</summary>
    public void AppendPhrase(StringBuilder text, ref RandomSource random, Voice voice) =>
        Append(text, random.Pick(Phrases), ref random, voice);

    public void AppendNumber(StringBuilder text, long number, Voice voice)
    {
        var start = text.Length;
        text.Append(number.ToString(CultureInfo.InvariantCulture));
        if (voice.Zero == '0')
        {
            return;
        }

        for (var i = start; i < text.Length; i++)
        {
            text[i] = (char)(text[i] - '0' + voice.Zero);
        }
    }

    protected abstract void AppendSlot(StringBuilder text, Slot slot, ref RandomSource random, Voice voice);

    protected int DrawNoun(ref RandomSource random, Voice voice) =>
        random.Chance(300) ? random.Pick(voice.TopicNouns) : _nounRanks.Draw(ref random);

    protected int DrawPlace(ref RandomSource random, Voice voice) =>
        random.Chance(400) ? random.Pick(voice.TopicNames) : _placeRanks.Draw(ref random);

    /// <summary>Topics come from all ranks alike: what an article is about is mostly not the commonest word.</summary>
    protected static int[] DrawTopic(int count, int limit, ref RandomSource random)
    {
        var drawn = new int[count];
        for (var i = 0; i < count; i++)
        {
            drawn[i] = random.Below(limit);
        }

        return drawn;
    }

    private void Append(StringBuilder text, Pattern pattern, ref RandomSource random, Voice voice)
    {
        foreach (var piece in pattern.Pieces)
        {
            if (piece.Slot == Slot.Literal)
            {
                text.Append(piece.Literal);
                continue;
            }

            var start = text.Length;
            AppendSlot(text, piece.Slot, ref random, voice);
            MendArticle(text, start);
        }
    }

    /// <summary>Turns "a" into "an" before a vowel; Persian never has " a ".</summary>
    private static void MendArticle(StringBuilder text, int word)
    {
        if (word > 2 && text[word - 1] == ' ' && text[word - 2] == 'a' && text[word - 3] == ' ' && text[word] is 'a' or 'e' or 'i' or 'o')
        {
            text.Insert(word - 1, 'n');
        }
    }

    private static void Capitalise(StringBuilder text, int at)
    {
        if (text[at] is >= 'a' and <= 'z')
        {
            text[at] = (char)(text[at] - 'a' + 'A');
        }
    }
}
