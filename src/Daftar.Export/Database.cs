using System.Data.Common;

namespace Daftar.Export;

/// <summary>
/// A database to export to. What SQLite and PostgreSQL understand alike is in <see cref="TableSync"/> and Tables.sql; here is
/// what differs.
/// </summary>
internal abstract class Database
{
    /// <summary>Counts up whenever the tables change; an older export is then made anew.</summary>
    public const int SchemaVersion = 3;

    /// <summary>The file or the server, for messages; never with a password.</summary>
    public abstract string Name { get; }

    /// <summary>Opens a connection; throws <see cref="Diagnostics.SiteException"/> with the reason when there is none to be had.</summary>
    public abstract DbConnection Open();

    /// <summary>Begins the export's only transaction, which no other export can come between.</summary>
    public abstract DbTransaction Begin(DbConnection connection);

    /// <summary>Names of the tables that are there, those that are not ours included.</summary>
    public abstract IReadOnlyList<string> Tables(DbTransaction transaction);

    /// <summary>Removes everything that an export made.</summary>
    public abstract void Clear(DbTransaction transaction);

    /// <summary>Makes all tables, views and the search index.</summary>
    public void Create(DbTransaction transaction)
    {
        using var stream = typeof(Database).Assembly.GetManifestResourceStream("Tables.sql")!;
        using var reader = new StreamReader(stream);
        Execute(transaction, reader.ReadToEnd().Replace("{timestamp}", TimestampType, StringComparison.Ordinal));
        Execute(transaction, SearchIndex);
        Execute(transaction, "CREATE TABLE daftar_schema (version integer NOT NULL)");
        Execute(transaction, FormattableString.Invariant($"INSERT INTO daftar_schema (version) VALUES ({SchemaVersion})"));
    }

    /// <summary>The value as the driver takes it.</summary>
    public abstract object Convert(object? value);

    protected abstract string TimestampType { get; }

    protected abstract string SearchIndex { get; }

    public static void Execute(DbTransaction transaction, string sql)
    {
        using var command = Command(transaction, sql);
        command.ExecuteNonQuery();
    }

    public static List<string> Strings(DbTransaction transaction, string sql)
    {
        using var command = Command(transaction, sql);
        using var reader = command.ExecuteReader();
        var strings = new List<string>();
        while (reader.Read()) strings.Add(reader.GetString(0));
        return strings;
    }

    public static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
