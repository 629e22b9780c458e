using System.Globalization;
using Microsoft.Data.Sqlite;
using PartnerAnalytics.Linq;

namespace PartnerAnalytics.NightlyCopy.Tests;

/// <summary>What is in a copy, read without the sample's code.</summary>
internal sealed class CopiedUsage : IDisposable
{
    private static readonly string[] Columns =
    [
        "UsageDate", "CustomerTenantId", "CustomerName", "SubscriptionId", "SubscriptionName", "ResourceLocation", "MeterCategory", "MeterSubcategory",
        "MeterUnit", "ReservationOrderId", "ReservationId", "ConsumptionMeterId", "ServiceType", "ExactQuantity",
    ];

    private readonly SqliteConnection _connection;

    public CopiedUsage(string path)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
    }

    /// <summary>The rows as text, in an order of their own.</summary>
    public List<string> Rows()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", Columns)} FROM Usage";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var row = new AzureUsage
            {
                UsageDate = new DateTimeOffset(reader.GetDateTime(0), TimeSpan.Zero),
                CustomerTenantId = Text(reader, 1),
                CustomerName = Text(reader, 2),
                SubscriptionId = Text(reader, 3),
                SubscriptionName = Text(reader, 4),
                ResourceLocation = Text(reader, 5),
                MeterCategory = Text(reader, 6),
                MeterSubcategory = Text(reader, 7),
                MeterUnit = Text(reader, 8),
                ReservationOrderId = Text(reader, 9),
                ReservationId = Text(reader, 10),
                ConsumptionMeterId = Text(reader, 11),
                ServiceType = Text(reader, 12),
                Quantity = reader.IsDBNull(13) ? null : decimal.Parse(reader.GetString(13), CultureInfo.InvariantCulture),
            };
            rows.Add(Print(row));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    /// <summary>A row as text; 1.0 and 1.00 are the same quantity.</summary>
    public static string Print(AzureUsage row) => (row with { Quantity = row.Quantity / 1.0000000000000000000000000000m }).ToString();

    /// <summary>The first column of what a query returns.</summary>
    public List<object> Column(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<object>();
        while (reader.Read())
        {
            values.Add(reader.GetValue(0));
        }

        return values;
    }

    public long Count() => Number("SELECT COUNT(*) FROM Usage");

    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public long Number(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => _connection.Dispose();

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
