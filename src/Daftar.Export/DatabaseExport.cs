using System.Data.Common;
using Daftar.Diagnostics;

namespace Daftar.Export;

/// <summary>What an export did. A row is one of a main table, with the rows that belong to it.</summary>
/// <param name="Target">The file or the server.</param>
public sealed record ExportSummary(string Target, int Articles, int Written, int Unchanged, int Removed);

/// <summary>Keeps a database in step with a site.</summary>
public static class DatabaseExport
{
    /// <summary>
    /// Brings a SQLite file to the state of the site, which it makes when it is not there. Null when the site has errors,
    /// which <paramref name="diagnostics"/> tells; nothing is written then.
    /// </summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="name">How messages call the file.</param>
    public static ExportSummary? ToSqlite(SiteBuildRequest request, string file, string name, DiagnosticBag diagnostics) =>
        Run(request, () => new SqliteDatabase(file, name), diagnostics);

    /// <summary>The same for the schema <c>daftar</c> of a PostgreSQL database.</summary>
    /// <param name="connection">A connection string of Npgsql.</param>
    public static ExportSummary? ToPostgres(SiteBuildRequest request, string connection, DiagnosticBag diagnostics) =>
        Run(request, () => new PostgresDatabase(connection), diagnostics);

    private static ExportSummary? Run(SiteBuildRequest request, Func<Database> create, DiagnosticBag diagnostics)
    {
        using var site = SiteLoader.Load(request, diagnostics);
        if (site is null || diagnostics.HasErrors) return null;
        var database = create();
        using var connection = database.Open();
        try
        {
            using var transaction = database.Begin(connection);
            var summary = Write(database, transaction, site);
            transaction.Commit();
            return summary;
        }
        catch (DbException exception)
        {
            throw new SiteException(ExportDiagnostics.Failed(database.Name, exception.Message), exception);
        }
    }

    private static ExportSummary Write(Database database, DbTransaction transaction, LoadedSite site)
    {
        MakeTables(database, transaction);
        var rows = new ExportRows(site);
        var tables = TableDefinition.All.Select(table => (Table: table, Sync: new TableSync(database, transaction, table))).ToList();
        foreach (var (table, sync) in tables) sync.Write(rows.Of(table));
        var removed = 0;
        foreach (var (_, sync) in Enumerable.Reverse(tables)) removed += sync.RemoveOthers();
        return new(
            database.Name, site.Site.Languages.Sum(language => language.Articles.Count),
            tables.Sum(entry => entry.Sync.Written), tables.Sum(entry => entry.Sync.Unchanged), removed);
    }

    private static void MakeTables(Database database, DbTransaction transaction)
    {
        var tables = database.Tables(transaction);
        if (tables.Count == 0)
        {
            database.Create(transaction);
            return;
        }
        if (!tables.Contains("daftar_schema")) throw new SiteException(ExportDiagnostics.NotOurs(database.Name));
        using var select = Database.Command(transaction, "SELECT version FROM daftar_schema");
        var version = Convert.ToInt32(select.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        if (version == Database.SchemaVersion) return;
        if (version > Database.SchemaVersion) throw new SiteException(ExportDiagnostics.Newer(database.Name, version, Database.SchemaVersion));
        // All of it comes from the content, so nothing is lost.
        database.Clear(transaction);
        database.Create(transaction);
    }
}
