using System.Linq.Expressions;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>A node of a lambda's pattern.</summary>
/// <param name="NodeType">What it is.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Member">The member, the method, or the constant.</param>
internal readonly record struct PatternNode(ExpressionType NodeType, Type Type, object? Member)
{
    /// <summary>For an object that holds captured variables, which of them it is, from one on; zero for anything else.</summary>
    public int Scope { get; init; }
}
