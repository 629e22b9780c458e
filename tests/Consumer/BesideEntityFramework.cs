using Microsoft.EntityFrameworkCore;
using PartnerAnalytics.Linq;

namespace Consumer;

/// <summary>Copies referrals into a database: both libraries are imported, and no call is ambiguous.</summary>
public sealed class BesideEntityFramework(PartnerAnalyticsClient partner, SalesContext database)
{
    public async Task CopyAsync(CancellationToken cancellationToken)
    {
        var known = await database.Sales.Where(s => s.Region == "North").Select(s => s.SaleId).ToListAsync(cancellationToken);
        var sales = await partner.Query<Sale>().Where(s => s.Region == "North").ToListAsync(cancellationToken);
        database.Sales.AddRange(sales.Where(sale => !known.Contains(sale.SaleId)));
        await database.SaveChangesAsync(cancellationToken);
    }

    public async Task<bool> CompareAsync(CancellationToken cancellationToken)
    {
        var first = await partner.Query<Sale>().OrderBy(s => s.ClosedDate).FirstOrDefaultAsync(cancellationToken);
        var stored = await database.Sales.OrderBy(s => s.ClosedDate).FirstOrDefaultAsync(cancellationToken);
        return first == stored
            && await partner.Query<Sale>().AnyAsync(s => s.Region == "South", cancellationToken)
            && await database.Sales.AnyAsync(s => s.Region == "South", cancellationToken)
            && await partner.Query<Sale>().CountAsync(cancellationToken) == await database.Sales.CountAsync(cancellationToken);
    }

    public async Task<int> StreamAsync()
    {
        var count = 0;
        await foreach (var sale in partner.Query<Sale>())
        {
            count += sale.SaleId is null ? 0 : 1;
        }

        await foreach (var sale in database.Sales.AsAsyncEnumerable())
        {
            count -= sale.SaleId is null ? 0 : 1;
        }

        return count;
    }
}
