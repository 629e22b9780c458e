using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Requests;

namespace PartnerAnalytics.Linq.Fields;

/// <summary>Writes an expression as C# would, for messages and for the names of captured values. Evaluates nothing.</summary>
internal static class ExpressionPrinter
{
    private const string Unnamed = "value";

    public static string Print(Expression expression) => expression switch
    {
        ConstantExpression constant => Constant(constant.Value),
        ParameterExpression parameter => parameter.Name is { } name ? CompilerNames.Written(name) : "_",
        MemberExpression member => Member(member),
        UnaryExpression unary => Unary(unary),
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } index => $"{Print(index.Left)}[{Print(index.Right)}]",
        BinaryExpression binary =>
            $"{Compared(binary.Left, binary.Right)} {OperatorSigns.Of(binary)} {Compared(binary.Right, binary.Left)}",
        ConditionalExpression conditional =>
            $"{Operand(conditional.Test)} ? {Operand(conditional.IfTrue)} : {Operand(conditional.IfFalse)}",
        MethodCallExpression call => Call(call),
        LambdaExpression lambda => Lambda(lambda),
        NewExpression created => New(created),
        NewArrayExpression { NodeType: ExpressionType.NewArrayBounds } array =>
            $"new {TypeName(array.Type.GetElementType()!)}[{List(array.Expressions)}]",
        NewArrayExpression array => $"new[] {{ {List(array.Expressions)} }}",
        MemberInitExpression initialised =>
            $"{NewBeforeBrace(initialised.NewExpression)} {{ {string.Join(", ", initialised.Bindings.Select(Binding))} }}",
        ListInitExpression list => $"{NewBeforeBrace(list.NewExpression)} {{ … }}",
        IndexExpression index => $"{Print(index.Object!)}[{List(index.Arguments)}]",
        InvocationExpression invocation => $"{Operand(invocation.Expression)}({List(invocation.Arguments)})",
        DefaultExpression @default => $"default({TypeName(@default.Type)})",
        TypeBinaryExpression test => $"{Operand(test.Expression)} is {TypeName(test.TypeOperand)}",
        _ => expression.NodeType.ToString(),
    };

    /// <summary>A type as C# names it.</summary>
    public static string TypeName(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return TypeName(underlying) + "?";
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => "string",
            TypeCode.Boolean => "bool",
            TypeCode.Int32 when !type.IsEnum => "int",
            TypeCode.Int64 when !type.IsEnum => "long",
            TypeCode.Decimal => "decimal",
            TypeCode.Double => "double",
            _ when type == typeof(object) => "object",
            _ when CompilerNames.IsAnonymous(type.Name) => CompilerNames.AnonymousType,
            _ when type.IsArray => TypeName(type.GetElementType()!) + "[]",
            _ when type.IsGenericType =>
                $"{type.Name[..Math.Max(0, type.Name.IndexOf('`'))]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>",
            _ => type.Name,
        };
    }

    private static string Binding(MemberBinding binding) =>
        binding is MemberAssignment assignment ? $"{binding.Member.Name} = {Print(assignment.Expression)}" : binding.Member.Name;

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => Literals.Text(text),
        char c => Literals.Character(c),
        bool b => b ? "true" : "false",
        double.NaN => "double.NaN",
        DateTimeOffset date => date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        Type type => $"typeof({TypeName(type)})",
        TimeSpan time when time == default => "default(TimeSpan)",
        TimeOnly time when time == default => "default(TimeOnly)",
        DateOnly day when day == default => "default(DateOnly)",
        Guid guid when guid == default => "default(Guid)",
        Enum e => $"{TypeName(e.GetType())}.{e}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IAnalyticsQuery => "query",
        _ when GivenValues.Find(value) is { } given =>
            $"new[] {{ {string.Join(", ", given.Select((v, i) => i < 3 ? Constant(v) : "…").Take(4))} }}",
        _ => Unnamed,
    };

    private static string Member(MemberExpression member)
    {
        if (member.Expression is ConstantExpression { Value: CompiledArgument argument })
        {
            return argument.Name;
        }

        if (member.Expression is null)
        {
            return $"{TypeName(member.Member.DeclaringType!)}.{member.Member.Name}";
        }

        return IsScope(member.Expression) || IsTransparent(member.Expression)
            ? CompilerNames.Written(member.Member.Name)
            : $"{Operand(member.Expression)}.{member.Member.Name}";
    }

    // The object that holds captured variables, directly or through the object of an outer scope, or "this".
    private static bool IsScope(Expression expression) => expression switch
    {
        ConstantExpression { Value: not (null or Type or string) } => true,
        MemberExpression { Expression: { } outer } member => member.Member.Name.StartsWith("CS$<>", StringComparison.Ordinal) && IsScope(outer)
            || (member.Member.Name.EndsWith("__this", StringComparison.Ordinal) && IsScope(outer)),
        _ => false,
    };

    // The names that stand behind "let" and "into" stand alone in the source.
    private static bool IsTransparent(Expression expression) => expression switch
    {
        ParameterExpression { Name: { } name } => CompilerNames.IsTransparent(name),
        MemberExpression member => CompilerNames.IsTransparent(member.Member.Name),
        _ => false,
    };

    private static string Unary(UnaryExpression unary) => unary.NodeType switch
    {
        ExpressionType.Quote => Print(unary.Operand),
        ExpressionType.Convert or ExpressionType.ConvertChecked when IsWritten(unary) => $"({TypeName(unary.Type)}){Operand(unary.Operand)}",
        ExpressionType.Convert or ExpressionType.ConvertChecked => Print(unary.Operand),
        ExpressionType.TypeAs => $"{Operand(unary.Operand)} as {TypeName(unary.Type)}",
        ExpressionType.ArrayLength => $"{Operand(unary.Operand)}.Length",
        _ => $"{OperatorSigns.Of(unary)}{Operand(unary.Operand)}",
    };

    // The compiler adds conversions that nobody wrote: to nullable, to object, from an enumeration, and implicit user-defined ones.
    private static bool IsWritten(UnaryExpression convert) =>
        convert.Method is { Name: "op_Explicit" }
        || (convert.Method is null && Nullable.GetUnderlyingType(convert.Operand.Type) == convert.Type);

    private static string Call(MethodCallExpression call)
    {
        if (call.Object is { } called && call.Method.Name == "Invoke" && typeof(Delegate).IsAssignableFrom(called.Type))
        {
            return $"{Operand(called)}({List(call.Arguments)})";
        }

        if (call.Object is not null && (call.Method.Name is "get_Item" or "get_Chars" || (call.Method.Name == "Get" && call.Object.Type.IsArray)))
        {
            return $"{Operand(call.Object)}[{List(call.Arguments)}]";
        }

        if (call.Method.Name == "op_Implicit")
        {
            return Print(call.Arguments[0]);
        }

        if (call.Object is not null)
        {
            // The object whose method calls its own: the source does not name it.
            var receiver = call.Object is ConstantExpression { Value: not null } scope && Constant(scope.Value) == Unnamed ? "" : Operand(call.Object) + ".";
            return $"{receiver}{call.Method.Name}({List(Written(call))})";
        }

        return call.Method.IsDefined(typeof(ExtensionAttribute), inherit: false) && call.Arguments.Count > 0
            ? $"{Operand(call.Arguments[0])}.{call.Method.Name}({List(Written(call).Skip(1))})"
            : $"{TypeName(call.Method.DeclaringType!)}.{call.Method.Name}({List(Written(call))})";
    }

    // Without what the compiler fills in.
    private static IEnumerable<Expression> Written(MethodCallExpression call)
    {
        var parameters = call.Method.GetParameters();
        return call.Arguments.Where((argument, i) => !(parameters[i].IsOptional && argument is ConstantExpression { Value: null })
            && !parameters[i].IsDefined(typeof(CallerArgumentExpressionAttribute), inherit: false));
    }

    private static string Lambda(LambdaExpression lambda)
    {
        if (lambda.Parameters is [var first, ..] && IsTransparent(first))
        {
            return Print(lambda.Body);
        }

        var parameters = string.Join(", ", lambda.Parameters.Select(p => p.Name));
        return lambda.Parameters.Count == 1 ? $"{parameters} => {Print(lambda.Body)}" : $"({parameters}) => {Print(lambda.Body)}";
    }

    private static string New(NewExpression created) => created.Members is { } members
        ? $"new {{ {string.Join(", ", created.Arguments.Select((a, i) => Print(a) is var text && (text == members[i].Name || text.EndsWith("." + members[i].Name, StringComparison.Ordinal)) ? text : $"{members[i].Name} = {text}"))} }}"
        : CompilerNames.IsAnonymous(created.Type.Name) ? "new { }"
        : $"new {TypeName(created.Type)}({List(created.Arguments)})";

    private static string NewBeforeBrace(NewExpression created) => created.Arguments.Count == 0 ? $"new {TypeName(created.Type)}" : New(created);

    // An enumeration is compared as a number, and the member that it is compared with has become one.
    private static string Compared(Expression operand, Expression other) =>
        operand is ConstantExpression { Value: { } number } && other is UnaryExpression { NodeType: ExpressionType.Convert, Operand.Type: { IsEnum: true } type }
            ? Constant(Enum.ToObject(type, number))
            : Operand(operand);

    private static string Operand(Expression expression) => expression switch
    {
        BinaryExpression { NodeType: not ExpressionType.ArrayIndex } or ConditionalExpression or LambdaExpression => $"({Print(expression)})",
        UnaryExpression { NodeType: ExpressionType.Convert } convert when !IsWritten(convert) => Operand(convert.Operand),
        _ => Print(expression),
    };

    private static string List(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Print));
}

/// <summary>The signs that C# has for operators.</summary>
internal static class OperatorSigns
{
    public static string Of(Expression expression) => expression.NodeType switch
    {
        ExpressionType.Equal => "==",
        ExpressionType.NotEqual => "!=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.AndAlso => "&&",
        ExpressionType.OrElse => "||",
        ExpressionType.And => "&",
        ExpressionType.Or => "|",
        ExpressionType.ExclusiveOr => "^",
        ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.UnaryPlus => "+",
        ExpressionType.Subtract or ExpressionType.SubtractChecked or ExpressionType.Negate or ExpressionType.NegateChecked => "-",
        ExpressionType.Multiply or ExpressionType.MultiplyChecked => "*",
        ExpressionType.Divide => "/",
        ExpressionType.Modulo => "%",
        ExpressionType.LeftShift => "<<",
        ExpressionType.RightShift => ">>",
        ExpressionType.Coalesce => "??",

        // C# makes one kind of node of both ! and ~.
        ExpressionType.Not when (Nullable.GetUnderlyingType(expression.Type) ?? expression.Type) == typeof(bool) => "!",
        ExpressionType.Not or ExpressionType.OnesComplement => "~",
        ExpressionType.TypeAs => "as",
        ExpressionType.TypeIs => "is",
        ExpressionType.NewArrayInit or ExpressionType.NewArrayBounds => "new[]",
        ExpressionType.ArrayIndex or ExpressionType.Index => "[]",
        ExpressionType.ArrayLength => "Length",
        ExpressionType.Invoke => "a call of a delegate",
        ExpressionType.ListInit => "a collection initializer",
        ExpressionType.Lambda => "a lambda",
        var type => type.ToString(),
    };
}

/// <summary>A query of this library, whatever its elements are: what a value inside of a query must not be.</summary>
internal interface IAnalyticsQuery;

/// <summary>An argument of a call, in the place of the parameter whose name messages show.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Value">The argument.</param>
internal sealed record CompiledArgument(string Name, object? Value);
