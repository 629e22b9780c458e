namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Opposites and magnitudes of numbers, numbers of other kinds, and operators of Booleans that may be null.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class NumberTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static QueryList CreateQueries()
    {
        long three = 3;
        long? noNumber = null;
        long? wide = 5;
        double? noDouble = null;
        var cheap = -0.1m;
        var least = long.MinValue;
        bool? flag = true;
        bool? no = false;
        bool? unknown = null;
        string? noText = null;
        return new QueryList
        {
            { "opposite ==", r => r.Gadgets.Where(x => -x.Units == -3) },
            { "opposite == captured", r => r.Gadgets.Where(x => -x.Units == -three) },
            { "opposite !=", r => r.Gadgets.Where(x => -x.Units != -3) },
            { "opposite >", r => r.Gadgets.Where(x => -x.Units > -5) },
            { "not opposite >", r => r.Gadgets.Where(x => !(-x.Units > -5)) },
            { "opposite <= least", r => r.Gadgets.Where(x => -x.Units <= least || x.Id == "001") },
            { "opposite >= least", r => r.Gadgets.Where(x => -x.Units >= least) },
            { "opposite == null", r => r.Gadgets.Where(x => -x.Units == noNumber) },
            { "opposite of a value", r => r.Gadgets.Where(x => -x.Units!.Value < -5), Expected.ThrowsOverList },
            { "opposite as another kind", r => r.Gadgets.Where(x => -x.Units < -5.5) },
            { "opposite, checked", r => r.Gadgets.Where(x => checked(-x.Units) < -5) },
            { "opposite of a decimal", r => r.Gadgets.Where(x => -x.Price == 0.1m) },
            { "opposite of a decimal !=", r => r.Gadgets.Where(x => -x.Price != cheap) },
            { "opposite of a decimal <", r => r.Gadgets.Where(x => -x.Price < cheap) },
            { "not opposite of a decimal <", r => r.Gadgets.Where(x => !(-x.Price < cheap)) },
            { "opposite of a decimal is zero", r => r.Gadgets.Where(x => -x.Price == 0) },
            { "opposite of a double", r => r.Gadgets.Where(x => -x.Weight >= -1.25) },
            { "opposite of a double == null", r => r.Gadgets.Where(x => -x.Weight == noDouble) },
            { "opposite of a double > null", r => r.Gadgets.Where(x => -x.Weight > noDouble), Expected.Empty },
            { "opposite of a double's value", r => r.Gadgets.Where(x => !(-x.Weight!.Value > -1.25)), Expected.ThrowsOverList },
            { "magnitude ==", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) == 11), Expected.ThrowsOverList },
            { "magnitude == captured", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) == three), Expected.ThrowsOverList },
            { "magnitude !=", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) != 11), Expected.ThrowsOverList },
            { "not magnitude ==", r => r.Gadgets.Where(x => !(Math.Abs(x.Units!.Value) == 11)), Expected.ThrowsOverList },
            { "magnitude >", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) > 11), Expected.ThrowsOverList },
            { "magnitude >=", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) >= 11), Expected.ThrowsOverList },
            { "magnitude <", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) < 11), Expected.ThrowsOverList },
            { "magnitude <=", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) <= 11), Expected.ThrowsOverList },
            { "magnitude is zero", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) == 0), Expected.ThrowsOverList },
            { "magnitude below zero", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) < 0 || x.Id == "001"), Expected.ThrowsOverList },
            { "magnitude above -1", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) > -1), Expected.ThrowsOverList },
            { "magnitude or", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) == 11 || x.Kind == "Lamp"), Expected.ThrowsOverList },
            { "magnitude as another kind", r => r.Gadgets.Where(x => Math.Abs(x.Units!.Value) > 11.5), Expected.ThrowsOverList },
            { "magnitude, guarded", r => r.Gadgets.Where(x => x.Units != null && Math.Abs(x.Units.Value) > 11) },
            { "magnitude of a decimal ==", r => r.Gadgets.Where(x => Math.Abs(x.Price!.Value) == 0.1m), Expected.ThrowsOverList },
            { "magnitude of a decimal !=", r => r.Gadgets.Where(x => Math.Abs(x.Price!.Value) != 0.1m), Expected.ThrowsOverList },
            { "magnitude of a decimal <", r => r.Gadgets.Where(x => Math.Abs(x.Price!.Value) < 0.2m), Expected.ThrowsOverList },
            { "not magnitude of a decimal <", r => r.Gadgets.Where(x => !(decimal.Abs(x.Price!.Value) < 0.2m)), Expected.ThrowsOverList },
            { "magnitude of a decimal below zero", r => r.Gadgets.Where(x => Math.Abs(x.Price!.Value) == cheap || x.Id == "003"), Expected.ThrowsOverList },
            { "magnitude of a decimal not below zero", r => r.Gadgets.Where(x => Math.Abs(x.Price!.Value) != cheap), Expected.ThrowsOverList },
            { "magnitude of a decimal is not zero", r => r.Gadgets.Where(x => Math.Abs(x.Price!.Value) != 0), Expected.ThrowsOverList },
            { "magnitude of a double", r => r.Gadgets.Where(x => Math.Abs(x.Weight!.Value) <= 1.25), Expected.ThrowsOverList },
            { "fallback of another kind", r => r.Gadgets.Where(x => (x.Units ?? 0.5) > 3) },
            { "fallback of another kind passes", r => r.Gadgets.Where(x => (x.Units ?? 3.5) > 3.2) },
            { "fallback of another kind ==", r => r.Gadgets.Where(x => (x.Units ?? 0.5) == 0.5) },
            { "fallback of another kind !=", r => r.Gadgets.Where(x => (x.Units ?? 0.5) != 3) },
            { "not fallback of another kind", r => r.Gadgets.Where(x => !((x.Units ?? 3.5) > 3.2)) },
            { "fallback that is decimal", r => r.Gadgets.Where(x => (x.Units ?? 0.5m) < 3) },
            { "a value first, null", r => r.Gadgets.Where(x => (noNumber ?? x.Units) == 3) },
            { "a value first", r => r.Gadgets.Where(x => (wide ?? x.Units) == 3 || x.Id == "003") },
            { "one of three", r => r.Referrals.Where(x => (x.PartnerMarket ?? x.Status ?? "none") == "Won") },
            { "one of three, the last", r => r.Referrals.Where(x => (x.CustomerMarket ?? x.Status ?? "none") == "none") },
            { "not one of three", r => r.Referrals.Where(x => !((x.CustomerMarket ?? x.Status ?? "none") == "US")) },
            { "one of three numbers", r => r.Gadgets.Where(x => (x.Units ?? (long?)three) > 2) },
            { "a string first", r => r.Referrals.Where(x => (noText ?? x.Status) == "Won") },
            { "float ==", r => r.Gadgets.Where(x => x.Units == 3f) },
            { "float !=", r => r.Gadgets.Where(x => x.Units != 3f) },
            { "float that is many", r => r.Gadgets.Where(x => x.Units == 9_007_199_254_740_992f) },
            { "float >", r => r.Gadgets.Where(x => x.Units > 2.5f) },
            { "not float >", r => r.Gadgets.Where(x => !(x.Units > 2.5f)) },
            { "float of a value", r => r.Gadgets.Where(x => x.Units!.Value <= 3f), Expected.ThrowsOverList },
            { "float that is none", r => r.Gadgets.Where(x => x.Units != float.NaN) },
            { "and true", r => r.Gadgets.Where(x => (x.Active & flag) == true) },
            { "and false", r => r.Gadgets.Where(x => (x.Active & x.Premium) == false) },
            { "and null", r => r.Gadgets.Where(x => (x.Active & x.Premium) == null) },
            { "and not true", r => r.Gadgets.Where(x => (x.Active & x.Premium) != true) },
            { "and not null", r => r.Gadgets.Where(x => (x.Active & x.Premium) != unknown) },
            { "and captured", r => r.Gadgets.Where(x => (x.Active & x.Premium) == no) },
            { "and null is true", r => r.Gadgets.Where(x => (x.Active & unknown) == true), Expected.Empty },
            { "or true", r => r.Gadgets.Where(x => (x.Active | x.Premium) == true) },
            { "or false", r => r.Gadgets.Where(x => (x.Active | x.Premium) == false) },
            { "or null", r => r.Gadgets.Where(x => (x.Active | no) == null) },
            { "or a condition", r => r.Gadgets.Where(x => (x.Active | (x.Units > 3)) == true) },
            { "or a value", r => r.Gadgets.Where(x => (x.Active | x.Premium!.Value) == true), Expected.ThrowsOverList },
            { "not or a value", r => r.Gadgets.Where(x => !((x.Active | x.Premium!.Value) == true)), Expected.ThrowsOverList },
            { "xor true", r => r.Gadgets.Where(x => (x.Active ^ x.Premium) == true) },
            { "xor false", r => r.Gadgets.Where(x => (x.Active ^ x.Premium) == false) },
            { "xor null", r => r.Gadgets.Where(x => (x.Active ^ x.Premium) == null) },
            { "several", r => r.Gadgets.Where(x => ((x.Active & x.Premium) | !x.Active) == true) },
            { "Sum of opposites", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, Sum = g.Sum(x => -x.Units) }) },
            { "Sum of opposites, decimal", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Sum(x => -x.Price)) },
            { "Sum of values' opposites", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => g.Sum(x => -x.Units!.Value)), Expected.ThrowsOverList },
        };
    }
}
