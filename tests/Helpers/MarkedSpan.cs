using Microsoft.CodeAnalysis.Text;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>A piece of source on which a diagnostic is expected.</summary>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Span">Where it is expected.</param>
public sealed record MarkedSpan(string Id, TextSpan Span);
