using System.CommandLine;
using System.CommandLine.Parsing;

namespace Samples;

/// <summary>The options that say which service a sample queries: an emulator in its own process unless there is a token.</summary>
internal sealed class ServiceOptions
{
    private readonly Option<Uri?> _endpoint = new("--endpoint")
    {
        Description = "The URI of a service, such as an emulator that is already running. With --token alone: the global service.",
        HelpName = "uri",
        CustomParser = ReadUri,
    };

    private readonly Option<string?> _token = new("--token")
    {
        Description = "An access token for that service. Without it, an emulator is started in this process.",
        HelpName = "token",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_endpoint);
        command.Options.Add(_token);
        command.Validators.Add(line =>
        {
            if (line.GetResult(_endpoint) is not null && string.IsNullOrWhiteSpace(line.GetValue(_token)))
            {
                line.AddError("--endpoint needs --token: the access token for that service.");
            }
        });
    }

    public (Uri? Endpoint, string? Token) Read(ParseResult line) => (line.GetValue(_endpoint), line.GetValue(_token));

    private static Uri? ReadUri(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return uri;
        }

        argument.AddError($"--endpoint takes a URI that begins with https:// (http:// on this machine), not '{text}'.");
        return null;
    }
}
