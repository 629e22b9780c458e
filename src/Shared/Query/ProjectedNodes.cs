namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>What the operators after a projection see of it.</summary>
internal static class ProjectedNodes
{
    /// <summary>A node after an operator that has made it.</summary>
    public static Node Of(Node node) => node switch
    {
        UnsupportedNode unsupported => unsupported with { IsProjected = true },
        NewObjectNode created => created with
        {
            IsProjected = true,
            Members = new EquatableList<NewObjectMember>([.. created.Members.Select(Of)]),
        },
        _ => node,
    };

    // A refusal names the member that the user sees, not what computes it.
    private static NewObjectMember Of(NewObjectMember member)
    {
        var value = Of(member.Value);
        var isNamed = value is UnsupportedNode && member.Name.Length > 0;
        return member with { Value = isNamed ? (UnsupportedNode)value with { Detail = member.Name } : value };
    }
}
