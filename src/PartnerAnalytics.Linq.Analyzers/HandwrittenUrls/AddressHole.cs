using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerAnalytics.Linq.Analyzers.HandwrittenUrls;

/// <summary>A value in the text of an address that is known only when the program runs.</summary>
/// <param name="Expression">The value, without the call that percent-encodes it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Format">The format that the text gives it; null for none.</param>
/// <param name="IsEncoded">Whether the text percent-encodes it.</param>
internal sealed record AddressHole(ExpressionSyntax Expression, ITypeSymbol? Type, string? Format, bool IsEncoded);
