using System.Collections;
using System.Reflection;

namespace PartnerAnalytics.Linq.Translation.Values;

/// <summary>What <see cref="MemoryExtensions"/> does with spans, over boxed elements.</summary>
internal static class SpanCalls
{
    private static readonly MethodInfo EqualsOfComparer = typeof(IEqualityComparer<>).GetMethod(nameof(IEqualityComparer.Equals))!;

    /// <summary>Searches a span, or compares it.</summary>
    /// <param name="method">The name of the method.</param>
    /// <param name="source">The array or the string that the span is made of.</param>
    /// <param name="first">What is looked for.</param>
    /// <param name="second">What is looked for besides.</param>
    /// <param name="count">How many elements are looked for; 0 where <paramref name="first"/> is a span.</param>
    /// <param name="comparer">Compares the elements; null for their own equality.</param>
    /// <param name="comparerType">The type by which it does; null where there is none.</param>
    public static object Search(string method, object? source, object? first, object? second, int count, object? comparer, Type? comparerType)
    {
        ReadOnlySpan<object?> items = Items(source);
        ReadOnlySpan<object?> wanted = count == 0 ? Items(first) : count == 1 ? [first] : [first, second];
        var equality = comparer is null ? null : new Equality(comparer, (MethodInfo)comparerType!.GetMemberWithSameMetadataDefinitionAs(EqualsOfComparer));
        return method switch
        {
            nameof(MemoryExtensions.Contains) => items.IndexOf(wanted, equality) >= 0,
            nameof(MemoryExtensions.IndexOf) => items.IndexOf(wanted, equality),
            nameof(MemoryExtensions.LastIndexOf) => items.LastIndexOf(wanted, equality),
            nameof(MemoryExtensions.SequenceEqual) => items.SequenceEqual(wanted, equality),
            nameof(MemoryExtensions.StartsWith) => items.StartsWith(wanted, equality),
            nameof(MemoryExtensions.EndsWith) => items.EndsWith(wanted, equality),
            nameof(MemoryExtensions.Count) => items.Count(wanted, equality),
            nameof(MemoryExtensions.ContainsAny) => items.ContainsAny(wanted, equality),
            _ => items.IndexOfAny(wanted, equality),
        };
    }

    /// <summary>A part of an array or a string, as one of its own.</summary>
    /// <param name="source">The array or the string; null is empty.</param>
    /// <param name="type">Its type.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="length">How long it is; negative for all that follows.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public static object Slice(object? source, Type type, int start, int length)
    {
        if (type == typeof(string))
        {
            var text = (string?)source ?? "";
            return length < 0 ? text[start..] : text.Substring(start, length);
        }

        var array = (Array?)source;
        var count = length < 0 ? (array?.Length ?? 0) - start : length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)(array?.Length ?? 0), nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)((array?.Length ?? 0) - start), nameof(length));
        var part = Array.CreateInstanceFromArrayType(type, count);
        if (array is not null)
        {
            Array.Copy(array, start, part, 0, count);
        }

        return part;
    }

    private static object?[] Items(object? source) => source is null ? [] : [.. ((IEnumerable)source).Cast<object?>()];

    private sealed class Equality(object comparer, MethodInfo equals) : IEqualityComparer<object?>
    {
        bool IEqualityComparer<object?>.Equals(object? x, object? y) =>
            (bool)equals.Invoke(comparer, BindingFlags.DoNotWrapExceptions, binder: null, [x, y], culture: null)!;

        int IEqualityComparer<object?>.GetHashCode(object? obj) => 0;
    }
}
