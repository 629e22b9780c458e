using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Shared.Rules;

/// <summary>PAL1004 and PAL1011: conditions that the service takes as parameters, where they may stand, and which it requires.</summary>
internal sealed class ParameterRule
{
    private readonly RuleContext _context;
    private readonly HashSet<AnalyticsFieldInfo> _said = [];
    private readonly List<(Node Condition, AnalyticsFieldInfo Field)> _guards = [];
    private bool _hasFirstDay;
    private bool _hasLastDay;

    private ParameterRule(RuleContext context) => _context = context;

    /// <summary>Checks the conditions of a whole query.</summary>
    /// <param name="filters">The predicates; all must hold.</param>
    /// <param name="parameters">The parameters that the user adds.</param>
    /// <param name="rootSourceId">The piece of source that names the resource; null where conditions may still be added.</param>
    /// <param name="context">What is known of the query.</param>
    public static void Check(
        IReadOnlyList<Node> filters, IReadOnlyList<RequestParameter> parameters, int? rootSourceId, RuleContext context)
    {
        if (!context.Resource.HasParameters)
        {
            return;
        }

        var rule = new ParameterRule(context);
        foreach (var filter in filters)
        {
            rule.Visit(filter);
        }

        if (rootSourceId is { } root)
        {
            foreach (var (guard, field) in rule._guards.Where(guard => !rule._said.Contains(guard.Field)))
            {
                context.Refuse(RuleIds.FieldOperatorNotSupported, Reasons.ParameterElsewhere(field), guard.SourceId);
                rule.Note(field);
            }

            rule.CheckRequired(parameters, root);
        }
    }

    private void Visit(Node condition)
    {
        switch (condition)
        {
            case AndNode and:
                foreach (var operand in and.Operands)
                {
                    Visit(operand);
                }

                break;
            case CompareNode { Left: FieldNode { Field: var field } } compare when ParameterBinder.IsParameter(compare, _context.Resource):
                Note(compare, field);
                break;
            case CompareNode { Left: FieldNode { Field: var field } } compare when ParameterBinder.IsImplied(compare):
                _guards.Add((compare, field));
                break;
            default:
                Visit(condition, NodeFields.Of(condition));
                break;
        }
    }

    private void Visit(Node condition, IEnumerable<FieldNode> fields)
    {
        foreach (var node in fields)
        {
            if (node.Field.Condition == FieldCondition.Filter)
            {
                _said.Add(node.Field);
            }
            else
            {
                var sourceId = condition.SourceId >= 0 ? condition.SourceId : node.SourceId;
                _context.Refuse(RuleIds.FieldOperatorNotSupported, Reasons.ParameterElsewhere(node.Field), sourceId);
                Note(node.Field);
                return;
            }
        }
    }

    private void Note(CompareNode compare, AnalyticsFieldInfo field)
    {
        _said.Add(field);
        if (field.Condition == FieldCondition.Days)
        {
            _hasFirstDay |= compare.Operator.IsLowerBound();
            _hasLastDay |= compare.Operator.IsUpperBound();
        }
    }

    // What is refused where it stands is not missed as well.
    private void Note(AnalyticsFieldInfo field)
    {
        _said.Add(field);
        _hasFirstDay |= field.Condition == FieldCondition.Days;
        _hasLastDay |= field.Condition == FieldCondition.Days;
    }

    private void CheckRequired(IReadOnlyList<RequestParameter> parameters, int rootSourceId)
    {
        foreach (var field in _context.Resource.Fields)
        {
            var isSaid = field.Condition switch
            {
                FieldCondition.Days => (_hasFirstDay || IsAdded(parameters, RequestGrammar.StartDate))
                    && (_hasLastDay || IsAdded(parameters, RequestGrammar.EndDate)),
                _ => _said.Any(said => said == field || said.InsteadOf == field.WireName) || IsAdded(parameters, field.WireName),
            };
            var isHalfSaid = field.Condition == FieldCondition.Days && _hasFirstDay != _hasLastDay;
            if (!isSaid && (field.Required || isHalfSaid))
            {
                _context.Refuse(new Refusal(
                    RuleIds.RequiredConditionMissing, Reasons.ConditionMissing(field, _hasFirstDay, _hasLastDay), rootSourceId));
            }
        }
    }

    private static bool IsAdded(IReadOnlyList<RequestParameter> parameters, string name) =>
        parameters.Any(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase));
}
