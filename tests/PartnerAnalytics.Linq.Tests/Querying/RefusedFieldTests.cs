using static PartnerAnalytics.Linq.Tests.Querying.Captured;

namespace PartnerAnalytics.Linq.Tests.Querying;

/// <summary>Fields that do not allow what a query does with them. All that a user reads about each; nothing is sent.</summary>
public sealed class RefusedFieldTests
{
    private static readonly Refusals Refused = new()
    {
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
            "PAL1004: The service does not filter 'madeDate' with 'lt'; it takes 'gt'. Use what it takes, or apply the condition to the rows that arrive. Source: 'x.MadeDate < Captured.Day' in Where(x => x.MadeDate < Day)"
        },
        {
            (r, g) => g.Where(x => Day > x.MadeDate).ToList(),
            "PAL1004: The service does not filter 'madeDate' with 'lt'; it takes 'gt'. Use what it takes, or apply the condition to the rows that arrive. Source: 'Captured.Day > x.MadeDate' in Where(x => Day > x.MadeDate)"
        },
        {
            (r, g) => g.Where(x => !(x.MadeDate > Day)).ToList(),
            "PAL1004: The service does not filter 'madeDate' with 'le'; it takes 'gt'. Use what it takes, or apply the condition to the rows that arrive. Source: 'x.MadeDate > Captured.Day' in Where(x => !(x.MadeDate > Day))"
        },
        {
            (r, g) => g.Where(x => x.MadeDate == null).ToList(),
            "PAL1004: The service does not filter 'madeDate' with 'eq'; it takes 'gt'. Use what it takes, or apply the condition to the rows that arrive. Source: Where(x => x.MadeDate == null)"
        },
        {
            (r, g) => g.Where(x => !Letters.Contains(x.Kind)).ToList(),
            "PAL1004: The service does not filter 'kind' with 'ne'; it takes 'eq'. Use what it takes, or apply the condition to the rows that arrive. Source: 'Captured.Letters.Contains(x.Kind)' in Where(x => !Letters.Contains(x.Kind))"
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
    };

    public static TheoryData<string> Sources => Refused.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_query_is_refused_in_these_words(string source) => Refused.Verify(source);
}
