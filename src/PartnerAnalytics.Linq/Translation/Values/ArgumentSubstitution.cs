using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Fields;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>Puts values in the place of the parameters of a compiled query. Thread-safe: a query may run several times at once.</summary>
internal sealed class ArgumentSubstitution(IReadOnlyList<ParameterExpression> parameters, IReadOnlyList<object?> values) : ExpressionVisitor
{
    private static readonly PropertyInfo Value = typeof(CompiledArgument).GetProperty(nameof(CompiledArgument.Value))!;

    private Expression?[]? _arguments;

    /// <summary>Reads a parameter, as most values are nothing more; false where an expression is anything else.</summary>
    public bool TryRead(Expression expression, out object? value)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert && ValueInterpreter.KeepsValue(convert))
        {
            expression = convert.Operand;
        }

        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i] == expression)
            {
                value = values[i];
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Whether an expression uses one of the parameters.</summary>
    public static bool IsNeededBy(Expression expression, IReadOnlyList<ParameterExpression> parameters)
    {
        var search = new ParameterSearch(parameters);
        search.Visit(expression);
        return search.IsFound;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i] == node)
            {
                return _arguments?[i] ?? Keep(i);
            }
        }

        return node;
    }

    // Each argument is one object, so that a value that is used twice is one variable, and read once. Of two runs of a query at the same
    // time the first to come keeps its own.
    private Expression Keep(int index)
    {
        var parameter = parameters[index];
        var value = Expression.Property(Expression.Constant(new CompiledArgument(parameter.Name ?? "_", values[index])), Value);
        var argument = Expression.Convert(value, parameter.Type);
        var arguments = _arguments ?? Interlocked.CompareExchange(ref _arguments, new Expression?[parameters.Count], null) ?? _arguments;
        return Interlocked.CompareExchange(ref arguments[index], argument, null) ?? argument;
    }

    private sealed class ParameterSearch(IReadOnlyList<ParameterExpression> parameters) : ExpressionVisitor
    {
        public bool IsFound { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            IsFound |= parameters.Contains(node);
            return node;
        }
    }
}
