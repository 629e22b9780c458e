using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PartnerAnalytics.Emulator.Storage;

/// <summary>
/// The rows of all resources, in a temporary SQLite file: one table a resource. A file rather than memory, so that any number
/// of rows costs the process next to nothing.
/// </summary>
internal sealed class AnalyticsDatabase : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"partner-analytics-{Guid.NewGuid():N}.db");
    private readonly string _connectionString;

    private AnalyticsDatabase() => _connectionString = Connect(SqliteOpenMode.ReadOnly, pooling: true);

    /// <summary>Makes a database that holds the rows the options ask for.</summary>
    /// <exception cref="InvalidDataException">The user's rows cannot be read, or do not fit their resource.</exception>
    public static AnalyticsDatabase Create(
        IReadOnlyCollection<ResourceDescription> resources,
        EmulatorData data,
        Func<ResourceDescription, IEnumerable<object?[]>> samples,
        CancellationToken cancellationToken)
    {
        SQLitePCL.Batteries_V2.Init();
        var database = new AnalyticsDatabase();
        try
        {
            database.Load(resources, data, samples, cancellationToken);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection for reading. The caller disposes it.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            Sql.Extend(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        try
        {
            File.Delete(_path);
        }
        catch (IOException)
        {
            // Windows keeps a file that a request still reads which outlived the shutdown. It lies where temporary files are cleaned up.
        }
    }

    private void Load(
        IReadOnlyCollection<ResourceDescription> resources,
        EmulatorData data,
        Func<ResourceDescription, IEnumerable<object?[]>> samples,
        CancellationToken cancellationToken)
    {
        using var connection = new SqliteConnection(Connect(SqliteOpenMode.ReadWriteCreate, pooling: false));
        connection.Open();
        Sql.Extend(connection);

        // Nobody needs this file after a crash, so nothing is spent on surviving one.
        Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        using var transaction = connection.BeginTransaction();
        foreach (var resource in resources)
        {
            var columns = string.Join(", ", resource.StoredFields.Select(Sql.Column));
            Execute(connection, $"CREATE TABLE {Sql.Quote(resource.Path)} ({Sql.RowNumber} INTEGER PRIMARY KEY, {columns})");
        }

        var given = LoadGiven(connection, resources, data, cancellationToken);
        foreach (var resource in resources.Where(resource => !given.Contains(resource)))
        {
            Insert(connection, resource, samples(resource), cancellationToken);
        }

        transaction.Commit();
    }

    private static HashSet<ResourceDescription> LoadGiven(
        SqliteConnection connection,
        IReadOnlyCollection<ResourceDescription> resources,
        EmulatorData data,
        CancellationToken cancellationToken)
    {
        var given = new HashSet<ResourceDescription>();
        foreach (var source in data.Sources)
        {
            foreach (var (path, rows) in source.Read())
            {
                var resource = resources.FirstOrDefault(r => r.Path.Equals(path, StringComparison.OrdinalIgnoreCase))
                    ?? throw new InvalidDataException($"{source.Name}: there is no resource '{path}'.");
                var reader = new RowReader(resource, source.Name);
                Insert(connection, resource, rows.Select(reader.Read), cancellationToken);
                given.Add(resource);
            }
        }

        return given;
    }

    private static void Insert(
        SqliteConnection connection, ResourceDescription resource, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        var parameters = new SqliteParameter[resource.StoredFields.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"@{i}"), DBNull.Value);
        }

        var columns = string.Join(", ", resource.StoredFields.Select(field => Sql.Quote(field.Name)));
        var values = string.Join(", ", parameters.Select(parameter => parameter.ParameterName));
        command.CommandText = $"INSERT INTO {Sql.Quote(resource.Path)} ({columns}) VALUES ({values})";
        command.Prepare();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = row[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string Connect(SqliteOpenMode mode, bool pooling)
        => new SqliteConnectionStringBuilder { DataSource = _path, Mode = mode, Pooling = pooling }.ToString();
}
