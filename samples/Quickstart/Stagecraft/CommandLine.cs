using System.CommandLine;
using PartnerAnalytics.Linq;

namespace Quickstart.Stagecraft;

/// <summary>The command line: which service the queries go to.</summary>
internal static class CommandLine
{
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Runs the queries against the service that the arguments name, or an emulator if they name none.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(string[] args, Func<PartnerAnalyticsClient, Stage, Task> queries)
    {
        var options = new ServiceOptions();
        var command = new RootCommand("Queries Partner Center analytics in LINQ, and shows the requests and rows.");
        options.AddTo(command);
        command.SetAction((line, cancellationToken) => RunAsync(options.Read(line), queries, cancellationToken));
        return command.Parse(args).InvokeAsync();
    }

    private static async Task<int> RunAsync(
        (Uri? Endpoint, string? Token) given, Func<PartnerAnalyticsClient, Stage, Task> queries, CancellationToken cancellationToken)
    {
        try
        {
            await using var service = await Service.StartAsync(given.Endpoint, given.Token, cancellationToken);
            var stage = new Stage(Terminal.Open(Console.Out, Console.IsOutputRedirected), service.Requests, cancellationToken);
            stage.Welcome(service.Description);
            await queries(service.Partner, stage);
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
