using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.Tracing;

/// <summary>Recognises the lambda of a compiled query: <c>AnalyticsQueryable.Compile((client, value) => …)</c>.</summary>
internal static class CompiledLambda
{
    /// <summary>Whether a value is what such a lambda returns, so that all of its elements are meant.</summary>
    public static bool EndsWith(IOperation value, QueryTypes types) =>
        value.Parent is IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation lambda } } && Is(lambda, types);

    /// <summary>Whether an operation stands in such a lambda.</summary>
    public static bool Contains(IOperation operation, QueryTypes types)
    {
        var parent = operation.Parent;
        while (parent is not null && !(parent is IAnonymousFunctionOperation lambda && Is(lambda, types)))
        {
            parent = parent.Parent;
        }

        return parent is not null;
    }

    /// <summary>Whether a lambda is that of a compiled query.</summary>
    public static bool Is(IAnonymousFunctionOperation lambda, QueryTypes types)
    {
        var operation = lambda.Parent;
        while (operation is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
        {
            operation = operation.Parent;
        }

        return operation is IArgumentOperation { Parent: IInvocationOperation call } && types.IsCompile(call.TargetMethod);
    }
}
