using Azure;
using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Execution.Windows;

/// <summary>One page of a window.</summary>
/// <param name="Values">The elements.</param>
/// <param name="Next">Where the window goes on; null after its last page.</param>
/// <param name="Total">The rows of the window; null where that is not known.</param>
/// <param name="Response">Status and headers of the answer.</param>
internal sealed record WindowPart<TResult>(IReadOnlyList<TResult> Values, PagePosition? Next, long? Total, Response Response);
