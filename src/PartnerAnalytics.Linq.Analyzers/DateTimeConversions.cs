using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Reading;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Finds each <c>DateTime</c> in a query that becomes a <c>DateTimeOffset</c> and is not seen to be UTC.</summary>
internal static class DateTimeConversions
{
    public static IEnumerable<IOperation> Find(IInvocationOperation call, LocalUses locals, CancellationToken cancellationToken)
    {
        foreach (var operation in call.Arguments.Where(a => a.Parameter?.Ordinal > 0 || call.Instance is not null).SelectMany(a => a.DescendantsAndSelf()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is IConversionOperation { OperatorMethod: { Name: "op_Implicit" or "op_Explicit", ContainingType: var container }, Operand: var operand }
                && Types.IsSystem(container, nameof(DateTimeOffset))
                && (new DateTimeKinds(locals, cancellationToken).Of(operand) & ~TimeKinds.Utc) != TimeKinds.None)
            {
                yield return operand;
            }
        }
    }
}
