namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>The different values of a field that are in a list, or that are not.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class ValueSetTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = new()
    {
        { "Intersect", r => r.Gadgets.Select(x => x.Kind).Intersect(new[] { "lamp", "Chair", "Lamp", "lamp", "none" }) },
        { "Intersect with null", r => r.Gadgets.Select(x => x.Kind).Intersect(new[] { "Chair", null }) },
        { "Intersect of some", r => r.Gadgets.Where(x => x.Active == true).Select(x => x.Kind).Intersect(new[] { "Chair", "Lamp" }) },
        { "Intersect of none", r => r.Gadgets.Select(x => x.Kind).Intersect(new string?[] { }), Expected.Empty },
        { "Intersect of numbers", r => r.Gadgets.Select(x => x.Units).Intersect(new long?[] { 3, null, 12 }) },
        { "Intersect of .Value", r => r.Gadgets.Select(x => x.Units!.Value).Intersect(new[] { 3L, 12L }), Expected.ThrowsOverList },
        { "Except", r => r.Gadgets.Select(x => x.Kind).Except(new[] { "lamp", "none" }) },
        { "Except of null", r => r.Gadgets.Select(x => x.Kind).Except(new[] { "lamp", null }) },
        { "Except of none", r => r.Gadgets.Select(x => x.Kind).Except(new string?[] { }) },
        { "Except of .Value", r => r.Gadgets.Select(x => x.Units!.Value).Except(new[] { 3L, 12L }), Expected.ThrowsOverList },
        { "Except, a page of it", r => r.Gadgets.Select(x => x.Units).Except(new long?[] { 3 }).Skip(2).Take(4) },
    };

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);
}
