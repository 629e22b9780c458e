using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>Fills a shape with values, which gives the request; without values, its preview.</summary>
internal static class RequestBinder
{
    public static BindResult Bind(QueryShape shape, IHoleValues? values)
    {
        var binder = new FilterBinder(values);
        var filter = shape.NotNull.Aggregate(binder.BindAll(shape.Filters), Bound.GuardedAfter);
        if ((binder.Refusal ?? (values is null ? null : RefusalOf(filter))) is { } refused)
        {
            return new BindResult(null, refused);
        }

        var parameters = ParameterBinder.Take(filter, shape.Resource);
        if (parameters.Refusal is { } notSent)
        {
            return new BindResult(null, notSent);
        }

        filter = parameters.Filter;
        var paging = Paging.Fold(shape.Paging, values);
        if (paging.RefusalOfTop(shape.Resource, shape.PageSize is not null) is { } refusal)
        {
            return new BindResult(null, refusal);
        }

        var (fields, level) = ReadKeys(shape.Keys);
        var request = new AnalyticsRequest
        {
            Path = shape.Resource.Path,
            Service = shape.Resource.Description,
            Conditions = parameters.Values,
            Filter = filter is ConstantNode ? null : filter,
            GroupBy = fields,
            Level = level,
            OrderBy = shape.Orderings,
            ProcessedDate = shape.ProcessedDate,
            Parameters = shape.Parameters,
            Top = paging.Top,
            Skip = paging.Skip,
            PageSize = shape.PageSize is { } size ? Paging.Amount(size, values) : null,
            IsChunked = shape.IsChunked,
            IsReversed = shape.IsReversed,
            HasNoRows = filter is ConstantNode { Value: false } || paging.Top is { IsKnown: true, Value: 0 },
        };
        return new BindResult(request, null);
    }

    // Which conditions have to be negated, to keep out what throws, may depend on the values.
    private static Refusal? RefusalOf(Node filter) => filter switch
    {
        NotNode { Operand: ContainsNode contains } => new Refusal(
            RuleIds.FieldOperatorNotSupported, Reasons.NegatedContains(contains.Field.Field), contains.SourceId),
        AndNode { Operands: var operands } => FirstRefusalOf(operands),
        OrNode { Operands: var operands } => FirstRefusalOf(operands),
        _ => null,
    };

    private static Refusal? FirstRefusalOf(EquatableList<Node> filters)
    {
        for (var i = 0; i < filters.Count; i++)
        {
            if (RefusalOf(filters[i]) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static (EquatableList<AnalyticsFieldInfo> Fields, DateLevel? Level) ReadKeys(EquatableList<GroupKey> keys)
    {
        var fields = new AnalyticsFieldInfo[keys.Count];
        DateLevel? level = null;
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = keys[i].Field;
            level ??= keys[i].Level;
        }

        return (new(fields), level);
    }
}

/// <summary>A request, or the reason why the values of the query cannot be sent.</summary>
internal readonly record struct BindResult(AnalyticsRequest? Request, Refusal? Refusal);
