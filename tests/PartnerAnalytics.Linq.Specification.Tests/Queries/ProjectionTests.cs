namespace PartnerAnalytics.Linq.Specification.Tests;

/// <summary>What is made of rows, and what can still be asked afterwards.</summary>
[Collection(SpecificationCollection.Name)]
public sealed class ProjectionTests(SpecificationFixture fixture)
{
    private static readonly QueryList Queries = CreateQueries();

    public static TheoryData<string> Names => Queries.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Means_the_same(string query) => Queries[query].VerifyAsync(fixture);

    private static string Shout(string? text) => (text ?? "nobody").ToUpperInvariant() + "!";

    private static QueryList CreateQueries()
    {
        var suffix = "-x";
        var day = SampleData.Year2018;
        return new QueryList
        {
            { "identity", r => r.Referrals.Select(x => x) },
            { "one field", r => r.Referrals.Select(x => x.CustomerName) },
            { "a date", r => r.Referrals.Select(x => x.CreatedDate) },
            { "anonymous", r => r.Referrals.Select(x => new { x.Id, x.Status, x.CreatedDate }) },
            { "anonymous, renamed", r => r.Referrals.Select(x => new { Number = x.Id, State = x.Status }) },
            { "anonymous, nested", r => r.Referrals.Select(x => new { x.Id, Customer = new { x.CustomerName, x.CustomerMarket } }) },
            { "anonymous with the row", r => r.Referrals.Select(x => new { x.Id, Row = x }) },
            { "anonymous, duplicated", r => r.Referrals.Select(x => new { A = x.Id, B = x.Id }) },
            { "computed", r => r.Referrals.Select(x => new { Text = x.Id + suffix, Length = (x.CustomerName ?? "").Length }) },
            { "own method", r => r.Referrals.Select(x => Shout(x.CustomerName)) },
            { "ternary", r => r.Referrals.Select(x => x.CreatedDate > day ? "new" : x.CreatedDate == null ? "none" : "old") },
            { "constant", r => r.Referrals.Select(x => 1).Take(3) },
            { "captured", r => r.Referrals.Select(x => new { x.Id, suffix }) },
            { "field to field", r => r.Referrals.Select(x => x.CreatedDate > x.AcceptedDate) },
            { "record", r => r.Referrals.Select(x => new Pair(x.Id, x.Status)) },
            { "record, initialised", r => r.Referrals.Select(x => new Pair(x.Id, null) { Second = x.Status }) },
            { "class, initialised", r => r.Gadgets.Select(x => new Box { Content = x.Name }) },
            { "tuple by constructor", r => r.Referrals.Select(x => new ValueTuple<string?, DateTimeOffset?>(x.Id, x.CreatedDate)) },
            { "Tuple.Create", r => r.Referrals.Select(x => Tuple.Create(x.Id, x.Status)) },
            { "array", r => r.Referrals.Select(x => new[] { x.Id, x.Status }) },
            { "date bucket", r => r.Referrals.Select(x => DateBucket.StartOfMonth(x.CreatedDate)) },
            { "Select twice", r => r.Referrals.Select(x => new { x.Id, x.Status }).Select(y => y.Status) },
            { "Select twice, computed", r => r.Referrals.Select(x => new { Text = x.Id + "a" }).Select(y => y.Text + "b") },
            { "Select of numbers", r => r.Gadgets.Select(x => new { x.Units, x.Price, x.Weight, x.Active, Double = x.Units * 2 }) },
            {
                "Select, then Where on a field",
                r => r.Referrals.Select(x => new { Name = x.CustomerName, x.Status }).Where(y => y.Status == "Won")
            },
            {
                "Select, then Where on a nested field",
                r => r.Referrals.Select(x => new { x.Id, In = new { x.Status } }).Where(y => y.In.Status == "Won")
            },
            { "Select of one field, then Where", r => r.Referrals.Select(x => x.Status).Where(s => s == "Won") },
            { "Select of one date, then Where", r => r.Referrals.Select(x => x.CreatedDate).Where(d => d >= day) },
            { "Select of a record, then Where", r => r.Referrals.Select(x => new Pair(x.Id, x.Status)).Where(y => y.Second == "Won") },
            {
                "Select of a tuple, then Where",
                r => r.Referrals.Select(x => new ValueTuple<string?, string?>(x.Id, x.Status)).Where(y => y.Item2 == "Won")
            },
            {
                "Select of an initialised class, then Where",
                r => r.Gadgets.Select(x => new Box { Content = x.Kind }).Where(y => y.Content == "Lamp")
            },
            { "Select, then OrderBy", r => r.Gadgets.Select(x => new { x.Id, x.Units }).OrderByDescending(y => y.Units) },
            {
                "Select, then Contains",
                r => r.Gadgets.Select(x => new { Text = x.Name }).Where(y => y.Text != null && y.Text.Contains("e"))
            },
            { "Select with the row, then Where", r => r.Referrals.Select(x => new { x, x.Id }).Where(y => y.x.Status == "Won") },
            { "Where, Select, Skip, Take", r => r.Referrals.Where(x => x.Status == "Accepted").Select(x => x.Id).Skip(5).Take(5) },

            {
                "Select of .Value, then Where",
                r => r.Referrals.Select(x => new { x.Id, D = x.CreatedDate!.Value }).Where(y => y.D > day),
                Expected.ThrowsOverList
            },
            {
                "Select of .Value alone, then Where",
                r => r.Referrals.Select(x => x.CreatedDate!.Value).Where(d => d != day).Take(50),
                Expected.ThrowsOverList
            },
            {
                "Select of .Value, Select, then Where",
                r => r.Referrals.Select(x => new { D = x.CreatedDate!.Value, x.Id }).Select(y => new Moment(y.Id, y.D)).Where(z => z.Date > day),
                Expected.ThrowsOverList
            },
            {
                "Select of an object with .Value, then two Wheres",
                r => r.Referrals.Select(x => new MomentBox { Id = x.Id, Date = (DateTimeOffset)x.AcceptedDate! })
                    .Where(y => y.Id != "4").Where(y => y.Date >= day),
                Expected.ThrowsOverList
            },
            {
                "let of .Value, then where",
                r => from x in r.Referrals let d = x.CreatedDate!.Value where d < day select new { x.Id, d },
                Expected.ThrowsOverList
            },
            {
                "Select of .Value, then Where and OrderBy",
                r => r.Gadgets.Select(x => new { x.Id, U = x.Units!.Value, K = x.Active }).Where(y => y.U > 2).OrderBy(y => y.K).ThenByDescending(y => y.U),
                Expected.ThrowsOverList
            },

            { "query syntax", r => from x in r.Referrals where x.Status == "Won" select new { x.Id, x.CreatedDate } },
            { "query syntax with a type", r => from Referral x in r.Referrals where x.Status == "Won" select x.Id },
            { "let of a field", r => from x in r.Referrals let s = x.Status where s == "Won" select new { x.Id, s } },
            { "let of a value", r => from x in r.Referrals let w = "Won" where x.Status == w select x.Id },
            {
                "two lets",
                r => from x in r.Referrals let s = x.Status let m = x.CustomerMarket where s == "Won" && m == "US" select new { x.Id, s, m }
            },
            {
                "let of something computed, unused in the filter",
                r => from x in r.Referrals let n = x.Id + "!" where x.Status == "Won" select n
            },
            { "two wheres", r => from x in r.Referrals where x.Status != null where x.CreatedDate > day select x },
            { "orderby in query syntax", r => from x in r.Gadgets orderby x.Units descending, x.Price select x.Id },
            { "let, then orderby", r => from x in r.Gadgets let u = x.Units orderby u select new { x.Id, u } },

            { "Cast to its own type", r => r.Referrals.Cast<Referral>().Where(x => x.Status == "Won") },
            { "OfType of its own type", r => r.Referrals.OfType<Referral>().Where(x => x.Status == "Won") },
        };
    }

    public sealed record Pair(string? First, string? Second);

    public sealed record Moment(string? Id, DateTimeOffset Date);

    public sealed record MomentBox
    {
        public string? Id { get; init; }

        public DateTimeOffset Date { get; init; }
    }

    public sealed class Box
    {
        public string? Content { get; init; }
    }
}
