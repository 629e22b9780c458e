using System.CommandLine;
using System.Globalization;
using Azure.Core;
using Azure.Identity;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Probing;

namespace PartnerAnalytics.Tool.Commands;

/// <summary><c>partner-analytics probe</c>: finds out what the documentation leaves open. It only reads, and slowly.</summary>
internal sealed class ProbeCommand : Command
{
    private readonly ToolConsoles _consoles;
    private readonly CredentialOptions _credential;
    private readonly EndpointOptions _endpoint = new();

    private readonly Option<FileInfo?> _report = new("--report")
    {
        Description = "A file for the findings, as JSON. It contains no values of rows.",
        HelpName = "file",
    };

    private readonly Option<int> _delay = new("--delay")
    {
        Description = "The milliseconds to wait after each response.",
        HelpName = "number",
        DefaultValueFactory = _ => 1_000,
    };

    public ProbeCommand(ToolConsoles consoles)
        : base("probe", "Checks against a tenant, by reading only, what the service does where its documentation is silent.")
    {
        _consoles = consoles;
        _credential = new CredentialOptions(consoles);
        _delay.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 3_600_000)
            {
                result.AddError("--delay takes a number of milliseconds, up to 3600000 (an hour).");
            }
        });
        _endpoint.AddTo(this);
        _credential.AddTo(this);
        Options.Add(_report);
        Options.Add(_delay);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var (cloud, endpoint) = _endpoint.Read(line);
        try
        {
            var report = await ProbeAsync(line, cloud, endpoint, cancellationToken);
            if (report.Resources.All(resource => resource.Unavailable is not null))
            {
                var first = report.Resources[0];
                _consoles.WriteError($"No resource of {endpoint} can be queried. {first.Name}: {first.Unavailable}.");
                return ExitCodes.Failure;
            }

            report.Show(_consoles.Output);
            if (line.GetValue(_report) is { } file)
            {
                await using var stream = file.Create();
                report.Write(stream);
            }

            return report.Count(Verdict.Differs) > 0 ? ExitCodes.Differs : ExitCodes.Success;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _consoles.WriteError("Stopped before the last check.");
            return ExitCodes.Failure;
        }
        catch (Exception e) when (e is AuthenticationFailedException or IOException or UnauthorizedAccessException)
        {
            _consoles.WriteError(e.Message);
            return ExitCodes.Failure;
        }
    }

    private async Task<ProbeReport> ProbeAsync(
        ParseResult line, PartnerCenterCloud cloud, Uri endpoint, CancellationToken cancellationToken)
    {
        // A redirect would take the token elsewhere, and a cookie one request's state to the next.
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        var started = DateTimeOffset.UtcNow;
        var session = new ProbeSession(CreateClient(line, http, cloud, endpoint), cloud);
        _consoles.WriteProgress($"{endpoint}: looking at {session.Resources.Length} resources");
        await session.OpenAsync(cancellationToken);
        if (!session.Available.Any())
        {
            return new ProbeReport(endpoint, cloud.Name, started, session.Requests, session.Resources, []);
        }

        var checks = ProbeChecks.All;
        var findings = await ProbeRun.RunAsync(
            session,
            checks,
            (check, done) => _consoles.WriteProgress(
                string.Create(CultureInfo.InvariantCulture, $"{done + 1} of {checks.Length}: {check.Id}")),
            cancellationToken);
        return new ProbeReport(endpoint, cloud.Name, started, session.Requests, session.Resources, findings);
    }

    private ProbeClient CreateClient(ParseResult line, HttpClient http, PartnerCenterCloud cloud, Uri endpoint)
    {
        TokenCredential credential = _credential.Create(line, cloud);
        return new ProbeClient(
            http,
            endpoint,
            credential,
            _endpoint.ReadScope(line) ?? cloud.Scope!,
            TimeSpan.FromMilliseconds(line.GetValue(_delay)),
            TimeProvider.System);
    }
}
