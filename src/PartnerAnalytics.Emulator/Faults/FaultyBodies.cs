using Microsoft.AspNetCore.Http;

namespace PartnerAnalytics.Emulator.Faults;

/// <summary>Puts faults of the body between a page and the response.</summary>
internal static class FaultyBodies
{
    /// <summary>After a row there are always more bytes than these.</summary>
    private const int MaximumFurtherBytes = 9;

    /// <summary>What a page of so many rows is written to; null if that is the response itself.</summary>
    public static PageBody? Open(HttpResponse response, GivenFault? fault, long rows)
    {
        switch (fault)
        {
            case { Kind: EmulatorFault.ResetInBody }:
                return BreakOff(response, fault, rows, reset: true);

            // A reset may overtake rows that were sent, and who has got none of them cannot see that others come.
            case { Kind: EmulatorFault.TruncatedBody } or { Kind: EmulatorFault.ChangedRetry, IsRetry: false }:
                return BreakOff(response, fault, rows, reset: false);
            case { Kind: EmulatorFault.SlowBody }:
                return new SlowBody(response.Body, rows, fault.Settings.SlowBodyDelay, fault.Settings.TimeProvider);
            case { Kind: EmulatorFault.GzipBomb }:
                response.Headers.ContentEncoding = "gzip";
                return GzipBomb.Open(response.Body, RowsBefore(fault, rows), fault.Settings.BombLength);
            default:
                return null;
        }
    }

    private static InterruptedBody BreakOff(HttpResponse response, GivenFault fault, long rows, bool reset) => new(
        response.Body,
        RowsBefore(fault, rows),
        1 + (int)(fault.Place / Math.Max(rows, 1) % MaximumFurtherBytes),
        _ => throw new PageBrokenOffException(reset));

    /// <summary>How many of so many rows are in the page: all but those that a short page lacks, of which there is one at least if there
    /// are two rows.</summary>
    public static long RowsOf(GivenFault? fault, long rows)
        => fault is { Kind: EmulatorFault.ShortPage } && rows > 1 ? RowsBefore(fault, rows - 1) : rows;

    /// <summary>At least one, if there are any.</summary>
    private static long RowsBefore(GivenFault fault, long rows) => rows == 0 ? 0 : 1 + fault.Place % rows;
}
