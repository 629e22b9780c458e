namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>Finds what <c>target.Member</c> means; both readers ask here, so it means the same in both.</summary>
internal static class MemberResolution
{
    /// <summary>What a member means.</summary>
    /// <param name="target">What it is a member of.</param>
    /// <param name="member">Its name.</param>
    /// <param name="declaredBy">The full name of the type that declares it: members of one name may be several, one hiding the other.</param>
    /// <param name="isOfRow">Whether that type is the row's.</param>
    /// <param name="resource">The resource that is asked.</param>
    public static Node Resolve(Node target, string member, string declaredBy, bool isOfRow, AnalyticsResource resource)
    {
        var found = Find(target, member, declaredBy, isOfRow, resource);
        return target is RowNode or NewObjectNode or GroupNode && target.Written is { } owner && found is not UnsupportedNode
            ? found with { Written = CompilerNames.IsTransparent(owner) ? member : owner + "." + member }
            : found;
    }

    private static Node Find(Node target, string member, string declaredBy, bool isOfRow, AnalyticsResource resource) => target switch
    {
        RowNode => resource.FindByName(member) is { } field && (isOfRow || field.Interfaces.Contains(declaredBy))
            ? new FieldNode(field)
            : Unsupported(UnsupportedKind.NotAField, member, target),
        NewObjectNode { IsProjected: true } created => created.Find(member, declaredBy)
            ?? Unsupported(UnsupportedKind.Construction, member, target) with { IsProjected = true },
        NewObjectNode created => created.Find(member, declaredBy) ?? Unsupported(UnsupportedKind.Member, member, target),
        UnsupportedNode { IsProjected: true, Kind: UnsupportedKind.Construction } made => made with { Detail = member },
        UnsupportedNode { Kind: UnsupportedKind.Member, IsProjected: false, Inputs.Count: 1 } part when IsDate(part.Inputs[0]) =>
            Unsupported(UnsupportedKind.Member, member, part.Inputs[0]),
        UnsupportedNode { IsProjected: true } => target,
        UnsupportedNode { Kind: not UnsupportedKind.Construction } => target,
        GroupNode group when member == "Key" => group.Key,
        GroupNode => Unsupported(UnsupportedKind.GroupElements, member, target),
        FieldNode field when member == "Value" && field.Field.Type != AnalyticsFieldType.String =>
            field with { IsValueAccess = true },
        FieldNode field when member == "HasValue" && field.Field.Type != AnalyticsFieldType.String =>
            new CompareNode(CompareOperator.NotEqual, field, ConstantNode.Null),
        AggregateNode or BucketNode when member == "Value" => target,
        _ => Unsupported(UnsupportedKind.Member, member, target),
    };

    private static bool IsDate(Node node) => node is FieldNode { Field.Type: AnalyticsFieldType.DateTimeOffset };

    private static UnsupportedNode Unsupported(UnsupportedKind kind, string detail, Node input) =>
        new(kind, detail, new EquatableList<Node>(input));
}
