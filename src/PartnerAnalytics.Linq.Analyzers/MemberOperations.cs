using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Analyzers;

/// <summary>Finds the code of the member around a piece of source, for those who are not handed it by the compiler.</summary>
internal static class MemberOperations
{
    /// <summary>The code of the member; empty outside of members.</summary>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="node">A piece of the file.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static ImmutableArray<IOperation> Find(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
    {
        var operation = node.AncestorsAndSelf().Select(ancestor => model.GetOperation(ancestor, cancellationToken))
            .FirstOrDefault(found => found is not null);
        while (operation?.Parent is { } parent)
        {
            cancellationToken.ThrowIfCancellationRequested();
            operation = parent;
        }

        return operation is null ? [] : [operation];
    }
}
