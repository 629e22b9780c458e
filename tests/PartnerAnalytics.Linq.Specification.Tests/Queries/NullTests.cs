namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>Rows on which C# would throw, and what keeps it from coming to that.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class NullTests(SpecificationFixture fixture)
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
        var day = SampleData.Year2018;
        long[] numbers = [1, 2, 3];
        return new QueryList
        {
            { "!.Value", r => r.Gadgets.Where(x => !x.Active!.Value), Expected.ThrowsOverList },
            { "!(.Value > v)", r => r.Referrals.Where(x => !(x.WonDate!.Value > day)), Expected.ThrowsOverList },
            { "!(.Value != v)", r => r.Gadgets.Where(x => !(x.Units!.Value != 3)), Expected.ThrowsOverList },
            { "!((T)x < v)", r => r.Gadgets.Where(x => !((decimal)x.Price! < 0.3m)), Expected.ThrowsOverList },
            { "!Equals of text", r => r.Gadgets.Where(x => !x.Kind!.Equals("Lamp")), Expected.ThrowsOverList },
            { "!contains .Value", r => r.Gadgets.Where(x => !numbers.Contains(x.Units!.Value)), Expected.ThrowsOverList },
            { "!(.Value == captured null)", r => r.Gadgets.Where(x => !((bool?)x.Active!.Value == unknown)), Expected.ThrowsOverList },
            { ".Value || condition", r => r.Gadgets.Where(x => x.Active!.Value || x.Kind == "Lamp"), Expected.ThrowsOverList },
            { "condition || .Value", r => r.Gadgets.Where(x => x.Kind == "Lamp" || x.Active!.Value), Expected.ThrowsOverList },
            { "condition that guards .Value", r => r.Gadgets.Where(x => x.Active == null || x.Active.Value) },
            { "!(.Value && condition)", r => r.Gadgets.Where(x => !(x.Active!.Value && x.Kind == "Lamp")), Expected.ThrowsOverList },
            { ".Value | condition", r => r.Gadgets.Where(x => x.Kind == "Lamp" | x.Active!.Value), Expected.ThrowsOverList },
            { ".Value ^ .Value", r => r.Gadgets.Where(x => x.Active!.Value ^ x.Premium!.Value), Expected.ThrowsOverList },
            { "!(.Value ^ condition)", r => r.Gadgets.Where(x => !(x.Active!.Value ^ x.Kind == "Lamp")), Expected.ThrowsOverList },
            { ".Value ? :", r => r.Gadgets.Where(x => x.Active!.Value ? x.Premium!.Value : x.Kind == "Lamp"), Expected.ThrowsOverList },
            { "(.Value == v) == captured", r => r.Gadgets.Where(x => (x.Units!.Value > 3) == no), Expected.ThrowsOverList },
            { "(.Value == v) != captured null", r => r.Gadgets.Where(x => (x.Units!.Value > 3) != unknown), Expected.ThrowsOverList },
            { "text contains || condition", r => r.Gadgets.Where(x => x.Name!.Contains("e") || x.Active == true), Expected.ThrowsOverList },
            { "text contains || text contains", r => r.Gadgets.Where(x => x.Name!.Contains("e") || x.Label!.Contains("3")), Expected.ThrowsOverList },
            { "(text ?? \"\") contains", r => r.Gadgets.Where(x => (x.Label ?? "").Contains("3") || (x.Name ?? "").Contains("e")) },
            { "(text ?? other) contains", r => r.Gadgets.Where(x => (x.Name ?? "e").Contains("e")) },
            { "three levels", r => r.Gadgets.Where(x => ((x.Active!.Value && x.Units!.Value > 3) || x.Premium!.Value) && !(x.Price!.Value > 0)), Expected.ThrowsOverList },

            { "?? condition", r => r.Gadgets.Where(x => x.Active ?? x.Kind == "Lamp") },
            { "!(?? condition)", r => r.Gadgets.Where(x => !(x.Active ?? x.Kind == "Lamp")) },
            { "?? x ?? false", r => r.Gadgets.Where(x => x.Active ?? x.Premium ?? false) },
            { "?? x ?? captured", r => r.Gadgets.Where(x => x.Active ?? x.Premium ?? yes) },
            { "?? !(…)", r => r.Gadgets.Where(x => x.Active ?? !(x.Units > 3)) },
            { "?? contains", r => r.Gadgets.Where(x => x.Active ?? (numbers.Contains(x.Units!.Value) == false || x.Kind == null)), Expected.ThrowsOverList },
            { "?? list.Contains", r => r.Gadgets.Where(x => x.Active ?? new[] { "Lamp", "Chair" }.Contains(x.Kind)) },
            { "?? (a || b)", r => r.Gadgets.Where(x => x.Active ?? (x.Kind == "Lamp" || x.Units > 3)) },
            { "?? (a ? b : c)", r => r.Gadgets.Where(x => x.Active ?? (x.Kind == "Lamp" ? x.Units > 3 : x.Premium == true)) },
            { "?? text contains", r => r.Gadgets.Where(x => x.Active ?? x.Name!.Contains("e")), Expected.ThrowsOverList },
            { "?? .Value", r => r.Gadgets.Where(x => x.Active ?? x.Premium!.Value), Expected.ThrowsOverList },
            { "!(?? .Value)", r => r.Gadgets.Where(x => !(x.Active ?? x.Premium!.Value)), Expected.ThrowsOverList },
            { "?? that guards .Value", r => r.Gadgets.Where(x => x.Units != null).Where(x => x.Active ?? x.Units!.Value > 3) },
            { "(?? condition) == captured", r => r.Gadgets.Where(x => (x.Active ?? x.Kind == "Lamp") == no) },
            { "(?? condition) && condition", r => r.Gadgets.Where(x => (x.Active ?? x.Kind == "Lamp") && x.Units > 3) },
            { "GetValueOrDefault(condition)", r => r.Gadgets.Where(x => x.Active.GetValueOrDefault(x.Kind == "Lamp")) },
            { "GetValueOrDefault(.Value)", r => r.Gadgets.Where(x => x.Active.GetValueOrDefault(x.Premium!.Value)), Expected.ThrowsOverList },
            { "!GetValueOrDefault(.Value)", r => r.Gadgets.Where(x => !x.Active.GetValueOrDefault(x.Units!.Value > 3)), Expected.ThrowsOverList },

            { "?? false && condition, which is ?? (false && condition)", r => r.Gadgets.Where(x => x.Active ?? false && (no || x.Kind == "Lamp")) },
            { "false == HasValue", r => r.Gadgets.Where(x => false == x.Units.HasValue || x.Units.Value > 3) },
            { "ternary over a negated comparison", r => r.Gadgets.Where(x => !(x.Units <= 3) ? x.Kind == "Lamp" : x.Active!.Value), Expected.ThrowsOverList },
            {
                "negated comparisons of the value beside those of the field",
                r => r.Gadgets.Where(x => !(x.Units >= 3) && !(x.Weight!.Value >= 3)),
                Expected.ThrowsOverList
            },

            { "sums of .Value", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, S = g.Sum(x => x.Units!.Value) }), Expected.ThrowsOverList },
            { "sums of casts", r => r.Gadgets.GroupBy(x => x.Kind).Select(g => new { g.Key, S = g.Sum(x => (decimal)x.Price!) }), Expected.ThrowsOverList },
            {
                "sums of elements with .Value",
                r => r.Gadgets.GroupBy(x => x.Kind, x => x.Units!.Value).Select(g => new { g.Key, S = g.Sum(), N = g.Count() }),
                Expected.ThrowsOverList
            },
            {
                "sums of elements' members with .Value",
                r => r.Gadgets.GroupBy(x => x.Kind, x => new { U = x.Units!.Value }).Select(g => new { g.Key, S = g.Sum(y => y.U) }),
                Expected.ThrowsOverList
            },
            {
                "sums of .Value in a result selector",
                r => r.Gadgets.GroupBy(x => x.Kind, (key, rows) => new { key, S = rows.Sum(x => x.Units!.Value) }),
                Expected.ThrowsOverList
            },
            {
                "order by a sum of .Value",
                r => r.Gadgets.GroupBy(x => x.Active).OrderBy(g => g.Sum(x => x.Units!.Value)).Select(g => g.Key),
                Expected.ThrowsOverList
            },
            { "order by a cast of .Value", r => r.Gadgets.OrderBy(x => (long)x.Units!.Value).ThenBy(x => (long?)x.Units!.Value), Expected.ThrowsOverList },
            {
                "groups by .Value that do not read the key",
                r => r.Gadgets.GroupBy(x => x.Active!.Value).Select(g => new { N = g.Count(), S = g.Sum(x => x.Units) }),
                Expected.ThrowsOverList
            },
            {
                "groups by a member with .Value that read another member",
                r => r.Gadgets.GroupBy(x => new { A = x.Active!.Value, x.Kind }).Select(g => new { g.Key.Kind, N = g.Count() }),
                Expected.ThrowsOverList
            },
            {
                "groups by .Value, in order of the key",
                r => r.Gadgets.GroupBy(x => x.Active!.Value).OrderByDescending(g => g.Key).Skip(1).Select(g => g.Count()),
                Expected.ThrowsOverList
            },
            {
                "groups by .Value with a result selector",
                r => r.Gadgets.GroupBy(x => x.Units!.Value, (key, rows) => rows.LongCount()),
                Expected.ThrowsOverList
            },
            {
                "groups by a bucket of .Value",
                r => r.Referrals.GroupBy(x => DateBucket.StartOfMonth(x.CreatedDate!.Value)).Select(g => g.Key),
                Expected.ThrowsOverList
            },
        };
    }
}
