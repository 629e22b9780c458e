using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>The values of a query that are read each time it runs, as the expressions to read them from.</summary>
internal sealed class HoleTable
{
    private static readonly MethodInfo ToText = new Func<string>("".ToString).Method;

    private readonly List<Hole> _holes = [];

    public int Count => _holes.Count;

    public Hole this[int ordinal] => _holes[ordinal];

    /// <summary>The hole for an expression. The same variable or property is one hole, and so is read once each time the query runs.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="sourceId">The piece of source it stands in.</param>
    public HoleNode Add(Expression expression, int sourceId)
    {
        for (var i = 0; i < _holes.Count; i++)
        {
            if (ExpressionEquality.AreSameVariable(_holes[i].Expression, expression))
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
        _holes.Add(new Hole(expression, written, sourceId, Clock.IsReadBy(expression)));
        return new HoleNode(_holes.Count - 1) { Name = ExpressionPrinter.Print(written), SourceId = sourceId };
    }
}

/// <summary>A value that is read each time a query runs.</summary>
/// <param name="Expression">What is read.</param>
/// <param name="Written">The value as the user wrote it, for messages.</param>
/// <param name="SourceId">The piece of source in which it was first found.</param>
/// <param name="ReadsClock">Whether the value depends on the time.</param>
internal sealed record Hole(Expression Expression, Expression Written, int SourceId, bool ReadsClock);
