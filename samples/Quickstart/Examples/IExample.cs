using PartnerAnalytics.Linq;

namespace Quickstart.Examples;

/// <summary>One thing that can be asked, and how.</summary>
internal interface IExample
{
    string Title { get; }

    /// <summary>A sentence or two to read before the query.</summary>
    string Explanation { get; }

    Task RunAsync(PartnerAnalyticsClient partner, Stage stage, CancellationToken cancellationToken);
}
