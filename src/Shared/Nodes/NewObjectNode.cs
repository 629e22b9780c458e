namespace PartnerAnalytics.Linq.Shared;

/// <summary>An object made of named members: an anonymous type, a tuple, a record, an object initializer.</summary>
internal sealed record NewObjectNode(EquatableList<NewObjectMember> Members) : Node
{
    /// <summary>The member of that name, or null.</summary>
    public Node? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }
}

/// <summary>One member of a <see cref="NewObjectNode"/>.</summary>
internal readonly record struct NewObjectMember(string Name, Node Value);
