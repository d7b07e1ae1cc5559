namespace Daftar.Languages;

/// <summary>Which language a text is written in, judged by its letters and commonest words.</summary>
public static class LanguageDetection
{
    /// <summary>One of <paramref name="candidates"/>, or null when the text does not decide between them.</summary>
    public static string? Detect(string text, IReadOnlyCollection<string> candidates) => throw new NotImplementedException();
}
