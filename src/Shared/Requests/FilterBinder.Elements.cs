using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Shared.Requests;

/// <content>Conditions on the elements of collections: one condition for each.</content>
internal sealed partial class FilterBinder
{
    private Node BindAny(AnyNode any, bool negated)
    {
        var operands = Operands(any);
        var bound = negated ? BindAnd(operands, negated, isEager: false) : BindOr(operands, negated, isEager: false);
        return values is null ? WithMore(bound, negated) : Bound.Distinct(bound);
    }

    private IReadOnlyList<Node> Operands(AnyNode any) =>
        values is not null ? [.. values.GetElements(any).Select(element => new ElementNode(any.Condition, element))]
        : ShowsAll ? [any.Condition, any.Condition]
        : [any.Condition];

    private Node InElement(ElementNode element, Func<Node, Node> bind)
    {
        var outer = values;
        values = element.Values;
        var bound = bind(element.Condition);
        values = outer;
        return bound;
    }

    // Shows in a preview that there may be as many conditions as there are values.
    private static Node WithMore(Node condition, bool isAll) => condition switch
    {
        OrNode { Operands: var operands } when !isAll => operands[operands.Count - 1] is MoreNode
            ? condition
            : new OrNode(new EquatableList<Node>([.. operands, MoreNode.Instance])),
        AndNode { Operands: var operands } when isAll => operands[operands.Count - 1] is MoreNode
            ? condition
            : new AndNode(new EquatableList<Node>([.. operands, MoreNode.Instance])),
        _ when isAll => new AndNode(new EquatableList<Node>(condition, MoreNode.Instance)),
        _ => new OrNode(new EquatableList<Node>(condition, MoreNode.Instance)),
    };
}
