using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerAnalytics.Linq;

namespace NightlyCopy.Data;

/// <summary>
/// Adds rows by one prepared command on Entity Framework's connection, within its transaction. Entities through the change tracker take
/// several times as long, which millions of rows make felt.
/// </summary>
internal sealed class UsageWriter : IDisposable
{
    private static readonly (string Column, Func<AzureUsage, object?> Value)[] Columns =
    [
        (nameof(UsageRow.UsageDate), row => row.UsageDate!.Value.UtcDateTime),
        (nameof(UsageRow.CustomerTenantId), row => row.CustomerTenantId),
        (nameof(UsageRow.CustomerName), row => row.CustomerName),
        (nameof(UsageRow.SubscriptionId), row => row.SubscriptionId),
        (nameof(UsageRow.SubscriptionName), row => row.SubscriptionName),
        (nameof(UsageRow.ResourceLocation), row => row.ResourceLocation),
        (nameof(UsageRow.MeterCategory), row => row.MeterCategory),
        (nameof(UsageRow.MeterSubcategory), row => row.MeterSubcategory),
        (nameof(UsageRow.MeterUnit), row => row.MeterUnit),
        (nameof(UsageRow.ReservationOrderId), row => row.ReservationOrderId),
        (nameof(UsageRow.ReservationId), row => row.ReservationId),
        (nameof(UsageRow.ConsumptionMeterId), row => row.ConsumptionMeterId),
        (nameof(UsageRow.ServiceType), row => row.ServiceType),
        (nameof(UsageRow.Quantity), row => NumberOf(row.Quantity)),
        (nameof(UsageRow.ExactQuantity), row => row.Quantity),
    ];

    private readonly DbCommand _insert;

    /// <param name="context">The database, whose connection stays open.</param>
    public UsageWriter(UsageContext context)
    {
        var names = string.Join(", ", Columns.Select(column => $"\"{column.Column}\""));
        var values = string.Join(", ", Columns.Select(column => "@" + column.Column));
        _insert = context.Database.GetDbConnection().CreateCommand();
        _insert.CommandText = $"INSERT INTO \"{nameof(UsageContext.Usage)}\" ({names}) VALUES ({values})";
        foreach (var (column, _) in Columns)
        {
            var parameter = _insert.CreateParameter();
            parameter.ParameterName = "@" + column;
            _insert.Parameters.Add(parameter);
        }
    }

    /// <summary>Adds rows within a transaction.</summary>
    public void Add(IReadOnlyList<AzureUsage> rows, IDbContextTransaction transaction)
    {
        _insert.Transaction = transaction.GetDbTransaction();
        foreach (var row in rows)
        {
            for (var i = 0; i < Columns.Length; i++)
            {
                _insert.Parameters[i].Value = Columns[i].Value(row) ?? DBNull.Value;
            }

            _insert.ExecuteNonQuery();
        }
    }

    /// <summary>SQLite's nearest number, read from the digits: a cast may miss it by one, and two quantities could change places.</summary>
    private static object? NumberOf(decimal? quantity) => quantity is { } exact
        ? double.Parse(exact.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : null;

    public void Dispose() => _insert.Dispose();
}
