using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using PartnerAnalytics.Linq;
using PartnerAnalytics.Tool.Probing;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Commands;

/// <summary>The options that say which service is asked.</summary>
internal sealed class EndpointOptions
{
    private readonly Option<Uri?> _endpoint = CreateUri("--endpoint", "The URI of the service, if not the cloud's.");

    private readonly Option<PartnerCenterCloud> _cloud = new("--cloud")
    {
        Description = $"The cloud: {string.Join(", ", KnownClouds.All.Select(NameOf))}.",
        HelpName = "name",
        DefaultValueFactory = _ => PartnerCenterCloud.Global,
        CustomParser = result =>
        {
            var cloud = Find(result.Tokens[0].Value);
            if (cloud is null)
            {
                result.AddError($"--cloud takes one of {string.Join(", ", KnownClouds.All.Select(NameOf))}.");
            }

            return cloud;
        },
    };

    private readonly Option<string?> _scope = new("--scope")
    {
        Description = "The scope of the access token, where the documentation names none, as in China.",
        HelpName = "scope",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isNeeded">Whether a command line needs them to be complete; null if all do.</param>
    public void AddTo(Command command, Func<CommandResult, bool>? isNeeded = null)
    {
        command.Options.Add(_endpoint);
        command.Options.Add(_cloud);
        command.Options.Add(_scope);
        command.Validators.Add(result =>
        {
            // By its token: a value that cannot be parsed has been reported already, and reading it would throw.
            if (isNeeded?.Invoke(result) != false
                && result.GetResult(_cloud) is { Tokens: [var name] }
                && Find(name.Value) is { Scope: null }
                && result.GetValue(_scope) is null)
            {
                result.AddError("--scope is missing: the documentation names none for this cloud.");
            }
        });
    }

    /// <summary>Whether the command line names one of them.</summary>
    public bool AreGiven(SymbolResult result) =>
        GivenOptions.Any(result, _endpoint, _cloud, _scope);

    public (PartnerCenterCloud Cloud, Uri Endpoint) Read(ParseResult line)
    {
        var cloud = line.GetValue(_cloud)!;
        return (cloud, line.GetValue(_endpoint) ?? cloud.Endpoint);
    }

    /// <summary>The scope that the command line names; null if it names none.</summary>
    public string? ReadScope(ParseResult line) => line.GetValue(_scope);

    /// <summary>An option that takes a URI to which tokens may be sent.</summary>
    public static Option<Uri?> CreateUri(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "uri",
        CustomParser = result =>
        {
            var (endpoint, problem) = ProbeEndpoint.Read(result.Tokens[0].Value);
            if (problem is not null)
            {
                result.AddError($"{name} {problem}");
            }

            return endpoint;
        },
    };

    private static PartnerCenterCloud? Find(string name) => KnownClouds.All.FirstOrDefault(cloud => NameOf(cloud) == name);

    private static string NameOf(PartnerCenterCloud cloud) => JsonNamingPolicy.KebabCaseLower.ConvertName(cloud.Name);
}
