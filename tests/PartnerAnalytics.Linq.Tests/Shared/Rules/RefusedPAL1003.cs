using PartnerAnalytics.Linq.Tests.Support;
using static PartnerAnalytics.Linq.Tests.Shared.Rules.RefusalTests;

namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1003: expressions that have no counterpart.</summary>
internal static class RefusedPAL1003
{
    public static readonly Refusals All = new()
    {
        {
            (r, g) => r.Where(x => x.Status!.StartsWith("a")).ToList(),
            "PAL1003: The service cannot run 'StartsWith' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Status.StartsWith(\"a\")' in Where(x => x.Status!.StartsWith(\"a\"))"
        },
        {
            (r, g) => g.Where(x => x.Active ?? x.Name!.StartsWith("a")).ToList(),
            "PAL1003: The service cannot run 'StartsWith' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Name.StartsWith(\"a\")' in Where(x => x.Active ?? x.Name!.StartsWith(\"a\"))"
        },
        {
            (r, g) => g.Where(x => x.Active.GetValueOrDefault(x.Name!.Length > 1)).ToList(),
            "PAL1003: The service does not know the member 'Length'. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Name.Length' in Where(x => x.Active.GetValueOrDefault(x.Name!.Length > 1))"
        },
        {
            (r, g) => r.Where(x => ((string)null!).Equals(x.Status)).ToList(),
            "PAL1003: 'Equals' is called on null, which throws in C# for every row. Write x.Status == null to check that. Source: 'null.Equals(x.Status)' in Where(x => ((string)null!).Equals(x.Status))"
        },
        {
            (r, g) => r.Where(x => x.Status!.EndsWith("a")).ToList(),
            "PAL1003: The service cannot run 'EndsWith' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Status.EndsWith(\"a\")' in Where(x => x.Status!.EndsWith(\"a\"))"
        },
        {
            (r, g) => r.Where(x => x.Status!.ToLower() == "a").ToList(),
            "PAL1003: The service cannot run 'ToLower' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Status.ToLower()' in Where(x => x.Status!.ToLower() == \"a\")"
        },
        {
            (r, g) => r.Where(x => x.Status!.Trim() == "a").ToList(),
            "PAL1003: The service cannot run 'Trim' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Status.Trim()' in Where(x => x.Status!.Trim() == \"a\")"
        },
        {
            (r, g) => r.Where(x => x.Status!.Substring(1) == "a").ToList(),
            "PAL1003: The service cannot run 'Substring' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Status.Substring(1)' in Where(x => x.Status!.Substring(1) == \"a\")"
        },
        {
            (r, g) => r.Where(x => x.Status!.CompareTo("a") > 0).ToList(),
            "PAL1003: The service cannot run 'CompareTo' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Status.CompareTo(\"a\")' in Where(x => x.Status!.CompareTo(\"a\") > 0)"
        },
        {
            (r, g) => r.Where(x => string.Compare(x.Status, "a") > 0).ToList(),
            "PAL1003: The service cannot run 'Compare' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'string.Compare(x.Status, \"a\")' in Where(x => string.Compare(x.Status, \"a\") > 0)"
        },
        {
            (r, g) => r.Where(x => string.IsNullOrWhiteSpace(x.Status)).ToList(),
            "PAL1003: The service cannot run 'IsNullOrWhiteSpace' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: Where(x => string.IsNullOrWhiteSpace(x.Status))"
        },
        {
            (r, g) => r.Where(x => x.Status!.Equals("a", StringComparison.OrdinalIgnoreCase)).ToList(),
            "PAL1003: 'Equals' brings its own rules of comparison, which the service does not know. Use the form without a comparer; the service compares ordinally. Source: 'x.Status.Equals(\"a\", StringComparison.OrdinalIgnoreCase)' in Where(x => x.Status!.Equals(\"a\", StringComparison.OrdinalIgnoreCase))"
        },
        {
            (r, g) => r.Where(x => string.Equals(x.Status, "a", StringComparison.InvariantCulture)).ToList(),
            "PAL1003: 'Equals' brings its own rules of comparison, which the service does not know. Use the form without a comparer; the service compares ordinally. Source: Where(x => string.Equals(x.Status, \"a\", StringComparison.InvariantCulture))"
        },
        {
            (r, g) => g.Where(x => x.Name!.Contains('a', StringComparison.CurrentCulture)).ToList(),
            "PAL1003: 'Contains with StringComparison' brings its own rules of comparison, which the service does not know. Use the form without a comparer; the service compares ordinally. Source: 'x.Name.Contains('a', StringComparison.CurrentCulture)' in Where(x => x.Name!.Contains('a', StringComparison.CurrentCulture))"
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
            "PAL1003: The service looks for a value in a field, not for a field in a value. Write list.Contains(field) with a list of the values that the field may have, or apply the condition to the rows that arrive. Source: '\"abc\".Contains(x.Name)' in Where(x => \"abc\".Contains(x.Name!))"
        },
        {
            (r, g) => r.Where(x => Letters.Contains(x.Status, StringComparer.OrdinalIgnoreCase)).ToList(),
            "PAL1003: 'Contains with a comparer' brings its own rules of comparison, which the service does not know. Use the form without a comparer; the service compares ordinally. Source: 'RefusalTests.Letters.Contains(x.Status, StringComparer.OrdinalIgnoreCase)' in Where(x => Letters.Contains(x.Status, StringComparer.OrdinalIgnoreCase))"
        },
        {
            (r, g) => r.Where(x => g.Select(y => y.Name).Contains(x.Status)).ToList(),
            "PAL1003: 'g.Select(y => y.Name)' is a query of its own; to read it here would send its requests unseen and without await. Run it first, as in var values = await g.Select(y => y.Name).ToListAsync(), and use values in this query. Source: 'g.Select(y => y.Name)' in Where(x => g.Select(y => y.Name).Contains(x.Status))"
        },
        {
            (r, g) => r.Where(x => x.Status == g.First().Name).ToList(),
            "PAL1003: 'g' is a query of its own; to read it here would send its requests unseen and without await. Run it first, as in var values = await g.ToListAsync(), and use values in this query. Source: 'g.First().Name' in Where(x => x.Status == g.First().Name)"
        },
        {
            (r, g) => r.Where(x => g.Any() || x.Status == "a").ToList(),
            "PAL1003: 'g' is a query of its own; to read it here would send its requests unseen and without await. Run it first, as in var values = await g.ToListAsync(), and use values in this query. Source: 'g.Any()' in Where(x => g.Any() || x.Status == \"a\")"
        },
        {
            (r, g) => r.Select(x => new { x.Id, Gadgets = g.Count() }).ToList(),
            "PAL1003: 'g' is a query of its own; to read it here would send its requests unseen and without await. Run it first, as in var values = await g.ToListAsync(), and use values in this query. Source: Select(x => new { x.Id, Gadgets = g.Count() })"
        },
        {
            (r, g) => g.Where(x => x.Units == Letters.BinarySearch("a")).ToList(),
            "PAL1003: The value 'RefusalTests.Letters.BinarySearch(\"a\")' cannot be read from the query. Compute it in a local before the query. Source: 'RefusalTests.Letters.BinarySearch(\"a\")' in Where(x => x.Units == Letters.BinarySearch(\"a\"))"
        },
        {
            (r, g) => g.Where(x => Letters.Overlaps(Letters) || x.Id == "a").ToList(),
            "PAL1003: The value 'RefusalTests.Letters.Overlaps(RefusalTests.Letters)' cannot be read from the query. Compute it in a local before the query. Source: 'RefusalTests.Letters.Overlaps(RefusalTests.Letters)' in Where(x => Letters.Overlaps(Letters) || x.Id == \"a\")"
        },
        {
            (r, g) => r.Where(x => x.Status!.Length == 3).ToList(),
            "PAL1003: The service does not know the member 'Length'. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Status.Length' in Where(x => x.Status!.Length == 3)"
        },
        {
            (r, g) => r.Where(x => x.Status![0] == 'a').ToList(),
            "PAL1003: The service cannot run '[]' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Status[0]' in Where(x => x.Status![0] == 'a')"
        },
        {
            (r, g) => r.Where(x => x.CreatedDate > x.AcceptedDate).ToList(),
            "PAL1003: The service compares a field with a value, not with another field ('>'). Apply the condition to the rows that arrive. Source: Where(x => x.CreatedDate > x.AcceptedDate)"
        },
        {
            (r, g) => r.Where(x => x.Status != x.CustomerName).ToList(),
            "PAL1003: The service compares a field with a value, not with another field ('!='). Apply the condition to the rows that arrive. Source: Where(x => x.Status != x.CustomerName)"
        },
        {
            (r, g) => r.Where(x => x.CreatedDate >= x.AcceptedDate).ToList(),
            "PAL1003: The service compares a field with a value, not with another field ('>='). Apply the condition to the rows that arrive. Source: Where(x => x.CreatedDate >= x.AcceptedDate)"
        },
        {
            (r, g) => r.Where(x => x.CreatedDate < x.AcceptedDate).ToList(),
            "PAL1003: The service compares a field with a value, not with another field ('<'). Apply the condition to the rows that arrive. Source: Where(x => x.CreatedDate < x.AcceptedDate)"
        },
        {
            (r, g) => r.Where(x => x.CreatedDate <= x.AcceptedDate).ToList(),
            "PAL1003: The service compares a field with a value, not with another field ('<='). Apply the condition to the rows that arrive. Source: Where(x => x.CreatedDate <= x.AcceptedDate)"
        },
        {
            (r, g) => r.Where(x => "a" == x.Status!.ToLower()).ToList(),
            "PAL1003: The service cannot run 'ToLower' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Status.ToLower()' in Where(x => \"a\" == x.Status!.ToLower())"
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
            "PAL1003: The service cannot run 'Format' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'string.Format(\"{0}!\", x.Status)' in Where(x => $\"{x.Status}!\" == \"a!\")"
        },
        {
            (r, g) => g.Where(x => x.Units * 2 == 4).ToList(),
            "PAL1003: The service's grammar has nothing for '*' here. Write it with comparisons of fields and values, &&, || and !. Source: 'x.Units * 2' in Where(x => x.Units * 2 == 4)"
        },
        {
            (r, g) => g.Where(x => checked((int)x.Units!) == 3).ToList(),
            "PAL1003: The service does not convert fields (to int). Compare the field with a value of its own type. Source: 'x.Units' in Where(x => checked((int)x.Units!) == 3)"
        },
        {
            (r, g) => g.Where(x => ~x.Units == 4).ToList(),
            "PAL1003: The service's grammar has nothing for '~' here. Write it with comparisons of fields and values, &&, || and !. Source: '~x.Units' in Where(x => ~x.Units == 4)"
        },
        {
            (r, g) => g.Where(x => x.Units % 2 == 1).ToList(),
            "PAL1003: The service's grammar has nothing for '%' here. Write it with comparisons of fields and values, &&, || and !. Source: 'x.Units % 2' in Where(x => x.Units % 2 == 1)"
        },
        {
            (r, g) => g.Where(x => -x.Units * 2 == 4).ToList(),
            "PAL1003: The service's grammar has nothing for '*' here. Write it with comparisons of fields and values, &&, || and !. Source: '-x.Units * 2' in Where(x => -x.Units * 2 == 4)"
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
            (r, g) => g.Where(x => (x.Active & true).HasValue).ToList(),
            "PAL1003: The service's grammar has nothing for '& on bool?' here. Write it with comparisons of fields and values, &&, || and !. Source: 'x.Active & true' in Where(x => (x.Active & true).HasValue)"
        },
        {
            (r, g) => g.Where(x => (!x.Active).HasValue).ToList(),
            "PAL1003: The service's grammar has nothing for '! on bool?' here. Write it with comparisons of fields and values, &&, || and !. Source: '!x.Active' in Where(x => (!x.Active).HasValue)"
        },
        {
            (r, g) => r.Where(x => x == null).ToList(),
            "PAL1003: The row itself cannot be compared or searched. Name one of its fields. Source: Where(x => x == null)"
        },
        {
            (r, g) => r.Where(x => new[] { x }.Contains(x)).ToList(),
            "PAL1003: The row itself cannot be compared or searched. Name one of its fields. Source: Where(x => new[] { x }.Contains(x))"
        },
        {
            (r, g) => r.Where(x => (object?)x.Status is string).ToList(),
            "PAL1003: The service's grammar has nothing for 'is' here. Write it with comparisons of fields and values, &&, || and !. Source: 'x.Status is string' in Where(x => (object?)x.Status is string)"
        },
        {
            (r, g) => r.Where(x => Own(x.Status)).ToList(),
            "PAL1003: The service cannot run 'Own' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'RefusalTests.Own(x.Status)' in Where(x => Own(x.Status))"
        },
        {
            (r, g) => r.Where(x => Own(x)).ToList(),
            "PAL1003: The service cannot run 'Own' on a row. Compare its fields, or apply the condition to the rows that arrive. Source: 'RefusalTests.Own(x)' in Where(x => Own(x))"
        },
        {
            (r, g) => r.Where(x => r.Any(y => y.Id == x.Id)).ToList(),
            "PAL1003: The service cannot run 'Any' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: Where(x => r.Any(y => y.Id == x.Id))"
        },
        {
            (r, g) => r.Where(x => g.Any(y => y.Id == x.Id)).ToList(),
            "PAL1003: The service cannot run 'Any' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: Where(x => g.Any(y => y.Id == x.Id))"
        },
        {
            (r, g) => r.Where(x => Others.Any(y => y == x.Status)).ToList(),
            "PAL1003: 'Any' runs over values, but its condition uses the row. Write list.Any(value => condition), with a list of the values, to check whether the condition holds for one of them, list.All(value => condition) for each, or apply the condition to the rows that arrive. Source: 'RefusalTests.Others.Any(y => y == x.Status)' in Where(x => Others.Any(y => y == x.Status))"
        },
        {
            (r, g) => r.Where(x => Others.Where(y => y == x.Status).Count() > 1).ToList(),
            "PAL1003: 'Where' runs over values, but its condition uses the row. Write list.Any(value => condition), with a list of the values, to check whether the condition holds for one of them, list.All(value => condition) for each, or apply the condition to the rows that arrive. Source: 'RefusalTests.Others.Where(y => y == x.Status)' in Where(x => Others.Where(y => y == x.Status).Count() > 1)"
        },
        {
            (r, g) => g.Where(x => x.Upper == "A").ToList(),
            "PAL1003: 'Upper' is not a field of the resource. Use a property with [AnalyticsField], or apply the condition to the rows that arrive. Source: 'x.Upper' in Where(x => x.Upper == \"A\")"
        },
        {
            (r, g) => r.Where(x => new { x.Status }.Status!.Length == 1).ToList(),
            "PAL1003: The service does not know the member 'Length'. Compare the field itself, or apply the condition to the rows that arrive. Source: 'new { x.Status }.Status.Length' in Where(x => new { x.Status }.Status!.Length == 1)"
        },
        {
            (r, g) => r.Where(x => (x.Status ?? x.CustomerName!.ToLower()) == "a").ToList(),
            "PAL1003: The service cannot run 'ToLower' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.CustomerName.ToLower()' in Where(x => (x.Status ?? x.CustomerName!.ToLower()) == \"a\")"
        },
        {
            (r, g) => g.Where(x => Captured.Rules.Equals(x.Name, "a")).ToList(),
            "PAL1003: The service cannot run 'Equals' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'Rules.Equals(x.Name, \"a\")' in Where(x => Captured.Rules.Equals(x.Name, \"a\"))"
        },
        {
            (r, g) => g.Where(x => StringComparer.OrdinalIgnoreCase.Equals(x.Name, "a")).ToList(),
            "PAL1003: The service cannot run 'Equals' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: Where(x => StringComparer.OrdinalIgnoreCase.Equals(x.Name, \"a\"))"
        },
        {
            (r, g) => g.Where(x => Captured.Rules.Contains(Letters, x.Name)).ToList(),
            "PAL1003: The service cannot run 'Contains' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'Rules.Contains(RefusalTests.Letters, x.Name)' in Where(x => Captured.Rules.Contains(Letters, x.Name))"
        },
        {
            (r, g) => g.Where(x => Letters.AsEnumerable().Contains(x.Name ?? x.Kind)).ToList(),
            "PAL1003: 'Contains' takes a field as it is, not what '??' makes of it. Name the field itself, or apply the condition to the rows that arrive. Source: 'RefusalTests.Letters.AsEnumerable().Contains(x.Name ?? x.Kind)' in Where(x => Letters.AsEnumerable().Contains(x.Name ?? x.Kind))"
        },
        {
            (r, g) => g.Where(x => new[] { x.Name }.AsEnumerable().Contains(x.Kind)).ToList(),
            "PAL1003: The service compares a field with a value, not with another field ('Contains'). Apply the condition to the rows that arrive. Source: Where(x => new[] { x.Name }.AsEnumerable().Contains(x.Kind))"
        },
        {
            (r, g) => g.Where(x => object.Equals(3, x.Units)).ToList(),
            "PAL1003: The service does not convert fields (to int). Compare the field with a value of its own type. Source: Where(x => object.Equals(3, x.Units))"
        },
        {
            (r, g) => g.Where(x => new[] { x.Name, x.Kind }.Contains("a")).ToList(),
            "PAL1003: The service looks for a field among values, not for a value among fields. Compare each field with the value and join the comparisons with ||. Source: Where(x => new[] { x.Name, x.Kind }.Contains(\"a\"))"
        },
        {
            (r, g) => r.Select(x => new { D = x.CreatedDate }).Where(y => y.D!.Value.Month == 3).ToList(),
            "PAL1003: The service compares dates as they are, not their 'Month'. Compare the date with the ends of a range: y.D >= start && y.D < start.AddMonths(1). Source: 'y.D.Value.Month' in Where(y => y.D!.Value.Month == 3)"
        },
        {
            (r, g) => r.Where(x => x.Status!.ToLower().Length == 3).ToList(),
            "PAL1003: The service cannot run 'ToLower' on a field. Compare the field itself, or apply the condition to the rows that arrive. Source: 'x.Status.ToLower()' in Where(x => x.Status!.ToLower().Length == 3)"
        },
        {
            (r, g) => g.Max(),
            "PAL1003: A row has no order of its own. Write Max(x => x.Id). Source: Max()"
        },
        {
            (r, g) => g.Min(x => x.Units + 1),
            "PAL1003: The service orders by fields as they are, not by a computed value. Fetch the rows with ToListAsync() first and apply Min to them. Source: Min(x => x.Units + 1)"
        },
        {
            (r, g) => g.MinBy(x => new { x.Units, x.Name }),
            "PAL1003: The service orders by one field at a time. Fetch the rows with ToListAsync() first and apply MinBy to them. Source: MinBy(x => new { x.Units, x.Name })"
        },
    };
}
