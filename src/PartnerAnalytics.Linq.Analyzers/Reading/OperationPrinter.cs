using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PartnerAnalytics.Linq.Analyzers.Tracing;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>Names a value that only the run time knows, as <c>ToString()</c> of the query names it.</summary>
internal static class OperationPrinter
{
    public static string Print(IOperation operation)
    {
        operation = Lowering.Lower(operation);
        return operation switch
        {
            { ConstantValue.HasValue: true } => Constant(operation.ConstantValue.Value, operation.Type),
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IFieldReferenceOperation field => Member(field.Instance, field.Field.CorrespondingTupleField ?? field.Field),
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => Member(property.Instance, property.Property),
            IPropertyReferenceOperation indexer => $"{Operand(indexer.Instance!)}[{List(indexer.Arguments)}]",
            IArrayElementReferenceOperation element => $"{Operand(element.ArrayReference)}[{List(element.Indices)}]",
            IConversionOperation conversion => Conversion(conversion),
            IUnaryOperation unary => OperatorSigns.Of(unary.OperatorKind) + Operand(unary.Operand),
            IBinaryOperation binary =>
                $"{Operand(binary.LeftOperand)} {OperatorSigns.Of(binary.OperatorKind)} {Operand(binary.RightOperand)}",
            ICoalesceOperation coalesce => $"{Operand(coalesce.Value)} ?? {Operand(coalesce.WhenNull)}",
            IConditionalOperation { WhenFalse: { } otherwise } conditional =>
                $"{Operand(conditional.Condition)} ? {Operand(conditional.WhenTrue)} : {Operand(otherwise)}",
            IInvocationOperation call => Call(call),
            IObjectCreationOperation { Initializer: { } initializer } created => Initialized(created, initializer),
            IObjectCreationOperation created => New(created),
            IAnonymousObjectCreationOperation created => $"new {{ {string.Join(", ", created.Initializers.Select(AnonymousMember))} }}",
            IArrayCreationOperation { Initializer: { } items } => $"new[] {{ {List(items.ElementValues)} }}",
            IArrayCreationOperation { Type: IArrayTypeSymbol array } created =>
                $"new {Types.NameOf(array.ElementType)}[{List(created.DimensionSizes)}]",
            IAnonymousFunctionOperation lambda => Lambda(lambda),
            IDefaultValueOperation { Type: { } date } when Types.IsSystem(date, nameof(DateTimeOffset)) => "0001-01-01T00:00:00+00:00",
            IDefaultValueOperation { Type: { } type } => $"default({Types.NameOf(type)})",
            IIsTypeOperation test => $"{Operand(test.ValueOperand)} is {Types.NameOf(test.TypeOperand)}",
            IInterpolatedStringOperation interpolated => Interpolated(interpolated),
            IInstanceReferenceOperation => "this",
            _ => Source(operation),
        };
    }

    private static string Constant(object? value, ITypeSymbol? type) => value switch
    {
        _ when type is { TypeKind: TypeKind.Enum } => EnumMember(value, type),
        null => "null",
        string text => Literals.Text(text),
        char c => Literals.Character(c),
        bool b => b ? "true" : "false",
        double.NaN => "double.NaN",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "value",
    };

    private static string EnumMember(object? value, ITypeSymbol type)
    {
        var member = type.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value));
        return $"{Types.NameOf(type)}.{member?.Name ?? Convert.ToString(value, CultureInfo.InvariantCulture)}";
    }

    private static string Member(IOperation? instance, ISymbol member) => instance switch
    {
        null => $"{Types.NameOf(member.ContainingType)}.{member.Name}",
        IInstanceReferenceOperation => member.Name,
        _ when IsTransparent(instance) => member.Name,
        _ => $"{Operand(instance)}.{member.Name}",
    };

    // The names that stand behind "let" and "into" stand alone in the source.
    private static bool IsTransparent(IOperation operation) => operation switch
    {
        IParameterReferenceOperation parameter => CompilerNames.IsTransparent(parameter.Parameter.Name),
        IPropertyReferenceOperation property => CompilerNames.IsTransparent(property.Property.Name),
        _ => false,
    };

    private static string Conversion(IConversionOperation conversion) =>
        conversion.IsTryCast ? $"{Operand(conversion.Operand)} as {Types.NameOf(conversion.Type!)}"
        : IsWritten(conversion) ? $"({Types.NameOf(conversion.Type!)}){Operand(conversion.Operand)}"
        : Print(conversion.Operand);

    // Other casts change nothing that a reader of the name has to know.
    private static bool IsWritten(IConversionOperation conversion) =>
        conversion.OperatorMethod is { Name: "op_Explicit" }
        || (conversion.OperatorMethod is null && conversion.Operand.Type is { } type
            && Types.AreSame(Types.InsideNullable(type), conversion.Type));

    private static string Call(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var arguments = Lowering.Arguments(call);
        var written = arguments.Where((argument, i) => IsWritten(call, i)).ToArray();
        return method.MethodKind == MethodKind.DelegateInvoke && call.Instance is not null ? $"{Operand(call.Instance)}({List(arguments)})"
            : call.Instance is IInstanceReferenceOperation ? $"{method.Name}({List(written)})"
            : call.Instance is not null ? $"{Operand(call.Instance)}.{method.Name}({List(written)})"
            : method.IsExtensionMethod && arguments.Length > 0 ? $"{Operand(arguments[0])}.{method.Name}({List(written.Skip(1))})"
            : $"{Types.NameOf(method.ContainingType)}.{method.Name}({List(written)})";
    }

    // Without what the compiler fills in.
    private static bool IsWritten(IInvocationOperation call, int parameter) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter) is not { ArgumentKind: ArgumentKind.DefaultValue };

    // An expression tree has a call of string.Format in its place.
    private static string Interpolated(IInterpolatedStringOperation interpolated)
    {
        var format = new StringBuilder();
        var values = new List<IOperation>();
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string text })
            {
                format.Append(text.Replace("{", "{{").Replace("}", "}}"));
            }
            else if (part is IInterpolationOperation { Expression: { } value } filled)
            {
                var alignment = filled.Alignment?.ConstantValue.Value is { } width ? "," + Constant(width, type: null) : "";
                var specifier = filled.FormatString?.ConstantValue.Value is string given ? ":" + given : "";
                format.Append('{').Append(values.Count).Append(alignment).Append(specifier).Append('}');
                values.Add(value);
            }
        }

        var arguments = List(values);
        return $"string.Format({Literals.Text(format.ToString())}, {(values.Count > 3 ? $"new[] {{ {arguments} }}" : arguments)})";
    }

    private static string Initialized(IObjectCreationOperation created, IObjectOrCollectionInitializerOperation initializer) =>
        initializer.Initializers.All(i => i is ISimpleAssignmentOperation or IMemberInitializerOperation)
            ? $"{NewBeforeBrace(created)} {{ {string.Join(", ", initializer.Initializers.Select(Assignment))} }}"
            : $"{NewBeforeBrace(created)} {{ … }}";

    private static string NewBeforeBrace(IObjectCreationOperation created) =>
        created.Arguments.IsEmpty ? $"new {Types.NameOf(created.Type!)}" : New(created);

    private static string New(IObjectCreationOperation created) =>
        $"new {Types.NameOf(created.Type!)}({List(Lowering.Arguments(created))})";

    private static string Assignment(IOperation assignment) => assignment switch
    {
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } simple => $"{target.Member.Name} = {Print(simple.Value)}",
        IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation target } => target.Member.Name,
        _ => Source(assignment),
    };

    private static string AnonymousMember(IOperation member)
    {
        if (member is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment)
        {
            return Print(member);
        }

        var value = Print(assignment.Value);
        return value == name || value.EndsWith("." + name, StringComparison.Ordinal) ? value : $"{name} = {value}";
    }

    private static string Lambda(IAnonymousFunctionOperation lambda)
    {
        var names = string.Join(", ", lambda.Symbol.Parameters.Select(p => p.Name));
        var body = Lowering.BodyOf(lambda) is { } value ? Print(value) : "…";
        if (lambda.Symbol.Parameters.Any(p => CompilerNames.IsTransparent(p.Name)))
        {
            return body;
        }

        return lambda.Symbol.Parameters.Length == 1 ? $"{names} => {body}" : $"({names}) => {body}";
    }

    private static string Source(IOperation operation) => Literals.OnOneLine(operation.Syntax.ToString());

    private static string Operand(IOperation operation)
    {
        operation = Lowering.Lower(operation);
        return operation switch
        {
            { ConstantValue.HasValue: true } => Print(operation),
            IBinaryOperation or ICoalesceOperation or IConditionalOperation or IAnonymousFunctionOperation => $"({Print(operation)})",
            IConversionOperation { IsTryCast: false } conversion when !IsWritten(conversion) => Operand(conversion.Operand),
            _ => Print(operation),
        };
    }

    private static string List(IEnumerable<IOperation> operations) => string.Join(", ", operations.Select(Print));
}
