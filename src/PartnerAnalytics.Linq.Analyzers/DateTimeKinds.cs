using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>
/// Finds what kinds of time a <c>DateTime</c> may be of: all kinds that the places it comes from give it, through what keeps the kind,
/// through choices and through local variables.
/// </summary>
internal sealed class DateTimeKinds(LocalUses locals, CancellationToken cancellationToken)
{
    private readonly HashSet<ISymbol> _entered = new(SymbolEqualityComparer.Default);

    /// <summary>All kinds that a value may be of.</summary>
    public TimeKinds Of(IOperation value) =>
        OriginsOf(value).Aggregate(TimeKinds.None, (kinds, origin) => kinds | DateTimeOrigins.KindsOf(origin));

    /// <summary>The operations that make the dates that a value may be.</summary>
    public IReadOnlyList<IOperation> OriginsOf(IOperation value)
    {
        _entered.Clear();
        return [.. Follow(value)];
    }

    private IEnumerable<IOperation> Follow(IOperation value)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return value switch
        {
            IParenthesizedOperation parenthesized => Follow(parenthesized.Operand),
            IConversionOperation { OperatorMethod: null, ConstantValue.HasValue: false } conversion => Follow(conversion.Operand),
            ISimpleAssignmentOperation assignment => Follow(assignment.Value),
            ICompoundAssignmentOperation assignment => Follow(assignment.Target),
            ICoalesceAssignmentOperation assignment => Follow(assignment.Target).Concat(Follow(assignment.Value)),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum => Follow(sum.LeftOperand),
            IConditionalOperation { WhenFalse: { } otherwise } conditional => Follow(conditional.WhenTrue).Concat(Follow(otherwise)),
            ICoalesceOperation coalesce => Follow(coalesce.Value).Concat(Follow(coalesce.WhenNull)),
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Follow(arm.Value)),
            IConditionalAccessOperation access => Follow(access.WhenNotNull),
            IConditionalAccessInstanceOperation instance when ReceiverOf(instance) is { } receiver => Follow(receiver),
            ILocalReferenceOperation { Local: var local } when locals.ValuesOf(local) is { } values => FollowOnce(local, values),
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field }
                when InitializerOf(field, value) is { } initial =>
                FollowOnce(field, [initial]),
            IPropertyReferenceOperation { Instance: { } instance } property when KeepsKind(property.Property) => Follow(instance),
            IInvocationOperation { Instance: { } instance } call when KeepsKind(call.TargetMethod) => Follow(instance),
            IInvocationOperation { Instance: { } instance, TargetMethod.Name: "GetValueOrDefault" } call
                when IsOnNullable(call.TargetMethod) =>
                Follow(instance).Concat(call.Arguments.Length == 0 ? [call] : Follow(call.Arguments[0].Value)),
            _ => [value],
        };
    }

    // What gets its own value again, as by "day = day.AddDays(1)", gets no other kind by that.
    private IEnumerable<IOperation> FollowOnce(ISymbol symbol, IReadOnlyList<IOperation> values) =>
        _entered.Add(symbol) ? values.SelectMany(Follow).ToList() : [];

    /// <summary>The value of a static field that nothing else sets, if it stands in the same file.</summary>
    private IOperation? InitializerOf(IFieldSymbol field, IOperation reference) =>
        field.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration
        && declaration.SyntaxTree == reference.Syntax.SyntaxTree
        && declaration.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var initial }
        && field.ContainingType.StaticConstructors.All(constructor => constructor.IsImplicitlyDeclared)
            ? reference.SemanticModel?.GetOperation(initial, cancellationToken)
            : null;

    private static bool KeepsKind(IPropertySymbol property) =>
        (property.Name == nameof(DateTime.Date) && IsDateTime(property.ContainingType))
            || (property.Name == "Value" && IsOnNullable(property));

    // Add, AddDays and their like, and Subtract(TimeSpan).
    private static bool KeepsKind(IMethodSymbol method) => IsDateTime(method.ContainingType) && IsDateTime(method.ReturnType)
        && (method.Name.StartsWith(nameof(DateTime.Add), StringComparison.Ordinal) || method.Name == nameof(DateTime.Subtract));

    private static bool IsDateTime(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_DateTime;

    private static bool IsOnNullable(ISymbol member) => IsDateTime(Types.InsideNullable(member.ContainingType));

    private static IOperation? ReceiverOf(IConditionalAccessInstanceOperation instance)
    {
        IOperation inner = instance;
        for (var outer = inner.Parent; outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalAccessOperation access && access.WhenNotNull == inner)
            {
                return access.Operation;
            }
        }

        return null;
    }
}

/// <summary>What the <c>Kind</c> of a <c>DateTime</c> may be, and whose time it shows.</summary>
[Flags]
internal enum TimeKinds
{
    /// <summary>There is no date: null, or an exception.</summary>
    None = 0,

    /// <summary>Its kind is UTC.</summary>
    Utc = 1,

    /// <summary>It shows the time of a time zone that need not be UTC, of this machine or another.</summary>
    Zone = 2,

    /// <summary>It says nothing of a time zone.</summary>
    Unspecified = 4,

    /// <summary>It comes from code that is not seen.</summary>
    Unknown = 8,
}

/// <summary>Finds each <c>DateTime</c> in a query that becomes a <c>DateTimeOffset</c> and is not seen to be UTC.</summary>
internal static class DateTimeConversions
{
    public static IEnumerable<IOperation> Find(IInvocationOperation call, LocalUses locals, CancellationToken cancellationToken)
    {
        foreach (var operation in call.Arguments.Where(a => a.Parameter?.Ordinal > 0 || call.Instance is not null)
            .SelectMany(a => a.DescendantsAndSelf()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is IConversionOperation
                {
                    OperatorMethod: { Name: "op_Implicit" or "op_Explicit", ContainingType: var container },
                    Operand: var operand
                }
                && Types.IsSystem(container, nameof(DateTimeOffset))
                && (new DateTimeKinds(locals, cancellationToken).Of(operand) & ~TimeKinds.Utc) != TimeKinds.None)
            {
                yield return operand;
            }
        }
    }
}
