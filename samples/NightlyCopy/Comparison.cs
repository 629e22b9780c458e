using Microsoft.EntityFrameworkCore;
using NightlyCopy.Data;
using PartnerAnalytics.Linq;
using Spectre.Console;

namespace NightlyCopy;

/// <summary>Compares the copy with what the service says of the same days: the rows, and the sum of their quantities.</summary>
internal sealed class Comparison(PartnerAnalyticsClient partner, UsageContext context, IAnsiConsole console)
{
    /// <returns>Whether both are equal.</returns>
    public async Task<bool> RunAsync(CopyState state, CancellationToken cancellationToken)
    {
        var (from, until) = (Utc(state.Begin), Utc(state.Until));
        var usage = partner.AzureUsage.Where(u => u.UsageDate >= from && u.UsageDate < until);
        var rows = await usage.LongCountAsync(cancellationToken);
        var months = await usage
            .GroupBy(u => DateBucket.StartOfMonth(u.UsageDate))
            .Select(g => g.Sum(u => u.Quantity))
            .ToListAsync(cancellationToken);
        var quantity = months.Sum() ?? 0;

        var copiedRows = await context.Usage.LongCountAsync(cancellationToken);
        var copiedQuantity = await context.Usage.SumAsync(row => row.ExactQuantity, cancellationToken) ?? 0;

        var table = new Table().AddColumn("").AddColumn("rows", c => c.RightAligned()).AddColumn("quantity", c => c.RightAligned())
            .AddRow("service", $"{rows:N0}", $"{quantity:N3}")
            .AddRow("copy", $"{copiedRows:N0}", $"{copiedQuantity:N3}");
        console.Write(table);
        var isEqual = rows == copiedRows && quantity == copiedQuantity;
        console.MarkupLine(isEqual ? "[green]The copy has what the service has.[/]" : "[red]The copy differs from the service.[/]");
        return isEqual;
    }

    private static DateTimeOffset Utc(DateTime day) => new(DateTime.SpecifyKind(day, DateTimeKind.Utc));
}
