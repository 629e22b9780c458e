using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Queries;

/// <summary>The arguments of any <c>GroupBy</c>.</summary>
/// <param name="KeySelector">What rows are grouped by.</param>
/// <param name="ElementSelector">What the elements of a group are; null for the rows.</param>
/// <param name="ResultSelector">What a group becomes, from its key and its elements; null for the group itself.</param>
/// <param name="HasComparer">True where the keys would be compared by rules of the caller's.</param>
internal sealed record GroupByArguments(
    LambdaExpression KeySelector,
    LambdaExpression? ElementSelector,
    LambdaExpression? ResultSelector,
    bool HasComparer);
