using System.Collections.Immutable;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>Runs all checks, one after the other.</summary>
internal static class ProbeRun
{
    /// <summary>Runs them.</summary>
    /// <param name="session">The service; opened.</param>
    /// <param name="checks">The checks.</param>
    /// <param name="starting">Called before each, with how many have run.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<ImmutableArray<Finding>> RunAsync(
        ProbeSession session, IReadOnlyList<Check> checks, Action<Check, int> starting, CancellationToken cancellationToken)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>(checks.Count);
        foreach (var check in checks)
        {
            starting(check, findings.Count);
            findings.Add(new Finding(check.Id, check.Question, await RunAsync(session, check, cancellationToken)));
        }

        return findings.ToImmutable();
    }

    private static async Task<Outcome> RunAsync(ProbeSession session, Check check, CancellationToken cancellationToken)
    {
        try
        {
            return await check.RunAsync(session, cancellationToken);
        }
        catch (UnansweredException e)
        {
            return Outcome.CouldNotTell($"No answer: {e.Message}.");
        }
    }
}
