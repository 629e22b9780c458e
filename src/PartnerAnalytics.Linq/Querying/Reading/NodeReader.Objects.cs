using System.Linq.Expressions;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Querying;

/// <content>Objects that a key or a projection makes, so that their members lead back to fields.</content>
internal sealed partial class NodeReader
{
    private Node ReadNew(NewExpression created)
    {
        if (MemberNames(created) is not { } names)
        {
            return Unsupported(UnsupportedKind.Call, "new " + created.Type.Name, created);
        }

        var members = new NewObjectMember[names.Count];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = new NewObjectMember(names[i], Read(created.Arguments[i]));
        }

        return new NewObjectNode(new EquatableList<NewObjectMember>(members));
    }

    private Node ReadMemberInit(MemberInitExpression initialised)
    {
        if (initialised.NewExpression.Arguments.Count > 0 && MemberNames(initialised.NewExpression) is null)
        {
            return Unsupported(UnsupportedKind.Call, "new " + initialised.Type.Name, initialised);
        }

        var members = new List<NewObjectMember>();
        foreach (var binding in initialised.Bindings)
        {
            if (binding is not MemberAssignment assignment)
            {
                return Unsupported(UnsupportedKind.Operator, "a nested initializer", initialised);
            }

            members.Add(new NewObjectMember(binding.Member.Name, Read(assignment.Expression)));
        }

        if (initialised.NewExpression.Arguments.Count > 0 && ReadNew(initialised.NewExpression) is NewObjectNode arguments)
        {
            members.AddRange(arguments.Members.Where(m => !members.Exists(other => other.Name == m.Name)));
        }

        return new NewObjectNode(new EquatableList<NewObjectMember>([.. members]));
    }

    /// <summary>
    /// The member that each constructor argument is found under again; null where that is not certain. Certain are anonymous types,
    /// tuples, and parameters spelled exactly as a property of a positional record.
    /// </summary>
    private static List<string>? MemberNames(NewExpression created)
    {
        if (created.Members is not null)
        {
            return [.. created.Members.Select(m => m.Name)];
        }

        if (created.Arguments.Count == 0)
        {
            return [];
        }

        if (IsTuple(created.Type))
        {
            return [.. created.Arguments.Select((_, i) => "Item" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))];
        }

        var parameters = created.Constructor!.GetParameters();
        return parameters.All(p => p.Name is { Length: > 0 } name && char.IsUpper(name[0])) ? [.. parameters.Select(p => p.Name!)] : null;
    }

    private static bool IsTuple(Type type) =>
        type.IsGenericType && type.Namespace == "System"
        && (type.Name.StartsWith("Tuple`", StringComparison.Ordinal) || type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal));
}
