using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;
using PartnerAnalytics.Linq.Translation;

namespace PartnerAnalytics.Linq.Queries.Compiled;

/// <summary>
/// Finds what the value of each hole does to the text. Gives up where a value is compared with another value, or where equal values would
/// be written once: there the text depends on more than whether values are null.
/// </summary>
internal sealed class HoleRoles
{
    private readonly SortedDictionary<int, HoleRole> _roles = [];
    private readonly HoleTable _holes;

    private HoleRoles(HoleTable holes) => _holes = holes;

    /// <summary>The roles of the holes that the request depends on, by their ordinals; null where patterns do not suffice.</summary>
    public static IReadOnlyDictionary<int, HoleRole>? TryFind(QueryShape shape, HoleTable holes)
    {
        var roles = new HoleRoles(holes);
        foreach (var filter in shape.Filters)
        {
            if (!roles.Visit(filter))
            {
                return null;
            }
        }

        foreach (var operation in shape.Paging)
        {
            if (operation.Count is HoleNode hole && !roles.AddPaging(hole))
            {
                return null;
            }
        }

        return roles._roles;
    }

    private bool Visit(Node node) => node switch
    {
        ConstantNode or RawNode or FieldNode => true,
        HoleNode hole => Add(hole, HoleRole.Truth),
        AndNode and => and.Operands.All(Visit),
        OrNode or => or.Operands.All(Visit),
        NotNode not => Visit(not.Operand),
        ConditionalNode conditional => Visit(conditional.Test) && Visit(conditional.Then) && Visit(conditional.Otherwise),
        CompareNode { Left: FieldNode } compare => VisitWritten(compare.Right),
        CompareNode { Left: CoalesceNode { Fallback: ConstantNode }, Right: ConstantNode } => true,
        CompareNode { Left: not CoalesceNode } compare => VisitValues(compare.Left, compare.Right),
        InNode { IsBoxed: true } => false,
        InNode { Values: HoleNode, Field.IsValueAccess: true } => false,
        InNode { Values: HoleNode list } => Add(list, HoleRole.List),
        InNode { Values: ListNode list } => list.Items.All(item => item is ConstantNode) || (list.Items.Count == 1 && VisitWritten(list.Items[0])),
        ContainsNode { Fallback: null } contains => VisitWritten(contains.Value),
        CoalesceNode { Fallback: ConstantNode } => true,
        _ => false,
    };

    private bool VisitWritten(Node value) => value switch
    {
        ConstantNode => true,
        HoleNode hole => Add(hole, IsTruth(hole) ? HoleRole.Truth : HoleRole.Written),
        _ => false,
    };

    // Two values: only whether one of them is null, or true, can be seen from a pattern.
    private bool VisitValues(Node left, Node right) => (left, right) switch
    {
        (ConstantNode, ConstantNode) => true,
        (HoleNode hole, ConstantNode { Value: bool }) when IsTruth(hole) => Add(hole, HoleRole.Truth),
        (ConstantNode { Value: bool }, HoleNode hole) when IsTruth(hole) => Add(hole, HoleRole.Truth),
        (HoleNode hole, ConstantNode { Value: null }) => AddNullTest(hole),
        (ConstantNode { Value: null }, HoleNode hole) => AddNullTest(hole),
        _ => false,
    };

    private bool AddNullTest(HoleNode hole) =>
        _roles.ContainsKey(hole.Ordinal) || Add(hole, IsTruth(hole) ? HoleRole.Truth : IsList(hole) ? HoleRole.List : HoleRole.Written);

    private bool Add(HoleNode hole, HoleRole role) => _roles.TryAdd(hole.Ordinal, role) || _roles[hole.Ordinal] == role;

    // A number that is written too is read in the same way.
    private bool AddPaging(HoleNode hole) => _roles.TryAdd(hole.Ordinal, HoleRole.Paging) || _roles[hole.Ordinal] is HoleRole.Paging or HoleRole.Written;

    private bool IsTruth(HoleNode hole)
    {
        var type = _holes[hole.Ordinal].Type;
        return (Nullable.GetUnderlyingType(type) ?? type) == typeof(bool);
    }

    private bool IsList(HoleNode hole) => _holes[hole.Ordinal].Type is { IsValueType: false } type && type != typeof(string);
}
