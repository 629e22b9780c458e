using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Recognises lambdas that become part of a request.</summary>
internal static class QueryLambda
{
    /// <summary>The operation of a piece of source, or of what is around it.</summary>
    public static IOperation? FindOperation(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken) =>
        node.AncestorsAndSelf()
        .Select(ancestor => model.GetOperation(ancestor, cancellationToken))
        .FirstOrDefault(operation => operation is not null);

    /// <summary>Whether an operation stands in the lambda of a query.</summary>
    public static bool Contains(QueryTypes types, IOperation? operation)
    {
        for (; operation is not null; operation = operation.Parent)
        {
            if (operation is IAnonymousFunctionOperation lambda && FindExpression(types, lambda) is { } expression
                && (IsOfQuery(types, expression.Parent) || IsOfResource(types, lambda)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The outermost conversion of a lambda, if it makes an <c>Expression</c> of it.</summary>
    private static IOperation? FindExpression(QueryTypes types, IAnonymousFunctionOperation lambda)
    {
        IOperation expression = lambda;
        var isFound = false;
        while (expression.Parent is IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation)
        {
            expression = expression.Parent;
            isFound |= types.IsExpression(expression.Type);
        }

        return isFound ? expression : null;
    }

    private static bool IsOfQuery(QueryTypes types, IOperation? use) =>
        use is IArgumentOperation { Parent: IInvocationOperation call } && types.IsQuery(call.TargetMethod.ContainingType);

    // Conditions in variables, and in calls through IQueryable<T>, are about a resource.
    private static bool IsOfResource(QueryTypes types, IAnonymousFunctionOperation lambda) =>
        lambda.Symbol.Parameters.Any(parameter => types.Schemas.Find(parameter.Type) is not null);
}
