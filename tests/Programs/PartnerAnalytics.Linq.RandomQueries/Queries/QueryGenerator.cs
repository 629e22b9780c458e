using FsCheck;
using FsCheck.Fluent;
using PartnerAnalytics.Linq.RandomQueries.Conditions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>Generates queries, most of which the service can answer.</summary>
internal static class QueryGenerator
{
    private static readonly AnalyticsFieldInfo[] Aggregates = [.. SpecimenFields.Stored.Where(f => f.Aggregate == FieldAggregate.Sum)];

    private static readonly Gen<bool> Seldom = Gen.Frequency((150, Gen.Constant(false)), (1, Gen.Constant(true)));

    private static readonly Gen<QueryForm> Forms = Gen.Frequency(
        (60, Gen.Constant(QueryForm.Rows)),
        (15, Gen.Elements(QueryForm.Field, QueryForm.Fields)),
        (20, Gen.Elements(
            QueryForm.DistinctField, QueryForm.DistinctFields, QueryForm.GroupByField, QueryForm.GroupByFields, QueryForm.GroupByFieldInto,
            QueryForm.GroupByFieldsInto)));

    private static readonly Gen<int> Counts = Gen.Frequency(
        (10, Gen.Choose(0, 20)), (5, Gen.Choose(20, 250)), (1, Gen.Elements(-1, 0, 1, 9999, int.MinValue)), (1, Gen.Elements(9999, 9999, 9999, 10000, int.MaxValue)));

    private static readonly Gen<Paging> Step = from takes in Gen.Elements(true, false) from count in Counts select new Paging(takes, count);

    private static readonly Gen<Terminal> Ends = Gen.Frequency(
        (70, Gen.Constant(Terminal.List)),
        (4, Gen.Constant(Terminal.Pages)),
        (26, Gen.Elements(
            Terminal.First, Terminal.FirstOrDefault, Terminal.Single, Terminal.SingleOrDefault, Terminal.Any, Terminal.Count, Terminal.LongCount)));

    /// <summary>Queries of every kind, and how to make them simpler.</summary>
    public static Arbitrary<RandomQuery> Queries { get; } = Arb.From(Any(), q => q.Shrink());

    private static Gen<RandomQuery> Any() =>
        from conditions in Lists(ConditionGenerator.Any, (3, 0), (12, 1), (4, 2), (1, 3))
        from form in Forms
        from fields in FieldsOf(form)
        from bucket in Gen.Frequency((90, Gen.Elements(Bucket.Day, Bucket.Week, Bucket.Month)), (1, Gen.Constant(Bucket.None)))
        from sums in SumsOf(fields)
        from elements in Gen.Elements(
            sums.Count == 1 ? Enum.GetValues<GroupElements>() : [GroupElements.Rows, GroupElements.SelectedRows, GroupElements.Objects])
        from comparer in Gen.Elements(true, false, false)
        from sortings in SortingsOf(form, fields, sums)
        from paging in Lists(Step, (10, 0), (4, 1), (4, 2), (1, 3), (1, 4))
        from pageSize in Gen.Frequency((9, Gen.Constant((int?)null)), (2, Gen.Choose(15, 300).Select(n => (int?)n)))
        from late in Seldom
        from terminal in Ends
        from blocks in Gen.Elements(true, false, false)
        select new RandomQuery
        {
            Conditions = conditions,
            Form = form,
            Fields = fields,
            Bucket = bucket,
            Sums = sums,
            Elements = elements,
            HasComparer = comparer,
            Sortings = sortings,
            Paging = paging,
            PageSize = pageSize,
            HasLateCondition = late,
            Terminal = terminal,
            Blocks = blocks && terminal != Terminal.Pages,
        };

    // Now and then a field that cannot be a key; a sum of a key, and of what is no aggregate.
    private static Gen<IReadOnlyList<AnalyticsFieldInfo>> FieldsOf(QueryForm form) =>
        from count in Gen.Choose(1, 3)
        from field in Gen.Shuffle<AnalyticsFieldInfo>(SpecimenFields.Stored)
        from wrong in Seldom
        select (IReadOnlyList<AnalyticsFieldInfo>)[.. field.Where(f => f.Groupable || wrong || form is QueryForm.Field or QueryForm.Fields)
            .Take(form is QueryForm.Field or QueryForm.DistinctField or QueryForm.GroupByField or QueryForm.GroupByFieldInto ? 1 : count)];

    private static Gen<IReadOnlyList<AnalyticsFieldInfo>> SumsOf(IReadOnlyList<AnalyticsFieldInfo> keys) =>
        from sums in Gen.SubListOf(Aggregates)
        from sumOfKey in Seldom
        from noAggregate in Seldom
        select (IReadOnlyList<AnalyticsFieldInfo>)
        [
            .. sums.Where(s => sumOfKey || !keys.Contains(s)),
            .. noAggregate ? [SpecimenFields.Find("Serial")] : Array.Empty<AnalyticsFieldInfo>(),
        ];

    private static Gen<IReadOnlyList<Sorting>> SortingsOf(
        QueryForm form, IReadOnlyList<AnalyticsFieldInfo> fields, IReadOnlyList<AnalyticsFieldInfo> sums)
    {
        string[] members = form switch
        {
            QueryForm.Rows => [.. SpecimenFields.Stored.Where(f => f.Sortable).Select(f => f.Name)],
            QueryForm.Field or QueryForm.DistinctField => [""],
            QueryForm.Fields or QueryForm.DistinctFields => [.. fields.Select(f => f.Name)],
            _ => [.. fields.Select(f => f.Name), "Count", .. sums.Select(f => f.Name + "Sum")],
        };
        return from wrong in Seldom
               let sortable = members.Where(m => wrong || m.Length == 0 || SpecimenFields.Stored.All(f => f.Name != m || f.Sortable)).ToArray()
               let usable = members is [""] && !fields[0].Sortable && !wrong ? [] : sortable
               from thenFirst in Seldom
               from sortings in usable.Length == 0 ? Gen.Constant(new List<Sorting>()) : Lists(
                   from member in Gen.Elements(usable)
                   from then in Gen.Frequency((2, Gen.Constant(true)), (1, Gen.Constant(false)))
                   from downwards in Gen.Elements(true, false)
                   from byValue in Gen.Elements(true, false, false, false)
                   select new Sorting(member, then, downwards, byValue), (10, 0), (6, 1), (4, 2), (1, 3))
               select (IReadOnlyList<Sorting>)[.. sortings.Select((s, i) => i == 0 ? s with { Then = thenFirst } : s)];
    }

    private static Gen<List<T>> Lists<T>(Gen<T> items, params (int Weight, int Count)[] counts) =>
        Gen.Frequency(counts.Select(c => (c.Weight, Gen.Constant(c.Count)))).SelectMany(count => items.ListOf(count), (_, list) => list.ToList());
}
