using System.Collections;
using System.Runtime.CompilerServices;

namespace PartnerAnalytics.Linq.Querying;

/// <summary>
/// Tells types whose values are equal only to themselves: as keys, each row would be a group of its own in C#, and the service would not
/// know.
/// </summary>
internal static class ReferenceTypes
{
    /// <summary>The type, if it is such a one; null otherwise.</summary>
    public static Type? Find<T>() =>
        typeof(T).IsValueType || typeof(T).IsInterface || typeof(T) == typeof(object)
        || typeof(IEquatable<T>).IsAssignableFrom(typeof(T))
        || typeof(IStructuralEquatable).IsAssignableFrom(typeof(T))
        || typeof(T).IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            ? null
            : typeof(T);
}
