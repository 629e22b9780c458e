using PartnerAnalytics.Linq;

namespace Native;

/// <summary>The program's own resource, by its properties and by its fields, and rows of it in memory.</summary>
internal sealed class OwnResource(PartnerAnalyticsClient partner)
{
    public async Task RunAsync()
    {
        var sales = partner.Query<Sale>();
        await Output.ShowAsync(sales.Where(s => s.Amount > 2.5m).OrderByDescending(s => s.Amount));
        await Output.ShowAsync(sales.Where(Sale.Fields.Region.EqualTo("North").And(Sale.Fields.Amount.GreaterThan(3m))).OrderBy(Sale.Fields.ClosedDate.Selector));
        await Output.ShowAsync(sales.GroupBy(s => s.Region).Select(g => new { Region = g.Key, Count = g.Count(), Amount = g.Sum(s => s.Amount) }));
        Output.Show(await sales.MaxAsync(s => s.Amount));
        Output.Show(await sales.OrderBy(s => s.ClosedDate).LastAsync());
        Output.Show(await sales.MinByAsync(s => s.ClosedDate));
    }
}
