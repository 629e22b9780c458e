using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>The values of a query that are read each time it runs, as the expressions to read them from.</summary>
internal sealed class HoleTable
{
    private static readonly MethodInfo ToText = new Func<string>("".ToString).Method;

    private readonly List<Expression> _expressions = [];
    private readonly List<int> _sources = [];
    private readonly List<bool> _readClock = [];
    private readonly List<Expression> _written = [];

    public int Count => _expressions.Count;

    /// <summary>The piece of source in which a hole was first found.</summary>
    public int SourceOf(int ordinal) => _sources[ordinal];

    /// <summary>The value as the user wrote it, for messages.</summary>
    public Expression Written(int ordinal) => _written[ordinal];

    public Expression this[int ordinal] => _expressions[ordinal];

    /// <summary>Whether the hole's value depends on the time.</summary>
    public bool ReadsClock(int ordinal) => _readClock[ordinal];

    /// <summary>The hole for an expression. The same variable or property is one hole, and so is read once each time the query runs.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="sourceId">The piece of source it stands in.</param>
    public HoleNode Add(Expression expression, int sourceId)
    {
        for (var i = 0; i < _expressions.Count; i++)
        {
            if (ExpressionEquality.AreSameVariable(_expressions[i], expression))
            {
                return new HoleNode(i) { Name = ExpressionPrinter.Print(expression), SourceId = sourceId };
            }
        }

        return Add(expression, expression, sourceId);
    }

    /// <summary>The hole for a string that a method is called on: reading it throws, as the call would, where it is null.</summary>
    /// <param name="text">The string.</param>
    /// <param name="sourceId">The piece of source it stands in.</param>
    public HoleNode AddReceiver(Expression text, int sourceId) => Add(Expression.Call(text, ToText), text, sourceId);

    private HoleNode Add(Expression expression, Expression written, int sourceId)
    {
        _expressions.Add(expression);
        _sources.Add(sourceId);
        _readClock.Add(Clock.IsReadBy(expression));
        _written.Add(written);
        return new HoleNode(_expressions.Count - 1) { Name = ExpressionPrinter.Print(written), SourceId = sourceId };
    }
}
