using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NightlyCopy;

var service = new ServiceOptions();
var database = new Option<string>("--database") { Description = "The SQLite file of the copy.", DefaultValueFactory = _ => "usage.db" };
var rows = new Option<int>("--rows") { Description = "The rows of that emulator.", DefaultValueFactory = _ => 100_000 };
var from = new Option<DateOnly>("--from")
{
    Description = "The first day of the copy.",
    DefaultValueFactory = _ => new DateOnly(2017, 1, 1),
    CustomParser = ReadDay,
};
var until = new Option<DateOnly>("--until")
{
    Description = "The day before which this night ends.",
    DefaultValueFactory = _ => new DateOnly(2019, 1, 1),
    CustomParser = ReadDay,
};
var lateDays = new Option<int>("--late-days")
{
    Description = "The days before the end of the night before that are read again.",
    DefaultValueFactory = _ => 7,
};
var parallel = new Option<int>("--parallel") { Description = "How many windows are read at a time.", DefaultValueFactory = _ => 2 };
var command = new RootCommand("Copies Azure usage into SQLite, a night at a time. Killed at any point, it continues where it stopped.")
{
    database, rows, from, until, lateDays, parallel,
};
service.AddTo(command);
RequireAtLeast(rows, 0);
RequireAtLeast(lateDays, 0);
RequireAtLeast(parallel, 1);
command.SetAction((line, cancellationToken) => Night.RunAsync(
    new CopyOptions
    {
        Database = line.GetRequiredValue(database),
        Endpoint = service.Read(line).Endpoint,
        Token = service.Read(line).Token,
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
