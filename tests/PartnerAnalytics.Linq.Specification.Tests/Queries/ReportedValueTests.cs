using System.Collections;
using System.Collections.Immutable;
using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Values that other providers were reported to read wrongly. The names say where the reports are.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class ReportedValueTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    private static readonly List<string?> Listed = ["Won", "New"];
    private static readonly string?[] Texts = ["Won", "New"];
    private static readonly IEnumerable<string?> Sequence = ["Won", "New"];
    private static readonly IReadOnlyCollection<string?> Single = ["Won"];
    private static readonly IReadOnlyList<string?> None = [];
    private static readonly IList<string?> AnyList = ["Won"];
    private static readonly IReadOnlySet<long> ReadableSet = new HashSet<long> { 1, 3 };
    private static readonly IImmutableSet<long> ImmutableSet = ImmutableHashSet.Create<long>(1, 3);
    private static readonly string Status = "Won";
    private static readonly Dictionary<string, string?> ByName = new() { ["a"] = "Won" };

    private enum Level
    {
        Low = 1,
        High = 3,
    }

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries()
    {
        bool? test = false;
        bool? active = null;
        List<string>? noValues = null;
        DateTimeOffset? noDate = null;
        long? noNumber = null;
        int? number = 3;
        var one = 1;
        var text = "3";
        var caption = "Won";
        var guid = Guid.Empty;
        var immutable = new[] { "Won", "New", "Won" }.Distinct().ToImmutableArray();
        var wrapped = new Wrapper(3);
        var named = new StatusName("Won");
        var nested = new Outer { Inner = new Wrapper(3) };
        var readOnly = new Own("Won");
        Func<long> count = () => 3;
        Lazy<long> late = new(() => 3);
        Expression<Func<Referral, string?>> selector = x => x.Status;
        return new QueryList
        {
            { "dotnet/efcore#13068", r => r.Referrals.Where(x => (test ?? noValues!.Contains("a")) || x.Status == "Won") },
            { "dotnet/efcore#12820", r => r.Referrals.Where(x => x.Status == "Won" || noDate == ((DateTimeOffset?)null ?? default)) },
            { "dotnet/efcore#17942", r => r.Gadgets.Select(x => new { R = noNumber != null ? x.Units == noNumber.Value : true }) },
            { "linq2db/linq2db#820", r => r.Gadgets.Where(x => x.Units == 3 || (noNumber != null && x.Units == noNumber.Value)) },
            { "nhibernate/nhibernate-core#3156", r => r.Gadgets.Where(x => !active.HasValue || x.Active == active.Value) },
            { "Azure/azure-cosmos-dotnet-v3#3272", r => r.Gadgets.Where(x => x.Units == 3 || (active.HasValue && x.Active == active)) },
            { "JasperFx/marten#1458", r => r.Gadgets.Where(x => x.Active.HasValue == false) },
            { "JasperFx/marten#2936", r => r.Referrals.Where(x => Listed.Contains(x.Status)) },
            { "linq2db/linq2db#3270", r => r.Referrals.Where(x => Texts.Contains(x.Status)) },
            { "linq2db/linq2db#3258", r => r.Gadgets.Where(x => x.Units == (long)Level.High) },
            { "dotnet/efcore#18658", r => r.Referrals.Where(x => Sequence.Contains(x.Status)) },
            { "dotnet/efcore#19320", r => r.Referrals.Where(x => Single.Contains(x.Status)) },
            { "dotnet/efcore#19320, negated", r => r.Referrals.Where(x => !Single.Contains(x.Status)) },
            { "dotnet/efcore#19320, empty", r => r.Referrals.Where(x => None.Contains(x.Status) || x.Status == "Won") },
            { "dotnet/efcore#38839", r => r.Referrals.Where(x => AnyList.Contains(x.Status)) },
            { "dotnet/efcore#38839, immutable", r => r.Gadgets.Where(x => x.Units != null && ImmutableSet.Contains(x.Units.Value)) },
            { "dotnet/efcore#37081", r => r.Gadgets.Where(x => x.Units != null && ReadableSet.Contains(x.Units.Value)) },
            { "dotnet/efcore#36262", r => r.Referrals.Where(x => ((IReadOnlyCollection<string?>)readOnly).Contains(x.Status)) },
            { "dotnet/efcore#35102", r => r.Referrals.Where(x => x.Status != null && immutable.Contains(x.Status)) },
            { "dotnet/efcore#35100", r => r.Referrals.Where(x => x.Status != null && new[] { "Won", caption }.Contains(x.Status)) },
            { "nhibernate/nhibernate-core#2458", r => r.Referrals.Where(x => x.Status != $"VALUE {guid}") },
            { "nhibernate/nhibernate-core#2642", r => r.Gadgets.Where(x => x.Units == wrapped) },
            { "nhibernate/nhibernate-core#2642, in a struct", r => r.Gadgets.Where(x => x.Units == nested.Inner) },
            { "dotnet/efcore#6864", r => r.Referrals.Where(x => x.Status == (string?)named) },
            { "dadhi/FastExpressionCompiler#536", r => r.Referrals.Where(x => x.Status == named) },
            { "nhibernate/nhibernate-core#2445", r => r.Gadgets.Where(x => x.Units == (uint)one) },
            { "simple-odata-client/Simple.OData.Client#183", r => r.Gadgets.Where(x => x.Units == Convert.ToInt32(text)) },
            { "ZEXSM/OData.QueryBuilder#82", r => r.Gadgets.Where(x => x.Units != null && new long[] { (long)1, (long)3 }.Contains(x.Units.Value)) },
            { "Azure/azure-cosmos-dotnet-v3#5298", r => r.Referrals.Select(x => new Holder { Id = x.Id, Caption = caption }) },
            { "mongodb/mongo-csharp-driver#1083", r => r.Referrals.Select(x => new { x.Id, Text = active == null ? "none" : x.Status }) },
            { "dotnet/efcore#34733", r => r.Referrals.Where(x => x.Status == ByName["a"]) },
            { "commercetools/commercetools-dotnet-core-sdk#106", r => r.Referrals.Where(x => x.Status == Status) },
            { "Azure/azure-cosmos-dotnet-v3#3190", r => r.Referrals.Where(x => x.CreatedDate < DateTimeOffset.UtcNow) },
            { "FalkorDB/NFalkorDB#99", r => r.Gadgets.Where(x => x.Units >= number) },
            { "linq2db/linq2db#5097", r => r.Referrals.Select(x => ((MemberExpression)selector.Body).Member.Name) },
            { "linq2db/linq2db#1316", r => r.Gadgets.Where(x => x.Units == count() && x.Units == late.Value) },
        };
    }

    private readonly struct Wrapper(long value)
    {
        private readonly long _value = value;

        public static implicit operator long(Wrapper wrapper) => wrapper._value;
    }

    private struct Outer
    {
        public Wrapper Inner { get; init; }
    }

    private abstract class Name<T>(T value)
    {
        private readonly T _value = value;

        public static implicit operator T?(Name<T>? name) => name is null ? default : name._value;
    }

    private sealed class StatusName(string value) : Name<string>(value);

    private sealed class Own(params string[] texts) : IReadOnlyCollection<string?>
    {
        public int Count => texts.Length;

        public IEnumerator<string?> GetEnumerator() => ((IEnumerable<string>)texts).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>What a projection makes of a row.</summary>
public sealed record Holder
{
    public string? Id { get; init; }

    public string? Caption { get; init; }
}
