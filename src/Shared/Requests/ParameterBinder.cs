using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <summary>
/// Takes the conditions that the service takes as parameters out of a filter: the one value of a field, and the first and the last day.
/// </summary>
internal sealed class ParameterBinder
{
    private readonly List<Node> _rest = [];
    private readonly Dictionary<AnalyticsFieldInfo, Node> _values = [];
    private Node? _first;
    private Node? _last;

    private ParameterBinder()
    {
    }

    /// <summary>What is left of the filter.</summary>
    public Node Filter { get; private set; } = ConstantNode.True;

    /// <summary>The parameters, in the order of the fields.</summary>
    public EquatableList<ParameterValue> Values { get; private set; }

    /// <summary>The first value that cannot be sent.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Takes the conditions out.</summary>
    /// <param name="filter">The filter with its values, or with holes.</param>
    /// <param name="resource">The resource.</param>
    public static ParameterBinder Take(Node filter, AnalyticsResource resource)
    {
        var binder = new ParameterBinder { Filter = filter };
        if (resource.HasParameters)
        {
            binder.TakeAll(filter, resource);
        }

        return binder;
    }

    /// <summary>
    /// Whether a condition is one that becomes a parameter. Totals are of whole days and dated with their midnight; of other rows, a bound
    /// at midnight is one between two days only where the row of that instant is on the right side of it.
    /// </summary>
    public static bool IsParameter(CompareNode compare, AnalyticsResource resource) =>
        compare is { Left: FieldNode { Field.Condition: var condition }, Operator: var op, Right: not ConstantNode { Value: null } }
        && condition switch
        {
            FieldCondition.Parameter => op == CompareOperator.Equal,
            FieldCondition.Days when resource.HasTotals => op != CompareOperator.NotEqual,
            FieldCondition.Days => op is CompareOperator.GreaterThanOrEqual or CompareOperator.LessThan,
            _ => false,
        };

    /// <summary>Whether a condition says no more than that the value of a parameter is not null, which a condition on it implies.</summary>
    public static bool IsImplied(CompareNode compare) => compare is
    {
        Operator: CompareOperator.NotEqual,
        Left: FieldNode { Field.Condition: not FieldCondition.Filter },
        Right: ConstantNode { Value: null },
    };

    private void TakeAll(Node filter, AnalyticsResource resource)
    {
        Split(filter, resource);
        var isEmpty = _first is ConstantNode { Value: DateTimeOffset first } && _last is ConstantNode { Value: DateTimeOffset last }
            && last < first;
        Filter = isEmpty ? ConstantNode.False
            : _rest.Count switch
            {
                0 => ConstantNode.True,
                1 => _rest[0],
                _ => new AndNode(new EquatableList<Node>([.. _rest])),
            };
        Values = new EquatableList<ParameterValue>([.. Parameters(resource)]);
    }

    private void Split(Node filter, AnalyticsResource resource)
    {
        switch (filter)
        {
            case AndNode and:
                foreach (var operand in and.Operands)
                {
                    Split(operand, resource);
                }

                break;
            case CompareNode compare when IsParameter(compare, resource):
                Take(compare, (FieldNode)compare.Left);
                break;
            case CompareNode compare when IsImplied(compare):
                break;
            default:
                _rest.Add(filter);
                break;
        }
    }

    private IEnumerable<ParameterValue> Parameters(AnalyticsResource resource)
    {
        foreach (var field in resource.Fields)
        {
            if (_values.TryGetValue(field, out var said))
            {
                yield return new ParameterValue(field.WireName, said);
            }
        }

        if (_first is not null)
        {
            yield return new ParameterValue(RequestGrammar.StartDate, _first);
        }

        if (_last is not null)
        {
            yield return new ParameterValue(RequestGrammar.EndDate, _last);
        }
    }

    private void Take(CompareNode compare, FieldNode field)
    {
        if (field.Field.Condition == FieldCondition.Days)
        {
            TakeDay(compare, field.Field);
        }
        else if (!_values.TryGetValue(field.Field, out var said))
        {
            _values.Add(field.Field, compare.Right);
        }
        else if (said is ConstantNode && compare.Right is ConstantNode && !said.Equals(compare.Right))
        {
            Refusal ??= new Refusal(RuleIds.ValueNotSendable, Reasons.TwoValues(field.Field), compare.SourceId);
        }
    }

    private void TakeDay(CompareNode compare, AnalyticsFieldInfo field)
    {
        var (op, day) = (compare.Operator, compare.Right);
        if (day is ConstantNode { Value: DateTimeOffset instant } && instant.UtcDateTime.TimeOfDay != TimeSpan.Zero)
        {
            Refusal ??= new Refusal(RuleIds.ValueNotSendable, Reasons.InsideOfDay(field, op.Sign()), compare.SourceId);
            return;
        }

        if (op.IsLowerBound())
        {
            _first = Later(_first, op == CompareOperator.GreaterThan ? Moved(day, 1) : day);
        }

        if (op.IsUpperBound())
        {
            _last = Earlier(_last, op == CompareOperator.LessThan ? Moved(day, -1) : day);
        }
    }

    private static Node Later(Node? known, Node day) =>
        known is null ? day : Of(known, day, "max", (first, second) => first > second);

    private static Node Earlier(Node? known, Node day) =>
        known is null ? day : Of(known, day, "min", (first, second) => first < second);

    private static Node Of(
        Node known, Node day, string function, Func<DateTimeOffset, DateTimeOffset, bool> isBetter) => (known, day) switch
        {
            (ConstantNode { Value: DateTimeOffset first }, ConstantNode { Value: DateTimeOffset second }) =>
                isBetter(first, second) ? known : day,
            _ when known.Equals(day) => known,
            _ => new HoleNode(-1) { Name = $"{function}({Shown(known)}, {Shown(day)})" },
        };

    private static Node Moved(Node day, int days) => day switch
    {
        ConstantNode { Value: DateTimeOffset instant } => new ConstantNode(instant.AddDays(days)) { SourceId = day.SourceId },
        _ => new HoleNode(-1) { Name = $"{Literals.Operand(Shown(day))} {(days < 0 ? "-" : "+")} 1 day" },
    };

    private static string Shown(Node day) =>
        day is HoleNode hole ? hole.Name : RequestGrammar.Day((DateTimeOffset)((ConstantNode)day).Value!);
}

/// <summary>A parameter that a condition became.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its text or its day, or a hole.</param>
internal sealed record ParameterValue(string Name, Node Value);
