namespace Daftar.Linting;

/// <summary>
/// How often a text may be parsed to find out which of its edits are safe. A text in which thousands of them are not would be parsed thousands of
/// times; when the budget is used up, the rest stays as findings for a person.
/// </summary>
/// <param name="length">Of the text, in characters.</param>
internal sealed class ParseBudget(int length)
{
    private const int Parses = 10;
    private const int Least = 8_000_000;

    private long _left = Math.Max((long)length * Parses, Least);

    public bool TryTake(int characters)
    {
        if (_left < characters) return false;
        _left -= characters;
        return true;
    }
}
