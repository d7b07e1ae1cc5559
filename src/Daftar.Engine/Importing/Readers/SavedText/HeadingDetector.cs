using Daftar.Importing.Documents;
using Daftar.Importing.Wording;
using Daftar.Languages;

namespace Daftar.Importing.Readers.SavedText;

/// <summary>
/// Finds the headings that saved text has lost the marks of: short lines without closing punctuation that stand
/// before longer text. The rules are listed in <c>docs/importing.md</c>.
/// </summary>
internal static class HeadingDetector
{
    private const int MostWords = 16;
    private const int MostCharacters = 140;

    /// <param name="isConversation">Interviews and round tables: a question or a speaker's name is no heading there.</param>
    public static void Mark(List<BodyBlock> blocks, string language, bool isConversation)
    {
        var isLatin = Directions.OfLanguage(language) == TextDirection.LeftToRight;
        var hasGaps = blocks.Skip(1).Any(block => block.BlankBefore) && blocks.Skip(1).Any(block => !block.BlankBefore);
        var repeated = blocks.GroupBy(block => block.Text, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var questions = blocks.Count(block => block.EndsIn("?؟"));
        // Where one speaker's name comes again, the names of the others are no headings either.
        var hasSpeakers = isConversation && repeated.Any(text => AuthorNames.IsName(text.TrimEnd(':')));
        var rules = new Rules(isLatin, hasGaps, isConversation, questions);

        for (var i = 0; i < blocks.Count; i++)
        {
            var run = 0;
            while (i + run < blocks.Count && !repeated.Contains(blocks[i + run].Text) && !(hasSpeakers && IsSpeaker(blocks[i + run])) && rules.IsCandidate(blocks[i + run])) run++;
            if (run == 0) continue;
            MarkRun(blocks, i, run, rules);
            i += run - 1;
        }
    }

    private static bool IsSpeaker(BodyBlock block) =>
        block.WordCount <= 4 && !Boilerplate.IsHeading(block.Text) && AuthorNames.IsName(block.Text.TrimEnd(':'));

    /// <summary>
    /// One candidate or two in a row (a part and its first section) are headings; three or more are rather the items
    /// of an unmarked list or lines of an address, of which only the last may be one.
    /// </summary>
    private static void MarkRun(List<BodyBlock> blocks, int start, int length, Rules rules)
    {
        var end = start + length;
        if (end >= blocks.Count || !OpensSection(blocks[end], blocks[end - 1])) return;
        var first = length switch { 1 => start, 2 when blocks[start].BlankBefore || start == 0 || rules.IsStrong(blocks[start]) => start, _ => end - 1 };
        for (var i = first; i < end; i++)
        {
            var previous = i > 0 ? blocks[i - 1] : null;
            if (previous is null || Follows(blocks[i], previous, rules, isLastOfMany: length > 2)) blocks[i].Kind = BlockKind.Heading;
        }
    }

    private static bool Follows(BodyBlock block, BodyBlock previous, Rules rules, bool isLastOfMany)
    {
        if (Boilerplate.IsHeading(block.Text)) return true;
        if (isLastOfMany) return block.BlankBefore && rules.HasGaps;
        if (previous.Kind == BlockKind.Heading || previous.IsListItem) return rules.IsStrong(block) || !rules.HasGaps || block.BlankBefore;
        if (previous.EndsIn(":،,")) return false;
        return previous.EndsSentence
            ? rules.IsStrong(block) || !rules.HasGaps || block.BlankBefore
            : block.BlankBefore || rules.IsStrong(block);
    }

    /// <summary>Whether the text after a line fits a heading: a list, or sentences longer than the line.</summary>
    private static bool OpensSection(BodyBlock next, BodyBlock heading)
    {
        if (next.Kind == BlockKind.Break) return false;
        if (next.IsListItem) return true;
        return next.WordCount > MostWords || (next.EndsIn(".!?؟…:؛;۔") && next.WordCount > Math.Min(heading.WordCount, 8));
    }

    private sealed record Rules(bool IsLatin, bool HasGaps, bool IsConversation, int Questions)
    {
        public bool IsCandidate(BodyBlock block)
        {
            var text = block.Text;
            if (block.Kind != BlockKind.Paragraph || text.Length > MostCharacters) return false;
            if (Boilerplate.IsHeading(text)) return true;
            if (text[0] is '-' or '–' or '—') return false;
            if (Boilerplate.IsCaption(text) || Boilerplate.HasCredit(text) || text.Contains("» —", StringComparison.Ordinal) || text.Contains("» –", StringComparison.Ordinal)) return false;
            var words = block.WordCount;
            if (words > MostWords || !text.Any(char.IsLetter) || text.Contains("://", StringComparison.Ordinal) || text.Contains('@')) return false;
            if (block.EndsIn(".,;،؛…!۔—–-") || PublishDates.IsDateAlone(text) || IsQuotation(text)) return false;
            if (block.EndsIn("?؟")) return IsQuestionHeading(block, words);
            if (block.EndsIn(":")) return !IsConversation && words <= 6 && !Boilerplate.HasSaying(text) && (!IsLatin || IsTitleCase(text));
            if (IsLatin) return StartsUpper(text) && (IsTitleCase(text) || (words <= 10 && !Boilerplate.EndsInSaying(text)));
            return words <= 14 && (words <= 8 || !Boilerplate.EndsInSaying(text));
        }

        /// <summary>Known to be a heading by its wording or capitals, wherever it stands.</summary>
        public bool IsStrong(BodyBlock block) =>
            Boilerplate.IsHeading(block.Text) || (IsLatin && IsTitleCase(block.Text)) || ListMarkers.NumberOf(block.Text) is not null;

        private bool IsQuestionHeading(BodyBlock block, int words)
        {
            if (IsConversation || words > 12) return false;
            if (IsLatin && IsTitleCase(block.Text)) return true;
            return Questions <= 3 && words <= 10 && (block.BlankBefore || !HasGaps) && (!IsLatin || StartsUpper(block.Text));
        }

        private static bool IsQuotation(string text) => text[0] is '"' or '“' or '«' && text[^1] is '"' or '”' or '»'
            && text.AsSpan(1, text.Length - 2).IndexOfAny("\"“”«»") < 0;

        private static bool StartsUpper(string text)
        {
            foreach (var c in text)
            {
                if (char.IsLetter(c)) return !char.IsLower(c);
                if (char.IsDigit(c)) continue;
            }
            return false;
        }

        /// <summary>At least three of five words that are no articles and the like begin with a capital, and two at least when there are two.</summary>
        private static bool IsTitleCase(string text)
        {
            int significant = 0, capital = 0;
            foreach (var word in text.Split([' ', '-', '–', '—', '/'], StringSplitOptions.RemoveEmptyEntries))
            {
                var letter = word.FirstOrDefault(char.IsLetter);
                if (letter == '\0' || Boilerplate.IsStopWord(word, "en")) continue;
                significant++;
                if (char.IsUpper(letter)) capital++;
            }
            return significant > 0 && capital * 5 >= significant * 3 && capital >= Math.Min(2, significant);
        }
    }
}
