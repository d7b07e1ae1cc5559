using Daftar.Diagnostics;

namespace Daftar.History;

/// <summary>What is wrong with files that tell how the history of Git is to be read.</summary>
public static class HistoryDiagnostics
{
    public static Diagnostic UnreadableIgnoredCommits(string path, string reason) => Diagnostic.Warning(
        "DAF870", new(path),
        $"The list of commits that do not count as changes cannot be read: {reason} Until it can be, these commits count. Check its permissions.",
        $"فهرست ثبت‌هایی که تغییر به شمار نمی‌آیند خوانده نشد: {reason} تا خوانده نشود، این ثبت‌ها به شمار می‌آیند. دسترسی آن را بررسی کنید.");
}
