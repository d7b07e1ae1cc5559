using Daftar.Diagnostics;

namespace Daftar.Hosting;

internal static class HostDiagnostics
{
    public static Diagnostic UnreadableSettings(string path, string reason) => Diagnostic.Error("DAF670", new(path),
        $"Statiq cannot read this file: {reason} Repair it.",
        $"Statiq نمی‌تواند این پرونده را بخواند: «{reason}». آن را اصلاح کنید.");
}
