using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Rules;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <content>Reads orders, places among the rows, and what ends a query.</content>
internal sealed partial class QueryReader
{
    /// <summary>Reads an order, or a place among the rows.</summary>
    private void ReadPlace(IMethodSymbol method, IOperation[] arguments, int sourceId)
    {
        switch (method.Name)
        {
            case "Reverse":
                _builder.Add(new ReverseStep(method.Name) { SourceId = sourceId });
                break;
            case "Take" when arguments[0].Type?.SpecialType != SpecialType.System_Int32:
                AddRange(arguments[0], sourceId);
                break;
            case "Take":
                _hasPaging = true;
                _builder.Add(new TakeStep(ReadArgument(arguments[0])) { SourceId = sourceId });
                break;
            case "TakeLast":
                _hasPaging = true;
                AddAll(RowRange.Last(ReadArgument(arguments[0])), sourceId);
                break;
            case "Skip":
                _hasPaging = true;
                _builder.Add(new SkipStep(ReadArgument(arguments[0])) { SourceId = sourceId });
                break;
            default:
                AddOrderBy(method, arguments, sourceId);
                break;
        }
    }

    /// <summary>Reads what ends a query, what only this library has, and what nobody sends.</summary>
    private void ReadEnd(IMethodSymbol method, IOperation[] arguments, bool isStatic, int sourceId)
    {
        switch (method.Name)
        {
            case var name when OperatorNames.IsCount(name):
                AddTerminalPredicate(name, arguments, sourceId);
                _isCounted = true;
                break;
            case OperatorNames.ToDictionary or OperatorNames.ToDictionaryAsync
                when arguments.Length > 1 && _types.IsExpression(arguments[0].Type):
                AddEntries(arguments, sourceId);
                break;
            case var name when OperatorNames.IsSum(name):
                AddSum(name, arguments, sourceId);
                break;
            case var name when OperatorNames.Limit(name) is { } limit:
                if (AddElement(method, arguments, sourceId))
                {
                    _builder.Add(new TakeStep(new ConstantNode(limit), name) { SourceId = sourceId });
                    _needsElements = OperatorNames.NeedsElements(name);
                }

                break;
            case var name when !isStatic && OperatorNames.NeedsElements(name):
                _needsElements = true;
                _isPaged = name == OperatorNames.AsPages;
                break;
            case OperatorNames.GroupByFields:
                _isElementUnknown = true;
                _isComplete = false;
                break;
            case var name when isStatic:
                AddUnsupported(new UnsupportedStep(name, _isElementUnknown ? Remedies.Fetch(name) : null), sourceId);
                break;
            default:
                AddOwn(method.Name, arguments, sourceId);
                break;
        }
    }

    /// <summary>Adds what a call looks for that takes one element, or two; false where that is all there is to say of it.</summary>
    private bool AddElement(IMethodSymbol method, IOperation[] arguments, int sourceId)
    {
        var name = method.Name;
        switch (KnownMethods.Synchronous(name))
        {
            case "Min" or "Max" or "MinBy" or "MaxBy":
                return AddExtreme(method, arguments, sourceId);
            case "Contains":
                return AddContains(method, arguments, sourceId);
            case "ElementAt" or "ElementAtOrDefault":
                if (ReadIndex(arguments[0]) is { } index)
                {
                    AddAll(RowRange.At(name, index), sourceId);
                    return false;
                }

                _isComplete = false;
                return true;
            case "Last" or "LastOrDefault":
                AddTerminalPredicate(name, arguments, sourceId);
                _builder.Add(new ReverseStep(name) { SourceId = sourceId });
                return true;
            default:
                AddTerminalPredicate(name, arguments, sourceId);
                return true;
        }
    }

    private bool AddExtreme(IMethodSymbol method, IOperation[] arguments, int sourceId)
    {
        var isKnown = AddOrderBy(method, arguments, sourceId);
        if (isKnown && arguments.FirstOrDefault(a => _types.IsExpression(a.Type)) is { } selector && !method.Name.Contains("By"))
        {
            AddSelect(selector, sourceId);
        }

        return isKnown;
    }

    private void AddSum(string name, IOperation[] arguments, int sourceId)
    {
        var selector = arguments.FirstOrDefault(a => _types.IsExpression(a.Type));
        var lambda = selector is null ? null : FindLambda(selector);
        _needsElements = true;
        var isDelegate = arguments.Any(a => a.Type?.TypeKind == TypeKind.Delegate);
        if (_isElementUnknown || isDelegate || (selector is not null && lambda is null))
        {
            LoseElement();
            return;
        }

        var summed = lambda is null ? _builder.Element with { SourceId = -1 } : _nodes.ReadLambda(lambda, _builder.Element);
        AddAll(TotalSteps.Sum(name, _builder.Element, summed, _resource, sourceId), sourceId);
    }

    private bool AddContains(IMethodSymbol method, IOperation[] arguments, int sourceId)
    {
        if (HasComparer(method, arguments))
        {
            AddUnsupported(Remedies.WithComparer(method.Name), sourceId);
            return false;
        }

        var condition = _isElementUnknown
            ? new HoleNode(-1)
            : Comparison.Create(CompareOperator.Equal, _builder.Element, ReadArgument(arguments[0]));
        _isComplete &= !_isElementUnknown;
        _builder.Add(new WhereStep(condition, method.Name) { SourceId = sourceId });
        return true;
    }

    private void AddValueSet(IMethodSymbol method, IOperation[] arguments, int sourceId)
    {
        if (HasComparer(method, arguments))
        {
            AddUnsupported(Remedies.WithComparer(method.Name), sourceId);
        }
        else if (IsQuery(arguments[0]))
        {
            AddUnsupported(new UnsupportedStep(method.Name, null), sourceId);
        }
        else if (_isElementUnknown || (arguments.Length > 1 && _types.IsExpression(arguments[1].Type) && FindLambda(arguments[1]) is null))
        {
            AddLate(new DistinctStep() { SourceId = sourceId });
            LoseElement();
        }
        else
        {
            var key = arguments.Length > 1 && FindLambda(arguments[1]) is { } selector
                ? _nodes.ReadLambda(selector, _builder.Element)
                : _builder.Element;
            AddAll(ValueSet.Steps(method.Name, key, ReadArgument(arguments[0])), sourceId);
        }
    }

    /// <summary>Adds an order; false where it is refused because of a comparer.</summary>
    private bool AddOrderBy(IMethodSymbol method, IOperation[] arguments, int sourceId)
    {
        if (HasComparer(method, arguments))
        {
            AddUnsupported(Remedies.WithComparer(method.Name), sourceId);
            return false;
        }

        var selector = arguments.FirstOrDefault(a => _types.IsExpression(a.Type));
        var lambda = selector is null ? null : FindLambda(selector);
        var isDelegate = arguments.Any(a => a.Type?.TypeKind == TypeKind.Delegate);
        if (_isElementUnknown || isDelegate || (selector is not null && lambda is null))
        {
            _builder.AddUnseenOrder();
            AddLate(new OrderByStep(new HoleNode(-1), method.Name) { SourceId = sourceId });
        }
        else
        {
            var key = lambda is null ? _builder.Element with { SourceId = -1 } : _nodes.ReadLambda(lambda, _builder.Element);
            _builder.Add(new OrderByStep(key, method.Name) { SourceId = sourceId });
        }

        return true;
    }

    private bool HasComparer(IMethodSymbol method, IOperation[] arguments)
    {
        var before = method.Parameters.Length - arguments.Length;
        return arguments
            .Where((argument, i) => method.Parameters[i + before].Name == "comparer" && !_types.IsDefaultComparer(argument))
            .Any();
    }

    private void AddRange(IOperation range, int sourceId)
    {
        _hasPaging = true;
        if (Lowering.Lower(range) is IRangeOperation { LeftOperand: var left, RightOperand: var right }
            && (left is null ? new RowIndex(new ConstantNode(0), false) : ReadIndex(left)) is { } start
            && (right is null ? new RowIndex(new ConstantNode(0), true) : ReadIndex(right)) is { } end)
        {
            AddAll(RowRange.Between(start, end), sourceId);
            return;
        }

        _isComplete = false;
        _builder.Add(new TakeStep(new HoleNode(-1)) { SourceId = sourceId });
    }

    // A place that is not written out may be counted from either side.
    private RowIndex? ReadIndex(IOperation index)
    {
        index = Lowering.Lower(index);
        return index switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand: var count } =>
                new RowIndex(ReadArgument(count), IsFromEnd: true),
            IConversionOperation { Operand.Type.SpecialType: SpecialType.System_Int32, Operand: var place } =>
                new RowIndex(ReadArgument(place), IsFromEnd: false),
            { Type.SpecialType: SpecialType.System_Int32 } => new RowIndex(ReadArgument(index), IsFromEnd: false),
            _ => null,
        };
    }

    private void AddAll(IEnumerable<Step> steps, int sourceId)
    {
        foreach (var step in steps)
        {
            _builder.Add(step with { SourceId = sourceId });
        }
    }

    private void AddTerminalPredicate(string terminal, IOperation[] arguments, int sourceId)
    {
        if (arguments.FirstOrDefault(a => _types.IsExpression(a.Type)) is { } predicate)
        {
            AddWhere(predicate, sourceId, terminal);
        }
    }
}
