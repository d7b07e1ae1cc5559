namespace Daftar.Diagnostics;

/// <summary>One message in the two languages that Daftar speaks to its users.</summary>
public readonly record struct LocalizedText(string English, string Persian)
{
    public LocalizedText(string english, PersianMessage persian)
        : this(english, persian.ToString())
    {
    }

    /// <summary>The message in the wanted language; anything but "fa" is answered in English.</summary>
    public string In(string language) => language == "fa" ? Persian : English;

    public override string ToString() => English;
}
