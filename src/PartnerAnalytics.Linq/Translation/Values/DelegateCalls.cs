using System.Linq.Expressions;
using System.Reflection;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>
/// Writes calls of a delegate's members in other words: whatever the member is, the platform's interpreter of expressions would run the
/// lambda that the delegate was made of (dotnet/runtime#96385).
/// </summary>
internal static class DelegateCalls
{
    private static readonly MethodInfo Caller = typeof(DelegateCalls).GetMethod(nameof(Call))!;

    /// <summary>Whether a call may be one of a delegate, and of another method than its own <c>Invoke</c>.</summary>
    /// <param name="target">What the method is called on.</param>
    /// <param name="method">The method. What a delegate has takes two arguments at most.</param>
    public static bool MayBe(Expression? target, MethodInfo method) => target is not null
        && (typeof(Delegate).IsAssignableFrom(target.Type) || target.Type.IsAssignableFrom(typeof(MulticastDelegate)))
        && !(method.Name == nameof(Action.Invoke) && typeof(MulticastDelegate).IsAssignableFrom(method.DeclaringType))
        && method.GetParameters().Length <= 2;

    /// <summary>The same call, which means to the interpreter what it means in C#.</summary>
    public static Expression Rewrite(Expression target, MethodInfo method, params ReadOnlySpan<Expression> arguments)
    {
        var call = Expression.Call(
            Caller,
            Boxed(target),
            Expression.Constant(method, typeof(MethodInfo)),
            arguments.Length > 0 ? Boxed(arguments[0]) : Expression.Constant(null),
            arguments.Length > 1 ? Boxed(arguments[1]) : Expression.Constant(null));
        return method.ReturnType == typeof(void) ? Expression.Block(typeof(void), call) : Expression.Convert(call, method.ReturnType);
    }

    /// <summary>Calls a method, with as many of the arguments as it takes.</summary>
    /// <exception cref="NullReferenceException">There is nothing to call it on.</exception>
    public static object? Call(object? target, MethodInfo method, object? first, object? second)
    {
        object?[] arguments = [first, second];
        return target is null
            ? throw new NullReferenceException($"'{method.Name}' was called on null.")
            : method.Invoke(
                target, BindingFlags.DoNotWrapExceptions, binder: null, arguments[..method.GetParameters().Length], culture: null);
    }

    private static UnaryExpression Boxed(Expression value) => Expression.Convert(value, typeof(object));
}
