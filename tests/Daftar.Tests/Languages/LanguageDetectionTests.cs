using Daftar.Languages;

namespace Daftar.Tests.Languages;

public sealed class LanguageDetectionTests
{
    private static readonly string[] Regional = ["fa", "en", "ps", "ar", "ur", "tg", "ru", "uz"];

    [Fact]
    public void One_sentence_tells_the_language()
    {
        var wrong = SpecTable.Rows("language-samples.tsv")
            .Select(row => (Expected: row[0], Text: row[1], Found: LanguageDetection.Detect(row[1], Regional) ?? "?"))
            .Where(sample => sample.Found != sample.Expected)
            .Select(sample => $"{sample.Text}: {sample.Found}, not {sample.Expected}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Abdul Rahim Kamel", "en")]
    [InlineData("دفتر", "fa")]
    public void Between_two_scripts_any_word_decides(string text, string expected) =>
        Assert.Equal(expected, LanguageDetection.Detect(text, ["fa", "en"]));

    [Theory]
    [InlineData("")]
    [InlineData("۱۴۰۴ – 2025!")]
    [InlineData("中文")]
    public void A_text_without_letters_of_a_candidate_is_undecided(string text) =>
        Assert.Null(LanguageDetection.Detect(text, Regional));

    [Fact]
    public void Letters_that_both_languages_have_do_not_decide() =>
        Assert.Null(LanguageDetection.Detect("سلام", ["fa", "ar"]));

    [Fact]
    public void A_language_that_was_not_asked_for_is_no_answer()
    {
        Assert.Null(LanguageDetection.Detect("ذهب الرئيس إلى كابول في هذا الأسبوع من أجل الحوار مع الحكومة", ["fa", "en"]));
        Assert.Null(LanguageDetection.Detect("Le président est allé dans la capitale pour une réunion avec les ministres", ["fa", "en"]));
    }

    [Fact]
    public void Candidates_are_answered_as_they_were_given()
    {
        Assert.Equal("fa-AF", LanguageDetection.Detect("این گزارش را در کابل نوشت", ["en-GB", "fa-AF"]));
        Assert.Null(LanguageDetection.Detect("این گزارش", ["xx"]));
        Assert.Null(LanguageDetection.Detect("این گزارش", []));
    }
}
