using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Queries.AdHoc;

/// <summary>A node of a lambda's pattern.</summary>
/// <param name="Kind">Which class of expressions it is of.</param>
/// <param name="NodeType">What it is.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Member">The member, the method, or the constant.</param>
internal readonly record struct PatternNode(PatternNodeKind Kind, ExpressionType NodeType, Type Type, object? Member)
{
    /// <summary>For an object that holds captured variables, which of them it is.</summary>
    public int Scope { get; init; }
}
