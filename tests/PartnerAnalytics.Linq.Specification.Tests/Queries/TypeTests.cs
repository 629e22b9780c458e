namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Elements of a type: nulls are left out, or throw.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class TypeTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries() => new()
    {
        { "rows of their type", r => r.Gadgets.OfType<OpenGadget>() },
        { "rows as their type", r => r.Gadgets.Cast<OpenGadget>() },
        { "numbers of a type", r => r.Gadgets.Select(x => x.Units).OfType<long>() },
        { "numbers that may be null of their type", r => r.Gadgets.Select(x => x.Units).OfType<long?>() },
        { "values of their type", r => r.Gadgets.Where(x => x.Units != null).Select(x => x.Units!.Value).OfType<long>() },
        { "strings of a type", r => r.Gadgets.Select(x => x.Name).OfType<string>() },
        { "dates of a type", r => r.Referrals.Select(x => x.AcceptedDate).OfType<DateTimeOffset>() },
        { "Booleans of a type, with a condition", r => r.Gadgets.Select(x => x.Active).OfType<bool>().Where(a => !a) },
        { "numbers of a type, with a condition", r => r.Gadgets.Select(x => x.Units).OfType<long>().Where(n => !(n > 3)) },
        { "numbers of a type, changed", r => r.Gadgets.Select(x => x.Units).OfType<long>().Select(n => n + 1) },
        { "numbers of a type, sorted", r => r.Gadgets.OrderBy(x => x.Units).Select(x => x.Units).OfType<long>().Take(3) },
        { "numbers of a type, then paged", r => r.Gadgets.Select(x => x.Units).OfType<long>().Skip(2).Take(3) },
        { "different strings of a type", r => r.Gadgets.Select(x => x.Kind).Distinct().OfType<string>() },
        { "strings of a type that differ", r => r.Gadgets.Select(x => x.Kind).OfType<string>().Distinct() },
        { "keys of a type", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Key).OfType<string>() },
        { "numbers as a type", r => r.Gadgets.Where(x => x.Units != null).Select(x => x.Units).Cast<long>() },
        { "numbers as their type", r => r.Gadgets.Select(x => x.Units).Cast<long?>() },
        { "numbers as a type, with a condition", r => r.Gadgets.Where(x => x.Units > 1).Select(x => x.Units).Cast<long>().Where(n => n < 5) },
        { "numbers as a type, with the condition after it", r => r.Gadgets.Select(x => x.Units).Cast<long>().Where(n => n < 5), Expected.ThrowsOverList },
    };
}
