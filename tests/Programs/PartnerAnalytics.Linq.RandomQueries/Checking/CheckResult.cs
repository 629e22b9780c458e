using PartnerAnalytics.Linq.RandomQueries.Queries;

namespace PartnerAnalytics.Linq.RandomQueries.Checking;

/// <summary>What the check of one query found.</summary>
/// <param name="Service">What came of the query over HTTP.</param>
/// <param name="Request">The address of its first request; null where none was made.</param>
/// <param name="Expression">The query as an expression.</param>
/// <param name="Difference">What is wrong; null where nothing is.</param>
/// <param name="Manner">How the service pages.</param>
/// <param name="IsExcused">Whether it ended in the exception that is all that can be had of such a service.</param>
internal sealed record CheckResult(Outcome Service, Uri? Request, string Expression, string? Difference, string Manner, bool IsExcused = false);
