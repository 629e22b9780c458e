using System.Linq.Expressions;
using System.Numerics;
using PartnerAnalytics.Linq.Tests.Support;
using static PartnerAnalytics.Linq.Tests.Peers.PeerValues;

namespace PartnerAnalytics.Linq.Tests.Peers;

/// <summary>Forms that other suites have for one report each.</summary>
internal static class PeerRareForms
{
    public static readonly PeerQueries All = Create();

    private static PeerQueries Create()
    {
        string? none = null;
        int? number = 3;
        int? noNumber = null;
        long? wide = 3;
        byte small = 3;
        var flag = true;
        bool? maybe = null;
        BigInteger big = 3;
        var none2 = default(long?);
        IEnumerable<string?> texts = ["a", "b"];
        IReadOnlyCollection<long> longs = [1, 2, 3];
        var comparer = StringComparer.Ordinal;
        Expression<Func<Gadget, long?>> units = x => x.Units;
        return new PeerQueries
        {
            { (r, g) => g.Where(x => (x.Units ?? 0.5) == 0.5) },
            { (r, g) => g.Where(x => (x.Units ?? 3.5) > 3.2) },
            { (r, g) => g.Where(x => (x.Units ?? 'a') == 97) },
            { (r, g) => g.Where(x => (x.Units ?? small) == 3) },
            { (r, g) => g.Where(x => (x.Units ?? number) == 3) },
            { (r, g) => g.Where(x => (x.Units ?? noNumber) == 3) },
            { (r, g) => g.Where(x => (x.Price ?? number) == 3) },
            { (r, g) => g.Where(x => (x.Price ?? 0.5m) > 0.4m) },
            { (r, g) => g.Where(x => (x.Weight ?? 1) < 1) },
            { (r, g) => g.Where(x => (x.Weight ?? 1f) < 1) },
            { (r, g) => g.Where(x => (wide ?? x.Units) == 3) },
            { (r, g) => g.Where(x => (none ?? x.Name) == "a") },
            { (r, g) => g.Where(x => (x.Name ?? none) == null) },
            { (r, g) => g.Where(x => (x.Active ?? maybe) == true) },
            { (r, g) => g.Where(x => (x.Active ?? flag) == flag) },
            { (r, g) => g.Where(x => (x.Units ?? 3) == (wide ?? 4)) },
            { (r, g) => g.Where(x => (x.Units ?? 3).Equals(3L)) },
            { (r, g) => g.Where(x => (x.Units ?? 3).ToString() == "3") },
            { (r, g) => g.Where(x => x.Active != true) },
            { (r, g) => g.Where(x => x.Active!.Value & flag) },
            { (r, g) => g.Where(x => x.Active!.Value == !flag) },
            { (r, g) => g.Where(x => x.Active!.Value ^ flag) },
            { (r, g) => g.Where(x => flag ? x.Active == true : x.Checked == true) },
            { (r, g) => g.Where(x => (flag ? x.Active : x.Checked) == true) },
            { (r, g) => g.Where(x => x.Active == (flag ? true : null)) },
            { (r, g) => g.Where(x => x.Units == (flag ? 3 : null)) },
            { (r, g) => g.Where(x => x.Units == (flag ? x.Level : 3)) },
            { (r, g) => g.Where(x => (x.Active & flag) == true) },
            { (r, g) => g.Where(x => x.Units == new long?(3)) },
            { (r, g) => g.Where(x => x.Units == new long?()) },
            { (r, g) => g.Where(x => x.Units == default(long?)) },
            { (r, g) => g.Where(x => x.Units == none2) },
            { (r, g) => g.Where(x => x.Units == (Boxed as int?)) },
            { (r, g) => g.Where(x => x.Units == big) },
            { (r, g) => g.Where(x => x.Units == (long)big) },
            { (r, g) => g.Where(x => x.Units == long.MaxValue) },
            { (r, g) => g.Where(x => x.Units == (int)(Level.Low | Level.High)) },
            { (r, g) => g.Where(x => x.Units == new[] { 1, 2 }.Length) },
            { (r, g) => g.Where(x => x.Units == new int[2, 2].Length) },
            { (r, g) => g.Where(x => x.Units == new List<int> { 1 }.Count) },
            { (r, g) => g.Where(x => x.Units == new Dictionary<string, int> { { "a", 1 } }["a"]) },
            { (r, g) => g.Where(x => x.Price == 3.50m) },
            { (r, g) => g.Where(x => x.Price == (decimal)0.1) },
            { (r, g) => g.Where(x => x.Price == new decimal(3)) },
            { (r, g) => g.Where(x => x.Price > decimal.One) },
            { (r, g) => g.Where(x => x.Price > decimal.MaxValue - 1) },
            { (r, g) => g.Where(x => x.Weight == 1 / 2) },
            { (r, g) => g.Where(x => x.Weight == 0.1f) },
            { (r, g) => g.Where(x => x.Weight == double.Epsilon) },
            { (r, g) => g.Where(x => x.Weight > double.PositiveInfinity) },
            { (r, g) => g.Where(x => x.Units == Math.Max(1, 3)) },
            { (r, g) => g.Where(x => x.Units == Math.Min(number!.Value, 3)) },
            { (r, g) => g.Where(x => x.Units == (long)Math.Round(2.5)) },
            { (r, g) => g.Where(x => x.Name!.Equals("a", default)) },
            { (r, g) => g.Where(x => string.Equals(x.Name, "a", (StringComparison)4)) },
            { (r, g) => g.Where(x => x.Name!.Contains("a", (StringComparison)4)) },
            { (r, g) => g.Where(x => x.Name == (string?)(object)"a") },
            { (r, g) => g.Where(x => x.Name == ((Func<string>)(() => "a"))()) },
            { (r, g) => g.Where(x => x.Name == Same<IComparable>("a").ToString()) },
            { (r, g) => g.Where(x => x.Name == Same<IFormattable>(3).ToString("x", null)) },
            { (r, g) => g.Where(x => x.Name == typeof(Gadget).FullName) },
            { (r, g) => g.Where(x => x.Name == Environment.NewLine) },
            { (r, g) => g.Where(x => x.Name == string.Concat(none, "a", "b")) },
            { (r, g) => g.Where(x => x.Name == none + "a") },
            { (r, g) => g.Where(x => x.Name == "a" + 3 + 'b' + 0.5m) },
            { (r, g) => g.Where(x => x.Name == (flag ? "a" : "b") + (maybe == null ? "c" : "d")) },
            { (r, g) => g.Where(x => x.Name == string.Format("{0}-{1}", 1, "a")) },
            { (r, g) => g.Where(x => x.Name == $"{number:000}") },
            { (r, g) => g.Where(x => x.Name == $"a{{b}}") },
            { (r, g) => g.Where(x => x.Name == Level.High.ToString()) },
            { (r, g) => g.Where(x => x.Name == "a".PadLeft(3)) },
            { (r, g) => g.Where(x => x.Name == new string(new[] { 'a' })) },
            { (r, g) => g.Where(x => x.Name == new Uri("https://a.example/").Host) },
            { (r, g) => r.Where(x => texts.Contains(x.Status)) },
            { (r, g) => g.Where(x => longs.Contains(x.Units!.Value)) },
            { (r, g) => r.Where(x => Enumerable.Contains(Held.Texts, x.Status)) },
            { (r, g) => r.Where(x => Queryable.Contains(Held.Texts.AsQueryable(), x.Status)) },
            { (r, g) => r.Where(x => Held.Texts.Any(t => t == x.Status)) },
            { (r, g) => r.Where(x => Held.Texts.Where(t => t != null).Contains(x.Status)) },
            { (r, g) => r.Where(x => Held.Texts.Select(t => t + "b").Contains(x.Status)) },
            { (r, g) => r.Where(x => Held.Texts.FindAll(t => t != null).Contains(x.Status)) },
            { (r, g) => r.Where(x => Held.Texts.ConvertAll(t => t).Contains(x.Status)) },
            { (r, g) => r.Where(x => Held.Texts.Contains(x.Status, comparer)) },
            { (r, g) => r.Where(x => Held.Texts.ToHashSet(comparer).Contains(x.Status)) },
            { (r, g) => r.Where(x => Held.Texts.ToHashSet(StringComparer.Ordinal).Contains(x.Status)) },
            { (r, g) => r.Where(x => new HashSet<string?>(StringComparer.OrdinalIgnoreCase) { "a" }.Contains(x.Status)) },
            { (r, g) => r.Where(x => new HashSet<string?>(StringComparer.OrdinalIgnoreCase).Contains(x.Status)) },
            { (r, g) => r.Where(x => new HashSet<string?>(Held.Texts, StringComparer.Ordinal).Contains(x.Status)) },
            { (r, g) => r.Where(x => new SortedSet<string?> { "a" }.Contains(x.Status)) },
            { (r, g) => r.Where(x => new SortedSet<string?>(StringComparer.Ordinal) { "a" }.Contains(x.Status)) },
            { (r, g) => r.Where(x => new SortedSet<string?>(StringComparer.CurrentCulture) { "a" }.Contains(x.Status)) },
            { (r, g) => r.Where(x => new Dictionary<string, int> { { "a", 1 } }.Keys.Contains(x.Status!)) },
            { (r, g) => r.Where(x => Held.Texts.Distinct(StringComparer.OrdinalIgnoreCase).Contains(x.Status)) },
            { (r, g) => r.Where(x => Held.Texts.GroupBy(t => t).Select(t => t.Key).Contains(x.Status)) },
            { (r, g) => r.Where(x => Held.Texts.OrderBy(t => t).Contains(x.Status)) },
            { (r, g) => r.Where(x => Held.Texts.Contains(x.Status) ? x.Id == "a" : x.Id == "b") },
            { (r, g) => r.Where(x => Held.Texts.Contains(x.Status!.Trim())) },
            { (r, g) => r.Where(x => Held.Texts.Contains((object?)x.Status)) },
            { (r, g) => r.Where(x => new[] { Held.Text, "a" }.Contains(x.Status)) },
            { (r, g) => r.Where(x => new[] { none, "a" }.Contains(x.Status)) },
            { (r, g) => g.Where(x => Array.Exists(Longs, l => l == x.Units)) },
            { (r, g) => g.Where(x => Longs.Where(l => l > 10).Any(l => l == x.Units)) },
            { (r, g) => g.OrderBy(units) },
            { (r, g) => g.OrderBy(x => new Pair(x.Name, x.Id)) },
            { (r, g) => g.OrderBy(x => (IComparable?)x.Units) },
            { (r, g) => g.OrderBy(x => x.Units ?? 0) },
            { (r, g) => g.OrderBy(x => x.Units.GetValueOrDefault()) },
            { (r, g) => g.GroupBy(x => new { x.Kind, K = 1 }).Select(y => y.Key.K) },
            { (r, g) => g.GroupBy(x => new { x }).Select(y => y.Key.x.Name) },
            { (r, g) => g.GroupBy(x => new { x.Kind, D = DateBucket.StartOfDay(x.MadeDate) }).Select(y => y.Key) },
            { (r, g) => g.GroupBy(x => new { A = DateBucket.StartOfDay(x.MadeDate), B = DateBucket.StartOfMonth(x.MadeDate) }).Select(y => y.Key) },
            { (r, g) => g.GroupBy(x => DateBucket.StartOfDay(Day)).Select(y => y.Key) },
            { (r, g) => g.GroupBy(x => new Generic<Pair>(new Pair(x.Kind, x.Name))).Select(y => y.Key.Value!.First) },
            { (r, g) => g.GroupBy(x => Tuple.Create(new { x.Kind }, x.Name)).Select(y => y.Key.Item1.Kind) },
            { (r, g) => g.GroupBy(x => new PairStruct()).Select(y => y.Key.First) },
            { (r, g) => g.GroupBy(x => default(PairStruct)).Select(y => y.Key.First) },
            { (r, g) => g.GroupBy(x => new Pair(x.Kind, "a")).Select(y => y.Key.Second) },
            { (r, g) => g.GroupBy(x => new Pair(x.Kind, null)).Select(y => y.Key) },
            { (r, g) => g.GroupBy(x => new GenericOuter<int>.Inner(x.Kind)).Select(y => y.Key.First) },
            { (r, g) => g.GroupBy(x => new GenericOuter<int>.Hidden(x.Kind)).Select(y => y.Key.First) },
            { (r, g) => g.GroupBy(x => new LocalKey(x.Kind)).Select(y => y.Key.First) },
            { (r, g) => g.GroupBy(x => new WithBody(x.Kind)).Select(y => y.Key.First) },
            { (r, g) => g.GroupBy(x => new WithProperty(x.Kind)).Select(y => y.Key.First) },
            { (r, g) => g.GroupBy(x => new WithField(x.Kind)).Select(y => y.Key.Second) },
            { (r, g) => g.GroupBy(x => new TwoConstructors(x.Kind)).Select(y => y.Key.First) },
            { (r, g) => g.GroupBy(x => new Named { Name = x.Kind }).Select(y => y.Key.Name) },
            { (r, g) => g.GroupBy(x => (INamed)new Named { Name = x.Kind }).Select(y => y.Key.Name) },
            { (r, g) => g.GroupBy(x => (object)new { x.Kind }).Select(y => y.Key) },
            { (r, g) => g.GroupBy(x => x.Kind).Select(y => y.Key).Distinct() },
            { (r, g) => g.GroupBy(x => x.Kind).Select(y => new { y.Key }).Skip(1) },
            { (r, g) => g.GroupBy(x => x.Kind).Select(y => Same(y.Key)) },
            { (r, g) => g.GroupBy(x => x.Kind).Select(y => Same(y)) },
            { (r, g) => g.GroupBy(x => x.Kind).Select(y => y.AsEnumerable().Count()) },
            { (r, g) => g.GroupBy(x => x.Kind).Select(y => Enumerable.Count(y)) },
            { (r, g) => g.GroupBy(x => x.Kind).Select(y => y.Sum(z => Same(z.Units))) },
            { (r, g) => g.GroupBy(x => x.Kind).Select(y => y.Sum(z => z.Price ?? 0)) },
            { (r, g) => g.GroupBy(x => x.Kind).Select(y => string.Join(",", y.Select(x => x.Name))) },
            { (r, g) => g.GroupBy(x => x.Kind).Select(y => y.Aggregate(0L, (a, b) => a + b.Units!.Value)) },
            { (r, g) => g.GroupBy(x => x.Kind, StringComparer.OrdinalIgnoreCase).Select(y => y.Key) },
            { (r, g) => g.GroupBy(x => x.Kind, comparer).Select(y => y.Key) },
            { (r, g) => g.Select(x => (object)x) },
            { (r, g) => g.Select(x => x).Select(x => x.Name).Where(n => n == "a") },
            { (r, g) => g.Select(x => new { A = x }).Select(y => y.A.Name).Where(n => n == "a") },
            { (r, g) => g.Select(x => new Gadget { Name = x.Name }).Where(y => y.Name == "a") },
            { (r, g) => g.Select(x => new Gadget { Name = x.Name }).Where(y => y.Kind == "a") },
            { (r, g) => g.Select(x => x.Name == null ? null : new { x.Name }).Where(y => y != null) },
            { (r, g) => g.Select(x => x.Active ?? false).Where(y => y) },
            { (r, g) => g.Select(x => x.MadeDate!.Value).Where(d => d > Day) },
            { (r, g) => g.Select(x => x.MadeDate!.Value).Where(d => d.Year == 2018) },
            { (r, g) => g.Select(x => new { x.Units!.Value }).Where(y => y.Value > 3) },
            { (r, g) => g.Select(x => new[] { x.Name }).Where(y => y[0] == "a") },
            { (r, g) => g.Select(x => x.Name!.Length).Where(l => l > 3) },
            { (r, g) => g.Select(x => x.Name).First(n => n == "a") },
            { (r, g) => ((IQueryable<long?>)g.Select(x => x.Units)).Sum() },
            { (r, g) => g.Select(x => x.Name).Take(2).Where(n => n == "a") },
            { (r, g) => g.Select(x => new { x.Name, Second = new { x.Kind } }).Where(y => y.Second.Kind == "a") },
            { (r, g) => g.Where(x => ((IQueryable<Gadget>)g).Any()) },
            { (r, g) => g.Where(x => g == null) },
            { (r, g) => g.Where(x => new[] { g }.Length == 1) },
            { (r, g) => g.Where(x => g.ToString() == x.Name) },
            { (r, g) => g.Where(x => Equals(g, null) || x.Name == "a") },
        };
    }

    public sealed record WithBody(string? First)
    {
        public string? Upper => First?.ToUpperInvariant();
    }

    public sealed record WithProperty(string? First)
    {
        public string? First { get; init; } = First?.Trim();
    }

    public sealed record WithField(string? First)
    {
        public string? Second = First;
    }

    public sealed record TwoConstructors(string? First, string? Second)
    {
        public TwoConstructors(string? first)
            : this(first, null)
        {
        }
    }

    public sealed record Named : INamed
    {
        public string? Name { get; init; }
    }

    private static class GenericOuter<T>
    {
        public sealed record Inner(string? First);

        internal sealed record Hidden(string? First)
        {
            public T? Value { get; init; }
        }
    }
}

file sealed record LocalKey(string? First);
