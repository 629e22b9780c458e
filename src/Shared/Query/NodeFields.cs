namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>Finds the pieces that a node is made of.</summary>
internal static class NodeFields
{
    /// <summary>The fields, each once, in the order of the source, so that a message can name them.</summary>
    public static IReadOnlyList<FieldNode> Of(Node node)
    {
        var fields = new List<FieldNode>();
        foreach (var field in PartsOf(node).OfType<FieldNode>())
        {
            if (!fields.Exists(known => known.Field == field.Field))
            {
                fields.Add(field);
            }
        }

        return fields;
    }

    /// <summary>What a node is made of.</summary>
    public static IEnumerable<Node> ChildrenOf(Node node) => node switch
    {
        BucketNode bucket => [bucket.Date],
        FunctionNode function => [function.Field],
        UnsupportedNode unsupported => unsupported.Inputs,
        CompareNode compare => [compare.Left, compare.Right],
        CoalesceNode coalesce => [coalesce.Field, coalesce.Fallback],
        InNode into => [into.Field],
        AnyNode any => [any.Condition],
        ContainsNode contains => [contains.Field],
        AndNode and => and.Operands,
        OrNode or => or.Operands,
        NotNode not => [not.Operand],
        ConditionalNode conditional => [conditional.Test, conditional.Then, conditional.Otherwise],
        NewObjectNode created => created.Members.Select(member => member.Value),
        AggregateNode { Operand: { } operand } => [operand],
        _ => [],
    };

    private static IEnumerable<Node> PartsOf(Node node) => ChildrenOf(node).SelectMany(PartsOf).Prepend(node);
}
