using Daftar.Diagnostics;

namespace Daftar.Outputs.Assets;

/// <summary>What can be wrong with files that are copied.</summary>
public static class AssetDiagnostics
{
    /// <param name="reason">What the operating system says.</param>
    public static Diagnostic Unreadable(string path, string reason) => Diagnostic.Error(
        "DAF610", new(path),
        $"The file cannot be copied: {reason} Check its permissions.",
        $"رونوشت این پرونده گرفته نشد: {reason} دسترسی آن را بررسی کنید.");
}
