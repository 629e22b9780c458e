using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Fields;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>Puts values in the place of the parameters of a compiled query.</summary>
internal sealed class ArgumentSubstitution(IReadOnlyList<ParameterExpression> parameters, IReadOnlyList<object?> values) : ExpressionVisitor
{
    private static readonly PropertyInfo Value = typeof(CompiledArgument).GetProperty(nameof(CompiledArgument.Value))!;

    private readonly Dictionary<ParameterExpression, Expression> _arguments = [];

    /// <summary>Whether an expression uses one of the parameters.</summary>
    public static bool IsNeededBy(Expression expression, IReadOnlyList<ParameterExpression> parameters)
    {
        var search = new ParameterSearch(parameters);
        search.Visit(expression);
        return search.IsFound;
    }

    // Each argument is one object, so that a value that is used twice is one variable, and read once.
    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (_arguments.TryGetValue(node, out var argument))
        {
            return argument;
        }

        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i] == node)
            {
                argument = Expression.Property(Expression.Constant(new CompiledArgument(node.Name ?? "_", values[i])), Value);
                return _arguments[node] = Expression.Convert(argument, node.Type);
            }
        }

        return node;
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
