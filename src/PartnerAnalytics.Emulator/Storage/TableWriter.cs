using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PartnerAnalytics.Emulator.Storage;

/// <summary>
/// Fills a table. It talks to SQLite itself: somebody waits while millions of rows are loaded, and through the provider's parameters
/// that takes about twice as long.
/// </summary>
internal sealed class TableWriter : IDisposable
{
    private readonly ResourceDescription _resource;
    private readonly SqliteConnection _connection;
    private readonly Action<long> _completed;
    private readonly SqliteTransaction _transaction;
    private readonly sqlite3_stmt _insert;
    private readonly ValueBinder _binder = new();
    private long _rows;

    /// <summary>Makes the table.</summary>
    /// <param name="resource">The resource whose rows it is to hold.</param>
    /// <param name="connection">A connection to the file, not yet open; the writer disposes it.</param>
    /// <param name="completed">Told the number of rows, once they are there to be read.</param>
    public TableWriter(ResourceDescription resource, SqliteConnection connection, Action<long> completed)
    {
        _resource = resource;
        _connection = connection;
        _completed = completed;
        try
        {
            connection.Open();
            Sql.Extend(connection);

            // Nobody needs this file after a crash, so nothing is spent on surviving one.
            Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;");
            var columns = string.Join(", ", resource.StoredFields.Select(Sql.Column));
            Execute($"CREATE TABLE {Sql.Quote(resource.Path)} ({Sql.RowNumber} INTEGER PRIMARY KEY, {columns})");
            _transaction = connection.BeginTransaction();
            _insert = Prepare();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Adds rows.</summary>
    /// <param name="rows">For each stored field of the resource, in their order, a string, <see cref="long"/>, <see cref="double"/>
    /// or null. A row is done with when the next is requested.</param>
    /// <param name="cancellationToken">Cancels between two rows.</param>
    public void Add(IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
            {
                Check(_binder.Bind(_insert, i + 1, row[i]));
            }

            var result = raw.sqlite3_step(_insert);
            Check(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
            Check(raw.sqlite3_reset(_insert));
            _rows++;
        }
    }

    /// <summary>Ends the writing; without it the rows are lost.</summary>
    public void Complete()
    {
        // A resource with one date is queried by that date, often a day at a time.
        if (_resource.StoredFields.Where(field => field.Type == FieldType.Date).ToArray() is [var date]
            && date.Operators != FieldOperators.None)
        {
            Execute($"CREATE INDEX {Sql.Quote("_date")} ON {Sql.Quote(_resource.Path)} ({Sql.Quote(date.Name)})");
        }

        _transaction.Commit();
        _completed(_rows);
    }

    public void Dispose()
    {
        _insert.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private sqlite3_stmt Prepare()
    {
        var columns = string.Join(", ", _resource.StoredFields.Select(field => Sql.Quote(field.Name)));
        var values = string.Join(", ", _resource.StoredFields.Select(_ => "?"));
        Check(raw.sqlite3_prepare_v2(
            _connection.Handle, $"INSERT INTO {Sql.Quote(_resource.Path)} ({columns}) VALUES ({values})", out var statement));
        return statement;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection.Handle!);

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
