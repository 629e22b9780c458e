using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Reading;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Messages;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>
/// Checks what only compiled queries need: that the query begins at the client that the lambda is given, and that its conditions are
/// known.
/// </summary>
internal sealed class CompiledQueryCheck(QueryTypes types, Action<string, Location, string> report)
{
    /// <summary>Checks a call, if it compiles a query.</summary>
    public void Check(IInvocationOperation call)
    {
        if (types.IsCompile(call.TargetMethod) && call.Arguments.Length == 1 && !HalfTyped.Is(call.Syntax)
            && Lowering.Lower(call.Arguments[0]) is IAnonymousFunctionOperation { Symbol.Parameters.IsEmpty: false } lambda
            && Lowering.BodyOf(lambda) is { } body)
        {
            CheckChain(body, lambda.Symbol);
        }
    }

    private void CheckChain(IOperation query, IMethodSymbol lambda)
    {
        while (true)
        {
            query = Unwrap(query);
            if (IsOfClient(query, lambda) || query.Type is null or IErrorTypeSymbol || query is IInvalidOperation)
            {
                return;
            }

            if (query is not IInvocationOperation call || SourceOf(call) is not { } source)
            {
                report(RuleIds.OperatorNotTranslated, query.Syntax.GetLocation(), Reasons.NotAQueryOfClient(OperationPrinter.Print(query)));
                return;
            }

            CheckArguments(call, lambda);
            query = source;
        }
    }

    private static IOperation Unwrap(IOperation operation)
    {
        while (Lowering.Lower(operation) is var lowered)
        {
            if (lowered is not IConversionOperation { OperatorMethod: null } conversion)
            {
                return lowered;
            }

            operation = conversion.Operand;
        }

        return operation;
    }

    private static bool IsOfClient(IOperation query, IMethodSymbol lambda) => query switch
    {
        IPropertyReferenceOperation { Instance: IParameterReferenceOperation client } => IsParameter(client, lambda.Parameters[0]),
        IInvocationOperation { Instance: IParameterReferenceOperation client } => IsParameter(client, lambda.Parameters[0]),
        _ => false,
    };

    private static bool IsParameter(IParameterReferenceOperation reference, IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter);

    // The query that a call is applied to.
    private IOperation? SourceOf(IInvocationOperation call)
    {
        var source = call.Instance ?? (call.Arguments.Length > 0 ? Lowering.Arguments(call)[0] : null);
        return source?.Type is { } type && types.IsAnyQueryable(type) && types.IsAnyQueryable(call.Type!) ? source : null;
    }

    private void CheckArguments(IInvocationOperation call, IMethodSymbol lambda)
    {
        foreach (var argument in call.Arguments.Where(argument => IsNeededToRead(call, argument)))
        {
            var value = Lowering.Lower(argument);
            if (value is not IAnonymousFunctionOperation && UsesParameters(value, lambda))
            {
                report(
                    RuleIds.ExpressionNotTranslated,
                    value.Syntax.GetLocation(),
                    Reasons.KnownTooLate(OperationPrinter.Print(value), call.TargetMethod.Name));
            }
        }
    }

    // A list of values is part of the query's shape, and so is from which side a range counts.
    private bool IsNeededToRead(IInvocationOperation call, IArgumentOperation argument) =>
        types.IsExpression(argument.Value.Type) || call.TargetMethod.Name switch
        {
            "Intersect" or "Except" or "IntersectBy" or "ExceptBy" or "Join" =>
                argument.Parameter?.Name is "second" or "source2" or "inner",
            "Take" => argument.Parameter?.Name == "range",
            _ => false,
        };

    private static bool UsesParameters(IOperation value, IMethodSymbol lambda) =>
        value.DescendantsAndSelf().OfType<IParameterReferenceOperation>()
            .Any(reference => lambda.Parameters.Any(parameter => IsParameter(reference, parameter)));
}
