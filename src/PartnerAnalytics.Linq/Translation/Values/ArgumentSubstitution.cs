using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Fields;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>Puts values in the place of the parameters of a compiled query. Thread-safe: a query may run several times at once.</summary>
internal sealed class ArgumentSubstitution(IReadOnlyList<ParameterExpression> parameters, IReadOnlyList<object?> values) : ExpressionVisitor
{
    private static readonly PropertyInfo Value = typeof(CompiledArgument).GetProperty(nameof(CompiledArgument.Value))!;

    private readonly Expression?[] _arguments = new Expression?[parameters.Count];

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
                return _arguments[i] ?? Keep(i);
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
        return Interlocked.CompareExchange(ref _arguments[index], argument, null) ?? argument;
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
