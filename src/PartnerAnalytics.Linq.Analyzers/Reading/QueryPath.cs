using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PartnerAnalytics.Linq.Analyzers.Reading;

/// <summary>One way that a query takes from where it begins to where it is used.</summary>
/// <param name="Beginning">Where it begins.</param>
/// <param name="Element">The type of the elements there.</param>
/// <param name="IsRoot">Whether nothing was applied to it before.</param>
/// <param name="Cloud">The cloud that is asked; none where that is not certain.</param>
/// <param name="Steps">The calls that add to it, in the order in which they run.</param>
/// <param name="IsSeenToEnd">Whether no code that is not seen from here may add more.</param>
/// <param name="IsEnumerated">Whether a loop, or a call such as <c>ToList</c>, runs over its elements.</param>
internal readonly record struct QueryPath(
    SyntaxNode Beginning, ITypeSymbol? Element, bool IsRoot, PartnerCenterClouds Cloud, ImmutableArray<QueryStep> Steps, bool IsSeenToEnd, bool IsEnumerated);
