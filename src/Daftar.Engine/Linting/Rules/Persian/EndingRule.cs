using Daftar.Linting.Prose;

namespace Daftar.Linting.Rules.Persian;

/// <summary>Base of the rules that join an ending to its word: the words around the ending.</summary>
internal abstract class EndingRule : LintRule
{
    /// <summary>Behind «هٔ» the word is linked to the next one, so that no ending can follow.</summary>
    protected static bool IsLinked(LintText text, int index) => text[text.Words[index].End - 1] is '\u0654' or '\u06C0';

    /// <summary>The next word when only a space parts the two, folded; empty otherwise.</summary>
    protected static ReadOnlySpan<char> Next(LintText text, int index, Span<char> buffer)
    {
        var words = text.Words;
        if (index + 1 >= words.Count || !Gap.Between(text, words[index].End, words[index + 1].Start)) return [];
        return text.Folded(words[index + 1], buffer);
    }

    /// <summary>The word before when only a space parts the two, folded; empty otherwise.</summary>
    protected static ReadOnlySpan<char> Previous(LintText text, int index, Span<char> buffer)
    {
        var words = text.Words;
        if (index == 0 || !Gap.Between(text, words[index - 1].End, words[index].Start)) return [];
        return text.Folded(words[index - 1], buffer);
    }

    /// <summary>Whether the clause ends behind the word: a mark, the end of the text, or a word that opens the next clause.</summary>
    protected static bool EndsClause(LintText text, int index)
    {
        Span<char> buffer = stackalloc char[64];
        var next = Next(text, index, buffer);
        return next.IsEmpty ? text[text.Words[index].End] is not (LintText.Opaque or LintText.Mark) : Morphology.Contains(WordLists.FunctionWords, next);
    }
}
