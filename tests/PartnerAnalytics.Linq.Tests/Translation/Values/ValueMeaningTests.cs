using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Translation.Values;

/// <summary>What does not touch the row means in a query what it means in C#: the request shows what came of it.</summary>
public sealed class ValueMeaningTests
{
    private static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private enum Level
    {
        Low = 1,
        High = 3,
    }

    [Fact]
    public void Members_of_a_nullable_value_without_a_value_are_those_of_CSharp()
    {
        DateTimeOffset? from = null;
        int? number = null;

        Assert.Equal("", Untouched.Referrals.Where(x => !from.HasValue || x.CreatedDate >= from).Filter());
        Assert.Equal("", Untouched.Referrals.Where(x => !from.HasValue || x.CreatedDate >= from.Value).Filter());
        Assert.Equal("", Untouched.Referrals.Where(x => from == null || x.CreatedDate >= from.Value).Filter());
        Assert.Equal("id eq 'a'", Untouched.Referrals.Where(x => x.Id == "a" || (from.HasValue && x.CreatedDate >= from.Value)).Filter());
        Assert.Equal("units eq 0", Untouched.Gadgets.Where(x => x.Units == number.GetValueOrDefault()).Filter());
        Assert.Equal("units eq 7", Untouched.Gadgets.Where(x => x.Units == number.GetValueOrDefault(7)).Filter());
        Assert.Equal("name eq ''", Untouched.Gadgets.Where(x => x.Name == number.ToString()).Filter());
        Assert.Equal("units eq 0", Untouched.Gadgets.Where(x => x.Units == number.GetHashCode()).Filter());
        Assert.Equal("active eq true", Untouched.Gadgets.Where(x => x.Active == number.Equals(null)).Filter());
        Assert.Equal("active eq false", Untouched.Gadgets.Where(x => x.Active == number.Equals(1)).Filter());
        Assert.Equal("active eq false", Untouched.Gadgets.Where(x => x.Active == number > 0).Filter());
        Assert.Equal("units eq null", Untouched.Gadgets.Where(x => x.Units == (long?)number).Filter());
        Assert.Equal("madeDate gt cast('2018-01-01', Edm.DateTimeOffset)", Untouched.Gadgets.Where(x => x.MadeDate > from.GetValueOrDefault(Day)).Filter());
        from = Day;
        Assert.Equal(
            "createdDate ge cast('2018-01-01', Edm.DateTimeOffset)",
            Untouched.Referrals.Where(x => !from.HasValue || x.CreatedDate >= from).Filter());
    }

    [Fact]
    public void A_coalesce_with_a_conversion_converts()
    {
        DateTime? start = null;
        int? number = null;
        string? none = null;
        var fallback = Day;

        Assert.Equal(
            "createdDate gt cast('2018-01-01', Edm.DateTimeOffset)",
            Untouched.Referrals.Where(x => x.CreatedDate > (start ?? fallback)).Filter());
        Assert.Equal("units eq 5", Untouched.Gadgets.Where(x => x.Units == (number ?? 5L)).Filter());
        Assert.Equal("price eq 1.5", Untouched.Gadgets.Where(x => x.Price == (number ?? 1.5m)).Filter());
        Assert.Equal("id eq 'b'", Untouched.Referrals.Where(x => x.Id == (none ?? "b")).Filter());
        start = new DateTime(2018, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        number = 2;
        Assert.Equal(
            "createdDate gt cast('2018-02-03', Edm.DateTimeOffset)",
            Untouched.Referrals.Where(x => x.CreatedDate > (start ?? fallback)).Filter());
        Assert.Equal("units eq 2", Untouched.Gadgets.Where(x => x.Units == (number ?? 5L)).Filter());
        Assert.Equal("price eq 2", Untouched.Gadgets.Where(x => x.Price == (number ?? 1.5m)).Filter());
    }

    [Fact]
    public void Spans_of_values_are_read()
    {
        string[] roles = ["user", "admin", "user"];
        string[]? none = null;
        int[] numbers = [1, 2, 3];
        var text = "admin";

        Assert.Equal("", Untouched.Referrals.Where(x => roles.Contains("admin") || x.Status == "Won").Filter());
        Assert.Equal("status eq 'Won'", Untouched.Referrals.Where(x => roles.Contains("root") || x.Status == "Won").Filter());
        Assert.Equal("status eq 'Won'", Untouched.Referrals.Where(x => none!.Contains("root") || x.Status == "Won").Filter());
        Assert.Equal("", Untouched.Referrals.Where(x => roles.Contains("ADMIN", StringComparer.OrdinalIgnoreCase) || x.Status == "Won").Filter());
        Assert.Equal("status eq 'Won'", Untouched.Referrals.Where(x => roles.Contains("ADMIN", StringComparer.Ordinal) || x.Status == "Won").Filter());
        Assert.Equal("", Untouched.Referrals.Where(x => roles.Contains("admit", new ByFirstLetter()) || x.Status == "Won").Filter());
        Assert.Equal("units eq 1", Untouched.Gadgets.Where(x => x.Units == numbers.IndexOf(2)).Filter());
        Assert.Equal("units eq -1", Untouched.Gadgets.Where(x => x.Units == numbers.IndexOf(9)).Filter());
        Assert.Equal("units eq 2", Untouched.Gadgets.Where(x => x.Units == roles.LastIndexOf("user")).Filter());
        Assert.Equal("units eq 2", Untouched.Gadgets.Where(x => x.Units == roles.Count("user")).Filter());
        Assert.Equal("active eq true", Untouched.Gadgets.Where(x => x.Active == numbers.SequenceEqual(numbers)).Filter());
        Assert.Equal("active eq true", Untouched.Gadgets.Where(x => x.Active == numbers.StartsWith(1)).Filter());
        Assert.Equal("active eq true", Untouched.Gadgets.Where(x => x.Active == numbers.StartsWith(new[] { 1, 2 })).Filter());
        Assert.Equal("active eq false", Untouched.Gadgets.Where(x => x.Active == numbers.EndsWith(2)).Filter());
        Assert.Equal("active eq true", Untouched.Gadgets.Where(x => x.Active == numbers.ContainsAny(9, 3)).Filter());
        Assert.Equal("active eq false", Untouched.Gadgets.Where(x => x.Active == numbers.ContainsAny(new[] { 8, 9 })).Filter());
        Assert.Equal("units eq 1", Untouched.Gadgets.Where(x => x.Units == numbers.IndexOfAny(3, 2)).Filter());
        Assert.Equal("active eq true", Untouched.Gadgets.Where(x => x.Active == roles.Any(role => roles.Contains(role))).Filter());
        Assert.Equal("name eq 'min'", Untouched.Gadgets.Where(x => x.Name == text.AsSpan(2).ToString()).Filter());
        Assert.Equal("name eq 'dm'", Untouched.Gadgets.Where(x => x.Name == text.AsSpan(1, 2).ToString()).Filter());
        Assert.Equal("active eq true", Untouched.Gadgets.Where(x => x.Active == ((ReadOnlySpan<char>)text).Contains('d')).Filter());
    }

    [Fact]
    public void A_part_of_an_array_is_that_part()
    {
        string[] statuses = ["New", "Won", "Lost"];
        string[]? none = null;
        string? nothing = null;
        var all = 3;

        Assert.Equal("status eq 'Won' or status eq 'Lost'", Untouched.Referrals.Where(x => statuses.AsSpan(1).ToArray().Contains(x.Status)).Filter());
        Assert.Equal("status eq 'Won'", Untouched.Referrals.Where(x => statuses.AsSpan(1, 1).ToArray().Contains(x.Status)).Filter());
        Assert.Equal("status eq 'Lost'", Untouched.Referrals.Where(x => statuses.AsSpan(1).Slice(1).ToArray().Contains(x.Status)).Filter());
        Assert.Equal("status ne 'New'", Untouched.Referrals.Where(x => !statuses.AsSpan(0, 1).ToArray().Contains(x.Status)).Filter());
        Assert.Equal("units eq 0", Untouched.Gadgets.Where(x => x.Units == none.AsSpan().ToArray().Length).Filter());
        Assert.Equal("name eq ''", Untouched.Gadgets.Where(x => x.Name == nothing.AsSpan().ToString()).Filter());
        Assert.Throws<InvalidOperationException>(() => Untouched.Referrals.Where(x => statuses.AsSpan(all).ToArray().Contains(x.Status)).ToRequestUri());
        AssertOutside(Untouched.Gadgets.Where(x => x.Units == statuses.AsSpan(all + 1).ToArray().Length));
        AssertOutside(Untouched.Gadgets.Where(x => x.Units == statuses.AsSpan(-1).ToArray().Length));
        AssertOutside(Untouched.Gadgets.Where(x => x.Units == statuses.AsSpan(1, all).ToArray().Length));
        AssertOutside(Untouched.Gadgets.Where(x => x.Units == none.AsSpan(1).ToArray().Length));
        AssertOutside(Untouched.Gadgets.Where(x => x.Name == "abc".AsSpan(all + 1).ToString()));
        AssertOutside(Untouched.Gadgets.Where(x => x.Name == "abc".AsSpan(1, all).ToString()));

        static void AssertOutside<T>(AnalyticsQueryable<T> query) =>
            Assert.IsType<ArgumentOutOfRangeException>(Assert.Throws<AnalyticsQueryException>(query.ToRequestUri).InnerException);
    }

    [Fact]
    public void Delegates_and_lambdas_inside_of_calls_are_run()
    {
        var calls = 0;
        Func<string> status = () => $"call {++calls}";
        Func<string, string> upper = text => text.ToUpperInvariant();
        string[] names = ["won", "lost"];

        Assert.Equal("status eq 'call 1'", Untouched.Referrals.Where(x => x.Status == status()).Filter());
        Assert.Equal("status eq 'WON'", Untouched.Referrals.Where(x => x.Status == upper("won")).Filter());
        Assert.Equal("status eq 'WON' or status eq 'LOST'", Untouched.Referrals.Where(x => names.Select(n => n.ToUpperInvariant()).Contains(x.Status)).Filter());
        Assert.Equal("status eq 'WON' or status eq 'LOST'", Untouched.Referrals.Where(x => names.Select(n => upper(n)).ToList().Contains(x.Status!)).Filter());
        Assert.Equal("", Untouched.Referrals.Where(x => names.Any(n => n == "won") || x.Status == "New").Filter());
        Assert.Equal("status eq 'New'", Untouched.Referrals.Where(x => names.Any(n => n == "Won") || x.Status == "New").Filter());
        Assert.Equal("status eq 'lost'", Untouched.Referrals.Where(x => x.Status == names.Single(n => n.Length == names.Max(m => m.Length))).Filter());
        Assert.Equal("status eq 'lost' or status eq 'won'", Untouched.Referrals.Where(x => names.OrderBy(n => n, StringComparer.Ordinal).Contains(x.Status)).Filter());
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Values_are_computed_as_CSharp_computes_them()
    {
        var (n, big, wide) = (7, int.MaxValue, 1L << 40);
        var level = Level.High;
        Level? noLevel = null;

        Assert.Equal("madeDate gt cast('0001-01-01', Edm.DateTimeOffset)", Untouched.Gadgets.Where(x => x.MadeDate > new DateTimeOffset()).Filter());
        Assert.Equal("madeDate gt cast('0001-01-01', Edm.DateTimeOffset)", Untouched.Gadgets.Where(x => x.MadeDate > default(DateTimeOffset)).Filter());
        Assert.Equal("units eq 0", Untouched.Gadgets.Where(x => x.Units == new Point().X).Filter());
        Assert.Equal("units eq 4", Untouched.Gadgets.Where(x => x.Units == new Point { X = 4 }.X).Filter());
        Assert.Equal("units eq 3", Untouched.Gadgets.Where(x => x.Units == n >> 1).Filter());
        Assert.Equal("units eq 28", Untouched.Gadgets.Where(x => x.Units == n << 2).Filter());
        Assert.Equal("units eq -8", Untouched.Gadgets.Where(x => x.Units == ~n).Filter());
        Assert.Equal("units eq 5", Untouched.Gadgets.Where(x => x.Units == (n & 5)).Filter());
        Assert.Equal("units eq 0", Untouched.Gadgets.Where(x => x.Units == unchecked((int)wide)).Filter());
        Assert.Equal("units eq -1", Untouched.Gadgets.Where(x => x.Units == unchecked((short)big)).Filter());
        Assert.Equal("units eq -9", Untouched.Gadgets.Where(x => x.Units == unchecked((int)(uint)-9)).Filter());
        Assert.Equal("units eq 3", Untouched.Gadgets.Where(x => x.Units == (int)3.99).Filter());
        Assert.Equal("units eq 3", Untouched.Gadgets.Where(x => x.Units == (long)level).Filter());
        Assert.Equal("name eq 'High'", Untouched.Gadgets.Where(x => x.Name == ((Level)3).ToString()).Filter());
        Assert.Equal("name eq 'Low'", Untouched.Gadgets.Where(x => x.Name == (noLevel ?? Level.Low).ToString()).Filter());
        Assert.Equal("units eq 97", Untouched.Gadgets.Where(x => x.Units == "abc"[0]).Filter());
        Assert.Equal("price eq 2.5", Untouched.Gadgets.Where(x => x.Price == (decimal)(n - 2) / 2).Filter());
        Assert.Equal("weight eq 3.5", Untouched.Gadgets.Where(x => x.Weight == n / 2f).Filter());
        Assert.Equal("units eq 2", Untouched.Gadgets.Where(x => x.Units == new List<int> { 1, 2 }.Count).Filter());
        Assert.Equal("units eq 6", Untouched.Gadgets.Where(x => x.Units == new int[2, 3].Length).Filter());
    }

    [Fact]
    public void What_CSharp_throws_for_a_value_stands_in_the_message()
    {
        object boxed = 3;
        var (n, big) = (0, 1L << 40);
        int? none = null;
        string? text = null;
        int[] numbers = [1];

        Assert.Equal(
            "PAL1003: Reading the value of 'boxed' failed with InvalidCastException: Unable to cast object of type 'System.Int32' to type 'System.Int64'.",
            Message(Untouched.Gadgets.Where(x => x.Units == (long)boxed)));
        Assert.Equal(
            "PAL1003: Reading the value of 'big' failed with OverflowException: Arithmetic operation resulted in an overflow.",
            Message(Untouched.Gadgets.Where(x => x.Units == checked((int)big))));
        Assert.Equal(
            "PAL1003: Reading the value of 'none.Value' failed with InvalidOperationException: Nullable object must have a value.",
            Message(Untouched.Gadgets.Where(x => x.Units == none!.Value)));
        Assert.Equal(
            "PAL1003: Reading the value of '(int)none' failed with InvalidOperationException: Nullable object must have a value.",
            Message(Untouched.Gadgets.Where(x => x.Units == (int)none!)));
        Assert.Equal(
            "PAL1003: Reading the value of 'text.Trim()' failed with NullReferenceException: Object reference not set to an instance of an object.",
            Message(Untouched.Gadgets.Where(x => x.Name == text!.Trim())));
        Assert.Equal(
            "PAL1003: Reading the value of 'text.Length' failed with NullReferenceException: Object reference not set to an instance of an object.",
            Message(Untouched.Gadgets.Where(x => x.Units == text!.Length)));
        Assert.Equal(
            "PAL1003: Reading the value of '1 / n' failed with DivideByZeroException: Attempted to divide by zero.",
            Message(Untouched.Gadgets.Where(x => x.Units == 1 / n)));
        Assert.Equal(
            "PAL1003: Reading the value of 'numbers[1]' failed with IndexOutOfRangeException: Index was outside the bounds of the array.",
            Message(Untouched.Gadgets.Where(x => x.Units == numbers[1])));
        Assert.Equal("units eq 3", Untouched.Gadgets.Where(x => x.Units == (int)boxed).Filter());

        static string Message<T>(AnalyticsQueryable<T> query) => Assert.Throws<AnalyticsQueryException>(query.ToRequestUri).Message;
    }

    [Fact]
    public void Objects_equal_a_field_only_if_they_are_of_its_type()
    {
        object?[] captured = ["Won", 'W', 1, Level.Low, Day, null];
        var three = 3L;

        Assert.Throws<InvalidOperationException>(() => Untouched.Gadgets.Where(x => new object[] { 1, 3 }.Contains(x.Level)).ToRequestUri());
        Assert.Equal("", Untouched.Gadgets.Where(x => !new object[] { 1, 3 }.Contains(x.Level)).Filter());
        Assert.Equal("level eq 1 or level eq 3", Untouched.Gadgets.Where(x => new object[] { 1L, 1, 1m, three, Level.High }.Contains(x.Level)).Filter());
        Assert.Equal("level eq 3 or level eq null", Untouched.Gadgets.Where(x => new object?[] { 1, three, null }.Contains(x.Level)).Filter());
        Assert.Equal("price eq 1.5", Untouched.Gadgets.Where(x => new List<object?> { 1.5, 1.5m }.Contains(x.Price)).Filter());
        Assert.Equal("weight eq 1.5", Untouched.Gadgets.Where(x => new List<object?> { 1.5, 1.5m }.Contains(x.Weight)).Filter());
        Assert.Equal("active eq true", Untouched.Gadgets.Where(x => new List<object?> { true, "true", 1 }.Contains(x.Active)).Filter());
        Assert.Equal("status eq 'Won' or status eq null", Untouched.Referrals.Where(x => captured.Contains(x.Status)).Filter());
        Assert.Equal(
            "createdDate eq cast('2018-01-01', Edm.DateTimeOffset) or createdDate eq null",
            Untouched.Referrals.Where(x => captured.Contains(x.CreatedDate)).Filter());
    }

    [Fact]
    public void A_compiled_query_reads_values_in_the_same_way()
    {
        string[] roles = ["admin"];
        var byDate = AnalyticsQueryable.Compile((PartnerAnalyticsClient client, DateTimeOffset? from, DateTime? start) =>
            client.Referrals.Where(x => (!from.HasValue || x.CreatedDate >= from.Value) && x.AcceptedDate < (start ?? Day) && (roles.Contains("admin") || x.Id == "a")));
        var byItem = AnalyticsQueryable.Compile((PartnerAnalyticsClient client, object?[] items) => client.Query<Gadget>().Where(x => items.Contains(x.Level)));
        var byNumber = AnalyticsQueryable.Compile((PartnerAnalyticsClient client, int number, Func<int, int> change) =>
            client.Query<Gadget>().Where(x => x.Level == change(number) >> 1));

        Assert.EndsWith(
            "?filter=acceptedDate lt cast('2018-01-01', Edm.DateTimeOffset)",
            Uri.UnescapeDataString(byDate(Untouched.Client, null, null).ToRequestUri().AbsoluteUri));
        Assert.EndsWith(
            "?filter=createdDate ge cast('2018-01-01', Edm.DateTimeOffset) and acceptedDate lt cast('2018-02-03', Edm.DateTimeOffset)",
            Uri.UnescapeDataString(byDate(Untouched.Client, Day, new DateTime(2018, 2, 3, 0, 0, 0, DateTimeKind.Utc)).ToRequestUri().AbsoluteUri));
        Assert.EndsWith("?filter=level eq 3 or level eq null", Uri.UnescapeDataString(byItem(Untouched.Client, [1, 3L, "3", null]).ToRequestUri().AbsoluteUri));
        Assert.EndsWith("?filter=level eq 4", Uri.UnescapeDataString(byNumber(Untouched.Client, 7, n => n + 1).ToRequestUri().AbsoluteUri));
    }

    [Fact]
    public void A_struct_that_is_filled_in_its_place_holds_what_it_was_filled_with()
    {
        var x = 3;

        Assert.Equal("units eq 3", Untouched.Gadgets.Where(g => g.Units == new Place { Point = { X = x } }.Point.X).Filter());
        Assert.Equal(
            "units eq 4",
            Untouched.Gadgets.Where(g => g.Units == new[] { x }.Sum(n => new Place { Point = { X = n + 1 } }.Point.X)).Filter());
    }

    [Fact]
    public void The_type_of_a_nullable_value_is_that_of_the_value()
    {
        int? number = 7;
        int? none = null;

        Assert.Equal("name eq 'Int32'", Untouched.Gadgets.Where(g => g.Name == number.GetType().Name).Filter());
        var e = Assert.Throws<AnalyticsQueryException>(() => Untouched.Gadgets.Where(g => g.Name == none!.GetType().Name).ToRequestUri());
        Assert.IsType<NullReferenceException>(e.InnerException);
    }

    private struct Point
    {
        public int X { get; set; }
    }

    private sealed class Place
    {
        public Point Point = new() { X = 1 };
    }

    private sealed class ByFirstLetter : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x?[0] == y?[0];

        public int GetHashCode(string obj) => obj[0];
    }
}
