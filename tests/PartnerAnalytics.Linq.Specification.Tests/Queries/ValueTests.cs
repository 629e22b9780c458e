namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>What does not touch the row, in every form that C# has for it.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class ValueTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

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
        DateTimeOffset? noDate = null;
        DateTimeOffset? date = SampleData.Year2018;
        DateTime? noStart = null;
        DateTime? start = new DateTime(2018, 2, 1, 0, 0, 0, DateTimeKind.Utc);
        var fallback = SampleData.Year2018;
        int? noNumber = null;
        int? number = 3;
        string? noText = null;
        string[] roles = ["user", "admin"];
        string[]? noRoles = null;
        int[] numbers = [1, 2, 3];
        var text = "Won";
        Func<string> status = () => "Won";
        Func<string, string> decorated = name => name + "s";
        var names = new List<string> { "won", "new" };
        object boxed = 3;
        var (seven, big, wide) = (7, int.MaxValue, 1L << 40);
        var level = Level.High;
        object?[] objects = ["Won", 3L, 3, 'W', Level.High, true, 0.1m, 2.25, null, SampleData.Year2018];
        return new QueryList
        {
            { "!none.HasValue || comparison", r => r.Referrals.Where(x => !noDate.HasValue || x.CreatedDate >= noDate) },
            { "!none.HasValue || comparison with Value", r => r.Referrals.Where(x => !noDate.HasValue || x.CreatedDate >= noDate.Value) },
            { "!some.HasValue || comparison", r => r.Referrals.Where(x => !date.HasValue || x.CreatedDate >= date) },
            { "none.HasValue && comparison with Value", r => r.Referrals.Where(x => x.Status == "Won" || (noDate.HasValue && x.CreatedDate >= noDate.Value)) },
            { "none == null ? : with Value", r => r.Referrals.Where(x => noDate == null ? x.Status == "Won" : x.CreatedDate >= noDate.Value) },
            { "none.GetValueOrDefault()", r => r.Gadgets.Where(x => x.Units == noNumber.GetValueOrDefault()) },
            { "none.GetValueOrDefault(value)", r => r.Gadgets.Where(x => x.Units == noNumber.GetValueOrDefault(3)) },
            { "none.ToString()", r => r.Gadgets.Where(x => x.Name == noNumber.ToString()) },
            { "none.Equals(null)", r => r.Gadgets.Where(x => x.Active == noNumber.Equals(null)) },
            { "none.Equals(value)", r => r.Gadgets.Where(x => x.Active == noNumber.Equals(1)) },
            { "none.GetHashCode()", r => r.Gadgets.Where(x => x.Units == noNumber.GetHashCode()) },
            { "none > value", r => r.Gadgets.Where(x => x.Active == noNumber > 1) },
            { "none + value", r => r.Gadgets.Where(x => x.Units == noNumber + 1) },
            { "none ?? converted, none", r => r.Referrals.Where(x => x.CreatedDate > (noStart ?? fallback)) },
            { "none ?? converted, some", r => r.Referrals.Where(x => x.CreatedDate > (start ?? fallback)) },
            { "none ?? wider number, none", r => r.Gadgets.Where(x => x.Units == (noNumber ?? 3L)) },
            { "none ?? wider number, some", r => r.Gadgets.Where(x => x.Units == (number ?? 4L)) },
            { "none ?? decimal", r => r.Gadgets.Where(x => x.Price == (noNumber ?? 0.1m)) },
            { "none ?? none ?? value", r => r.Referrals.Where(x => x.Status == (noText ?? noText ?? "Won")) },
            { "array.Contains(value) || condition", r => r.Referrals.Where(x => roles.Contains("admin") || x.Status == "Won") },
            { "!array.Contains(value) || condition", r => r.Referrals.Where(x => !roles.Contains("admin") || x.Status == "Won") },
            { "null array.Contains(value), by way of a span", r => r.Referrals.Where(x => noRoles!.Contains("admin") || x.Status == "Won") },
            {
                "array.Contains(value, comparer)",
                r => r.Referrals.Where(x => !roles.Contains("ADMIN", StringComparer.OrdinalIgnoreCase) || x.Status == "Won")
            },
            { "array.IndexOf(value)", r => r.Gadgets.Where(x => x.Units == numbers.IndexOf(3)) },
            { "array.SequenceEqual(array)", r => r.Gadgets.Where(x => x.Active == numbers.SequenceEqual(numbers)) },
            { "array.StartsWith(array)", r => r.Gadgets.Where(x => x.Active == numbers.StartsWith(new[] { 1, 2 })) },
            { "array.EndsWith(value)", r => r.Gadgets.Where(x => x.Active == numbers.EndsWith(1)) },
            { "text.AsSpan(start).ToString()", r => r.Gadgets.Where(x => x.Name != null && x.Name.Contains("xBe".AsSpan(1).ToString())) },
            { "lambda with a span inside of a call", r => r.Referrals.Where(x => !roles.All(role => roles.Contains(role)) || x.Status == "Won") },
            { "delegate()", r => r.Referrals.Where(x => x.Status == status()) },
            { "delegate(value)", r => r.Referrals.Where(x => x.Status != decorated("Won")) },
            { "list.Select(lambda).Contains(field)", r => r.Referrals.Where(x => names.Select(n => n.Substring(0, 1).ToUpperInvariant() + n.Substring(1)).Contains(x.Status)) },
            { "list.Any(lambda) || condition", r => r.Referrals.Where(x => !names.Any(n => n == "won") || x.Status == "Won") },
            { "list.Single(lambda in lambda)", r => r.Referrals.Where(x => x.Status != names.First(n => names.All(m => m.Length == n.Length))) },
            { "new struct()", r => r.Referrals.Where(x => x.CreatedDate == new DateTimeOffset()) },
            { "default(struct)", r => r.Referrals.Where(x => x.CreatedDate == default(DateTimeOffset)) },
            { "n >> 1", r => r.Gadgets.Where(x => x.Units == seven >> 1) },
            { "~n & 15", r => r.Gadgets.Where(x => x.Units == (~seven & 15)) },
            { "unchecked conversion", r => r.Gadgets.Where(x => x.Units == unchecked((int)wide)) },
            { "checked conversion", r => r.Gadgets.Where(x => x.Units == checked((byte)seven)) },
            { "unchecked sum", r => r.Gadgets.Where(x => x.Units > unchecked(big + seven)) },
            { "fraction cut off", r => r.Gadgets.Where(x => x.Units == (int)(seven / 2.0)) },
            { "unboxed", r => r.Gadgets.Where(x => x.Units == (int)boxed) },
            { "enumeration as a number", r => r.Gadgets.Where(x => x.Units == (int)level) },
            { "text + number", r => r.Gadgets.Where(x => x.Label!.Contains("label " + seven)), Expected.ThrowsOverList },
            { "text[index]", r => r.Referrals.Where(x => x.Status == "" + text[0] + text[1] + 'n') },
            { "objects.Contains(text)", r => r.Referrals.Where(x => objects.Contains(x.Status)) },
            { "!objects.Contains(text)", r => r.Referrals.Where(x => !objects.Contains(x.Status)) },
            { "objects.Contains(number)", r => r.Gadgets.Where(x => objects.Contains(x.Units)) },
            { "!objects.Contains(number)", r => r.Gadgets.Where(x => !objects.Contains(x.Units)) },
            { "objects.Contains(decimal)", r => r.Gadgets.Where(x => objects.Contains(x.Price)) },
            { "objects.Contains(double)", r => r.Gadgets.Where(x => objects.Contains(x.Weight)) },
            { "objects.Contains(truth)", r => r.Gadgets.Where(x => objects.Contains(x.Active)) },
            { "objects.Contains(date)", r => r.Referrals.Where(x => objects.Contains(x.CreatedDate)) },
            { "new object[] of another type", r => r.Gadgets.Where(x => new object[] { 1, 3 }.Contains(x.Units)), Expected.Empty },
            { "!new object[] of another type", r => r.Gadgets.Where(x => !new object[] { 1, 3 }.Contains(x.Units)) },
            { "new object[] of several types", r => r.Gadgets.Where(x => new object?[] { 1, 3L, "3", null }.Contains(x.Units)) },
            { "list of objects", r => r.Gadgets.Where(x => new List<object?> { 1L, 3 }.Contains(x.Units)) },
        };
    }
}
