using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Generators.Parsing;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <content>Objects that a key or a projection makes, so that their members lead back to fields.</content>
internal sealed partial class OperationReader
{
    private Node ReadMember(IOperation instance, ISymbol member)
    {
        var target = Read(instance);
        var declaring = member.ContainingType;
        if (member is IFieldSymbol && ItemNumber(declaring, member.Name) is > 7 and var number)
        {
            return ReadLongTuple(target, declaring, number);
        }

        return Resolve(target, declaring, member.Name);
    }

    // The eighth item of a tuple is the first of the tuple that its last field is.
    private Node ReadLongTuple(Node target, INamedTypeSymbol tuple, int number)
    {
        for (; number > 7 && tuple.TupleUnderlyingType is null or { TypeArguments.Length: 8 }; number -= 7)
        {
            var shape = tuple.TupleUnderlyingType ?? tuple;
            target = Resolve(target, shape, "Rest");
            tuple = (INamedTypeSymbol)shape.TypeArguments[7];
        }

        return Resolve(target, tuple, "Item" + number.ToString(CultureInfo.InvariantCulture));
    }

    private static int? ItemNumber(INamedTypeSymbol declaring, string name) =>
        declaring.IsTupleType && name.StartsWith("Item", StringComparison.Ordinal)
        && int.TryParse(name.Substring(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private Node Resolve(Node target, INamedTypeSymbol declaring, string name) => Moved(MemberMeaning.Resolve(
        target, name, RecordShapeReader.NameOf(declaring), Types.AreSame(declaring, row), resource));

    private NewObjectNode ReadAnonymous(IAnonymousObjectCreationOperation created)
    {
        var members = new List<NewObjectMember>();
        foreach (var initializer in created.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment)
            {
                members.Add(new NewObjectMember(property.Name, Read(assignment.Value), RecordShapeReader.NameOf(property.ContainingType)));
            }
        }

        return new NewObjectNode(new EquatableList<NewObjectMember>([.. members]));
    }

    private Node ReadNew(IObjectCreationOperation created)
    {
        var type = (INamedTypeSymbol)created.Type!;
        var arguments = Lowering.Arguments(created);
        var names = MembersOf(type, created.Constructor, arguments.Length);
        if (created.Initializer is { } initializer
            && initializer.Initializers.Any(i => i is IInvocationOperation or IDynamicInvocationOperation))
        {
            return Unsupported(UnsupportedKind.Operator, "a collection initializer", created);
        }

        if (names is null && created.Initializer is null)
        {
            return Unsupported(UnsupportedKind.Construction, "new " + type.MetadataName, created);
        }

        var members = new List<NewObjectMember>();
        foreach (var assigned in created.Initializer?.Initializers ?? [])
        {
            if (assigned is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } assignment)
            {
                return Unsupported(UnsupportedKind.Operator, "a nested initializer", created);
            }

            members.Add(new NewObjectMember(member.Name, Read(assignment.Value), RecordShapeReader.NameOf(member.ContainingType)));
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            AddArgument(members, created, names?[i] ?? "", arguments[i]);
        }

        return new NewObjectNode(new EquatableList<NewObjectMember>([.. members]), OwnEqualityOf(type));
    }

    private void AddArgument(List<NewObjectMember> members, IObjectCreationOperation created, string name, IOperation argument)
    {
        var type = (INamedTypeSymbol)created.Type!;
        if (name.Length > 0 && !members.Exists(other => other.Name == name))
        {
            members.Add(new NewObjectMember(name, Read(argument), RecordShapeReader.NameOf(type)));
        }
        else if (name.Length == 0 && UsesRow(argument))
        {
            // What the constructor makes of it is found under no name, but it is part of the object.
            var made = new UnsupportedNode(
                UnsupportedKind.Construction, "new " + type.MetadataName, new EquatableList<Node>(Read(argument)));
            members.Add(new NewObjectMember("", made with { SourceId = sources.Add(created.Syntax) }, RecordShapeReader.NameOf(type)));
        }
    }

    // ValueTuple.Create makes a tuple of eight out of seven items and a tuple of one.
    private Node ReadTuple(IInvocationOperation call, IOperation[] arguments)
    {
        var type = (INamedTypeSymbol)call.Type!;
        var shape = type.TupleUnderlyingType ?? type;
        var names = RecordShapes.TupleItems(arguments.Length);
        var items = arguments.Select((argument, i) => new NewObjectMember(names[i], Read(argument), RecordShapeReader.NameOf(shape)))
            .ToArray();
        if (items.Length == 8)
        {
            var rest = new NewObjectMember("Item1", items[7].Value, RecordShapeReader.NameOf((INamedTypeSymbol)shape.TypeArguments[7]));
            items[7] = items[7] with { Value = new NewObjectNode(new EquatableList<NewObjectMember>(rest)) };
        }

        return new NewObjectNode(new EquatableList<NewObjectMember>(items));
    }

    private static bool IsTupleCreation(IMethodSymbol method) =>
        method.Name == "Create" && method.ContainingType is { IsGenericType: false } type
        && (Types.IsSystem(type, nameof(ValueTuple)) || Types.IsSystem(type, nameof(Tuple)));

    private static bool IsTuple(INamedTypeSymbol type) =>
        type.IsGenericType && (Types.IsSystem(type, nameof(Tuple)) || Types.IsSystem(type, nameof(ValueTuple)));

    /// <summary>The member of each argument, empty where there is none; null where that is not known.</summary>
    private string[]? MembersOf(INamedTypeSymbol type, IMethodSymbol? constructor, int count) =>
        count == 0 ? []
        : IsTuple(type) ? RecordShapes.TupleItems(count)
        : RecordShapes.PropertiesOf(
            RecordShapeReader.Read(type.OriginalDefinition, cancellationToken), [.. constructor?.Parameters.Select(p => p.Name) ?? []]);

    private string? OwnEqualityOf(INamedTypeSymbol type) =>
        IsTuple(type) || RecordShapeReader.Read(type.OriginalDefinition, cancellationToken) is not null ? null : type.MetadataName;
}
