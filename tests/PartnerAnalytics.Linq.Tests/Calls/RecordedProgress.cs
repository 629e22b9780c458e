namespace PartnerAnalytics.Linq.Tests.Calls;

/// <summary>Keeps what it is told, as rows/pages/total.</summary>
internal sealed class RecordedProgress : IProgress<AnalyticsProgress>
{
    private readonly List<string> _reports = [];

    public string Reports => string.Join(' ', _reports);

    public void Report(AnalyticsProgress value) => _reports.Add($"{value.Rows}/{value.Pages}/{value.Total?.ToString() ?? "?"}");
}
