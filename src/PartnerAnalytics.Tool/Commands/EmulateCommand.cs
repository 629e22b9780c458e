using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net.Sockets;
using PartnerAnalytics.Emulator;
using Spectre.Console;

namespace PartnerAnalytics.Tool.Commands;

/// <summary><c>partner-analytics emulate</c>: runs the emulator until Ctrl+C.</summary>
internal sealed class EmulateCommand : Command
{
    private static readonly AnalyticsEmulatorOptions Defaults = new();

    private readonly ToolConsoles _consoles;

    private readonly Option<int> _rows = Number(
        "--rows",
        "The number of sample rows of each resource.",
        Defaults.Rows,
        "a number of 0 or more",
        value => _ = new AnalyticsEmulatorOptions { Rows = value });

    private readonly Option<FileInfo> _data = new("--data")
    {
        Description = "A JSON file of rows to serve instead of sample rows: an array of referrals, or an object of arrays by resource.",
        HelpName = "file",
    };

    private readonly Option<FileInfo> _resources = new("--resources")
    {
        Description = "A JSON file that describes further resources, with or without their rows.",
        HelpName = "file",
    };

    private readonly Option<int> _port = Number(
        "--port",
        "The loopback port to listen on; 0 picks a free one.",
        Defaults.Port,
        "a port from 0 to 65535",
        value => _ = new AnalyticsEmulatorOptions { Port = value });

    private readonly Option<string> _token = new("--token")
    {
        Description = "The bearer token that requests must have.",
        HelpName = "token",
        DefaultValueFactory = _ => AnalyticsEmulatorOptions.DefaultToken,
    };

    private readonly Option<int> _seed = Number(
        "--seed",
        "The seed of sample rows and faults; the same seed and number of rows give the same rows.",
        Defaults.Seed,
        "a whole number",
        value => _ = new AnalyticsEmulatorOptions { Seed = value });

    private readonly Option<int> _pageSize = Number(
        "--page-size",
        "The number of rows in a page without top.",
        Defaults.PageSize,
        "a number of 1 or more",
        value => _ = new AnalyticsEmulatorOptions { PageSize = value });

    private readonly FaultOptions _faults = new();
    private readonly StoreOptions _store = new();

    private readonly Option<EmulatorDifference[]> _differences = EnumOption.Create<EmulatorDifference>(
        "--differ", "name", "Behaves differently where the documentation is silent; can be repeated.");

    public EmulateCommand(ToolConsoles consoles)
        : base("emulate", "Serves Partner Center analytics on this machine, and those of the Microsoft Store, until Ctrl+C.")
    {
        _consoles = consoles;
        _token.Validators.Add(result => Check(
            result,
            () => _ = new AnalyticsEmulatorOptions { Token = result.GetValueOrDefault<string>() },
            "at least one character and no white space"));
        _data.AcceptExistingOnly();
        _resources.AcceptExistingOnly();
        Options.Add(_rows);
        Options.Add(_data);
        Options.Add(_resources);
        Options.Add(_port);
        Options.Add(_token);
        Options.Add(_seed);
        Options.Add(_pageSize);
        _faults.AddTo(this);
        Options.Add(_differences);
        _store.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var data = line.GetValue(_data);
        var options = new AnalyticsEmulatorOptions
        {
            Rows = line.GetValue(_rows),
            Port = line.GetValue(_port),
            Token = line.GetValue(_token),
            Seed = line.GetValue(_seed),
            PageSize = line.GetValue(_pageSize),
            Faults = _faults.Read(line, line.GetValue(_seed)),
            Data = data is null ? new EmulatorData() : new EmulatorData().AddFile(data.FullName),
        };

        options.Differences.UnionWith(line.GetValue(_differences) ?? []);
        _store.Read(line, options);

        try
        {
            if (line.GetValue(_resources) is { } resources)
            {
                options.AddResources(resources.FullName);
            }

            await using var emulator = await AnalyticsEmulator.StartAsync(options, cancellationToken);
            Describe(emulator, data is null ? DescribeSamples(options) : $"from {data.FullName}", options);
            _store.Describe(line, emulator, options, _consoles.Output);
            _consoles.Output.WriteLine();
            _consoles.Output.MarkupLine("[grey]Press Ctrl+C to stop.[/]");
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return ExitCodes.Success;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or SocketException)
        {
            _consoles.WriteError(e.Message);
            return ExitCodes.Failure;
        }
    }

    private void Describe(AnalyticsEmulator emulator, string rows, AnalyticsEmulatorOptions options)
    {
        var output = _consoles.Output;
        output.MarkupLine("[bold]Partner Center analytics, emulated[/]");
        output.MarkupLineInterpolated($"  Endpoint  [green]{emulator.Endpoint}[/]");
        output.MarkupLineInterpolated($"  Token     [green]{emulator.Token}[/]");
        output.MarkupLineInterpolated($"  Rows      {rows}");
        if (options.Resources.Count > 0)
        {
            output.MarkupLineInterpolated($"  Further   {string.Join(", ", options.Resources.Select(resource => resource.Path))}");
        }

        if (options.Faults.Rate > 0)
        {
            output.MarkupLineInterpolated($"  Faults    {FaultOptions.Describe(options.Faults)}");
        }

        if (options.Differences.Count > 0)
        {
            output.MarkupLineInterpolated($"  Differs   {string.Join(", ", options.Differences.Order().Select(EnumOption.NameOf))}");
        }

        output.WriteLine();
        output.MarkupLineInterpolated(
            $"  curl -H \"Authorization: Bearer {emulator.Token}\" \"{emulator.Endpoint}partner/v1/analytics/referrals?top=5\"");
    }

    private static string DescribeSamples(AnalyticsEmulatorOptions options)
        => string.Create(CultureInfo.InvariantCulture, $"{options.Rows} samples of each resource, seed {options.Seed}");

    /// <summary>An option that takes a number which the emulator's own options accept.</summary>
    private static Option<int> Number(string name, string description, int defaultValue, string expected, Action<int> use) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => defaultValue,
        CustomParser = result =>
        {
            var parsed = int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
            if (parsed)
            {
                Check(result, () => use(value), expected);
            }
            else
            {
                result.AddError(Expect(result, expected));
            }

            return value;
        },
    };

    private static void Check(SymbolResult result, Action use, string expected)
    {
        try
        {
            use();
        }
        catch (ArgumentException)
        {
            result.AddError(Expect(result, expected));
        }
    }

    private static string Expect(SymbolResult result, string expected)
        => $"{(result as OptionResult ?? result.Parent as OptionResult)?.Option.Name} takes {expected}.";
}
