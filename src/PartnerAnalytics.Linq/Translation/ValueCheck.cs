using System.Linq.Expressions;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>Finds what keeps a value from being read, whatever its variables hold. Evaluates nothing.</summary>
internal sealed class ValueCheck : ExpressionVisitor
{
    private HashSet<ParameterExpression>? _declared;
    private readonly bool _isOpen;
    private readonly bool _isRun;
    private UnsupportedNode? _found;

    private ValueCheck(bool isOpen, bool isRun) => (_isOpen, _isRun) = (isOpen, isRun);

    /// <summary>What keeps a value from being read; null where nothing does.</summary>
    /// <param name="expression">The value.</param>
    /// <param name="isOpen">Whether parameters stand for values to come.</param>
    /// <param name="elements">The parameters that stand for elements of a collection.</param>
    public static UnsupportedNode? Find(Expression expression, bool isOpen, IReadOnlyCollection<ParameterExpression> elements)
    {
        if (expression is ConstantExpression { Value: not IAnalyticsQuery } || (isOpen && expression is ParameterExpression))
        {
            return null;
        }

        var check = new ValueCheck(isOpen, isRun: true);
        check.Declare(elements);
        if (InnerQueries.IsQuery(expression))
        {
            check.Refuse(UnsupportedKind.Query, expression);
        }

        if (expression.Type.IsByRefLike && SpanForms.SourceOf(expression) is null)
        {
            check.Refuse(UnsupportedKind.Value, expression);
        }

        check.Visit(expression);
        return check._found;
    }

    /// <summary>What keeps a projection from being run on rows; null where nothing does.</summary>
    /// <param name="lambda">The projection.</param>
    /// <param name="isOpen">Whether parameters of others stand for values to come.</param>
    public static UnsupportedNode? FindInProjection(LambdaExpression lambda, bool isOpen)
    {
        var check = new ValueCheck(isOpen, isRun: false);
        check.Visit(lambda);
        return check._found;
    }

    public override Expression? Visit(Expression? node)
    {
        if (_found is null && node is not null && InnerQueries.FindRunBy(node) is { } query)
        {
            Refuse(UnsupportedKind.Query, query);
        }

        return _found is null ? base.Visit(node) : node;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        Declare(node.Parameters);
        return base.VisitLambda(node);
    }

    protected override Expression VisitBlock(BlockExpression node)
    {
        Declare(node.Variables);
        return base.VisitBlock(node);
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (!_isOpen && _declared?.Contains(node) != true)
        {
            Refuse(UnsupportedKind.ForeignParameter, node);
        }

        return node;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (_isRun && SpanForms.IsMadeOfSpans(node) && !node.Type.IsByRefLike && SpanForms.TryRewrite(node) is null)
        {
            Refuse(UnsupportedKind.Value, node);
        }

        return base.VisitMethodCall(node);
    }

    private void Declare(IReadOnlyCollection<ParameterExpression> parameters)
    {
        if (parameters.Count > 0)
        {
            (_declared ??= []).UnionWith(parameters);
        }
    }

    private void Refuse(UnsupportedKind kind, Expression expression) => _found ??= new UnsupportedNode(kind, ExpressionPrinter.Print(expression), default);
}
