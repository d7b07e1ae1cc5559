namespace Daftar.Diagnostics;

/// <summary>
/// Something that is wrong with the user's input, as data: place, fact and remedy. Codes are explained in
/// <c>docs/diagnostics.md</c> and never change their meaning.
/// </summary>
public sealed record Diagnostic(string Code, Severity Severity, SourcePlace Place, LocalizedText Message)
{
    public static Diagnostic Error(string code, SourcePlace place, string english, string persian) =>
        new(code, Severity.Error, place, new(english, persian));

    /// <inheritdoc cref="Error(string, SourcePlace, string, string)"/>
    public static Diagnostic Error(string code, SourcePlace place, string english, PersianMessage persian) => Error(code, place, english, persian.ToString());

    public static Diagnostic Warning(string code, SourcePlace place, string english, string persian) =>
        new(code, Severity.Warning, place, new(english, persian));

    /// <inheritdoc cref="Warning(string, SourcePlace, string, string)"/>
    public static Diagnostic Warning(string code, SourcePlace place, string english, PersianMessage persian) => Warning(code, place, english, persian.ToString());

    public static Diagnostic Info(string code, SourcePlace place, string english, string persian) =>
        new(code, Severity.Info, place, new(english, persian));

    /// <inheritdoc cref="Info(string, SourcePlace, string, string)"/>
    public static Diagnostic Info(string code, SourcePlace place, string english, PersianMessage persian) => Info(code, place, english, persian.ToString());

    /// <summary>The one-line form that editors and CI understand: <c>path(line,col): error DAF201: text</c>.</summary>
    public string ToString(string language)
    {
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return PrintedText.Line($"{Place}: {severity} {Code}: {Message.In(language)}");
    }

    public override string ToString() => ToString("en");
}
