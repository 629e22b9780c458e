using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>
/// Takes the steps of a query one after the other, checks each against the rules, and keeps what the request needs. Both front ends
/// feed it, so both say the same of a query.
/// </summary>
internal sealed class QueryShapeBuilder(AnalyticsResource resource)
{
    private readonly List<Node> _filters = [];
    private readonly List<PagingOperation> _paging = [];
    private readonly List<Refusal> _refusals = [];
    private readonly List<RequestParameter> _parameters = [];
    private List<Ordering> _orderings = [];
    private EquatableList<GroupKey> _keys;
    private Node? _processedDate;
    private BucketNode? _partition;
    private int? _pageSize;
    private int _newestRun;
    private int _groupSourceId = -1;
    private int _stepSourceId = -1;
    private bool _isGrouped;
    private bool _previousOrders;
    private bool _stopped;
    private bool _isBeginningUnseen;

    public AnalyticsResource Resource => resource;

    /// <summary>What the parameter of the next lambda stands for.</summary>
    public Node Element { get; private set; } = RowNode.Instance;

    /// <summary>Says which cloud is asked. Goes before the first operator.</summary>
    /// <param name="cloud">The cloud; none where it is not known.</param>
    /// <param name="sourceId">The piece of source that names the resource.</param>
    public void SetCloud(PartnerCenterClouds cloud, int sourceId) => Refuse(CloudRule.Check(resource, cloud, sourceId));

    /// <summary>Adds the next operator of the query.</summary>
    public void Add(Step step)
    {
        if (_stopped)
        {
            return;
        }

        _stepSourceId = step.SourceId;
        switch (step)
        {
            case WhereStep where:
                AddWhere(where);
                break;
            case SelectStep select:
                AddSelect(select);
                break;
            case GroupByStep group:
                AddGroupBy(group);
                break;
            case DistinctStep:
                AddDistinct();
                break;
            case OrderByStep order:
                AddOrderBy(order);
                break;
            case TakeStep take:
                RefuseUnreadable(take.Count);
                _paging.Add(new PagingOperation(true, take.Count, take.SourceId));
                break;
            case SkipStep skip:
                RefuseUnreadable(skip.Count);
                _paging.Add(new PagingOperation(false, skip.Count, skip.SourceId));
                break;
            case PageSizeStep page:
                AddPageSize(page);
                break;
            case ProcessedDateStep processed:
                AddProcessedDate(processed);
                break;
            case RawFilterStep raw:
                AddRawFilter(raw);
                break;
            case ParameterStep parameter:
                RefuseValue(parameter.Value);
                _parameters.RemoveAll(p => p.Name == parameter.Name);
                _parameters.Add(new RequestParameter(parameter.Name, parameter.Value));
                break;
            case ProgressStep:
                break;
            case PartitionStep partition:
                AddPartition(partition);
                break;
            case UnseenStep:
                _isBeginningUnseen = true;
                break;
            case UnsupportedStep unsupported:
                Refuse(RuleIds.OperatorNotTranslated, Reasons.OperatorNotTranslated(
                    unsupported.Operator,
                    unsupported.Remedy ?? Remedies.For(unsupported.Operator, Element, _isGrouped || _paging.Count > 0, resource)), step.SourceId);
                _stopped = true;
                break;
            default:
                throw new ArgumentException("Unknown step " + step.GetType().Name + ".", nameof(step));
        }

        _previousOrders = step is OrderByStep or UnseenStep;
    }

    /// <summary>Checks what only the end of a query can tell, and gives the shape.</summary>
    /// <param name="isWhole">False where operators may follow that are not seen from here.</param>
    public QueryShape Build(bool isWhole = true)
    {
        if (!_stopped && isWhole && !_isBeginningUnseen)
        {
            Refuse(TopRule.CheckTop(Paging.Fold(_paging, values: null), _pageSize is not null));
        }

        return new QueryShape
        {
            Resource = resource,
            Filters = _filters,
            Keys = _keys,
            Orderings = new EquatableList<Ordering>([.. _orderings]),
            Paging = _paging,
            PageSize = _pageSize,
            ProcessedDate = _processedDate,
            Parameters = new EquatableList<RequestParameter>([.. _parameters]),
            Partition = _partition,
            Element = Element,
            Refusals = _refusals,
            ElementRefusal = !_stopped && Element is GroupNode
                ? new Refusal(RuleIds.FieldNotGroupableOrSortable, Reasons.RowsOfGroup(resource), _groupSourceId)
                : null,
        };
    }

    private void AddWhere(WhereStep where)
    {
        if (!RefuseLate("Where", where.Terminal))
        {
            FilterRule.Check(where.Predicate, Refuse);
            _filters.Add(where.Predicate);
        }
    }

    private void AddRawFilter(RawFilterStep raw)
    {
        if (!RefuseLate("WhereRaw"))
        {
            RefuseValue(raw.Filter.Text);
            _filters.Add(raw.Filter);
        }
    }

    private void AddProcessedDate(ProcessedDateStep processed)
    {
        if (!resource.HasProcessedDate)
        {
            Refuse(
                RuleIds.OperatorNotTranslated,
                Reasons.OperatorNotTranslated("WithProcessedDate", Remedies.NewestData(resource)),
                _stepSourceId);
        }

        _processedDate = processed.Date;
    }

    private void AddSelect(SelectStep select)
    {
        RefuseUnreadable(select.Projection);
        if (_isGrouped)
        {
            GroupProjectionRule.Check(select.Projection, resource, _keys, Refuse);
        }

        Element = Projected(select.Projection);
    }

    private void AddGroupBy(GroupByStep group)
    {
        if (!RefuseLate("GroupBy"))
        {
            RefuseLostOrder("GroupBy");
            RefuseOwnEquality(group.Key);
            _keys = GroupKeyRule.Check(group.Key, resource, Refuse, group.SourceId);
            _isGrouped = true;
            _groupSourceId = group.SourceId;
        }

        Element = new GroupNode(Projected(group.Key), Projected(group.Element));
    }

    private void AddDistinct()
    {
        if (RefuseLate("Distinct"))
        {
            return;
        }

        RefuseLostOrder("Distinct");
        if (Element is RowNode)
        {
            Refuse(
                RuleIds.OperatorNotTranslated,
                Reasons.OperatorNotTranslated("Distinct over whole rows", Remedies.DistinctFields(resource)),
                _stepSourceId);
            return;
        }

        RefuseOwnEquality(Element);
        _keys = GroupKeyRule.Check(Element, resource, Refuse, _stepSourceId);
        _isGrouped = true;
        _groupSourceId = _stepSourceId;
    }

    private void AddOrderBy(OrderByStep order)
    {
        var name = (order.IsThenBy ? "ThenBy" : "OrderBy") + (order.Descending ? "Descending" : "");
        if (_paging.Count > 0)
        {
            Refuse(RuleIds.OperatorOrder, Reasons.AfterPaging(name), order.SourceId);
            return;
        }

        if (order.IsThenBy && !_previousOrders)
        {
            Refuse(RuleIds.OperatorOrder, Reasons.ThenByWithoutOrderBy(), order.SourceId);
            return;
        }

        if (OrderingRule.Check(order.Key, resource, _keys, Refuse) is { } field)
        {
            var ordering = new Ordering(field, order.Descending);

            // A later OrderBy wins; the earlier one breaks ties.
            _orderings = order.IsThenBy ? [.. _orderings.Take(_newestRun), ordering, .. _orderings.Skip(_newestRun)] : [ordering, .. _orderings];
            _newestRun = order.IsThenBy ? _newestRun + 1 : 1;
        }
    }

    private void AddPageSize(PageSizeStep page)
    {
        Refuse(TopRule.CheckPageSize(page.Size, page.SourceId));

        // Where the number is not known while the source is read, the run time checks it; any Take is legal with it.
        _pageSize = page.Size is ConstantNode { Value: int size } ? size : 0;
    }

    private void AddPartition(PartitionStep partition)
    {
        var reason = _paging.Count > 0 ? Reasons.PartitionAfterPaging()
            : _isGrouped ? Reasons.PartitionOfGroups()
            : _orderings.Count > 0 ? Reasons.PartitionOfOrdered()
            : null;
        if (reason is null)
        {
            _partition = PartitionRule.Check(partition.Key, resource, Refuse);
        }
        else
        {
            Refuse(RuleIds.OperatorOrder, reason, partition.SourceId);
        }
    }

    private bool RefuseLate(string operatorName, string? terminal = null)
    {
        if (_paging.Count > 0)
        {
            Refuse(RuleIds.OperatorOrder, terminal is null ? Reasons.AfterPaging(operatorName) : Reasons.ConditionAfterPaging(terminal), _stepSourceId);
            return true;
        }

        if (_isGrouped)
        {
            Refuse(RuleIds.OperatorOrder, terminal is null ? Reasons.AfterGrouping(operatorName) : Reasons.ConditionAfterGrouping(terminal), _stepSourceId);
            return true;
        }

        return false;
    }

    private void RefuseOwnEquality(Node key)
    {
        if (key is not NewObjectNode created)
        {
            return;
        }

        if (created.OwnEquality is { } type)
        {
            Refuse(RuleIds.ExpressionNotTranslated, Reasons.KeyWithoutEquality(type), _stepSourceId);
        }

        foreach (var member in created.Members)
        {
            RefuseOwnEquality(member.Value);
        }
    }

    private void RefuseLostOrder(string operatorName)
    {
        if (_orderings.Count > 0)
        {
            Refuse(RuleIds.OperatorOrder, Reasons.OrderBeforeGrouping(operatorName), _stepSourceId);
        }
    }

    // A projection that cannot be sent runs on the rows that arrive, but a query in it would be sent for each.
    private void RefuseUnreadable(Node node)
    {
        if (node is UnsupportedNode { Kind: UnsupportedKind.Query or UnsupportedKind.ForeignParameter or UnsupportedKind.Value } unreadable)
        {
            Refuse(RuleIds.ExpressionNotTranslated, Reasons.ExpressionNotTranslated(unreadable.Kind, unreadable.Detail), node.SourceId);
        }
    }

    private void RefuseValue(string value) => Refuse(ValueRule.Check(new ConstantNode(value) { SourceId = _stepSourceId }));

    private void Refuse(string ruleId, string reason, int sourceId) =>
        Refuse(new Refusal(ruleId, reason, sourceId >= 0 ? sourceId : _stepSourceId));

    private void Refuse(Refusal? refusal)
    {
        if (refusal is not null && !_refusals.Contains(refusal))
        {
            _refusals.Add(refusal);
        }
    }

    // A refusal names the member that the user sees, not what computes it.
    private static NewObjectMember ProjectedMember(NewObjectMember member)
    {
        var value = Projected(member.Value);
        return member with { Value = value is UnsupportedNode computed && member.Name.Length > 0 ? computed with { Detail = member.Name } : value };
    }

    private static Node Projected(Node node) => node switch
    {
        UnsupportedNode unsupported => unsupported with { IsProjected = true },
        NewObjectNode created => created with
        {
            IsProjected = true,
            Members = new EquatableList<NewObjectMember>([.. created.Members.Select(ProjectedMember)]),
        },
        _ => node,
    };
}
