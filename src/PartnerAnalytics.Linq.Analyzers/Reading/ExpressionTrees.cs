using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>Tells what the compiler makes expression trees of. Of anything else it has an error of its own, beside which ours would say
/// nothing.</summary>
internal static class ExpressionTrees
{
    public static bool CanHold(IOperation operation) => operation switch
    {
        IUnaryOperation unary => unary.OperatorKind != UnaryOperatorKind.Hat,
        ISimpleAssignmentOperation => operation.Parent is IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation,
        IBinaryOperation or IConversionOperation or IConditionalOperation or ICoalesceOperation or IIsTypeOperation => true,
        ILiteralOperation or IDefaultValueOperation or ITypeOfOperation or ISizeOfOperation or INameOfOperation => true,
        IParameterReferenceOperation or ILocalReferenceOperation or IMemberReferenceOperation or IInstanceReferenceOperation => true,
        IInvocationOperation or IArgumentOperation or IDelegateCreationOperation => true,
        IObjectCreationOperation or ITypeParameterObjectCreationOperation or IAnonymousObjectCreationOperation => true,
        IObjectOrCollectionInitializerOperation or IMemberInitializerOperation => true,
        IArrayCreationOperation or IArrayInitializerOperation or IArrayElementReferenceOperation => true,
        IInterpolatedStringOperation or IInterpolatedStringContentOperation => true,
        IAnonymousFunctionOperation =>
            operation.Syntax is not (LambdaExpressionSyntax { Block: not null } or AnonymousMethodExpressionSyntax),
        IBlockOperation or IReturnOperation => true,
        IParenthesizedOperation or ITranslatedQueryOperation => true,

        // What Roslyn has no operation for; what stands in it is read by itself.
        _ => operation.Kind == OperationKind.None,
    };

    /// <summary>Whether a lambda compiles to an expression tree.</summary>
    public static bool CanHoldAll(IOperation lambda, CancellationToken cancellationToken)
    {
        foreach (var operation in lambda.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is IInvalidOperation or IConversionOperation { Conversion.Exists: false } || operation.Type is IErrorTypeSymbol
                || !CanHold(operation))
            {
                return false;
            }
        }

        return true;
    }
}
