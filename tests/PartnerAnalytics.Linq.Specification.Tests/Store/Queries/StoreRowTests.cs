using static PartnerAnalytics.Linq.Specification.Tests.Store.Queries.StoreData;

namespace PartnerAnalytics.Linq.Specification.Tests.Store.Queries;

/// <summary>Conditions, orderings and pages of rows; projections.</summary>
[Collection(StoreCollection.Name)]
public sealed class StoreRowTests(StoreFixture fixture)
{
    private static readonly StoreQueries Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries.VerifyAsync(query, fixture);

    private static StoreQueries CreateQueries()
    {
        var (app, since, until) = (App, October, November);
        string?[] markets = ["DE", null];
        return new StoreQueries
        {
            { "==", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.Market == "US").Select(x => x.Id), "a", "c", "e" },
            { "!=", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.Market != "US").Select(x => x.Id), "b", "d" },
            { "null", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.Market == null).Select(x => x.Id), "d" },
            { "not null", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.DeviceRAM != null).Select(x => x.Id), "a", "b", "d", "e" },
            { "<=", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.Rating <= 2).Select(x => x.Id), "b", "c", "e" },
            { "> of what may be missing", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.DeviceRAM > 1024).Select(x => x.Id), "a", "d", "e" },
            { "not >", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && !(x.DeviceRAM > 1024)).Select(x => x.Id), "b", "c" },
            { "between", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.Rating > 1 && x.Rating < 5).Select(x => x.Id), "c", "d" },
            { "Boolean", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.IsRevised == true).Select(x => x.Id), "c" },
            { "Boolean, not true", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.IsTouchEnabled != true).Select(x => x.Id), "b", "c", "d", "e" },
            { "Boolean, negated", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && !x.IsTouchEnabled!.Value).Select(x => x.Id), "e" },
            {
                "contains",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.Rating <= 2 && x.ReviewText!.Contains("crash")).Select(x => x.Id),
                "b", "c"
            },
            { "contains a quote", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.ReviewText!.Contains("it's")).Select(x => x.Id), "b" },
            {
                "contains twice, or",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && (x.ReviewText!.Contains("ads") || x.ReviewTitle!.Contains("app"))).Select(x => x.Id),
                "a", "e"
            },
            {
                "contains of what may be missing, or",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until
                    && (x.ReviewText != null && x.ReviewText.Contains("ads") || x.ReviewTitle != null && x.ReviewTitle.Contains("app"))).Select(x => x.Id),
                "a", "d", "e"
            },
            {
                "or and and",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && (x.Market == "DE" || x.Market == "US" && x.Rating == 5)).Select(x => x.Id),
                "a", "b"
            },
            {
                "not of an or",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && !(x.Market == "DE" || x.Rating == 5)).Select(x => x.Id),
                "c", "d", "e"
            },
            { "among values", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && markets.Contains(x.Market)).Select(x => x.Id), "b", "d" },
            { "not among values", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && !markets.Contains(x.Market)).Select(x => x.Id), "a", "c", "e" },
            {
                "fields",
                r => r.Reviews.Where(Review.Fields.ApplicationId.EqualTo(app).And(Review.Fields.Date.GreaterThanOrEqualTo(since)).And(Review.Fields.Date.LessThan(until)))
                    .Where(Review.Fields.ReviewText.Contains("crash").And(Review.Fields.Rating.GreaterThan(1))).Select(x => x.Id),
                "c"
            },
            { "helpful", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.HelpfulCount == 3).Select(x => x.Id), "d" },
            { "whole rows", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.Rating == 1), Reviews[1], Reviews[4] },
            { "ordered", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).OrderBy(x => x.Rating).ThenByDescending(x => x.Date).Select(x => x.Id), "e", "b", "c", "d", "a" },
            { "ordered, null first", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).OrderBy(x => x.DeviceRAM).Select(x => x.Id), "c", "b", "a", "d", "e" },
            { "ordered, descending", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).OrderByDescending(x => x.Date).Select(x => x.Id), "e", "d", "c", "b", "a" },
            { "a page", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).Skip(1).Take(3).Select(x => x.Id), "b", "c", "d" },
            { "pages of two", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).WithPageSize(2).Select(x => x.Id), "a", "b", "c", "d", "e" },
            { "pages of one, from the second on", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).Skip(1).WithPageSize(1).Select(x => x.Id), "b", "c", "d", "e" },
            { "ordered pages", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).OrderBy(x => x.Rating).WithPageSize(2).Skip(2).Take(3).Select(x => x.Id), "c", "d", "a" },
            { "the last", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).OrderBy(x => x.Date).TakeLast(2).Select(x => x.Id), "d", "e" },
            { "beyond the last", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).Skip(5).Select(x => x.Id) },
            { "a projection", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).Select(x => (x.Market ?? "none") + x.Rating), "US5", "DE1", "US2", "none4", "US1" },
            {
                "a projection, then a condition",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).Select(x => new { Stars = x.Rating, x.Id }).Where(y => y.Stars == 1).Select(y => y.Id),
                "b", "e"
            },
            {
                "totals with a quote",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until && a.OrderName == "Summer's end"),
                Acquisitions[8]
            },
            {
                "totals ordered over pages",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until).OrderBy(a => a.Market).ThenByDescending(a => a.Date).Select(a => a.AcquisitionQuantity),
                7, 1, 4, 6, 8, 2, 1, 3, 2
            },
            { "totals of a market, paged", r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until && a.Market == "US").Skip(2).Take(2), Acquisitions[4], Acquisitions[7] },
            { "a hundred rows a request at most", r => r.Subscriptions.Where(s => s.ApplicationId == app && s.Date >= since && s.Date < until), [.. Subscriptions] },
            { "own record, ordered", r => r.Installs.Where(i => i.App == app && i.Day >= since && i.Day < until && i.System != null).OrderBy(i => i.Market).Select(i => i.Installs), 1, 10, 5, 2 },

            {
                "contains of what lacks it",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.ReviewerName!.Contains("J")),
                ("PAL1004", "does not filter 'reviewerName' with 'contains'")
            },
            {
                "> of what lacks it",
                r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until && x.HelpfulCount > 3),
                ("PAL1004", "'helpfulCount'")
            },
            {
                "a figure in the filter",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until && a.AcquisitionQuantity > 3),
                ("PAL1004", "'acquisitionQuantity'")
            },
            { "more than a request returns", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).Take(10_001), ("PAL1001", "at most 10000") },
            { "more than a hundred", r => r.Subscriptions.Where(s => s.ApplicationId == app && s.Date >= since && s.Date < until).Take(101), ("PAL1001", "at most 100") },
            { "pages of more than a hundred", r => r.Subscriptions.Where(s => s.ApplicationId == app && s.Date >= since && s.Date < until).WithPageSize(101), ("PAL1001", "at most 100") },
            {
                "ordered by what does not sort",
                r => r.Acquisitions.Where(a => a.ApplicationId == app && a.Date >= since && a.Date < until).OrderBy(a => a.AcquisitionQuantity),
                ("PAL1005", "'acquisitionQuantity'")
            },
            { "a page, then a condition", r => r.Reviews.Where(x => x.ApplicationId == app && x.Date >= since && x.Date < until).Take(3).Where(x => x.Rating == 1), ("PAL1006", "Take") },
            {
                "a page, then the days",
                r => r.Reviews.Where(x => x.ApplicationId == app).Take(3).Where(x => x.Date >= since && x.Date < until),
                ("PAL1006", "Take")
            },
        };
    }
}
