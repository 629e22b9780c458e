using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Probing;

namespace PartnerAnalytics.Tool.Commands;

/// <summary><c>partner-analytics probe</c>: finds out what the documentation leaves open. It only reads, and slowly.</summary>
internal sealed class ProbeCommand : Command
{
    private static readonly PartnerCenterCloud[] Clouds =
        [PartnerCenterCloud.Global, PartnerCenterCloud.UsGovernment, PartnerCenterCloud.China];

    private readonly ToolConsoles _consoles;
    private readonly CredentialOptions _credential;

    private readonly Option<Uri?> _endpoint = new("--endpoint")
    {
        Description = "The URI of the service, if not the cloud's.",
        HelpName = "uri",
        CustomParser = result =>
        {
            var (endpoint, problem) = ProbeEndpoint.Read(result.Tokens[0].Value);
            if (problem is not null)
            {
                result.AddError($"--endpoint {problem}");
            }

            return endpoint;
        },
    };

    private readonly Option<PartnerCenterCloud> _cloud = new("--cloud")
    {
        Description = $"The cloud: {string.Join(", ", Clouds.Select(NameOf))}.",
        HelpName = "name",
        DefaultValueFactory = _ => PartnerCenterCloud.Global,
        CustomParser = result =>
        {
            var cloud = Find(result.Tokens[0].Value);
            if (cloud is null)
            {
                result.AddError($"--cloud takes one of {string.Join(", ", Clouds.Select(NameOf))}.");
            }

            return cloud;
        },
    };

    private readonly Option<string?> _scope = new("--scope")
    {
        Description = "The scope of the access token, where the documentation names none, as in China.",
        HelpName = "scope",
    };

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
        Options.Add(_endpoint);
        Options.Add(_cloud);
        _credential.AddTo(this);
        Options.Add(_scope);
        Options.Add(_report);
        Options.Add(_delay);
        Validators.Add(result =>
        {
            // By its token: a value that cannot be parsed has been reported already, and reading it would throw.
            if (result.GetResult(_cloud) is { Tokens: [var name] }
                && Find(name.Value) is { Scope: null }
                && result.GetValue(_scope) is null)
            {
                result.AddError("--scope is missing: the documentation names none for this cloud.");
            }
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var cloud = line.GetValue(_cloud)!;
        var endpoint = line.GetValue(_endpoint) ?? cloud.Endpoint;
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
            line.GetValue(_scope) ?? cloud.Scope!,
            TimeSpan.FromMilliseconds(line.GetValue(_delay)),
            TimeProvider.System);
    }

    private static PartnerCenterCloud? Find(string name) => Clouds.FirstOrDefault(cloud => NameOf(cloud) == name);

    private static string NameOf(PartnerCenterCloud cloud) => JsonNamingPolicy.KebabCaseLower.ConvertName(cloud.Name);
}
