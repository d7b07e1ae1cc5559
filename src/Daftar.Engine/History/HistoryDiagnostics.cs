using Daftar.Diagnostics;

namespace Daftar.History;

/// <summary>What is wrong with files that tell how the history of Git is to be read.</summary>
public static class HistoryDiagnostics
{
    public static Diagnostic UnreadableIgnoredCommits(string path, string reason) => Diagnostic.Warning(
        "DAF870", new(path),
        $"The list of commits that do not count as changes cannot be read: {reason} Until it can be, these commits count. Check its permissions.",
        $"فهرست ثبت‌هایی که تغییر به شمار نمی‌آیند خوانده نشد: {reason} تا خوانده نشود، این ثبت‌ها به شمار می‌آیند. دسترسی آن را بررسی کنید.");

    /// <param name="question">The command of Git that was given, such as <c>git diff</c>.</param>
    /// <param name="reason">What Git says.</param>
    public static Diagnostic NoAnswer(string question, string reason) => Diagnostic.Error(
        "DAF882", new(question),
        $"Git gave no answer: {reason} Look into the repository with 'git fsck', or clone it again.",
        $"Git پاسخی نداد: {reason} مخزن را با git fsck بررسی کنید یا آن را دوباره clone کنید.");
}
