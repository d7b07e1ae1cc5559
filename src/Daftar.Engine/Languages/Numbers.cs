namespace Daftar.Languages;

/// <summary>Whole numbers as readers of a language expect them.</summary>
public static class Numbers
{
    /// <summary>
    /// <paramref name="digits"/> is a CLDR numbering system: <c>latn</c> (1,234), <c>arabext</c> (۱٬۲۳۴, Persian)
    /// or <c>arab</c> (١٬٢٣٤).
    /// </summary>
    /// <exception cref="ArgumentException">Another numbering system.</exception>
    public static string Format(long n, string digits, bool group) => throw new NotImplementedException();
}
