using System.Globalization;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Shared.Rules;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>Reads the calls of a query, one by one, into the neutral tree. It only maps; the rules judge.</summary>
internal sealed class ExpressionReader
{
    private readonly QueryShapeBuilder _builder;
    private readonly SourceTable _sources = new();
    private readonly HoleTable _holes = new();
    private readonly NodeReader _nodes;
    private readonly AnalyticsResource _resource;

    private ExpressionReader(AnalyticsResource resource, Type rowType, bool isOpen)
    {
        _resource = resource;
        _builder = new QueryShapeBuilder(resource);
        _nodes = new NodeReader(resource, rowType, _sources, _holes, isOpen);
    }

    /// <summary>Reads and checks a query.</summary>
    /// <param name="calls">The calls, in the order in which they were made.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="rowType">The type of its rows.</param>
    /// <param name="cloud">The cloud that requests go to.</param>
    /// <param name="isOpen">Whether parameters in the lambdas stand for values to come.</param>
    public static QueryPlan Read(IReadOnlyList<QueryCall> calls, AnalyticsResource resource, Type rowType, PartnerCenterClouds cloud, bool isOpen)
    {
        var reader = new ExpressionReader(resource, rowType, isOpen);
        reader._builder.SetCloud(cloud, sourceId: -1);
        foreach (var call in calls.Where(call => call.ChangesRequest))
        {
            reader._sources.CurrentCall = call;
            reader.ReadCall(call, reader._sources.Add(piece: null));
        }

        return new QueryPlan(calls, reader._builder.Build(), reader._holes, reader._sources) { IsVolatile = reader._nodes.HasCapturedLambda };
    }

    private void ReadCall(QueryCall call, int sourceId)
    {
        switch (call)
        {
            case WhereCall where:
                Add(new WhereStep(ReadLambda(where.Predicate), where.Terminal), sourceId);
                break;
            case SelectCall select:
                Add(new SelectStep(_nodes.ReadProjection(select.Selector, _builder.Element)), sourceId);
                break;
            case GroupByCall or GroupByFieldsCall or KeyedCall or DistinctCall or SumCall:
                ReadGrouping(call, sourceId);
                break;
            case OrderByCall or ReverseCall or TakeCall or TakeLastCall or TakeRangeCall or SkipCall or ElementCall:
                ReadPlace(call, sourceId);
                break;
            case ValueSetCall set:
                AddAll(ValueSet.Steps(set.Name, ReadKey(set.KeySelector), ListOf(set.Values.Cast<object?>())), sourceId);
                break;
            case JoinCall join:
                AddAll(ValueSet.Joined(ReadLambda(join.KeySelector), ListOf(join.Keys), ReadArrived(join.Projection!)), sourceId);
                break;
            case ArrivalCall arrival:
                Add(new ArrivalStep(arrival.Name, arrival.Projection is { } made ? ReadArrived(made) : null), sourceId);
                break;
            case ContainsCall contains:
                var isEqual = Comparison.Create(CompareOperator.Equal, _builder.Element, _nodes.ReadValue(contains.Value));
                Add(new WhereStep(isEqual, contains.Name), sourceId);
                break;
            case PageSizeCall pageSize:
                Add(new PageSizeStep(ReadCount(pageSize)), sourceId);
                break;
            case ChunkCall:
                Add(new ChunkStep(), sourceId);
                break;
            case ProcessedDateCall { Date: var date }:
                Add(new ProcessedDateStep(ReadDate(date)), sourceId);
                break;
            case RawFilterCall raw:
                Add(new RawFilterStep(new RawNode(raw.Filter)), sourceId);
                break;
            case ParameterCall parameter:
                Add(new ParameterStep(parameter.Name, parameter.Value), sourceId);
                break;
            case PartitionCall partition:
                Add(new PartitionStep(ReadLambda(partition.Window)), sourceId);
                break;
            case TypeCall { From: var from, To: var to }:
                var change = new TypeChange(
                    ExpressionPrinter.TypeName(from), ExpressionPrinter.TypeName(to), from == to, Nullable.GetUnderlyingType(from) == to,
                    NullableTypes.CanBeNull(from));
                AddAll(TypeSteps.Of(call.Operator, _builder.Element, change), sourceId);
                break;
            case UnsupportedCall refused:
                Add(new UnsupportedStep(refused.Name, refused.Remedy), sourceId);
                break;
        }
    }

    // Orders, and places among the rows.
    private void ReadPlace(QueryCall call, int sourceId)
    {
        switch (call)
        {
            case OrderByCall orderBy:
                Add(new OrderByStep(ReadKey(orderBy.KeySelector), orderBy.Name), sourceId);
                break;
            case ReverseCall reverse:
                Add(new ReverseStep(reverse.Name), sourceId);
                break;
            case TakeCall take:
                Add(new TakeStep(ReadCount(take), take.Terminal), sourceId);
                break;
            case TakeLastCall takeLast:
                AddAll(RowRange.Last(ReadCount(takeLast)), sourceId);
                break;
            case TakeRangeCall { Range: { Start: var start, End: var end } }:
                AddAll(RowRange.Between(ReadIndex(start.Value, start.IsFromEnd), ReadIndex(end.Value, end.IsFromEnd)), sourceId);
                break;
            case ElementCall element:
                AddAll(RowRange.At(element.Name, ReadIndex(element.Place, element.IsFromEnd)), sourceId);
                break;
            case SkipCall skip:
                Add(new SkipStep(ReadCount(skip)), sourceId);
                break;
        }
    }

    private void ReadGrouping(QueryCall call, int sourceId)
    {
        switch (call)
        {
            case GroupByCall groupBy:
                ReadGroupBy(groupBy, sourceId);
                break;
            case GroupByFieldsCall { Grouping: var grouping }:
                Add(new GroupByStep(grouping.ReadKey(), _builder.Element), sourceId);
                Add(new SelectStep(grouping.ReadProjection()), sourceId);
                break;
            case KeyedCall { HasComparer: true }:
                Add(Remedies.WithComparer(call.Operator), sourceId);
                break;
            case CountByCall { Pair: not null } count:
                Add(new CountByStep(ReadLambda(count.KeySelector)), sourceId);
                break;
            case CountByCall:
                Add(new UnsupportedStep(call.Operator, null), sourceId);
                break;
            case DistinctByCall distinct:
                Add(new DistinctByStep(ReadLambda(distinct.KeySelector)), sourceId);
                break;
            case DistinctCall:
                Add(new DistinctStep(), sourceId);
                break;
            case SumCall sum:
                AddAll(TotalSteps.Sum(sum.Name, _builder.Element, ReadKey(sum.Selector), _resource, sourceId), sourceId);
                break;
        }
    }

    private void Add(Step step, int sourceId) => _builder.Add(step with { SourceId = sourceId });

    private void AddAll(IEnumerable<Step> steps, int sourceId)
    {
        foreach (var step in steps)
        {
            Add(step, sourceId);
        }
    }

    private static RowIndex ReadIndex(int value, bool isFromEnd) => new(new ConstantNode(value), isFromEnd);

    private Node ReadKey(LambdaExpression? selector) =>
        selector is null ? _builder.Element with { SourceId = -1 } : ReadLambda(selector);

    private static ListNode ListOf(IEnumerable<object?> values) =>
        new(new EquatableList<Node>([.. values.Select(value => new ConstantNode(value))]));

    // An element, and its number or what it is joined with.
    private Node ReadArrived(LambdaExpression lambda) =>
        _nodes.ReadProjection(lambda, _builder.Element, ArrivalStep.Other(lambda.Parameters[1].Name ?? ""));

    private Node ReadLambda(LambdaExpression lambda) => _nodes.ReadLambda(lambda, _builder.Element);

    private void ReadGroupBy(GroupByCall call, int sourceId)
    {
        if (call.HasComparer)
        {
            Add(Remedies.WithComparer(call.Operator), sourceId);
            return;
        }

        var key = ReadLambda(call.KeySelector);
        var element = call.ElementSelector is { } selector ? ReadLambda(selector) : _builder.Element;
        Add(new GroupByStep(key, element), sourceId);
        if (call.ResultSelector is { } result && _builder.Element is GroupNode group)
        {
            Add(new SelectStep(_nodes.ReadProjection(result, group.Key, group)), sourceId);
        }
    }

    // A number that the operator was called with is no piece of the source that a refusal could quote.
    private Node ReadCount(ValueCall call) => call.Value is ConstantExpression { Value: int count } ? new ConstantNode(count) : _nodes.ReadValue(call.Value);

    private Node ReadDate(Expression date) => date is ConstantExpression { Value: DateOnly known }
        ? new ConstantNode(known.ToString(RequestGrammar.DateFormat, CultureInfo.InvariantCulture))
        : _nodes.ReadValue(date);
}
