using System.Globalization;
using DuckDB.NET.Data;

namespace PartnerAnalytics.Tool.Tests.Exporting;

/// <summary>DuckDB in this process, with nothing but the files that a query names.</summary>
internal sealed class DuckDb : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDb()
    {
        _connection.Open();
        Query("SET TimeZone = 'UTC'");
    }

    /// <summary>Runs a query.</summary>
    /// <returns>Its rows, one on a line, with a bar between the values.</returns>
    public string Query(string sql, params object[] parameters)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(parameter));
        }

        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i =>
                reader.IsDBNull(i) ? "NULL" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return string.Join('\n', rows);
    }

    public void Dispose() => _connection.Dispose();
}
