using System.Text;
using Daftar.Languages;
using Daftar.Languages.Characters;

namespace Daftar.Tests.Languages;

public sealed class CompatibilityTablesTests
{
    [Fact]
    public void Tables_say_what_Unicode_normalisation_says()
    {
        // Without ICU the framework normalises nothing, which is the reason for tables of our own.
        if ("é".Normalize(NormalizationForm.FormD).Length == 1)
            return;

        Assert.All(
            CompatibilityTables.PresentationForms,
            row => Assert.Equal(row.To, row.From.ToString().Normalize(NormalizationForm.FormKC)));
        Assert.All(
            CompatibilityTables.AccentedLatin,
            row => Assert.Equal(row.To[0], char.ToLowerInvariant(row.From.ToString().Normalize(NormalizationForm.FormD)[0])));
    }

    [Fact]
    public void Every_presentation_form_of_a_letter_is_named() =>
        Assert.All(
            Enumerable.Range(0xFB50, 0xFEFC - 0xFB50 + 1).Select(c => (char)c)
                .Where(c => c is <= '\uFBFF' or >= '\uFE80')
                .Where(char.IsLetter),
            c => Assert.Contains(c, CompatibilityTables.PresentationForms.Select(row => row.From)));
}
