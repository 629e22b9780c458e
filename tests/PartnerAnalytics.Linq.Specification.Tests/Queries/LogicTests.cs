namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Conditions put together, and conditions that do not depend on the row.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class LogicTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries()
    {
        var (yes, no) = (true, false);
        bool? unknown = null;
        List<string>? noList = null;
        string? noText = null;
        var day = SampleData.Year2018;
        System.Linq.Expressions.Expression<Func<Referral, bool>> won = x => x.Status == "Won";
        return new QueryList
        {
            { "and", r => r.Referrals.Where(x => x.Status == "Accepted" && x.CustomerMarket == "US") },
            { "or", r => r.Referrals.Where(x => x.Status == "Accepted" || x.CustomerMarket == "US") },
            { "or inside and", r => r.Referrals.Where(x => (x.Status == "Won" || x.Status == "New") && x.CustomerMarket == "US") },
            { "and inside or", r => r.Referrals.Where(x => x.Status == "Won" || (x.Status == "New" && x.CustomerMarket == "US")) },
            {
                "or, and, or without parentheses",
                r => r.Referrals.Where(x => x.Status == "Won" || x.Status == "New" && x.CustomerMarket == "US" || x.PartnerMarket == null)
            },
            {
                "two Wheres with or",
                r => r.Referrals.Where(x => x.Status == "Won" || x.Status == "New")
                    .Where(x => x.CustomerMarket == "US" || x.CustomerMarket == null)
            },
            {
                "three Wheres",
                r => r.Referrals.Where(x => x.Status != null).Where(x => x.CustomerMarket != "DE").Where(x => x.CreatedDate > day)
            },
            { "De Morgan over and", r => r.Referrals.Where(x => !(x.Status == "Won" && x.CustomerMarket == "US")) },
            { "De Morgan over or", r => r.Referrals.Where(x => !(x.Status == "Won" || x.CustomerMarket == "US")) },
            {
                "De Morgan, nested",
                r => r.Referrals.Where(x => !(x.Status == "Won" || !(x.CustomerMarket == "US" && x.CreatedDate > day)))
            },
            { "De Morgan with order", r => r.Referrals.Where(x => !(x.CreatedDate > day && x.AcceptedDate <= day.AddDays(40))) },
            { "range that excludes", r => r.Referrals.Where(x => !(x.CreatedDate >= day && x.CreatedDate < day.AddMonths(2))) },
            { "not of not of or", r => r.Referrals.Where(x => !!(x.Status == "Won" || x.Status == null)) },
            { "&", r => r.Referrals.Where(x => x.Status == "Won" & x.CustomerMarket == "US") },
            { "|", r => r.Referrals.Where(x => x.Status == "Won" | x.CustomerMarket == "US") },
            { "^", r => r.Referrals.Where(x => x.Status == "Won" ^ x.CustomerMarket == "US") },
            { "!(^)", r => r.Referrals.Where(x => !(x.Status == "Won" ^ x.CustomerMarket == "US")) },
            { "^ with order and null", r => r.Referrals.Where(x => x.CreatedDate > day ^ x.AcceptedDate > day) },
            { "^ captured", r => r.Referrals.Where(x => x.Status == "Won" ^ yes) },
            { "& | mixed", r => r.Referrals.Where(x => (x.Status == "Won" | x.Status == "New") & !(x.CustomerMarket == "US")) },
            { "(a == b) == true", r => r.Referrals.Where(x => (x.Status == "Won") == true) },
            { "(a == b) == captured false", r => r.Referrals.Where(x => (x.Status == "Won") == no) },
            { "(a == b) != captured true", r => r.Referrals.Where(x => (x.Status == "Won") != yes) },
            { "(a == b) == captured null", r => r.Referrals.Where(x => (x.Status == "Won") == unknown), Expected.Empty },
            { "(a == b) != captured null", r => r.Referrals.Where(x => (x.Status == "Won") != unknown) },
            {
                "ternary over conditions",
                r => r.Referrals.Where(x => x.Status == "Won" ? x.CustomerMarket == "US" : x.CustomerMarket == "DE")
            },
            { "!ternary", r => r.Referrals.Where(x => !(x.Status == "Won" ? x.CustomerMarket == "US" : x.CustomerMarket == "DE")) },
            { "ternary with a captured test", r => r.Referrals.Where(x => yes ? x.Status == "Won" : x.Status == "New") },
            { "ternary with order in the test", r => r.Referrals.Where(x => x.CreatedDate > day ? x.Status == "Won" : x.Status == null) },
            { "ternary with a constant branch", r => r.Referrals.Where(x => x.Status == "Won" ? true : x.CustomerMarket == "DE") },
            { "ternary over values", r => r.Referrals.Where(x => x.Status == (yes ? "Won" : "New")) },
            { "captured && condition", r => r.Referrals.Where(x => yes && x.Status == "Won") },
            { "captured false && condition", r => r.Referrals.Where(x => no && x.Status == "Won"), Expected.Empty },
            { "captured || condition", r => r.Referrals.Where(x => yes || x.Status == "Won") },
            { "captured false || condition", r => r.Referrals.Where(x => no || x.Status == "Won") },
            { "condition || captured", r => r.Referrals.Where(x => x.Status == "Won" || yes) },
            { "!captured || condition", r => r.Referrals.Where(x => !yes || x.Status == "Won") },
            { "true", r => r.Referrals.Where(x => true) },
            { "false", r => r.Referrals.Where(x => false), Expected.Empty },
            { "!captured", r => r.Referrals.Where(x => !no) },
            { "captured only", r => r.Referrals.Where(x => yes) },
            { "captured == value", r => r.Referrals.Where(x => unknown == null) },
            { "captured null list is not read behind ||", r => r.Referrals.Where(x => noList == null || noList.Contains(x.Status!)) },
            {
                "captured null list is not read behind &&",
                r => r.Referrals.Where(x => noList != null && noList.Contains(x.Status!)),
                Expected.Empty
            },
            {
                "captured null text is not read behind ternary",
                r => r.Referrals.Where(x => noText == null ? x.Status == "Won" : x.Status == noText.Trim())
            },
            {
                "optional conditions",
                r => r.Referrals.Where(x => (noText == null || x.Status == noText) && (x.CustomerMarket == "US" || !yes))
            },
            { "invoked lambda", r => r.Referrals.Where(Either(won, x => x.CustomerMarket == null)) },
            { "captured lambda", r => r.Referrals.Where(won) },
            { "bools together", r => r.Gadgets.Where(x => x.Active == true && x.Premium != true) },
            { "bools or not", r => r.Gadgets.Where(x => !(x.Active == true || x.Premium == true)) },
            { "bool.Value in and", r => r.Gadgets.Where(x => x.Active!.Value && x.Units > 2), Expected.ThrowsOverList },
            {
                "HasValue and Value",
                r => r.Gadgets.Where(x => x.Units.HasValue && x.Price.HasValue && x.Units.Value > 2 && x.Price.Value < 0.5m)
            },
            {
                "many terms",
                r => r.Gadgets
                    .Where(x => x.Kind == "Lamp" || x.Kind == "lamp" || x.Units == 1 || x.Units == 2 || x.Price == 0.1m && x.Active == true || x.Weight < 0)
            },
        };
    }

    // As predicate builders do it: Expression.Invoke of the one with the parameter of the other.
    private static System.Linq.Expressions.Expression<Func<Referral, bool>> Either(
        System.Linq.Expressions.Expression<Func<Referral, bool>> left, System.Linq.Expressions.Expression<Func<Referral, bool>> right)
    {
        var row = left.Parameters[0];
        return System.Linq.Expressions.Expression.Lambda<Func<Referral, bool>>(
            System.Linq.Expressions.Expression.OrElse(left.Body, System.Linq.Expressions.Expression.Invoke(right, row)), row);
    }
}
