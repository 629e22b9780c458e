using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>One way that a query takes from where it begins to where it is used.</summary>
/// <param name="Element">The type of the elements where it begins.</param>
/// <param name="IsRoot">Whether nothing was applied to it before.</param>
/// <param name="Steps">The calls that add to it, in the order in which they run.</param>
/// <param name="IsSeenToEnd">Whether no code that is not seen from here may add more.</param>
/// <param name="IsEnumerated">Whether a loop, or a call such as <c>ToList</c>, runs over its elements.</param>
internal readonly record struct QueryPath(
    ITypeSymbol? Element, bool IsRoot, ImmutableArray<QueryStep> Steps, bool IsSeenToEnd, bool IsEnumerated);
