namespace Daftar.Importing.Documents;

/// <summary>Something that a document says about itself.</summary>
/// <param name="Origin">Where it says so, for the report: <c>og:title</c>, "core properties", "breadcrumb".</param>
/// <param name="IsGuess">It does not say so outright: the report asks somebody to look at it.</param>
public sealed record Fact<T>(T Value, string Origin, bool IsGuess = false);
