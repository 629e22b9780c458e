using System.Linq.Expressions;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Translation;

/// <content>Objects that a key or a projection makes, so that their members lead back to fields.</content>
internal sealed partial class NodeReader
{
    private Node ReadMember(MemberExpression member)
    {
        var declaring = member.Member.DeclaringType;
        return Moved(MemberMeaning.Resolve(
            Read(member.Expression!), member.Member.Name, TypeNames.FullNameOf(declaring), declaring == rowType, resource));
    }

    private Node ReadNew(NewExpression created) => ConstructorArguments.MembersOf(created) is { } names
        ? Object(created, ReadArguments(created, names, created))
        : Unsupported(UnsupportedKind.Construction, "new " + created.Type.Name, created);

    private Node ReadMemberInit(MemberInitExpression initialised)
    {
        var members = new List<NewObjectMember>();
        foreach (var binding in initialised.Bindings)
        {
            if (binding is not MemberAssignment assignment)
            {
                return Unsupported(UnsupportedKind.Operator, "a nested initializer", initialised);
            }

            members.Add(new NewObjectMember(binding.Member.Name, Read(assignment.Expression), TypeNames.FullNameOf(binding.Member.DeclaringType)));
        }

        var created = initialised.NewExpression;
        var names = ConstructorArguments.MembersOf(created) ?? [.. created.Arguments.Select(_ => "")];
        return Object(created, [.. members, .. ReadArguments(created, names, initialised).Where(m => !members.Exists(other => other.Name == m.Name))]);
    }

    // ValueTuple.Create makes a tuple of eight out of seven items and a tuple of one.
    private Node ReadTuple(MethodCallExpression call)
    {
        var declaredBy = TypeNames.FullNameOf(call.Type);
        var items = call.Arguments.Zip(RecordShapes.TupleItems(call.Arguments.Count), (argument, name) => new NewObjectMember(name, Read(argument), declaredBy)).ToArray();
        if (items is [.., { Name: "Rest" } last])
        {
            var rest = new NewObjectMember("Item1", last.Value, TypeNames.FullNameOf(call.Type.GetGenericArguments()[^1]));
            items[^1] = last with { Value = new NewObjectNode(new EquatableList<NewObjectMember>(rest)) };
        }

        return new NewObjectNode(new EquatableList<NewObjectMember>(items));
    }

    private IEnumerable<NewObjectMember> ReadArguments(NewExpression created, string[] names, Expression whole)
    {
        var declaredBy = TypeNames.FullNameOf(created.Type);
        for (var i = 0; i < names.Length; i++)
        {
            var argument = created.Arguments[i];
            if (names[i].Length > 0)
            {
                yield return new NewObjectMember(names[i], Read(argument), declaredBy);
            }
            else if (UsesRow(argument))
            {
                // What the constructor makes of it is found under no name, but it is part of the object.
                var made = new UnsupportedNode(UnsupportedKind.Construction, "new " + created.Type.Name, new EquatableList<Node>(Read(argument)));
                yield return new NewObjectMember("", made with { SourceId = sources.Add(whole) }, declaredBy);
            }
        }
    }

    private static NewObjectNode Object(NewExpression created, IEnumerable<NewObjectMember> members) =>
        new(new EquatableList<NewObjectMember>(members), ConstructorArguments.OwnEqualityOf(created));
}
