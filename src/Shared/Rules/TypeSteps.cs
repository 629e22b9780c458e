using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>What <c>Cast</c> and <c>OfType</c> are made of.</summary>
internal static class TypeSteps
{
    /// <summary>The steps of a call.</summary>
    /// <param name="operatorName">The operator.</param>
    /// <param name="element">What the query selects.</param>
    /// <param name="change">From which type to which.</param>
    public static IEnumerable<Step> Of(string operatorName, Node element, TypeChange change)
    {
        var leavesNullsOut = operatorName == "OfType" && change.MayBeNull && element is not RowNode;
        return (change, element) switch
        {
            ({ IsSame: true }, _) when !leavesNullsOut => [],
            ({ IsSame: true } or { Unwraps: true }, FieldNode field) =>
            [
                .. leavesNullsOut
                    ? [new WhereStep(new CompareNode(CompareOperator.NotEqual, field, ConstantNode.Null), operatorName)]
                    : Array.Empty<Step>(),
                .. change.Unwraps
                    ? [new SelectStep(field with { IsValueAccess = true, SourceId = -1 })]
                    : Array.Empty<Step>(),
            ],
            ({ IsSame: true }, _) => [Remedies.OfSameType(change.To)],
            _ => [Remedies.Cast(operatorName, change.To, change.From)],
        };
    }
}

/// <summary>The types from which and to which elements go.</summary>
/// <param name="From">The name of the one.</param>
/// <param name="To">The name of the other.</param>
/// <param name="IsSame">Whether they are one type.</param>
/// <param name="Unwraps">Whether the first is the second, or null.</param>
/// <param name="MayBeNull">Whether the first has a null.</param>
internal readonly record struct TypeChange(string From, string To, bool IsSame, bool Unwraps, bool MayBeNull);
