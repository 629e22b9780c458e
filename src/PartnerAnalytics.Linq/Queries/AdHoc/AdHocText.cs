using System.Buffers;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Queries.Compiled;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Queries.AdHoc;

/// <summary>
/// The text of all queries that are the same code. Such a query is not read again: its variables are read, and written into the text.
/// </summary>
internal sealed class AdHocText
{
    private readonly AnalyticsResource _resource;
    private readonly PartnerCenterClouds _cloud;
    private readonly StepPattern[] _steps;
    private readonly Variable[] _variables;
    private readonly CompiledText _text;

    private AdHocText(AnalyticsRoot root, StepPattern[] steps, Variable[] variables, CompiledText text)
    {
        _resource = root.Resource!;
        _cloud = root.Cloud;
        _steps = steps;
        _variables = variables;
        _text = text;
    }

    /// <summary>The text; null for a query whose text is not kept, because of what it is made of or because it is refused.</summary>
    public static AdHocText? TryCreate(AnalyticsQueryable query)
    {
        var scopes = default(ScopeList);
        var steps = new List<StepPattern>();
        foreach (var step in StepsOf(query))
        {
            if (StepPattern.TryCreate(step, ref scopes) is not { } pattern)
            {
                return null;
            }

            steps.Add(pattern);
        }

        var plan = query.Plan;
        if (plan.IsVolatile || plan.FirstRefusal is not null || RequestBinder.Bind(plan.Shape, values: null).Refusal is not null)
        {
            return null;
        }

        var variables = new List<Variable>();
        var expressions = new List<Expression>();
        for (var i = 0; i < plan.Holes.Count; i++)
        {
            var expression = Variable.WithoutConversions(plan.Holes[i]);
            if (plan.Holes.ReadsClock(i) || Variable.TryCreate(expression, scopes) is not { } variable)
            {
                return null;
            }

            variables.Add(variable);
            expressions.Add(expression);
        }

        return variables.Count <= ValueList.Capacity && CompiledText.TryCreate(plan, expressions) is { } text
            ? new AdHocText(query.Root, [.. steps], [.. variables], text)
            : null;
    }

    /// <summary>Whether a query is the same code.</summary>
    /// <param name="query">The query.</param>
    /// <param name="scopes">Takes the objects that hold its variables.</param>
    public bool Matches(AnalyticsQueryable query, ref ScopeList scopes)
    {
        if (query.Root.Resource != _resource || query.Root.Cloud != _cloud)
        {
            return false;
        }

        var step = query;
        foreach (var pattern in _steps)
        {
            if (step.Previous is null || !pattern.Matches(step, ref scopes))
            {
                return false;
            }

            step = step.Previous;
        }

        return step.Previous is null;
    }

    /// <summary>Writes the address; false where the query has to be read in the ordinary way.</summary>
    public bool TryWrite(IBufferWriter<char> writer, Uri endpoint, in ScopeList scopes)
    {
        var values = default(ValueList);
        return TryRead(ref values, scopes) && _text.TryWrite(writer, endpoint, values[.._variables.Length]);
    }

    /// <summary>The address; null where the query has to be read in the ordinary way.</summary>
    public string? TryWrite(Uri endpoint, in ScopeList scopes)
    {
        var values = default(ValueList);
        return TryRead(ref values, scopes) ? _text.TryWrite(endpoint, values[.._variables.Length]) : null;
    }

    // From the last one to the first, as a chain is held.
    private static IEnumerable<AnalyticsQueryable> StepsOf(AnalyticsQueryable query)
    {
        for (var step = query; step.Previous is not null; step = step.Previous)
        {
            yield return step;
        }
    }

    private bool TryRead(ref ValueList values, in ScopeList scopes)
    {
        for (var i = 0; i < _variables.Length; i++)
        {
            if (!_variables[i].TryRead(scopes, out values[i]))
            {
                return false;
            }
        }

        return true;
    }

    [InlineArray(Capacity)]
    private struct ValueList
    {
        public const int Capacity = 8;

        private CompiledValue _first;
    }

    /// <summary>A captured variable of one of the query's scopes.</summary>
    private sealed class Variable(int scope, CapturedVariable variable)
    {
        public static Expression WithoutConversions(Expression expression)
        {
            while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert)
            {
                expression = convert.Operand;
            }

            return expression;
        }

        public static Variable? TryCreate(Expression expression, in ScopeList scopes) =>
            CapturedVariable.TryCreate(expression, out var variable, out var holder) && scopes.IndexOf(holder) is >= 0 and var scope
                ? new Variable(scope, variable)
                : null;

        public bool TryRead(in ScopeList scopes, out CompiledValue value) => variable.TryRead(scopes[scope], out value);
    }
}
