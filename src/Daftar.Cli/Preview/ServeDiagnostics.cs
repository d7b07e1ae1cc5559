using Daftar.Diagnostics;

namespace Daftar.Cli.Preview;

/// <summary>What can keep the preview server from serving.</summary>
public static class ServeDiagnostics
{
    public static Diagnostic CannotListen(string host, int port, string reason) => Diagnostic.Error(
        "DAF620",
        new("daftar"),
        FormattableString.Invariant($"Cannot listen on {host}, port {port}: {reason} Choose another port with --port, or stop the program that uses this one."),
        $"گوش دادن روی {host} و درگاه {port} ممکن نیست: {reason} با ‎--port درگاه دیگری برگزینید یا برنامه‌ای را که از این درگاه بهره می‌برد ببندید.");

    public static Diagnostic NotAHost(string host) => Diagnostic.Error(
        "DAF621",
        new("daftar"),
        $"'{host}' is neither localhost nor an IP address of this machine. Use --host 127.0.0.1, or --host 0.0.0.0 to allow connections from the local network.",
        $"«{host}» نه localhost است و نه نشانی IP این دستگاه. ‎--host 127.0.0.1 بنویسید، یا برای دیده شدن در شبکهٔ محلی ‎--host 0.0.0.0.");
}
