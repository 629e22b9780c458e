using Microsoft.Data.Sqlite;

namespace PartnerAnalytics.Emulator.Storage;

/// <summary>
/// The rows of one resource, in a temporary SQLite file of their own: a file rather than memory, so that any number of rows costs
/// the process next to nothing, and its own, so that one resource can be read while another is loaded.
/// </summary>
internal sealed class ResourceTable(ResourceDescription resource) : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"partner-analytics-{Guid.NewGuid():N}.db");

    public ResourceDescription Resource => resource;

    /// <summary>How many rows there are. They are numbered from one, without gaps.</summary>
    public long RowCount { get; private set; }

    /// <summary>Begins to fill the table, which is done once and before it is read.</summary>
    public TableWriter Write() => new(
        resource, new SqliteConnection(Connect(SqliteOpenMode.ReadWriteCreate, pooling: false)), rows => RowCount = rows);

    /// <summary>Opens a connection for reading. The caller disposes it.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(Connect(SqliteOpenMode.ReadOnly, pooling: true));
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
        using (var connection = new SqliteConnection(Connect(SqliteOpenMode.ReadOnly, pooling: true)))
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

    private string Connect(SqliteOpenMode mode, bool pooling)
        => new SqliteConnectionStringBuilder { DataSource = _path, Mode = mode, Pooling = pooling }.ToString();
}
