using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>Finds the field in which the service returns an aggregate.</summary>
internal static class AggregateFields
{
    public static AnalyticsFieldInfo? Find(AggregateNode aggregate, AnalyticsResource resource) => aggregate switch
    {
        { Function: AggregateFunction.Count } => resource.Fields.FirstOrDefault(f => f.Aggregate == FieldAggregate.Count),
        { Operand: FieldNode { Field.Aggregate: FieldAggregate.Sum or FieldAggregate.BucketOnly } summed } => summed.Field,
        _ => null,
    };
}
