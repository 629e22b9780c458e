namespace PartnerAnalytics.Linq.Tests.Querying;

/// <summary>
/// Queries that the service cannot answer, and all that a user reads about each. Nothing is sent for any of them, and rows in memory refuse
/// them in the same words.
/// </summary>
public sealed class RefusalTests
{
    private const int TooMany = int.MaxValue;

    private static readonly DateTimeOffset Day = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Letters = ["a", "b"];
    private static readonly object?[] Objects = ["a", 1];
    private static readonly object Boxed = "a";
    private static readonly string? NoText = null;
    private static readonly List<string>? NoList = null;
    private static readonly HashSet<string> CaseBlind = new(StringComparer.OrdinalIgnoreCase) { "a" };
    private static readonly SortedSet<string> SortedByCulture = ["a"];
    private static readonly Dictionary<string, int>.KeyCollection CaseBlindKeys = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 }.Keys;

    private static readonly Refusals ByShape = new()
    {
        // PAL1001: more rows than one request may ask for.
        {
            (r, g) => r.Take(10_000).ToList(),
            "PAL1001: Take asks for 10000 rows in one request, but the service answers at most 9999. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(10_000)"
        },
        {
            (r, g) => r.Take(TooMany).ToList(),
            "PAL1001: Take asks for 2147483647 rows in one request, but the service answers at most 9999. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(TooMany)"
        },
        {
            (r, g) => r.Skip(5).Take(10_001).ToList(),
            "PAL1001: Take asks for 10001 rows in one request, but the service answers at most 9999. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(10_001)"
        },
        {
            (r, g) => r.Take(20_000).Skip(5_000).ToList(),
            "PAL1001: Take asks for 15000 rows in one request, but the service answers at most 9999. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(20_000)"
        },
        {
            (r, g) => r.Take(30_000).Take(20_000).ToList(),
            "PAL1001: Take asks for 20000 rows in one request, but the service answers at most 9999. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(20_000)"
        },
        {
            (r, g) => r.WithPageSize(10_000).ToList(),
            "PAL1001: WithPageSize asks for pages of 10000 rows, but the service answers at most 9999 to one request. Write WithPageSize(9999). Source: WithPageSize(10_000)"
        },
        {
            (r, g) => r.Where(x => x.Status == "a").Take(10_000).Count(),
            "PAL1001: Take asks for 10000 rows in one request, but the service answers at most 9999. Write Take(9999), or add WithPageSize(9999) to fetch the rows in several requests. Source: Take(10000)"
        },

        // PAL1002: operators that have no counterpart.
        {
            (r, g) => r.Reverse().ToList(),
            "PAL1002: Reverse has no counterpart in the service's request. The service counts from the start: use Skip and Take, or fetch the rows with ToListAsync()."
        },
        {
            (r, g) => r.Last(),
            "PAL1002: Last has no counterpart in the service's request. The service counts from the start: use Skip and Take, or fetch the rows with ToListAsync()."
        },
        {
            (r, g) => r.LastOrDefault(x => x.Status == "a"),
            "PAL1002: LastOrDefault has no counterpart in the service's request. The service counts from the start: use Skip and Take, or fetch the rows with ToListAsync()."
        },
        {
            (r, g) => r.ElementAt(3),
            "PAL1002: ElementAt has no counterpart in the service's request. The service counts from the start: use Skip and Take, or fetch the rows with ToListAsync()."
        },
        {
            (r, g) => r.ElementAtOrDefault(3),
            "PAL1002: ElementAtOrDefault has no counterpart in the service's request. The service counts from the start: use Skip and Take, or fetch the rows with ToListAsync()."
        },
        {
            (r, g) => r.TakeLast(3).ToList(),
            "PAL1002: TakeLast has no counterpart in the service's request. The service counts from the start: use Skip and Take, or fetch the rows with ToListAsync()."
        },
        {
            (r, g) => r.SkipLast(3).ToList(),
            "PAL1002: SkipLast has no counterpart in the service's request. The service counts from the start: use Skip and Take, or fetch the rows with ToListAsync()."
        },
        {
            (r, g) => r.TakeWhile(x => x.Status == "a").ToList(),
            "PAL1002: TakeWhile has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply TakeWhile to them."
        },
        {
            (r, g) => r.SkipWhile(x => x.Status == "a").ToList(),
            "PAL1002: SkipWhile has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply SkipWhile to them."
        },
        {
            (r, g) => r.Take(1..3).ToList(),
            "PAL1002: Take with a range has no counterpart in the service's request. Write Skip and Take."
        },
        {
            (r, g) => r.All(x => x.Status == "a"),
            "PAL1002: All has no counterpart in the service's request. Write !await query.AnyAsync(x => !condition)."
        },
        {
            (r, g) => g.Sum(x => x.Units),
            "PAL1002: Sum has no counterpart in the service's request. Group the rows and select an aggregate that the resource returns, or fetch the rows with ToListAsync() and compute it."
        },
        {
            (r, g) => g.Average(x => x.Units),
            "PAL1002: Average has no counterpart in the service's request. Group the rows and select an aggregate that the resource returns, or fetch the rows with ToListAsync() and compute it."
        },
        {
            (r, g) => g.Min(x => x.Units),
            "PAL1002: Min has no counterpart in the service's request. Group the rows and select an aggregate that the resource returns, or fetch the rows with ToListAsync() and compute it."
        },
        {
            (r, g) => g.Max(x => x.Units),
            "PAL1002: Max has no counterpart in the service's request. Group the rows and select an aggregate that the resource returns, or fetch the rows with ToListAsync() and compute it."
        },
        {
            (r, g) => g.MinBy(x => x.Units),
            "PAL1002: MinBy has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply MinBy to them."
        },
        {
            (r, g) => r.Aggregate((a, b) => a),
            "PAL1002: Aggregate has no counterpart in the service's request. Group the rows and select an aggregate that the resource returns, or fetch the rows with ToListAsync() and compute it."
        },
        {
            (r, g) => r.Select(x => x.Status).Contains("a"),
            "PAL1002: Contains has no counterpart in the service's request. Write AnyAsync(x => x == value)."
        },
        {
            (r, g) => r.Concat(r).ToList(),
            "PAL1002: Concat has no counterpart in the service's request. One request has one filter. Combine the conditions in one Where, or fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.Union(r).ToList(),
            "PAL1002: Union has no counterpart in the service's request. One request has one filter. Combine the conditions in one Where, or fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.UnionBy(r, x => x.Status).ToList(),
            "PAL1002: UnionBy has no counterpart in the service's request. One request has one filter. Combine the conditions in one Where, or fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.Except(r).ToList(),
            "PAL1002: Except has no counterpart in the service's request. One request has one filter. Combine the conditions in one Where, or fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.Intersect(r).ToList(),
            "PAL1002: Intersect has no counterpart in the service's request. One request has one filter. Combine the conditions in one Where, or fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.Zip(r).ToList(),
            "PAL1002: Zip has no counterpart in the service's request. One request asks one resource. Fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.Join(g, x => x.Id, y => y.Id, (x, y) => x).ToList(),
            "PAL1002: Join has no counterpart in the service's request. One request asks one resource. Fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.GroupJoin(g, x => x.Id, y => y.Id, (x, ys) => x).ToList(),
            "PAL1002: GroupJoin has no counterpart in the service's request. One request asks one resource. Fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.LeftJoin(g, x => x.Id, y => y.Id, (x, y) => x).ToList(),
            "PAL1002: LeftJoin has no counterpart in the service's request. One request asks one resource. Fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => (from x in r from y in g select x).ToList(),
            "PAL1002: SelectMany has no counterpart in the service's request. One request asks one resource. Fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.SelectMany(x => x.Status!).ToList(),
            "PAL1002: SelectMany has no counterpart in the service's request. One request asks one resource. Fetch both with ToListAsync() and combine the lists."
        },
        {
            (r, g) => r.Append(new Referral()).ToList(),
            "PAL1002: Append has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply Append to them."
        },
        {
            (r, g) => r.Prepend(new Referral()).ToList(),
            "PAL1002: Prepend has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply Prepend to them."
        },
        {
            (r, g) => r.DefaultIfEmpty().ToList(),
            "PAL1002: DefaultIfEmpty has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply DefaultIfEmpty to them."
        },
        {
            (r, g) => r.DistinctBy(x => x.Status).ToList(),
            "PAL1002: DistinctBy has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply DistinctBy to them."
        },
        {
            (r, g) => r.CountBy(x => x.Status!).ToList(),
            "PAL1002: CountBy has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply CountBy to them."
        },
        {
            (r, g) => r.Chunk(10).ToList(),
            "PAL1002: Chunk has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply Chunk to them."
        },
        {
            (r, g) => r.Index().ToList(),
            "PAL1002: Index has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply Index to them."
        },
        {
            (r, g) => r.Select(x => x.Status).Order().ToList(),
            "PAL1002: Order has no counterpart in the service's request. Name the field: OrderBy(x => x.Field)."
        },
        {
            (r, g) => r.SequenceEqual(r),
            "PAL1002: SequenceEqual has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply SequenceEqual to them."
        },
        {
            (r, g) => r.Distinct().ToList(),
            "PAL1002: Distinct over whole rows has no counterpart in the service's request. Select the fields first, for example Select(x => x.Status).Distinct(). Source: Distinct()"
        },
        {
            (r, g) => r.Select(x => x.Status).Distinct(StringComparer.OrdinalIgnoreCase).ToList(),
            "PAL1002: Distinct with a comparer has no counterpart in the service's request. Leave the comparer out; the service compares ordinally."
        },
        {
            (r, g) => r.GroupBy(x => x.Status, StringComparer.OrdinalIgnoreCase).Select(y => y.Key).ToList(),
            "PAL1002: GroupBy with a comparer has no counterpart in the service's request. Leave the comparer out; the service compares keys ordinally. Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => Queryable.GroupBy(r, x => x.Status, StringComparer.OrdinalIgnoreCase).Select(y => y.Key).ToList(),
            "PAL1002: GroupBy with a comparer has no counterpart in the service's request. Leave the comparer out; the service compares keys ordinally. Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name, StringComparer.OrdinalIgnoreCase).ToList(),
            "PAL1002: OrderBy with a comparer has no counterpart in the service's request. Leave the comparer out; the service orders ordinally."
        },
        {
            (r, g) => Queryable.Where(r, (x, i) => i > 3).ToList(),
            "PAL1002: Where with an index has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply Where with an index to them."
        },
        {
            (r, g) => Queryable.Select(r, (x, i) => i).ToList(),
            "PAL1002: Select with an index has no counterpart in the service's request. Fetch the rows with ToListAsync() first and apply Select with an index to them."
        },
        {
            (r, g) => r.Cast<object>().ToList(),
            "PAL1002: Cast<object> has no counterpart in the service's request. Leave it out: the elements are of type Referral. Source: Cast<object>()"
        },
        {
            (r, g) => r.OfType<IDisposable>().ToList(),
            "PAL1002: OfType<IDisposable> has no counterpart in the service's request. Leave it out: the elements are of type Referral. Source: OfType<IDisposable>()"
        },

        // PAL1003: expressions that have no counterpart.
        {
            (r, g) => r.Where(x => x.Status!.StartsWith("a")).ToList(),
            "PAL1003: The service cannot run 'StartsWith' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'x.Status.StartsWith(\"a\")' in Where(x => x.Status!.StartsWith(\"a\"))"
        },
        {
            (r, g) => r.Where(x => x.Status!.EndsWith("a")).ToList(),
            "PAL1003: The service cannot run 'EndsWith' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'x.Status.EndsWith(\"a\")' in Where(x => x.Status!.EndsWith(\"a\"))"
        },
        {
            (r, g) => r.Where(x => x.Status!.ToLower() == "a").ToList(),
            "PAL1003: The service cannot run 'ToLower' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'x.Status.ToLower()' in Where(x => x.Status!.ToLower() == \"a\")"
        },
        {
            (r, g) => r.Where(x => x.Status!.Trim() == "a").ToList(),
            "PAL1003: The service cannot run 'Trim' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'x.Status.Trim()' in Where(x => x.Status!.Trim() == \"a\")"
        },
        {
            (r, g) => r.Where(x => x.Status!.Substring(1) == "a").ToList(),
            "PAL1003: The service cannot run 'Substring' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'x.Status.Substring(1)' in Where(x => x.Status!.Substring(1) == \"a\")"
        },
        {
            (r, g) => r.Where(x => x.Status!.CompareTo("a") > 0).ToList(),
            "PAL1003: The service cannot run 'CompareTo' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'x.Status.CompareTo(\"a\")' in Where(x => x.Status!.CompareTo(\"a\") > 0)"
        },
        {
            (r, g) => r.Where(x => string.Compare(x.Status, "a") > 0).ToList(),
            "PAL1003: The service cannot run 'Compare' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'string.Compare(x.Status, \"a\")' in Where(x => string.Compare(x.Status, \"a\") > 0)"
        },
        {
            (r, g) => r.Where(x => string.IsNullOrWhiteSpace(x.Status)).ToList(),
            "PAL1003: The service cannot run 'IsNullOrWhiteSpace' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: Where(x => string.IsNullOrWhiteSpace(x.Status))"
        },
        {
            (r, g) => r.Where(x => x.Status!.Equals("a", StringComparison.OrdinalIgnoreCase)).ToList(),
            "PAL1003: 'Equals' brings its own rules of comparison, which the service does not know. Use the form without a comparer; the service compares ordinally. Source: 'x.Status.Equals(\"a\", StringComparison.OrdinalIgnoreCase)' in Where(x => x.Status!.Equals(\"a\", StringComparison.OrdinalIgnoreCase))"
        },
        {
            (r, g) => r.Where(x => string.Equals(x.Status, "a", StringComparison.Ordinal)).ToList(),
            "PAL1003: 'Equals' brings its own rules of comparison, which the service does not know. Use the form without a comparer; the service compares ordinally. Source: Where(x => string.Equals(x.Status, \"a\", StringComparison.Ordinal))"
        },
        {
            (r, g) => g.Where(x => x.Name!.Contains('a')).ToList(),
            "PAL1003: The service cannot run 'Contains(char)' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'x.Name.Contains('a')' in Where(x => x.Name!.Contains('a'))"
        },
        {
            (r, g) => g.Where(x => x.Name!.Contains("a", StringComparison.OrdinalIgnoreCase)).ToList(),
            "PAL1003: 'Contains with StringComparison' brings its own rules of comparison, which the service does not know. Use the form without a comparer; the service compares ordinally. Source: 'x.Name.Contains(\"a\", StringComparison.OrdinalIgnoreCase)' in Where(x => x.Name!.Contains(\"a\", StringComparison.OrdinalIgnoreCase))"
        },
        {
            (r, g) => g.Where(x => x.Name!.Contains(x.Label!)).ToList(),
            "PAL1003: The service compares a field with a value, not with another field ('Contains'). Apply the condition to the rows that arrive. Source: 'x.Name.Contains(x.Label)' in Where(x => x.Name!.Contains(x.Label!))"
        },
        {
            (r, g) => g.Where(x => "abc".Contains(x.Name!)).ToList(),
            "PAL1003: The service cannot run 'Contains' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: '\"abc\".Contains(x.Name)' in Where(x => \"abc\".Contains(x.Name!))"
        },
        {
            (r, g) => r.Where(x => Letters.Contains(x.Status, StringComparer.OrdinalIgnoreCase)).ToList(),
            "PAL1003: 'Contains with a comparer' brings its own rules of comparison, which the service does not know. Use the form without a comparer; the service compares ordinally. Source: 'RefusalTests.Letters.Contains(x.Status, StringComparer.OrdinalIgnoreCase)' in Where(x => Letters.Contains(x.Status, StringComparer.OrdinalIgnoreCase))"
        },
        {
            (r, g) => r.Where(x => Objects.Contains(x.Status)).ToList(),
            "PAL1003: The service does not convert fields (to object). Compare the field with a value of its own type. Source: 'RefusalTests.Objects.Contains(x.Status)' in Where(x => Objects.Contains(x.Status))"
        },
        {
            (r, g) => r.Where(x => x.Status!.Length == 3).ToList(),
            "PAL1003: The service knows nothing of the member 'Length'. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Status.Length' in Where(x => x.Status!.Length == 3)"
        },
        {
            (r, g) => r.Where(x => x.Status![0] == 'a').ToList(),
            "PAL1003: The service cannot run '[]' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'x.Status[0]' in Where(x => x.Status![0] == 'a')"
        },
        {
            (r, g) => r.Where(x => x.CreatedDate!.Value.Year == 2018).ToList(),
            "PAL1003: The service knows nothing of the member 'Year'. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.CreatedDate.Value.Year' in Where(x => x.CreatedDate!.Value.Year == 2018)"
        },
        {
            (r, g) => r.Where(x => x.CreatedDate!.Value.Date == DateTime.Today).ToList(),
            "PAL1003: The service knows nothing of the member 'Date'. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.CreatedDate.Value.Date' in Where(x => x.CreatedDate!.Value.Date == DateTime.Today)"
        },
        {
            (r, g) => r.Where(x => x.CreatedDate!.Value.AddDays(1) > Day).ToList(),
            "PAL1003: The service cannot run 'AddDays' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'x.CreatedDate.Value.AddDays(1)' in Where(x => x.CreatedDate!.Value.AddDays(1) > Day)"
        },
        {
            (r, g) => r.Where(x => x.CreatedDate + TimeSpan.FromDays(1) > Day).ToList(),
            "PAL1003: The service's grammar has nothing for '+' here. Write it with comparisons of fields and values, &&, || and !. Source: 'x.CreatedDate + TimeSpan.FromDays(1)' in Where(x => x.CreatedDate + TimeSpan.FromDays(1) > Day)"
        },
        {
            (r, g) => r.Where(x => x.CreatedDate > x.AcceptedDate).ToList(),
            "PAL1003: The service compares a field with a value, not with another field ('>'). Apply the condition to the rows that arrive. Source: Where(x => x.CreatedDate > x.AcceptedDate)"
        },
        {
            (r, g) => r.Where(x => x.Status == x.CustomerName).ToList(),
            "PAL1003: The service compares a field with a value, not with another field ('=='). Apply the condition to the rows that arrive. Source: Where(x => x.Status == x.CustomerName)"
        },
        {
            (r, g) => r.Where(x => x.Status + "!" == "a!").ToList(),
            "PAL1003: The service's grammar has nothing for '+' here. Write it with comparisons of fields and values, &&, || and !. Source: 'x.Status + \"!\"' in Where(x => x.Status + \"!\" == \"a!\")"
        },
        {
            (r, g) => r.Where(x => $"{x.Status}!" == "a!").ToList(),
            "PAL1003: The service cannot run 'Format' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'string.Format(\"{0}!\", x.Status)' in Where(x => $\"{x.Status}!\" == \"a!\")"
        },
        {
            (r, g) => r.Where(x => (x.Status == null ? "none" : x.Status) == "none").ToList(),
            "PAL1003: The service's grammar has nothing for '?:' here. Write it with comparisons of fields and values, &&, || and !. Source: '(x.Status == null) ? \"none\" : x.Status' in Where(x => (x.Status == null ? \"none\" : x.Status) == \"none\")"
        },
        {
            (r, g) => r.Where(x => (x.Status ?? x.CustomerName) == "a").ToList(),
            "PAL1003: The service compares a field with a value, not with another field ('??'). Apply the condition to the rows that arrive. Source: Where(x => (x.Status ?? x.CustomerName) == \"a\")"
        },
        {
            (r, g) => g.Where(x => x.Units * 2 == 4).ToList(),
            "PAL1003: The service's grammar has nothing for '*' here. Write it with comparisons of fields and values, &&, || and !. Source: 'x.Units * 2' in Where(x => x.Units * 2 == 4)"
        },
        {
            (r, g) => g.Where(x => x.Units % 2 == 1).ToList(),
            "PAL1003: The service's grammar has nothing for '%' here. Write it with comparisons of fields and values, &&, || and !. Source: 'x.Units % 2' in Where(x => x.Units % 2 == 1)"
        },
        {
            (r, g) => g.Where(x => -x.Units == 4).ToList(),
            "PAL1003: The service's grammar has nothing for '-' here. Write it with comparisons of fields and values, &&, || and !. Source: '-x.Units' in Where(x => -x.Units == 4)"
        },
        {
            (r, g) => g.Where(x => x.Units < 2.5).ToList(),
            "PAL1003: The service does not convert fields (to double?). Compare the field with a value of its own type. Source: 'x.Units' in Where(x => x.Units < 2.5)"
        },
        {
            (r, g) => g.Where(x => (int)x.Units! == 3).ToList(),
            "PAL1003: The service does not convert fields (to int). Compare the field with a value of its own type. Source: 'x.Units' in Where(x => (int)x.Units! == 3)"
        },
        {
            (r, g) => g.Where(x => x.Units.Equals(3)).ToList(),
            "PAL1003: The service does not convert fields (to int). Compare the field with a value of its own type. Source: Where(x => x.Units.Equals(3))"
        },
        {
            (r, g) => g.Where(x => object.Equals(x.Units, 3)).ToList(),
            "PAL1003: The service does not convert fields (to int). Compare the field with a value of its own type. Source: Where(x => object.Equals(x.Units, 3))"
        },
        {
            (r, g) => r.Where(x => x.CreatedDate.Equals(DateTime.Today)).ToList(),
            "PAL1003: The service does not convert fields (to DateTime). Compare the field with a value of its own type. Source: Where(x => x.CreatedDate.Equals(DateTime.Today))"
        },
        {
            (r, g) => r.Where(x => (object?)x.Status == Boxed).ToList(),
            "PAL1003: The service does not convert fields (to object). Compare the field with a value of its own type. Source: 'x.Status == RefusalTests.Boxed' in Where(x => (object?)x.Status == Boxed)"
        },
        {
            (r, g) => g.Where(x => (x.Active & true) == true).ToList(),
            "PAL1003: The service's grammar has nothing for '& on bool?' here. Write it with comparisons of fields and values, &&, || and !. Source: 'x.Active & true' in Where(x => (x.Active & true) == true)"
        },
        {
            (r, g) => g.Where(x => !x.Active == true).ToList(),
            "PAL1003: The service's grammar has nothing for '! on bool?' here. Write it with comparisons of fields and values, &&, || and !. Source: '!x.Active' in Where(x => !x.Active == true)"
        },
        {
            (r, g) => r.Where(x => x == null).ToList(),
            "PAL1003: The row itself cannot be compared or searched. Name one of its fields. Source: Where(x => x == null)"
        },
        {
            (r, g) => r.Where(x => new[] { x }.Contains(x)).ToList(),
            "PAL1003: The service cannot run 'Contains' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: Where(x => new[] { x }.Contains(x))"
        },
        {
            (r, g) => r.Where(x => (object?)x.Status is string).ToList(),
            "PAL1003: The service's grammar has nothing for 'is' here. Write it with comparisons of fields and values, &&, || and !. Source: 'x.Status is string' in Where(x => (object?)x.Status is string)"
        },
        {
            (r, g) => r.Where(x => Own(x.Status)).ToList(),
            "PAL1003: The service cannot run 'Own' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'RefusalTests.Own(x.Status)' in Where(x => Own(x.Status))"
        },
        {
            (r, g) => r.Where(x => Own(x)).ToList(),
            "PAL1003: The service cannot run 'Own' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'RefusalTests.Own(x)' in Where(x => Own(x))"
        },
        {
            (r, g) => r.Where(x => r.Any(y => y.Id == x.Id)).ToList(),
            "PAL1003: The service cannot run 'Any' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: Where(x => r.Any(y => y.Id == x.Id))"
        },
        {
            (r, g) => g.Where(x => x.Upper == "A").ToList(),
            "PAL1003: 'Upper' is not a field of the resource. Use a property with [AnalyticsField], or apply the condition to the rows that arrive. Source: 'x.Upper' in Where(x => x.Upper == \"A\")"
        },
        {
            (r, g) => g.Where(x => DateBucket.StartOfDay(x.MadeDate) == Day).ToList(),
            "PAL1003: The service cannot run 'DateBucket' on a field. Compute what does not depend on the row in a local before the query; apply the rest to the rows that arrive. Source: 'DateBucket.StartOfDay(x.MadeDate) == RefusalTests.Day' in Where(x => DateBucket.StartOfDay(x.MadeDate) == Day)"
        },
        {
            (r, g) => r.Where(x => new { x.Status }.Status!.Length == 1).ToList(),
            "PAL1003: The service knows nothing of the member 'Length'. Compare the field itself, or apply the condition to the rows that arrive. Source: 'new { x.Status }.Status.Length' in Where(x => new { x.Status }.Status!.Length == 1)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name!.Length).ToList(),
            "PAL1003: The service orders by fields as they are, not by a computed value. Order by the field, or sort the rows that arrive. Source: 'x.Name.Length' in OrderBy(x => x.Name!.Length)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name ?? "none").ToList(),
            "PAL1003: The service orders by fields as they are, not by a computed value. Order by the field, or sort the rows that arrive. Source: OrderBy(x => x.Name ?? \"none\")"
        },
        {
            (r, g) => g.OrderBy(x => new { x.Name, x.Id }).ToList(),
            "PAL1003: The service orders by one field at a time. Write OrderBy(x => x.First).ThenBy(x => x.Second). Source: OrderBy(x => new { x.Name, x.Id })"
        },
        {
            (r, g) => g.OrderBy(x => 1).ToList(),
            "PAL1003: The service orders by fields as they are, not by a computed value. Order by the field, or sort the rows that arrive. Source: OrderBy(x => 1)"
        },
        {
            (r, g) => g.OrderBy(x => x).ToList(),
            "PAL1003: The service orders by one field at a time. Write OrderBy(x => x.First).ThenBy(x => x.Second). Source: OrderBy(x => x)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status!.ToLower()).Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what 'ToLower' makes of them. Group by the field, and compute in the Select that follows. Source: 'x.Status.ToLower()' in GroupBy(x => x.Status!.ToLower())"
        },
        {
            (r, g) => r.GroupBy(x => x.Status ?? "none").Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what '??' makes of them. Group by the field, and compute in the Select that follows. Source: GroupBy(x => x.Status ?? \"none\")"
        },
        {
            (r, g) => r.GroupBy(x => x.Status == "a").Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what 'a condition' makes of them. Group by the field, and compute in the Select that follows. Source: GroupBy(x => x.Status == \"a\")"
        },
        {
            (r, g) => r.GroupBy(x => x.CreatedDate!.Value.Month).Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what 'Month' makes of them. Group by the field, and compute in the Select that follows. Source: 'x.CreatedDate.Value.Month' in GroupBy(x => x.CreatedDate!.Value.Month)"
        },

        // PAL1004: operators that a field does not allow.
        {
            (r, g) => g.Where(x => x.Secret == "a").ToList(),
            "PAL1004: The service does not filter by 'secret'. Leave the condition out of Where and apply it to the rows that arrive. Source: Where(x => x.Secret == \"a\")"
        },
        {
            (r, g) => g.Where(x => x.Label == "a").ToList(),
            "PAL1004: The service does not filter 'label' with 'eq'; it takes 'contains'. Use what it takes, or apply the condition to the rows that arrive. Source: Where(x => x.Label == \"a\")"
        },
        {
            (r, g) => g.Where(x => x.Kind != "a").ToList(),
            "PAL1004: The service does not filter 'kind' with 'ne'; it takes 'eq'. Use what it takes, or apply the condition to the rows that arrive. Source: Where(x => x.Kind != \"a\")"
        },
        {
            (r, g) => g.Where(x => !(x.Kind == "a")).ToList(),
            "PAL1004: The service does not filter 'kind' with 'ne'; it takes 'eq'. Use what it takes, or apply the condition to the rows that arrive. Source: 'x.Kind == \"a\"' in Where(x => !(x.Kind == \"a\"))"
        },
        {
            (r, g) => g.Where(x => x.MadeDate < Day).ToList(),
            "PAL1004: The service does not filter 'madeDate' with 'lt'; it takes 'gt'. Use what it takes, or apply the condition to the rows that arrive. Source: 'x.MadeDate < RefusalTests.Day' in Where(x => x.MadeDate < Day)"
        },
        {
            (r, g) => g.Where(x => Day > x.MadeDate).ToList(),
            "PAL1004: The service does not filter 'madeDate' with 'lt'; it takes 'gt'. Use what it takes, or apply the condition to the rows that arrive. Source: 'RefusalTests.Day > x.MadeDate' in Where(x => Day > x.MadeDate)"
        },
        {
            (r, g) => g.Where(x => !(x.MadeDate > Day)).ToList(),
            "PAL1004: The service does not filter 'madeDate' with 'le'; it takes 'gt'. Use what it takes, or apply the condition to the rows that arrive. Source: 'x.MadeDate > RefusalTests.Day' in Where(x => !(x.MadeDate > Day))"
        },
        {
            (r, g) => g.Where(x => x.MadeDate == null).ToList(),
            "PAL1004: The service does not filter 'madeDate' with 'eq'; it takes 'gt'. Use what it takes, or apply the condition to the rows that arrive. Source: Where(x => x.MadeDate == null)"
        },
        {
            (r, g) => g.Where(x => !Letters.Contains(x.Kind)).ToList(),
            "PAL1004: The service does not filter 'kind' with 'ne'; it takes 'eq'. Use what it takes, or apply the condition to the rows that arrive. Source: 'RefusalTests.Letters.Contains(x.Kind)' in Where(x => !Letters.Contains(x.Kind))"
        },
        {
            (r, g) => g.Where(x => x.GadgetCount > 3).ToList(),
            "PAL1004: The service does not filter by 'gadgetCount'. Leave the condition out of Where and apply it to the rows that arrive. Source: Where(x => x.GadgetCount > 3)"
        },
        {
            (r, g) => r.Where(x => x.Status!.Contains("a")).ToList(),
            "PAL1004: The service does not filter 'status' with 'contains'; it takes 'eq' and 'ne'. Use what it takes, or apply the condition to the rows that arrive. Source: 'x.Status.Contains(\"a\")' in Where(x => x.Status!.Contains(\"a\"))"
        },
        {
            (r, g) => g.Where(x => !x.Name!.Contains("a")).ToList(),
            "PAL1004: The service has no 'not', so 'name' cannot be required not to contain a text. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Name.Contains(\"a\")' in Where(x => !x.Name!.Contains(\"a\"))"
        },
        {
            (r, g) => g.Where(x => x.Name!.Contains("a") == false).ToList(),
            "PAL1004: The service has no 'not', so 'name' cannot be required not to contain a text. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Name.Contains(\"a\")' in Where(x => x.Name!.Contains(\"a\") == false)"
        },
        {
            (r, g) => g.Where(x => x.Name!.Contains("a") ? x.Active == true : x.Active == false).ToList(),
            "PAL1004: The service has no 'not', so 'name' cannot be required not to contain a text. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Name.Contains(\"a\")' in Where(x => x.Name!.Contains(\"a\") ? x.Active == true : x.Active == false)"
        },

        // PAL1005: fields that cannot be grouped or sorted, and rows of groups.
        {
            (r, g) => r.OrderBy(x => x.Status).ToList(),
            "PAL1005: The service does not sort 'referrals'. Fetch the rows with ToListAsync() and sort them. Source: OrderBy(x => x.Status)"
        },
        {
            (r, g) => r.OrderByDescending(x => x.CreatedDate).First(),
            "PAL1005: The service does not sort 'referrals'. Fetch the rows with ToListAsync() and sort them. Source: OrderByDescending(x => x.CreatedDate)"
        },
        {
            (r, g) => (from x in r orderby x.Status select x).ToList(),
            "PAL1005: The service does not sort 'referrals'. Fetch the rows with ToListAsync() and sort them. Source: OrderBy(x.Status)"
        },
        {
            (r, g) => g.OrderBy(x => x.Price).ToList(),
            "PAL1005: The service does not sort by 'price'; 'gadgets' can be sorted by id, name, units, madeDate and gadgetCount. Source: OrderBy(x => x.Price)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name).ThenBy(x => x.Active).ToList(),
            "PAL1005: The service does not sort by 'active'; 'gadgets' can be sorted by id, name, units, madeDate and gadgetCount. Source: ThenBy(x => x.Active)"
        },
        {
            (r, g) => g.GroupBy(x => x.Secret).Select(y => y.Key).ToList(),
            "PAL1005: The service does not group by 'secret'. Leave it out of the key. Source: GroupBy(x => x.Secret)"
        },
        {
            (r, g) => g.Select(x => x.Secret).Distinct().ToList(),
            "PAL1005: The service does not group by 'secret'. Leave it out of the key. Source: Select(x => x.Secret)"
        },
        {
            (r, g) => r.GroupBy(x => x).Select(y => y.Key).ToList(),
            "PAL1005: The whole row cannot be a key. Name the fields to group by, for example new { x.Status, x.PartnerMarket }. Source: GroupBy(x => x)"
        },
        {
            (r, g) => r.GroupBy(x => 1).Select(y => y.Key).ToList(),
            "PAL1005: The key names no field of the row, so the service cannot group by it. Name at least one field that can be grouped. Source: GroupBy(x => 1)"
        },
        {
            (r, g) => r.Select(x => 1).Distinct().ToList(),
            "PAL1005: The key names no field of the row, so the service cannot group by it. Name at least one field that can be grouped. Source: Distinct()"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).ToList(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key and the aggregates, for example g.Key and g.Count(). Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status, x => x.Id).ToList(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key and the aggregates, for example g.Key and g.Count(). Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).First(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key and the aggregates, for example g.Key and g.Count(). Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).Select(y => y).ToList(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key and the aggregates, for example g.Key and g.Count(). Source: Select(y => y)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).Select(y => new { y.Key, Rows = y }).ToList(),
            "PAL1005: The service returns one row for each group, not the rows in it. Select the key and the aggregates, for example g.Key and g.Count(). Source: 'y' in Select(y => new { y.Key, Rows = y })"
        },

        // PAL1006: operators in an order that the service cannot honour.
        {
            (r, g) => r.Take(3).Where(x => x.Status == "a").ToList(),
            "PAL1006: Where stands after Take or Skip, but the service cuts the page last. Put Where before Take and Skip. Source: Where(x => x.Status == \"a\")"
        },
        {
            (r, g) => r.Skip(3).Where(x => x.Status == "a").ToList(),
            "PAL1006: Where stands after Take or Skip, but the service cuts the page last. Put Where before Take and Skip. Source: Where(x => x.Status == \"a\")"
        },
        {
            (r, g) => r.Take(3).First(x => x.Status == "a"),
            "PAL1006: Where stands after Take or Skip, but the service cuts the page last. Put Where before Take and Skip. Source: Where(x => x.Status == \"a\")"
        },
        {
            (r, g) => r.Take(3).Count(x => x.Status == "a"),
            "PAL1006: Where stands after Take or Skip, but the service cuts the page last. Put Where before Take and Skip. Source: Where(x => x.Status == \"a\")"
        },
        {
            (r, g) => g.Take(3).OrderBy(x => x.Name).ToList(),
            "PAL1006: OrderBy stands after Take or Skip, but the service cuts the page last. Put OrderBy before Take and Skip. Source: OrderBy(x => x.Name)"
        },
        {
            (r, g) => g.Skip(3).OrderByDescending(x => x.Name).ToList(),
            "PAL1006: OrderByDescending stands after Take or Skip, but the service cuts the page last. Put OrderByDescending before Take and Skip. Source: OrderByDescending(x => x.Name)"
        },
        {
            (r, g) => r.Take(3).GroupBy(x => x.Status).Select(y => y.Key).ToList(),
            "PAL1006: GroupBy stands after Take or Skip, but the service cuts the page last. Put GroupBy before Take and Skip. Source: GroupBy(x => x.Status)"
        },
        {
            (r, g) => r.Take(3).Select(x => x.Status).Distinct().ToList(),
            "PAL1006: Distinct stands after Take or Skip, but the service cuts the page last. Put Distinct before Take and Skip. Source: Distinct()"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).Where(y => y.Key == "a").Select(y => y.Key).ToList(),
            "PAL1006: Where stands after the rows were grouped, but the service groups last. Put Where before the grouping, or apply it to the groups that arrive. Source: Where(y => y.Key == \"a\")"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Where(y => y.Count() > 3).Select(y => y.Key).ToList(),
            "PAL1006: Where stands after the rows were grouped, but the service groups last. Put Where before the grouping, or apply it to the groups that arrive. Source: Where(y => y.Count() > 3)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).Select(y => y.Key).Distinct().ToList(),
            "PAL1006: Distinct stands after the rows were grouped, but the service groups last. Group once, by all the fields that are needed. Source: Distinct()"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).Select(y => new { y.Key }).GroupBy(z => z.Key).Select(z => z.Key).ToList(),
            "PAL1006: GroupBy stands after the rows were grouped, but the service groups last. Group once, by all the fields that are needed. Source: GroupBy(z => z.Key)"
        },
        {
            (r, g) => r.Select(x => x.Status).Distinct().Where(s => s == "a").ToList(),
            "PAL1006: Where stands after the rows were grouped, but the service groups last. Put Where before the grouping, or apply it to the groups that arrive. Source: Where(s => s == \"a\")"
        },
        {
            (r, g) => g.OrderBy(x => x.Name).GroupBy(x => x.Name).Select(y => y.Key).ToList(),
            "PAL1006: GroupBy stands after an ordering, which grouping does not keep. Group first and order the groups. Source: GroupBy(x => x.Name)"
        },
        {
            (r, g) => g.OrderBy(x => x.Name).Select(x => x.Name).Distinct().ToList(),
            "PAL1006: Distinct stands after an ordering, which grouping does not keep. Group first and order the groups. Source: Distinct()"
        },
        {
            (r, g) => r.Select(x => new { Length = x.Id!.Length }).Where(y => y.Length == 3).ToList(),
            "PAL1006: 'Length' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Put the operator before it, or apply it to the rows that arrive. Source: 'y.Length' in Where(y => y.Length == 3)"
        },
        {
            (r, g) => (from x in r let n = x.Status!.Length where n == 3 select x).ToList(),
            "PAL1006: 'Length' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Put the operator before it, or apply it to the rows that arrive. Source: 'n' in Where(n == 3)"
        },
        {
            (r, g) => g.Select(x => new { N = x.Name + "!" }).OrderBy(y => y.N).ToList(),
            "PAL1006: '+' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Put the operator before it, or apply it to the rows that arrive. Source: OrderBy(y => y.N)"
        },
        {
            (r, g) => r.Select(x => new { S = x.Status!.ToLower() }).GroupBy(y => y.S).Select(y => y.Key).ToList(),
            "PAL1006: 'ToLower' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Put the operator before it, or apply it to the rows that arrive. Source: GroupBy(y => y.S)"
        },
        {
            (r, g) => r.Select(x => x.Status!.ToLower()).Distinct().ToList(),
            "PAL1006: 'ToLower' is computed by an earlier Select or let, after the rows have arrived, so the service cannot use it. Put the operator before it, or apply it to the rows that arrive. Source: 'x.Status.ToLower()' in Select(x => x.Status!.ToLower())"
        },

        // PAL1007: dates in a key.
        {
            (r, g) => r.GroupBy(x => x.CreatedDate).Select(y => y.Key).ToList(),
            "PAL1007: The service groups dates by day, week or month only. Write DateBucket.StartOfMonth(x.CreatedDate), or StartOfWeek or StartOfDay. Source: GroupBy(x => x.CreatedDate)"
        },
        {
            (r, g) => r.GroupBy(x => new { x.Status, x.CreatedDate }).Select(y => y.Key).ToList(),
            "PAL1007: The service groups dates by day, week or month only. Write DateBucket.StartOfMonth(x.CreatedDate), or StartOfWeek or StartOfDay. Source: 'x.CreatedDate' in GroupBy(x => new { x.Status, x.CreatedDate })"
        },
        {
            (r, g) => r.Select(x => x.CreatedDate).Distinct().ToList(),
            "PAL1007: The service groups dates by day, week or month only. Write DateBucket.StartOfMonth(x.CreatedDate), or StartOfWeek or StartOfDay. Source: Select(x => x.CreatedDate)"
        },
        {
            (r, g) => r.GroupBy(x => x.CreatedDate!.Value).Select(y => y.Key).ToList(),
            "PAL1007: The service groups dates by day, week or month only. Write DateBucket.StartOfMonth(x.CreatedDate), or StartOfWeek or StartOfDay. Source: 'x.CreatedDate.Value' in GroupBy(x => x.CreatedDate!.Value)"
        },
        {
            (r, g) => r.GroupBy(x => new { D = DateBucket.StartOfDay(x.CreatedDate), M = DateBucket.StartOfMonth(x.CreatedDate) }).Select(y => y.Key).ToList(),
            "PAL1007: One request has one aggregation level, but the key asks for 'day' and 'month'. Use the same DateBucket function for every date. Source: 'DateBucket.StartOfMonth(x.CreatedDate)' in GroupBy(x => new { D = DateBucket.StartOfDay(x.CreatedDate), M = DateBucket.StartOfMonth(x.CreatedDate) })"
        },

        // PAL1008: aggregates that the resource does not return.
        {
            (r, g) => r.GroupBy(x => x.Status).Select(y => new { y.Key, Count = y.Count() }).ToList(),
            "PAL1008: The service returns no Count() for groups of 'referrals', only their keys. Fetch the rows with ToListAsync() and compute it from them. Source: 'y.Count()' in Select(y => new { y.Key, Count = y.Count() })"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Max(x => x.Units)).ToList(),
            "PAL1008: The service returns no Max for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.Max(x => x.Units))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Average(x => x.Units)).ToList(),
            "PAL1008: The service returns no Average for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.Average(x => x.Units))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Sum(x => x.Weight)).ToList(),
            "PAL1008: The service returns no Sum(x => x.Weight) for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.Sum(x => x.Weight))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Sum(x => x.Units * 2)).ToList(),
            "PAL1008: The service returns no Sum of a computed value for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.Sum(x => x.Units * 2))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Count(x => x.Active == true)).ToList(),
            "PAL1008: The service returns no Count with a condition for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.Count(x => x.Active == true))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.First()).ToList(),
            "PAL1008: The service returns no First for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: Select(y => y.First())"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => y.Select(x => x.Id).ToList()).ToList(),
            "PAL1008: The service returns no Select for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: 'y.Select(x => x.Id)' in Select(y => y.Select(x => x.Id).ToList())"
        },
        {
            (r, g) => g.GroupBy(x => x.Name).Select(y => new { y.Key, Any = y.Any() }).ToList(),
            "PAL1008: The service returns no Any for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: 'y.Any()' in Select(y => new { y.Key, Any = y.Any() })"
        },
        {
            (r, g) => g.GroupBy(x => x.Units).Select(y => new { y.Key, Sum = y.Sum(x => x.Units) }).ToList(),
            "PAL1008: 'units' is part of the key, so groups return its value and not its sum. Leave it out of the key, or do not sum it. Source: 'y.Sum(x => x.Units)' in Select(y => new { y.Key, Sum = y.Sum(x => x.Units) })"
        },
        {
            (r, g) => g.GroupBy(x => x.Units).OrderBy(y => y.Sum(x => x.Units)).Select(y => y.Key).ToList(),
            "PAL1008: 'units' is part of the key, so groups return its value and not its sum. Leave it out of the key, or do not sum it. Source: OrderBy(y => y.Sum(x => x.Units))"
        },
        {
            (r, g) => g.GroupBy(x => x.Name, (key, rows) => rows.Max(x => x.Units)).ToList(),
            "PAL1008: The service returns no Max for groups of 'gadgets'; it returns Sum(x => x.Units), Sum(x => x.Price) and Count(). Source: 'rows.Max(x => x.Units)' in GroupBy(x => x.Name)"
        },
        {
            (r, g) => r.GroupBy(x => x.Status).OrderBy(y => y.Count()).Select(y => y.Key).ToList(),
            "PAL1008: The service returns no Count() for groups of 'referrals', only their keys. Fetch the rows with ToListAsync() and compute it from them. Source: OrderBy(y => y.Count())"
        },
    };

    private static readonly Refusals ByValue = new()
    {
        {
            (r, g) => r.Where(x => CaseBlind.Contains(x.Status!)).ToList(),
            "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: 'RefusalTests.CaseBlind' in Where(x => CaseBlind.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => SortedByCulture.Contains(x.Status!)).ToList(),
            "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: 'RefusalTests.SortedByCulture' in Where(x => SortedByCulture.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => CaseBlindKeys.Contains(x.Status!)).ToList(),
            "PAL1003: The set compares by rules that the service does not know. Use a list, an array, or a HashSet with the default or the ordinal comparer. Source: 'RefusalTests.CaseBlindKeys' in Where(x => CaseBlindKeys.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => NoList!.Contains(x.Status!)).ToList(),
            "PAL1003: The collection whose Contains is called is null. Give a list, empty if nothing shall match. Source: 'RefusalTests.NoList' in Where(x => NoList!.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => ((IEnumerable<string?>)NoList!).Contains(x.Status)).ToList(),
            "PAL1003: The collection whose Contains is called is null. Give a list, empty if nothing shall match. Source: 'RefusalTests.NoList' in Where(x => ((IEnumerable<string?>)NoList!).Contains(x.Status))"
        },
        {
            (r, g) => r.Where(x => Letters.Select(s => s + "!").Contains(x.Status)).ToList(),
            "PAL1003: The value 's => s + \"!\"' cannot be read from the query. Compute it in a local before the query."
        },
        {
            (r, g) => g.Where(x => x.Name!.Contains(NoText!)).ToList(),
            "PAL1010: The text to look for in 'name' is null. Give a text, or leave the condition out. Source: 'x.Name.Contains(RefusalTests.NoText)' in Where(x => x.Name!.Contains(NoText!))"
        },
        {
            (r, g) => g.Where(x => x.Weight == double.NaN).ToList(),
            "PAL1010: NaN and the infinities have no place in a filter. Use a finite number. Source: 'double.NaN' in Where(x => x.Weight == double.NaN)"
        },
    };

    public static TheoryData<string> Shapes => ByShape.Sources;

    public static TheoryData<string> Values => ByValue.Sources;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_query_is_refused_in_these_words(string source)
    {
        var exception = ByShape.Catch(source, Untouched.Referrals, Untouched.Gadgets);
        Assert.Equal(ByShape[source], exception.Message);
        Assert.Equal(ByShape[source][..7], exception.RuleId);
        Assert.EndsWith($"docs/rules/{exception.RuleId}.md", exception.HelpLink);
        var inMemory = ByShape.Catch(source, Array.Empty<Referral>().AsAnalyticsQueryable(), Array.Empty<Gadget>().AsAnalyticsQueryable());
        Assert.Equal(exception.Message, inMemory.Message);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_refused_in_these_words(string source)
    {
        var exception = ByValue.Catch(source, Untouched.Referrals, Untouched.Gadgets);
        Assert.Equal(ByValue[source], exception.Message);
        Assert.Equal(ByValue[source][..7], exception.RuleId);
    }

    private static bool Own(string? text) => text is null;

    private static bool Own(Referral row) => row is null;
}
