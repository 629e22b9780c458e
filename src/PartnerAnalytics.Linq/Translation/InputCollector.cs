using System.Linq.Expressions;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Translation;

/// <content>Which pieces of the row or group an expression uses that has no counterpart in the grammar.</content>
internal sealed partial class NodeReader
{
    private sealed class InputCollector(NodeReader reader) : ExpressionVisitor
    {
        private readonly List<Node> _inputs = [];

        public static EquatableList<Node> Collect(Expression expression, NodeReader reader)
        {
            var collector = new InputCollector(reader);
            collector.VisitChildren(expression);
            return new EquatableList<Node>([.. collector._inputs]);
        }

        public override Expression? Visit(Expression? node)
        {
            if (node is null || !reader.UsesRow(node))
            {
                return node;
            }

            if (node is LambdaExpression)
            {
                return base.Visit(node);
            }

            _inputs.Add(reader.Read(node));
            return node;
        }

        private void VisitChildren(Expression expression) => base.Visit(expression);
    }
}
