using System.Text.RegularExpressions;

namespace PartnerAnalytics.Linq.FrontEnds.Tests;

/// <summary>
/// Why those of the queries of other suites are refused that are. Either the service cannot say one, or a set of rows it could say is
/// refused for a reason that stands here. Sentences that are said of many things count only for what is named.
/// </summary>
internal static class PeerRefusals
{
    private const string AlwaysSame = "it is true of every row, or of none: more likely a mistake than a question";
    private const string References = "it asks whether two references are one object; of boxed numbers that is never so";
    private const string ByObject = "the type of the object decides, which is known when the query runs, and not while it is written";
    private const string ByComparison = "the variable decides how texts are compared, which is known when the query runs; written out it is sent";
    private const string OnRows = "the elements keep the type that they have; without it it is sent";
    private const string OfCharacters = "a string as a list of characters; Contains of the string itself is sent";
    private const string AmongFields = "each element would have to be compared; the message names the comparisons joined by ||";
    private const string ByIndex = "each element would have to be looked at for what it holds; list.Contains(x.F) with the places or keys is sent";
    private const string Undone = "what is added to the field would have to be taken from each value; the value without it is sent";
    private const string OfMembers = "two objects, compared member by member; the members joined by && are sent";
    private const string Computed = "what an earlier Select computes is not looked through; written in the Where it is sent";
    private const string SameKeys = "the groups are different already; without the second grouping it is sent";

    /// <summary>What could be said and is refused, each with its reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> CouldBeSaid = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["r.Where(x => x.Equals(null))"] = AlwaysSame,
        ["r.Where(x => x != null)"] = AlwaysSame,
        ["((IQueryable<Gadget>)g).Contains(null)"] = AlwaysSame,
        ["r.Where(x => x.GetType() == typeof(Referral))"] = AlwaysSame,
        ["r.Where(x => x is Referral)"] = AlwaysSame,
        ["r.Where(x => (x as Referral).Status == \"a\")"] = "a conversion of the row to its own type says nothing; without it it is sent",
        ["r.Where(x => ((Referral)(object)x).Status == \"a\")"] = "a conversion of the row to its own type says nothing; without it it is sent",
        ["g.Where(x => x.Units is long)"] = "it asks whether the field is null; HasValue and != null are sent",
        ["g.Where(x => (object?)x.Units == (object)3L)"] = References,
        ["g.Where(x => x.Units!.Value.Equals((object)3))"] = AlwaysSame,
        ["g.Where(x => 3.Equals(x.Units))"] = AlwaysSame,
        ["g.Where(x => x.Units.Equals(number))"] = AlwaysSame,
        ["g.Where(x => number.Equals(x.Units))"] = AlwaysSame,
        ["g.Where(x => x.Name!.Equals((object)3))"] = AlwaysSame,
        ["g.Where(x => double.IsNaN(x.Weight!.Value))"] = AlwaysSame,
        ["g.Where(x => x.Weight > double.PositiveInfinity)"] = AlwaysSame,
        ["g.Where(x => x.Name!.EndsWith(\"\"))"] = AlwaysSame,
        ["g.Where(x => Math.Max(x.Units!.Value, 3) == 3)"] = "a bound on what is compared with a value; the comparison without it is sent",
        ["g.Where(x => x.Units << 1 == 2)"] = "two numbers, as the sign is shifted out; both with || are sent",
        ["g.Where(x => decimal.Round(x.Price!.Value) == 3)"] = "a range whose ends depend on how halves are rounded; the range itself is sent",
        ["g.Where(x => Convert.ToInt32(x.Units) == 3)"] = "it throws beyond 32 bits, and null is zero; the field itself is sent",
        ["g.Where(x => x.Units == big)"] = "BigInteger converts by rules of its own; (long)big is sent",
        ["g.Where(x => x.Name!.Contains(\"a\", Ordinal))"] = ByComparison,
        ["g.Where(x => x.Name!.Equals(\"a\", Ordinal))"] = ByComparison,
        ["g.Where(x => string.Equals(x.Name, \"a\", Ordinal))"] = ByComparison,
        ["r.Where(x => Held.Texts.Contains(x.Status, comparer))"] = ByComparison,
        ["r.Where(x => AnyMap.Keys.Contains(x.Status!))"] = "which dictionary it is decides whether null throws; that of a Dictionary is sent",
        ["r.Where(x => Lookup.Contains(x.Status!))"] = "a lookup does not tell how it compares its keys; a list of them is sent",
        ["g.Where(x => Next().Contains(x.Name!))"] = "each part of the text would have to be a value; a list of those that are meant is sent",
        ["g.Where(x => x.Name!.AsEnumerable().Contains('a'))"] = OfCharacters,
        ["g.Where(x => Enumerable.Contains(x.Name!, 'a'))"] = OfCharacters,
        ["g.Where(x => x.Name!.Any(c => c == 'a'))"] = OfCharacters,
        ["g.Where(x => new[] { x.Units, 3 }.Contains(3))"] = AmongFields,
        ["g.Where(x => new List<long?> { x.Units, 3 }.Contains(3))"] = AmongFields,
        ["g.Where(x => new[] { 30, x.Units }.Min() == 30)"] = AmongFields,
        ["g.Where(x => new[] { 2L, 999 }.Count(i => i > x.Units) == 1)"] = AmongFields,
        ["g.Select(x => new[] { x.Name }).Where(y => y[0] == \"a\")"] = AmongFields,
        ["g.Where(x => new[] { 30L, 20L }[(int)x.Units!.Value] == 3)"] = ByIndex,
        ["g.Where(x => StaticList[(int)x.Units!.Value] == 3)"] = ByIndex,
        ["r.Where(x => Map[x.Status!] == \"b\")"] = ByIndex,
        ["g.Where(x => string.Concat(x.Name, \"b\") == \"ab\")"] = Undone,
        ["g.Where(x => string.Join(\"\", new[] { x.Name, \"b\" }) == \"ab\")"] = Undone,
        ["g.Where(x => StaticList.Contains(x.Units!.Value + 1))"] = Undone,
        ["r.Where(x => Held.Texts.Contains(x.Status + \"a\"))"] = Undone,
        ["r.Where(x => boxed.Equals(x.Status))"] = ByObject,
        ["r.Where(x => Equals(boxed, x.Status))"] = ByObject,
        ["r.Where(x => x.Status!.Equals(boxed))"] = ByObject,
        ["r.Where(x => new Pair(x.Status, \"b\") == new Pair(\"a\", \"b\"))"] = OfMembers,
        ["r.Where(x => new { x.Status }.Equals(new { Status = \"a\" }))"] = OfMembers,
        ["g.Select(x => new { x.Name, U = x.Units + 1 }).Where(y => y.U > 3)"] = Computed,
        ["g.Select(x => x.Name == null ? null : new { x.Name }).Where(y => y != null)"] = Computed,
        ["g.GroupBy(x => x.Kind).Select(y => y.Sum(x => (decimal?)x.Units))"] = "the sum itself, converted, is sent",
        ["g.GroupBy(x => x.Kind).Select(y => y.AsEnumerable().Count())"] = "without AsEnumerable() it is sent",
        ["g.GroupBy(x => KeyValuePair.Create(x.Kind, x.Name)).Select(y => y.Key.Key)"] = "an anonymous type or a tuple of the fields is sent",
        ["g.GroupBy(x => new KeyValuePair<string?, string?>(x.Kind, x.Name)).Select(y => y.Key.Key)"] =
            "an anonymous type or a tuple of the fields is sent",
        ["g.GroupBy(x => new { x.MadeDate!.Value.Year, x.MadeDate!.Value.Month }).Select(y => y.Key)"] =
            "the month as a date, DateBucket.StartOfMonth, is sent; it has a group for null, on which C# throws here",
        ["g.GroupBy(x => x.Name).GroupBy(y => y.Key).Select(z => z.Key)"] = SameKeys,
        ["g.GroupBy(x => x.Kind).Select(y => y.Key).Distinct()"] = SameKeys,
        ["g.OrderBy(x => Next())"] = "an order by the same value for every row is none",
        ["((IQueryable<Gadget>)g).Where((x, i) => i > 3)"] = "places among the rows; Skip and Take are sent",
        ["g.Cast<object>()"] = OnRows,
        ["g.OfType<Referral>()"] = AlwaysSame,
        ["g.OfType<IComparable>()"] = AlwaysSame,
        ["g.Select(x => x.Name).Cast<object>()"] = OnRows,
    };

    /// <summary>What the service cannot say, by the words of the refusal.</summary>
    public static readonly IReadOnlyList<(string Reason, Regex Refusal)> CannotBeSaid =
    [
        ("a field compared with another field", new("with another field|not their 'Date'|'\\?:' here|'\\+' here")),
        ("a part or another form of a text", new("cannot run '(ToLower|StartsWith|Replace|Trim|\\[\\]|First)' on a field|the member 'Length'")),
        ("texts compared by the rules of a culture, or without case", new(
            "cannot run '(CompareTo|Compare|IndexOf|Equals)' on a field|^PAL1003: '(Equals|Contains with a comparer|new HashSet|new SortedSet"
            + "|ToHashSet)' brings its own rules|'(KeyCollection|SortedSet)\\.Contains'|GroupBy with a comparer")),
        ("the text of a number or a date, or the number in a text", new("cannot run '(ToString|Parse)' on a field")),
        ("a text that must not be contained", new("The service has no 'not'")),
        ("a field that takes no such operator", new("PAL1004: The service does not filter")),
        ("numbers all over the range", new("does not convert fields \\(to (int|Level)\\??\\)|nothing for '&' here")),
        ("dates all over the calendar, or an offset", new(
            "not their '(Month|TimeOfDay|Offset|DayOfWeek)'|cannot run '(EqualsExact|new DateTimeOffset)' on a field")),
        ("which object a reference is", new("cannot run 'ReferenceEquals' on a field|does not convert fields \\(to (object|IComparable)\\)")),
        ("a method or a delegate of the caller's", new("cannot run '(Echo|Same|Named|GetHashCode|ToString)' on a (field|row)|a call of a delegate")),
        ("what C# throws on, for every row or before there is one", new(
            "is called on null|Reading the value of|cannot be read from the query|not for a field in a value|by one field at a time"
            + "|A row has no order")),
        ("a query inside of a query", new("is a query of its own|cannot run 'Any' on a field")),
        ("what is computed of the rows of a group", new("^PAL1008")),
        ("the rows of a group, or its first one", new("one row for each group|not its first row")),
        ("a condition on what is computed of a group", new("Where tests what is computed of a group")),
        ("a key that is not made of fields", new(
            "groups by fields as they are|are not known to be equal|whole row cannot be a key|names no field of the row")),
        ("dates grouped otherwise than by day, week or month", new("^PAL1007")),
        ("what is computed before an operator that needs it", new("by an earlier Select or let|in an earlier Select makes")),
        ("an operator after the page is cut, the groups are made or the order is lost", new("^PAL1006: .* stands after")),
        ("an order by what is computed, or by a field that is not sorted", new("orders by fields as they are|does not sort by")),
        ("other rows, all of them, or an order that there is not", new(
            "^PAL1002: (Distinct over whole rows|Reverse|TakeWhile|SkipLast|Last|Sum|Concat|Union|Join|SelectMany) has no")),
        ("more rows than a request may ask for", new("^PAL1001")),
    ];
}
