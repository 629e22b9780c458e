using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Exporting;

/// <summary>Exports the rows of a query.</summary>
internal static class ExportRun
{
    /// <summary>Reads rows, and writes them where they were asked for.</summary>
    /// <exception cref="ExportRefusedException">That cannot be done, and nothing was written.</exception>
    /// <exception cref="ValueRefusedException">The format cannot hold a value.</exception>
    public static Task<ExportSummary> RunAsync(
        ExportOrder order, QueryRowStream rows, TimeProvider timeProvider, Action<string> report, CancellationToken cancellationToken)
    {
        var writer = new ExportWriter(order.Format, ExportColumn.Of(rows.Columns), timeProvider, report);
        return order.Partition is { } choice
            ? new FolderExport(order, choice, writer).RunAsync(rows, cancellationToken)
            : new FileExport(order, writer).RunAsync(rows, cancellationToken);
    }
}
