using static PartnerAnalytics.Linq.Specification.Tests.Store.Queries.StoreData;

namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>Conditions that are parameters of the request: the application, the days, and those of an add-on.</summary>
[Collection(StoreCollection.Name)]
public sealed class StoreParameterTests(StoreFixture fixture)
{
    private static readonly StoreQueries Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries.VerifyAsync(query, fixture);

    private static StoreQueries CreateQueries()
    {
        var (app, since, until, day) = (App, October, November, October);
        var (nobody, noDay) = ((string?)null, (DateTimeOffset?)null);
        return new StoreQueries
        {
            { "application, days", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until), [.. Acquisitions.Take(1..10)] },
            { "days, application", r => r.Acquisitions.Where(a => a.Date < until && a.Date >= since && a.ApplicationId == app), [.. Acquisitions.Take(1..10)] },
            { "values first", r => r.Acquisitions.Where(a => until > a.Date && since <= a.Date && app == a.ApplicationId), [.. Acquisitions.Take(1..10)] },
            {
                "a Where each",
                r => r.Acquisitions.Where(a => a.ApplicationId == app).Where(a => a.Date >= since).Where(a => a.Date < until),
                [.. Acquisitions.Take(1..10)]
            },
            {
                "query syntax",
                r => from a in r.Acquisitions where a.ApplicationId == app where a.Date >= since && a.Date < until select a,
                [.. Acquisitions.Take(1..10)]
            },
            {
                "query syntax with let",
                r => from a in r.Acquisitions let id = a.ApplicationId where id == app && a.Date >= since && a.Date < until select new { id, a.Market },
                [.. Acquisitions.Take(1..10).Select(a => new { id = a.ApplicationId, a.Market })]
            },
            {
                "fields",
                r => r.Acquisitions.Where(AppAcquisition.Fields.ApplicationId.EqualTo(app)
                    .And(AppAcquisition.Fields.Date.GreaterThanOrEqualTo(since)).And(AppAcquisition.Fields.Date.LessThan(until))),
                [.. Acquisitions.Take(1..10)]
            },
            {
                "fields beside a lambda",
                r => r.Acquisitions.Where(AppAcquisition.Fields.ApplicationId.EqualTo(app)).Where(a => a.Date >= since && a.Date < until && a.Market == "DE"),
                Acquisitions[3], Acquisitions[5]
            },
            { "constants", r => r.Acquisitions.Where(a => a.ApplicationId == "9WZDNCRFHXHT" && a.Date >= October && a.Date < November), Acquisitions[11] },
            { "the last day included", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date <= until), [.. Acquisitions.Take(1..11)] },
            { "the first day excluded", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date > since && a.Date < until), [.. Acquisitions.Take(4..10)] },
            { "one day", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date == day), [.. Acquisitions.Take(1..4)] },
            { "one day by Equals", r => r.Acquisitions.Where(a => app.Equals(a.ApplicationId) && a.Date!.Value.Equals(day)), [.. Acquisitions.Take(1..4)] },
            {
                "the narrower of two bounds",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until).Where(a => a.Date >= since.AddDays(4) && a.Date < since.AddDays(12)),
                [.. Acquisitions.Take(5..9)]
            },
            { "the same application twice", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.ApplicationId == "9NBLGGGZ5QDR" && a.Date == day), [.. Acquisitions.Take(1..4)] },
            { "values of dates", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date!.Value >= since && a.Date.Value < until), [.. Acquisitions.Take(1..10)] },
            {
                "an offset",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since.ToOffset(TimeSpan.FromHours(2)) && a.Date < until.ToOffset(TimeSpan.FromHours(-5))),
                [.. Acquisitions.Take(1..10)]
            },
            { "no day is after the last", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= until && a.Date < since) },
            { "of an application without rows", r => r.Acquisitions.Where(a => a.ApplicationId == "none" && a.Date >= since && a.Date < until) },
            {
                "a further parameter",
                r => r.Subscriptions.Where(s => s.ApplicationId == app && s.SubscriptionProductId == "9GOLD" && s.Date >= since && s.Date < until),
                Subscriptions[0], Subscriptions[2], Subscriptions[3]
            },
            {
                "rows with times",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).Select(x => x.Id),
                "a", "b", "c", "d", "e"
            },
            {
                "a day of rows with times",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < since.AddDays(1)).Select(x => x.Id),
                "a", "b"
            },
            { "own record", r => r.Installs.Where(i => i.App == app && i.Day >= since && i.Day < until), [.. Installs] },
            {
                "own record, fields",
                r => r.Installs.Where(OwnInstall.Fields.App.EqualTo(app).And(OwnInstall.Fields.Day.EqualTo(day))),
                Installs[0], Installs[1]
            },

            { "no application", r => r.Acquisitions.Where(a => a.Date >= since && a.Date < until).ToList(), ("PAL1011", "requires 'applicationId'") },
            { "no days", r => r.Acquisitions.Where(a => a.ApplicationId == app).ToList(), ("PAL1011", "says no days") },
            { "no last day", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since).ToList(), ("PAL1011", "says no last day") },
            { "no first day", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date < until).ToList(), ("PAL1011", "says no first day") },
            { "nothing", r => r.Reviews.ToList(), ("PAL1011", "requires 'applicationId'") },
            { "own record, no days", r => r.Installs.Where(i => i.App == app).ToList(), ("PAL1011", "says no days") },
            {
                "days inside an or",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && (a.Date >= since && a.Date < until || a.Market == "US")),
                ("PAL1004", "joined to all others with &&")
            },
            {
                "application inside an or",
                r => r.Acquisitions.Where(a => (a.ApplicationId == app || a.Market == "US") && a.Date >= since && a.Date < until),
                ("PAL1004", "Make a query for each value")
            },
            {
                "not the application",
                r => r.Acquisitions.Where(a => a.ApplicationId != app && a.Date >= since && a.Date < until),
                ("PAL1004", "one 'applicationId' for a whole request")
            },
            {
                "several applications",
                r => r.Acquisitions.Where(a => new[] { app, "9WZDNCRFHXHT" }.Contains(a.ApplicationId) && a.Date >= since && a.Date < until),
                ("PAL1004", "one 'applicationId' for a whole request")
            },
            {
                "no application at all",
                r => r.Acquisitions.Where(a => a.ApplicationId == null && a.Date >= since && a.Date < until),
                ("PAL1004", "one 'applicationId' for a whole request")
            },
            { "not a day", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date != day && a.Date < until), ("PAL1004", "one first and one last day") },
            {
                "not outside, which is also so without a date",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && !(a.Date < since || a.Date >= until)),
                ("PAL1004", "one first and one last day")
            },
            {
                "after a time of day, of rows with times",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date > since && x.Date < until),
                ("PAL1004", "one first and one last day")
            },
        };
    }
}
