using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Rules;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <content>Operators that run on the elements as they arrive.</content>
internal sealed partial class QueryReader
{
    /// <summary>Whether the lambda of a call takes the number of the element too.</summary>
    private static bool IsNumbered(IMethodSymbol method) => method.Parameters.Any(parameter =>
        parameter.Type is INamedTypeSymbol { TypeArguments.Length: 1, TypeArguments: var types }
            && types[0] is INamedTypeSymbol { Name: "Func", TypeArguments.Length: 3 });

    private void AddNumbered(IMethodSymbol method, IOperation[] arguments, int sourceId)
    {
        var isKnown = !_isElementUnknown && FindLambda(arguments[0]) is not null;
        _isComplete &= isKnown;
        _builder.Add(new ArrivalStep(method.Name, isKnown ? ReadArrived(FindLambda(arguments[0])!) : null) { SourceId = sourceId });
    }

    // An element, and its number or what it is joined with.
    private Node ReadArrived(IAnonymousFunctionOperation lambda) =>
        _nodes.ReadProjection(lambda, _builder.Element, ArrivalStep.Other(lambda.Symbol.Parameters[1].Name));

    private void AddJoin(IMethodSymbol method, IOperation[] arguments, int sourceId)
    {
        if (HasComparer(method, arguments))
        {
            AddUnsupported(Remedies.WithComparer(method.Name), sourceId);
        }
        else if (IsQuery(arguments[0]))
        {
            AddUnsupported(new UnsupportedStep(method.Name, null), sourceId);
        }
        else if (!_isElementUnknown && FindLambda(arguments[1]) is { } key && FindLambda(arguments[2]) is { } innerKey
            && FindLambda(arguments[3]) is { } result)
        {
            var values = KeysOf(ReadArgument(arguments[0]), innerKey);
            AddAll(ValueSet.Joined(_nodes.ReadLambda(key, _builder.Element), values, ReadArrived(result)), sourceId);
        }
        else
        {
            AddWhere(arguments[1], sourceId, method.Name, isKnown: false);
            _builder.Add(new ArrivalStep(method.Name) { SourceId = sourceId });
        }
    }

    // A key that is null equals no other.
    private static Node KeysOf(Node list, IAnonymousFunctionOperation key)
    {
        var body = Lowering.BodyOf(key);
        while (body is IConversionOperation { OperatorMethod: null, Operand: var operand })
        {
            body = operand;
        }

        var isItself = body is IParameterReferenceOperation;
        return list switch
        {
            ListNode { Items: var items } when isItself =>
                new ListNode(new EquatableList<Node>([.. items.Where(item => item is not ConstantNode { Value: null })])),
            HoleNode when isItself => list,
            HoleNode hole => hole with { Name = $"{hole.Name}.Select({key.Syntax})" },
            _ => new HoleNode(-1) { Name = key.Syntax.ToString() },
        };
    }

    private bool IsQuery(IOperation argument) => Lowering.Lower(argument).Type is { } type && _types.IsAnyQueryable(type);
}
