using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

/// <summary>
/// What the compiler leaves out or adds when it makes an expression tree of a lambda, so that the reader of operations sees what the
/// reader of expressions sees.
/// </summary>
internal static class Lowering
{
    /// <summary>The operation without what no tree holds: parentheses, and conversions that nobody wrote and that change nothing.</summary>
    public static IOperation Lower(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IArgumentOperation argument:
                    operation = argument.Value;
                    break;
                case IDelegateCreationOperation { Target: IAnonymousFunctionOperation function }:
                    return function;
                case IConversionOperation { Operand: IAnonymousFunctionOperation function }:
                    return function;
                case IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion when IsUnchanged(conversion):
                    operation = conversion.Operand;
                    break;
                case ITranslatedQueryOperation query:
                    operation = query.Operation;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The arguments of a call in the order of its parameters.</summary>
    public static IOperation[] Arguments(IInvocationOperation call) => InOrder(call.Arguments);

    /// <summary>The arguments of a constructor in the order of its parameters.</summary>
    public static IOperation[] Arguments(IObjectCreationOperation created) => InOrder(created.Arguments);

    /// <summary>What a lambda returns; null where it has statements, which no tree can hold.</summary>
    public static IOperation? BodyOf(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations.FirstOrDefault() is IReturnOperation { ReturnedValue: { } value } ? value : null;

    private static IOperation[] InOrder(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments)
    {
        var values = new IOperation[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[arguments[i].Parameter is { Ordinal: var ordinal } && ordinal < values.Length ? ordinal : i] = arguments[i].Value;
        }

        return values;
    }

    private static bool IsUnchanged(IConversionOperation conversion)
    {
        var kind = conversion.GetConversion();
        return kind.IsIdentity || (kind.IsReference && kind.IsImplicit);
    }
}
