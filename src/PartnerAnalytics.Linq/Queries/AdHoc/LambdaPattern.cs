using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Execution.Projection;
using PartnerAnalytics.Linq.Queries.Compiled;

namespace PartnerAnalytics.Linq.Queries.AdHoc;

/// <summary>
/// A lambda without what its variables hold: another lambda matches it if it is the same code, whatever its closure. Holds none of the
/// objects that the lambda captured.
/// </summary>
internal sealed class LambdaPattern
{
    private readonly PatternNode[] _nodes;

    private LambdaPattern(PatternNode[] nodes) => _nodes = nodes;

    /// <summary>The pattern; null for a lambda with anything in it that few have.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="scopes">Takes the objects that hold the captured variables, in the order of their first use.</param>
    public static LambdaPattern? TryCreate(LambdaExpression lambda, ref ScopeList scopes)
    {
        if (lambda.Parameters.Count != 1)
        {
            return null;
        }

        var nodes = new List<PatternNode>();
        return TryAdd(lambda.Body, lambda.Parameters[0], nodes, ref scopes) ? new LambdaPattern([.. nodes]) : null;
    }

    /// <summary>Whether a lambda is the same code.</summary>
    /// <param name="lambda">The lambda.</param>
    /// <param name="scopes">Takes the objects that hold its captured variables.</param>
    public bool Matches(LambdaExpression lambda, ref ScopeList scopes)
    {
        var at = 0;
        return lambda.Parameters.Count == 1 && Matches(lambda.Body, lambda.Parameters[0], ref at, ref scopes) && at == _nodes.Length;
    }

    private static bool TryAdd(Expression node, ParameterExpression parameter, List<PatternNode> nodes, ref ScopeList scopes)
    {
        switch (node)
        {
            case BinaryExpression { Conversion: null } binary:
                nodes.Add(new PatternNode(PatternNodeKind.Binary, binary.NodeType, binary.Type, binary.Method));
                return TryAdd(binary.Left, parameter, nodes, ref scopes) && TryAdd(binary.Right, parameter, nodes, ref scopes);
            case UnaryExpression { Operand: not null } unary:
                nodes.Add(new PatternNode(PatternNodeKind.Unary, unary.NodeType, unary.Type, unary.Method));
                return TryAdd(unary.Operand, parameter, nodes, ref scopes);
            case MemberExpression { Expression: { } target } member:
                nodes.Add(new PatternNode(PatternNodeKind.Member, member.NodeType, member.Type, member.Member));
                return TryAdd(target, parameter, nodes, ref scopes);
            case ParameterExpression variable when variable == parameter:
                nodes.Add(new PatternNode(PatternNodeKind.Parameter, variable.NodeType, variable.Type, null));
                return true;
            case ConstantExpression { Value: { } scope } constant when IsScope(constant.Type):
                var number = scopes.Add(scope);
                nodes.Add(new PatternNode(PatternNodeKind.Scope, constant.NodeType, scope.GetType(), null) { Scope = number });
                return number >= 0;
            case ConstantExpression constant when IsPlain(constant.Value):
                nodes.Add(new PatternNode(PatternNodeKind.Constant, constant.NodeType, constant.Type, constant.Value));
                return true;
            default:
                return false;
        }
    }

    // An object of a class that the compiler made for captured variables.
    private static bool IsScope(Type type) => !type.IsValueType && type.Name.StartsWith('<');

    private static bool IsPlain(object? value) => value is null or string or bool or int or long or double or decimal or DateTimeOffset;

    // What a node has to be is known, so it is asked for that alone. A member, a method or a parameter settles the type of its node;
    // asking for that would take longer than all the rest.
    private bool Matches(Expression node, ParameterExpression parameter, ref int at, ref ScopeList scopes)
    {
        if (at == _nodes.Length)
        {
            return false;
        }

        ref readonly var expected = ref _nodes[at++];
        switch (expected.Kind)
        {
            case PatternNodeKind.Parameter:
                return node == parameter;
            case PatternNodeKind.Member:
                return node is MemberExpression { Expression: { } target } member
                    && IsSame(member.Member, expected.Member)
                    && Matches(target, parameter, ref at, ref scopes);
            case PatternNodeKind.Scope:
                return node is ConstantExpression { Value: { } scope } && scope.GetType() == expected.Type && scopes.Add(scope) == expected.Scope;
            case PatternNodeKind.Constant:
                return node is ConstantExpression constant && constant.Type == expected.Type && SameConstant.Are(constant.Value, expected.Member);
            case PatternNodeKind.Binary:
                return node is BinaryExpression { Conversion: null } binary
                    && binary.NodeType == expected.NodeType
                    && binary.Type == expected.Type
                    && IsSame(binary.Method, expected.Member)
                    && Matches(binary.Left, parameter, ref at, ref scopes)
                    && Matches(binary.Right, parameter, ref at, ref scopes);
            default:
                return node is UnaryExpression { Operand: { } operand } unary
                    && unary.NodeType == expected.NodeType
                    && unary.Type == expected.Type
                    && IsSame(unary.Method, expected.Member)
                    && Matches(operand, parameter, ref at, ref scopes);
        }
    }

    private static bool IsSame(MemberInfo? member, object? expected) =>
        ReferenceEquals(member, expected) || (member is not null && member.Equals(expected));
}
