using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NightlyCopy.Data;
using PartnerAnalytics.Linq;
using Spectre.Console;

namespace NightlyCopy;

/// <summary>
/// One night: copies the days since the night before, and the last days before that again. Rows and the token to go on with are written in
/// one transaction for each page, so that a night that is killed at any point goes on after the last page that is in the copy.
/// </summary>
internal sealed class Night(PartnerAnalyticsClient partner, UsageContext context, CopyOptions options, IAnsiConsole console)
{
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Runs a night.</summary>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(CopyOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var service = await Service.StartAsync(options, cancellationToken);
            await using var context = new UsageContext(options.Database);
            await context.Database.EnsureCreatedAsync(cancellationToken);
            await context.Database.OpenConnectionAsync(cancellationToken);
            var console = Terminal.Open(Console.Out, Console.IsOutputRedirected);
            console.MarkupLineInterpolated($"From {service.Description}, to {Path.GetFullPath(options.Database)}.");
            var night = new Night(service.Partner, context, options, console);
            var state = await night.BeginAsync(cancellationToken);
            await night.CopyAsync(state, cancellationToken);
            return await new Comparison(service.Partner, context, console).RunAsync(state, cancellationToken) ? Success : Failure;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Fail("Stopped. The next run goes on from here.");
        }
        catch (Exception e)
            when (e is PartnerAnalyticsException or ArgumentException or InvalidOperationException or IOException or SqliteException)
        {
            return Fail(e.Message);
        }
    }

    /// <summary>Goes on with a night that was not finished, or begins one.</summary>
    private async Task<CopyState> BeginAsync(CancellationToken cancellationToken)
    {
        var state = await context.States.SingleOrDefaultAsync(cancellationToken);
        if (state is { IsComplete: false })
        {
            console.MarkupLineInterpolated(
                $"The last night was not finished: continuing with {state.From:yyyy-MM-dd} until {state.Until:yyyy-MM-dd}.");
            return state;
        }

        var (begin, until) = (options.From.ToDateTime(default), options.Until.ToDateTime(default));
        if (state is null)
        {
            state = new CopyState { Begin = begin, From = begin };
            context.Add(state);
        }
        else
        {
            var late = state.Until.AddDays(-options.LateDays);
            state.From = late > state.Begin ? late : state.Begin;
        }

        state.Until = until > state.Until ? until : state.Until;
        (state.ContinuationToken, state.IsComplete) = (null, false);
        await context.SaveChangesAsync(cancellationToken);
        console.MarkupLineInterpolated($"Copying {state.From:yyyy-MM-dd} until {state.Until:yyyy-MM-dd}.");
        return state;
    }

    private async Task CopyAsync(CopyState state, CancellationToken cancellationToken)
    {
        var (from, until) = (ToUtc(state.From), ToUtc(state.Until));
        var usage = partner.AzureUsage.Where(u => u.UsageDate >= from && u.UsageDate < until);
        var progress = new CopyProgress(console, await usage.LongCountAsync(cancellationToken));
        using var writer = new UsageWriter(context);
        var pages = usage.WithProgress(progress)
            .PartitionBy(u => DateBucket.StartOfMonth(u.UsageDate), options.Parallelism)
            .AsPages(state.ContinuationToken, cancellationToken: cancellationToken);
        await foreach (var page in pages)
        {
            await WriteAsync(page, state, writer, cancellationToken);
        }

        if (!state.IsComplete)
        {
            // There was no day to read.
            state.IsComplete = true;
            await context.SaveChangesAsync(cancellationToken);
        }

        progress.Show();
    }

    /// <summary>Puts a page in the place of what the copy had, and notes where to go on; both, or neither.</summary>
    private async Task WriteAsync(
        AnalyticsWindowPage<AzureUsage> page, CopyState state, UsageWriter writer, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (page.BeginsWindow)
        {
            var (from, until) = (page.Window.From.UtcDateTime, page.Window.Until.UtcDateTime);
            await context.Usage.Where(row => row.UsageDate >= from && row.UsageDate < until).ExecuteDeleteAsync(cancellationToken);
        }

        writer.Add(page.Values, transaction);
        (state.ContinuationToken, state.IsComplete) = (page.ContinuationToken, page.ContinuationToken is null);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static DateTimeOffset ToUtc(DateTime day) => new(DateTime.SpecifyKind(day, DateTimeKind.Utc));

    private static int Fail(string message)
    {
        Console.Error.WriteLine();
        Console.Error.WriteLine(message);
        return Failure;
    }
}
