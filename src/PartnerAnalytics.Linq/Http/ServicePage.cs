using Azure;

namespace PartnerAnalytics.Linq.Http;

/// <summary>One page of an enumeration, all of its rows read.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Next">Where the enumeration goes on; null after the last page.</param>
/// <param name="Response">Status and headers of the answer; its body has been read.</param>
internal sealed record ServicePage<TRow>(List<TRow> Rows, PagePosition? Next, Response Response);
