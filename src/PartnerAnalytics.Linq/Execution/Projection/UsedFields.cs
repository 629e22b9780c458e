using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Execution.Projection;

/// <summary>Finds the fields of a row that an expression reads, so that the others need not be read from the response.</summary>
internal sealed class UsedFields : ExpressionVisitor
{
    private readonly ParameterExpression _row;
    private readonly AnalyticsResource _resource;
    private readonly bool[] _used;
    private bool _usesAll;

    private UsedFields(ParameterExpression row, AnalyticsResource resource)
    {
        _row = row;
        _resource = resource;
        _used = new bool[resource.Fields.Count];
    }

    /// <summary>Whether each field is read, by its ordinal; null where the row goes on as a whole.</summary>
    public static bool[]? Find(Expression body, ParameterExpression row, AnalyticsResource resource)
    {
        var finder = new UsedFields(row, resource);
        finder.Visit(body);
        return finder._usesAll ? null : finder._used;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression != _row)
        {
            return base.VisitMember(node);
        }

        for (var i = 0; i < _used.Length; i++)
        {
            if (_resource.Fields[i].Name == node.Member.Name && node.Member.DeclaringType == _row.Type)
            {
                _used[i] = true;
                return node;
            }
        }

        // A member of the user's own, or of an interface, which may read any field.
        _usesAll = true;
        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _usesAll |= node == _row;
        return node;
    }
}
