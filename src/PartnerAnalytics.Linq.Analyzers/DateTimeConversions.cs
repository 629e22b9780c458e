using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Reading;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Finds each <c>DateTime</c> in a query that becomes a <c>DateTimeOffset</c> and is not seen to be UTC.</summary>
internal static class DateTimeConversions
{
    private const int Utc = (int)DateTimeKind.Utc;

    public static IEnumerable<IOperation> Find(IInvocationOperation call, LocalUses locals, CancellationToken cancellationToken)
    {
        foreach (var operation in call.Arguments.Where(a => a.Parameter?.Ordinal > 0 || call.Instance is not null).SelectMany(a => a.DescendantsAndSelf()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is IConversionOperation { OperatorMethod: { Name: "op_Implicit" or "op_Explicit", ContainingType: var container }, Operand: var operand }
                && Types.IsSystem(container, nameof(DateTimeOffset)) && !IsUtc(operand, locals, depth: 0))
            {
                yield return operand;
            }
        }
    }

    private static bool IsUtc(IOperation value, LocalUses locals, int depth) => depth < 20 && value switch
    {
        IPropertyReferenceOperation { Instance: null, Property.Name: "UtcNow" } => true,
        IPropertyReferenceOperation { Property.Name: "UtcDateTime" } => true,
        IPropertyReferenceOperation { Property.Name: "Date", Instance: { } instance } => IsUtc(instance, locals, depth + 1),
        IFieldReferenceOperation { Field.Name: "UnixEpoch" } => true,
        IInvocationOperation { TargetMethod.Name: "ToUniversalTime" } => true,
        IInvocationOperation { TargetMethod.Name: "SpecifyKind" } call => SaysUtc(call.Arguments),
        IInvocationOperation { Instance: { } instance } => IsDateTime(instance) && IsUtc(instance, locals, depth + 1),
        IObjectCreationOperation created => SaysUtc(created.Arguments),
        IBinaryOperation binary => IsUtc(binary.LeftOperand, locals, depth + 1),
        IParenthesizedOperation parenthesized => IsUtc(parenthesized.Operand, locals, depth + 1),
        IConversionOperation { OperatorMethod: null } conversion => IsUtc(conversion.Operand, locals, depth + 1),
        IConditionalOperation { WhenFalse: { } otherwise } conditional =>
            IsUtc(conditional.WhenTrue, locals, depth + 1) && IsUtc(otherwise, locals, depth + 1),
        ILocalReferenceOperation local => locals.HasOneValue(local.Local) && locals.InitialValueOf(local.Local) is { } initial
            && IsUtc(initial, locals, depth + 1),
        _ => false,
    };

    private static bool IsDateTime(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_DateTime;

    private static bool SaysUtc(IEnumerable<IArgumentOperation> arguments) =>
        arguments.Any(a => Types.IsSystem(a.Parameter?.Type, nameof(DateTimeKind)) && a.Value.ConstantValue is { HasValue: true, Value: Utc });
}
