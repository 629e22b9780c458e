using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Execution.Projection;

/// <summary>
/// Whether two projections of a row are the same code, and nothing else: neither holds an object that was captured. What it does not know
/// is never the same.
/// </summary>
internal static class SameCode
{
    /// <summary>Whether an expression holds no object, so that it may be kept.</summary>
    public static bool IsClosed(Expression body)
    {
        var finder = new ObjectFinder();
        finder.Visit(body);
        return !finder.HasFound;
    }

    /// <summary>Whether two bodies are the same, each over its own parameter.</summary>
    public static bool Are(Expression left, ParameterExpression leftRow, Expression right, ParameterExpression rightRow)
    {
        return Same(left, right);

        bool Same(Expression? a, Expression? b) => a is null || b is null ? a == b : a.NodeType == b.NodeType && a.Type == b.Type && (a, b) switch
        {
            (ParameterExpression x, ParameterExpression y) => x == leftRow && y == rightRow,
            (ConstantExpression x, ConstantExpression y) => SameConstant.Are(x.Value, y.Value),
            (MemberExpression x, MemberExpression y) => x.Member == y.Member && Same(x.Expression, y.Expression),
            (UnaryExpression x, UnaryExpression y) => x.Method == y.Method && Same(x.Operand, y.Operand),
            (BinaryExpression x, BinaryExpression y) =>
                x.Method == y.Method && x.Conversion is null && y.Conversion is null && Same(x.Left, y.Left) && Same(x.Right, y.Right),
            (ConditionalExpression x, ConditionalExpression y) => Same(x.Test, y.Test) && Same(x.IfTrue, y.IfTrue) && Same(x.IfFalse, y.IfFalse),
            (MethodCallExpression x, MethodCallExpression y) => x.Method == y.Method && Same(x.Object, y.Object) && All(x.Arguments, y.Arguments),
            (NewExpression x, NewExpression y) => x.Constructor == y.Constructor && All(x.Arguments, y.Arguments),
            (MemberInitExpression x, MemberInitExpression y) => Same(x.NewExpression, y.NewExpression) && AllBound(x.Bindings, y.Bindings),
            _ => false,
        };

        bool All(IReadOnlyList<Expression> a, IReadOnlyList<Expression> b)
        {
            for (var i = 0; i < a.Count && a.Count == b.Count; i++)
            {
                if (!Same(a[i], b[i]))
                {
                    return false;
                }
            }

            return a.Count == b.Count;
        }

        bool AllBound(IReadOnlyList<MemberBinding> a, IReadOnlyList<MemberBinding> b)
        {
            for (var i = 0; i < a.Count && a.Count == b.Count; i++)
            {
                if (a[i].Member != b[i].Member || a[i] is not MemberAssignment x || b[i] is not MemberAssignment y || !Same(x.Expression, y.Expression))
                {
                    return false;
                }
            }

            return a.Count == b.Count;
        }
    }

    private sealed class ObjectFinder : ExpressionVisitor
    {
        public bool HasFound { get; private set; }

        protected override Expression VisitConstant(ConstantExpression node)
        {
            HasFound |= !SameConstant.CanTell(node.Value);
            return node;
        }
    }
}
