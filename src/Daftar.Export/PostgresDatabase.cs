using System.Data.Common;
using Daftar.Diagnostics;
using Npgsql;

namespace Daftar.Export;

/// <summary>The schema <c>daftar</c> of a PostgreSQL database, with a GIN index for full-text search over <c>articles</c>.</summary>
internal sealed class PostgresDatabase : Database
{
    private readonly NpgsqlConnectionStringBuilder _settings;

    /// <param name="connection">A connection string of Npgsql: <c>Host=…;Database=…;Username=…</c>.</param>
    public PostgresDatabase(string connection)
    {
        try
        {
            _settings = new(connection) { Pooling = false };
        }
        catch (ArgumentException exception)
        {
            throw new SiteException(ExportDiagnostics.NoConnection("postgres", exception.Message), exception);
        }
    }

    public override string Name => $"{_settings.Host ?? "localhost"}/{_settings.Database ?? _settings.Username}";

    protected override string TimestampType => "timestamptz";

    // A vector holds at most a megabyte; no text that people read comes near a quarter of a million characters.
    protected override string SearchIndex => """
        ALTER TABLE articles ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, left(search_text, 250000))) STORED;
        CREATE INDEX articles_search ON articles USING gin (search);
        """;

    public override DbConnection Open()
    {
        var connection = new NpgsqlConnection(_settings.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch (Exception exception) when (exception is NpgsqlException or ArgumentException)
        {
            connection.Dispose();
            throw new SiteException(ExportDiagnostics.NoConnection(Name, exception.Message), exception);
        }
    }

    public override DbTransaction Begin(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        // "daftar" in ASCII: one export at a time, the next one waits.
        Execute(transaction, "SELECT pg_advisory_xact_lock(110356095725938)");
        if (Strings(transaction, "SELECT nspname::text FROM pg_namespace WHERE nspname = 'daftar'").Count == 0) Execute(transaction, "CREATE SCHEMA daftar");
        Execute(transaction, "SET LOCAL search_path TO daftar");
        return transaction;
    }

    public override IReadOnlyList<string> Tables(DbTransaction transaction) =>
        Strings(transaction, "SELECT tablename::text FROM pg_tables WHERE schemaname = 'daftar'");

    public override void Clear(DbTransaction transaction) =>
        Execute(transaction, "DROP SCHEMA daftar CASCADE; CREATE SCHEMA daftar; SET LOCAL search_path TO daftar");

    public override object Convert(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset moment => moment.ToUniversalTime(),
        _ => value,
    };
}
