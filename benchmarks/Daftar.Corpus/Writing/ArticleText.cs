using System.Text;
using Daftar.Corpus.Planning;
using Daftar.Corpus.Text;

namespace Daftar.Corpus.Writing;

/// <summary>The words of one article: title, kicker, lead and the Markdown body.</summary>
public sealed class ArticleText
{
    private readonly CorpusPlan _plan;
    private readonly ArticlePlan _article;
    private readonly TextSource _source;
    private readonly Voice _voice;
    private readonly Func<ArticlePlan, string> _linkTo;
    private RandomSource _random;

    /// <param name="linkTo">How the body links to another article: sites differ in that.</param>
    public ArticleText(CorpusPlan plan, ArticlePlan article, Func<ArticlePlan, string> linkTo)
    {
        _plan = plan;
        _article = article;
        _linkTo = linkTo;
        _source = plan.TextOf(article.Language);
        _random = new RandomSource(plan.Options.Seed ^ 0xB0D1E5, (ulong)article.NewsCode);
        _voice = _source.NewVoice(ref _random);

        var text = new StringBuilder();
        _source.AppendTitle(text, ref _random, _voice);
        Title = text.ToString();
        text.Clear();

        if (_random.Chance(600))
        {
            _source.AppendPhrase(text, ref _random, _voice);
            Kicker = text.ToString();
            text.Clear();
        }

        for (var i = _random.Between(1, 3); i > 0; i--)
        {
            _source.AppendSentence(text, ref _random, _voice);
            text.Append(i > 1 ? " " : "");
        }

        Lead = text.ToString();
    }

    public string Title { get; }

    public string? Kicker { get; }

    public string Lead { get; }

    /// <summary>Appends the body. Once only: each call would go on in the random stream.</summary>
    public void AppendBody(StringBuilder text)
    {
        var start = text.Length;
        if (_random.Chance(300))
        {
            text.Append(_source.Labels.Dateline);
        }

        var words = Paragraph(text) + Paragraph(text);
        var hasNote = _random.Chance(40);
        for (var section = 0; words < _article.Words; section++)
        {
            text.Append(section == 0 || _random.Chance(850) ? "## " : "### ");
            _source.AppendTitle(text, ref _random, _voice);
            text.Append("\n\n");
            for (var i = _random.Between(1, 4); i > 0; i--)
            {
                words += Block(text);
            }
        }

        text.Append("## ").Append(_source.Labels.Conclusion).Append("\n\n");
        Paragraph(text);
        if (hasNote)
        {
            text.Insert(text.Length - 2, "[^1]").Append("[^1]: ").Append(_source.Labels.Note).Append('\n');
        }

        if (_voice.ArabicLetters)
        {
            text.Replace('ی', 'ي', start, text.Length - start).Replace('ک', 'ك', start, text.Length - start);
        }
    }

    private int Block(StringBuilder text)
    {
        var kind = _random.Below(100);
        return kind switch
        {
            < 8 => List(text),
            < 12 => Quote(text),
            < 13 => Table(text),
            _ => Paragraph(text),
        };
    }

    private int Paragraph(StringBuilder text)
    {
        var sentences = _random.Between(3, 6);
        for (var i = 0; i < sentences; i++)
        {
            if (_random.Chance(25))
            {
                text.Append("**");
                _source.AppendPhrase(text, ref _random, _voice);
                text.Append(".** ");
            }

            _source.AppendSentence(text, ref _random, _voice);
            text.Append(i < sentences - 1 ? " " : "");
        }

        if (_random.Chance(60))
        {
            text.Append(' ');
            Link(text);
        }

        text.Append("\n\n");
        return sentences * 17;
    }

    private int List(StringBuilder text)
    {
        var ordered = _random.Chance(250);
        var items = _random.Between(3, 6);
        for (var i = 1; i <= items; i++)
        {
            text.Append(ordered ? (char)('0' + i) : '-').Append(ordered ? ". " : " ");
            _source.AppendPhrase(text, ref _random, _voice);
            text.Append('\n');
        }

        text.Append('\n');
        return items * 6;
    }

    private int Quote(StringBuilder text)
    {
        text.Append("> ");
        _source.AppendSentence(text, ref _random, _voice);
        text.Append("\n\n");
        return 20;
    }

    private int Table(StringBuilder text)
    {
        text.Append("| ").Append(_source.Labels.TableName).Append(" | ").Append(_source.Labels.TableShare).Append(" |\n|---|--:|\n");
        var rows = _random.Between(3, 7);
        for (var i = 0; i < rows; i++)
        {
            text.Append("| ");
            _source.AppendPhrase(text, ref _random, _voice);
            text.Append(" | ");
            _source.AppendNumber(text, _random.Between(100, 99999), _voice);
            text.Append(" |\n");
        }

        text.Append('\n');
        return rows * 7;
    }

    private void Link(StringBuilder text)
    {
        var inside = _random.Chance(400);
        text.Append('[');
        _source.AppendPhrase(text, ref _random, _voice);
        text.Append("](");
        if (inside)
        {
            text.Append(_linkTo(_plan.Articles[_random.Below(_plan.Articles.Count)]));
        }
        else
        {
            text.Append("https://example.org/archive/").Append(_random.Below(100000));
        }

        text.Append(").");
    }
}
