using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Execution.Windows;

/// <summary>The stretch of time that a filter, with its values, leaves of a date field.</summary>
internal sealed class TimeBounds
{
    private readonly AnalyticsFieldInfo _field;
    private readonly List<Node> _conditions = [];
    private long? _from;
    private long? _until;
    private Node? _lower;
    private Node? _upper;

    // The windows' bounds go where the query's first one stood.
    private int? _place;

    private TimeBounds(AnalyticsFieldInfo field) => _field = field;

    /// <summary>The first instant.</summary>
    public DateTimeOffset From => new(Math.Min(_from!.Value, DateTime.MaxValue.Ticks), TimeSpan.Zero);

    /// <summary>The first instant after the last.</summary>
    public DateTimeOffset Until => new(Math.Min(_until!.Value, DateTime.MaxValue.Ticks), TimeSpan.Zero);

    /// <summary>Reads the bounds of a field from the conditions that must all hold.</summary>
    /// <exception cref="InvalidOperationException">There is no lower bound among them, or no upper one.</exception>
    public static TimeBounds Read(AnalyticsRequest request, AnalyticsFieldInfo field) =>
        Read(field.Condition == FieldCondition.Days ? BoundsOf(request, field) : request.Filter, field);

    private static TimeBounds Read(Node? filter, AnalyticsFieldInfo field)
    {
        var bounds = new TimeBounds(field);
        bounds.Add(filter);
        var missing = (bounds._from, bounds._until) switch
        {
            (null, null) => "no bounds",
            (null, _) => "no lower bound",
            (_, null) => "no upper bound",
            _ => null,
        };
        return missing is null ? bounds : throw new InvalidOperationException(
            $"PartitionBy splits the time between two bounds, but the query has {missing} of '{field.WireName}' that every row must keep. "
            + $"Add Where(x => x.{field.Name} >= from && x.{field.Name} < until), outside of any '||'.");
    }

    // The bounds of days are parameters of the request, each a whole day.
    private static Node BoundsOf(AnalyticsRequest request, AnalyticsFieldInfo field) => new AndNode(new EquatableList<Node>(
    [
        .. from parameter in request.Conditions
           where parameter.Value is ConstantNode { Value: DateTimeOffset }
           let day = (DateTimeOffset)((ConstantNode)parameter.Value).Value!
           select parameter.Name == RequestGrammar.StartDate
               ? Compare(field, CompareOperator.GreaterThanOrEqual, day)
               : Compare(field, CompareOperator.LessThan, day.AddDays(1)),
    ]));

    /// <summary>The request for one window.</summary>
    public AnalyticsRequest RequestOf(AnalyticsRequest request, AnalyticsWindow window) => _field.Condition == FieldCondition.Days
        ? request with
        {
            Conditions = new EquatableList<ParameterValue>([.. request.Conditions.Select(parameter => parameter.Name switch
            {
                RequestGrammar.StartDate => parameter with { Value = new ConstantNode(window.From) },
                RequestGrammar.EndDate => parameter with { Value = new ConstantNode(window.Until.AddDays(-1)) },
                _ => parameter,
            })]),
        }
        : request with { Filter = FilterOf(window) };

    /// <summary>The filter for one window: the conditions of the query, with the window's bounds in the place of the query's.</summary>
    private Node FilterOf(AnalyticsWindow window)
    {
        var lower = window.From == From ? _lower! : Compare(_field, CompareOperator.GreaterThanOrEqual, window.From);
        var upper = window.Until == Until ? _upper! : Compare(_field, CompareOperator.LessThan, window.Until);
        Node[] own = lower == upper ? [lower] : [lower, upper];
        var place = _place!.Value;
        Node[] all = [.. _conditions.Take(place), .. own, .. _conditions.Skip(place)];
        return all.Length == 1 ? all[0] : new AndNode(new EquatableList<Node>(all));
    }

    private void Add(Node? condition)
    {
        switch (condition)
        {
            case null:
                break;
            case AndNode and:
                foreach (var operand in and.Operands)
                {
                    Add(operand);
                }

                break;
            case CompareNode { Left: FieldNode { Field: var field }, Right: ConstantNode { Value: DateTimeOffset date } } compare
                when field == _field && compare.Operator != CompareOperator.NotEqual:
                Narrow(compare, date.UtcTicks);
                break;
            default:
                _conditions.Add(condition);
                break;
        }
    }

    private void Narrow(CompareNode bound, long ticks)
    {
        _place ??= _conditions.Count;
        if (bound.Operator.IsLowerBound())
        {
            var from = bound.Operator == CompareOperator.GreaterThan ? ticks + 1 : ticks;
            (_from, _lower) = from > (_from ?? -1) ? (from, bound) : (_from, _lower);
        }

        if (bound.Operator.IsUpperBound())
        {
            var until = bound.Operator == CompareOperator.LessThan ? ticks : ticks + 1;
            (_until, _upper) = until < (_until ?? long.MaxValue) ? (until, bound) : (_until, _upper);
        }
    }

    private static CompareNode Compare(AnalyticsFieldInfo field, CompareOperator op, DateTimeOffset date) =>
        new(op, new FieldNode(field), new ConstantNode(date));
}
