using System.Diagnostics;
using Npgsql;

namespace Daftar.Tests.Export;

/// <summary>
/// The distribution's PostgreSQL server with data of its own in a temporary folder, reached by a socket there; nothing
/// listens on the network. test.sh installs it where it is missing.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("daftar-pg-").FullName;
    private int _databases;

    public PostgresServer()
    {
        Run("chmod", "755", _folder);
        if (IsRoot) Run("chown", "postgres", _folder);
        RunAsServer("initdb", "--pgdata", Data, "--username", "daftar", "--auth", "trust", "--encoding", "UTF8", "--no-locale", "--no-sync");
        RunAsServer("pg_ctl", "--pgdata", Data, "--wait", "--log", Path.Combine(_folder, "log"), "--options", $"-c listen_addresses= -c fsync=off -k {_folder}", "start");
    }

    private string Data => Path.Combine(_folder, "data");

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>The connection string of a new, empty database.</summary>
    public string CreateDatabase()
    {
        var name = $"site{Interlocked.Increment(ref _databases)}";
        using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return ConnectionTo(name);
    }

    public string ConnectionTo(string database) => $"Host={_folder};Username=daftar;Database={database};Pooling=false";

    public void Dispose()
    {
        RunAsServer("pg_ctl", "--pgdata", Data, "--wait", "--mode", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    // The server refuses to run as root.
    private void RunAsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs(), program);
        if (IsRoot) Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Run(path, arguments);
    }

    private static string Programs()
    {
        const string root = "/usr/lib/postgresql";
        var versions = Directory.Exists(root) ? Directory.EnumerateDirectories(root).Select(folder => Path.Combine(folder, "bin")) : [];
        return versions.Where(folder => File.Exists(Path.Combine(folder, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            ?? throw new InvalidOperationException("There is no PostgreSQL server; test.sh installs the package 'postgresql'.");
    }

    private void Run(string program, params string[] arguments)
    {
        // The server keeps what it inherits open, so its output must not be a pipe that somebody waits for.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", "out=$1; shift; exec \"$@\" </dev/null >\"$out\" 2>&1", "sh", Path.Combine(Path.GetTempPath(), Path.GetFileName(_folder) + ".out"), program },
            WorkingDirectory = "/",
        }.With(arguments))!;
        process.WaitForExit();
        var output = Path.Combine(Path.GetTempPath(), Path.GetFileName(_folder) + ".out");
        var text = File.ReadAllText(output);
        File.Delete(output);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {text}");
    }
}

internal static class ProcessArguments
{
    public static ProcessStartInfo With(this ProcessStartInfo start, IEnumerable<string> arguments)
    {
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }
}
