using Daftar.Diagnostics;

namespace Daftar.Outputs.Redirects;

/// <summary>What can be wrong with old addresses.</summary>
public static class RedirectDiagnostics
{
    public static Diagnostic BadAlias(SourcePlace place, string alias) => Diagnostic.Error(
        "DAF611", place,
        $"The alias '{alias}' is not a valid address of this site. Write only the path, such as /en/old-name, without spaces, names that begin with a dot, '?', '#', '\\', ':', '*' or quotes.",
        $"نشانی پیشین «{alias}» نمی‌تواند نشانی‌ای در این وبگاه باشد. تنها مسیر را بنویسید، مانند /en/old-name، بی فاصله، نامی که با نقطه آغاز شود، «?»، «#»، «\\»، «:»، «*» و گیومه.");

    public static Diagnostic OwnAddress(SourcePlace place, string alias) => Diagnostic.Warning(
        "DAF612", place,
        $"The alias '{alias}' is the address of the page itself. Remove it.",
        $"نشانی پیشین «{alias}» همان نشانی کنونی صفحه است. آن را بردارید.");
}
