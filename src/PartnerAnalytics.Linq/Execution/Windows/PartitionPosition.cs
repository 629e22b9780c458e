using PartnerAnalytics.Linq.Http;

namespace PartnerAnalytics.Linq.Execution.Windows;

/// <summary>Where the reading by windows goes on: enough for another process.</summary>
/// <param name="From">Up to this moment all is read; the first moment of <paramref name="Until"/>'s window where there is one.</param>
/// <param name="Until">The end of the window in whose middle the reading stands; null where it stands between windows.</param>
/// <param name="Page">Where the reading goes on in that window.</param>
/// <param name="Rows">How many rows were read before.</param>
internal readonly record struct PartitionPosition(DateTimeOffset From, DateTimeOffset? Until, PagePosition Page, long Rows);
