using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>
/// Takes the steps of a query one after the other, has each checked by the rules, and keeps what the request needs. Both front ends
/// feed it, so both say the same of a query.
/// </summary>
internal sealed class QueryShapeBuilder(AnalyticsResource resource)
{
    private readonly RuleContext _context = new(resource);
    private readonly List<Node> _filters = [];
    private readonly List<Node> _notNull = [];
    private readonly List<PagingOperation> _paging = [];
    private readonly List<RequestParameter> _parameters = [];
    private List<Ordering> _orderings = [];
    private Node? _processedDate;
    private BucketNode? _partition;
    private Node? _pageSize;
    private int _rootSourceId = -1;
    private int _newestRun;
    private string _firstRowsOf = "";
    private int _groupSourceId = -1;
    private bool _isSummed;
    private bool _stopped;
    private bool _isBeginningUnseen;

    /// <summary>What the parameter of the next lambda stands for.</summary>
    public Node Element => _context.Element;

    /// <summary>Says to which cloud the query is sent. Goes before the first operator.</summary>
    /// <param name="cloud">The cloud; none where it is not known.</param>
    /// <param name="sourceId">The piece of source that names the resource.</param>
    public void SetCloud(PartnerCenterClouds cloud, int sourceId)
    {
        _rootSourceId = sourceId;
        _context.Begin(sourceId);
        CloudRule.Check(cloud, _context);
    }

    /// <summary>Adds the next operator of the query.</summary>
    public void Add(Step step)
    {
        if (_stopped)
        {
            return;
        }

        CheckOperator(step);
        switch (step)
        {
            case WhereStep where:
                AddWhere(where);
                break;
            case SelectStep select:
                AddSelect(select);
                break;
            case GroupByStep or CountByStep or DistinctByStep or DistinctStep:
                AddGrouping(step);
                break;
            case OrderByStep order:
                AddOrderBy(order);
                break;
            case ReverseStep reverse:
                AddReverse(reverse);
                break;
            case TakeStep or SkipStep:
                AddPaging(step);
                break;
            case PageSizeStep page:
                AddPageSize(page);
                break;
            case ChunkStep:
                _context.IsChunked = true;
                break;
            case ProcessedDateStep or RawFilterStep or ParameterStep:
                AddOwn(step);
                break;
            case PartitionStep partition:
                AddPartition(partition);
                break;
            case ArrivalStep arrival:
                AddArrival(arrival);
                break;
            case UnseenStep:
                _isBeginningUnseen = true;
                _context.MayBeOrdered = resource.Fields.Count == 0 || resource.Fields.Any(f => f.Sortable);
                break;
            case UnsupportedStep:
                _stopped = true;
                break;
            default:
                throw new ArgumentException("Unknown step " + step.GetType().Name + ".", nameof(step));
        }

        _context.PreviousOrders = step is OrderByStep or UnseenStep;
    }

    /// <summary>Takes note of an ordering that cannot be read.</summary>
    public void AddUnseenOrder() => _context.MayBeOrdered = true;

    /// <summary>Checks what only the end of a query can tell, and gives the shape.</summary>
    /// <param name="isWhole">False where operators may follow that are not seen from here.</param>
    /// <param name="isRun">Whether the query is sent from here, so that nothing that is missing may be added.</param>
    public QueryShape Build(bool isWhole = true, bool isRun = true)
    {
        if (!_stopped && isWhole && !_isBeginningUnseen)
        {
            TopRule.Check(Paging.Fold(_paging, values: null), _context);
            ParameterRule.Check(_filters, _parameters, isRun ? _rootSourceId : null, _context);
        }

        return new QueryShape
        {
            Resource = resource,
            Filters = _filters,
            NotNull = _notNull,
            Keys = _context.IsGrouped ? _context.Keys : GroupKey.RowsOf(resource),
            IsGrouped = _context.IsGrouped,
            IsByDay = _context.IsByDay,
            IsOneGroup = _context is { IsGrouped: true, IsByDay: false, Keys.Count: 0 } && !_isSummed,
            IsSummed = _isSummed,
            Orderings = new EquatableList<Ordering>([.. _orderings]),
            Paging = _paging,
            PageSize = _pageSize,
            IsChunked = _context.IsChunked,
            ProcessedDate = _processedDate,
            Parameters = new EquatableList<RequestParameter>([.. _parameters]),
            IsReversed = _context.IsReversed,
            Partition = _partition,
            Element = Element,
            Refusals = _context.Refusals,
            ElementRefusal = _stopped ? null : RefuseElements(),
            CountRefusal = _stopped ? null : ArrivalRule.RefusalOfCount(_context),
            PagesRefusal = _stopped ? null : ArrivalRule.RefusalOfPages(_context),
        };
    }

    private Refusal? RefuseElements() =>
        _context.IsOfFirstRows ? FirstRows(_groupSourceId)
        : GroupProjectionRule.Carried(Element) is { } group
            ? new Refusal(
                RuleIds.FieldNotGroupableOrSortable, Reasons.RowsOfGroup(resource), group.SourceId >= 0 ? group.SourceId : _groupSourceId)
        : null;

    private Refusal FirstRows(int sourceId) => new(
        RuleIds.FieldNotGroupableOrSortable,
        Reasons.FirstRowsOfGroups(_context.Keys.FirstOrDefault(key => key.Level is null)?.Field, _firstRowsOf),
        sourceId >= 0 ? sourceId : _context.SourceId);

    private void AddWhere(WhereStep where)
    {
        if (!_context.HasRefused)
        {
            FilterRule.Check(where.Condition, _context);
            _filters.Add(where.Condition);
        }
    }

    private void AddOwn(Step step)
    {
        switch (step)
        {
            case ProcessedDateStep processed:
                _processedDate = processed.Date;
                break;
            case RawFilterStep raw:
                AddRawFilter(raw);
                break;
            case ParameterStep parameter:
                AddParameter(new RequestParameter(parameter.Name, parameter.Value));
                break;
        }
    }

    private void AddRawFilter(RawFilterStep raw)
    {
        if (!_context.IsLate && !_context.HasRefused)
        {
            if (raw.Filter is RawNode filter)
            {
                ValueRule.Check(filter.Text, _context);
            }

            _filters.Add(raw.Filter);
        }
    }

    private void AddParameter(RequestParameter parameter)
    {
        ValueRule.Check(parameter.Value, _context);
        _parameters.RemoveAll(p => p.Name == parameter.Name);
        _parameters.Add(parameter);
    }

    private void AddPaging(Step step)
    {
        var count = step is TakeStep take ? take.Count : ((SkipStep)step).Count;
        ValueRule.Check(count, _context);
        _paging.Add(new PagingOperation(step is TakeStep, count, step.SourceId));
        (_context.IsPaged, _context.Skips) = (true, _context.Skips || step is SkipStep);
    }

    private void AddPageSize(PageSizeStep page)
    {
        TopRule.Check(page, _context);
        _pageSize = page.Size;
        _context.HasPageSize = true;
    }

    private void AddSelect(SelectStep select)
    {
        ValueRule.Check(select.Projection, _context);
        if (_context.Arrivals.Count > 0)
        {
            return;
        }

        if (_context.IsGrouped)
        {
            GroupProjectionRule.Check(select.Projection, _context);
        }

        if (_context.IsOfFirstRows && !GroupKeyRule.IsOfKey(select.Projection, _context))
        {
            _context.Refuse(FirstRows(select.Projection.SourceId));
        }

        _context.IsOfFirstRows = false;
        _context.Element = ProjectedNodes.Of(select.Projection);
    }

    // The elements from here on are none that the service knows.
    private void AddArrival(ArrivalStep arrival)
    {
        if (arrival.Projection is { } projection)
        {
            ValueRule.Check(projection, _context);
        }

        _context.Refuse(RefuseElements());
        _context.Arrivals.Add(arrival);
        _context.IsOfFirstRows = false;
        _context.Element = ArrivalStep.Other(arrival.Operator);
    }

    private void CheckOperator(Step step)
    {
        _context.Begin(step.SourceId);
        ArrivalRule.Check(step, _context);
        if (!_context.HasRefused)
        {
            OperatorOrderRule.Check(step, _context);
            OperatorRule.Check(step, _context);
        }
    }

    private void AddGrouping(Step step)
    {
        switch (step)
        {
            case GroupByStep group:
                AddGroupBy(group);
                break;
            case CountByStep count:
                AddCountBy(count);
                break;
            case DistinctByStep distinct:
                AddDistinctBy(distinct);
                break;
            default:
                AddDistinct(step);
                break;
        }
    }

    private bool CanGroup => !_context.IsLate && _context.Arrivals.Count == 0;

    private void AddGroupBy(GroupByStep group)
    {
        if (CanGroup)
        {
            SetKeys(group.Key, group);
            _isSummed = group.IsOfAllRows;
        }

        _context.Element = new GroupNode(ProjectedNodes.Of(group.Key), ProjectedNodes.Of(group.Element));
    }

    private void AddCountBy(CountByStep step)
    {
        var count = new AggregateNode(AggregateFunction.Count, null) { SourceId = step.SourceId };
        if (CanGroup)
        {
            SetKeys(step.Key, step);
            GroupProjectionRule.Check(count, _context);
            if (GroupKeyRule.NotNull(step.Key, _context) is { } condition)
            {
                _filters.Add(condition);
            }
        }

        _context.Element = ProjectedNodes.Of(new NewObjectNode(new EquatableList<NewObjectMember>(
            new NewObjectMember("Key", step.Key, CompilerNames.KeyValuePair),
            new NewObjectMember("Value", count, CompilerNames.KeyValuePair))));
    }

    private void AddDistinctBy(DistinctByStep step)
    {
        if (CanGroup)
        {
            SetKeys(step.Key, step);
            _context.IsOfFirstRows = true;
            _firstRowsOf = step.Operator;
        }
    }

    private void AddDistinct(Step step)
    {
        if (CanGroup && Element is not RowNode)
        {
            SetKeys(Element, step);
        }
    }

    private void SetKeys(Node key, Step step)
    {
        GroupKeyRule.Check(key, _context);
        _context.Keys = GroupKey.ListOf(key);
        _context.IsGrouped = true;
        _groupSourceId = step.SourceId;
    }

    private void AddReverse(ReverseStep reverse)
    {
        if (_context.IsPaged)
        {
            _context.IsReversed = reverse.PutsBack;
        }
        else
        {
            _orderings = [.. _orderings.Select(ordering => ordering with { Descending = !ordering.Descending })];
        }
    }

    private void AddOrderBy(OrderByStep order)
    {
        _context.MayBeOrdered = true;
        if (!_context.HasRefused && _context.IsOfFirstRows && !GroupKeyRule.IsOfKey(order.Key, _context))
        {
            _context.Refuse(FirstRows(order.Key.SourceId));
        }

        if (!_context.HasRefused)
        {
            OrderingRule.Check(order, _context);
        }

        if (!_context.HasRefused)
        {
            if (OrderingRule.NullLeftOut(order, _context) is { } condition)
            {
                _notNull.Add(condition);
            }

            var ordering = new Ordering(OrderingRule.FieldOf(order.Key, _context)!, order.Descending);

            // A later OrderBy wins; the earlier one breaks ties.
            _orderings = order.IsThenBy
                ? [.. _orderings.Take(_newestRun), ordering, .. _orderings.Skip(_newestRun)]
                : [ordering, .. _orderings];
            _newestRun = order.IsThenBy ? _newestRun + 1 : 1;
            _context.IsOrdered = true;
        }
    }

    private void AddPartition(PartitionStep partition)
    {
        if (!_context.HasRefused)
        {
            PartitionRule.Check(partition.Key, _context);
            _partition = _context.HasRefused ? null : (BucketNode)partition.Key;
        }
    }
}
