namespace Daftar.Markup;

/// <summary>
/// How often a text may be parsed to find out which of its edits are safe. A text in which thousands of them are not would be parsed thousands of
/// times; when the budget is used up, the rest stays as findings for a person.
/// </summary>
/// <param name="length">Of the text, in characters.</param>
internal sealed class ParseBudget(int length)
{
    private const int Parses = 3;
    private const int Least = 1_800_000;

    // So many of the parser's steps take the time of one character.
    private const int StepsOfCharacter = 100;

    private long _left = Math.Max((long)length * Parses, Least);

    /// <summary>Whether there was too little left for a text. Nobody need make another one to try then.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Whether there is enough left for this text, and takes it away.</summary>
    public bool TryTake(string text)
    {
        var cost = text.Length + ParserWork.Of(text).Steps / StepsOfCharacter;
        if (_left < cost)
        {
            IsSpent = true;
            return false;
        }
        _left -= cost;
        return true;
    }
}
