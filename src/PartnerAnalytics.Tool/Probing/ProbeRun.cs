using System.Collections.Immutable;

namespace PartnerAnalytics.Tool.Probing;

/// <summary>Asks all questions, one after the other.</summary>
internal static class ProbeRun
{
    /// <summary>Asks.</summary>
    /// <param name="session">Whom; opened.</param>
    /// <param name="checks">What.</param>
    /// <param name="asked">Told the question before each, and how many there were and are.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<ImmutableArray<Finding>> AskAsync(
        ProbeSession session, IReadOnlyList<Check> checks, Action<Check, int> asked, CancellationToken cancellationToken)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>(checks.Count);
        foreach (var check in checks)
        {
            asked(check, findings.Count);
            findings.Add(new Finding(check.Id, check.Question, await AskAsync(session, check, cancellationToken)));
        }

        return findings.ToImmutable();
    }

    private static async Task<Outcome> AskAsync(ProbeSession session, Check check, CancellationToken cancellationToken)
    {
        try
        {
            return await check.AskAsync(session, cancellationToken);
        }
        catch (UnansweredException e)
        {
            return Outcome.CouldNotTell($"It has no answer: {e.Message}.");
        }
    }
}
