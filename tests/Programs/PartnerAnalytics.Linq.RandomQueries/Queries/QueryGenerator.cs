using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PartnerAnalytics.Linq.RandomQueries.Conditions;
using PartnerAnalytics.Linq.RandomQueries.Specimens;

namespace PartnerAnalytics.Linq.RandomQueries.Queries;

/// <summary>Generates queries, most of which the service can answer.</summary>
/// <param name="stored">The fields that rows hold.</param>
/// <param name="store">The conditions that are parameters; null of what is none.</param>
internal sealed class QueryGenerator(IReadOnlyList<AnalyticsFieldInfo> stored, Gen<StoreConditions?> store)
{
    private readonly AnalyticsFieldInfo[] _aggregates = [.. stored.Where(f => f.Aggregate == FieldAggregate.Sum)];

    private static readonly Gen<bool> Seldom = Gen.Frequency((150, Gen.Constant(false)), (1, Gen.Constant(true)));

    private static readonly Gen<QueryForm> Forms = Gen.Frequency(
        (60, Gen.Constant(QueryForm.Rows)),
        (15, Gen.Elements(QueryForm.Field, QueryForm.Fields)),
        (20, Gen.Elements(
            QueryForm.DistinctField, QueryForm.DistinctFields, QueryForm.GroupByField, QueryForm.GroupByFields, QueryForm.GroupByFieldInto,
            QueryForm.GroupByFieldsInto, QueryForm.DistinctBy)));

    private static readonly Gen<int> Counts = Gen.Frequency(
        (10, Gen.Choose(0, 20)), (5, Gen.Choose(20, 250)), (1, Gen.Elements(-1, 0, 1, 9999, int.MinValue)), (1, Gen.Elements(9999, 9999, 9999, 10000, int.MaxValue)));

    // What has no order has no end either: now and then it is asked for all the same.
    private static Gen<Paging> StepOf(bool isOrdered) =>
        from kind in Gen.Frequency(
            (40, Gen.Elements(PagingKind.Take, PagingKind.Skip)),
            (4, Gen.Constant(PagingKind.Slice)),
            (isOrdered ? 8 : 1, Gen.Elements(PagingKind.TakeLast, PagingKind.Reverse)))
        from count in Counts
        select new Paging(kind, count);

    private static Gen<Terminal> EndOf(bool isOrdered, bool isPaged) => Gen.Frequency(
        (60, Gen.Constant(Terminal.List)),
        (4, Gen.Constant(Terminal.Pages)),
        (26, Gen.Elements(
            Terminal.First, Terminal.FirstOrDefault, Terminal.Single, Terminal.SingleOrDefault, Terminal.Any, Terminal.Count, Terminal.LongCount)),
        (isOrdered && !isPaged ? 8 : 1, Gen.Elements(Terminal.Last, Terminal.LastOrDefault)),
        (3, Gen.Elements(Terminal.ElementAt, Terminal.ElementAtOrDefault)),
        (isPaged ? 1 : 8, Gen.Elements(
            Terminal.Min, Terminal.Max, Terminal.MinBy, Terminal.MaxBy, Terminal.All)));

    // More than one address may hold, and enough of the rows' own values for chunks to have rows.
    private static readonly Gen<Condition> LongList =
        from ids in Gen.SubListOf(Enumerable.Range(0, 251).Select(i => (object?)i.ToString("D3", CultureInfo.InvariantCulture)))
        from fillers in Gen.Choose(0, 400)
        from shuffled in Gen.Shuffle<object?>([.. ids, .. Enumerable.Range(0, fillers).Select(i => $"filler {i}")])
        select (Condition)new Membership(SpecimenFields.Find("Id"), shuffled, CollectionForm.Array, Plain: false);

    /// <summary>Queries of every kind, and how to make them simpler.</summary>
    public Arbitrary<RandomQuery> Queries() => Arb.From(Any(), q => q.Shrink());

    private Gen<RandomQuery> Any() =>
        from parameters in store
        from conditions in Lists(ConditionGenerator.Any, (3, 0), (12, 1), (4, 2), (1, 3))
        from isLong in Gen.Frequency((30, Gen.Constant(false)), (1, Gen.Constant(true)))
        from lists in Lists(LongList, (1, isLong ? 1 : 0))
        from isChunked in Gen.Frequency((isLong ? 1 : 60, Gen.Constant(false)), (isLong ? 6 : 1, Gen.Constant(true)))
        from form in Forms
        from fields in FieldsOf(form)
        from bucket in Gen.Frequency((90, Gen.Elements(Bucket.Day, Bucket.Week, Bucket.Month)), (1, Gen.Constant(Bucket.None)))
        from sums in SumsOf(fields)
        from elements in Gen.Elements(
            sums.Count == 1 ? Enum.GetValues<GroupElements>() : [GroupElements.Rows, GroupElements.SelectedRows, GroupElements.Objects])
        from sumForm in Gen.Frequency((3, Gen.Constant(SumForm.Plain)), (2, Gen.Elements(Enum.GetValues<SumForm>())))
        from keyConditions in KeyConditionsOf(form, fields)
        from comparer in Gen.Elements(true, false, false)
        from sortings in SortingsOf(form, fields, sums)
        from paging in Lists(StepOf(sortings.Count > 0), (10, 0), (4, 1), (4, 2), (1, 3), (1, 4))
        from pageSize in Gen.Frequency((9, Gen.Constant((int?)null)), (2, Gen.Choose(15, 300).Select(n => (int?)n)))
        from arrival in Gen.Frequency((9, Gen.Constant(Arrival.None)), (2, Gen.Elements(Enum.GetValues<Arrival>())))
        from late in Seldom
        from terminal in EndOf(sortings.Count > 0, paging.Count > 0)
        from position in Counts
        from extreme in Gen.Elements(MembersOf(form, fields, sums))
        from required in ConditionGenerator.Any
        from blocks in Gen.Elements(true, false, false)
        let query = new RandomQuery
        {
            Store = parameters,
            Conditions = [.. conditions, .. lists],
            Form = form,
            Fields = fields,
            Bucket = bucket,
            Sums = sums,
            Elements = elements,
            SumForm = sumForm,
            KeyConditions = keyConditions,
            HasComparer = comparer,
            Sortings = sortings,
            Paging = paging,
            PageSize = pageSize,
            Arrival = arrival,
            HasLateCondition = late,
            IsChunked = isChunked,
            Terminal = terminal,
            Position = position,
            ExtremeMember = extreme,
            Required = required,
            Blocks = blocks && terminal != Terminal.Pages,
        }
        select query.IsComparedInOrder ? query : query with { Arrival = Arrival.None };

    // Now and then a field that cannot be a key; a sum of a key, and of what is no aggregate.
    private Gen<IReadOnlyList<AnalyticsFieldInfo>> FieldsOf(QueryForm form) =>
        from count in Gen.Choose(1, 3)
        from field in Gen.Shuffle<AnalyticsFieldInfo>(stored)
        from wrong in Seldom
        select (IReadOnlyList<AnalyticsFieldInfo>)[.. field.Where(f => f.Groupable || wrong || form is QueryForm.Field or QueryForm.Fields)
            .Take(form.IsOfOneField() ? 1 : count)];

    // The key of a date is a bucket, and not the date that a condition on a row is about.
    private static Gen<List<Condition>> KeyConditionsOf(QueryForm form, IReadOnlyList<AnalyticsFieldInfo> fields) =>
        fields.Where(f => f.IsOfSpecimen() && f.Type != AnalyticsFieldType.DateTimeOffset && f.Name is not ("Code" or "Secret")).ToArray() is { Length: > 0 } usable && form.HasGroups()
            ? Lists(Gen.Elements(usable).SelectMany(ConditionGenerator.ComparisonsOf), (2, 0), (2, 1), (1, 2))
            : Gen.Constant(new List<Condition>());

    private string[] MembersOf(QueryForm form, IReadOnlyList<AnalyticsFieldInfo> fields, IReadOnlyList<AnalyticsFieldInfo> sums) => form switch
    {
        QueryForm.Rows => [.. stored.Where(f => f.Sortable).Select(f => f.Name)],
        QueryForm.Field or QueryForm.DistinctField or QueryForm.DistinctBy => [""],
        QueryForm.Fields or QueryForm.DistinctFields => [.. fields.Select(f => f.Name)],
        _ => [.. fields.Select(f => f.Name), "Count", .. sums.Select(f => f.Name + "Sum")],
    };

    private Gen<IReadOnlyList<AnalyticsFieldInfo>> SumsOf(IReadOnlyList<AnalyticsFieldInfo> keys) =>
        from sums in Gen.SubListOf(_aggregates)
        from sumOfKey in Seldom
        from noAggregate in Seldom
        select (IReadOnlyList<AnalyticsFieldInfo>)
        [
            .. sums.Where(s => sumOfKey || !keys.Contains(s)),
            .. noAggregate ? [SpecimenFields.Find("Serial")] : Array.Empty<AnalyticsFieldInfo>(),
        ];

    private Gen<IReadOnlyList<Sorting>> SortingsOf(
        QueryForm form, IReadOnlyList<AnalyticsFieldInfo> fields, IReadOnlyList<AnalyticsFieldInfo> sums)
    {
        var members = MembersOf(form, fields, sums);
        return from wrong in Seldom
               let sortable = members.Where(m => wrong || m.Length == 0 || stored.All(f => f.Name != m || f.Sortable)).ToArray()
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
