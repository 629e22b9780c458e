using System.CommandLine;
using System.CommandLine.Parsing;
using Quickstart;

var endpoint = new Option<Uri?>("--endpoint")
{
    Description = "The address of a service, such as an emulator that is already running. With --token alone: the global service.",
    HelpName = "address",
    CustomParser = ReadAddress,
};
var token = new Option<string?>("--token")
{
    Description = "An access token of a partner's user. Without it, an emulator is started in this process.",
    HelpName = "token",
};
var command = new RootCommand("Asks Partner Center analytics a handful of questions in LINQ and shows what becomes of them.")
{
    endpoint,
    token,
};
command.Validators.Add(line =>
{
    if (line.GetResult(endpoint) is not null && string.IsNullOrWhiteSpace(line.GetValue(token)))
    {
        line.AddError("--endpoint needs --token: the access token that the service is to be asked with.");
    }
});
command.SetAction((line, cancellationToken) => Tour.RunAsync(line.GetValue(endpoint), line.GetValue(token), cancellationToken));
return await command.Parse(args).InvokeAsync();

static Uri? ReadAddress(ArgumentResult argument)
{
    var text = argument.Tokens[0].Value;
    if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
    {
        return address;
    }

    argument.AddError($"--endpoint takes an address that begins with https:// (http:// on this machine), not '{text}'.");
    return null;
}
