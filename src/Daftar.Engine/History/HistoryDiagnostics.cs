using Daftar.Diagnostics;

namespace Daftar.History;

/// <summary>What is wrong with files that tell how the history of Git is to be read.</summary>
public static class HistoryDiagnostics
{
    public static Diagnostic UnreadableIgnoredCommits(string path, string reason) => Diagnostic.Warning(
        "DAF870", new(path),
        $"The list of ignored commits cannot be read, so these commits count as changes: {reason} Check its permissions.",
        $"فهرست ثبت‌های نادیده‌گرفتنی خوانده نشد و این ثبت‌ها تغییر به شمار می‌آیند: {reason} دسترسی آن را بررسی کنید.");

    /// <param name="question">The command of Git that was given, such as <c>git diff</c>.</param>
    /// <param name="reason">What Git says.</param>
    public static Diagnostic NoAnswer(string question, string reason) => Diagnostic.Error(
        "DAF882", new(question),
        $"A Git command failed: {reason} Check the repository with 'git fsck', or clone it again.",
        $"فرمان گیت ناموفق بود: {reason} مخزن را با git fsck بررسی کنید یا آن را دوباره clone کنید.");
}
