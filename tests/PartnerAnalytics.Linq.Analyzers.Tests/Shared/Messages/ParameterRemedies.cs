namespace PartnerAnalytics.Linq.Analyzers.Tests.Shared.Messages;

/// <summary>PAL1004, PAL1010 and PAL1011: conditions that the Store takes as parameters.</summary>
internal static class ParameterRemedies
{
    public static readonly RemedyPair[] All =
    [
        new("await days.ToListAsync();", "await days.Where(x => x.ApplicationId == text).ToListAsync();"),
        new("await app.ToListAsync();", "await app.Where(x => x.Date >= Day && x.Date < Day.AddDays(1)).ToListAsync();"),
        new("await app.Where(x => x.Date >= Day).ToListAsync();", "await app.Where(x => x.Date >= Day && x.Date < Day.AddDays(1)).ToListAsync();"),
        new("await app.Where(x => x.Date < Day).ToListAsync();", "await app.Where(x => x.Date < Day && x.Date >= Day.AddDays(-1)).ToListAsync();"),
        new(
            "await days.Where(x => x.ApplicationId == text || x.Market == \"US\").ToListAsync();",
            "await days.Where(x => x.ApplicationId == text).ToListAsync();"),
        new(
            "await app.Where(x => x.Date >= Day && x.Date < Day.AddDays(7) && x.Date != Day.AddDays(1)).ToListAsync();",
            "Use((await app.Where(x => x.Date >= Day && x.Date < Day.AddDays(7)).ToListAsync()).Where(x => x.Date != Day.AddDays(1)).ToList());"),
        new(
            "await app.Where(x => x.Date >= Day && x.Date < Day.AddHours(7)).ToListAsync();",
            "await app.Where(x => x.Date >= Day && x.Date < Day.AddDays(1)).ToListAsync();",
            SeenBy.RunTime),
        new(
            "await days.Where(x => x.ApplicationId == text && x.ApplicationId == \"b\").ToListAsync();",
            "await days.Where(x => x.ApplicationId == text).ToListAsync(); await days.Where(x => x.ApplicationId == \"b\").ToListAsync();",
            SeenBy.RunTime),
        new(
            "await store.DailyUsage.Where(x => x.ApplicationId == text && x.Date >= Day && x.Date < Day.AddDays(7)).SumAsync(x => x.DailyActiveUsers);",
            "await store.DailyUsage.Where(x => x.ApplicationId == text && x.Date >= Day && x.Date < Day.AddDays(7)).GroupBy(x => 1).Select(g => g.Figure(x => x.DailyActiveUsers)).SingleAsync();"),
        new(
            "await store.DailyUsage.Where(x => x.ApplicationId == text && x.Date >= Day && x.Date < Day.AddDays(7)).GroupBy(x => x.Market).Select(g => g.Figure(x => x.DailySessionCount)).ToListAsync();",
            "await store.DailyUsage.Where(x => x.ApplicationId == text && x.Date >= Day && x.Date < Day.AddDays(7)).GroupBy(x => x.Market).Select(g => g.Sum(x => x.DailySessionCount)).ToListAsync();"),
        new(
            "await store.AppErrors.Where(x => x.ApplicationId == text && x.Date >= Day && x.Date < Day.AddDays(7)).GroupBy(x => DateBucket.StartOfMonth(x.Date)).Select(g => g.Sum(x => x.EventCount)).ToListAsync();",
            "await store.AppErrors.Where(x => x.ApplicationId == text && x.Date >= Day && x.Date < Day.AddDays(7)).GroupBy(x => DateBucket.StartOfDay(x.Date)).Select(g => g.Sum(x => x.EventCount)).ToListAsync();"),
    ];
}
