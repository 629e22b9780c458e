using PartnerAnalytics.Linq;
using Quickstart.Examples;

namespace Quickstart;

/// <summary>Runs the examples one after the other.</summary>
internal static class Tour
{
    private const int Success = 0;
    private const int Failure = 1;

    private static readonly IExample[] Examples =
    [
        new FilterExample(),
        new CapturedValuesExample(),
        new OnePageExample(),
        new GroupByTermExample(),
        new GroupByMonthExample(),
        new RefusedExample(),
        new AllRowsExample(),
    ];

    /// <summary>Runs all examples against a service, or against an emulator where no token is given.</summary>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(Uri? endpoint, string? token, CancellationToken cancellationToken)
    {
        try
        {
            await using var service = await Service.StartAsync(endpoint, token, cancellationToken);
            var stage = new Stage(Terminal.Open(Console.Out, Console.IsOutputRedirected), service.Requests);
            stage.Welcome(service.Description);
            foreach (var (index, example) in Examples.Index())
            {
                stage.Announce($"{index + 1}. {example.Title}", example.Explanation);
                await example.RunAsync(service.Partner, stage, cancellationToken);
            }

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
