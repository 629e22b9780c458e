namespace PartnerAnalytics.Linq.Shared.Query;

/// <summary>An object made of named members: an anonymous type, a tuple, a record, an object initializer.</summary>
/// <param name="Members">What the object is made of. What cannot be found again under a name has an empty one.</param>
/// <param name="OwnEquality">
/// The name of the type, where its objects may be equal by other rules than that their members are; null where the compiler wrote its equality.
/// </param>
internal sealed record NewObjectNode(EquatableList<NewObjectMember> Members, string? OwnEquality = null) : Node
{
    /// <summary>True once an earlier <c>Select</c> has made the object.</summary>
    public bool IsProjected { get; init; }

    /// <summary>What a member was given; null where that is not known.</summary>
    /// <param name="name">The name of the member.</param>
    /// <param name="declaredBy">The full name of the type that declares it.</param>
    public Node? Find(string name, string declaredBy)
    {
        foreach (var member in Members)
        {
            if (member.Name == name && member.DeclaredBy == declaredBy)
            {
                return member.Value;
            }
        }

        return null;
    }
}

/// <summary>One member of a <see cref="NewObjectNode"/>.</summary>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Value">What it was given.</param>
/// <param name="DeclaredBy">The full name of the type that declares it.</param>
internal readonly record struct NewObjectMember(string Name, Node Value, string DeclaredBy);
