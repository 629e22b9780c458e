namespace PartnerAnalytics.Linq.Shared;

/// <summary>Fills a shape with values, which gives the request; without values, its preview.</summary>
internal static class RequestBinder
{
    public static BindResult Bind(QueryShape shape, IHoleValues? values)
    {
        var binder = new FilterBinder(values);
        var filter = binder.BindAll(shape.Filters);
        if (binder.Refusal is not null)
        {
            return new BindResult(null, binder.Refusal);
        }

        var paging = Paging.Fold(shape.Paging, values);
        if (TopRule.CheckTop(paging, shape.PageSize is not null) is { } refusal)
        {
            return new BindResult(null, refusal);
        }

        var request = new AnalyticsRequest
        {
            Path = shape.Resource.Path,
            Filter = filter is ConstantNode ? null : filter,
            GroupBy = new EquatableList<AnalyticsFieldInfo>([.. shape.Keys.Select(k => k.Field)]),
            Level = shape.Keys.Select(k => k.Level).FirstOrDefault(l => l is not null),
            OrderBy = shape.Orderings,
            ProcessedDate = shape.ProcessedDate,
            Parameters = shape.Parameters,
            Top = paging.Top,
            Skip = paging.Skip,
            PageSize = shape.PageSize,
            HasNoRows = filter is ConstantNode { Value: false } || paging.Top is { IsKnown: true, Value: 0 },
        };
        return new BindResult(request, null);
    }
}
