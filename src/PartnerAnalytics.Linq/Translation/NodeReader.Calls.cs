using System.Linq.Expressions;
using PartnerAnalytics.Linq.Fields;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Translation.Values;

namespace PartnerAnalytics.Linq.Translation;

/// <content>Unpacks calls that take part of the row; <see cref="CallMeaning"/> says what they mean.</content>
internal sealed partial class NodeReader : ICallReader<Expression>
{
    Node ICallReader<Expression>.Read(Expression expression) => Read(expression);

    Node ICallReader<Expression>.ReadReceiver(Expression receiver) => !UsesRow(receiver) && !ConstantFolding.TryFold(receiver, out _)
        ? holes.AddReceiver(receiver, sources.Add(receiver))
        : Read(receiver);

    Node ICallReader<Expression>.ReadValues(Expression collection) =>
        collection is ConstantExpression constant && GivenValues.Find(constant.Value) is { } given
            ? new ListNode(new EquatableList<Node>([.. given.Select(value => ReadValue(Expression.Constant(value)))]))
            : ReadValue(AsCreated(collection));

    Node ICallReader<Expression>.ReadDictionaryValues(Expression dictionary) =>
        ReadValue(Expression.Property(dictionary, DictionaryMembers.ValuesOf(dictionary.Type)));

    Expression? ICallReader<Expression>.KeysOf(Expression collection) =>
        DictionaryMembers.KeysOf(collection) is { } dictionary && !UsesRow(dictionary) ? dictionary : null;

    Node ICallReader<Expression>.ReadCollection(Expression collection) => ReadWhole(collection);

    (int Element, Node Condition)? ICallReader<Expression>.ReadElementCondition(Expression lambda)
    {
        if (lambda is not LambdaExpression { Parameters: [var parameter], Body: var body })
        {
            return null;
        }

        var element = holes.AddElement(parameter);
        _elements.Add(parameter);
        var condition = Read(body);
        _elements.Remove(parameter);
        return (element, condition);
    }

    Node? ICallReader<Expression>.ReadSelector(Expression lambda, Node element) =>
        lambda is LambdaExpression { Parameters.Count: 1 } selector ? ReadLambda(selector, element) : null;

    Node? ICallReader<Expression>.ReadOther(Call<Expression> call)
    {
        var syntax = (MethodCallExpression)call.Syntax;
        return TryReadGroupedField(syntax) ?? (ConstructorArguments.IsTupleCreation(syntax) ? ReadTuple(syntax) : null);
    }

    UnsupportedNode ICallReader<Expression>.Unsupported(UnsupportedKind kind, string detail, Call<Expression> call) => Unsupported(kind, detail, call.Syntax);

    int ICallReader<Expression>.SourceOf(Call<Expression> call) => sources.Add(call.Syntax);

    bool ICallReader<Expression>.UsesRow(Expression expression) => UsesRow(expression);

    bool ICallReader<Expression>.IsNull(Expression expression) => IsNull(expression);

    bool ICallReader<Expression>.IsLambda(Expression expression) =>
        expression is LambdaExpression or UnaryExpression { NodeType: ExpressionType.Quote };

    (Expression Operand, bool IsEqual)? ICallReader<Expression>.ComparedWithElement(Expression lambda)
    {
        if (lambda is not LambdaExpression { Parameters: [var element], Body: BinaryExpression binary }
            || binary.NodeType is not (ExpressionType.Equal or ExpressionType.NotEqual)
            || (element.Type != typeof(string) && !element.Type.IsValueType))
        {
            return null;
        }

        var operand = IsElement(binary.Left, element) ? binary.Right : IsElement(binary.Right, element) ? binary.Left : null;
        return operand is null || RowDependency.In(operand, parameter => parameter == element)
            ? null
            : (operand, binary.NodeType == ExpressionType.Equal);
    }

    private static bool IsElement(Expression operand, ParameterExpression element) => operand == element
        || (operand is UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert && convert.Operand == element
            && Nullable.GetUnderlyingType(convert.Type) == element.Type);

    bool ICallReader<Expression>.IsQuery(Expression expression) => typeof(IAnalyticsQuery).IsAssignableFrom(expression.Type);

    bool ICallReader<Expression>.IsString(Expression expression) => expression.Type == typeof(string);

    bool ICallReader<Expression>.IsValueType(Expression expression) => expression.Type.IsValueType;

    bool ICallReader<Expression>.IsNullable(Expression expression) => NullableTypes.IsNullable(expression.Type);

    bool ICallReader<Expression>.AreOfOneType(Expression left, Expression right) =>
        (Nullable.GetUnderlyingType(left.Type) ?? left.Type) == (Nullable.GetUnderlyingType(right.Type) ?? right.Type);

    string ICallReader<Expression>.TypeNameOf(Expression expression) => ExpressionPrinter.TypeName(expression.Type);

    // object.Equals takes boxed operands; what they were before decides what is compared.
    Expression ICallReader<Expression>.Unboxed(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert
            && (convert.Type == typeof(object) || convert.Type.IsInterface)
            && convert.Type.IsAssignableFrom(Nullable.GetUnderlyingType(convert.Operand.Type) ?? convert.Operand.Type))
        {
            expression = convert.Operand;
        }

        return expression;
    }

    Expression ICallReader<Expression>.WithoutSpan(Expression expression) => WithoutSpan(expression);

    object? ICallReader<Expression>.ConstantOf(Expression expression) => (expression as ConstantExpression)?.Value;

    bool ICallReader<Expression>.IsStringComparison(Call<Expression> call, int argument) => call.Arguments[argument].Type == typeof(StringComparison);

    bool ICallReader<Expression>.IsComparer(Call<Expression> call, int argument) =>
        call.Arguments[argument].Type.Name.Contains("Comparer", StringComparison.Ordinal);

    Creation<Expression>? ICallReader<Expression>.CreationOf(Expression collection) => collection switch
    {
        ListInitExpression { NewExpression: var created } => Constructed(created),
        NewExpression created => Constructed(created),
        MethodCallExpression call => new Creation<Expression>(null, call.Method.Name, call.Arguments),
        _ => null,
    };

    string? ICallReader<Expression>.StringComparerOf(Expression expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert } convert)
        {
            expression = convert.Operand;
        }

        return expression is MemberExpression { Expression: null, Member: var member } && member.DeclaringType == typeof(StringComparer) ? member.Name : null;
    }

    bool ICallReader<Expression>.IsStringOrder(Expression argument) => argument.Type.IsAssignableTo(typeof(IComparer<string>));

    bool ICallReader<Expression>.IsSortedStrings(Expression collection) => collection.Type == typeof(SortedSet<string>);

    bool ICallReader<Expression>.IsDefaultOrder(Expression comparer) => DefaultComparers.IsDefaultOrder(comparer);

    bool ICallReader<Expression>.IsDefaultComparer(Expression comparer) => DefaultComparers.IsDefault(comparer);

    bool ICallReader<Expression>.IsBoxed(Call<Expression> call, int argument) =>
        ParameterType(call, argument) is { IsValueType: false } type && type != typeof(string);

    string? ICallReader<Expression>.ConversionOf(Call<Expression> call, int argument) =>
        ParameterType(call, argument) is var type && type != call.Arguments[argument].Type && type != typeof(object)
            ? ExpressionPrinter.TypeName(type)
            : null;

    (string Full, string Short) ICallReader<Expression>.OwnerOf(Call<Expression> call)
    {
        var type = ((MethodCallExpression)call.Syntax).Method.DeclaringType!;
        return (TypeNames.FullNameOf(type), type.Name.Split('`')[0]);
    }

    private Node ReadCall(MethodCallExpression call)
    {
        var method = call.Method;
        var name = method is { IsSpecialName: true, Name: "get_Chars" or "get_Item" } ? "[]" : method.Name;
        return CallMeaning.Read(this, new Call<Expression>(
            call, name, OwnerOf(method.DeclaringType), method.ReturnType == typeof(bool), call.Object, call.Arguments));
    }

    private static MethodOwner OwnerOf(Type? type) =>
        type == typeof(string) ? MethodOwner.String
        : type == typeof(object) ? MethodOwner.Object
        : type == typeof(Nullable) ? MethodOwner.Nullable
        : type == typeof(DateBucket) ? MethodOwner.DateBucket
        : type == typeof(AnalyticsGroupExtensions) ? MethodOwner.AnalyticsGroup
        : type == typeof(Enumerable) ? MethodOwner.Enumerable
        : type == typeof(Queryable) ? MethodOwner.Queryable
        : type == typeof(MemoryExtensions) ? MethodOwner.MemoryExtensions
        : MethodOwner.Other;

    private static Creation<Expression> Constructed(NewExpression created) =>
        new(TypeNames.FullNameOf(created.Type), created.Type.Name.Split('`')[0], created.Arguments);

    private static bool IsNull(Expression expression) => expression is ConstantExpression { Value: null } or DefaultExpression { Type.IsValueType: false };

    private static Type ParameterType(Call<Expression> call, int argument) => ((MethodCallExpression)call.Syntax).Method.GetParameters()[argument].ParameterType;

    // An array that is written in the query may stand there as the interface through which it is searched.
    private static Expression AsCreated(Expression collection) =>
        collection is UnaryExpression { NodeType: ExpressionType.Convert, Method: null, Operand: NewArrayExpression array } ? array : collection;

    // What C# converts to a span on its own stands in the source without one.
    private static Expression WithoutSpan(Expression span) =>
        span is MethodCallExpression { Method.Name: "op_Implicit" or "AsSpan", Arguments: [var source] } ? WithoutSpan(source) : span;

    // row.Get(field) and row[field] of a group whose key was chosen at run time.
    private Node? TryReadGroupedField(MethodCallExpression call)
    {
        if (call.Object is null || call.Arguments.Count != 1 || UsesRow(call.Arguments[0]) || call.Method.Name is not ("Get" or "get_Item")
            || !call.Object.Type.IsGenericType || call.Object.Type.GetGenericTypeDefinition() != typeof(AnalyticsGroupedRow<>)
            || Read(call.Object) is not NewObjectNode group)
        {
            return null;
        }

        if (CapturedObjects.FindField(call.Arguments[0]) is not { } field)
        {
            return null;
        }

        var found = group.Members.Select(m => m.Value).FirstOrDefault(node => node switch
        {
            FieldNode key => key.Field.WireName == field,
            BucketNode bucket => bucket.Date.Field.WireName == field,
            AggregateNode aggregate => aggregate.FieldIn(resource)?.WireName == field,
            _ => false,
        });
        return found is null ? null : Moved(found);
    }
}
