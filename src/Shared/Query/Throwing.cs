namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>Which conditions can throw on a row, as C# evaluates them.</summary>
internal static class Throwing
{
    /// <summary>Whether there are rows on which the condition throws.</summary>
    public static bool CanThrow(Node node) => node switch
    {
        FieldNode field => field.IsValueAccess,
        CompareNode { Left: FieldNode field } => field.IsValueAccess,
        CompareNode { Left: CoalesceNode coalesce } => coalesce.Field.IsValueAccess,
        CompareNode { Left: FunctionNode function } => function.Field.IsValueAccess || function.IsPartial,
        InNode into => into.Field.IsValueAccess && into.Fallback is null,
        ContainsNode contains => contains.Fallback is not ConstantNode { Value: string } || contains.Field.IsValueAccess,
        CoalesceNode coalesce => coalesce.Field.IsValueAccess || CanThrow(coalesce.Fallback),
        NotNode not => CanThrow(not.Operand),
        AnyNode any => CanThrow(any.Condition),
        ElementNode element => CanThrow(element.Condition),
        AndNode and => and.Operands.Any(CanThrow),
        OrNode or => or.Operands.Any(CanThrow),
        ConditionalNode conditional => CanThrow(conditional.Test) || CanThrow(conditional.Then) || CanThrow(conditional.Otherwise),
        _ => false,
    };

    /// <summary>Whether the condition is about one field only, and its opposite as short as itself.</summary>
    public static bool IsOfOneField(Node node) => node switch
    {
        NotNode not => IsOfOneField(not.Operand),
        ElementNode element => IsOfOneField(element.Condition),
        FieldNode or CompareNode { Left: FieldNode } => true,
        _ => false,
    };

    /// <summary>Whether "is not true" can be said as "is false": neither is null, where C# would throw.</summary>
    public static bool HasOpposite(this FieldNode field) =>
        field is { IsValueAccess: true, Field.Type: AnalyticsFieldType.Boolean } && (field.Field.Filter & FilterOperators.Equal) != 0;

    /// <summary>The field on which a condition of one field throws where it is null.</summary>
    public static FieldNode FieldOf(Node node) => node switch
    {
        FieldNode field => field,
        CompareNode { Left: FieldNode field } => field,
        InNode into => into.Field,
        ContainsNode contains => contains.Field,
        _ => throw new ArgumentException("Not of one field: " + node.GetType().Name, nameof(node)),
    };
}
