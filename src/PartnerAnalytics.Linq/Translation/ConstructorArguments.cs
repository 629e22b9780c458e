using System.Linq.Expressions;
using System.Reflection;
using PartnerAnalytics.Linq.Shared.Schema;

namespace PartnerAnalytics.Linq.Translation;

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

    private static bool IsTuple(Type type) =>
        type.IsGenericType && type.Namespace == "System"
        && (type.Name.StartsWith("Tuple`", StringComparison.Ordinal) || type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal));

    private static string[]? ShapeOf(Type type) => type.Assembly.GetCustomAttribute<RecordShapesAttribute>() is { } list
        ? RecordShapes.Find(list.Shapes, TypeNames.FullNameOf(type))
        : null;
}
