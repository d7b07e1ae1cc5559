using System.Data;
using System.Data.Common;
using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Files;
using Microsoft.Data.Sqlite;

namespace Daftar.Export;

/// <summary>A SQLite file with full-text search over <c>articles</c>, which Datasette and others find by themselves.</summary>
internal sealed class SqliteDatabase(string file, string name) : Database
{
    private const int NotADatabase = 26;
    private const int SmallestPage = 512;

    public override string Name => name;

    protected override string TimestampType => "text";

    // The index has no texts of its own; triggers keep it in step. Letters are folded in search_text already.
    protected override string SearchIndex => """
        CREATE VIRTUAL TABLE articles_fts USING fts5(search_text, content="articles", content_rowid="news_code", tokenize="unicode61 remove_diacritics 2");
        CREATE TRIGGER articles_inserted AFTER INSERT ON articles BEGIN
          INSERT INTO articles_fts (rowid, search_text) VALUES (new.news_code, new.search_text);
        END;
        CREATE TRIGGER articles_deleted AFTER DELETE ON articles BEGIN
          INSERT INTO articles_fts (articles_fts, rowid, search_text) VALUES ('delete', old.news_code, old.search_text);
        END;
        CREATE TRIGGER articles_updated AFTER UPDATE ON articles BEGIN
          INSERT INTO articles_fts (articles_fts, rowid, search_text) VALUES ('delete', old.news_code, old.search_text);
          INSERT INTO articles_fts (rowid, search_text) VALUES (new.news_code, new.search_text);
        END;
        """;

    public override DbConnection Open()
    {
        // A file that is shorter than a page is a new database to SQLite, whatever somebody wrote into it.
        if (File.Exists(file) && !UnixFile.IsNoFile(file) && new FileInfo(file).Length is > 0 and < SmallestPage && !PlainFile.ReadBytes(file).AsSpan().StartsWith("SQLite format 3\0"u8))
            throw new SiteException(ExportDiagnostics.NotOurs(name));
        var settings = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, Pooling = false };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            // Opening looks at nothing yet; this reads the file's head.
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM sqlite_master";
            command.ExecuteScalar();
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw new SiteException(
                exception.SqliteErrorCode == NotADatabase ? ExportDiagnostics.NotOurs(name) : ExportDiagnostics.NoConnection(name, exception.Message), exception);
        }
    }

    public override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false);

    public override IReadOnlyList<string> Tables(DbTransaction transaction) =>
        Strings(transaction, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'articles_fts%'");

    public override void Clear(DbTransaction transaction)
    {
        Execute(transaction, "PRAGMA defer_foreign_keys = ON");
        foreach (var view in Strings(transaction, "SELECT name FROM sqlite_master WHERE type = 'view'")) Execute(transaction, $"DROP VIEW \"{view}\"");
        Execute(transaction, "DROP TABLE IF EXISTS articles_fts");
        // Children stand behind what they refer to, so they go first.
        foreach (var table in Strings(transaction, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid DESC"))
            Execute(transaction, $"DROP TABLE \"{table}\"");
    }

    public override object Convert(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => value,
    };
}
