using System.Data.Common;
using System.Globalization;
using Daftar.Diagnostics;
using Daftar.Export;
using Daftar.Tests.SiteTests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Daftar.Tests.Export;

/// <summary>An export of a test's site to one of the two databases, with questions in SQL that both answer alike.</summary>
internal sealed class ExportedDatabase : IDisposable
{
    private readonly string? _connection;

    private ExportedDatabase(string? connection) => _connection = connection;

    public string Folder { get; } = Directory.CreateTempSubdirectory("daftar-export-").FullName;

    public string File => Path.Combine(Folder, "site.db");

    private bool IsSqlite => _connection is null;

    public static ExportedDatabase Create(string kind, PostgresServer server) => new(kind == "sqlite" ? null : server.CreateDatabase());

    /// <summary>Exports a site that is free of errors.</summary>
    public ExportSummary Export(TestSite site)
    {
        var diagnostics = new DiagnosticBag();
        var summary = TryExport(site, diagnostics);
        Assert.True(summary is not null, string.Join('\n', diagnostics.ToSortedList()));
        return summary;
    }

    public ExportSummary? TryExport(TestSite site, DiagnosticBag diagnostics)
    {
        var request = new SiteBuildRequest(site.Root, TestSite.Now) { Jobs = 2 };
        return IsSqlite
            ? DatabaseExport.ToSqlite(request, File, "site.db", diagnostics)
            : DatabaseExport.ToPostgres(request, _connection!, diagnostics);
    }

    /// <summary>The rows, values parted by "|"; no value is "", a moment as in SQLite, true is 1.</summary>
    public List<string> Query(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var values = new string[reader.FieldCount];
            for (var index = 0; index < values.Length; index++) values[index] = Text(reader.GetValue(index));
            rows.Add(string.Join('|', values));
        }
        return rows;
    }

    /// <summary>News codes of the articles that have a word, folded as search folds it.</summary>
    public List<string> Search(string word) => Query(IsSqlite
        ? $"SELECT news_code FROM articles WHERE news_code IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH '\"{word}\"') ORDER BY news_code"
        : $"SELECT news_code FROM articles WHERE search @@ plainto_tsquery('simple', '{word}') ORDER BY news_code");

    public void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private DbConnection Open()
    {
        DbConnection connection = IsSqlite ? new SqliteConnection($"Data Source={File};Pooling=false") : new NpgsqlConnection(_connection + ";Search Path=daftar");
        connection.Open();
        return connection;
    }

    private static string Text(object value) => value switch
    {
        DBNull => "",
        bool flag => flag ? "1" : "0",
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
