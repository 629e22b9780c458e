using System.CommandLine;
using PartnerAnalytics.Linq.Soak;

var count = new Option<int>("--count") { Description = "How many times all rows are read.", DefaultValueFactory = _ => 1_000 };
var rows = new Option<int>("--rows") { Description = "How many rows there are.", DefaultValueFactory = _ => 25_000 };
var rate = new Option<double>("--rate") { Description = "How many of all requests are given a fault, from 0 to 1.", DefaultValueFactory = _ => 0.25 };
var seed = new Option<int>("--seed") { Description = "From what the faults are chosen.", DefaultValueFactory = _ => 1 };
var log = new Option<FileInfo?>("--log") { Description = "Where to write all that was logged, traced and thrown." };
var command = new RootCommand("Reads all rows of an emulator under faults of every kind, again and again, and checks each reading.")
{
    count, rows, rate, seed, log,
};
command.SetAction(async (line, cancellationToken) =>
{
    var settings = new SoakSettings(line.GetValue(count), line.GetValue(rows), line.GetValue(rate), line.GetValue(seed));
    await using var logged = line.GetValue(log) is { } file ? new StreamWriter(file.FullName) : TextWriter.Null;
    var report = await SoakRun.RunAsync(settings, text => Console.Error.WriteLine(text), logged, cancellationToken);
    Console.WriteLine(report.Summary());
    return report.Problems.Count == 0 ? 0 : 1;
});

// What the run starts for itself.
var emulate = new Command(EmulatorProcess.Command) { Hidden = true };
emulate.Options.Add(rows);
emulate.Options.Add(rate);
emulate.Options.Add(seed);
emulate.SetAction((line, cancellationToken) => EmulatorProcess.ServeAsync(
    new SoakSettings(0, line.GetValue(rows), line.GetValue(rate), line.GetValue(seed)), Console.In, Console.Out, cancellationToken));
command.Subcommands.Add(emulate);
return await command.Parse(args).InvokeAsync();
