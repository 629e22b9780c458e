namespace PartnerAnalytics.Linq.Shared;

/// <summary>Finds what <c>target.Member</c> means; both readers ask here, so it means the same in both.</summary>
internal static class MemberResolution
{
    public static Node Resolve(Node target, string member, AnalyticsResource resource) => target switch
    {
        RowNode => resource.FindByName(member) is { } field ? new FieldNode(field) : Unsupported(UnsupportedKind.NotAField, member, target),
        NewObjectNode created => created.Find(member) ?? Unsupported(UnsupportedKind.Member, member, target),
        GroupNode group when member == "Key" => group.Key,
        GroupNode => Unsupported(UnsupportedKind.GroupElements, member, target),
        FieldNode field when member == "Value" && field.Field.Type != AnalyticsFieldType.String =>
            field with { IsValueAccess = true },
        FieldNode field when member == "HasValue" && field.Field.Type != AnalyticsFieldType.String =>
            new CompareNode(CompareOperator.NotEqual, field, ConstantNode.Null),
        AggregateNode or BucketNode when member == "Value" => target,
        _ => Unsupported(UnsupportedKind.Member, member, target),
    };

    private static UnsupportedNode Unsupported(UnsupportedKind kind, string detail, Node input) =>
        new(kind, detail, new EquatableList<Node>(input));
}
