namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Order, where the resource has it.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class OrderingTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = new()
    {
        { "by a number, nulls first", r => r.Gadgets.OrderBy(x => x.Units) },
        { "by a number, descending", r => r.Gadgets.OrderByDescending(x => x.Units) },
        { "by a decimal", r => r.Gadgets.OrderBy(x => x.Price) },
        { "by a double, descending", r => r.Gadgets.OrderByDescending(x => x.Weight) },
        { "by a date", r => r.Gadgets.OrderBy(x => x.MadeDate) },
        { "by a date, descending", r => r.Gadgets.OrderByDescending(x => x.SoldDate) },
        { "by a bool", r => r.Gadgets.OrderBy(x => x.Active) },
        { "by text, by code point", r => r.Gadgets.OrderBy(x => x.Name), Expected.OrdersStrings },
        { "by text, descending", r => r.Gadgets.OrderByDescending(x => x.Name), Expected.OrdersStrings },
        { "by text of digits", r => r.Gadgets.OrderByDescending(x => x.Id) },
        { "equal keys keep their order", r => r.Gadgets.OrderBy(x => x.Kind).Select(x => new { x.Kind, x.Id }), Expected.OrdersStrings },
        { "then by", r => r.Gadgets.OrderBy(x => x.Active).ThenBy(x => x.Units) },
        { "then by, descending", r => r.Gadgets.OrderBy(x => x.Active).ThenByDescending(x => x.Units) },
        { "descending, then by", r => r.Gadgets.OrderByDescending(x => x.Active).ThenBy(x => x.Name), Expected.OrdersStrings },
        { "three keys", r => r.Gadgets.OrderBy(x => x.Active).ThenByDescending(x => x.Units).ThenBy(x => x.Price) },
        { "OrderBy twice: the later wins, the earlier breaks ties", r => r.Gadgets.OrderBy(x => x.Units).OrderBy(x => x.Active) },
        {
            "OrderBy twice with ThenBy",
            r => r.Gadgets.OrderBy(x => x.Active).ThenBy(x => x.Units).OrderByDescending(x => x.SoldDate).ThenBy(x => x.Price)
        },
        { "OrderBy twice by the same field", r => r.Gadgets.OrderBy(x => x.Units).OrderByDescending(x => x.Units) },
        { "with a condition before", r => r.Gadgets.Where(x => x.Active == true).OrderBy(x => x.Units) },
        { "with a condition after", r => r.Gadgets.OrderBy(x => x.Units).Where(x => x.Active == true) },
        { "a page of it", r => r.Gadgets.OrderByDescending(x => x.Units).Skip(10).Take(15) },
        { "in pages", r => r.Gadgets.OrderBy(x => x.Price).WithPageSize(9) },
        { "by .Value, nulls first", r => r.Gadgets.OrderBy(x => x.Units!.Value), Expected.ThrowsOverList },
        {
            "by .Value, descending, then by a conversion",
            r => r.Gadgets.OrderByDescending(x => x.Active!.Value).ThenBy(x => (DateTimeOffset)x.SoldDate!),
            Expected.ThrowsOverList
        },
        {
            "groups by the .Value of their key",
            r => r.Gadgets.GroupBy(x => x.Units).OrderBy(g => g.Key!.Value).Select(g => new { g.Key, N = g.Count() }),
            Expected.ThrowsOverList
        },
        { "and a projection", r => r.Gadgets.OrderBy(x => x.Weight).Select(x => new { x.Weight, x.Id }) },
    };

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);
}
