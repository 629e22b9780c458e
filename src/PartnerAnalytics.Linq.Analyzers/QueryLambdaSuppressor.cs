using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>
/// Withdraws, in lambdas of queries, what .NET's own analyzers say of how code compares strings and of cultures: such a lambda becomes a
/// request and never runs, and to follow the advice makes nothing better, or something that cannot be sent.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryLambdaSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> ById =
        ImmutableArray.Create("CA1304", "CA1305", "CA1309", "CA1310", "CA1311", "CA1847", "CA1862").ToImmutableDictionary(
            id => id,
            id => new SuppressionDescriptor(
                "PALS" + id.Substring("CA".Length),
                id,
                "The lambda becomes a request and never runs: the service compares strings ordinally, whatever the culture."));

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. ById.Values];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (QueryTypes.TryFind(context.Compilation) is not { } types)
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree)
            {
                var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
                if (IsInQuery(types, FindOperation(context.GetSemanticModel(tree), node, context.CancellationToken)))
                {
                    context.ReportSuppression(Suppression.Create(ById[diagnostic.Id], diagnostic));
                }
            }
        }
    }

    private static IOperation? FindOperation(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken) =>
        node.AncestorsAndSelf()
        .Select(ancestor => model.GetOperation(ancestor, cancellationToken))
        .FirstOrDefault(operation => operation is not null);

    private static bool IsInQuery(QueryTypes types, IOperation? operation)
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
