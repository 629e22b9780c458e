using Microsoft.VisualBasic.CompilerServices;
using PartnerAnalytics.Linq.Tests.Support;

namespace PartnerAnalytics.Linq.Tests.Shared.Rules;

/// <summary>PAL1003: members and methods that are not what others of their name are.</summary>
internal static class RefusedPAL1003Binding
{
    internal static readonly ByText Keyed = ["a"];
    internal static readonly ILookup<string, int> Looked = new[] { "a" }.ToLookup(s => s, s => s.Length, StringComparer.OrdinalIgnoreCase);
    internal static readonly Anything Any = ["a"];

    public static readonly Refusals All = new()
    {
        {
            (r, g) => r.Where(x => RefusalTests.CaseBlindKeys.Contains(x.Status!)).ToList(),
            "PAL1003: 'KeyCollection.Contains' is not known to find what equals one of its values. Give the values as an array or a list, for example with ToList() before the query. Source: 'RefusalTests.CaseBlindKeys.Contains(x.Status)' in Where(x => RefusalTests.CaseBlindKeys.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => new HashSet<string?>(StringComparer.OrdinalIgnoreCase) { "a" }.Contains(x.Status)).ToList(),
            "PAL1003: 'new HashSet' brings its own rules of comparison, which the service does not know. Use the form without a comparer; the service compares ordinally. Source: 'new HashSet<string>(StringComparer.OrdinalIgnoreCase) { … }.Contains(x.Status)' in Where(x => new HashSet<string?>(StringComparer.OrdinalIgnoreCase) { \"a\" }.Contains(x.Status))"
        },
        {
            (r, g) => g.Where(x => ((IKinded)x).Kind == "a").ToList(),
            "PAL1003: 'Kind' is not a field of the resource. Use a property with [AnalyticsField], or apply the condition to the rows that arrive. Source: 'x.Kind' in Where(x => ((IKinded)x).Kind == \"a\")"
        },
        {
            (r, g) => g.Where(x => ((ITagged<int>)x).Secret == "a").ToList(),
            "PAL1003: 'Secret' is not a field of the resource. Use a property with [AnalyticsField], or apply the condition to the rows that arrive. Source: 'x.Secret' in Where(x => ((ITagged<int>)x).Secret == \"a\")"
        },
        {
            (r, g) => g.GroupBy(x => ((IKinded)x).Kind).Select(y => y.Key).ToList(),
            "PAL1003: 'Kind' is not a field of the resource. Use a property with [AnalyticsField], or apply the condition to the rows that arrive. Source: 'x.Kind' in GroupBy(x => ((IKinded)x).Kind)"
        },
        {
            (r, g) => r.Where(x => Keyed.Contains(x.Status!)).ToList(),
            "PAL1003: 'KeyedCollection.Contains' is not known to find what equals one of its values. Give the values as an array or a list, for example with ToList() before the query. Source: 'RefusedPAL1003Binding.Keyed.Contains(x.Status)' in Where(x => Keyed.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => Looked.Contains(x.Status!)).ToList(),
            "PAL1003: 'ILookup.Contains' is not known to find what equals one of its values. Give the values as an array or a list, for example with ToList() before the query. Source: 'RefusedPAL1003Binding.Looked.Contains(x.Status)' in Where(x => Looked.Contains(x.Status!))"
        },
        {
            (r, g) => r.Where(x => Any.Contains(x.Status)).ToList(),
            "PAL1003: 'Anything.Contains' is not known to find what equals one of its values. Give the values as an array or a list, for example with ToList() before the query. Source: 'RefusedPAL1003Binding.Any.Contains(x.Status)' in Where(x => Any.Contains(x.Status))"
        },
        {
            (r, g) => r.GroupBy(x => new Equal { Status = x.Status }).Select(y => y.Key.Status).ToList(),
            "PAL1003: Objects of type 'Equal' are not known to be equal where their members are, so in C# the groups may be others than the service's. Use an anonymous type, a tuple, or a record whose equality the compiler writes, in a project that uses this library. Source: GroupBy(x => new Equal { Status = x.Status })"
        },
        {
            (r, g) => r.GroupBy(x => new { A = new Box { Content = x.Status } }).Select(y => y.Key.A).ToList(),
            "PAL1003: Objects of type 'Box' are not known to be equal where their members are, so in C# the groups may be others than the service's. Use an anonymous type, a tuple, or a record whose equality the compiler writes, in a project that uses this library. Source: GroupBy(x => new { A = new Box { Content = x.Status } })"
        },
        {
            (r, g) => ((IQueryable<Referral>)r).GroupBy(x => new Box { Content = x.Status }).Select(y => y.Key.Content).ToList(),
            "PAL1003: Objects of type 'Box' are not known to be equal where their members are, so in C# the groups may be others than the service's. Use an anonymous type, a tuple, or a record whose equality the compiler writes, in a project that uses this library. Source: GroupBy(x => new Box { Content = x.Status })"
        },
        {
            (r, g) => ((IQueryable<Referral>)r).Select(x => new Box { Content = x.Status }).Distinct().ToList(),
            "PAL1003: Objects of type 'Box' are not known to be equal where their members are, so in C# the groups may be others than the service's. Use an anonymous type, a tuple, or a record whose equality the compiler writes, in a project that uses this library. Source: Distinct()"
        },
        {
            (r, g) => r.GroupBy(x => new Shouted(x.Status)).Select(y => y.Key).ToList(),
            "PAL1003: The service groups by fields as they are, not by what 'new Shouted' makes of them. Group by the fields themselves, and combine the groups that arrive. Source: GroupBy(x => new Shouted(x.Status))"
        },
        {
            (r, g) => r.Where(x => Operators.CompareString(x.Status, "a", false) == 0).ToList(),
            "PAL1003: Visual Basic compares strings by rules of its own, for which Nothing equals the empty string. Write String.Equals(x.Field, value). Source: 'Operators.CompareString(x.Status, \"a\", false)' in Where(x => Operators.CompareString(x.Status, \"a\", false) == 0)"
        },
    };
}
