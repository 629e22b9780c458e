using System.Globalization;
using System.Linq.Expressions;
using PartnerAnalytics.Linq.Execution;
using PartnerAnalytics.Linq.Queries;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Shared.Rules;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>Reads a chain of operators, step by step, into the neutral tree. It only maps; the rules judge.</summary>
internal sealed class ExpressionReader
{
    private readonly QueryShapeBuilder _builder;
    private readonly SourceTable _sources = new();
    private readonly HoleTable _holes = new();
    private readonly NodeReader _nodes;

    private ExpressionReader(AnalyticsResource resource, Type rowType, bool isOpen)
    {
        _builder = new QueryShapeBuilder(resource);
        _nodes = new NodeReader(resource, rowType, _sources, _holes, isOpen);
    }

    public static QueryPlan Read(AnalyticsQueryable query, AnalyticsResource resource)
    {
        var reader = new ExpressionReader(resource, query.Root.RowType, query.Root.TakesParameters);
        reader._builder.SetCloud(query.Root.Cloud, sourceId: -1);
        reader.ReadChain(query);
        return new QueryPlan(query, reader._builder.Build(), reader._holes, reader._sources) { IsVolatile = reader._nodes.HasCapturedLambda };
    }

    private void ReadChain(AnalyticsQueryable query)
    {
        var depth = 0;
        for (var step = query; step.Previous is not null; step = step.Previous)
        {
            depth++;
        }

        var chain = new AnalyticsQueryable[depth];
        for (var step = query; step.Previous is not null; step = step.Previous)
        {
            chain[--depth] = step;
        }

        foreach (var step in chain)
        {
            _sources.CurrentStep = step;
            ReadStep(step, _sources.Add(piece: null));
        }
    }

    private void ReadStep(AnalyticsQueryable step, int sourceId)
    {
        switch (step.Operator)
        {
            case QueryOperator.Where:
                _builder.Add(new WhereStep(ReadLambda(step.Argument), step.Terminal) { SourceId = sourceId });
                break;
            case QueryOperator.Select:
                _builder.Add(new SelectStep(_nodes.ReadProjection((LambdaExpression)step.Argument!, _builder.Element)) { SourceId = sourceId });
                break;
            case QueryOperator.GroupBy:
                ReadGroupBy((GroupByArguments)step.Argument!, sourceId);
                break;
            case QueryOperator.GroupByFields:
                var grouping = (FieldGrouping)step.Argument!;
                _builder.Add(new GroupByStep(grouping.ReadKey(), _builder.Element) { SourceId = sourceId });
                _builder.Add(new SelectStep(grouping.ReadProjection()) { SourceId = sourceId });
                break;
            case QueryOperator.OrderBy or QueryOperator.OrderByDescending or QueryOperator.ThenBy or QueryOperator.ThenByDescending:
                ReadOrderBy(step, sourceId);
                break;
            case QueryOperator.Distinct:
                _builder.Add(new DistinctStep() { SourceId = sourceId });
                break;
            case QueryOperator.Take:
                _builder.Add(new TakeStep(ReadCount(step.Argument)) { SourceId = sourceId });
                break;
            case QueryOperator.Skip:
                _builder.Add(new SkipStep(ReadCount(step.Argument)) { SourceId = sourceId });
                break;
            case QueryOperator.WithPageSize:
                _builder.Add(new PageSizeStep(ReadCount(step.Argument)) { SourceId = sourceId });
                break;
            case QueryOperator.WithProcessedDate:
                Node date = step.Argument is DateOnly known
                    ? new ConstantNode(known.ToString(RequestGrammar.DateFormat, CultureInfo.InvariantCulture))
                    : _nodes.ReadValue((Expression)step.Argument!);
                _builder.Add(new ProcessedDateStep(date) { SourceId = sourceId });
                break;
            case QueryOperator.WhereRaw:
                _builder.Add(new RawFilterStep(new RawNode((string)step.Argument!)) { SourceId = sourceId });
                break;
            case QueryOperator.WithParameter:
                var parameter = (RequestParameter)step.Argument!;
                _builder.Add(new ParameterStep(parameter.Name, parameter.Value) { SourceId = sourceId });
                break;
            case QueryOperator.WithProgress:
                _builder.Add(new ProgressStep() { SourceId = sourceId });
                break;
            case QueryOperator.PartitionBy:
                _builder.Add(new PartitionStep(ReadLambda(step.Argument)) { SourceId = sourceId });
                break;
            case QueryOperator.Cast or QueryOperator.OfType:
                ReadCast(step, sourceId);
                break;
            default:
                var refused = (UnsupportedOperator)step.Argument!;
                _builder.Add(new UnsupportedStep(refused.Name, refused.Remedy) { SourceId = sourceId });
                break;
        }
    }

    private Node ReadLambda(object? argument)
    {
        var lambda = (LambdaExpression)argument!;
        return _nodes.ReadLambda(lambda, _builder.Element);
    }

    private void ReadGroupBy(GroupByArguments arguments, int sourceId)
    {
        if (arguments.HasComparer)
        {
            _builder.Add(Remedies.WithComparer("GroupBy") with { SourceId = sourceId });
            return;
        }

        var key = _nodes.ReadLambda(arguments.KeySelector, _builder.Element);
        var element = arguments.ElementSelector is { } selector ? _nodes.ReadLambda(selector, _builder.Element) : _builder.Element;
        _builder.Add(new GroupByStep(key, element) { SourceId = sourceId });
        if (arguments.ResultSelector is { } result && _builder.Element is GroupNode group)
        {
            var projection = _nodes.ReadProjection(result, group.Key, group);
            _builder.Add(new SelectStep(projection) { SourceId = sourceId });
        }
    }

    private void ReadOrderBy(AnalyticsQueryable step, int sourceId)
    {
        var isThenBy = step.Operator is QueryOperator.ThenBy or QueryOperator.ThenByDescending;
        var descending = step.Operator is QueryOperator.OrderByDescending or QueryOperator.ThenByDescending;
        _builder.Add(new OrderByStep(ReadLambda(step.Argument), descending, isThenBy) { SourceId = sourceId });
    }

    private void ReadCast(AnalyticsQueryable step, int sourceId)
    {
        var (from, to) = step switch
        {
            { Argument: (Type source, Type target) } => (source, target),
            IQueryable typed => ((Type)step.Argument!, typed.ElementType),
            _ => ((Type)step.Argument!, typeof(object)),
        };
        if (from == to && step.Operator == QueryOperator.OfType && _builder.Element is not RowNode
            && (!to.IsValueType || Nullable.GetUnderlyingType(to) is not null))
        {
            _builder.Add(Remedies.OfSameType(ExpressionPrinter.TypeName(to)) with { SourceId = sourceId });
        }
        else if (from != to)
        {
            _builder.Add(Remedies.Cast(step.Operator.ToString(), ExpressionPrinter.TypeName(to), ExpressionPrinter.TypeName(from)) with { SourceId = sourceId });
        }
    }

    private Node ReadCount(object? argument) => argument is int count ? new ConstantNode(count) : _nodes.ReadValue((Expression)argument!);
}
