using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Generators.Parsing;
using PartnerAnalytics.Linq.Shared.Query;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <content>Unpacks calls that take part of the row; <see cref="CallMeaning"/> says what they mean.</content>
internal sealed partial class OperationReader : ICallReader<IOperation>
{
    Node ICallReader<IOperation>.Read(IOperation expression) => Read(expression);

    Node ICallReader<IOperation>.ReadReceiver(IOperation receiver) => Read(receiver);

    Node ICallReader<IOperation>.ReadValues(IOperation collection) => ReadValue(collection);

    Node ICallReader<IOperation>.ReadDictionaryValues(IOperation dictionary) =>
        ReadValue(dictionary) is var values && values is HoleNode hole ? hole with { Name = hole.Name + ".Values" } : values;

    IOperation? ICallReader<IOperation>.KeysOf(IOperation collection) =>
        Lowering.Lower(collection) is IPropertyReferenceOperation { Instance: { } dictionary, Property: { Name: "Keys" } property }
        && KnownMethods.HandsOnKeys(RecordShapeReader.NameOf(property.ContainingType)) && !UsesRow(dictionary)
            ? dictionary
            : null;

    Node ICallReader<IOperation>.ReadCollection(IOperation collection) => ReadWhole(collection, _values.Find);

    (int Element, Node Condition)? ICallReader<IOperation>.ReadElementCondition(IOperation lambda) =>
        Lowering.Lower(lambda) is IAnonymousFunctionOperation { Symbol.Parameters.Length: 1 } function
            && Lowering.BodyOf(function) is { } body
            ? (_elements++, Read(body))
            : null;

    Node? ICallReader<IOperation>.ReadSelector(IOperation lambda, Node element) =>
        Lowering.Lower(lambda) is IAnonymousFunctionOperation { Symbol.Parameters.Length: 1 } selector
            ? ReadLambda(selector, element)
            : null;

    Node? ICallReader<IOperation>.ReadOther(Call<IOperation> call)
    {
        var syntax = (IInvocationOperation)call.Syntax;
        return IsTupleCreation(syntax.TargetMethod) ? ReadTuple(syntax, [.. call.Arguments]) : null;
    }

    UnsupportedNode ICallReader<IOperation>.Unsupported(UnsupportedKind kind, string detail, Call<IOperation> call) =>
        Unsupported(kind, detail, call.Syntax);

    int ICallReader<IOperation>.SourceOf(Call<IOperation> call) => sources.Add(call.Syntax.Syntax);

    bool ICallReader<IOperation>.UsesRow(IOperation expression) => UsesRow(expression);

    bool ICallReader<IOperation>.IsNull(IOperation expression) => IsNull(Lowering.Lower(expression));

    bool ICallReader<IOperation>.IsLambda(IOperation expression) => Lowering.Lower(expression) is IAnonymousFunctionOperation;

    (IOperation Operand, bool IsEqual)? ICallReader<IOperation>.ComparedWithElement(IOperation lambda)
    {
        if (Lowering.Lower(lambda) is not IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters } function
            || Lowering.BodyOf(function) is not { } body || Lowering.Lower(body) is not IBinaryOperation binary
            || binary.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
            || parameters[0].Type is not ({ SpecialType: SpecialType.System_String } or { IsValueType: true }))
        {
            return null;
        }

        var element = parameters[0];
        var operand = IsElement(binary.LeftOperand, element) ? binary.RightOperand
            : IsElement(binary.RightOperand, element) ? binary.LeftOperand
            : null;
        return operand is null || operand.DescendantsAndSelf().Any(part => IsElement(part, element))
            ? null
            : (operand, binary.OperatorKind == BinaryOperatorKind.Equals);
    }

    private static bool IsElement(IOperation operand, IParameterSymbol element)
    {
        operand = Lowering.Lower(operand);
        return operand is IConversionOperation { OperatorMethod: null } conversion
            && Types.AreSame(Types.InsideNullable(conversion.Type), element.Type)
            ? IsElement(conversion.Operand, element)
            : operand is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, element);
    }

    bool ICallReader<IOperation>.IsQuery(IOperation expression) => types.IsQuery(Lowering.Lower(expression).Type);

    bool ICallReader<IOperation>.IsString(IOperation expression) => expression.Type?.SpecialType == SpecialType.System_String;

    bool ICallReader<IOperation>.IsValueType(IOperation expression) => Lowering.Lower(expression).Type is null or { IsValueType: true };

    bool ICallReader<IOperation>.IsNullable(IOperation expression) => Types.InsideNullable(Lowering.Lower(expression).Type) is not null;

    bool ICallReader<IOperation>.AreOfOneType(IOperation left, IOperation right) =>
        Lowering.Lower(left).Type is { } leftType && Lowering.Lower(right).Type is { } rightType
            && Types.AreSame(Types.Plain(leftType), Types.Plain(rightType));

    string ICallReader<IOperation>.TypeNameOf(IOperation expression) => Types.NameOf(Lowering.Lower(expression).Type!);

    // object.Equals takes boxed operands; what they were before decides what is compared.
    IOperation ICallReader<IOperation>.Unboxed(IOperation expression)
    {
        var lowered = Lowering.Lower(expression);
        while (lowered is IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion
            && conversion.Type is { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Interface }
            && conversion.GetConversion() is { IsBoxing: true } or { IsReference: true, IsImplicit: true })
        {
            lowered = Lowering.Lower(conversion.Operand);
        }

        return lowered;
    }

    IOperation ICallReader<IOperation>.WithoutSpan(IOperation expression)
    {
        var operation = Lowering.Lower(expression);
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

    object? ICallReader<IOperation>.ConstantOf(IOperation expression) =>
        expression.ConstantValue is { HasValue: true, Value: var value } ? value : null;

    bool ICallReader<IOperation>.IsStringComparison(Call<IOperation> call, int argument) =>
        Types.IsSystem(ParameterType(call, argument), nameof(StringComparison));

    bool ICallReader<IOperation>.IsComparer(Call<IOperation> call, int argument) => ParameterType(call, argument).Name.Contains("Comparer");

    Creation<IOperation>? ICallReader<IOperation>.CreationOf(IOperation collection) => Lowering.Lower(collection) switch
    {
        IObjectCreationOperation { Type: INamedTypeSymbol type } created =>
            new Creation<IOperation>(RecordShapeReader.NameOf(type), type.Name, Lowering.Arguments(created)),
        IInvocationOperation call => new Creation<IOperation>(null, call.TargetMethod.Name, Lowering.Arguments(call)),
        _ => null,
    };

    string? ICallReader<IOperation>.StringComparerOf(IOperation expression) =>
        Lowering.Lower(expression) is IPropertyReferenceOperation { Instance: null, Property: var property }
        && Types.IsSystem(property.ContainingType, nameof(StringComparer))
            ? property.Name
            : null;

    bool ICallReader<IOperation>.IsStringOrder(IOperation argument) =>
        argument.Type is { } type && (type.Name == nameof(IComparer<int>) || type.AllInterfaces.Any(i => i.Name == nameof(IComparer<int>)));

    bool ICallReader<IOperation>.IsSortedStrings(IOperation collection) =>
        Lowering.Lower(collection).Type is INamedTypeSymbol { Name: "SortedSet" } set
            && set.TypeArguments[0].SpecialType == SpecialType.System_String;

    bool ICallReader<IOperation>.IsDefaultOrder(IOperation comparer) => types.IsDefaultOrder(comparer);

    bool ICallReader<IOperation>.IsDefaultComparer(IOperation comparer) => types.IsDefaultComparer(comparer);

    bool ICallReader<IOperation>.IsBoxed(Call<IOperation> call, int argument) =>
        ParameterType(call, argument) is { IsValueType: false, SpecialType: not SpecialType.System_String };

    string? ICallReader<IOperation>.ConversionOf(Call<IOperation> call, int argument) =>
        ParameterType(call, argument) is { SpecialType: not SpecialType.System_Object } type
            && !Types.AreSame(type, Lowering.Lower(call.Arguments[argument]).Type)
            ? Types.NameOf(type)
            : null;

    (string Full, string Short) ICallReader<IOperation>.OwnerOf(Call<IOperation> call)
    {
        var type = ((IInvocationOperation)call.Syntax).TargetMethod.ContainingType;
        return (RecordShapeReader.NameOf(type), type.Name);
    }

    private Node ReadCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return CallMeaning.Read(this, new Call<IOperation>(
            call, method.Name, types.OwnerOf(method.ContainingType), method.ReturnType.SpecialType == SpecialType.System_Boolean,
            call.Instance, Lowering.Arguments(call)));
    }

    private static ITypeSymbol ParameterType(Call<IOperation> call, int argument) =>
        ((IInvocationOperation)call.Syntax).TargetMethod.Parameters[argument].Type;
}
