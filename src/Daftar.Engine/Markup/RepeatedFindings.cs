using Daftar.Diagnostics;

namespace Daftar.Markup;

/// <summary>
/// Findings of one body that come by the dozen when a program wrote its HTML: those of one code about the same thing are one, with
/// their number. Each different name is told, because it may be a word of the text.
/// </summary>
internal sealed class RepeatedFindings
{
    private readonly List<(string About, Diagnostic Finding)> _all = [];

    public void Clear() => _all.Clear();

    /// <param name="about">The element, attribute or tag that is left out.</param>
    public void Add(string about, Diagnostic finding) => _all.Add((about, finding));

    public void Report(DiagnosticBag diagnostics)
    {
        foreach (var same in _all.GroupBy(entry => (entry.About, entry.Finding.Code)))
            diagnostics.Add(BodyReview.Repeated(same.MinBy(entry => entry.Finding.Place).Finding, same.Count() - 1));
        _all.Clear();
    }
}
