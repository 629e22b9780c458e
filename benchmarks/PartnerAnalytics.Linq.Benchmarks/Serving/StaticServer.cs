using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PartnerAnalytics.Linq.Benchmarks.Bodies;

namespace PartnerAnalytics.Linq.Benchmarks.Serving;

/// <summary>
/// Kestrel with prepared bytes. <c>/rows/N</c> is a service with N rows in pages of 10,000, <c>/slow</c> one with 9,999 rows that sends
/// five megabytes a second, <c>/page</c> the same at once, <c>/first</c> one with the hundred referrals of the query that is measured,
/// <c>/small</c> one with ten, <c>/count</c> one with a row of three hundred, <c>/retried</c> the same after a 503, and <c>/groups</c> one with twenty buckets.
/// </summary>
internal static class StaticServer
{
    /// <summary>The rows on a page of <c>/rows</c>.</summary>
    public const int PageSize = 10_000;

    private const string UsagePath = "partner/v1/analytics/usage/azure";
    private const double BytesPerMillisecond = 5_000;
    private const int PieceLength = 16 * 1024;

    /// <summary>Serves until standard input ends; writes the endpoint first.</summary>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        var page = UsageRows.Write(PageSize);
        var slow = Envelope.Whole(UsageRows.Write(9_999), 9_999);
        var referrals = Envelope.Whole(ReferralRows.Write(100), 300);
        var small = Envelope.Whole(ReferralRows.Write(10), 10);
        var one = Envelope.Whole(ReferralRows.Write(1), 300);
        var groups = Envelope.Whole(UsageBuckets.Write(20), 20);
        var retried = 0;
        server.Run(context => context.Request.Path.Value!.Split('/', 4) switch
        {
            ["", "rows", var total, _] => SendPageAsync(context, page, long.Parse(total, CultureInfo.InvariantCulture)),
            ["", "slow", ..] => SendSlowlyAsync(context.Response, slow),
            ["", "first", ..] => SendAsync(context.Response, referrals),
            ["", "small", ..] => SendAsync(context.Response, small),
            ["", "count", ..] => SendAsync(context.Response, one),
            ["", "page", ..] => SendAsync(context.Response, slow),
            ["", "groups", ..] => SendAsync(context.Response, groups),
            ["", "retried", ..] => Interlocked.Increment(ref retried) % 2 == 1 ? FailAsync(context.Response) : SendAsync(context.Response, small),
            _ => NotFoundAsync(context.Response),
        });
        await server.StartAsync();
        Console.WriteLine(server.Urls.Single());
        await Console.In.ReadToEndAsync();
    }

    private static async Task SendPageAsync(HttpContext context, byte[] rows, long total)
    {
        var number = int.Parse(context.Request.Query["page"].FirstOrDefault() ?? "1", CultureInfo.InvariantCulture);
        var uri = $"{context.Request.Scheme}://{context.Request.Host}/rows/{total}/{UsagePath}?page={number + 1}";
        var tail = Envelope.Tail((long)number * PageSize < total ? uri : null, total);
        Begin(context.Response, Envelope.Head.Length + rows.Length + tail.Length);
        await context.Response.Body.WriteAsync(Envelope.Head.ToArray());
        await WriteRowsAsync(context.Response, rows, number);
        await context.Response.Body.WriteAsync(tail);
    }

    // No page repeats one before: the end of the first row's first id is the number of the page.
    private static async Task WriteRowsAsync(HttpResponse response, byte[] rows, int number)
    {
        const int DigitsInId = 12;
        var endOfId = Encoding.UTF8.GetByteCount("[{\"customerTenantId\":\"") + Guid.Empty.ToString().Length;
        await response.Body.WriteAsync(rows.AsMemory(0, endOfId - DigitsInId));
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(number.ToString("D" + DigitsInId, CultureInfo.InvariantCulture)));
        await response.Body.WriteAsync(rows.AsMemory(endOfId));
    }

    private static async Task SendAsync(HttpResponse response, byte[] body)
    {
        Begin(response, body.Length);
        await response.Body.WriteAsync(body);
    }

    private static async Task SendSlowlyAsync(HttpResponse response, byte[] body)
    {
        Begin(response, body.Length);
        var watch = Stopwatch.StartNew();
        for (var sent = 0; sent < body.Length;)
        {
            var length = Math.Min(PieceLength, body.Length - sent);
            await response.Body.WriteAsync(body.AsMemory(sent, length));
            await response.Body.FlushAsync();
            sent += length;
            var early = (sent / BytesPerMillisecond) - watch.Elapsed.TotalMilliseconds;
            if (early >= 1)
            {
                await Task.Delay((int)early);
            }
        }
    }

    private static Task NotFoundAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task FailAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private static void Begin(HttpResponse response, long length)
    {
        response.ContentType = "application/json";
        response.ContentLength = length;
    }
}
