using Daftar.Languages;

namespace Daftar.Markup;

/// <summary>The names of notices and tasks in the languages that Daftar speaks; other languages get the English ones.</summary>
internal static class NoticeLabels
{
    /// <param name="kind">In lower case.</param>
    /// <returns>Null for a kind of somebody's own, which is shown as it is written.</returns>
    public static string? Of(string kind, string language) => (kind, InterfaceLanguages.IsPersian(language)) switch
    {
        ("note", true) => "یادداشت",
        ("tip", true) => "نکته",
        ("important", true) => "مهم",
        ("warning", true) => "هشدار",
        ("caution", true) => "احتیاط",
        ("note", _) => "Note",
        ("tip", _) => "Tip",
        ("important", _) => "Important",
        ("warning", _) => "Warning",
        ("caution", _) => "Caution",
        _ => null,
    };

    public static string OfTask(bool isDone, string language) =>
        InterfaceLanguages.IsPersian(language) ? isDone ? "انجام شده" : "انجام نشده" : isDone ? "Done" : "Not done";
}
