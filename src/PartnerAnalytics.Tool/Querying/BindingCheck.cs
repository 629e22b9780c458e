using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PartnerAnalytics.Tool.Querying;

/// <summary>Refuses what a query may not use, by what its names mean: no spelling of them gets past it.</summary>
internal sealed class BindingCheck : OperationWalker
{
    private const string Allowed =
        "A query may use the clients, their rows, LINQ, and values: numbers, texts, dates, enumerations, collections, tuples.";

    private readonly List<(SyntaxNode Place, string Reason)> _refusals = [];

    /// <summary>What is refused in an expression, the outermost of what stands in another.</summary>
    public static IReadOnlyList<(SyntaxNode Place, string Reason)> Find(IOperation expression)
    {
        var check = new BindingCheck();
        check.Visit(expression);
        return check._refusals;
    }

    public override void Visit(IOperation? operation)
    {
        if (operation is null)
        {
            return;
        }

        if (Refuse(operation) is { } reason)
        {
            _refusals.Add((operation.Syntax, reason));
        }
        else
        {
            base.Visit(operation);
        }
    }

    private static string? Refuse(IOperation operation)
    {
        if (!IsKnown(operation.Kind))
        {
            return $"This cannot be used in a query. {Allowed}";
        }

        if (operation is IArrayCreationOperation { Initializer: null })
        {
            return "An array in a query is written with its elements.";
        }

        var member = Members(operation).FirstOrDefault(member => !AllowedSymbols.IsAllowed(member));
        if (member is not null)
        {
            return AllowedSymbols.MakesWithoutEnd(member)
                ? $"'{Name(member)}' cannot be used in a query: it makes as much as it is told to. Query the rows of a service."
                : $"'{Name(member)}' cannot be used in a query. {Allowed}";
        }

        var type = Types(operation).FirstOrDefault(type => !AllowedSymbols.IsAllowed(type));
        return type is null ? null : $"'{Name(type)}' cannot be used in a query. {Allowed}";
    }

    private static IEnumerable<ISymbol> Members(IOperation operation)
    {
        ISymbol?[] members = operation switch
        {
            IInvocationOperation invocation => [invocation.TargetMethod],
            IMemberReferenceOperation reference => [reference.Member],
            IObjectCreationOperation creation => [creation.Constructor],
            IBinaryOperation binary => [binary.OperatorMethod],
            IUnaryOperation unary => [unary.OperatorMethod],
            IRecursivePatternOperation pattern => [pattern.DeconstructSymbol],
            IListPatternOperation pattern => [pattern.LengthSymbol, pattern.IndexerSymbol],
            ISlicePatternOperation pattern => [pattern.SliceSymbol],
            IImplicitIndexerReferenceOperation reference => [reference.LengthSymbol, reference.IndexerSymbol],
            ICollectionExpressionOperation { ConstructMethod: { MethodKind: MethodKind.Constructor } method } => [method],
            IConversionOperation { OperatorMethod: { } method }
                when !AllowedSymbols.IsAllowed((ITypeSymbol)method.ContainingType) => [method],
            _ => [],
        };
        return members.OfType<ISymbol>();
    }

    private static IEnumerable<ITypeSymbol> Types(IOperation operation)
    {
        // An element of a collection is added by a method that returns nothing.
        var own = operation.IsImplicit && operation.Type?.SpecialType == SpecialType.System_Void ? null : operation.Type;
        IEnumerable<ITypeSymbol?> types = operation switch
        {
            IAnonymousFunctionOperation function => function.Symbol.Parameters.Select(parameter => parameter.Type).Append(own),
            IIsTypeOperation test => [test.TypeOperand, own],
            ITypePatternOperation pattern => [pattern.MatchedType, own],
            IDeclarationPatternOperation pattern => [pattern.MatchedType, own],
            IRecursivePatternOperation pattern => [pattern.MatchedType, own],
            _ => [own],
        };
        return types.OfType<ITypeSymbol>();
    }

    private static bool IsKnown(OperationKind kind) => kind
        is OperationKind.Invalid or OperationKind.Block or OperationKind.Return or OperationKind.ExpressionStatement
        or OperationKind.Literal or OperationKind.Conversion or OperationKind.Invocation or OperationKind.ArrayElementReference
        or OperationKind.LocalReference or OperationKind.ParameterReference or OperationKind.FieldReference
        or OperationKind.MethodReference or OperationKind.PropertyReference or OperationKind.Unary or OperationKind.Binary
        or OperationKind.Conditional or OperationKind.Coalesce or OperationKind.AnonymousFunction or OperationKind.ObjectCreation
        or OperationKind.ArrayCreation or OperationKind.ArrayInitializer or OperationKind.InstanceReference or OperationKind.IsType
        or OperationKind.InterpolatedString or OperationKind.InterpolatedStringText or OperationKind.Interpolation
        or OperationKind.AnonymousObjectCreation or OperationKind.ObjectOrCollectionInitializer or OperationKind.MemberInitializer
        or OperationKind.SimpleAssignment or OperationKind.NameOf or OperationKind.Tuple or OperationKind.TupleBinary
        or OperationKind.DelegateCreation or OperationKind.DefaultValue or OperationKind.Parenthesized or OperationKind.Argument
        or OperationKind.ConditionalAccess or OperationKind.ConditionalAccessInstance or OperationKind.TranslatedQuery
        or OperationKind.IsPattern or OperationKind.ConstantPattern or OperationKind.DeclarationPattern or OperationKind.TypePattern
        or OperationKind.RecursivePattern or OperationKind.RelationalPattern or OperationKind.NegatedPattern
        or OperationKind.BinaryPattern or OperationKind.DiscardPattern or OperationKind.PropertySubpattern or OperationKind.ListPattern
        or OperationKind.SlicePattern or OperationKind.SwitchExpression or OperationKind.SwitchExpressionArm or OperationKind.Range
        or OperationKind.ImplicitIndexerReference or OperationKind.CollectionExpression or OperationKind.Spread
        or OperationKind.DeclarationExpression or OperationKind.Discard;

    private static string Name(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
}
