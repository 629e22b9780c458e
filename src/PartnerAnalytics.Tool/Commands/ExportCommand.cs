using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PartnerAnalytics.Tool.Exporting;
using PartnerAnalytics.Tool.Exporting.Formats;
using PartnerAnalytics.Tool.Exporting.Partitions;
using PartnerAnalytics.Tool.Login;
using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Commands;

/// <summary><c>partner-analytics export</c>: writes the rows of a LINQ expression to files for other tools.</summary>
internal sealed class ExportCommand : Command
{
    private static readonly TimeSpan LongestCheck = TimeSpan.FromMinutes(10);

    /// <summary>A hundred years.</summary>
    private const int MostDays = 36_500;

    private readonly ToolConsoles _consoles;
    private readonly TimeProvider _timeProvider;
    private readonly ServiceOptions _services;

    private readonly Argument<string> _query = new("expression")
    {
        Description = "A LINQ expression over partner and store, in C#.",
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "The file to write; with --partition, the folder.",
        HelpName = "path",
        Required = true,
    };

    private readonly Option<ExportFormat?> _format = EnumOption.CreateSingle<ExportFormat>(
        "--format", "name", "How rows are written; by default as the end of the file's name says, else Parquet.");

    private readonly Option<PartitionChoice?> _partition = new("--partition")
    {
        Description = "Writes a folder for each day, week or month of a date in the rows, such as month or month:UsageDate.",
        HelpName = "time",
        CustomParser = result =>
        {
            var parts = result.Tokens[0].Value.Split(':', 2);
            if (EnumOption.Find<PartitionBucket>(parts[0]) is { } bucket && parts is not [_, ""])
            {
                return new PartitionChoice(bucket, parts.Length > 1 ? parts[1] : null);
            }

            result.AddError(
                "--partition takes day, week or month, and after a colon the date that is meant if there are several, "
                + "as in month:UsageDate.");
            return null;
        },
    };

    private readonly Option<int?> _refresh = new("--refresh")
    {
        Description = "Fetches partitions again that have to do with so many of the last days (UTC).",
        HelpName = "days",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                && days is > 0 and <= MostDays)
            {
                return days;
            }

            result.AddError("--refresh takes a number of days, 1 or more.");
            return null;
        },
    };

    public ExportCommand(ToolConsoles consoles, ToolSurroundings surroundings)
        : base("export", "Writes the rows of a LINQ expression to Parquet, CSV or NDJSON, any number of them.")
    {
        _consoles = consoles;
        _timeProvider = surroundings.TimeProvider;
        _services = new ServiceOptions(consoles);
        Arguments.Add(_query);
        Options.Add(_to);
        Options.Add(_format);
        Options.Add(_partition);
        Options.Add(_refresh);
        _services.AddTo(this);
        Validators.Add(Validate);
        SetAction(RunAsync);
    }

    private void Validate(CommandResult result)
    {
        if (result.GetResult(_refresh) is not null && result.GetResult(_partition) is null)
        {
            result.AddError("--refresh goes with --partition. A single file is fetched again by every run.");
        }

        // By its token: a value that cannot be parsed has been reported already, and reading it would throw.
        if (result.GetResult(_partition) is null && result.GetResult(_format) is { Tokens: [var format] }
            && result.GetResult(_to) is { Tokens: [var path] }
            && RowFiles.FindByExtension(path.Value) is { } other
            && EnumOption.Find<ExportFormat>(format.Value) is { } chosen && chosen != other)
        {
            result.AddError(
                $"--format {format.Value} does not go with a file named {Path.GetExtension(path.Value)}. Leave one of them out.");
        }

        if (result.GetResult(_to) is { Tokens: [{ Value: var to }] } && string.IsNullOrWhiteSpace(to))
        {
            result.AddError("--to takes a path.");
        }
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var text = line.GetValue(_query)!;
        try
        {
            var query = await new QueryEngine(new QueryLimits(Rows: 0, LongestCheck)).CheckAsync(text, cancellationToken);
            _consoles.WriteDiagnostics(text, query.Diagnostics);
            if (query.Compilation is null)
            {
                return ExitCodes.BadCommandLine;
            }

            await using var services = await _services.OpenAsync(line, cancellationToken);
            var order = Read(line, text, services);
            var summary = await QueryRun.RunAsync(
                query.Emit(cancellationToken),
                services.CreatePartner(),
                services.CreateStore(),
                (rows, stop) => ExportRun.RunAsync(order, rows, _timeProvider, _consoles.WriteProgress, stop),
                cancellationToken);
            Describe(summary, order, line.GetValue(_to)!);
            return ExitCodes.Success;
        }
        catch (ExportRefusedException e)
        {
            _consoles.WriteError(e.Message);
            return ExitCodes.BadCommandLine;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _consoles.WriteError(line.GetValue(_partition) is null
                ? "Stopped before the last row. Nothing was written."
                : "Stopped before the last partition. The same command goes on from here.");
            return ExitCodes.Failure;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A query can throw whatever a person can make it throw.
            _consoles.WriteError(e.Message);
            return ExitCodes.Failure;
        }
    }

    private ExportOrder Read(ParseResult line, string text, AskedServices services)
    {
        // An emulator of the command is at another port each time, with the same rows.
        const string Emulator = "emulator";
        var to = line.GetValue(_to)!;
        var partition = line.GetValue(_partition);
        return new ExportOrder(
            Path.GetFullPath(to),
            line.GetValue(_format) ?? (partition is null ? RowFiles.FindByExtension(to) : null) ?? ExportFormat.Parquet,
            partition,
            line.GetValue(_refresh),
            text,
            services.AreEmulated ? Emulator : services.Partner.Endpoint.AbsoluteUri,
            services.AreEmulated ? Emulator : services.Store.Endpoint.AbsoluteUri);
    }

    private void Describe(ExportSummary summary, ExportOrder order, string to)
    {
        foreach (var cut in summary.Fetched.SelectMany(file => file.CutTimes ?? new Dictionary<string, long>()).GroupBy(cut => cut.Key))
        {
            _consoles.WriteProgress(FormattableString.Invariant(
                $"Column '{cut.Key}': {cut.Sum(times => times.Value)} times were cut to the microsecond, the finest that Spark reads."));
        }

        var files = summary.Fetched.Count + summary.Kept;
        var partitions = order.Partition is null ? "" : FormattableString.Invariant(
            $", {files} partitions ({summary.Fetched.Count} fetched, {summary.Kept} kept)");
        _consoles.Output.Profile.Out.Writer.WriteLine(FormattableString.Invariant(
            $"{summary.Total.Rows} rows{partitions}, {summary.Total.Bytes} bytes in {to}"));
    }
}
