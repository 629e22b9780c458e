using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Shared;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <content>Objects that a key or a projection makes, so that their members lead back to fields.</content>
internal sealed partial class OperationNodeReader
{
    private NewObjectNode ReadAnonymous(IAnonymousObjectCreationOperation created)
    {
        var members = new List<NewObjectMember>();
        foreach (var initializer in created.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
            {
                members.Add(new NewObjectMember(target.Property.Name, Read(assignment.Value)));
            }
        }

        return new NewObjectNode(new EquatableList<NewObjectMember>([.. members]));
    }

    private Node ReadNew(IObjectCreationOperation created)
    {
        var arguments = Lowering.Arguments(created);
        var names = MemberNames(created, arguments.Length);
        if (created.Initializer is { } initializer && initializer.Initializers.Any(i => i is IInvocationOperation or IDynamicInvocationOperation))
        {
            return Unsupported(UnsupportedKind.Operator, "ListInit", created);
        }

        if (names is null)
        {
            return Unsupported(UnsupportedKind.Call, "new " + created.Type!.Name + Arity(created.Type), created);
        }

        var members = new List<NewObjectMember>();
        foreach (var assigned in created.Initializer?.Initializers ?? [])
        {
            if (assigned is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment)
            {
                return Unsupported(UnsupportedKind.Operator, "a nested initializer", created);
            }

            members.Add(new NewObjectMember(target.Member.Name, Read(assignment.Value)));
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            var name = names[i];
            if (!members.Exists(other => other.Name == name))
            {
                members.Add(new NewObjectMember(name, Read(arguments[i])));
            }
        }

        return new NewObjectNode(new EquatableList<NewObjectMember>([.. members]));
    }

    // The name of a generic type at run time says how many type arguments it has.
    private static string Arity(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: > 0 and var count } ? "`" + count.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>
    /// The member that each constructor argument is found under again; null where that is not certain. Certain are tuples, and parameters
    /// spelled exactly as a property of a positional record.
    /// </summary>
    private static string[]? MemberNames(IObjectCreationOperation created, int count)
    {
        if (count == 0)
        {
            return [];
        }

        if (Types.IsSystem(created.Type, "Tuple") || Types.IsSystem(created.Type, "ValueTuple"))
        {
            return [.. Enumerable.Range(1, count).Select(i => "Item" + i.ToString(CultureInfo.InvariantCulture))];
        }

        return created.Constructor is { } constructor && constructor.Parameters.All(p => p.Name.Length > 0 && char.IsUpper(p.Name[0]))
            ? [.. constructor.Parameters.Select(p => p.Name)]
            : null;
    }
}
