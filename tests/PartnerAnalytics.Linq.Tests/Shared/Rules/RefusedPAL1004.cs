using static PartnerAnalytics.Linq.Tests.Shared.Rules.RefusalTests;

namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1004: operators that a field does not allow.</summary>
internal static class RefusedPAL1004
{
    public static readonly Refusals All = new()
    {
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
            "PAL1004: The service has no 'not', so 'name' cannot be required not to contain a string. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Name.Contains(\"a\")' in Where(x => !x.Name!.Contains(\"a\"))"
        },
        {
            (r, g) => g.Where(x => x.Name!.Contains("a") == false).ToList(),
            "PAL1004: The service has no 'not', so 'name' cannot be required not to contain a string. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Name.Contains(\"a\")' in Where(x => x.Name!.Contains(\"a\") == false)"
        },
        {
            (r, g) => g.Where(x => x.Name!.Contains("a") ? x.Active == true : x.Active == false).ToList(),
            "PAL1004: The service has no 'not', so 'name' cannot be required not to contain a string. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Name.Contains(\"a\")' in Where(x => x.Name!.Contains(\"a\") ? x.Active == true : x.Active == false)"
        },
        {
            (r, g) => g.Where(x => x.Name == "a" && x.Secret == "b").ToList(),
            "PAL1004: The service does not filter by 'secret'. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Secret == \"b\"' in Where(x => x.Name == \"a\" && x.Secret == \"b\")"
        },
        {
            (r, g) => g.Where(x => x.Name == "a" || x.Secret == "b").ToList(),
            "PAL1004: The service does not filter by 'secret'. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Secret == \"b\"' in Where(x => x.Name == \"a\" || x.Secret == \"b\")"
        },
        {
            (r, g) => g.Where(x => x.Active ?? !x.Name!.Contains("a")).ToList(),
            "PAL1004: The service has no 'not', so 'name' cannot be required not to contain a string. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Name.Contains(\"a\")' in Where(x => x.Active ?? !x.Name!.Contains(\"a\"))"
        },
        {
            (r, g) => g.Where(x => x.Active ?? x.Secret == "a").ToList(),
            "PAL1004: The service does not filter by 'secret'. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Secret == \"a\"' in Where(x => x.Active ?? x.Secret == \"a\")"
        },
        {
            (r, g) => g.Where(x => x.Label!.Contains("a") || x.Units == 5).ToList(),
            "PAL1004: C# throws here on rows where 'label' is null, whatever follows. Leaving them out takes 'ne', but the service filters 'label' with 'contains' only. Write (x.Label ?? \"\").Contains(…), or put this condition last. Source: 'x.Label.Contains(\"a\")' in Where(x => x.Label!.Contains(\"a\") || x.Units == 5)"
        },
        {
            (r, g) => g.Where(x => x.Kind!.Equals("a") || x.Units == 5).ToList(),
            "PAL1004: C# throws here on rows where 'kind' is null, whatever follows. Leaving them out takes 'ne', but the service filters 'kind' with 'eq' only. Compare x.Kind itself, without Value and Equals, or put this condition last. Source: 'x.Kind.Equals(\"a\")' in Where(x => x.Kind!.Equals(\"a\") || x.Units == 5)"
        },
        {
            (r, g) => g.Where(x => x.Hidden!.Value).ToList(),
            "PAL1004: The service does not filter 'hidden' with 'eq'; it takes 'ne'. Use what it takes, or apply the condition to the rows that arrive. Source: 'x.Hidden.Value' in Where(x => x.Hidden!.Value)"
        },
        {
            (r, g) => g.Where(x => x.Checked ?? false).ToList(),
            "PAL1004: The service does not filter 'checked' with 'ne'; it takes 'eq'. Use what it takes, or apply the condition to the rows that arrive. Source: Where(x => x.Checked ?? false)"
        },
        {
            (r, g) => g.Where(x => x.Hidden ?? false).ToList(),
            "PAL1004: The service does not filter 'hidden' with 'eq'; it takes 'ne'. Use what it takes, or apply the condition to the rows that arrive. Source: Where(x => x.Hidden ?? false)"
        },
        {
            (r, g) => g.Where(x => x.Kind != "a" ? x.Name == "a" : x.Name == "b").ToList(),
            "PAL1004: The service does not filter 'kind' with 'ne'; it takes 'eq'. Use what it takes, or apply the condition to the rows that arrive. Source: 'x.Kind != \"a\"' in Where(x => x.Kind != \"a\" ? x.Name == \"a\" : x.Name == \"b\")"
        },
        {
            (r, g) => g.Where(x => x.Kind == "a" ? x.Name == "a" : x.Name == "b").ToList(),
            "PAL1004: The service does not filter 'kind' with 'ne'; it takes 'eq'. Use what it takes, or apply the condition to the rows that arrive. Source: 'x.Kind == \"a\"' in Where(x => x.Kind == \"a\" ? x.Name == \"a\" : x.Name == \"b\")"
        },
        {
            (r, g) => g.Where(x => x.Active == true ? x.Secret == "a" : x.Name == "b").ToList(),
            "PAL1004: The service does not filter by 'secret'. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Secret == \"a\"' in Where(x => x.Active == true ? x.Secret == \"a\" : x.Name == \"b\")"
        },
        {
            (r, g) => g.Where(x => x.Active == true ? x.Name == "a" : x.Secret == "b").ToList(),
            "PAL1004: The service does not filter by 'secret'. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Secret == \"b\"' in Where(x => x.Active == true ? x.Name == \"a\" : x.Secret == \"b\")"
        },
        {
            (r, g) => g.Where(x => (x.Level ?? 0) > 3).ToList(),
            "PAL1004: The service does not filter 'level' with 'gt'; it takes 'eq' and 'ne'. Use what it takes, or apply the condition to the rows that arrive. Source: Where(x => (x.Level ?? 0) > 3)"
        },
        {
            (r, g) => g.Where(x => (x.Hidden ?? false) != true).ToList(),
            "PAL1004: The service does not filter 'hidden' with 'eq'; it takes 'ne'. Use what it takes, or apply the condition to the rows that arrive. Source: Where(x => (x.Hidden ?? false) != true)"
        },
        {
            (r, g) => g.Where(x => (x.Kind ?? "a") == "b").ToList(),
            "PAL1004: The service does not filter 'kind' with 'ne'; it takes 'eq'. Use what it takes, or apply the condition to the rows that arrive. Source: Where(x => (x.Kind ?? \"a\") == \"b\")"
        },
        {
            (r, g) => g.Where(x => !(x.Height > 3)).ToList(),
            "PAL1004: The service does not filter 'height' with 'eq'; it takes 'gt' and 'le'. Use what it takes, or apply the condition to the rows that arrive. Source: 'x.Height > 3' in Where(x => !(x.Height > 3))"
        },
        {
            (r, g) => g.PartitionBy(x => DateBucket.StartOfMonth(x.MadeDate)).ToWindows(),
            "PAL1004: The service does not filter 'madeDate' with 'ge'; it takes 'gt'. Use what it takes, or apply the condition to the rows that arrive. Source: PartitionBy(x => DateBucket.StartOfMonth(x.MadeDate))"
        },
        {
            (r, g) => g.CountBy(x => x.Kind!).ToList(),
            "PAL1004: CountBy throws on a key that is null, so rows where 'kind' is null are left out; but the service filters 'kind' with 'eq' only. Write GroupBy(x => x.Kind).Select(g => new { g.Key, Count = g.Count() }), which counts them too. Source: 'x.Kind' in CountBy(x => x.Kind!)"
        },
        {
            (r, g) => g.Min(x => x.MadeDate),
            "PAL1004: Min leaves out rows where 'madeDate' is null, which takes 'ne', but the service filters 'madeDate' with 'gt' only. Fetch the rows with ToListAsync() first and apply Min to them. Source: Min(x => x.MadeDate)"
        },
        {
            (r, g) => g.All(x => x.Name!.Contains("a")),
            "PAL1004: The service has no 'not', so 'name' cannot be required not to contain a string. Leave the condition out of Where and apply it to the rows that arrive. Source: 'x.Name.Contains(\"a\")' in All(x => x.Name!.Contains(\"a\"))"
        },
        {
            (r, g) => g.Select(x => x.Secret).Contains("a"),
            "PAL1004: The service does not filter by 'secret'. Leave the condition out of Where and apply it to the rows that arrive. Source: Contains(\"a\")"
        },
    };
}
