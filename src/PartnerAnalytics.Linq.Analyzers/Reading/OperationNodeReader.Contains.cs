using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Generators.Parsing;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <content>Every form of <c>Contains</c>: of a text, of a collection, of a span.</content>
internal sealed partial class OperationNodeReader
{
    private Node? TryReadContains(IInvocationOperation call, IOperation[] arguments)
    {
        if (call.TargetMethod.Name != nameof(string.Contains))
        {
            return null;
        }

        if (call.Instance?.Type?.SpecialType == SpecialType.System_String)
        {
            return ReadTextContains(call, arguments);
        }

        if (call.Instance is { } receiver && !UsesRow(receiver) && !CollectionMethods.SearchValues(RecordShapeReader.NameOf(call.TargetMethod.ContainingType)))
        {
            return Unsupported(UnsupportedKind.Collection, call.TargetMethod.ContainingType.Name + ".Contains", call);
        }

        var (collection, item, comparer) = call.Instance is not null
            ? (call.Instance, arguments.Length == 1 ? arguments[0] : null, null)
            : arguments.Length is 2 or 3 && types.IsCollectionContains(call.TargetMethod.ContainingType)
                ? (Unwrap(arguments[0]), arguments[1], arguments.Length == 3 ? arguments[2] : null)
                : (null, null, null);
        if (collection is null || item is null)
        {
            return null;
        }

        if (UsesRow(collection))
        {
            return Comparison.NotSearched(Read(collection), Read(item));
        }

        if (comparer is not null && !types.IsDefaultComparer(comparer))
        {
            return Unsupported(UnsupportedKind.Comparer, "Contains with a comparer", call);
        }

        if (OwnRulesOf(Lowering.Lower(collection)) is { } own)
        {
            return Unsupported(own.Kind, own.Detail, call);
        }

        var lowered = Lowering.Lower(item);
        return Read(lowered) switch
        {
            FieldNode when call.TargetMethod.Parameters[call.Instance is null ? 1 : 0].Type is var type && !Types.AreSame(type, lowered.Type)
                && type.SpecialType != SpecialType.System_Object =>
                Unsupported(UnsupportedKind.Conversion, "to " + Types.NameOf(type), call),
            FieldNode field => ReadValue(collection) is var values && values is UnsupportedNode
                ? values
                : new InNode(field, values, IsBoxed: call.TargetMethod.Parameters[call.Instance is null ? 1 : 0].Type is { IsValueType: false, SpecialType: not SpecialType.System_String }),
            UnsupportedNode unsupported => unsupported,
            var other => Comparison.NotContained(other),
        };
    }

    /// <summary>Why a set compares by rules of its own, where the query says so; null where it does not.</summary>
    private static (UnsupportedKind Kind, string Detail)? OwnRulesOf(IOperation collection)
    {
        var (maker, arguments) = collection switch
        {
            IObjectCreationOperation { Type: INamedTypeSymbol type } created when CollectionMethods.TakeComparer(RecordShapeReader.NameOf(type)) =>
                ("new " + type.Name, Lowering.Arguments(created)),
            IInvocationOperation call when CollectionMethods.MakeSet(call.TargetMethod.Name) => (call.TargetMethod.Name, Lowering.Arguments(call)),
            _ => (null, []),
        };
        return maker is null ? null
            : arguments.Any(IsOtherComparer) ? (UnsupportedKind.Comparer, maker)
            : IsSortedTexts(collection.Type) && !arguments.Any(IsOrder) ? (UnsupportedKind.Collection, "SortedSet.Contains")
            : null;
    }

    private static bool IsOtherComparer(IOperation argument) => Lowering.Lower(argument) is IPropertyReferenceOperation { Instance: null, Property: var property }
        && Types.IsSystem(property.ContainingType, nameof(StringComparer)) && CollectionMethods.IsOther(property.Name);

    // The order of texts is that of the culture, where none is given.
    private static bool IsSortedTexts(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "SortedSet" } set && set.TypeArguments[0].SpecialType == SpecialType.System_String;

    private static bool IsOrder(IOperation argument) =>
        argument.Type is { } type && (type.Name == nameof(IComparer<int>) || type.AllInterfaces.Any(i => i.Name == nameof(IComparer<int>)));

    private Node ReadTextContains(IInvocationOperation call, IOperation[] arguments) => arguments.Length > 1 && !IsOrdinal(arguments[1])
        ? Unsupported(UnsupportedKind.Comparer, "Contains with StringComparison", call)
        : TextMethods.Contains(Read(call.Instance!), Read(arguments[0]), (kind, detail) => Unsupported(kind, detail, call));

    private static bool IsOrdinal(IOperation comparison) => TextMethods.IsOrdinal(comparison.ConstantValue is { HasValue: true, Value: var value } ? value : null);

    /// <summary>The array behind a span: C# converts an array to a span before it calls <c>Contains</c>.</summary>
    private static IOperation Unwrap(IOperation operation)
    {
        operation = Lowering.Lower(operation);
        while (Types.IsSystem(operation.Type, "ReadOnlySpan") || Types.IsSystem(operation.Type, "Span"))
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = Lowering.Lower(conversion.Operand);
                    break;
                case IInvocationOperation { TargetMethod.Name: "op_Implicit" or "AsSpan", Arguments.Length: 1 } call:
                    operation = Lowering.Lower(Lowering.Arguments(call)[0]);
                    break;
                default:
                    return operation;
            }
        }

        return operation;
    }
}
