namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Every order of <c>Take</c> and <c>Skip</c>, and pages.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class PagingTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = new()
    {
        { "all rows, over several pages", r => r.Referrals },
        { "Take", r => r.Referrals.Take(7) },
        { "Skip", r => r.Referrals.Skip(7) },
        { "Skip, then Take", r => r.Referrals.Skip(20).Take(10) },
        { "Take, then Skip", r => r.Referrals.Take(10).Skip(3) },
        { "Take, then Skip of all", r => r.Referrals.Take(10).Skip(10), Expected.Empty },
        { "Take, then Skip of more", r => r.Referrals.Take(10).Skip(11), Expected.Empty },
        { "Take twice, less last", r => r.Referrals.Take(10).Take(3) },
        { "Take twice, less first", r => r.Referrals.Take(3).Take(10) },
        { "Skip twice", r => r.Referrals.Skip(3).Skip(10) },
        { "Skip saturates", r => r.Referrals.Skip(int.MaxValue).Skip(int.MaxValue), Expected.Empty },
        { "Skip, Take, Skip, Take", r => r.Referrals.Skip(5).Take(20).Skip(5).Take(100) },
        { "Take, Skip, Take, Skip", r => r.Referrals.Take(50).Skip(10).Take(15).Skip(5) },
        { "Take(0)", r => r.Referrals.Take(0), Expected.Empty },
        { "Take of a negative", r => r.Referrals.Take(-5), Expected.Empty },
        { "Take(int.MinValue)", r => r.Referrals.Take(int.MinValue), Expected.Empty },
        { "Skip(0)", r => r.Referrals.Skip(0).Take(2) },
        { "Skip of a negative", r => r.Referrals.Skip(-5).Take(2) },
        { "Skip(int.MinValue)", r => r.Referrals.Skip(int.MinValue).Take(2) },
        { "Take(5), Skip of a negative, Take(0)", r => r.Referrals.Take(5).Skip(-1).Take(0), Expected.Empty },
        { "Take more than there are", r => r.Referrals.Take(9999) },
        { "Take too many, but effectively fewer", r => r.Referrals.Take(20_000).Skip(19_000), Expected.Empty },
        { "Take too many, then fewer", r => r.Referrals.Take(20_000).Take(4) },
        { "Take over a page of the service", r => r.Referrals.Take(100) },
        { "Skip beyond a page of the service", r => r.Referrals.Skip(100) },
        { "Where, Skip, Take", r => r.Referrals.Where(x => x.Status == "Accepted").Skip(3).Take(4) },
        { "Select between Skip and Take", r => r.Referrals.Skip(3).Select(x => x.Id).Take(4) },
        { "WithPageSize", r => r.Referrals.WithPageSize(50) },
        { "WithPageSize that divides the rows", r => r.Referrals.WithPageSize(33) },
        { "WithPageSize of one", r => r.Referrals.Skip(325).WithPageSize(1) },
        { "WithPageSize of all", r => r.Referrals.WithPageSize(330) },
        { "WithPageSize of more", r => r.Referrals.WithPageSize(9999) },
        { "WithPageSize and Take", r => r.Referrals.WithPageSize(40).Take(100) },
        { "Take and WithPageSize", r => r.Referrals.Take(100).WithPageSize(50) },
        { "Take of less than a page", r => r.Referrals.Take(10).WithPageSize(50) },
        { "WithPageSize, Skip and Take", r => r.Referrals.WithPageSize(40).Skip(30).Take(100) },
        { "WithPageSize twice", r => r.Referrals.WithPageSize(100).WithPageSize(7).Take(20) },
        { "WithPageSize and Take of far too many", r => r.Referrals.WithPageSize(100).Take(1_000_000) },
        { "WithPageSize and a condition", r => r.Referrals.Where(x => x.Status == "Accepted").WithPageSize(10).Select(x => x.Id) },
        { "WithPageSize over groups", r => r.Referrals.WithPageSize(2).GroupBy(x => x.Status).Select(g => g.Key) },
    };

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);
}
