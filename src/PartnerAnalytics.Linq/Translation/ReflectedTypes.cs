using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Shared.Query;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Translation;

/// <summary>Full names of types, as the compiler's parts know them.</summary>
internal static class TypeNames
{
    /// <summary>The full name of a type's definition.</summary>
    public static string FullNameOf(Type? type) => (type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type)?.FullName ?? "";
}

/// <summary>Whether values of a type may be null.</summary>
internal static class NullableTypes
{
    /// <summary>Whether a type is a <see cref="Nullable{T}"/>.</summary>
    public static bool IsNullable(Type type) => Nullable.GetUnderlyingType(type) is not null;

    /// <summary>Whether a value of a type may be null: a reference or a <see cref="Nullable{T}"/>.</summary>
    public static bool CanBeNull(Type type) => !type.IsValueType || IsNullable(type);
}

/// <summary>The members of dictionaries that other members ask.</summary>
internal static class DictionaryMembers
{
    private static readonly PropertyInfo[] Values =
        [typeof(Dictionary<,>).GetProperty("Values")!, typeof(SortedDictionary<,>).GetProperty("Values")!];

    /// <summary>The dictionary whose <c>ContainsKey</c> its keys ask; null for any other collection.</summary>
    public static Expression? KeysOf(Expression collection) =>
        collection is MemberExpression { Expression: { } dictionary, Member: { Name: "Keys", DeclaringType: var type } }
        && KnownMethods.HandsOnKeys(TypeNames.FullNameOf(type))
            ? dictionary
            : null;

    /// <summary>The values of a dictionary whose <c>ContainsValue</c> is known.</summary>
    public static PropertyInfo ValuesOf(Type? dictionary)
    {
        while (dictionary is not { IsGenericType: true }
            || !Values.Any(property => property.DeclaringType == dictionary.GetGenericTypeDefinition()))
        {
            dictionary = dictionary!.BaseType;
        }

        return (PropertyInfo)dictionary!.GetMemberWithSameMetadataDefinitionAs(
            Values.First(property => property.DeclaringType == dictionary.GetGenericTypeDefinition()));
    }
}

/// <summary>What can be told from the static type of a query.</summary>
internal static class ElementTypes
{
    /// <summary>The element type of <c>IQueryable&lt;T&gt;</c> and its kin; otherwise object.</summary>
    public static Type Of(Type queryType) => queryType.IsGenericType ? queryType.GetGenericArguments()[^1] : typeof(object);

    /// <summary>Whether a type is <c>IQueryable&lt;T&gt;</c> of an element type.</summary>
    public static bool IsQueryableOf(Type type, Type elementType) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>) && type.GetGenericArguments()[0] == elementType;
}

/// <summary>Recognises comparers that compare as the service does.</summary>
internal static class DefaultComparers
{
    /// <summary>True for <c>null</c>, <c>EqualityComparer&lt;T&gt;.Default</c> and <c>StringComparer.Ordinal</c>, as they are written or as values.</summary>
    public static bool IsDefault(Expression comparer) => comparer switch
    {
        ConstantExpression constant => IsDefault(constant.Value),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsDefault(convert.Operand),
        MemberExpression { Expression: null } member =>
            (member.Member.DeclaringType == typeof(StringComparer) && member.Member.Name == nameof(StringComparer.Ordinal))
            || IsDefaultOf(typeof(EqualityComparer<>), member),
        _ => false,
    };

    /// <summary>Whether an expression is <c>Comparer&lt;T&gt;.Default</c>.</summary>
    public static bool IsDefaultOrder(Expression comparer) =>
        comparer is MemberExpression { Expression: null } member && IsDefaultOf(typeof(Comparer<>), member);

    private static bool IsDefaultOf(Type definition, MemberExpression member) => member.Member.Name == "Default"
        && member.Member.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == definition;

    /// <summary>Whether a comparer of keys or of values compares as the service does.</summary>
    public static bool IsDefault<T>(IEqualityComparer<T>? comparer) =>
        comparer is null || ReferenceEquals(comparer, EqualityComparer<T>.Default) || ReferenceEquals(comparer, StringComparer.Ordinal);

    /// <summary>Whether an order is the service's. The default order of strings is that of the culture.</summary>
    public static bool IsDefault<T>(IComparer<T> comparer) => typeof(T) == typeof(string)
        ? ReferenceEquals(comparer, StringComparer.Ordinal)
        : ReferenceEquals(comparer, Comparer<T>.Default);

    /// <summary>Whether a comparer of what fields hold compares as the service does.</summary>
    public static bool IsDefault(object? comparer) => comparer is null or IEqualityComparer<string?>
        ? IsDefault((IEqualityComparer<string?>?)comparer)
        : IsDefaultOf<bool?>(comparer) || IsDefaultOf<DateTimeOffset?>(comparer)
            || IsDefaultOf<long?>(comparer) || IsDefaultOf<decimal?>(comparer) || IsDefaultOf<double?>(comparer)
            || IsDefaultOf<bool>(comparer) || IsDefaultOf<DateTimeOffset>(comparer)
            || IsDefaultOf<long>(comparer) || IsDefaultOf<decimal>(comparer) || IsDefaultOf<double>(comparer);

    private static bool IsDefaultOf<T>(object comparer) => comparer is IEqualityComparer<T> typed && IsDefault(typed);
}

/// <summary>Tells under which member an argument of a constructor is found again. Certain are anonymous types, tuples, and what the compiler made of records.</summary>
internal static class ConstructorArguments
{
    /// <summary>The member of each argument, empty where there is none; null where that is not known.</summary>
    public static string[]? MembersOf(NewExpression created) =>
        created.Members is { } members ? [.. members.Select(member => member.Name)]
        : created.Arguments.Count == 0 ? []
        : IsTuple(created.Type) ? RecordShapes.TupleItems(created.Arguments.Count)
        : RecordShapes.PropertiesOf(ShapeOf(created.Type), [.. created.Constructor!.GetParameters().Select(parameter => parameter.Name ?? "")]);

    /// <summary>Whether a call makes a tuple of its arguments.</summary>
    public static bool IsTupleCreation(MethodCallExpression call) =>
        call.Method.Name == "Create" && (call.Method.DeclaringType == typeof(ValueTuple) || call.Method.DeclaringType == typeof(Tuple));

    /// <summary>The name of a type whose objects may be equal by rules of its own; null where the compiler wrote its equality.</summary>
    public static string? OwnEqualityOf(NewExpression created) =>
        created.Members is not null || IsTuple(created.Type) || ShapeOf(created.Type) is not null ? null : created.Type.Name;

    /// <summary>What a member of an object is made of; null where the object is not made on the spot.</summary>
    public static Expression? FindMember(Expression? target, MemberInfo member) => target switch
    {
        MemberInitExpression initialised => FindBinding(initialised, member) ?? FindArgument(initialised.NewExpression, member),
        NewExpression created => FindArgument(created, member),
        MethodCallExpression call when IsTupleCreation(call) =>
            Find(call.Arguments, RecordShapes.TupleItems(Math.Min(call.Arguments.Count, 7)), member.Name),
        _ => null,
    };

    private static Expression? FindBinding(MemberInitExpression initialised, MemberInfo member) => initialised.Bindings
        .OfType<MemberAssignment>()
        .FirstOrDefault(b => b.Member.Name == member.Name && b.Member.DeclaringType == member.DeclaringType)?.Expression;

    private static Expression? FindArgument(NewExpression created, MemberInfo member) =>
        member.DeclaringType == created.Type && MembersOf(created) is { } names ? Find(created.Arguments, names, member.Name) : null;

    private static Expression? Find(IReadOnlyList<Expression> arguments, string[] names, string member) =>
        Array.IndexOf(names, member) is >= 0 and var position ? arguments[position] : null;

    private static bool IsTuple(Type type) =>
        type.IsGenericType && type.Namespace == "System"
        && (type.Name.StartsWith("Tuple`", StringComparison.Ordinal) || type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal));

    private static string[]? ShapeOf(Type type) => type.Assembly.GetCustomAttribute<RecordShapesAttribute>() is { } list
        ? RecordShapes.Find(list.Shapes, TypeNames.FullNameOf(type))
        : null;
}
