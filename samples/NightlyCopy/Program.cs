using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NightlyCopy;

var database = new Option<string>("--database") { Description = "The SQLite file of the copy.", DefaultValueFactory = _ => "usage.db" };
var endpoint = new Option<Uri?>("--endpoint")
{
    Description = "The address of a service, such as an emulator that is already running. With --token alone: the global service.",
    HelpName = "address",
    CustomParser = ReadAddress,
};
var token = new Option<string?>("--token") { Description = "An access token of a partner's user. Without it, an emulator is started in this process." };
var rows = new Option<int>("--rows") { Description = "The rows of that emulator.", DefaultValueFactory = _ => 100_000 };
var from = new Option<DateOnly>("--from") { Description = "The first day of the copy.", DefaultValueFactory = _ => new DateOnly(2017, 1, 1), CustomParser = ReadDay };
var until = new Option<DateOnly>("--until") { Description = "The day before which this night ends.", DefaultValueFactory = _ => new DateOnly(2019, 1, 1), CustomParser = ReadDay };
var lateDays = new Option<int>("--late-days") { Description = "The days before the end of the night before that are read anew.", DefaultValueFactory = _ => 7 };
var parallel = new Option<int>("--parallel") { Description = "How many windows are asked for at a time.", DefaultValueFactory = _ => 2 };
var command = new RootCommand("Copies Azure usage into SQLite, a night's part at a time. Killed at any point, it goes on where it was.")
{
    database, endpoint, token, rows, from, until, lateDays, parallel,
};
command.Validators.Add(line =>
{
    if (line.GetResult(endpoint) is not null && string.IsNullOrWhiteSpace(line.GetValue(token)))
    {
        line.AddError("--endpoint needs --token: the access token that the service is to be asked with.");
    }
});
RequireAtLeast(rows, 0);
RequireAtLeast(lateDays, 0);
RequireAtLeast(parallel, 1);
command.SetAction((line, cancellationToken) => Night.RunAsync(
    new CopyOptions
    {
        Database = line.GetRequiredValue(database),
        Endpoint = line.GetValue(endpoint),
        Token = line.GetValue(token),
        Rows = line.GetValue(rows),
        From = line.GetValue(from),
        Until = line.GetValue(until),
        LateDays = line.GetValue(lateDays),
        Parallelism = line.GetValue(parallel),
    },
    cancellationToken));
return await command.Parse(args).InvokeAsync();

static void RequireAtLeast(Option<int> option, int least) => option.Validators.Add(result =>
{
    if (result.GetValueOrDefault<int>() < least)
    {
        result.AddError($"{option.Name} takes a number from {least}.");
    }
});

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

static DateOnly ReadDay(ArgumentResult argument)
{
    var text = argument.Tokens[0].Value;
    if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
    {
        return day;
    }

    argument.AddError($"A day is written as 2018-12-31, not '{text}'.");
    return default;
}
