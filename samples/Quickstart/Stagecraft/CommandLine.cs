using System.CommandLine;
using PartnerAnalytics.Linq;

namespace Quickstart.Stagecraft;

/// <summary>The command line: which service the queries go to.</summary>
internal static class CommandLine
{
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Runs the queries of one service, against the one that the arguments name, or an emulator if they name none.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(
        string[] args,
        Func<PartnerAnalyticsClient, Stage, Task> partnerQueries,
        Func<StoreAnalyticsClient, string, DateTimeOffset, Stage, Task> storeQueries)
    {
        var (options, store) = (new ServiceOptions(), new StoreOptions());
        var command = new RootCommand("Queries Partner Center or Store analytics in LINQ, and shows the requests and rows.");
        options.AddTo(command);
        store.AddTo(command);
        command.SetAction((line, cancellationToken) =>
        {
            var today = new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero);
            return RunAsync(options.Read(line), today, cancellationToken, (service, stage) =>
            {
                if (store.Read(line) is { } application)
                {
                    stage.Welcome("Microsoft Store analytics", service.Description);
                    return storeQueries(service.ConnectToStore(), application, today, stage);
                }

                stage.Welcome("Partner Center analytics", service.Description);
                return partnerQueries(service.ConnectToPartnerCenter(), stage);
            });
        });
        return command.Parse(args).InvokeAsync();
    }

    private static async Task<int> RunAsync(
        (Uri? Endpoint, string? Token) given,
        DateTimeOffset today,
        CancellationToken cancellationToken,
        Func<Service, Stage, Task> queries)
    {
        try
        {
            var day = DateOnly.FromDateTime(today.UtcDateTime);
            await using var service = await Service.StartAsync(given.Endpoint, given.Token, day, cancellationToken);
            var console = Terminal.Open(Console.Out, Console.IsOutputRedirected);
            await queries(service, new Stage(console, service.Requests, cancellationToken));
            return Success;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Fail("Stopped.");
        }
        catch (Exception e) when (e is PartnerAnalyticsException or ArgumentException or IOException)
        {
            // These messages say what failed and what to do; a stack trace would add nothing.
            return Fail(e.Message);
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine();
        Console.Error.WriteLine(message);
        return Failure;
    }
}
