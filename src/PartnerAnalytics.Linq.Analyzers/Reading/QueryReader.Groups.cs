using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <content>Operators that group the rows, and what is made of groups.</content>
internal sealed partial class QueryReader
{
    private void AddGroupBy(IOperation[] arguments, int sourceId)
    {
        var (elementSelector, resultSelector, isKnown) = ((IAnonymousFunctionOperation?)null, (IAnonymousFunctionOperation?)null, true);
        for (var i = 1; i < arguments.Length; i++)
        {
            if (_types.IsExpression(arguments[i].Type))
            {
                var lambda = FindLambda(arguments[i]);
                isKnown &= lambda is not null;
                (elementSelector, resultSelector) = lambda?.Symbol.Parameters.Length == 2
                    ? (elementSelector, lambda)
                    : (lambda, resultSelector);
            }
            else if (arguments[i].Type?.Name == nameof(IEqualityComparer<int>) && !_types.IsDefaultComparer(arguments[i]))
            {
                AddComparer("GroupBy", arguments[i], sourceId);
                return;
            }
        }

        if (_isElementUnknown || !isKnown || FindLambda(arguments[0]) is not { } keySelector)
        {
            AddLate(new DistinctStep() { SourceId = sourceId });
            LoseElement();
            return;
        }

        var key = _nodes.ReadLambda(keySelector, _builder.Element);
        var element = elementSelector is not null ? _nodes.ReadLambda(elementSelector, _builder.Element) : _builder.Element;
        _builder.Add(new GroupByStep(key, element) { SourceId = sourceId });
        if (resultSelector is not null && _builder.Element is GroupNode group)
        {
            _builder.Add(new SelectStep(_nodes.ReadProjection(resultSelector, group.Key, group)) { SourceId = sourceId });
        }
    }

    // A comparer in a variable may be the default one; only one that is written out is known to be another.
    private void AddComparer(string name, IOperation comparer, int sourceId)
    {
        if (Lowering.Lower(comparer) is IPropertyReferenceOperation { Instance: null } or IObjectCreationOperation)
        {
            AddUnsupported(Remedies.WithComparer(name), sourceId);
        }
        else
        {
            LoseElement();
        }
    }

    private void AddDistinct(int sourceId)
    {
        var distinct = new DistinctStep() { SourceId = sourceId };
        if (_isElementUnknown)
        {
            AddLate(distinct);
        }
        else
        {
            _builder.Add(distinct);
        }
    }

    private void AddKeyed(string name, IOperation[] arguments, int sourceId)
    {
        if (arguments.Length > 1 && arguments[1] is { Type.Name: nameof(IEqualityComparer<int>) } comparer
            && !_types.IsDefaultComparer(comparer))
        {
            AddComparer(name, comparer, sourceId);
        }
        else if (_isElementUnknown || FindLambda(arguments[0]) is not { } lambda)
        {
            AddLate(new DistinctStep() { SourceId = sourceId });
            LoseElement();
        }
        else
        {
            var key = _nodes.ReadLambda(lambda, _builder.Element);
            _builder.Add(name == "CountBy"
                ? new CountByStep(key) { SourceId = sourceId }
                : new DistinctByStep(key) { SourceId = sourceId });
        }
    }

    // What becomes of each group before it is an entry of a dictionary.
    private void AddEntries(IOperation[] arguments, int sourceId)
    {
        _needsElements = true;
        if (_isElementUnknown || FindLambda(arguments[0]) is not { } keySelector || FindLambda(arguments[1]) is not { } elementSelector)
        {
            LoseElement();
            return;
        }

        var key = _nodes.ReadProjection(keySelector, _builder.Element);
        var element = _nodes.ReadProjection(elementSelector, _builder.Element);
        _builder.Add(new SelectStep(new UnsupportedNode(UnsupportedKind.Call, "Create", UnsupportedNode.InputsOf(key, element)))
        {
            SourceId = sourceId,
        });
    }
}
