using System.Collections.Immutable;
using Azure.Core;
using PartnerAnalytics.Emulator;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Probing;

namespace PartnerAnalytics.Tool.Tests.Probing;

/// <summary>What the probe finds at an emulator.</summary>
internal static class ProbedEmulator
{
    public const int Rows = 600;

    /// <summary>More than the probe's samples have.</summary>
    private const int PageSize = 550;

    public static Task<ImmutableArray<Finding>> ProbeAsync(params IEnumerable<EmulatorDifference> differences)
    {
        var options = new AnalyticsEmulatorOptions { Rows = Rows, PageSize = PageSize };
        options.Differences.UnionWith(differences);
        return ProbeAsync(options);
    }

    public static async Task<ImmutableArray<Finding>> ProbeAsync(AnalyticsEmulatorOptions options, TimeProvider? time = null)
    {
        await using var emulator = await AnalyticsEmulator.StartAsync(options);
        using var http = new HttpClient();
        var session = new ProbeSession(CreateClient(http, emulator, time: time), PartnerCenterCloud.Global);
        await session.OpenAsync(CancellationToken.None);
        return await ProbeRun.RunAsync(session, ProbeChecks.All, (_, _) => { }, CancellationToken.None);
    }

    public static ProbeClient CreateClient(HttpClient http, AnalyticsEmulator emulator, TimeSpan pause = default, TimeProvider? time = null)
    {
        var credential = DelegatedTokenCredential.Create((_, _) => new AccessToken(emulator.Token!, DateTimeOffset.MaxValue));
        return new ProbeClient(http, emulator.Endpoint, credential, "scope", pause, time ?? TimeProvider.System);
    }

    /// <summary>The names of the questions with such an answer.</summary>
    public static string Names(IEnumerable<Finding> findings, Verdict verdict)
        => string.Join(' ', findings.Where(finding => finding.Outcome.Verdict == verdict).Select(finding => finding.Id));
}
