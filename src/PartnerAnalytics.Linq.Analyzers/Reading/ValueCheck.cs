using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>Finds what keeps a value from being read, whatever its variables hold, as the run time finds it.</summary>
internal sealed class ValueCheck(QueryTypes types, LocalUses locals, CancellationToken cancellationToken)
{
    /// <summary>What keeps a value from being read; null where nothing does.</summary>
    public UnsupportedNode? Find(IOperation value) =>
        IsQuery(value) ? Refused(UnsupportedKind.Query, value)
        : IsSpan(value.Type) && SourceOf(value) is null ? Refused(UnsupportedKind.Value, value)
        : Search(value, isRun: true);

    /// <summary>A query that a projection runs for each row; null where it runs none.</summary>
    public UnsupportedNode? FindInProjection(IAnonymousFunctionOperation lambda) => Search(lambda, isRun: false);

    private UnsupportedNode? Search(IOperation value, bool isRun)
    {
        foreach (var operation in value.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FindRunBy(operation) is { } query)
            {
                return Refused(UnsupportedKind.Query, query);
            }

            if (isRun && operation is IInvocationOperation call && !IsSpan(call.Type) && !IsReadable(call))
            {
                return Refused(UnsupportedKind.Value, call);
            }
        }

        return null;
    }

    private static UnsupportedNode Refused(UnsupportedKind kind, IOperation operation) =>
        new(kind, OperationPrinter.Print(operation), default);

    private IOperation? FindRunBy(IOperation operation) => operation switch
    {
        IInvocationOperation call when MayRun(call.TargetMethod) => Operands(call).FirstOrDefault(IsQuery),
        IObjectCreationOperation { Constructor.ContainingType: { } type } created when KnownMethods.IsOfPlatform(NamespaceOf(type)) =>
            Lowering.Arguments(created).FirstOrDefault(IsQuery),
        _ => null,
    };

    private bool MayRun(IMethodSymbol method) =>
        KnownMethods.IsOfPlatform(NamespaceOf(method.ContainingType)) && KnownMethods.RunsQuery(method.Name)
            && !types.IsAnyQueryable(method.ReturnType);

    private static string? NamespaceOf(INamedTypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString();

    // Of a plain IQueryable<T> only a local can be seen to be one of this library's.
    private bool IsQuery(IOperation operation)
    {
        operation = Lowering.Lower(operation);
        return types.IsQuery(operation.Type) || operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion => IsQuery(conversion.Operand),
            IInvocationOperation { Instance: null, Arguments.IsEmpty: false } call
                when types.IsQueryableOperators(call.TargetMethod.ContainingType) =>
                types.IsAnyQueryable(call.TargetMethod.ReturnType) && IsQuery(Lowering.Arguments(call)[0]),
            ILocalReferenceOperation { Type.IsSealed: false } local =>
                locals.HasOneValue(local.Local) && locals.InitialValueOf(local.Local) is { } initial && IsQuery(initial),
            _ => false,
        };
    }

    private static bool IsReadable(IInvocationOperation call)
    {
        var operands = Operands(call).ToList();
        if (!operands.Exists(operand => IsSpan(operand.Type)))
        {
            return true;
        }

        var method = call.TargetMethod;
        if (call.Instance is { } span)
        {
            return KnownMethods.CopiesSpan(method.Name) && SourceOf(span) is { } source && Types.AreSame(source.Type, method.ReturnType);
        }

        var compared = operands.Where((_, i) => method.Parameters[i].Type.Name != nameof(IEqualityComparer<int>)).ToList();
        return Types.IsSystem(method.ContainingType, nameof(MemoryExtensions)) && KnownMethods.ReadsSpan(method.Name, compared.Count)
            && compared.TrueForAll(operand => !IsSpan(operand.Type) || SourceOf(operand) is not null);
    }

    /// <summary>The array or the string that a span is made of; null where that is not known.</summary>
    private static IOperation? SourceOf(IOperation span)
    {
        span = Lowering.Lower(span);
        return span switch
        {
            { Type: var type } when !IsSpan(type) => type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String } ? span : null,
            IConversionOperation conversion => SourceOf(conversion.Operand),
            IInvocationOperation call when KnownMethods.MakesSpan(call.TargetMethod.Name) && Operands(call).ToList() is var operands =>
                operands.Skip(1).All(operand => operand.Type?.SpecialType == SpecialType.System_Int32) ? SourceOf(operands[0]) : null,
            _ => null,
        };
    }

    private static IEnumerable<IOperation> Operands(IInvocationOperation call) =>
        call.Instance is { } target ? [target, .. Lowering.Arguments(call)] : Lowering.Arguments(call);

    private static bool IsSpan(ITypeSymbol? type) => type is { IsRefLikeType: true };
}
