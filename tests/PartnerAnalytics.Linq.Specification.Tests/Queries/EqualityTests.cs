namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Comparisons by methods, through interfaces and by comparers: what null does, and what C# throws on.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class EqualityTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries()
    {
        var start = SampleData.Year2018;
        var day = new DateTime(2018, 1, 5);
        string? accepted = "Accepted";
        string? noText = null;
        long? three = 3;
        var number = 3L;
        long? noNumber = null;
        return new QueryList
        {
            { "comparer of numbers", r => r.Gadgets.Where(x => EqualityComparer<long?>.Default.Equals(x.Units, 3)) },
            { "not by comparer of numbers", r => r.Gadgets.Where(x => !EqualityComparer<long?>.Default.Equals(x.Units, 3)) },
            { "comparer with null", r => r.Gadgets.Where(x => EqualityComparer<long?>.Default.Equals(x.Units, null)) },
            { "comparer with captured null", r => r.Gadgets.Where(x => EqualityComparer<long?>.Default.Equals(noNumber, x.Units)) },
            { "comparer of values", r => r.Gadgets.Where(x => EqualityComparer<long>.Default.Equals(x.Units!.Value, 3)), Expected.ThrowsOverList },
            { "comparer of another kind", r => r.Gadgets.Where(x => EqualityComparer<double?>.Default.Equals(x.Units, 3.0)) },
            { "comparer of strings", r => r.Referrals.Where(x => EqualityComparer<string?>.Default.Equals(x.Status, accepted)) },
            { "comparer of objects", r => r.Gadgets.Where(x => EqualityComparer<object?>.Default.Equals(x.Units, 3L)) },
            { "comparer of Booleans", r => r.Gadgets.Where(x => EqualityComparer<bool?>.Default.Equals(x.Active, false)) },
            { "ordinal comparer", r => r.Referrals.Where(x => StringComparer.Ordinal.Equals(x.Status, "Accepted")) },
            { "ordinal comparer, negated", r => r.Referrals.Where(x => !StringComparer.Ordinal.Equals(x.Status, accepted)) },
            { "ordinal comparer with null", r => r.Referrals.Where(x => StringComparer.Ordinal.Equals(x.Status, noText)) },
            { "ordinal order", r => r.Referrals.Where(x => StringComparer.Ordinal.Compare(x.Status, "Accepted") == 0) },
            { "ordinal order of null", r => r.Referrals.Where(x => StringComparer.Ordinal.Compare(x.Status, null) == 0) },
            { "ordinal order of null, first", r => r.Referrals.Where(x => StringComparer.Ordinal.Compare(null, x.Status) != 0) },
            { "IComparable above no object", r => r.Gadgets.Where(x => ((IComparable)x.Units!).CompareTo(null) > 0), Expected.ThrowsOverList },
            { "order of null", r => r.Gadgets.Where(x => Comparer<long?>.Default.Compare(null, x.Units) == 0) },
            { "ordinal order, other", r => r.Referrals.Where(x => StringComparer.Ordinal.Compare("Accepted", x.Status) != 0) },
            { "IEquatable of a string", r => r.Referrals.Where(x => ((IEquatable<string>)x.Status!).Equals("Accepted")), Expected.ThrowsOverList },
            { "not IEquatable of a string", r => r.Referrals.Where(x => !((IEquatable<string>)x.Status!).Equals(accepted)), Expected.ThrowsOverList },
            { "IEquatable of a number", r => r.Gadgets.Where(x => ((IEquatable<long>)x.Units!).Equals(3)), Expected.ThrowsOverList },
            { "object of a number", r => r.Gadgets.Where(x => ((object)x.Units!).Equals(3L)), Expected.ThrowsOverList },
            { "not object of a number", r => r.Gadgets.Where(x => !((object)x.Units!).Equals(3L)), Expected.ThrowsOverList },
            { "IComparable above", r => r.Gadgets.Where(x => ((IComparable)x.Units!).CompareTo(3L) > 0), Expected.ThrowsOverList },
            { "IComparable not above", r => r.Gadgets.Where(x => !(((IComparable)x.Units!).CompareTo(3L) > 0)), Expected.ThrowsOverList },
            { "IComparable above null", r => r.Gadgets.Where(x => ((IComparable)x.Units!).CompareTo(noNumber) > 0), Expected.ThrowsOverList },
            { "IComparable from null", r => r.Gadgets.Where(x => ((IComparable)x.Units!).CompareTo(noNumber) >= 0), Expected.ThrowsOverList },
            { "IComparable up to null", r => r.Gadgets.Where(x => ((IComparable)x.Units!).CompareTo(noNumber) <= 0 || x.Id == "003"), Expected.ThrowsOverList },
            { "IComparable<T> from", r => r.Gadgets.Where(x => ((IComparable<long>)x.Units!).CompareTo(3) >= 0), Expected.ThrowsOverList },
            { "value through IComparable", r => r.Gadgets.Where(x => ((IComparable)3L).CompareTo(x.Units) > 0) },
            { "captured value through IComparable", r => r.Gadgets.Where(x => ((IComparable)number).CompareTo(x.Units) > 0) },
            { "captured value that may be null through IComparable", r => r.Gadgets.Where(x => ((IComparable)three!).CompareTo(x.Units) <= 0) },
            { "captured value as an object", r => r.Gadgets.Where(x => ((object)number).Equals(x.Units)) },
            { "captured value through IEquatable", r => r.Gadgets.Where(x => ((IEquatable<long>)number).Equals(x.Units!.Value)), Expected.ThrowsOverList },
            { "CompareTo an object", r => r.Gadgets.Where(x => x.Units!.Value.CompareTo((object?)noNumber) > 0), Expected.ThrowsOverList },
            { "not below null by comparer", r => r.Gadgets.Where(x => Comparer<long?>.Default.Compare(x.Units!.Value, noNumber) >= 0), Expected.ThrowsOverList },
            { "order with a captured number", r => r.Gadgets.Where(x => Comparer<long?>.Default.Compare(x.Units, three) < 0) },
            { "dates equal", r => r.Referrals.Where(x => DateTimeOffset.Equals(x.AcceptedDate!.Value, start.AddHours(7))), Expected.ThrowsOverList },
            { "dates not equal", r => r.Referrals.Where(x => !DateTimeOffset.Equals(x.AcceptedDate!.Value, start.AddHours(7))), Expected.ThrowsOverList },
            { "dates in order", r => r.Referrals.Where(x => DateTimeOffset.Compare(x.AcceptedDate!.Value, start.AddDays(3)) > 0), Expected.ThrowsOverList },
            { "dates in order, other way round", r => r.Referrals.Where(x => DateTimeOffset.Compare(start.AddDays(3), x.AcceptedDate!.Value) >= 0), Expected.ThrowsOverList },
            { "days equal", r => r.Referrals.Where(x => DateTime.Equals(x.AcceptedDate!.Value.Date, day)), Expected.ThrowsOverList },
            { "days in order", r => r.Referrals.Where(x => DateTime.Compare(x.AcceptedDate!.Value.Date, day) <= 0), Expected.ThrowsOverList },
            { "times in order", r => r.Referrals.Where(x => TimeSpan.Compare(x.AcceptedDate!.Value - start, TimeSpan.FromDays(3)) > 0), Expected.ThrowsOverList },
            { "decimals equal", r => r.Gadgets.Where(x => decimal.Equals(x.Price!.Value, 0.1m)), Expected.ThrowsOverList },
            { "decimals in order", r => r.Gadgets.Where(x => decimal.Compare(x.Price!.Value, 0.1m) < 0), Expected.ThrowsOverList },
            { "no object", r => r.Referrals.Where(x => ReferenceEquals(x.Status, null)) },
            { "an object", r => r.Referrals.Where(x => !ReferenceEquals(null, x.Status)) },
            { "no boxed number", r => r.Gadgets.Where(x => object.ReferenceEquals(x.Units, null)) },
            { "value is no object", r => r.Gadgets.Where(x => ReferenceEquals(x.Units!.Value, null) || x.Id == "003"), Expected.ThrowsOverList },
        };
    }
}
