using System.Data.Common;
using Daftar.Storage;

namespace Daftar.Export;

/// <summary>Brings one table and its children to what they shall hold, and touches only rows that differ.</summary>
internal sealed class TableSync(Database database, DbTransaction transaction, TableDefinition table)
{
    private readonly Dictionary<string, (string Digest, object[] Key)> _present = new(StringComparer.Ordinal);
    private readonly FingerprintBuilder _fingerprint = new();

    public int Written { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Inserts new rows and updates those whose digest differs. A key that comes twice is written once.</summary>
    public void Write(IEnumerable<ExportRow> rows)
    {
        ReadPresent();
        using var upsert = Prepare(UpsertSql(), table.Key.Length + table.Columns.Length + 1);
        using var children = new ChildWriter(this);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = KeyOf(row.Values.AsSpan(0, table.Key.Length));
            if (!seen.Add(key)) continue;
            var digest = DigestOf(row);
            var isPresent = _present.Remove(key, out var present);
            if (isPresent && present.Digest == digest)
            {
                Unchanged++;
                continue;
            }
            Fill(upsert, [.. row.Values, digest]);
            upsert.ExecuteNonQuery();
            children.Write(row, isPresent);
            Written++;
        }
    }

    /// <summary>Removes the rows that <see cref="Write"/> was not given, their children with them; gives their number.</summary>
    public int RemoveOthers()
    {
        if (_present.Count == 0) return 0;
        using var delete = Prepare($"DELETE FROM {table.Name} WHERE {string.Join(" AND ", table.Key.Select((column, index) => $"{column} = @p{index}"))}", table.Key.Length);
        foreach (var (_, key) in _present.Values)
        {
            Fill(delete, key);
            delete.ExecuteNonQuery();
        }
        return _present.Count;
    }

    private void ReadPresent()
    {
        using var select = Database.Command(transaction, $"SELECT {string.Join(", ", table.Key)}, digest FROM {table.Name}");
        using var reader = select.ExecuteReader();
        while (reader.Read())
        {
            var key = new object[table.Key.Length];
            for (var index = 0; index < key.Length; index++) key[index] = reader.GetValue(index);
            _present[KeyOf(key)] = (reader.GetString(key.Length), key);
        }
    }

    private string UpsertSql()
    {
        string[] columns = [.. table.Key, .. table.Columns, "digest"];
        return $"INSERT INTO {table.Name} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))}) "
            + $"ON CONFLICT ({string.Join(", ", table.Key)}) DO UPDATE SET {string.Join(", ", columns.Skip(table.Key.Length).Select(column => $"{column} = excluded.{column}"))}";
    }

    private string DigestOf(ExportRow row)
    {
        Add(row.Values);
        foreach (var child in row.Children)
        {
            _fingerprint.Add(child.Count);
            foreach (var values in child) Add(values);
        }
        return _fingerprint.ToDigest().ToString();
    }

    private void Add(object?[] values)
    {
        foreach (var value in values)
        {
            if (value is int number) _fingerprint.Add(number);
            else if (value is bool flag) _fingerprint.Add(flag ? 1 : 0);
            else if (value is DateTimeOffset moment) _fingerprint.Add(moment.UtcTicks);
            else _fingerprint.Add((string?)value);
        }
    }

    private DbCommand Prepare(string sql, int parameters)
    {
        var command = Database.Command(transaction, sql);
        for (var index = 0; index < parameters; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"p{index}";
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private void Fill(DbCommand command, params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = database.Convert(values[index]);
    }

    // Both databases give integers back, of different sizes.
    private static string KeyOf(ReadOnlySpan<object?> values)
    {
        var parts = new string[values.Length];
        for (var index = 0; index < parts.Length; index++) parts[index] = Convert.ToString(values[index], System.Globalization.CultureInfo.InvariantCulture)!;
        return string.Join('\n', parts);
    }

    private sealed class ChildWriter : IDisposable
    {
        private readonly TableSync _sync;
        private readonly DbCommand[] _deletes;
        private readonly DbCommand[] _inserts;

        public ChildWriter(TableSync sync)
        {
            _sync = sync;
            var definition = sync.Definition;
            _deletes = [.. definition.Children.Select(child => sync.Prepare($"DELETE FROM {child.Name} WHERE {definition.Key[0]} = @p0", 1))];
            _inserts = [.. definition.Children.Select(child => sync.Prepare(InsertSql(definition, child), child.Columns.Length + 1))];
        }

        public void Write(ExportRow row, bool isPresent)
        {
            for (var index = 0; index < _inserts.Length; index++)
            {
                if (isPresent)
                {
                    _sync.Fill(_deletes[index], row.Values[0]);
                    _deletes[index].ExecuteNonQuery();
                }
                foreach (var values in row.Children[index])
                {
                    _sync.Fill(_inserts[index], [row.Values[0], .. values]);
                    _inserts[index].ExecuteNonQuery();
                }
            }
        }

        public void Dispose()
        {
            foreach (var command in _deletes.Concat(_inserts)) command.Dispose();
        }

        private static string InsertSql(TableDefinition table, ChildTable child)
        {
            string[] columns = [table.Key[0], .. child.Columns];
            return $"INSERT INTO {child.Name} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))})";
        }
    }

    private TableDefinition Definition => table;
}
