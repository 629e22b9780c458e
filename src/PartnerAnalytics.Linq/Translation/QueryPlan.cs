using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Calls;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Messages;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>A query as read and checked. Holds no values: those are read each time the query runs.</summary>
internal sealed class QueryPlan(IReadOnlyList<QueryCall> calls, QueryShape shape, HoleTable holes, SourceTable sources)
{
    // The values of a compiled query's parameters; null where they stand in the holes' own expressions.
    private ArgumentSubstitution? _arguments;

    /// <summary>The calls that were read.</summary>
    public IReadOnlyList<QueryCall> Calls => calls;

    public QueryShape Shape => shape;

    /// <summary>Whether the query has to be read again each time it runs.</summary>
    public bool IsVolatile { get; init; }

    /// <summary>The first refusal in the order of the source; null where the query can be answered.</summary>
    public Refusal? FirstRefusal => shape.Refusals.Count > 0 ? shape.Refusals[0] : shape.ElementRefusal;

    /// <summary>Reads the values of now and makes the request.</summary>
    /// <param name="needsElements">False where the elements are only counted.</param>
    /// <exception cref="AnalyticsQueryException">The query cannot be answered, or a value cannot be sent.</exception>
    public AnalyticsRequest Bind(bool needsElements)
    {
        Verify(needsElements);
        var bound = RequestBinder.Bind(shape, new HoleValues(holes, sources, _arguments));
        return bound.Request ?? throw ToException(bound.Refusal!);
    }

    /// <summary>As <see cref="Bind"/>, for elements that are read page by page.</summary>
    /// <exception cref="AnalyticsQueryException">The query cannot be answered so, or a value cannot be sent.</exception>
    public AnalyticsRequest BindPages()
    {
        Verify(needsElements: true);
        return shape.PagesRefusal is { } refusal ? throw ToException(refusal) : Bind(needsElements: true);
    }

    /// <summary>The same plan, with values in the place of its parameters.</summary>
    public QueryPlan With(ArgumentSubstitution arguments) => new(calls, shape, holes, sources) { _arguments = arguments };

    /// <summary>Throws the first refusal.</summary>
    public void Verify(bool needsElements)
    {
        if (shape.Refusals.Count > 0)
        {
            throw ToException(shape.Refusals[0]);
        }

        if ((needsElements ? shape.ElementRefusal : shape.CountRefusal) is { } refusal)
        {
            throw ToException(refusal);
        }
    }

    public string MessageOf(Refusal refusal) => sources.Message(refusal.RuleId, refusal.Reason, refusal.SourceId);

    public AnalyticsQueryException ToException(Refusal refusal) => new(refusal.RuleId, MessageOf(refusal));
}

/// <summary>The values of a query that are read each time it runs, as the expressions to read them from.</summary>
internal sealed class HoleTable
{
    private static readonly MethodInfo ToText = new Func<string>("".ToString).Method;

    private readonly List<Hole> _holes = [];
    private readonly List<ParameterExpression> _elements = [];

    public int Count => _holes.Count;

    public Hole this[int ordinal] => _holes[ordinal];

    /// <summary>The parameter that stands for an element of a collection.</summary>
    public ParameterExpression ElementOf(int ordinal) => _elements[ordinal];

    /// <summary>The number of the parameter that stands for an element of a collection, in holes that are added from now on.</summary>
    public int AddElement(ParameterExpression parameter)
    {
        if (!_elements.Contains(parameter))
        {
            _elements.Add(parameter);
        }

        return _elements.IndexOf(parameter);
    }

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

    /// <summary>The hole for what a method is called on: reading it throws, as the call would, where it is null.</summary>
    /// <param name="receiver">A string, or a value that was made an object.</param>
    /// <param name="sourceId">The piece of source it stands in.</param>
    public HoleNode AddReceiver(Expression receiver, int sourceId)
    {
        Expression read = receiver.Type == typeof(string) ? Expression.Call(receiver, ToText)
            : Nullable.GetUnderlyingType(receiver.Type) is { } plain ? Expression.Convert(receiver, plain)
            : receiver;
        return Add(read, receiver, sourceId);
    }

    private HoleNode Add(Expression expression, Expression written, int sourceId)
    {
        _holes.Add(new Hole(expression, written, sourceId, Clock.IsReadBy(expression), _elements.Count == 0 ? [] : ElementsIn(expression)));
        return new HoleNode(_holes.Count - 1) { Name = ExpressionPrinter.Print(written), SourceId = sourceId };
    }

    private ParameterExpression[] ElementsIn(Expression expression) =>
        [.. _elements.Where(element => RowDependency.In(expression, parameter => parameter == element))];
}

/// <summary>A value that is read each time a query runs.</summary>
/// <param name="Expression">What is read.</param>
/// <param name="Written">The value as the user wrote it, for messages.</param>
/// <param name="SourceId">The piece of source in which it was first found.</param>
/// <param name="ReadsClock">Whether the value depends on the time.</param>
/// <param name="Elements">The elements of collections that the value is made of.</param>
internal sealed record Hole(
    Expression Expression, Expression Written, int SourceId, bool ReadsClock, IReadOnlyList<ParameterExpression> Elements);

/// <summary>The pieces of a query that refusals point to.</summary>
internal sealed class SourceTable
{
    // Room for the pieces of most queries.
    private readonly List<(QueryCall Call, Expression? Piece)> _entries = new(16);

    /// <summary>The operator that is being read; pieces added now belong to it.</summary>
    public QueryCall? CurrentCall { get; set; }

    public int Add(Expression? piece)
    {
        _entries.Add((CurrentCall!, piece));
        return _entries.Count - 1;
    }

    /// <summary>A piece as C# would write it.</summary>
    public string TextOf(int sourceId) => _entries[sourceId].Piece is { } piece ? ExpressionPrinter.Print(piece) : "";

    /// <summary>The text of a refusal: the rule, the reason, and the user's source.</summary>
    public string Message(string ruleId, string reason, int sourceId)
    {
        if (sourceId < 0 || sourceId >= _entries.Count)
        {
            return QueryRefusal.Message(ruleId, reason);
        }

        var (call, piece) = _entries[sourceId];
        if (piece is null && call is UnsupportedCall)
        {
            // The reason begins with the name of the operator already, and nothing more is known of it.
            return QueryRefusal.Message(ruleId, reason);
        }

        var where = TextOf(call);
        var pieceText = piece is null ? null : ExpressionPrinter.Print(piece);
        return pieceText is null || IsWhole(pieceText, where)
            ? QueryRefusal.Message(ruleId, $"{reason} Source: {where}")
            : QueryRefusal.Message(ruleId, $"{reason} Source: '{pieceText}' in {where}");
    }

    // Quoting the argument of an operator, or the body of its lambda, before the operator would only repeat it.
    private static bool IsWhole(string piece, string call) =>
        call.AsSpan(call.IndexOf('(') + 1).SequenceEqual(piece + ")") || call.EndsWith("=> " + piece + ")", StringComparison.Ordinal);

    private static string TextOf(QueryCall call)
    {
        if (call is UnsupportedCall)
        {
            return call.Operator;
        }

        var argument = call.Written ?? call switch
        {
            ArrivalCall { Projection: { } projection } => ExpressionPrinter.Print(projection),
            GroupByCall group => ExpressionPrinter.Print(group.KeySelector),
            LambdaCall { Lambda: { } lambda } => ExpressionPrinter.Print(lambda),
            TakeCall { Terminal: not null } => "",
            ValueCall { Value: not ConstantExpression { Value: DateOnly } and var value } => ExpressionPrinter.Print(value),
            _ => "",
        };
        var type = call is TypeCall { To: var to } ? $"<{ExpressionPrinter.TypeName(to)}>" : "";
        return $"{call.Operator}{type}({Literals.OnOneLine(argument)})";
    }
}
